// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/entries.hpp"

#include "engine/evaluation/log_entry.hpp"
#include "engine/repairs/supposed.hpp"

#include <range/v3/algorithm/any_of.hpp>

namespace styr {

bool leaves_something_out(DecisionSeen const& seen)
{
    using Standing = DecisionSeen::Standing;
    auto const outcome = outcome_of(*seen.decision);
    if (outcome != Outcome::approved && outcome != Outcome::accepted) {
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

Record completed(Record const& decision, Subject const& subject, Circumstances const& circumstances)
{
    auto whole = decision;
    auto about = decision.records(Field::about);
    about.push_back(all_of_the_matter(subject, circumstances, nullptr));
    whole.set(Field::about, std::move(about));
    state_all(whole);
    return whole;
}

}  // namespace styr
