#include "cli/steps.hpp"

#include <algorithm>

namespace styr {

std::vector<Step const*> telling_parts(Step const& step)
{
    auto const* const junction = std::get_if<Junction>(&step.expression->node);
    bool const settled = junction != nullptr && step.outcome.is(!junction->all);
    std::vector<Step const*> parts;
    for (auto const& part : step.parts) {
        if (!settled || part.outcome.is(!junction->all)) {
            parts.push_back(&part);
        }
    }
    return parts;
}

namespace {

void collect(Step const& step, std::vector<DecisionSeen const*>& found)
{
    for (auto const& seen : step.decisions) {
        bool const known = std::any_of(found.begin(), found.end(), [&](DecisionSeen const* other) {
            return other->decision == seen.decision && other->standing == seen.standing;
        });
        if (!known) {
            found.push_back(&seen);
        }
    }
    for (auto const* const part : telling_parts(step)) {
        collect(*part, found);
    }
}

}  // namespace

std::vector<DecisionSeen const*> decisions_of(RuleResult const& rule)
{
    std::vector<DecisionSeen const*> found;
    if (rule.condition) {
        collect(*rule.condition, found);
    }
    if (rule.demand) {
        collect(*rule.demand, found);
    }
    return found;
}

}  // namespace styr
