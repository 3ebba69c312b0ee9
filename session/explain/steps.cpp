// SPDX-License-Identifier: MPL-2.0
#include "session/explain/steps.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/evaluation/phrases.hpp"
#include "rules/syntax/among.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

std::vector<Step const*> telling_parts(Step const& step)
{
    auto const* const junction = std::get_if<Junction>(&step.expression->node);
    bool const settled = junction != nullptr && step.outcome.is(!junction->all);
    std::vector<Step const*> parts;
    for (auto const& part : step.parts) {
        if (!settled || part.outcome.is(!junction->all)) {
            parts.push_back(&part);
        }
    }
    return parts;
}

namespace {

struct IsSentence {
    bool operator()(Among<FallsOn, PresenceTest, OneOf, Includes, Changes, Comparison> auto const&) const
    {
        return true;
    }
    bool operator()(
        Among<Constant, FactReference, SubjectYear, ElementReference, ParameterReference, DefinitionReference,
              TableLookup, YearOf, MonthEnd, WeekdayOf, AsOf, DayInYear, Arithmetic, Negation, Rounded, OnlyChange,
              Junction, Not, Quantified, Aggregate, Approval, NamedNeed, Acceptance> auto const&) const
    {
        return false;
    }
};

// `effective is not 1 January` needs no line for `effective is 1 January`.
bool says_the_same_negated(Step const& step)
{
    return std::holds_alternative<Not>(step.expression->node) && step.parts.size() == 1 &&
           std::visit(IsSentence{}, step.parts.front().expression->node);
}

std::string expression(Step const& step, Version const& version, Lang lang)
{
    if (auto const* const junction = std::get_if<Junction>(&step.expression->node)) {
        return junction->all ? (lang == Lang::da ? "alle disse" : "all of these")
                             : (lang == Lang::da ? "mindst én af disse" : "at least one of these");
    }
    return "`" + printable(phrase(*step.expression, version)) + "`";
}

// A reason is told once, at the part where it arises.
bool told_below(Reason const& reason, std::vector<Step const*> const& parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](Step const* part) {
        auto const& reasons = part->outcome.reasons;
        return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
    });
}

std::string value(Step const& step, Lang lang)
{
    auto const& outcome = step.outcome;
    auto const text = outcome.known() ? printable(phrase(*step.expression, outcome.value).in(lang))
                                      : std::string(lang == Lang::da ? "uvist" : "unknown");
    auto const parts = shown_parts(step);
    std::string why;
    for (auto const& reason : outcome.reasons) {
        if (!told_below(reason, parts)) {
            why += (why.empty() ? "" : "; ") + printable(phrase(reason).in(lang));
        }
    }
    return why.empty() ? text : fmt::format("{} ({})", text, why);
}

}  // namespace

std::vector<Step const*> shown_parts(Step const& step)
{
    auto const& from = says_the_same_negated(step) ? step.parts.front() : step;
    std::vector<Step const*> parts;
    for (auto const& part : from.parts) {
        if (!std::holds_alternative<Constant>(part.expression->node)) {
            parts.push_back(&part);
        }
    }
    return parts;
}

std::string told(Step const& step, Version const& version, Lang lang)
{
    return expression(step, version, lang) + ": " + value(step, lang);
}

namespace {

void collect(Step const& step, std::vector<DecisionSeen const*>& found)
{
    for (auto const& seen : step.decisions) {
        bool const known = std::any_of(found.begin(), found.end(), [&](DecisionSeen const* other) {
            return other->decision == seen.decision && other->standing == seen.standing;
        });
        if (!known) {
            found.push_back(&seen);
        }
    }
    for (auto const* const part : telling_parts(step)) {
        collect(*part, found);
    }
}

void collect(ExceptionTried const& tried, std::vector<DecisionSeen const*>& found)
{
    if (tried.condition) {
        collect(*tried.condition, found);
    }
    for (auto const& against : tried.against) {
        collect(against, found);
    }
}

}  // namespace

std::vector<DecisionSeen const*> decisions_of(RuleResult const& rule)
{
    std::vector<DecisionSeen const*> found;
    if (rule.condition) {
        collect(*rule.condition, found);
    }
    if (rule.demand) {
        collect(*rule.demand, found);
    }
    for (auto const& tried : rule.exceptions) {
        collect(tried, found);
    }
    return found;
}

}  // namespace styr
