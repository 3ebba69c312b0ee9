// SPDX-License-Identifier: MPL-2.0
// One version, merged, → bound: every name looked up, every expression typed.
#pragma once

#include "rules/binding/binding.hpp"
#include "rules/typed/figures.hpp"
#include "rules/versions/versions.hpp"

namespace styr {

// With the head of the file that declares it.
Version under_head_of(PlannedVersion const& plan, Version version);

Version bind_version(PlannedVersion const& plan, Merged const& merged, Sources const& sources, FieldTable const& fields,
                     UsedNames& used, Diagnostics& diagnostics);

// ---- bind_version_figures.cpp: before anything that mentions them
void bind_parameters(Names& names, Reporter& report);
void bind_lists(Names& names, Reporter& report);  // after the parameters, behind which they stand
void bind_calendars(Names& names, Reporter& report);

// A figure that stands where one has to; what else stands there is reported.
std::optional<Figure> read_or_report(syntax::Expression const& expression, std::string_view name, Reporter& report);
// Whether it is of the kind that the first of several shows.
bool check_kind(std::string_view name, Figure const& figure, Span span, Type type, Span first, Reporter& report);
// `from LEAST to MOST`, as it stands in the text.
struct WrittenLimits {
    syntax::Expression const &least, &most;
};
// Those of them that are sound: a value is held against the one where the other is not.
struct ReadLimits {
    std::optional<Value> least, most;

    std::optional<Limits> both() const { return least && most ? std::optional(Limits{*least, *most}) : std::nullopt; }
};
// The limits that the owner may choose between: of that kind, the least first. What is wrong with them is reported.
ReadLimits read_limits(std::string_view name, WrittenLimits const& text, Type type, Span first, Names const& names,
                       Reporter& report);
// That a value keeps to them, where there are any.
void check_within(std::string_view name, ReadLimits const& limits, WrittenLimits const& text, Value const& value,
                  Span span, Names const& names, Reporter& report);
// ---- bind_version_tables.cpp
void bind_tables(Names& names, Diagnostics& diagnostics);

// ---- bind_version_norms.cpp
void bind_rules(Names& names, Diagnostics& diagnostics);
void bind_competences(Names& names, Diagnostics& diagnostics);
// ---- bind_version_exceptions.cpp: after the rules
void bind_exceptions(Names& names, Diagnostics& diagnostics);
// The scopes of rules and competences: those for which definitions are wanted.
std::vector<Scope> scopes_in_use(Merged const& merged);

// ---- bind_version_message.cpp
Message bind_message(syntax::Bilingual const& message, BindingPlace& at);

Text text_of(syntax::Bilingual const& text);
std::vector<SourceCitation> citations_of(std::vector<syntax::Citation> const& citations);
std::vector<Text> readings_of(std::vector<syntax::Bilingual> const& readings);
// The place of a provision in the version; it is one of those merged.
std::optional<Index> index_of(syntax::Provision const* provision, Names const& names);

}  // namespace styr
