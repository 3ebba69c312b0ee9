// SPDX-License-Identifier: MPL-2.0
// Years of which a list of reports has none: of each it is asked what would be asked of its report.
#include "tests/reference/expressions.hpp"

#include <algorithm>
#include <map>

namespace styr::reference {

namespace {

std::set<int> years_of(Elements const& list)
{
    std::set<int> years;
    for (auto const& each : list) {
        auto const* const report = std::get_if<Record const*>(&each);
        years.insert(report != nullptr ? static_cast<int>((*report)->get<Fraction>(Field::year)->numerator())
                                       : std::stoi(std::get<std::string>(each)));
    }
    return years;
}

}  // namespace

// What the list is whole for, its holder says.
std::set<int> Evaluation::told_of(Expression const& list, Elements const& held)
{
    auto told = years_of(held);
    if (auto const* const fact = std::get_if<FactReference>(&list.node)) {
        auto const whole = fact->binding == 0
                               ? facts_.fact(Field::reports_whole, fact->side)
                               : Facts::member(*std::get<Record const*>(element(fact->binding)), Field::reports_whole);
        told.merge(whole.get<Elements>() == nullptr ? std::set<int>{} : years_of(*whole.get<Elements>()));
    }
    return told;
}

// Asked for is every year from the one before the answer first turns to the last at which it turns, and from the first
// that is told of to the last that is over.
std::vector<Known> Evaluation::of_years_not_told(Expression const& list, Elements const& held, Expression const& asked)
{
    auto const kind = list.type.record;
    if (kind != RecordKind::report && kind != RecordKind::operator_report) {
        return {};
    }
    std::map<int, Known> answers;
    std::set<int> turns;
    for (int year = 1900; year < 2200; ++year) {
        Record const report{kind, {}, {{Field::year, {}, {}, Fraction{year}}}};
        not_told_.push_back(&report);
        elements_.emplace_back(&report);
        answers[year] = value(asked);
        elements_.pop_back();
        not_told_.pop_back();
        if (year_asked_.erase(&report) == 0) {
            return {};
        }
        if (year > 1900 && answers[year].value != answers[year - 1].value) {
            turns.insert(year);
        }
    }
    auto const told = told_of(list, held);
    auto const over = year_of(subject_.as_of) - 1;
    auto const since = told.empty() ? over : std::min(*told.begin(), over);
    std::vector<Known> open;
    for (auto& [year, answer] : answers) {
        bool const turning = !turns.empty() && *turns.begin() - 1 <= year && year <= *turns.rbegin();
        bool const passed = since <= year && year <= over;
        if ((turning || passed) && !told.contains(year)) {
            join(answer.whys, answer.is(true) ? Whys{missing(Field::reports_whole)} : Whys{});
            open.push_back(answer);
        }
    }
    return open;
}

}  // namespace styr::reference
