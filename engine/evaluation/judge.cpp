// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/judge.hpp"

#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/sentence.hpp"

#include <map>

namespace styr {

namespace {

// Whether its provision lets an exception be in effect: one that is only proposed excepts nothing that is in
// force, and one out of force nothing at all.
Evaluated exception_in_force(Provision const& provision, bool would, Evaluator& evaluator)
{
    auto const force = in_force(provision, evaluator.circumstances().version, evaluator.facts().effective());
    if (!force.ever || (provision.proposal && !would)) {
        return Evaluated::of(false);
    }
    return force.always ? Evaluated::of(true) : Evaluated::unknown(evaluator.facts().day_missing());
}

// An exception is in effect when its condition holds and no exception to it is in effect.
// Each is tried once: exceptions may meet again below others.
ExceptionTried try_exception(Index index, bool would, Evaluator& evaluator, std::map<Index, Evaluated>& done)
{
    auto const& version = evaluator.circumstances().version;
    auto const& exception = version.exceptions[index];
    ExceptionTried tried;
    tried.exception = &exception;
    tried.in_effect = Evaluated::of(true);
    Work::Level const level(evaluator.circumstances().work);
    if (!evaluator.circumstances().work.spend()) {
        return tried;
    }
    if (auto const found = done.find(index); found != done.end()) {
        tried.in_effect = found->second;
        return tried;
    }
    if (exception.when) {
        tried.condition = evaluator.evaluate(*exception.when);
        tried.in_effect = tried.condition->outcome;
    }
    tried.in_force = exception_in_force(version.provisions[exception.provision], would, evaluator);
    tried.in_effect = junction(true, {&tried.in_effect, &tried.in_force});
    for (auto const other : exception.exceptions) {
        tried.against.push_back(try_exception(other, would, evaluator, done));
        auto const stands = negation(tried.against.back().in_effect);
        tried.in_effect = junction(true, {&tried.in_effect, &stands});
    }
    done.emplace(index, tried.in_effect);
    return tried;
}

// What is unknown decides only if something hinges on it: the reasons of everything that could still turn the verdict.
void classify(RuleResult& result, Evaluated const& condition, Evaluated const& excepted, Evaluated const& demand)
{
    bool const expects = result.rule->expects;
    if (auto const verdict = settled(condition, excepted, demand, expects)) {
        result.verdict = *verdict;
        return;
    }
    for (auto const* const part : {&condition, &excepted, &demand}) {
        if (!part->known()) {
            add(result.reasons, part->reasons);
        }
    }
    result.not_judged = expects;
    result.verdict = expects ? Verdict::notice : all_awaiting(result.reasons) ? Verdict::decision : Verdict::incomplete;
}

}  // namespace

std::optional<Verdict> settled(Evaluated const& condition, Evaluated const& excepted, Evaluated const& demand,
                               bool expects)
{
    if (condition.is(false)) {
        return Verdict::not_applicable;
    }
    if (excepted.is(true)) {
        return Verdict::excepted;
    }
    if (demand.is(true)) {
        return Verdict::compliant;
    }
    bool const fails = condition.is(true) && excepted.is(false) && demand.is(false);
    return fails ? std::optional(expects ? Verdict::notice : Verdict::violation) : std::nullopt;
}

InForce in_force(Provision const& provision, Version const& version, DateBounds effective)
{
    auto const from = std::max(effective.earliest, version.from);
    auto const to = std::min(effective.latest, version.to);
    return {provision.from <= to && from <= provision.to, provision.from <= from && to <= provision.to};
}

namespace {

// How far a rule is followed.
struct Followed {
    bool exceptions_anyway = true;  // also where the demand holds by itself
    bool condition_in_full = true;  // also where it is certain that it does not hold
};

RuleResult judged(Rule const& rule, Evaluator& evaluator, Followed followed)
{
    evaluator.begin_rule();
    evaluator.circumstances().work.spend(4 + evaluator.facts().weight());  // a result takes as much room as a few steps
    auto const& version = evaluator.circumstances().version;
    auto const& provision = version.provisions[rule.provision];
    RuleResult result;
    result.rule = &rule;
    result.version = &version;
    result.name = rule.name;
    result.provision = provision.id;
    result.proposal = provision.proposal;
    result.place = evaluator.facts().subject().place;
    Evaluated condition = Evaluated::of(true);
    if (rule.when) {
        result.condition = followed.condition_in_full ? std::optional(evaluator.evaluate(*rule.when))
                                                      : evaluator.evaluate_unless_false(*rule.when);
        condition = result.condition ? result.condition->outcome : Evaluated::of(false);
    }
    if (condition.is(false)) {
        result.verdict = Verdict::not_applicable;
        return result;
    }
    result.demand = evaluator.evaluate(rule.demand);
    Evaluated excepted = Evaluated::of(false);
    std::map<Index, Evaluated> done;
    bool const decided = result.demand->outcome.is(true) && !followed.exceptions_anyway;
    for (auto index = rule.exceptions.begin(); index != rule.exceptions.end() && !decided; ++index) {
        result.exceptions.push_back(try_exception(*index, provision.proposal, evaluator, done));
        excepted = junction(false, {&excepted, &result.exceptions.back().in_effect});
    }
    classify(result, condition, excepted, result.demand->outcome);
    return result;
}

}  // namespace

RuleResult judge(Rule const& rule, Evaluator& evaluator)
{
    auto result = judge_silently(rule, evaluator);
    result.message = sentence_of(result, evaluator);
    return result;
}

RuleResult judge_in_short(Rule const& rule, Evaluator& evaluator)
{
    auto result = judge_to_count(rule, evaluator);
    result.message = sentence_of(result, evaluator);
    return result;
}

RuleResult judge_to_count(Rule const& rule, Evaluator& evaluator)
{
    return judged(rule, evaluator, {.condition_in_full = false});
}

RuleResult judge_silently(Rule const& rule, Evaluator& evaluator) { return judged(rule, evaluator, {}); }

RuleResult tried_out(Rule const& rule, Evaluator& evaluator)
{
    return judged(rule, evaluator, {.exceptions_anyway = false, .condition_in_full = false});
}

}  // namespace styr
