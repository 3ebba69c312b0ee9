// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/silence.hpp"

#include "engine/approvals/body_words.hpp"
#include "engine/approvals/conditions.hpp"
#include "engine/approvals/delegation.hpp"
#include "engine/evaluation/judge.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/subjects.hpp"
#include "models/fields/print.hpp"
#include "models/repository/log_as_meant.hpp"
#include "rules/typed/types.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using State = Silence::State;
using std::chrono::days;

Reason open_fact(Text fact, Record const& entry)
{
    Text const id{" (" + std::string(text_in(entry, Field::id)) + ")"};
    return {.kind = Reason::Kind::missing, .fact = std::move(fact) + id, .place = entry.span};
}

// What it may have said of a case; to let others decide, or to name a need, says nothing of one.
bool may_answer(Record const& entry)
{
    auto const outcome = outcome_of(entry);
    return outcome != Outcome::delegated && outcome != Outcome::named_need;
}

// Whatever the body said of it since, that it postponed it too; where it may have, that is open.
void look_for_an_answer(Silence& silence, Record const& put, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                        DecisionLog& log)
{
    auto const& circumstances = evaluator.circumstances();
    auto const& name = circumstances.version.bodies[silence.body].name;
    auto const begins = said_in(put, circumstances);
    for (auto const* const entry : log.everything(circumstances)) {
        if (!circumstances.work.spend()) {
            return;
        }
        auto const made = date_in(*entry);
        bool const by_it = circumstances.version.body_named(text_in(*entry, Field::body)) == silence.body;
        bool const in_question =
            made.earliest <= std::min(silence.to.latest, circumstances.as_of) && made.latest >= begins.date.earliest;
        if (entry == &put || !by_it || !in_question || !may_answer(*entry)) {
            continue;
        }
        auto const said = said_in(*entry, circumstances);
        auto const since = came_first(begins, said);
        auto const about =
            since.is(false) ? Answer::unrelated : bears(*entry, asked, circumstances, evaluator.facts(), log).answer;
        if (about == Answer::covers && since.is(true) &&
            made.latest <= std::min(silence.to.earliest, circumstances.as_of)) {
            silence.answer = entry;
            return;
        }
        if (about != Answer::unrelated) {
            add(silence.unsure, open_fact({"om " + name + " tav, da sagen var forelagt det",
                                           "whether " + name + " was silent on the case put before it"},
                                          *entry));
        }
    }
}

// Minutes that are entered later may have an answer.
Reasons open_about_the_log(Silence const& silence, Circumstances const& circumstances, Facts const& facts)
{
    Reasons open;
    auto const& body = circumstances.version.bodies[silence.body];
    auto names = body.also;
    names.insert(names.begin(), body.name);
    for (auto const& name : names) {
        auto const whole = circumstances.repository.log_whole_to(name);
        if (whole && *whole < silence.to.latest) {
            auto const last = print_day(silence.to.latest), entered = print_day(*whole);
            add(open, Reason{.kind = Reason::Kind::missing,
                             .fact = {"om " + name + " har svaret senest den " + last.da + " (loggen er ført til den " +
                                          entered.da + ")",
                                      "whether " + name + " answered by " + last.en + " (the log is entered to " +
                                          entered.en + ")"},
                             .place = facts.subject().place});
        }
    }
    return open;
}

// An item that only names an offer, beside others: whether it is among what was put before the body, or taken out of
// it, nobody can tell.
Reasons open_about_the_case(Record const& put, Facts const& facts)
{
    auto const& items = put.records(Field::about);
    auto const offer = text_in(*facts.subject().change, Field::offer);
    bool const open = items.size() > 1 && ranges::any_of(items, [offer](Record const& item) {
                          auto const named = text_in(item, Field::offer);
                          return only_names(item) && (named.empty() || named == offer);
                      });
    return open ? Reasons{open_fact({"hvad der blev forelagt", "what was put before the body"}, put)} : Reasons{};
}

Counted counted(Type type, Version const& version)
{
    auto const period = type == months_type         ? Period::months
                        : type == working_days_type ? Period::working_days
                                                    : Period::days;
    return {period, version.counting()};
}

// The last day for an answer; where it cannot be computed, any until now.
void count_the_period(Silence& silence, Expression const& period, Record const& put, Evaluator& evaluator)
{
    auto const& circumstances = evaluator.circumstances();
    auto put_on = date_in(put);
    put_on.latest = std::min(put_on.latest, circumstances.as_of);  // if it was put before it at all
    auto const last = compute(ArithmeticOperator::add, Evaluated::of(put_on), evaluator.evaluate(period).outcome,
                              period.span, counted(period.type, circumstances.version));
    auto const* const to = std::get_if<DateBounds>(&last.value);
    if (to == nullptr || to->earliest < put_on.earliest) {
        add(silence.unsure, last.reasons.empty()
                                ? Reasons{Reason{.kind = Reason::Kind::not_computable,
                                                 .fact = {"fristen er negativ", "the period is negative"},
                                                 .place = period.span}}
                                : last.reasons);
        silence.to = {put_on.earliest - days{1}, circumstances.as_of - days{1}};
        return;
    }
    silence.to = *to;
    add(silence.unsure, last.reasons);
}

Silence silence_under(Competence const& competence, Record const& put, std::vector<AskedFact> const& asked,
                      Evaluator& evaluator, DecisionLog& log)
{
    auto const& circumstances = evaluator.circumstances();
    Silence silence{.body = competence.from, .provision = circumstances.version.provisions[competence.provision].id};
    count_the_period(silence, *competence.silent_after, put, evaluator);
    look_for_an_answer(silence, put, asked, evaluator, log);
    silence.state = silence.answer != nullptr                    ? State::answered
                    : circumstances.as_of <= silence.to.earliest ? State::runs
                                                                 : State::over;
    if (silence.state == State::over) {
        bool const open = circumstances.as_of <= silence.to.latest && !date_in(put).exact();
        add(silence.unsure, open ? Reasons{date_missing(put)} : Reasons{});
        add(silence.unsure, open_about_the_log(silence, circumstances, evaluator.facts()));
        add(silence.unsure, open_about_the_case(put, evaluator.facts()));
    }
    return silence;
}

}  // namespace

std::vector<Silence> silences_after(Record const& put, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                                    DecisionLog& log)
{
    auto const& circumstances = evaluator.circumstances();
    auto const& version = circumstances.version;
    auto const& subject = evaluator.facts().subject();
    auto const body = version.body_named(text_in(put, Field::put_before));
    std::vector<Silence> found;
    if (!body || subject.change == nullptr || version.body_named(text_in(put, Field::body)) == body ||
        date_in(put).earliest > circumstances.as_of) {
        return found;
    }
    for (auto const& competence : version.competences) {
        bool const says_so = competence.silent_after && competence.from == *body &&
                             !version.provisions[competence.provision].proposal &&
                             judges(competence.scope, subject.scope);
        if (!says_so) {
            continue;
        }
        std::vector<Step> condition;
        if (competence.when) {
            condition.push_back(evaluator.evaluate(*competence.when));
        }
        auto const holds = condition.empty() ? Evaluated::of(true) : condition.front().outcome;
        auto const force = competence_in_force(competence, evaluator);
        auto const allows = junction(true, {&holds, &force});
        if (!allows.is(false)) {
            auto& silence = found.emplace_back(silence_under(competence, put, asked, evaluator, log));
            silence.condition = std::move(condition);
            add(silence.unsure, allows.reasons);
        }
    }
    return found;
}

Text told(Silence const& silence, Version const& version)
{
    auto const& name = version.bodies[silence.body].name;
    auto const to = print_date(silence.to), on = print_date(silence.decided());
    switch (silence.state) {
    case State::runs: {
        auto const last = print_day(silence.to.latest);
        return {name + " har til og med den " + last.da + " til at svare; derefter er tavshed en godkendelse",
                name + " has to " + last.en + " to answer; after that its silence is an approval"};
    }
    case State::answered: {
        std::string const id{text_in(*silence.answer, Field::id)};
        return {name + " har svaret (" + id + "); dets tavshed afgør ikke sagen",
                name + " has answered (" + id + "); its silence decides nothing"};
    }
    case State::over:
        break;
    }
    return {name + " svarede ikke inden fristens udløb (" + to.da + "), og dets tavshed afgør sagen (" + on.da + ")",
            name + " did not answer within the period (to " + to.en + "), and its silence decides (on " + on.en + ")"};
}

}  // namespace styr
