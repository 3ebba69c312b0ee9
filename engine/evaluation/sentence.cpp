// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/sentence.hpp"

#include "diagnostics/template.hpp"
#include "engine/evaluation/phrases.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/for_each.hpp>
#include <range/v3/algorithm/transform.hpp>
#include <range/v3/iterator/insert_iterators.hpp>

namespace styr {

namespace {

constexpr std::string_view gap = "…";

// Whether there is anything to print: of a day, bounds are something.
bool says_something(Evaluated const& outcome)
{
    return !std::holds_alternative<std::monostate>(outcome.value) && outcome.value != Value{DateBounds{}} &&
           outcome.value != Value{std::string{}};
}

// Why a sentence has gaps in it.
Text about_gaps(Reasons const& reasons)
{
    Text text;
    for (auto const& reason : reasons) {
        text += text.empty() ? Text{" Hvor der står »…«, ", " Where it says “…”: "} : Text{", og ", ", and "};
        switch (reason.kind) {
        case Reason::Kind::missing:
            text += Text{"mangler ", "missing "} + fact_missing(reason);
            break;
        case Reason::Kind::awaiting:
            text += Text{"afventes ", "awaiting "} + awaited(reason);
            break;
        case Reason::Kind::not_computable:
            text += Text{"kan " + reason.fact.da + " ikke beregnes", "not computable " + reason.fact.en};
            break;
        }
    }
    return text.empty() ? text : text + Text{"."};
}

// A gap at the end ends the sentence.
std::string closed(std::string sentence)
{
    if (sentence.ends_with("….")) {
        sentence.pop_back();
    }
    return sentence;
}

void add_figure(Step const& step, std::vector<Figure>& figures)
{
    if (auto const* const number = std::get_if<Fraction>(&step.outcome.value)) {
        figures.push_back({step.expression->type, *number});
    }
}

void add_compared(Step const& step, std::vector<Figure>& figures)
{
    if (std::holds_alternative<Comparison>(step.expression->node)) {
        ranges::for_each(step.parts, [&figures](Step const& side) { add_figure(side, figures); });
    }
    ranges::for_each(step.parts, [&figures](Step const& part) { add_compared(part, figures); });
}

Text filled(Message const& message, Step const& demand, Evaluator& evaluator)
{
    if (message.holes.empty()) {
        return message.sentence;
    }
    std::vector<Step> steps;  // one a hole
    steps.reserve(message.holes.size());
    std::vector<Figure> figures;  // from which those of the message are told apart
    add_compared(demand, figures);
    Reasons unknown;
    for (auto const& hole : message.holes) {
        steps.push_back(evaluator.evaluate(*hole.value));
        add_figure(steps.back(), figures);
        if (!says_something(steps.back().outcome)) {
            add(unknown, steps.back().outcome.reasons);
        }
    }
    std::vector<Text> values;
    ranges::transform(steps, ranges::back_inserter(values), [&](Step const& step) {
        return says_something(step.outcome) ? phrase_in_message(*step.expression, step.outcome.value, figures)
                                            : Text{gap};
    });
    auto const value_of = [&](std::string_view name) -> std::optional<Text> {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (message.holes[i].name == name) {
                return values[i];
            }
        }
        return Text{"{" + std::string(name) + "}"};
    };
    Text const sentence{closed(fill(message.sentence.da, Lang::da, value_of).value_or(message.sentence.da)),
                        closed(fill(message.sentence.en, Lang::en, value_of).value_or(message.sentence.en))};
    return sentence + about_gaps(unknown);
}

// Whether it is known that the rule asks something of the subject, and what it asks is not there: a decision that
// nobody has made yet is not there either.
bool tells_a_breach(RuleResult const& result)
{
    bool const applies = !result.condition || result.condition->outcome.is(true);
    return applies && (result.demand->outcome.is(false) || all_awaiting(result.demand->outcome.reasons));
}

bool may_be_excepted(RuleResult const& result)
{
    return ranges::any_of(result.exceptions, [](ExceptionTried const& tried) {
        return !tried.in_effect.known() && !all_awaiting(tried.in_effect.reasons);
    });
}

}  // namespace

Text sentence_of(RuleResult const& result, Evaluator& evaluator)
{
    if (!result.demand || result.verdict <= Verdict::compliant) {
        return {};
    }
    if (result.condition && !result.condition->outcome.known()) {
        return {"Om reglen gælder her, vides ikke.", "Whether the rule applies here is not known."};
    }
    if (!tells_a_breach(result)) {
        return {"Om reglen er overholdt, vides ikke.", "Whether the rule is kept is not known."};
    }
    Text const exception{" Om en undtagelse gælder, vides ikke.", " Whether an exception applies is not known."};
    return filled(result.rule->message, *result.demand, evaluator) + (may_be_excepted(result) ? exception : Text{});
}

Text versions_differ_sentence()
{
    return {"Hvilken udgave af aftalen der gælder, afhænger af dagen, og udgaverne når ikke til det samme.",
            "Which version of the agreement applies depends on the day, and the versions do not come to the same."};
}

}  // namespace styr
