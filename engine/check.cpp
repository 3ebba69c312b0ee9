// SPDX-License-Identifier: MPL-2.0
#include "engine/check.hpp"

#include "diagnostics/side_by_side.hpp"
#include "diagnostics/utf8.hpp"
#include "engine/approvals/decision_log.hpp"
#include "engine/approvals/how_decided.hpp"
#include "engine/check_count.hpp"
#include "engine/check_explaining.hpp"
#include "engine/check_own.hpp"
#include "engine/check_portion.hpp"
#include "engine/conflicts.hpp"
#include "engine/evaluation/alternatives.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/looked_at.hpp"
#include "engine/evaluation/own_plausible.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/messages/engine_problems.hpp"
#include "engine/registered_otherwise.hpp"
#include "engine/repairs/repair.hpp"
#include "engine/set_aside.hpp"
#include "models/messages/refusals.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>
#include <array>

namespace styr {

namespace {

// Judging this many takes some hundred times as long as starting a thread.
constexpr std::size_t subjects_for_a_thread = 100;

// What trying ways out of one subject's findings may take, beside a multiple of what judging it took: several times
// what a real case needs.
constexpr std::uint64_t least_for_ways_out = 4000, times_judging = 3;

// Whether some of the days lie in none of the versions, which stand in the order of their periods.
bool has_gap(std::vector<Version const*> const& versions, DateBounds days)
{
    auto next = days.earliest;
    for (auto const* const version : versions) {
        if (version->from > next) {
            return true;
        }
        next = version->to + std::chrono::days{1};
    }
    return next <= days.latest;
}

// What judging one subject takes, apart from what others take at the same time.
class OfSubject {
public:
    explicit OfSubject(Allowance& all) : all_(all), before_(all.spent()), own_(all.most()) { own_.spend(before_); }
    ~OfSubject() { all_.spend(spent()); }
    OfSubject(OfSubject const&) = delete;
    OfSubject& operator=(OfSubject const&) = delete;

    Allowance& allowance() { return own_; }
    std::uint64_t spent() const { return own_.spent() - before_; }

private:
    Allowance& all_;
    std::uint64_t before_;
    Allowance own_;
};

class SubjectJudge {
public:
    SubjectJudge(CheckRequest const& request, Subject const& subject, StandingChanges& standing, OfSubject const& spent,
                 Work& work, Allowance& on_ways_out)
        : request_(request),
          subject_(with_requests(subject, request, standing)),
          facts_(subject_, request.repository),
          standing_(standing),
          spent_(spent),
          work_(work),
          on_ways_out_(on_ways_out)
    {
    }

    SubjectResult judge_all()
    {
        SubjectResult result = describe(subject_, facts_);
        if (subject_.payer != nullptr) {
            return judge_payer(std::move(result));
        }
        if (subject_.change != nullptr) {
            result.digest = request_.repository.digest(subject_.submission->root, *subject_.change);
            aside_ = set_aside({subject_.submission, subject_.change}, request_, standing_);
            result.replaced_by = aside_.replaced_by;
            result.withdrawn = aside_.withdrawn;
            if (aside_.any()) {
                if (auto late = aside_.withdrawn ? withdrawn_after_effect(subject_, *aside_.withdrawn) : std::nullopt) {
                    result.rules.push_back(*std::move(late));
                }
                if (auto held = registered_though_set_aside(subject_, facts_, request_, standing_, work_)) {
                    result.rules.push_back(*std::move(held));
                }
                if (!result.rules.empty()) {
                    result.verdict = verdict_of(result);
                }
                return result;
            }
        }
        auto const effective = facts_.effective();
        result.versions = versions_on(request_.agreement, effective);
        bool const stated = facts_.fact(Field::effective).place.known() && subject_.change != nullptr;
        if (stated && !result.versions.empty() && has_gap(result.versions, effective)) {
            result.rules.push_back(no_version(subject_, request_.agreement, effective));
            add(result.rules.back().reasons, facts_.fact(Field::effective).value.reasons);
        }
        if (result.versions.empty() && needs_a_version()) {
            result.rules.push_back(no_version(subject_, request_.agreement, effective));
        }
        collect(result);
        if (subject_.scope == Scope::change_of_terms && !facts_.asks_for_something()) {
            result.rules.push_back(changes_nothing(subject_));
        }
        for (auto const& contradiction : facts_.contradictions()) {
            result.rules.push_back(contradicted(subject_, contradiction));
            if (auto repair =
                    request_.with_repairs ? repair_of(contradiction, subject_, request_.repository) : std::nullopt) {
                result.rules.back().repairs.push_back(*std::move(repair));
            }
        }
        add_own_findings(result, subject_, facts_, request_, standing_, work_);
        add_own(result);
        if (!request_.only) {
            if (subject_.change != nullptr && asks_for(request_.agreement, Scope::payer)) {
                look_at_payers(result);
            }
            looked_at_.tell(result, facts_);
        }
        result.verdict = verdict_of(result);
        return result;
    }

private:
    // What styr finds by itself, and that no version is in force, is told of the change. One that is replaced or taken
    // back has nobody who pays.
    SubjectResult judge_payer(SubjectResult result)
    {
        if (!set_aside({subject_.submission, subject_.change}, request_, standing_).any()) {
            result.versions = versions_on(request_.agreement, facts_.effective());
            collect(result);
            for (auto& finding : how_decided(result)) {
                result.rules.push_back(std::move(finding));
            }
        }
        result.verdict = verdict_of(result);
        return result;
    }

    // Who pays is looked at by the rules that judge each who does.
    void look_at_payers(SubjectResult const& result)
    {
        for (auto const& payer : payers_of(subject_)) {
            Facts const facts(payer, request_.repository);
            for (auto const* const version : result.versions) {
                LoggedDecisions decisions;
                Evaluator evaluator(under(*version, work_), facts, decisions);
                looked_at_.begin_version(*version);
                for (auto const& rule : version->rules) {
                    auto const& provision = version->provisions[rule.provision];
                    auto const force = in_force(provision, *version, facts.effective());
                    if (rule.scope == Scope::payer && force.ever && is_wanted(provision, rule, nullptr)) {
                        work_.begin_rule();
                        looked_at_.add_of_payer(judge_silently(rule, evaluator), force, facts);
                    }
                }
            }
        }
    }

    // An offer of which no rule asks is here for what styr finds odd by itself; and what is only expected of a decision
    // is not expected of one that is older than the agreement.
    bool needs_a_version() const
    {
        return subject_.change != nullptr || subject_.settlement != nullptr ||
               ranges::any_of(request_.agreement.versions, [this](Version const& version) {
                   return ranges::any_of(version.rules, [this](Rule const& rule) {
                       return rule.scope == subject_.scope && !rule.expects;
                   });
               });
    }

    // What styr finds odd by itself, save what the request leaves out.
    void add_own(SubjectResult& result)
    {
        if (aside_.withdrawn_in_vain) {
            result.rules.push_back(withdrawn_after_approval(subject_, *aside_.withdrawn_in_vain));
        }
        if (aside_.replaced_in_vain != nullptr) {
            result.rules.push_back(replaced_after_effect(subject_, *aside_.replaced_in_vain));
        }
        for (auto& finding : how_decided(result)) {
            result.rules.push_back(std::move(finding));
        }
        work_.begin_rule();
        for (auto& finding : conflicts_of(subject_, request_, standing_, work_)) {
            result.rules.push_back(std::move(finding));
        }
        for (auto& finding : implausible(subject_, facts_, result.versions)) {
            if (leaves_out(request_, finding.name)) {
                ++result.suppressed;
            } else {
                result.rules.push_back(std::move(finding));
            }
        }
    }

    // By provision, then rule.
    using ByRule = std::map<std::pair<std::string_view, std::string_view>, Alternatives>;

    // What is supposed to find a way out, the rules that are asked then, and who pays for it.
    struct Trial {
        Hypothesis const& hypothesis;
        WholeCase::Wanted const& wanted;
        Work& work;
    };

    Circumstances under(Version const& version, Work& work, Hypothesis const* hypothesis = nullptr) const
    {
        return {.version = version,
                .repository = request_.repository,
                .as_of = request_.as_of,
                .work = work,
                .hypothesis = hypothesis};
    }

    // A rule has to hold of the offer as it is and as it is asked to become, in one breath: nobody frees a change from
    // a rule by asking for another catchment area with it, nor gets past one that the new area breaks.
    ByRule judged_both_ways(Facts const& facts, std::vector<Version const*> const& versions, Trial const* trial,
                            LookedAt* looked_at) const
    {
        auto by_rule = judged(facts, versions, trial, looked_at);
        if (!facts.asks_of_its_offer()) {
            return by_rule;
        }
        auto const* const hypothesis = trial == nullptr ? nullptr : &trial->hypothesis;
        Facts const as_asked(subject_, request_.repository, hypothesis, OfferFacts::asked_for);
        for (auto& [name, then] : judged(as_asked, versions, trial, looked_at)) {
            auto& now = by_rule[name].results;
            for (std::size_t at = 0; at < now.size(); ++at) {
                if (now[at].verdict < then.results[at].verdict) {
                    now[at] = std::move(then.results[at]);
                }
            }
        }
        return by_rule;
    }

    // Whether the rule is judged: in a trial whichever were asked for, and none that is only proposed.
    bool is_wanted(Provision const& provision, Rule const& rule, Trial const* trial) const
    {
        return trial != nullptr ? !provision.proposal && trial->wanted(provision.id, rule.name)
                                : (!provision.proposal || request_.with_proposals) &&
                                      (!request_.only || request_.only(provision, rule));
    }

    // By every version that the subject may fall in; in a trial with nobody looking.
    ByRule judged(Facts const& facts, std::vector<Version const*> const& versions, Trial const* trial,
                  LookedAt* looked_at) const
    {
        ByRule by_rule;
        for (auto const* const version : versions) {
            LoggedDecisions decisions;
            auto const circumstances =
                trial == nullptr ? under(*version, work_) : under(*version, trial->work, &trial->hypothesis);
            Evaluator evaluator(circumstances, facts, decisions);
            if (looked_at != nullptr) {
                looked_at->begin_version(*version);
            }
            for (auto const& rule : version->rules) {
                auto const& provision = version->provisions[rule.provision];
                auto const force = in_force(provision, *version, facts.effective());
                if (!judges(rule.scope, judged_as(subject_)) || !force.ever || !is_wanted(provision, rule, trial)) {
                    continue;
                }
                if (trial == nullptr) {
                    work_.begin_rule();
                }
                auto& alternatives = by_rule[{provision.id, rule.name}];
                alternatives.results.reserve(versions.size());
                alternatives.results.push_back(trial == nullptr       ? judged_as_read(rule, evaluator)
                                               : versions.size() == 1 ? tried_out(rule, evaluator)
                                                                      : judge_silently(rule, evaluator));
                if (looked_at != nullptr) {
                    looked_at->add(alternatives.results.back(), force, facts);
                }
                alternatives.judged_by += force.always ? 1 : 0;
            }
        }
        return by_rule;
    }

    RuleResult judged_as_read(Rule const& rule, Evaluator& evaluator) const
    {
        switch (request_.detail) {
        case Detail::all:
            break;
        case Detail::findings:
            return judge_in_short(rule, evaluator);
        case Detail::counts:
            return judge_to_count(rule, evaluator);
        }
        return judge(rule, evaluator);
    }

    std::vector<RuleResult> judged_under(Trial const& trial) const
    {
        Facts const facts(subject_, request_.repository, &trial.hypothesis);
        auto const versions = versions_on(request_.agreement, facts.effective());
        std::vector<RuleResult> results;
        for (auto& [name, alternatives] : judged_both_ways(facts, versions, &trial, nullptr)) {
            results.push_back(std::move(merge(alternatives, versions.size(), facts)));
        }
        return results;
    }

    void collect(SubjectResult& result)
    {
        auto by_rule = judged_both_ways(facts_, result.versions, nullptr, &looked_at_);
        result.rules.reserve(result.rules.size() + by_rule.size() + 1);
        for (auto& [name, alternatives] : by_rule) {
            result.rules.push_back(std::move(merge(alternatives, result.versions.size(), facts_)));
        }
        if (request_.with_repairs && !by_rule.empty()) {
            mend(result);
        }
    }

    // Where looking for ways out takes too much beside the judging of the case, those that were found are told.
    void mend(SubjectResult& result) const
    {
        Allowance allowed(4 * (least_for_ways_out + times_judging * spent_.spent()));
        {
            Work trying(allowed);  // for all rules of the subject, as much as one gets
            WholeCase whole_case(
                [&](Hypothesis const& hypothesis, WholeCase::Wanted const& wanted) {
                    return judged_under({hypothesis, wanted, trying});
                },
                under(*result.versions.front(), trying), subject_, request_.only ? nullptr : &result.rules);
            for (auto& rule : result.rules) {
                if (rule.rule != nullptr) {
                    rule.repairs =
                        repairs_of(rule, under(*rule.version, trying), facts_, request_.agreement, whole_case);
                }
            }
        }
        on_ways_out_.spend(allowed.spent());
    }

    CheckRequest const& request_;
    Subject const subject_;
    Facts facts_;
    StandingChanges& standing_;
    OfSubject const& spent_;
    Work& work_;
    Allowance& on_ways_out_;
    LookedAt looked_at_;
    SetAside aside_;
};

}  // namespace

bool asks_for(Agreement const& agreement, Scope scope, std::optional<Day> on)
{
    return ranges::any_of(agreement.versions, [&](Version const& version) {
        return ranges::any_of(version.rules, [&](Rule const& rule) {
            auto const& provision = version.provisions[rule.provision];
            return rule.scope == scope && (!on || (version.from <= *on && *on <= version.to &&
                                                   in_force(provision, version, DateBounds::exactly(*on)).always));
        });
    });
}

std::vector<SubjectResult> judge_portion(CheckRequest const& request, std::vector<Subject> const& subjects,
                                         Allowance& allowance, Allowance& on_ways_out, Diagnostics& refused)
{
    std::vector<SubjectResult> results(subjects.size());
    std::vector<char> too_costly(subjects.size());  // not of bool, whose elements share bytes
    StandingChanges standing(request.agreement, request.repository, allowance);
    side_by_side(subjects.size(), threads_for(subjects.size(), subjects_for_a_thread, request.threads),
                 [&](std::size_t at) {
                     if (allowance.spent_out()) {
                         return;  // nobody sees any of it
                     }
                     OfSubject spent(allowance);
                     Work work(spent.allowance());
                     results[at] = SubjectJudge(request, subjects[at], standing, spent, work, on_ways_out).judge_all();
                     too_costly[at] = work.by_one_rule() ? 1 : 0;
                     if (request.then) {
                         request.then(results[at]);
                     }
                     if (request.progress != nullptr) {
                         request.progress->add(1);
                     }
                 });
    auto const first = std::find(too_costly.begin(), too_costly.end(), 1);
    if (allowance.spent_out()) {
        refused.push_back(occurrence(check_too_costly, {}, {{"limit", grouped(allowance.most())}}));
    } else if (first != too_costly.end()) {
        auto const& subject = results[static_cast<std::size_t>(first - too_costly.begin())];
        refused.push_back(
            occurrence(rule_too_costly, subject.place,
                       {{"subject", printable(subject.id, 80)}, {"limit", grouped(allowance.of_a_rule())}}));
    }
    return results;
}

std::vector<SubjectResult> judge_subjects(CheckRequest const& request, std::vector<Subject> const& subjects,
                                          Allowance& allowance, Diagnostics& refused)
{
    Allowance on_ways_out(request.most_steps);
    return judge_portion(request, subjects, allowance, on_ways_out, refused);
}

CheckResult counted(std::vector<SubjectResult> subjects, Day as_of)
{
    CheckResult result;
    result.as_of = as_of;
    result.subjects = std::move(subjects);
    name_apart(result.subjects);
    count(result);
    return result;
}

CheckResult check(CheckRequest const& request) { return check_explaining(request, std::nullopt); }

}  // namespace styr
