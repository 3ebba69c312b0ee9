// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/rule_steps.hpp"

#include "diagnostics/wording.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/find_if.hpp>

namespace styr {

namespace {

void walk(Step const& step, std::function<void(Step const&)> const& visit)
{
    visit(step);
    for (auto const& part : step.parts) {
        walk(part, visit);
    }
}

void walk(ExceptionTried const& tried, std::function<void(Step const&)> const& visit)
{
    if (tried.condition) {
        walk(*tried.condition, visit);
    }
    for (auto const& other : tried.against) {
        walk(other, visit);
    }
}

Text in_time(std::optional<Day> before)
{
    return before ? Text{" før " + print_day(*before).da, " before " + print_day(*before).en} : Text{};
}

}  // namespace

void each_step(RuleResult const& rule, std::function<void(Step const&)> const& visit)
{
    if (rule.condition) {
        walk(*rule.condition, visit);
    }
    for (auto const& tried : rule.exceptions) {
        walk(tried, visit);
    }
    if (rule.demand) {
        walk(*rule.demand, visit);
    }
}

DecisionSeen const* refusal_in(RuleResult const& rule)
{
    DecisionSeen const* found = nullptr;
    each_step(rule, [&](Step const& step) {
        for (auto const& seen : step.decisions) {
            bool const takes =
                seen.standing == DecisionSeen::Standing::refuses || seen.standing == DecisionSeen::Standing::withdraws;
            bool const of_a_body = takes && rule.version->body_named(text_in(*seen.decision, Field::body)).has_value();
            found = found == nullptr && of_a_body && step.outcome.is(false) ? &seen : found;
        }
    });
    return rule.verdict == Verdict::violation ? found : nullptr;
}

std::vector<BodyId> not_approving(Step const& step, Version const& version)
{
    auto const* const approval = std::get_if<Approval>(&step.expression->node);
    if (approval == nullptr || !step.outcome.is(false)) {
        return {};
    }
    if (!approval->of_list || !approval->of_list->one) {
        return version.bodies_of(*approval);
    }
    auto const* const party = std::get_if<std::string>(&step.parts.back().outcome.value);
    auto const body = party == nullptr ? std::nullopt : version.body_named(*party);
    return std::vector<BodyId>(body ? 1 : 0, body.value_or(BodyId{}));
}

std::optional<Day> due(RuleResult const& rule, Awaited const& wanted)
{
    std::optional<Day> earliest;
    each_step(rule, [&](Step const& step) {
        auto const* const approval = std::get_if<Approval>(&step.expression->node);
        bool const asks =
            approval != nullptr && approval->before &&
            ranges::any_of(step.outcome.reasons, [&](Reason const& reason) { return awaited_in(reason) == wanted; });
        if (!asks || step.parts.empty()) {
            return;
        }
        auto const* const day = std::get_if<DateBounds>(&step.parts.front().outcome.value);
        if (day != nullptr && day->exact() && (!earliest || day->earliest < *earliest)) {
            earliest = day->earliest;
        }
    });
    return earliest;
}

Rule const* same_rule_in(Version const& version, RuleResult const& judged)
{
    if (&version == judged.version) {
        return judged.rule;
    }
    auto const found = ranges::find_if(version.rules, [&](Rule const& rule) {
        return rule.name == judged.rule->name && version.provisions[rule.provision].id == judged.provision;
    });
    return found == version.rules.end() ? nullptr : &*found;
}

Text to_approve(Awaited const& wanted, std::optional<Day> before)
{
    auto const who = one_of(wanted.bodies);
    if (is_declared(wanted.asked)) {
        auto const kind = both(words_of(wanted.asked).label);
        return Text{"der skal foreligge " + kind.da + " fra " + who.da,
                    kind.en + " from " + who.en + " has to be on record"} +
               in_time(before);
    }
    auto const has_to = [&who](char const* da, char const* en) { return Text{who.da + da, who.en + en}; };
    auto const what = wanted.asked == Outcome::recommended ? has_to(" indstille den", " has to recommend it")
                      : wanted.asked == Outcome::heard     ? has_to(" høres om den", " has to be heard about it")
                      : wanted.asked == Outcome::noted ? has_to(" tage den til efterretning", " has to take note of it")
                                                       : has_to(" godkende den", " has to approve it");
    return what + in_time(before);
}

Text approves(Awaited const& wanted, std::optional<Day> before, Version const& version)
{
    auto const who = one_of(wanted.bodies);
    if (is_declared(wanted.asked)) {
        auto const kind = both(words_of(wanted.asked).label);
        return Text{kind.da + " fra " + who.da + " foreligger", kind.en + " from " + who.en + " is on record"} +
               in_time(before);
    }
    auto const does = [&who](char const* da, char const* en) { return Text{who.da + da, who.en + en}; };
    bool const party = !version.body_named(wanted.bodies.front());
    auto const what = wanted.asked == Outcome::recommended ? does(" indstiller ændringen", " recommends it")
                      : wanted.asked == Outcome::heard     ? does(" høres om ændringen", " is heard about it")
                      : wanted.asked == Outcome::noted ? does(" tager ændringen til efterretning", " takes note of it")
                      : party                          ? does(" accepterer ændringen", " accepts it")
                                                       : does(" godkender ændringen", " approves it");
    return what + in_time(before);
}

}  // namespace styr
