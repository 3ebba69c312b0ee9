// SPDX-License-Identifier: MPL-2.0
#include "engine/check_own.hpp"

#include "engine/approved_already.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/own_identity.hpp"
#include "engine/left_register.hpp"
#include "engine/refused_though_unasked.hpp"
#include "engine/registered_otherwise.hpp"

#include <algorithm>

namespace styr {

void add_own_findings(SubjectResult& result, Subject const& subject, Facts const& facts, CheckRequest const& request,
                      StandingChanges& standing, Work& work)
{
    auto const add = [&](std::optional<RuleResult> finding) {
        if (finding) {
            if (!request.with_repairs) {
                finding->repairs.clear();
            }
            result.rules.push_back(*std::move(finding));
        }
    };
    auto identity = identity_finding(subject, facts, request.repository, work);
    bool const ended = identity && identity->name == changed_after_it_ended;
    add(std::move(identity));
    if (!ended) {
        add(after_approved_end(subject, facts, request, standing, work));
    }
    for (auto& finding : approved_and_not_registered(subject, facts, request, standing, work)) {
        add(std::move(finding));
    }
    for (auto& finding : ended_by_nobody(subject, request, standing, work)) {
        add(std::move(finding));
    }
    for (auto& finding : registered_otherwise_than_approved(subject, request, standing, work)) {
        add(std::move(finding));
    }
    add(registered_otherwise(subject, facts, request, standing, work));
    add(refused_though_unasked(result, subject, facts, request, work));
}

bool leaves_out(CheckRequest const& request, std::string_view finding)
{
    return built_in_named(finding)->suppressible &&
           std::find(request.suppressed.begin(), request.suppressed.end(), finding) != request.suppressed.end();
}

}  // namespace styr
