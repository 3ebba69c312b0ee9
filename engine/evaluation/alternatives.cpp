// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/alternatives.hpp"

#include "engine/evaluation/sentence.hpp"

#include <range/v3/algorithm/all_of.hpp>

#include <algorithm>

namespace styr {

std::vector<Version const*> versions_on(Agreement const& agreement, DateBounds days)
{
    std::vector<Version const*> versions;
    for (auto const& version : agreement.versions) {
        if (version.from <= days.latest && days.earliest <= version.to) {
            versions.push_back(&version);
        }
    }
    return versions;
}

RuleResult& merge(Alternatives& alternatives, std::size_t versions, Facts const& facts)
{
    auto& results = alternatives.results;
    bool const everywhere = alternatives.judged_by == versions;
    auto const first = results.front().verdict;
    bool const agree = ranges::all_of(results, [&](RuleResult const& each) { return each.verdict == first; });
    // In order by every version that has the rule: then nothing hinges on which it is.
    if (agree && (everywhere || holds(first))) {
        for (std::size_t i = 1; i < results.size(); ++i) {
            add(results.front().reasons, results[i].reasons);
            results.front().not_judged = results.front().not_judged || results[i].not_judged;
        }
        return results.front();
    }
    Reasons reasons;
    for (auto const& each : results) {
        add(reasons, each.reasons);
    }
    auto& gravest = *std::max_element(results.begin(), results.end(),
                                      [](RuleResult const& a, RuleResult const& b) { return a.verdict < b.verdict; });
    gravest.versions_differ = true;
    gravest.message = versions_differ_sentence();
    gravest.not_judged = gravest.rule->expects;
    gravest.verdict = gravest.rule->expects ? Verdict::notice : Verdict::incomplete;
    add(reasons, facts.day_missing());
    gravest.reasons = std::move(reasons);
    return gravest;
}

}  // namespace styr
