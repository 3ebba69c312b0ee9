// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/sentence.hpp"

#include "diagnostics/template.hpp"
#include "engine/evaluation/phrases.hpp"

#include <range/v3/algorithm/any_of.hpp>

namespace styr {

namespace {

constexpr std::string_view gap = "…";

// Whether there is anything to print: of a day, bounds are something.
bool says_something(Evaluated const& outcome)
{
    return !std::holds_alternative<std::monostate>(outcome.value) && outcome.value != Value{DateBounds{}};
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

Text filled(Message const& message, Evaluator& evaluator)
{
    if (message.holes.empty()) {
        return message.sentence;
    }
    std::vector<Text> values;  // one a hole
    values.reserve(message.holes.size());
    Reasons unknown;
    for (auto const& hole : message.holes) {
        auto const step = evaluator.evaluate(*hole.value);
        bool const known = says_something(step.outcome);
        values.push_back(known ? phrase(*hole.value, step.outcome.value) : Text{gap});
        if (!known) {
            add(unknown, step.outcome.reasons);
        }
    }
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
    return filled(result.rule->message, evaluator) + (may_be_excepted(result) ? exception : Text{});
}

Text versions_differ_sentence()
{
    return {"Hvilken udgave af aftalen der gælder, afhænger af dagen, og udgaverne når ikke til det samme.",
            "Which version of the agreement applies depends on the day, and the versions do not come to the same."};
}

}  // namespace styr
