// SPDX-License-Identifier: MPL-2.0
// What the passes that bind names share: the names of a version, and the place in which an
// expression stands. Private to this room.
#pragma once

#include "rules/messages/reporter.hpp"
#include "rules/typed/scopes.hpp"
#include "rules/versions/merge.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace styr {

using Bound = std::optional<Expression>;  // nothing where it was wrong, which has then been reported

// What a definition reads, as far as that is another with another subject; the subject's year is Field::year,
// and the last part says whose fact it is (FactReference::binding).
using FactsRead = std::set<std::tuple<Field, Side, std::uint8_t>>;

// A definition means what its names mean for the subject at hand: `tariff` is the new one of a
// registration, the old one of a closure. It is therefore bound for each scope; scopes for which it
// comes out the same share a form. What the subject has no such facts for may be said of the elements of a list.
struct Form {
    Index slot = 0;  // in Version::definitions
    Type type;
    FactsRead facts;  // two forms that read the same ones are the same
};

// Of which definition, for which subject, and of the elements of which list; count_: of the subject itself.
using FormKey = std::tuple<std::size_t, Scope, RecordKind>;

using UsedNames = std::set<std::string, std::less<>>;
// A kind of decision among them, which may be called as something else is.
inline std::string as_kind(std::string_view name) { return "decision\n" + std::string(name); }

struct Names {
    Sources const& sources;
    Merged const& merged;
    Version& version;
    FieldTable const& fields;
    UsedNames& used;  // parameters, tables, definitions and kinds of decision, in any version
    std::set<std::string, std::less<>> broken{};        // declared, but faulty: reported once, where it stands
    std::map<FormKey, Form> forms{};                    // of definitions, where they can be bound
    std::vector<std::size_t> order{};                   // of definitions: each after those that it needs
    std::set<std::pair<Scope, RecordKind>> elements{};  // for which of them definitions have been bound
    std::vector<Span> told{};           // places of which an error has been told that explains what is unknown in them
    std::size_t suggestions = 200'000;  // comparisons of spellings left; hostile files end it
};

// A list that an expression stands inside; its elements' facts are named bare.
struct Frame {
    Type list;
    std::optional<Index> declared;  // which list of the agreement it is
    std::string variable;           // the name of an element that is a text or a named value
};

struct BindingPlace {
    Names& names;
    Scope scope{};
    Reporter report;
    std::vector<Frame> frames{};  // outermost first: binding 1, 2, …
    FactsRead facts{};            // what was read, for `Form`

    bool quiet() const { return report.quiet(); }
    std::nullopt_t fail(Problem const& problem, Span at, std::initializer_list<Argument> arguments = {},
                        std::initializer_list<Label> context = {})
    {
        report.add(problem, at, arguments, context);
        return std::nullopt;
    }
};

// ---- binding_expression.cpp, binding_values.cpp, binding_conditions.cpp, binding_changes.cpp, binding_lists.cpp

Bound bind(syntax::Expression const& expression, BindingPlace& at);
Bound bind_condition(syntax::Expression const& expression, BindingPlace& at);

// One function a kind of node; `span` is the whole expression's.
Bound bind_node(syntax::Number const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::DateText const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::DayMonth const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Truth const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Quoted const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Reference const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Arithmetic const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Negation const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Of const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::NextWorkingDay const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Rounded const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Comparison const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Between const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::OneOf const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::PresenceTest const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Includes const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Changes const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::OnlyChange const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Junction const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Not const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Quantified const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Extreme const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Aggregate const& node, Span span, BindingPlace& at);
Bound bind_node(syntax::Approval const& node, Span span, BindingPlace& at);

template <class Node> Expression made(Span span, Type type, Node node)
{
    return Expression{span, type, std::move(node)};
}
// The right side of a comparison, or the key of a table: a bare name beside named values is one of those.
Bound bind_right(syntax::Expression const& right, Bound const& left, BindingPlace& at);
// Turns a condition round where the text says `not`.
Expression negated_if(bool negated, Expression condition);
// What a bare figure becomes beside something that has a unit.
void adapt(Expression& figure, Type other);

// ---- binding_names.cpp, and binding_unknown_names.cpp for what is said of those that mean nothing

// What a bare name means in its place.
struct Meaning {
    enum class Is : std::uint8_t {
        nothing,
        fact,
        element,
        bare_term,
        subject_year,
        requests,
        as_of,
        body,
        parameter,
        table,
        definition
    };
    Is is = Is::nothing;
    Type type{};
    std::uint8_t binding = 0;
    Side side = Side::none;
    Field field{};
    Scope requested{};  // of requests: what each is
    std::size_t index = 0;
};
Meaning meaning_of(std::string_view name, BindingPlace const& at);

// Why a name means nothing here, in the best words there are.
// `kind`: all that could stand there.
void report_unknown_name(syntax::Name const& name, BindingPlace& at, std::optional<Kind> kind = std::nullopt);
void report_no_term(syntax::Name const& name, std::vector<std::string> const& terms, BindingPlace& at);
Text nearest_of(std::string_view name, std::vector<std::string> const& candidates, BindingPlace& at);

// The place of a declared list in Version::parameters, where the name is that of one.
std::optional<Index> list_named(std::string_view name, Names const& names);
std::optional<BodyId> bind_body(syntax::Name const& name, BindingPlace& at);
std::optional<Outcome> bind_kind(syntax::Name const& name, BindingPlace& at);  // of a decision
std::optional<Choice> bind_choice(syntax::Name const& name, ChoiceSet set, BindingPlace& at);
std::string_view name_of(Choice choice);  // in rules
std::optional<Choice> choice_named(std::string_view name, ChoiceSet set, FieldTable const& fields);
// Whether some fact can have that value: then the name is no slip, only what it is compared with.
bool names_some_value(std::string_view name, FieldTable const& fields);
std::vector<std::string> body_names(Version const& version);

// ---- binding_definitions.cpp

// Binds every definition for the scopes in use, and reports those that can be bound for none.
void bind_definitions(Names& names, std::vector<Scope> const& in_use, Diagnostics& diagnostics);
// A use of one in its place.
Bound use_definition(std::size_t definition, syntax::Name const& name, Span span, BindingPlace& at);

}  // namespace styr
