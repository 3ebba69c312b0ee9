// SPDX-License-Identifier: MPL-2.0
#include "engine/testing/reach.hpp"

#include "engine/evaluation/phrases.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace styr {

namespace {

enum class Truth : std::uint8_t { yes, no, unknown };
constexpr std::array truths{Truth::yes, Truth::no, Truth::unknown};

Truth truth_of(Evaluated const& outcome)
{
    return outcome.is(true) ? Truth::yes : outcome.is(false) ? Truth::no : Truth::unknown;
}

Text phrase_of(Truth truth)
{
    switch (truth) {
    case Truth::yes:
        return {"opfyldt", "true"};
    case Truth::no:
        return {"ikke opfyldt", "false"};
    case Truth::unknown:
        return {"uvis", "unknown"};
    }
    return {};
}

struct BySpan {
    bool operator()(Span a, Span b) const
    {
        return std::tie(a.source, a.begin, a.end) < std::tie(b.source, b.begin, b.end);
    }
};

// What the tests reached, by the place in the agreement's text.
struct Reached {
    std::map<PartKey, std::set<Truth>> parts;
    std::map<Span, std::set<Verdict>, BySpan> verdicts;
    std::map<Span, std::set<Truth>, BySpan> exceptions;
    std::set<Span, BySpan> messages;
};

// Reads the steps of one result.
class Gathering {
public:
    Gathering(Agreement const& agreement, Reached& reached) : reached_(reached)
    {
        for (auto const& part : parts_of(agreement)) {
            keys_.emplace(part.expression, key_of(part));
        }
    }

    void gather(CheckResult const& result)
    {
        for (auto const& subject : result.subjects) {
            for (auto const& rule : subject.rules) {
                if (rule.rule != nullptr) {
                    gather(rule);
                }
            }
        }
    }

private:
    void gather(RuleResult const& rule)
    {
        if (!rule.versions_differ) {  // else it is not the rule that came to it
            reached_.verdicts[rule.rule->span].insert(rule.verdict);
        }
        if (rule.verdict > Verdict::compliant && !rule.message.da.empty()) {
            reached_.messages.insert(rule.rule->span);
        }
        for (auto const* const step : {&rule.condition, &rule.demand}) {
            if (*step) {
                gather(**step);
            }
        }
        for (auto const& tried : rule.exceptions) {
            gather(tried);
        }
    }

    void gather(ExceptionTried const& tried)
    {
        reached_.exceptions[tried.exception->span].insert(truth_of(tried.in_effect));
        if (tried.condition) {
            gather(*tried.condition);
        }
        for (auto const& against : tried.against) {
            gather(against);
        }
    }

    void gather(Step const& step)
    {
        if (auto const found = keys_.find(step.expression); found != keys_.end()) {
            reached_.parts[found->second].insert(truth_of(step.outcome));
        }
        for (auto const& part : step.parts) {
            gather(part);
        }
        for (auto const& seen : step.decisions) {
            for (auto const& condition : seen.competence) {
                gather(condition);
            }
        }
    }

    Reached& reached_;
    std::map<Expression const*, PartKey> keys_;
};

Reached gather(std::vector<TestResult> const& results)
{
    Reached reached;
    for (auto const& result : results) {
        Gathering(*result.agreement, reached).gather(result.result);
    }
    return reached;
}

// The verdicts that a rule cannot come to, with the reason.
struct VerdictProof {
    Rule const& rule;
    Version const& version;

    Possible when() const
    {
        return rule.when
                   ? possible_truths(*rule.when, version, rule.scope)
                   : Possible{
                         .yes = true, .no = false, .unknown = false, .missing = false, .awaiting = false, .why = {}};
    }
    // Those to an exception decide with it whether it is in effect.
    void add(std::vector<Index> const& exceptions, std::vector<Possible>& all) const
    {
        for (auto const index : exceptions) {
            auto const& exception = version.exceptions[index];
            all.push_back(
                exception.when
                    ? possible_truths(*exception.when, version, rule.scope)
                    : Possible{
                          .yes = true, .no = false, .unknown = false, .missing = false, .awaiting = false, .why = {}});
            add(exception.exceptions, all);
        }
    }
    bool any(bool Possible::*what) const
    {
        std::vector<Possible> all;
        add(rule.exceptions, all);
        all.push_back(when());
        all.push_back(possible_truths(rule.demand, version, rule.scope));
        return std::any_of(all.begin(), all.end(), [&](Possible const& each) { return each.*what; });
    }

    Text why_not(Verdict verdict) const
    {
        auto const demand = possible_truths(rule.demand, version, rule.scope);
        switch (verdict) {
        case Verdict::not_applicable:
            return when().no   ? Text{}
                   : rule.when ? Text{"betingelsen kan ikke være uopfyldt", "its condition cannot be false"}
                               : Text{"reglen har ingen betingelse", "the rule has no condition"};
        case Verdict::excepted:
            return rule.exceptions.empty() ? Text{"reglen har ingen undtagelser", "the rule has no exceptions"}
                                           : Text{};
        case Verdict::compliant:
            return demand.yes ? Text{} : Text{"kravet kan ikke være opfyldt", "its demand cannot be true"};
        case Verdict::not_covered:
            return {"det siges om en sag, aldrig om en regel", "it is said of a case, never of a rule"};
        case Verdict::notice:
            return !rule.expects
                       ? Text{"reglen kræver og giver ingen bemærkning", "the rule requires, and gives no notice"}
                       : Text{};
        case Verdict::violation:
            return rule.expects ? Text{"reglen forventer kun", "the rule only expects"}
                   : demand.no
                       ? Text{}
                       : Text{"kravet kan ikke være brudt, kun uvist", "its demand cannot be false, only unknown"};
        case Verdict::decision:
            return rule.expects ? Text{"reglen forventer kun", "the rule only expects"}
                   : any(&Possible::awaiting)
                       ? Text{}
                       : Text{"reglen spørger ikke om nogen beslutning", "the rule asks for no decision"};
        case Verdict::incomplete:
            return rule.expects ? Text{"reglen forventer kun", "the rule only expects"}
                   : any(&Possible::missing)
                       ? Text{}
                       : Text{"alt, reglen spørger om, er altid kendt", "all that the rule asks is always known"};
        }
        return {};
    }
};

// By whose subjects a part is read; of what more than one rule may use, none.
std::optional<Scope> scope_of(PartOf<Expression const> const& part, Version const& version)
{
    switch (part.owner.kind) {
    case Owner::Kind::rule:
        return version.rules[part.owner.index].scope;
    case Owner::Kind::exception: {
        auto const& rules = version.exceptions[part.owner.index].rules;
        return rules.empty() ? std::nullopt : std::optional(version.rules[rules.front()].scope);
    }
    default:
        return std::nullopt;
    }
}

class Goals {
public:
    Goals(Agreement const& agreement, Reached const& reached) : agreement_(agreement), reached_(reached) {}

    std::vector<Goal> all()
    {
        for (auto const& version : agreement_.versions) {
            for (auto const& rule : version.rules) {
                proofs_[rule.span].push_back({rule, version});
            }
            for (auto const& exception : version.exceptions) {
                auto& always = always_.try_emplace(exception.span, true).first->second;
                auto const& provision = version.provisions[exception.provision];
                bool const throughout = provision.from <= version.from && version.to <= provision.to;
                always = always && throughout && !provision.proposal && !exception.when && exception.exceptions.empty();
            }
        }
        for (auto const& version : agreement_.versions) {
            for (auto const& rule : version.rules) {
                verdicts(rule, version);
            }
            for (auto const& exception : version.exceptions) {
                taken(exception, version);
            }
        }
        auto const parts = parts_of(agreement_);
        for (auto const& part : parts) {
            auto const& version = agreement_.versions[part.version];
            possible_[key_of(part)].push_back(possible_truths(*part.expression, version, scope_of(part, version)));
        }
        for (auto const& part : parts) {
            if (part.expression->type.kind == Kind::truth && !std::holds_alternative<Constant>(part.expression->node) &&
                seen_parts_.insert(key_of(part)).second) {
                outcomes(part);
            }
        }
        name_apart();
        return std::move(goals_);
    }

private:
    void add(std::string const& id, Text what, Span place, bool reached, Text impossible)
    {
        goals_.push_back({.id = id,
                          .what = std::move(what),
                          .place = place,
                          .reached = reached,
                          .impossible = std::move(impossible),
                          .accepted = {}});
    }

    void verdicts(Rule const& rule, Version const& version)
    {
        if (!seen_.insert(rule.span).second) {
            return;
        }
        auto const name = version.provisions[rule.provision].id + " " + rule.name;
        auto const found = reached_.verdicts.find(rule.span);
        for (std::size_t i = 0; i < verdict_count; ++i) {
            auto const verdict = static_cast<Verdict>(i);
            if (verdict == Verdict::not_covered) {  // said of a case, never of a rule
                continue;
            }
            auto const told = phrase(verdict);
            bool const reached = found != reached_.verdicts.end() && found->second.contains(verdict);
            add(name + ": " + std::string(key_of(verdict)),
                {name + ": resultatet »" + told.da + "«", name + ": the verdict “" + told.en + "”"}, rule.span, reached,
                why_in_no_version(rule, verdict));
        }
        add(name + ": message", {name + ": beskeden", name + ": the message"}, rule.message.span,
            reached_.messages.contains(rule.span), {});
    }

    // A version may add an exception to a rule of another: what cannot be has to be impossible in each that has the
    // rule.
    Text why_in_no_version(Rule const& rule, Verdict verdict) const
    {
        Text why;
        for (auto const& proof : proofs_.at(rule.span)) {
            why = proof.why_not(verdict);
            if (why.da.empty()) {
                break;
            }
        }
        return why;
    }

    void taken(Exception const& exception, Version const& version)
    {
        if (!seen_.insert(exception.span).second) {
            return;
        }
        auto const name = version.provisions[exception.provision].id + " " + exception.name;
        auto const found = reached_.exceptions.find(exception.span);
        auto const reached = [&](Truth truth) {
            return found != reached_.exceptions.end() && found->second.contains(truth);
        };
        bool const always = always_.at(exception.span);
        add(name + ": in effect", {name + ": undtagelsen gælder", name + ": the exception is in effect"},
            exception.span, reached(Truth::yes), {});
        add(name + ": not in effect", {name + ": undtagelsen gælder ikke", name + ": the exception is not in effect"},
            exception.span, reached(Truth::no), always ? Text{"den gælder altid", "it always holds"} : Text{});
    }

    void outcomes(PartOf<Expression const> const& part)
    {
        auto const& version = agreement_.versions[part.version];
        auto const& possible = possible_.at(key_of(part));
        auto const name = name_of(part.owner, version) + ": `" + phrase(*part.expression, version) + "`";
        auto const found = reached_.parts.find(key_of(part));
        for (auto const truth : truths) {
            auto const told = phrase_of(truth);
            bool const can = std::any_of(possible.begin(), possible.end(), [truth](Possible const& each) {
                return truth == Truth::yes ? each.yes : truth == Truth::no ? each.no : each.unknown;
            });
            bool const reached = found != reached_.parts.end() && found->second.contains(truth);
            add(name + " " + told.en, {name + " " + told.da, name + " " + told.en}, part.expression->span, reached,
                can ? Text{} : possible.front().why);
        }
    }

    // Two parts of one rule may read the same.
    void name_apart()
    {
        std::map<std::string, int> uses;
        for (auto& goal : goals_) {
            if (auto const number = ++uses[goal.id]; number > 1) {
                goal.id += " (" + std::to_string(number) + ")";
            }
        }
    }

    Agreement const& agreement_;
    Reached const& reached_;
    std::set<Span, BySpan> seen_;
    std::set<PartKey> seen_parts_;
    std::map<Span, std::vector<VerdictProof>, BySpan> proofs_;  // of a rule, in each version that has it
    std::map<Span, bool, BySpan> always_;                       // whether an exception holds in each of them
    std::map<PartKey, std::vector<Possible>> possible_;         // likewise
    std::vector<Goal> goals_;
};

}  // namespace

std::size_t RuleCoverage::possible() const
{
    return static_cast<std::size_t>(
        std::count_if(goals.begin(), goals.end(), [](Goal const& goal) { return goal.reached || goal.open(); }));
}

std::size_t RuleCoverage::reached() const
{
    return static_cast<std::size_t>(
        std::count_if(goals.begin(), goals.end(), [](Goal const& goal) { return goal.reached; }));
}

std::size_t RuleCoverage::hundredths() const { return possible() == 0 ? 10'000 : reached() * 10'000 / possible(); }

RuleCoverage coverage_of_rules(Agreement const& agreement, std::vector<TestResult> const& results,
                               std::vector<AcceptedGap> const& accepted)
{
    auto const reached = gather(results);
    RuleCoverage coverage{Goals(agreement, reached).all()};
    for (auto& goal : coverage.goals) {
        auto const gap = std::find_if(accepted.begin(), accepted.end(),
                                      [&](AcceptedGap const& each) { return each.part == goal.id; });
        goal.accepted = gap == accepted.end() || goal.reached ? std::string{} : gap->reason;
    }
    return coverage;
}

}  // namespace styr
