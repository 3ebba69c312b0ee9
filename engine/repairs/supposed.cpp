// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/supposed.hpp"

#include "engine/repairs/statable.hpp"
#include "models/fields/change.hpp"
#include "models/fields/declared_fact.hpp"

#include <range/v3/algorithm/contains.hpp>

namespace styr {

namespace {

Choice choice(ChoiceSet set, std::uint8_t index) { return {set, index}; }

FieldRow const* nearest_row(Field field)
{
    for (auto const kind : {RecordKind::terms, RecordKind::change, RecordKind::submission, RecordKind::service,
                            RecordKind::offer, RecordKind::operator_}) {
        if (auto const* const row = find_row(kind, field)) {
            return row;
        }
    }
    return nullptr;
}

std::vector<std::string> every_year()
{
    std::vector<std::string> years;
    for (int year = year_of(first_day); year <= year_of(last_day); ++year) {
        years.push_back(std::to_string(year));
    }
    return years;
}

std::vector<Value> all_of(ChoiceSet choices, FieldTable const& fields)
{
    auto const all = fields.choices_of(choices);
    return {all.begin(), all.end()};
}

std::vector<Choice> every_one_of(ChoiceSet choices)
{
    std::vector<Choice> list;
    for (std::uint8_t index = 0; index < values_of(choices).size(); ++index) {
        list.push_back(choice(choices, index));
    }
    return list;
}

// Of a date that may be another record's, the subject knows nothing.
std::vector<Value> days_to_try(Evaluated const& given, Day as_of)
{
    auto const* const known = std::get_if<DateBounds>(&given.value);
    auto const bounds = known == nullptr ? DateBounds{} : *known;
    auto const new_year = [](Day day, int later = 0) { return Day{std::chrono::year{year_of(day) + later} / 1 / 1}; };
    std::vector<Value> values;
    for (auto const day : {as_of + std::chrono::days{1}, new_year(as_of, 1), new_year(as_of), bounds.latest,
                           bounds.earliest, new_year(bounds.latest)}) {
        Value value = DateBounds::exactly(day);
        if (bounds.contains(day) && !ranges::contains(values, value)) {
            values.push_back(std::move(value));
        }
    }
    return values;
}

std::vector<Value> figures_to_try(Evaluated const& on_the_other_side)
{
    std::vector<Value> values;
    if (on_the_other_side.known()) {
        values.push_back(on_the_other_side.value);
    }
    values.emplace_back(Fraction{1});
    return values;
}

}  // namespace

Record all_of_the_matter(Subject const& subject, Circumstances const& circumstances, Hypothesis const* hypothesis)
{
    bool const as_it_stands = hypothesis == nullptr || hypothesis->facts.empty();
    auto change = *subject.change;
    if (!as_it_stands) {
        for (auto const& [which, value] : hypothesis->facts) {
            change = with_fact(std::move(change), which.first, which.second, value);
        }
    }
    Record about{RecordKind::about, {}, {}};
    for (auto const& fact : change.facts) {
        bool const names_it = fact.field == Field::offer || fact.field == Field::service || fact.field == Field::kind;
        bool const can_be_stated = find_row(RecordKind::about, fact.field) != nullptr && fact.field != Field::before;
        if (names_it || (!as_it_stands && can_be_stated)) {
            about.facts.push_back(fact);
        }
    }
    auto const nobody = Record{RecordKind::submission, {}, {}};
    auto const& submission = subject.submission == nullptr ? nobody : subject.submission->root;
    if (auto const* const operator_ = submission.find(Field::operator_)) {
        about.facts.push_back(*operator_);
    }
    if (as_it_stands) {
        about.facts.push_back(made_fact(Field::digest, circumstances.repository.digest(submission, *subject.change)));
    }
    return about;
}

void state_all(Record& decision)
{
    Records open;
    auto const* const row = find_row(RecordKind::open_point, Field::open_field);
    for (std::uint8_t index = 0; index < values_of(row->choices).size(); ++index) {
        open.push_back(Record{RecordKind::open_point, {}, {made_fact(Field::open_field, choice(row->choices, index))}});
    }
    decision.set(Field::open, std::move(open));
}

Record supposed_decision(std::string const& body, Outcome asked, Subject const& subject,
                         Circumstances const& circumstances, Hypothesis const* hypothesis)
{
    bool const party = !circumstances.version.body_named(body);  // it accepts
    bool const approves = asked == Outcome::approved;
    std::string const id = approves ? "supposed" : "supposed before";
    Record decision{RecordKind::decision, {}, {}};
    decision.facts.reserve(8);
    decision.facts.push_back(made_fact(Field::id, id));
    decision.facts.push_back(made_fact(Field::body, body));
    decision.facts.push_back(made_fact(Field::date, DateBounds::exactly(circumstances.as_of)));
    decision.facts.push_back(made_fact(Field::outcome, name_of_outcome(party ? Outcome::accepted : asked)));
    decision.facts.push_back(
        made_fact(Field::about, Records(1, all_of_the_matter(subject, circumstances, hypothesis))));
    decision.facts.push_back(made_fact(Field::reading, std::string("…")));  // of a range of days
    if (approves) {
        decision.facts.push_back(made_fact(Field::later_than, std::string("supposed before")));
    }
    state_all(decision);
    return decision;
}

std::vector<Value> values_to_try(Field field, Side side, Facts const& facts, Day as_of)
{
    auto const* const row = nearest_row(field);
    if (row == nullptr) {
        return {};
    }
    switch (row->shape) {
    case Shape::truth:
        return {true, false};
    case Shape::text:
        return {std::string("…")};
    case Shape::texts:
        return {std::vector<std::string>{"…"}};
    case Shape::years:
        return {every_year()};
    case Shape::choices:
        return {every_one_of(row->choices), std::vector<Choice>{}};
    case Shape::records:
        return {Records{}};
    case Shape::choice:
        return all_of(row->choices, facts.fields());
    case Shape::date:
        return days_to_try(facts.fact(field, side).value, as_of);
    default:
        return figures_to_try(facts.fact(field, side == Side::old ? Side::new_ : Side::old).value);
    }
}

}  // namespace styr
