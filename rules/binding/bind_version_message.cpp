// SPDX-License-Identifier: MPL-2.0
// Messages: each placeholder is bound like a name in the rule's own conditions.
#include "rules/binding/bind_version.hpp"

#include "diagnostics/template.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>

namespace styr {

namespace {

// A placeholder as a reference: `{old tariff}`.
syntax::Reference reference_of(std::string_view hole, Span span)
{
    for (auto const& [word, meant] : {std::pair(std::string_view("old "), syntax::Side::old),
                                      std::pair(std::string_view("new "), syntax::Side::new_)}) {
        if (hole.starts_with(word)) {
            return {meant, {std::string(hole.substr(word.size())), span}};
        }
    }
    return {syntax::Side::bare, {std::string(hole), span}};
}

Text why_not(Meaning const& meaning, bool is_list)
{
    if (meaning.is == Meaning::Is::bare_term) {
        return {"før eller efter ændringen?", "before or after the change?"};
    }
    return is_list ? Text{"en liste", "a list"} : Text{"ikke navnet på noget her", "the name of nothing here"};
}

void report_hole(std::string_view hole, Span span, bool is_list, syntax::Reference const& reference, BindingPlace& at)
{
    auto const meaning = meaning_of(reference.name.text, at);
    std::vector<std::string_view> visible;
    add_facts(at.names.fields, at.scope, visible);
    std::vector<std::string> names;
    bool const sided = reference.side != syntax::Side::bare;
    for (auto const name : visible) {
        if (sided || meaning_of(name, at).is != Meaning::Is::bare_term) {
            names.emplace_back(name);
        } else {
            names.push_back("old " + std::string(name));
            names.push_back("new " + std::string(name));
        }
    }
    for (auto const& [name, known] : at.names.merged.values) {
        names.push_back(name);
    }
    auto nearest = meaning.is == Meaning::Is::nothing ? nearest_of(reference.name.text, names, at) : Text{};
    if (!nearest.empty() && sided) {
        nearest = Text{reference.side == syntax::Side::old ? "old " : "new "} + nearest;
    }
    nearest = nearest.empty() ? nearest : Text{"{"} + nearest + Text{"}"};
    bool const bare = meaning.is == Meaning::Is::bare_term;
    Text const sides = bare ? any_of({"{old " + std::string(hole) + "}", "{new " + std::string(hole) + "}"}) : Text{};
    at.report.add(
        name_problem::unknown_placeholder, span,
        {{"hole", shown(hole)}, {"nearest", nearest}, {"candidates", sides}, {"why", why_not(meaning, is_list)}});
}

// What can be put into a sentence: anything but a list of records that have no names.
void bind_hole(std::string_view hole, Span span, Message& message, BindingPlace& at)
{
    auto const same = [&](Message::Hole const& known) { return known.name == hole; };
    if (std::any_of(message.holes.begin(), message.holes.end(), same)) {
        return;
    }
    auto const reference = reference_of(hole, span);
    BindingPlace quiet{.names = at.names, .scope = at.scope, .report = Reporter(nullptr)};
    auto bound = bind_node(reference, span, quiet);
    bool const broken =
        at.names.broken.contains(reference.name.text) || at.names.merged.broken.contains(reference.name.text);
    if (bound && (bound->type.kind != Kind::records || element_of(bound->type))) {
        message.holes.push_back({std::string(hole), std::move(*bound)});
    } else if (!broken) {
        report_hole(hole, span, bound.has_value(), reference, at);
    }
}

void bind_holes(syntax::Quoted const& text, Message& message, BindingPlace& at)
{
    // Looked for in the bytes of the file, where escapes still stand, so that places are right.
    auto const raw = at.names.sources[text.span.source].text(text.span);
    auto const span_of = [&](std::size_t from, std::size_t size) {
        auto const begin = text.span.begin + static_cast<std::uint32_t>(from);
        return Span{text.span.source, begin, begin + static_cast<std::uint32_t>(size)};
    };
    std::size_t closed = 0;
    for (auto const& hole : placeholders(raw)) {
        bind_hole(hole.name, span_of(hole.offset, hole.name.size() + 2), message, at);
        closed = hole.offset + hole.name.size() + 2;
    }
    if (auto const open = raw.find('{', closed); open != std::string_view::npos) {
        at.report.add(name_problem::unclosed_placeholder, span_of(open, 1));
    }
}

}  // namespace

Message bind_message(syntax::Bilingual const& message, BindingPlace& at)
{
    Message bound{text_of(message), {}, message.span};
    bind_holes(message.da, bound, at);
    if (message.en.span.begin != message.da.span.begin) {
        bind_holes(message.en, bound, at);
    }
    return bound;
}

}  // namespace styr
