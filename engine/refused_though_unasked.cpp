// SPDX-License-Identifier: MPL-2.0
#include "engine/refused_though_unasked.hpp"

#include "engine/approvals/standing_change.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/repairs/rule_steps.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"

#include <algorithm>
#include <set>

namespace styr {

namespace {

using Standing = DecisionSeen::Standing;

// Those that some demand weighed: what they take away is told there.
std::set<Record const*> weighed(SubjectResult const& judged)
{
    std::set<Record const*> found;
    for (auto const& rule : judged.rules) {
        bool const demands =
            rule.rule != nullptr && !rule.rule->expects && !rule.proposal && rule.verdict != Verdict::not_applicable;
        if (!demands) {
            continue;
        }
        each_step(rule, [&](Step const& step) {
            for (auto const& seen : step.decisions) {
                if (seen.standing != Standing::lower_body && seen.standing != Standing::decides_nothing) {
                    found.insert(seen.decision);
                }
            }
        });
    }
    return found;
}

// What the bodies of one version have said, asked of each.
struct Said {
    bool approved = false;
    Record const *refusal = nullptr, *in_doubt = nullptr;
};

Said said_of(Facts const& facts, Version const& version, CheckRequest const& request, Work& work,
             std::set<Record const*> const& elsewhere)
{
    Said said;
    for (auto const& [body, answer] : asked_of_each_body(
             facts, {.version = version, .repository = request.repository, .as_of = request.as_of, .work = work})) {
        said.approved = said.approved || answer.holds.is(true);
        for (auto const& seen : answer.decisions) {
            if (outcome_of(*seen.decision) != Outcome::refused || elsewhere.contains(seen.decision)) {
                continue;
            }
            bool const in_doubt = seen.standing == Standing::in_doubt || seen.standing == Standing::may_count;
            if (seen.standing == Standing::refuses) {
                (answer.holds.is(false) ? said.refusal : said.in_doubt) = seen.decision;
            } else if (in_doubt && !answer.holds.is(true)) {
                said.in_doubt = seen.decision;
            }
        }
    }
    return said;
}

// "DAS refused the change (DAS1, 11 March 2024)"
Text who_refused(Record const& refusal)
{
    auto const* const date = refusal.get<DateBounds>(Field::date);
    auto const day = date == nullptr ? Text{} : Text{", "} + print_date(*date);
    std::string const body{text_in(refusal, Field::body)}, id{text_in(refusal, Field::id)};
    return {body + " har givet afslag (" + id + day.da + ")", body + " has refused it (" + id + day.en + ")"};
}

}  // namespace

std::optional<RuleResult> refused_though_unasked(SubjectResult const& judged, Subject const& subject,
                                                 Facts const& facts, CheckRequest const& request, Work& work)
{
    if (!is_handed_in(subject, request.repository) || request.only) {
        return std::nullopt;
    }
    auto const log = request.repository.decisions_on(*subject.submission, *subject.change);
    bool const any =
        std::any_of(log.begin(), log.end(), [](Record const* entry) { return outcome_of(*entry) == Outcome::refused; });
    if (!any) {
        return std::nullopt;
    }
    work.begin_rule();
    auto const elsewhere = weighed(judged);
    Record const *certain = nullptr, *in_doubt = nullptr;
    for (auto const* const version : judged.versions) {
        auto const said = said_of(facts, *version, request, work, elsewhere);
        if (!said.approved) {
            certain = said.refusal != nullptr ? said.refusal : certain;
            in_doubt = said.in_doubt != nullptr ? said.in_doubt : in_doubt;
        }
    }
    auto const* const refusal = certain != nullptr ? certain : in_doubt;
    if (refusal == nullptr) {
        return std::nullopt;
    }
    bool const is_certain = certain != nullptr && judged.versions.size() == 1;
    auto result =
        built_in_finding(refused_unasked, is_certain ? Verdict::violation : Verdict::incomplete, subject.place);
    result.message = who_refused(*refusal) +
                     (is_certain ? Text{", og intet organ har godkendt ændringen siden.",
                                        ", and no body has approved the change since."}
                                 : Text{"; om afslaget angår denne ændring og gælder endnu, er uvist.",
                                        "; whether the refusal is about this change and still counts is open."});
    if (!is_certain) {
        result.reasons = {whether_about_this(*refusal)};
    }
    return result;
}

}  // namespace styr
