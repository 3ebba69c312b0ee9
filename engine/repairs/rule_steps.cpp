// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/rule_steps.hpp"

#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"

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

std::vector<BodyId> not_approving(Step const& step, Version const& version)
{
    auto const* const approval = std::get_if<Approval>(&step.expression->node);
    if (approval == nullptr || !step.outcome.is(false)) {
        return {};
    }
    if (!approval->of_list || !approval->of_list->one) {
        return version.bodies_of(*approval);
    }
    auto const body = version.body_named(std::get<std::string>(step.parts.back().outcome.value));
    return std::vector<BodyId>(body ? 1 : 0, body.value_or(BodyId{}));
}

std::optional<Day> due(RuleResult const& rule, std::vector<std::string> const& bodies)
{
    std::optional<Day> earliest;
    each_step(rule, [&](Step const& step) {
        auto const* const approval = std::get_if<Approval>(&step.expression->node);
        bool const asks =
            approval != nullptr && approval->before &&
            ranges::any_of(step.outcome.reasons, [&](Reason const& reason) { return reason.bodies == bodies; });
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

Text to_approve(std::vector<std::string> const& bodies, std::optional<Day> before)
{
    auto const who = one_of(bodies);
    return Text{who.da + " godkende den", who.en + " has to approve it"} + in_time(before);
}

Text approves(std::vector<std::string> const& bodies, std::optional<Day> before, Version const& version)
{
    auto const who = one_of(bodies);
    bool const party = !version.body_named(bodies.front());
    return (party ? Text{who.da + " accepterer ændringen", who.en + " accepts it"}
                  : Text{who.da + " godkender ændringen", who.en + " approves it"}) +
           in_time(before);
}

}  // namespace styr
