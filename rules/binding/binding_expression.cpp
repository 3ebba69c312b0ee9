// SPDX-License-Identifier: MPL-2.0
// Expressions as a whole: literals, names, and what a condition is.
#include "rules/binding/binding.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/figures.hpp"
#include "rules/typed/types.hpp"

namespace styr {

namespace {

std::string_view text_of(Span span, BindingPlace const& at) { return at.names.sources[span.source].text(span); }

Bound figure(std::optional<Figure> read, Span span)
{
    return read ? Bound(made(span, read->type, Constant{std::move(read->value)})) : std::nullopt;
}

std::string_view word_of(Side side) { return side == Side::old ? "old" : "new"; }

// `old tariff` where there is only one side of it.
std::nullopt_t report_stray_side(std::string const& words, std::string_view alone, Side side, Span span,
                                 BindingPlace& at)
{
    bool const has_one = sides_of(at.scope) == TermSides::only_new || sides_of(at.scope) == TermSides::only_old;
    bool const same = (side == Side::new_) == (sides_of(at.scope) == TermSides::only_new);
    Text const which = sides_of(at.scope) == TermSides::only_new ? Text{"det nye", "the new one"}
                                                                 : Text{"det hidtidige", "the old one"};
    return at.fail(name_problem::stray_side, span,
                   {{"words", words},
                    {"scope", scope_phrase(at.scope)},
                    {"alone", has_one && same ? Text{alone} : Text{}},
                    {"which", which}});
}

// `new operator`: what is transferred or renamed is called so afterwards.
Bound bind_new_name(Field field, std::string const& name, Span span, BindingPlace& at)
{
    auto const* const row = new_name_row(at.scope, field);
    if (row == nullptr) {
        return at.fail(name_problem::not_in_scope, span,
                       {{"name", shown("new " + name)},
                        {"scope", scope_phrase(at.scope)},
                        {"scopes", any_of(scopes_with_new(field))}});
    }
    at.facts.emplace(field, Side::new_, std::uint8_t{0});
    return made(span, type_of(*row), FactReference{0, Side::new_, field});
}

Bound bind_sided(syntax::Reference const& node, Span span, BindingPlace& at)
{
    auto const side = node.side == syntax::Side::old ? Side::old : Side::new_;
    auto const field = at.names.fields.field_named(node.name.text);
    if (field && side == Side::new_ && find_row(RecordKind::service_name, *field) != nullptr) {
        return bind_new_name(*field, node.name.text, span, at);
    }
    auto const* const row = field ? term_row(*field) : nullptr;
    if (row == nullptr) {
        report_no_term(node.name, sided_terms(at.names.fields), at);
        return std::nullopt;
    }
    if (sides_of(at.scope) != TermSides::both) {
        return report_stray_side(std::string(word_of(side)) + " " + node.name.text, node.name.text, side, span, at);
    }
    at.facts.emplace(*field, side, std::uint8_t{0});
    return made(span, type_of(*row), FactReference{0, side, *field});
}

Bound bind_fact(Meaning const& meaning, Span span, BindingPlace& at)
{
    at.facts.emplace(meaning.field, meaning.side, meaning.binding);
    return made(span, meaning.type,
                FactReference{.binding = meaning.binding,
                              .side = meaning.side,
                              .field = meaning.field,
                              .implied = meaning.side != Side::none});
}

Bound bind_declared(Meaning const& meaning, syntax::Name const& name, Span span, BindingPlace& at)
{
    at.names.used.insert(name.text);
    if (at.names.broken.contains(name.text)) {
        at.report.count_silently();
        return std::nullopt;
    }
    if (meaning.is == Meaning::Is::parameter) {
        return made(span, meaning.type, ParameterReference{static_cast<Index>(meaning.index)});
    }
    if (meaning.is == Meaning::Is::table) {
        auto const& key = at.names.version.tables[meaning.index].keys.front();
        bool const by_year = key.by == Table::By::year;
        auto const called = shown(key.name);
        return at.fail(type_problem::table_without_key, span,
                       {{"name", shown(name.text)},
                        {"which", by_year ? Text{"hvilket år menes", "which year is meant"}
                                          : Text{"hvad slås op", "what is looked up"}},
                        {"key", by_year ? Text{"år", "a year"} : Text{"`" + called + "`"}},
                        {"example", by_year ? Text{"year of effective"} : Text{called}},
                        {"year", by_year ? Text{"2020"} : Text{}}});
    }
    return use_definition(meaning.index, name, span, at);
}

// What to write for a condition where a value stands.
Text as_condition(Expression const& found, BindingPlace const& at)
{
    auto const text = std::string(text_of(found.span, at));
    if (is_list(found.type) || found.type.kind == Kind::text) {
        return Text{shown(text + " is not empty")};
    }
    return std::holds_alternative<FactReference>(found.node) ? Text{shown(text + " is given")} : Text{};
}

}  // namespace

Bound bind(syntax::Expression const& expression, BindingPlace& at)
{
    return std::visit([&](auto const& node) { return bind_node(node, expression.span, at); }, expression.node);
}

Bound bind_condition(syntax::Expression const& expression, BindingPlace& at)
{
    auto bound = bind(expression, at);
    if (!bound || bound->type == truth_type) {
        return bound;
    }
    auto const instead = at.quiet() ? Text{} : as_condition(*bound, at);
    return at.fail(type_problem::wrong_type, bound->span,
                   {{"expected", describe(truth_type)}, {"found", describe(bound->type)}, {"instead", instead}});
}

Bound bind_node(syntax::Number const& node, Span span, BindingPlace& at)
{
    return figure(read_number(node, span, at.report), span);
}

Bound bind_node(syntax::DateText const& node, Span span, BindingPlace& at)
{
    auto const day = read_day(node, at.report);
    return day ? Bound(made(span, plain_type(Kind::date), Constant{DateBounds::exactly(*day)})) : std::nullopt;
}

Bound bind_node(syntax::DayMonth const& node, Span span, BindingPlace& at)
{
    return at.fail(type_problem::day_without_year, span, {{"day", spelling(node)}});
}

Bound bind_node(syntax::Truth const& node, Span span, BindingPlace&)
{
    return made(span, truth_type, Constant{node.value});
}

Bound bind_node(syntax::Quoted const& node, Span span, BindingPlace&)
{
    return made(span, plain_type(Kind::text), Constant{node.text});
}

Bound bind_node(syntax::Reference const& node, Span span, BindingPlace& at)
{
    if (node.side != syntax::Side::bare) {
        return bind_sided(node, span, at);
    }
    using Is = Meaning::Is;
    auto const meaning = meaning_of(node.name.text, at);
    switch (meaning.is) {
    case Is::fact:
        return bind_fact(meaning, span, at);
    case Is::element:
        return made(span, meaning.type, ElementReference{meaning.binding, node.name.text});
    case Is::subject_year:
        at.facts.emplace(Field::year, Side::none, std::uint8_t{0});
        return made(span, meaning.type, SubjectYear{});
    case Is::requests:
        return made(span, meaning.type, Requests{meaning.requested});
    case Is::as_of:
        return made(span, meaning.type, AsOf{});
    case Is::body:
        return made(span, meaning.type, Constant{node.name.text});
    case Is::bare_term:
        return at.fail(name_problem::bare_term, span, {{"name", shown(node.name.text)}});
    case Is::nothing:
        report_unknown_name(node.name, at);
        return std::nullopt;
    case Is::parameter:
    case Is::table:
    case Is::definition:
        break;
    }
    return bind_declared(meaning, node.name, span, at);
}

Expression negated_if(bool negated, Expression condition)
{
    auto const span = condition.span;
    return negated ? made(span, truth_type, Not{std::move(condition)}) : std::move(condition);
}

void adapt(Expression& figure, Type other)
{
    bool const takes_unit =
        other.kind == Kind::ratio || other == places_type || other == days_type || other.kind == Kind::year;
    if (figure.type.kind == Kind::number && std::holds_alternative<Constant>(figure.node) && takes_unit) {
        figure.type = other;
    }
}

}  // namespace styr
