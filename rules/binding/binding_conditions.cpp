// SPDX-License-Identifier: MPL-2.0
// Conditions: comparisons, what is given, and how conditions are joined.
#include "rules/binding/binding.hpp"

#include "rules/binding/mismatch.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/syntax/relations.hpp"
#include "rules/typed/figures.hpp"
#include "rules/typed/types.hpp"

namespace styr {

namespace {

bool is_bare_name(syntax::Expression const& expression)
{
    auto const* const reference = std::get_if<syntax::Reference>(&expression.node);
    return reference != nullptr && reference->side == syntax::Side::bare;
}

}  // namespace

Bound bind_right(syntax::Expression const& right, Bound const& left, BindingPlace& at)
{
    if (!is_bare_name(right)) {
        return bind(right, at);
    }
    auto const& name = std::get<syntax::Reference>(right.node).name;
    if (!left && names_some_value(name.text, at.names.fields)) {
        return std::nullopt;  // it may well be a value of the fact that was misspelt
    }
    if (!left || left->type.kind != Kind::choice) {
        return bind(right, at);
    }
    auto const meaning = meaning_of(name.text, at);
    bool const same_kind = meaning.type == left->type && !choice_named(name.text, left->type.choices, at.names.fields);
    if (same_kind && (meaning.is == Meaning::Is::fact || meaning.is == Meaning::Is::element)) {
        return bind(right, at);
    }
    auto const choice = bind_choice(name, left->type.choices, at);
    return choice ? Bound(made(right.span, left->type, Constant{*choice})) : std::nullopt;
}

namespace {

Bound bind_falls_on(syntax::Comparison const& node, syntax::DayMonth const& day, Span span, BindingPlace& at)
{
    auto date = bind(*node.left, at);
    bool const exists = check_day_in_year(day, node.right->span, true, at.report);
    if (!date || !exists) {
        return std::nullopt;
    }
    if (date->type.kind != Kind::date) {
        return expected(describe(plain_type(Kind::date)), *date, at);
    }
    auto falls =
        made(span, truth_type, FallsOn{std::move(*date), day.month, static_cast<unsigned>(std::stoul(day.day))});
    return negated_if(node.relation == Relation::unequal, std::move(falls));
}

bool is_equality(Relation relation) { return relation == Relation::equal || relation == Relation::unequal; }

// `3 months before effective`, with whatever is added to it or taken from it.
bool is_so_far_before(syntax::Expression const& day)
{
    auto const* const sum = std::get_if<syntax::Arithmetic>(&day.node);
    return sum != nullptr &&
           (sum->period_first ? sum->op == ArithmeticOperator::subtract : is_so_far_before(*sum->left));
}

// `is at least 3 months before effective` says how far before, so the other way round than of the day itself: it is
// that day or an earlier one.
Relation relation_meant(syntax::Comparison const& node, Type type)
{
    bool const so_far_before =
        type.kind == Kind::date && node.in_words && !node.of_dates && is_so_far_before(*node.right);
    return so_far_before ? syntax::mirrored(node.relation) : node.relation;
}

// Nothing where the two can be compared that way.
bool report_incomparable(syntax::Comparison const& node, Expression const& left, Expression const& right,
                         BindingPlace& at)
{
    Text const date = describe(plain_type(Kind::date));
    for (auto const* const side : {&left, &right}) {
        if (node.of_dates && side->type.kind != Kind::date) {
            expected(date, *side, at);
            return true;
        }
        if (is_list(side->type)) {
            expected({"en enkelt værdi", "a single value"}, *side, at);
            return true;
        }
    }
    if (node.relation == Relation::begins) {
        if (left.type.kind != Kind::text) {
            expected(describe(plain_type(Kind::text)), left, at);
        }
        return left.type.kind != Kind::text;
    }
    if (!compares(left.type, right.type)) {
        report_mismatch(left, right, {"sammenlignes", "compared"}, at);
        return true;
    }
    if (!is_equality(node.relation) && !has_order(left.type)) {
        at.report.add(type_problem::no_order, cover(left.span, right.span), {{"type", describe(left.type)}});
        return true;
    }
    return false;
}

}  // namespace

Bound bind_node(syntax::Comparison const& node, Span span, BindingPlace& at)
{
    if (auto const* const day = std::get_if<syntax::DayMonth>(&node.right->node);
        day != nullptr && is_equality(node.relation)) {
        return bind_falls_on(node, *day, span, at);
    }
    auto left = bind(*node.left, at);
    auto right = bind_right(*node.right, left, at);
    if (!left || !right || report_incomparable(node, *left, *right, at)) {
        return std::nullopt;
    }
    adapt(*left, right->type);
    adapt(*right, left->type);
    return made(span, truth_type, Comparison{relation_meant(node, right->type), std::move(*left), std::move(*right)});
}

// Both ends belong to it.
Bound bind_node(syntax::Between const& node, Span span, BindingPlace& at)
{
    auto value = bind(*node.value, at);
    auto least = bind(*node.least, at);
    auto most = bind(*node.most, at);
    if (!value || !least || !most) {
        return std::nullopt;
    }
    syntax::Comparison const not_less{Relation::at_least, true, false, node.value, node.least};
    syntax::Comparison const not_more{Relation::at_most, true, false, node.value, node.most};
    if (report_incomparable(not_less, *value, *least, at) || report_incomparable(not_more, *value, *most, at)) {
        return std::nullopt;
    }
    Junction both{true, {}};
    for (auto* const limit : {&*least, &*most}) {
        auto measured = *value;
        adapt(measured, limit->type);
        adapt(*limit, value->type);
        auto const relation = limit == &*least ? Relation::at_least : Relation::at_most;
        both.operands.push_back(made(span, truth_type, Comparison{relation, std::move(measured), std::move(*limit)}));
    }
    return negated_if(node.negated, made(span, truth_type, std::move(both)));
}

namespace {

syntax::Name name_of(syntax::Member const& member) { return {member.text, member.span}; }

// `is one of parties`: a single name, of a list and of no value of the kind that is asked about.
bool names_a_list(std::vector<syntax::Member> const& members, Type of, BindingPlace const& at)
{
    auto const& only = members.front();
    bool const is_value = of.kind == Kind::choice && choice_named(only.text, of.choices, at.names.fields);
    return members.size() == 1 && !only.in_quotes && !is_value && is_list(meaning_of(only.text, at).type);
}

std::nullopt_t not_among(syntax::Member const& member, Text why, Text advice, BindingPlace& at)
{
    return at.fail(type_problem::not_among, member.span, {{"why", std::move(why)}, {"advice", std::move(advice)}});
}

// One of those that stand after `is one of`.
std::optional<Value> bind_member(syntax::Member const& member, Type of, BindingPlace& at)
{
    auto const shown_text = shown(member.text);
    if (of.kind == Kind::choice) {
        if (member.in_quotes) {
            return not_among(member,
                             {"en navngiven værdi står uden anførselstegn", "a named value stands without quotes"},
                             {"skriv `" + shown_text + "`", "write `" + shown_text + "`"}, at);
        }
        auto const choice = bind_choice(name_of(member), of.choices, at);
        return choice ? std::optional<Value>(*choice) : std::nullopt;
    }
    if (of.kind == Kind::body) {
        auto const body = bind_body(name_of(member), at);
        return body ? std::optional<Value>(member.text) : std::nullopt;
    }
    if (!member.in_quotes) {
        auto const lists = names_of(at.names.merged.values, What::list);
        auto const nearest = nearest_of(member.text, {lists.begin(), lists.end()}, at);
        if (!nearest.empty() && meaning_of(member.text, at).is == Meaning::Is::nothing) {
            return at.fail(name_problem::unknown_name, member.span, {{"name", shown_text}, {"nearest", nearest}});
        }
        return is_list(meaning_of(member.text, at).type)
                   ? not_among(member, {"en liste står alene", "a list stands alone"},
                               {"skriv en betingelse for hver, med `or` imellem",
                                "write a condition for each, joined by `or`"},
                               at)
                   : not_among(member, {"læst som navnet på en liste", "read as the name of a list"},
                               {"en tekst står i anførselstegn: `\"" + shown_text + "\"`",
                                "a text stands in quotes: `\"" + shown_text + "\"`"},
                               at);
    }
    return Value(member.text);
}

// The names of a declared list are those of values of the kind that is asked about.
bool check_values_in(Index list, Type of, syntax::Member const& member, BindingPlace& at)
{
    auto const& texts = std::get<std::vector<std::string>>(at.names.version.parameters[list].value);
    for (auto const& text : texts) {
        if (!choice_named(text, of.choices, at.names.fields)) {
            auto const set = styr::name_of(of.choices);
            not_among(member,
                      {"`" + shown(text) + "` i listen er ikke " + set.da,
                       "`" + shown(text) + "` in the list is not " + set.en},
                      {"ret listen, eller skriv værdierne her", "mend the list, or write the values here"}, at);
            return false;
        }
    }
    return true;
}

Bound bind_one_of_list(syntax::OneOf const& node, Expression value, Span span, BindingPlace& at)
{
    auto const& member = node.members.front();
    auto list = bind_node(syntax::Reference{syntax::Side::bare, name_of(member)}, member.span, at);
    if (!list) {
        return std::nullopt;
    }
    auto const* const declared = std::get_if<ParameterReference>(&list->node);
    bool const of_choices = value.type.kind == Kind::choice;
    bool const fits =
        of_choices ? declared != nullptr || list->type == Type{.kind = Kind::choices, .choices = value.type.choices}
                   : list->type.kind != Kind::choices && element_of(list->type);
    if (!fits) {
        return expected(of_choices ? describe(plain_type(Kind::choices)) : describe(plain_type(Kind::texts)), *list,
                        at);
    }
    if (of_choices && declared != nullptr && !check_values_in(declared->parameter, value.type, member, at)) {
        return std::nullopt;
    }
    return negated_if(node.negated, made(span, truth_type, OneOf{std::move(value), {}, std::move(*list)}));
}

}  // namespace

Bound bind_node(syntax::OneOf const& node, Span span, BindingPlace& at)
{
    auto value = bind(*node.value, at);
    if (!value) {
        return std::nullopt;
    }
    auto const kind = value->type.kind;
    if (kind != Kind::choice && kind != Kind::text && kind != Kind::body) {
        return expected({"en navngiven værdi eller en tekst", "a named value or a text"}, *value, at);
    }
    if (names_a_list(node.members, value->type, at)) {
        return bind_one_of_list(node, std::move(*value), span, at);
    }
    std::vector<Value> among;
    for (auto const& member : node.members) {
        if (auto each = bind_member(member, value->type, at)) {
            among.push_back(std::move(*each));
        }
    }
    if (among.size() != node.members.size()) {
        return std::nullopt;
    }
    return negated_if(node.negated, made(span, truth_type, OneOf{std::move(*value), std::move(among), {}}));
}

Bound bind_node(syntax::PresenceTest const& node, Span span, BindingPlace& at)
{
    auto value = bind(*node.value, at);
    if (!value) {
        return std::nullopt;
    }
    if (node.asked == Asked::empty && !is_list(value->type) && value->type.kind != Kind::text) {
        return expected({"en liste eller en tekst", "a list or a text"}, *value, at);
    }
    if (node.asked == Asked::exact && value->type.kind != Kind::date) {
        return expected(describe(plain_type(Kind::date)), *value, at);
    }
    if (node.asked == Asked::given && !std::holds_alternative<FactReference>(value->node)) {
        return expected({"en oplysning om emnet", "a fact of the subject"}, *value, at);
    }
    return negated_if(node.negated, made(span, truth_type, PresenceTest{node.asked, std::move(*value)}));
}

Bound bind_node(syntax::Includes const& node, Span span, BindingPlace& at)
{
    auto list = bind(*node.list, at);
    if (!list) {
        return std::nullopt;
    }
    if (list->type.kind != Kind::choices) {
        return expected(describe(plain_type(Kind::choices)), *list, at);
    }
    auto const value = bind_choice(node.value, list->type.choices, at);
    return value ? Bound(negated_if(node.negated, made(span, truth_type, Includes{std::move(*list), *value})))
                 : std::nullopt;
}

Bound bind_node(syntax::Junction const& node, Span span, BindingPlace& at)
{
    Junction junction{node.all, {}};
    for (auto const& operand : node.operands) {
        if (auto bound = bind_condition(operand, at)) {
            junction.operands.push_back(std::move(*bound));
        }
    }
    bool const all = junction.operands.size() == node.operands.size();
    return all ? Bound(made(span, truth_type, std::move(junction))) : std::nullopt;
}

Bound bind_node(syntax::Not const& node, Span span, BindingPlace& at)
{
    auto operand = bind_condition(*node.operand, at);
    return operand ? Bound(made(span, truth_type, Not{std::move(*operand)})) : std::nullopt;
}

}  // namespace styr
