// SPDX-License-Identifier: MPL-2.0
#include "rules/binding/mismatch.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/types.hpp"

namespace styr {

namespace {

bool is_literal(Expression const& expression) { return std::holds_alternative<Constant>(expression.node); }

// The digits of a literal, without its unit: "1.5" of `1.5 kr.`.
std::string figure_as_written(Expression const& literal, BindingPlace const& at)
{
    auto const text = at.names.sources[literal.span.source].text(literal.span);
    return std::string(text.substr(0, std::min(text.find_first_not_of("0123456789."), text.size())));
}

std::string text_of(Expression const& expression, BindingPlace const& at)
{
    return std::string(at.names.sources[expression.span.source].text(expression.span));
}

// The one that does not fit as it would have to be written beside the other.
Text instead(Expression const& literal, Expression const& beside, BindingPlace const& at)
{
    auto const other = beside.type;
    if (other.kind == Kind::year && literal.type.kind == Kind::date) {
        return Text{shown("year of " + text_of(literal, at))};
    }
    if (is_literal(literal) && literal.type.kind == Kind::ratio) {
        return Text{shown(text_of(literal, at) + " of …")};  // a share, but of what?
    }
    bool const can_be = is_literal(literal) && is_numeric(literal.type) && has_order(other) &&
                        !(is_period(literal.type) && is_period(other)) && other.kind != Kind::date &&
                        other.kind != Kind::year;
    auto const digits = can_be ? figure_as_written(literal, at) : std::string{};
    return digits.empty() ? Text{} : Text{spelled(digits, other)};
}

Text advice(Type left, Type right)
{
    if (is_money(left) && is_money(right) && (is_per_unit(left) || is_per_unit(right))) {
        return {
            "en takst er i kr. pr. den enhed, ydelsen har: skriv `kr. per unit`, og spørg om enheden med `unit is …`",
            "a tariff is in kr. per whatever unit the service has: write `kr. per unit`, and ask for the unit with "
            "`unit is …`"};
    }
    if (is_money(left) && is_money(right) && (spelling(left).empty() || spelling(right).empty())) {
        return {"enheder går ud mod hinanden: kr. × dage delt med dage er kr.",
                "units cancel: kr. × days divided by days are kr."};
    }
    if (is_period(left) && is_period(right)) {
        return {"dage, måneder og arbejdsdage svarer ikke altid til hinanden; læg perioden til en dato: `until is on "
                "or before 6 months after effective`",
                "days, months and working days are not always alike; count the period from a date: `until is on or "
                "before 6 months after effective`"};
    }
    auto const is_date = [](Type type) { return type.kind == Kind::date; };
    if (is_date(left) != is_date(right) && (left.kind == Kind::number || right.kind == Kind::number)) {
        return {"til en dato lægges en periode: `30 days`, `3 months`, `10 working days`",
                "what is added to a date is a period: `30 days`, `3 months`, `10 working days`"};
    }
    return {};
}

}  // namespace

std::nullopt_t expected(Text what, Expression const& found, BindingPlace& at)
{
    return at.fail(type_problem::wrong_type, found.span,
                   {{"expected", std::move(what)}, {"found", describe(found.type)}});
}

std::nullopt_t report_mismatch(Expression const& left, Expression const& right, Text verb, BindingPlace& at)
{
    if (at.quiet()) {
        return at.fail(type_problem::units_differ, right.span);
    }
    bool const bare_left = left.type.kind == Kind::number && is_money(right.type);
    bool const bare_right = right.type.kind == Kind::number && is_money(left.type);
    bool const date_and_year = left.type.kind == Kind::date && right.type.kind == Kind::year;
    bool const blame_left = bare_left || date_and_year || (is_literal(left) && !is_literal(right));
    auto const& [wrong, other] = blame_left ? std::pair(left, right) : std::pair(right, left);
    if (bare_left || bare_right) {
        return at.fail(type_problem::bare_amount, wrong.span,
                       {{"verb", std::move(verb)}, {"instead", instead(wrong, other, at)}},
                       {{other.span, describe(other.type)}});
    }
    return at.fail(type_problem::units_differ, wrong.span,
                   {{"left", describe(other.type)},
                    {"right", describe(wrong.type)},
                    {"verb", std::move(verb)},
                    {"instead", instead(wrong, other, at)},
                    {"advice", advice(left.type, right.type)}},
                   {{other.span, describe(other.type)}});
}

}  // namespace styr
