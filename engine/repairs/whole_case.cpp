// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/whole_case.hpp"

#include "engine/evaluation/phrases.hpp"
#include "engine/repairs/rule_steps.hpp"
#include "engine/repairs/supposed.hpp"
#include "models/fields/text_in.hpp"
#include "rules/syntax/among.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>
#include <range/v3/algorithm/find_if.hpp>

namespace styr {

namespace {

bool same_rule(RuleResult const& a, RuleResult const& b) { return a.provision == b.provision && a.name == b.name; }

Text and_so_on(std::vector<Text> const& each)
{
    Text all;
    for (std::size_t i = 0; i < each.size(); ++i) {
        all += i == 0 ? Text{} : i + 1 == each.size() ? Text{" og ", " and "} : Text{", "};
        all += each[i];
    }
    return all;
}

template <class Each> void add_once(std::vector<Each>& all, Each one)
{
    if (!ranges::contains(all, one)) {
        all.push_back(std::move(one));
    }
}

// Whether a part of a condition may come to something else under the hypothesis.
class Touches {
public:
    explicit Touches(Hypothesis const& hypothesis) : hypothesis_(hypothesis) {}

    bool operator()(FactReference const& node) const { return node.binding == 0 && alters(node.field); }
    bool operator()(Changes const& node) const { return alters(node.term); }
    bool operator()(OnlyChange const&) const { return !hypothesis_.facts.empty(); }
    bool operator()(Approval const&) const { return true; }
    bool operator()(NamedNeed const&) const { return true; }
    bool operator()(Acceptance const&) const { return true; }
    bool operator()(
        Among<Constant, SubjectYear, Requests, ElementReference, ParameterReference, DefinitionReference, TableLookup,
              PartOfDate, AsOf, DayInYear, Arithmetic, Negation, Rounded, Comparison, FallsOn, OneOf, PresenceTest,
              Includes, Junction, Not, Quantified, Extreme, Aggregate> auto const&) const
    {
        return false;
    }

    bool alters(Field field) const
    {
        return ranges::any_of(hypothesis_.facts, [field](auto const& fact) { return fact.first.second == field; });
    }

private:
    Hypothesis const& hypothesis_;
};

// Of the day everything hinges: the version, what is in force on the day before. Why a rule does not apply may not be
// on record (`judge_in_short`).
bool touched(RuleResult const& rule, Hypothesis const& hypothesis)
{
    Touches const touches(hypothesis);
    bool const why_is_not_told = rule.verdict == Verdict::not_applicable && !rule.condition;
    bool found = why_is_not_told || touches.alters(Field::effective);
    each_step(rule, [&](Step const& step) { found = found || std::visit(touches, step.expression->node); });
    return found;
}

}  // namespace

std::vector<RuleResult const*> WholeCase::graver(std::vector<RuleResult> const& then) const
{
    std::vector<RuleResult const*> found;
    for (auto const& each : then) {
        auto const before = ranges::find_if(*now_, [&](RuleResult const& now) { return same_rule(now, each); });
        auto const verdict = before == now_->end() ? Verdict::not_applicable : before->verdict;
        if (!each.proposal && each.verdict > Verdict::compliant && each.verdict > verdict) {
            found.push_back(&each);
        }
    }
    return found;
}

// Whether the log has a refusal of the case by one of them or by a body above: it will hardly decide otherwise of the
// same on another day, and nobody below can.
bool WholeCase::refused_by(std::vector<std::string> const& bodies) const
{
    using Standing = DecisionSeen::Standing;
    auto const& version = circumstances_.version;
    auto const is_refusal = [&](DecisionSeen const& seen) {
        if (seen.standing != Standing::refuses && seen.standing != Standing::withdraws) {
            return false;
        }
        auto const refusing = version.body_named(text_in(*seen.decision, Field::body));
        return ranges::any_of(bodies, [&](std::string const& name) {
            auto const body = version.body_named(name);
            return text_in(*seen.decision, Field::body) == name ||
                   (refusing && body && version.at_or_above(*refusing, *body));
        });
    };
    bool found = false;
    for (auto const& rule : *now_) {
        each_step(rule, [&](Step const& step) { found = found || ranges::any_of(step.decisions, is_refusal); });
    }
    return found;
}

bool WholeCase::is_refused(Awaited const& wanted)
{
    know_now();
    return wanted.asked == Outcome::approved && refused_by(wanted.bodies);
}

// Whether a refusal still stands, whatever else is mended.
bool WholeCase::leaves_refused(std::vector<RuleResult> const& then) const
{
    return ranges::any_of(*now_, [&](RuleResult const& now) {
        if (now.proposal || refusal_in(now) == nullptr) {
            return false;
        }
        auto const again = ranges::find_if(then, [&](RuleResult const& each) { return same_rule(each, now); });
        return again != then.end() && refusal_in(*again) != nullptr;
    });
}

// Whether what the rule then comes to hinges on whether that refusal is about it too.
bool WholeCase::rests_on_a_refusal(RuleResult const& rule) const
{
    bool found = false;
    each_step(rule, [&](Step const& step) {
        for (auto const& seen : step.decisions) {
            found = found || (seen.standing == DecisionSeen::Standing::in_doubt &&
                              refused_by({std::string(text_in(*seen.decision, Field::body))}));
        }
    });
    return found;
}

// One approval that suffices for all that is then undecided, else every one that is awaited; nothing where not even
// these do.
std::optional<Text> WholeCase::approvals_then(std::vector<RuleResult const*> const& undecided,
                                              Hypothesis const& hypothesis)
{
    std::vector<Awaited> wanted;
    for (auto const* const rule : undecided) {
        for (auto const& reason : rule->reasons) {
            if (reason.kind == Reason::Kind::awaiting) {
                add_once(wanted, awaited_in(reason));
            }
        }
    }
    std::erase_if(wanted,
                  [this](Awaited const& each) { return each.asked == Outcome::approved && refused_by(each.bodies); });
    auto const suffice = [&](std::vector<Awaited> const& given) {
        auto more = hypothesis;
        for (auto const& each : given) {
            more.decisions.push_back(
                supposed_decision(each.bodies.back(), each.asked, subject_, circumstances_, &hypothesis));
        }
        auto const again = [&](std::string_view provision, std::string_view name) {
            return ranges::any_of(
                undecided, [&](RuleResult const* rule) { return rule->provision == provision && rule->name == name; });
        };
        return graver(judged_(more, again)).empty();
    };
    auto const who = [&](Awaited const& each) {
        std::optional<Day> before;
        for (auto const* const rule : undecided) {
            auto const day = due(*rule, each);
            before = before && (!day || *before < *day) ? before : day;
        }
        return to_approve(each, before);
    };
    for (std::size_t i = 0; i < wanted.size() && wanted.size() > 1; ++i) {
        if (suffice({wanted[i]})) {
            return who(wanted[i]);
        }
    }
    if (wanted.empty() || !suffice(wanted)) {
        return std::nullopt;
    }
    std::vector<Text> all;
    for (auto const& each : wanted) {
        all.push_back(who(each));
    }
    return and_so_on(all);
}

void WholeCase::know_now()
{
    if (now_ == nullptr) {
        worked_out_now_ = judged_({}, [](std::string_view, std::string_view) { return true; });
        now_ = &worked_out_now_;
    }
}

std::optional<Text> WholeCase::worked_out(Hypothesis const& hypothesis)
{
    know_now();
    auto const may_change = [&](std::string_view provision, std::string_view name) {
        auto const now = ranges::find_if(
            *now_, [&](RuleResult const& each) { return each.provision == provision && each.name == name; });
        return now == now_->end() || touched(*now, hypothesis);
    };
    auto const then = judged_(hypothesis, may_change);
    if (leaves_refused(then)) {
        return std::nullopt;
    }
    auto const worse = graver(then);
    std::vector<Text> facts, notices;
    std::vector<RuleResult const*> undecided;
    for (auto const* const rule : worse) {
        if (rule->verdict == Verdict::violation || rests_on_a_refusal(*rule)) {
            return std::nullopt;
        }
        if (rule->verdict == Verdict::notice && !rule->not_judged) {
            add_once(notices, Text{rule->provision.empty() ? rule->name : rule->provision + " " + rule->name});
        }
        for (auto const& reason : rule->reasons) {
            if (rule->verdict == Verdict::incomplete && reason.kind != Reason::Kind::awaiting) {
                add_once(facts, fact_missing(reason));
            }
        }
        if (rule->verdict == Verdict::decision) {
            undecided.push_back(rule);
        }
    }
    Text takes;
    if (!undecided.empty()) {
        auto const approvals = approvals_then(undecided, hypothesis);
        if (!approvals) {
            return std::nullopt;
        }
        takes += Text{"; så skal ", "; then "} + *approvals;
    }
    if (!facts.empty()) {
        takes += Text{"; så skal dette vides: ", "; then this has to be known: "} + and_so_on(facts);
    }
    if (!notices.empty()) {
        takes += Text{"; det giver en bemærkning: ", "; that brings a notice: "} + and_so_on(notices);
    }
    return takes;
}

std::optional<Text> WholeCase::then_takes(std::string const& repair, Hypothesis const& hypothesis)
{
    auto const found = known_.find(repair);
    if (found != known_.end()) {
        return found->second;
    }
    auto takes = worked_out(hypothesis);
    if (circumstances_.work.spent_out()) {  // then it may take more than was found
        takes.reset();
    }
    return known_.emplace(repair, std::move(takes)).first->second;
}

}  // namespace styr
