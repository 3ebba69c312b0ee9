// SPDX-License-Identifier: MPL-2.0
#include "engine/check_count.hpp"

#include <algorithm>
#include <map>

namespace styr {

Verdict verdict_of(SubjectResult const& subject)
{
    auto gravest = Verdict::not_applicable;
    bool excepted = false;
    for (auto const& rule : subject.rules) {
        gravest = std::max(gravest, rule.proposal ? Verdict::not_applicable : rule.verdict);
        excepted = excepted || (!rule.proposal && rule.excepted_from);
    }
    return excepted && gravest <= Verdict::compliant ? Verdict::excepted : gravest;
}

namespace {

// A change that stands in its submission: of one that the register has taken, the finding stands in the register.
bool is_only_asked_for(SubjectResult const& subject)
{
    return subject.submission != nullptr && subject.place.known() &&
           subject.place.source == subject.submission->root.span.source;
}

}  // namespace

bool fails(Verdict verdict, FailLevel level)
{
    auto const weighs_as = level.of_update ? Verdict::decision : Verdict::notice;
    return (verdict == Verdict::not_covered ? weighs_as : verdict) >= level.from;
}

bool fails(SubjectResult const& subject, RuleResult const& rule, FailLevel level)
{
    bool const waits = level.submissions_may_wait && rule.verdict == Verdict::decision && is_only_asked_for(subject);
    return !rule.proposal && !waits && fails(rule.verdict, level);
}

// Of a subject that is not covered a notice may be the graver verdict, and the lighter fault.
bool fails(SubjectResult const& subject, FailLevel level)
{
    return std::any_of(subject.rules.begin(), subject.rules.end(),
                       [&](RuleResult const& rule) { return fails(subject, rule, level); });
}

bool is_requirement(RuleResult const& rule)
{
    bool const demands =
        rule.rule != nullptr ? !rule.rule->expects : rule.excepted_from.value_or(rule.verdict) > Verdict::notice;
    return demands && !rule.proposal;
}

bool is_as_read(RuleResult const& rule)
{
    return rule.rule != nullptr && rule.version != nullptr &&
           !rule.version->provisions[rule.rule->provision].readings.empty();
}

bool is_uncovered(SubjectResult const& subject)
{
    return std::any_of(subject.rules.begin(), subject.rules.end(), [](RuleResult const& rule) {
        return rule.excepted_from.value_or(rule.verdict) == Verdict::not_covered;
    });
}

bool is_set_aside(SubjectResult const& subject)
{
    return subject.replaced_by != nullptr || subject.withdrawn.has_value();
}

namespace {

// A change lists what was found of those who pay by it, and is not graver for it. (language.md, 4.)
void list_others(std::vector<SubjectResult>& subjects)
{
    std::map<Record const*, SubjectResult*> changes;
    for (auto& subject : subjects) {
        subject.others.clear();
        if (subject.record != nullptr && subject.record->kind == RecordKind::change) {
            changes.emplace(subject.record, &subject);
        }
    }
    for (auto const& subject : subjects) {
        auto const found = subject.of_change == nullptr ? changes.end() : changes.find(subject.of_change);
        if (found != changes.end()) {
            found->second->others.emplace_back(subject.id, subject.verdict);
        }
    }
}

}  // namespace

void count(CheckResult& result)
{
    list_others(result.subjects);
    std::fill(std::begin(result.counts), std::end(result.counts), 0U);
    result.not_judged = result.dispensed = result.requirements = result.settled = 0;
    result.as_read = result.set_aside = result.suppressed = 0;
    for (auto const& subject : result.subjects) {
        ++result.counts[static_cast<std::size_t>(subject.verdict)];
        result.set_aside += is_set_aside(subject) ? 1U : 0U;
        result.suppressed += subject.suppressed;
        bool const uncovered = is_uncovered(subject);
        for (auto const& rule : subject.rules) {
            bool const in_force = !rule.proposal;
            result.not_judged += in_force && rule.not_judged && rule.verdict == Verdict::notice ? 1U : 0U;
            result.dispensed += in_force && rule.excepted_from ? 1U : 0U;
            bool const required = !uncovered && is_requirement(rule);
            bool const open = rule.verdict == Verdict::incomplete || rule.verdict == Verdict::decision;
            result.requirements += required ? 1U : 0U;
            result.settled += required && !open ? 1U : 0U;
            result.as_read += required && is_as_read(rule) ? 1U : 0U;
        }
    }
}

}  // namespace styr
