// SPDX-License-Identifier: MPL-2.0
// What a body did not answer in time, where the agreement says that it then counts as approved. (decisions.md, 5.)
#include "tests/reference/approvals.hpp"

#include "rules/typed/types.hpp"

#include "tests/reference/calendar.hpp"
#include "tests/reference/expressions.hpp"
#include "tests/reference/judging.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

constexpr std::chrono::days day{1};

DateBounds date_of(Record const& entry) { return day_or_bounds(entry, Field::date); }

}  // namespace

void Approvals::add_silences(Record const& put)
{
    auto const& version = evaluation_.version();
    auto const to = version.body_named(text_of(put, Field::put_before));
    bool const may = to && asked_ && version.at_or_above(*to, *asked_);
    if (!may || to == version.body_named(text_of(put, Field::body))) {
        return;
    }
    for (auto const& competence : version.competences) {
        auto const& provision = version.provisions[competence.provision];
        bool const of_others = competence.scope != Scope::change && competence.scope != evaluation_.subject().scope;
        if (!competence.silent_after || competence.from != *to || provision.proposal || of_others) {
            continue;
        }
        auto const counts = all_of({stated(put), in_force(provision, evaluation_),
                                    competence.when ? evaluation_.value(*competence.when) : truth(true)});
        if (!counts.is(false)) {
            events_.push_back({&put, Role::silence, counts, to, {}, {}, &*competence.silent_after});
        }
    }
}

// What such a body says of the case, whatever it is, from the day on which that was put before it.
void Approvals::add_answers()
{
    auto const& version = evaluation_.version();
    auto const silences = [&] {
        std::vector<Event> found;
        std::copy_if(events_.begin(), events_.end(), std::back_inserter(found),
                     [](Event const& event) { return event.role == Role::silence; });
        return found;
    }();
    for (auto const* const entry :
         silences.empty() ? std::vector<Record const*>{} : evaluation_.repository().decisions()) {
        auto const outcome = outcome_named_by(*entry->get<Choice>(Field::outcome));
        auto const by = version.body_named(text_of(*entry, Field::body));
        bool const in_question = std::any_of(silences.begin(), silences.end(), [&](Event const& silence) {
            auto const last = last_to_answer(date_of(*silence.decision).latest, *silence.period);
            return by == silence.body && entry != silence.decision &&
                   date_of(*entry).latest >= date_of(*silence.decision).earliest &&
                   (!last || date_of(*entry).earliest <= *last);
        });
        if (in_question && outcome != styr::Outcome::delegated && outcome != styr::Outcome::named_need) {
            add(*entry, Role::answers, coverage_.takes(*entry));
        }
    }
}

std::optional<Day> Approvals::last_to_answer(Day put, Expression const& period) const
{
    auto const length = evaluation_.value(period);
    auto const* const number = length.get<Between>();
    auto const count = number == nullptr ? 0 : static_cast<int>(static_cast<long>(number->low.convert_to<double>()));
    if (period.type == working_days_type) {
        return after_working_days(put, count, evaluation_.version());
    }
    if (period.type == months_type) {
        return after_months(put, count, evaluation_.version());
    }
    return put + count * day > last_day ? std::nullopt : std::optional(put + count * day);
}

// All days on which something of the event may happen.
DateBounds Approvals::span_of(Event const& event) const
{
    auto bounds = date_of(*event.decision);
    if (event.period != nullptr) {
        auto const last = last_to_answer(bounds.latest, *event.period);
        bounds.latest = last ? *last + day : last_day;
    }
    return bounds;
}

// It decides on the day after the last one for an answer, before or after what else is of that day.
std::vector<Approvals::Moment> Approvals::moments_of_silence(Event const& event) const
{
    std::vector<Moment> moments;
    auto const bounds = date_of(*event.decision);
    for (auto const put : days_that_matter()) {
        auto const last = bounds.contains(put) ? last_to_answer(put, *event.period) : std::nullopt;
        for (std::size_t slot = 0; last && slot < 2; ++slot) {
            moments.push_back({*last + day, slot, put});
        }
    }
    if (moments.empty()) {  // beyond the days that there are
        moments.push_back({last_day, 0, bounds.earliest});
    }
    std::sort(moments.begin(), moments.end());
    return moments;
}

// On the very day on which the case was put before the body, either may have come first.
bool Approvals::answered(std::size_t silence, World const& world) const
{
    auto const& decided = world.when[silence];
    for (std::size_t i = 0; i < events_.size(); ++i) {
        auto const& said = world.when[i];
        bool const since = said.day > decided.put || (said.day == decided.put && said.slot == 1);
        bool const answers = events_[i].role == Role::answers && events_[i].body == events_[silence].body &&
                             events_[i].decision != events_[silence].decision && world.counts[i];
        if (answers && since && said.day < decided.day) {
            return true;
        }
    }
    return false;
}

}  // namespace styr::reference
