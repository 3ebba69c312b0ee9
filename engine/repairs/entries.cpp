// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/entries.hpp"

#include "engine/evaluation/log_entry.hpp"
#include "engine/repairs/supposed.hpp"
#include "models/fields/change.hpp"
#include "models/repository/log_as_meant.hpp"

#include <range/v3/algorithm/any_of.hpp>

namespace styr {

bool leaves_something_out(DecisionSeen const& seen)
{
    using Standing = DecisionSeen::Standing;
    auto const outcome = outcome_of(*seen.decision);
    if (!counts_for_a_matter(outcome)) {
        return false;
    }
    bool const says_too_little = seen.standing == Standing::without_digest || seen.standing == Standing::leaves_open ||
                                 seen.standing == Standing::old_digest;
    bool const is_unclear =
        seen.standing == Standing::may_count && ranges::any_of(seen.reasons, [&](Reason const& each) {
            return each.kind == Reason::Kind::missing && each.place == seen.decision->span && each.field != Field::date;
        });
    return says_too_little || is_unclear;
}

void join(Hypothesis& all, Hypothesis const& more)
{
    all.decisions.insert(all.decisions.end(), more.decisions.begin(), more.decisions.end());
    all.instead.insert(more.instead.begin(), more.instead.end());
}

namespace {

Record completed(Record const& decision, Subject const& subject, Circumstances const& circumstances)
{
    auto whole = decision;
    auto about = decision.records(Field::about);
    about.push_back(all_of_the_matter(subject, circumstances, nullptr));
    whole.set(Field::about, std::move(about));
    state_all(whole);
    return whole;
}

}  // namespace

Way completing(Record const& decision, Subject const& subject, Circumstances const& circumstances)
{
    std::string const body{text_in(decision, Field::body)}, id{text_in(decision, Field::id)};
    Way way{{.kind = Repair::Kind::entry, .turn = Turn::secretariat, .bodies = {body}, .place = decision.span}, {}};
    way.repair.text = {"hvis det er det, der blev besluttet, så udfyld posten " + id + " (" + body +
                           ") med det, papiret viser: tal og dag eller det fingeraftryk (digest), der står på det",
                       "if that is what was decided, complete " + body + "'s entry " + id +
                           " with what its paper shows: figures and day, or the digest printed on it"};
    if (ranges::any_of(decision.records(Field::about), of_unknown_edition)) {
        way.repair.text = {"læg den udgave af bilaget, der blev besluttet, i loggen (`annexes`); posten " + id + " (" +
                               body + ") nævner den",
                           "put the edition of the annex that was decided on record (`annexes`); " + body +
                               "'s entry " + id + " names it"};
    }
    way.hypothesis.instead.emplace(&decision, completed(decision, subject, circumstances));
    return way;
}

}  // namespace styr
