// SPDX-License-Identifier: MPL-2.0
// Years of which a list of reports has none. What a report would say of them nobody knows, unless the list is declared
// whole for them. (language.md, 2.)
#include "engine/evaluation/evaluate.hpp"

#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/subjects_register.hpp"
#include "rules/typed/parts.hpp"
#include "rules/typed/types.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>

namespace styr {

namespace {

// Whether an expression reads the year of the element.
struct YearRead {
    Version const& version;
    std::uint8_t binding;

    bool by(Expression const& expression) const
    {
        if (auto const* const fact = std::get_if<FactReference>(&expression.node)) {
            return fact->binding == binding && fact->field == Field::year;
        }
        if (auto const* const defined = std::get_if<DefinitionReference>(&expression.node)) {
            YearRead const inside{version, 1};  // in the definition it is the only element
            return defined->binding == binding &&
                   ranges::any_of(version.definitions[defined->definition].cases, [&](Definition::Case const& each) {
                       return inside.by(each.value) || (each.when && inside.by(*each.when));
                   });
        }
        return ranges::any_of(operands_of(expression), [this](Expression const* each) { return by(*each); });
    }

    // The year alone, and what is added to it or taken away.
    bool only_shifted_by(Expression const& expression) const
    {
        if (!by(expression) || std::holds_alternative<FactReference>(expression.node)) {
            return true;
        }
        auto const* const sum = std::get_if<Arithmetic>(&expression.node);
        return sum != nullptr && (sum->op == ArithmeticOperator::add || sum->op == ArithmeticOperator::subtract) &&
               only_shifted_by(*sum->left) && only_shifted_by(*sum->right);
    }
};

using WholeRange = std::pair<std::int64_t, std::int64_t>;

// Between which whole numbers a difference lies.
std::optional<WholeRange> difference(Evaluated const& left, Evaluated const& right)
{
    auto const a = range_of(left), b = range_of(right);
    bool const whole = a && b && a->first.whole() && a->second.whole() && b->first.whole() && b->second.whole();
    if (!whole) {
        return std::nullopt;
    }
    auto const number = [](Fraction fraction) { return static_cast<std::int64_t>(fraction.numerator()); };
    return WholeRange{number(a->first) - number(b->second), number(a->second) - number(b->first)};
}

}  // namespace

// The years from the first to the last at which what is asked may come to something else than the year before.
struct Evaluator::Turns {
    int from = year_of(last_day), to = year_of(first_day);  // none yet

    void take(std::int64_t first, std::int64_t last)
    {
        if (last >= year_of(first_day) && first <= year_of(last_day)) {
            from = static_cast<int>(std::clamp<std::int64_t>(first, year_of(first_day), from));
            to = static_cast<int>(std::clamp<std::int64_t>(last, to, year_of(last_day)));
        }
    }
    void take_all() { take(year_of(first_day), year_of(last_day)); }
};

// With its report, or with the register's word that there is none, it is told of.
Reason report_missing(int year, Span place)
{
    auto reason = missing(Field::reports_whole, Side::none, place);
    auto const of = std::to_string(year);
    reason.fact = {"årsrapporten for " + of, "the yearly report of " + of};
    return reason;
}

Span Evaluator::place_of(Step const& list) const
{
    auto const* const fact = std::get_if<FactReference>(&list.expression->node);
    bool const of_element = fact != nullptr && fact->binding != 0;
    return list.place.known() ? list.place
           : of_element       ? elements_[fact->binding - 1U].record->span
                              : facts_.subject().place;
}

// Those that the list has a report of, and those that it is declared whole for.
std::set<int> Evaluator::years_told(Step const& list) const
{
    auto years = years_in(list.outcome.value);
    if (auto const* const fact = std::get_if<FactReference>(&list.expression->node)) {
        years.merge(years_in(fact->binding == 0
                                 ? facts_.fact(Field::reports_whole, fact->side).value.value
                                 : fact_of(*elements_[fact->binding - 1U].record, Field::reports_whole).value.value));
    }
    return years;
}

Evaluated Evaluator::of_year(Step const& list, int year, Expression const& expression)
{
    auto const place = place_of(list);
    Record const report{list.expression->type.record, place, {{Field::year, place, place, Fraction{year}}}};
    elements_.push_back({&report, {}, nullptr, nullptr, year});
    auto outcome = evaluate(expression).outcome;
    elements_.pop_back();
    return outcome;
}

// At which year the two sides meet, from how far they are apart in two others.
void Evaluator::find_turn(Step const& list, Comparison const& asked, std::uint8_t binding, Turns& turns)
{
    auto const about = year_of(circumstances_.as_of);
    auto const apart = [&](int year) {
        YearRead const read{circumstances_.version, binding};
        bool const straight = read.only_shifted_by(*asked.left) && read.only_shifted_by(*asked.right);
        return !straight ? std::nullopt
                         : difference(of_year(list, year, *asked.left), of_year(list, year, *asked.right));
    };
    auto const here = apart(about), next = apart(about + 1);
    if (!here || !next) {
        turns.take_all();
    } else if (auto const step = next->first - here->first; step != 0) {
        auto const [first, last] = std::minmax({-here->first / step, -here->second / step});
        turns.take(about + first - 1, about + last + 1);
    }
}

void Evaluator::find_turns(Step const& list, Expression const& asked, std::uint8_t binding, Turns& turns)
{
    if (!YearRead{circumstances_.version, binding}.by(asked)) {
        return;
    }
    if (auto const* const comparison = std::get_if<Comparison>(&asked.node)) {
        find_turn(list, *comparison, binding, turns);
    } else if (std::holds_alternative<Junction>(asked.node) || std::holds_alternative<Not>(asked.node)) {
        for (auto const* const operand : operands_of(asked)) {
            find_turns(list, *operand, binding, turns);
        }
    } else {
        turns.take_all();
    }
}

// Asked for are the years from the first that the list tells of to the last that is finished, and those between which
// the answer turns: `year = X` asks for X, `year >= X` from X on.
std::vector<Evaluated> Evaluator::of_years_not_told(Step const& list, Expression const& asked, std::uint8_t binding)
{
    if (!is_of_years(list.expression->type) || !YearRead{circumstances_.version, binding}.by(asked)) {
        return {};
    }
    Turns turns;
    find_turns(list, asked, binding, turns);
    std::map<int, Evaluated> answers;
    for (int year = turns.from; year <= turns.to; ++year) {
        answers.emplace(year, of_year(list, year, asked));
    }
    auto const turns_not = [](auto const& one, auto const& other) { return one->second.value == other->second.value; };
    while (!answers.empty() && (answers.size() == 1 || turns_not(answers.begin(), std::next(answers.begin())))) {
        answers.erase(answers.begin());
    }
    while (answers.size() > 1 && turns_not(std::prev(answers.end()), std::prev(answers.end(), 2))) {
        answers.erase(std::prev(answers.end()));
    }
    auto const told = years_told(list);
    auto const finished = year_of(circumstances_.as_of) - 1;
    for (int year = told.empty() ? finished : std::min(*told.begin(), finished); year <= finished; ++year) {
        if (!answers.contains(year)) {
            answers.emplace(year, of_year(list, year, asked));
        }
    }
    std::vector<Evaluated> open;
    for (auto& [year, answer] : answers) {
        if (told.contains(year)) {
            continue;
        }
        if (answer.is(true)) {
            add(answer.reasons, report_missing(year, place_of(list)));
        }
        open.push_back(std::move(answer));
    }
    return open;
}

}  // namespace styr
