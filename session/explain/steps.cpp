// SPDX-License-Identifier: MPL-2.0
#include "session/explain/steps.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/evaluation/phrases.hpp"
#include "rules/syntax/among.hpp"
#include "session/explain/days_left_out.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace styr {

namespace {

// What a part has to come to so that it alone settles the whole; nothing where none does.
std::optional<bool> settling(Step const& step)
{
    if (auto const* const junction = std::get_if<Junction>(&step.expression->node)) {
        return step.outcome.is(!junction->all) ? std::optional(!junction->all) : std::nullopt;
    }
    if (auto const* const quantified = std::get_if<Quantified>(&step.expression->node)) {
        bool const member = quantified->quantifier != Quantifier::every;
        bool const whole = quantified->quantifier == Quantifier::some;
        return step.outcome.is(whole) ? std::optional(member) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Step const*> telling_parts(Step const& step)
{
    auto const settles = settling(step);
    std::vector<Step const*> parts;
    for (auto const& part : step.parts) {
        if (!settles || part.outcome.is(*settles)) {
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
        Among<Constant, FactReference, SubjectYear, Requests, ElementReference, ParameterReference, DefinitionReference,
              TableLookup, PartOfDate, AsOf, DayInYear, Arithmetic, Negation, Rounded, OnlyChange, Junction, Not,
              Quantified, Extreme, Aggregate, Approval, NamedNeed, Acceptance> auto const&) const
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

// Whether a fact says by its absence that there is none.
bool is_closed(Field field)
{
    for (auto const kind : {RecordKind::change, RecordKind::settlement, RecordKind::decision, RecordKind::offer}) {
        if (auto const* const row = find_row(kind, field)) {
            return row->presence == Presence::closed;
        }
    }
    return false;
}

// Whether a fact that need not be given is not: then nothing is missing.
bool just_not_given(Step const& step, Step const* of)
{
    auto const* const fact = std::get_if<FactReference>(&step.expression->node);
    if (fact == nullptr || step.place.known() || step.outcome.reasons.empty()) {
        return false;
    }
    auto const* const asks = of == nullptr ? nullptr : std::get_if<PresenceTest>(&of->expression->node);
    return (asks != nullptr && asks->asked == Asked::given) || is_closed(fact->field);
}

Text value_of(Step const& step, Step const* of)
{
    auto const& value = step.outcome.value;
    bool const compared =
        of != nullptr && std::holds_alternative<Comparison>(of->expression->node) && of->parts.size() == 2;
    if (!compared) {
        return phrase(*step.expression, value);
    }
    auto const& left = of->parts[0];
    auto const& right = of->parts[1];
    auto const both = phrases_apart(*left.expression, left.outcome.value, *right.expression, right.outcome.value);
    return &step == &left ? both.first : both.second;
}

std::string value(Step const& step, Lang lang, Step const* of)
{
    auto const& outcome = step.outcome;
    if (just_not_given(step, of)) {
        return lang == Lang::da ? "ikke oplyst" : "not given";
    }
    auto const text =
        outcome.known() ? printable(value_of(step, of).in(lang)) : std::string(lang == Lang::da ? "uvist" : "unknown");
    auto const parts = shown_parts(step);
    std::string why;
    for (auto const& reason : outcome.reasons) {
        if (!told_below(reason, parts)) {
            why += (why.empty() ? "" : "; ") + printable(phrase(reason).in(lang));
        }
    }
    return why.empty() ? text : fmt::format("{} ({})", text, why);
}

// Where the owner of the agreement set what was looked up.
std::string set_by_owner(Step const& step, Version const& version, Lang lang)
{
    auto const* const lookup = std::get_if<TableLookup>(&step.expression->node);
    if (lookup == nullptr || !step.place.known()) {
        return {};
    }
    for (auto const& [cells, row] : version.tables[lookup->table].rows) {
        if (row.span == step.place && row.source) {
            return " – " + citation(*row.source, lang);
        }
    }
    return {};
}

}  // namespace

Step const& told_by_parts(Step const& step) { return says_the_same_negated(step) ? step.parts.front() : step; }

std::vector<Step const*> shown_parts(Step const& step)
{
    std::vector<Step const*> parts;
    for (auto const& part : told_by_parts(step).parts) {
        if (!std::holds_alternative<Constant>(part.expression->node)) {
            parts.push_back(&part);
        }
    }
    return parts;
}

std::string told(Step const& step, Version const& version, Lang lang, Step const* of)
{
    return expression(step, version, lang) + ": " + value(step, lang, of) +
           printable(days_left_out(step, version).in(lang)) + set_by_owner(step, version, lang);
}

namespace {

// A decision that several parts look at has one word: that of the part that is looked at first.
void collect(Step const& step, std::vector<DecisionSeen const*>& found)
{
    for (auto const& seen : step.decisions) {
        bool const known = std::any_of(found.begin(), found.end(),
                                       [&](DecisionSeen const* other) { return other->decision == seen.decision; });
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

// What is demanded before what would except from it, and an exception that may be in effect before one that is not.
std::vector<DecisionSeen const*> decisions_of(RuleResult const& rule)
{
    std::vector<DecisionSeen const*> found;
    for (auto const* const tree : {&rule.condition, &rule.demand}) {
        if (*tree) {
            collect(**tree, found);
        }
    }
    for (bool const out : {false, true}) {
        for (auto const& tried : rule.exceptions) {
            if (tried.in_effect.is(false) == out) {
                collect(tried, found);
            }
        }
    }
    return found;
}

}  // namespace styr
