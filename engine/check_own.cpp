// SPDX-License-Identifier: MPL-2.0
#include "engine/check_own.hpp"

#include "engine/approvals/approved_end.hpp"
#include "engine/evaluation/own_identity.hpp"

namespace styr {

namespace {

// A change of what an approved closure or deregistration of that day or an earlier one has ended. Two that end the same
// from one day are told of as such, elsewhere.
std::optional<RuleResult> after_approved_end(Subject const& subject, Facts const& facts, CheckRequest const& request,
                                             Work& work)
{
    if (subject.change == nullptr || subject.scope == Scope::registration) {
        return std::nullopt;
    }
    auto const end =
        approved_end_of(facts.identity().meant, request.agreement, request.repository, request.as_of, work);
    auto const day = facts.effective();
    bool const ends_too = subject.scope == Scope::closure || subject.scope == Scope::deregistration;
    if (!end || end->change.change == subject.change || day.latest < end->day ||
        (ends_too && day.earliest <= end->day)) {
        return std::nullopt;
    }
    return after_the_end(subject, facts, end->change, end->day);
}

}  // namespace

void add_own_findings(SubjectResult& result, Subject const& subject, Facts const& facts, CheckRequest const& request,
                      Work& work)
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
        add(after_approved_end(subject, facts, request, work));
    }
}

}  // namespace styr
