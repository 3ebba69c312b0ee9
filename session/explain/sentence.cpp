// SPDX-License-Identifier: MPL-2.0
#include "session/explain/sentence.hpp"

#include "engine/evaluation/phrases.hpp"

namespace styr {

namespace {

Text kept(RuleResult const& rule)
{
    bool const applies = !rule.condition || rule.condition->outcome.is(true);
    auto const demand = Text{": `" + phrase(*rule.demand->expression, *rule.version) + "`."};
    return (applies
                ? Text{"Overholdt", "Kept"}
                : Text{"Overholdt, hvad enten reglen gælder her eller ej", "Kept, whether or not the rule applies"}) +
           demand;
}

Text excepted(RuleResult const& rule)
{
    Text by;
    for (auto const& tried : rule.exceptions) {
        if (tried.in_effect.is(true)) {
            auto const& provision = rule.version->provisions[tried.exception->provision];
            by += (by.empty() ? Text{} : Text{" og ", " and "}) +
                  Text{provision.id + " (" + provision.title.da + ")", provision.id + " " + tried.exception->name};
        }
    }
    return by.empty() ? by : Text{"Undtaget ved ", "Excepted by "} + by + Text{"."};
}

}  // namespace

Text told_sentence(RuleResult const& rule)
{
    if (!rule.message.empty() || !rule.demand || rule.version == nullptr) {
        return rule.message;
    }
    return rule.verdict == Verdict::compliant  ? kept(rule)
           : rule.verdict == Verdict::excepted ? excepted(rule)
                                               : Text{};
}

}  // namespace styr
