// SPDX-License-Identifier: MPL-2.0
// What a body said of a matter without deciding it: a recommendation, a hearing, that it took note, or what the
// agreement has a kind of decision for.
#include "tests/reference/approvals.hpp"

#include "tests/reference/expressions.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

styr::Outcome outcome_of(Record const& decision) { return outcome_named_by(*decision.get<Choice>(Field::outcome)); }

bool speaks_against(styr::Outcome outcome)
{
    using enum styr::Outcome;
    return outcome == recommended_against || outcome == refused || outcome == revoked || outcome == not_taken_up ||
           outcome == lapsed;
}

}  // namespace

// Whether a body still recommends what it has spoken against since, nobody knows.
void Approvals::add_words()
{
    for (auto const* const decision : evaluation_.repository().decisions()) {
        using enum styr::Outcome;
        auto const outcome = outcome_of(*decision);
        if (outcome == recommended || outcome == heard || outcome == noted || is_declared(outcome)) {
            add(*decision, Role::says, stated(*decision));
        } else if (speaks_against(outcome) && !decision->records(Field::about).empty()) {
            auto const it_is_over = unknown({{Why::Kind::missing, "whether it still says so"}});
            add(*decision, Role::speaks_against, all_of({coverage_.takes(*decision), it_is_over}));
        }
    }
}

bool Approvals::has_said(BodyId body, styr::Outcome outcome, World const& world, When const& in_time,
                         When const& fits) const
{
    auto const is_gone = [&](std::size_t word) {
        for (std::size_t i = 0; i < events_.size(); ++i) {
            bool const against = events_[i].role == Role::speaks_against && events_[i].body == body &&
                                 outcome == styr::Outcome::recommended;
            if (against && happened(i, world) && in_time(i) && world.when[i] > world.when[word]) {
                return true;
            }
        }
        return false;
    };
    for (std::size_t i = 0; i < events_.size(); ++i) {
        bool const says = events_[i].role == Role::says && events_[i].body == body &&
                          outcome_of(*events_[i].decision) == outcome && happened(i, world);
        if (says && in_time(i) && fits(i) && !is_gone(i)) {
            return true;
        }
    }
    return false;
}

// Everything that has to come first was on record before.
bool Approvals::in_turn(std::size_t event, World const& world) const
{
    return std::all_of(after_.begin(), after_.end(), [&](Word const& word) {
        return std::all_of(word.by.begin(), word.by.end(), [&](BodyId body) {
            auto const before = [&](std::size_t other) { return world.when[other] < world.when[event]; };
            return has_said(body, word.outcome, world, before, [](std::size_t) { return true; });
        });
    });
}

Known Approvals::said(BodyId body, styr::Outcome outcome)
{
    if (is_decided()) {
        add_words();
    }
    return in_all([&](World const& world) {
        auto const in_time = [&](std::size_t i) { return !before_ || world.when[i].day < world.before; };
        auto const fits = [&](std::size_t i) { return in_turn(i, world); };
        bool const said = !coverage_.asks_nothing() && has_said(body, outcome, world, in_time, fits);
        return said ? Answer{Answer::Is::yes} : nobody(evaluation_.version().bodies[body].name, world);
    });
}

}  // namespace styr::reference
