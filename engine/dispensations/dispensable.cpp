// SPDX-License-Identifier: MPL-2.0
#include "engine/dispensations/dispensable.hpp"

#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"

#include <range/v3/algorithm/any_of.hpp>

namespace styr {

namespace {

using Standing = DecisionSeen::Standing;

// Of an outcome that gives, if it counts; any other that may count takes away if it does.
bool gives(Record const& decision)
{
    auto const outcome = outcome_of(decision);
    return given(&decision, Field::outcome) != nullptr &&
           (counts_for_a_matter(outcome) || outcome == Outcome::named_need);
}

// Doubt is enough. An entry that puts the case before a higher body takes it from its own, whatever else it says.
bool takes_away(DecisionSeen const& seen)
{
    bool const refers = given(seen.decision, Field::put_before) != nullptr;
    switch (seen.standing) {
    case Standing::refuses:
    case Standing::withdraws:
    case Standing::in_doubt:
        return true;
    case Standing::replaced:
    case Standing::not_yet:
        return false;
    case Standing::counts:
        return refers;
    case Standing::may_count:
        return refers || !gives(*seen.decision);
    case Standing::decides_nothing:  // where another word of the body is asked for
        return refers || styr::takes_away(outcome_of(*seen.decision));
    default:
        return refers;
    }
}

bool takes_away(Step const& step)
{
    return ranges::any_of(step.decisions, [](DecisionSeen const& seen) { return takes_away(seen); }) ||
           ranges::any_of(step.parts, [](Step const& part) { return takes_away(part); });
}

bool takes_away(ExceptionTried const& tried)
{
    return (tried.condition && takes_away(*tried.condition)) ||
           ranges::any_of(tried.against, [](ExceptionTried const& other) { return takes_away(other); });
}

// A former term that the register would give: it is entered there, and nothing is let pass without it.
bool lacks_the_register(RuleResult const& rule)
{
    return ranges::any_of(rule.reasons, [](Reason const& reason) {
        return reason.kind == Reason::Kind::missing && reason.side == Side::old && reason.field &&
               is_term(*reason.field);
    });
}

}  // namespace

bool rests_on_what_takes_away(RuleResult const& rule)
{
    return (rule.condition && takes_away(*rule.condition)) || (rule.demand && takes_away(*rule.demand)) ||
           ranges::any_of(rule.exceptions, [](ExceptionTried const& tried) { return takes_away(tried); });
}

bool may_be_excepted(RuleResult const& rule)
{
    if (rule.rule == nullptr) {
        auto const* const own = built_in_named(rule.name);
        return own == nullptr || own->dispensable;
    }
    return !lacks_the_register(rule) && !rests_on_what_takes_away(rule);
}

}  // namespace styr
