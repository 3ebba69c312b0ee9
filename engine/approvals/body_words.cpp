// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/body_words.hpp"

#include "diagnostics/wording.hpp"
#include "engine/approvals/approval.hpp"
#include "engine/approvals/conditions.hpp"
#include "engine/approvals/decisive.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/numbers.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/print.hpp"

#include <algorithm>
#include <iterator>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

Reason which_came_first(Record const& one, Record const& other)
{
    auto const of = [](Record const& entry) {
        std::string const body{text_in(entry, Field::body)}, id{text_in(entry, Field::id)};
        return std::pair(body, " (" + id + ")");
    };
    auto const [body, id] = of(one);
    auto const [other_body, other_id] = of(other);
    auto const day = print_day(date_in(one).earliest);
    return {.kind = Reason::Kind::missing,
            .fact = {"hvad der kom først den " + day.da + ": beslutningen i " + body + id + " eller i " + other_body +
                         other_id,
                     "which came first on " + day.en + ": " + body + "'s decision" + id + " or " + other_body + "'s" +
                         other_id},
            .place = other.span,
            .field = Field::date};
}

Reason whether_it_still_says_so(Record const& word, Record const& against)
{
    std::string const body{text_in(word, Field::body)}, id{text_in(word, Field::id)};
    std::string const later{text_in(against, Field::id)};
    return {.kind = Reason::Kind::missing,
            .fact = {"om " + body + " stadig indstiller det (" + id + ") efter " + later,
                     "whether " + body + " still recommends it (" + id + ") after " + later},
            .place = against.span};
}

Evaluated always(Said const&) { return Evaluated::of(true); }

Evaluated sure(Said const& said) { return said.unsure.empty() ? Evaluated::of(true) : Evaluated::unknown(said.unsure); }

// Of what else a body said, where this was asked for.
Text is_none(Outcome outcome)
{
    if (is_declared(outcome)) {
        auto const kind = both(words_of(outcome).label);
        return {"er noget andet end »" + kind.da + "«", "is something else than “" + kind.en + "”"};
    }
    switch (outcome) {
    case Outcome::heard:
        return {"er ingen høring", "is no hearing"};
    case Outcome::noted:
        return {"tager det ikke til efterretning", "is no taking note"};
    default:
        return {"er ingen indstilling", "is no recommendation"};
    }
}

Text counts_as(Outcome outcome)
{
    if (is_declared(outcome)) {
        auto const kind = both(words_of(outcome).label);
        return {"tæller som »" + kind.da + "«", "counts as “" + kind.en + "”"};
    }
    switch (outcome) {
    case Outcome::heard:
        return {"tæller som høring", "counts as a hearing"};
    case Outcome::noted:
        return {"tæller som taget til efterretning", "counts as taking note"};
    default:
        return {"tæller som indstilling", "counts as a recommendation"};
    }
}

bool speaks_against(Outcome outcome) { return takes_away(outcome) || outcome == Outcome::recommended_against; }

}  // namespace

Said said_in(Record const& entry, Circumstances const& circumstances)
{
    Said said{.entry = &entry, .date = date_in(entry)};
    said.date.latest = std::min(said.date.latest, circumstances.as_of);  // if it counts at all
    return said;
}

Evaluated came_first(Said const& one, Said const& other)
{
    auto const says_it_is_later = [](Said const& later, Said const& than) {
        auto const id = text_in(*later.entry, Field::later_than);
        return !id.empty() && id == text_in(*than.entry, Field::id) && later.date.latest >= than.date.earliest;
    };
    if (one.date.latest < other.date.earliest || says_it_is_later(other, one)) {
        return Evaluated::of(true);
    }
    if (one.date.earliest > other.date.latest || says_it_is_later(one, other)) {
        return Evaluated::of(false);
    }
    if (one.date.exact() && other.date.exact()) {
        return Evaluated::unknown(which_came_first(*one.entry, *other.entry));
    }
    Reasons open;
    for (auto const* const each : {&one, &other}) {
        add(open, date_in(*each->entry).exact() ? Reasons{} : Reasons{date_missing(*each->entry)});
    }
    return Evaluated::unknown(std::move(open));
}

Words::Words(Outcome outcome, BodyId by, std::vector<AskedFact> const& asked, Evaluator& evaluator,
             DecisionLog const& log)
    : outcome_(outcome), by_(by), circumstances_(evaluator.circumstances()), place_(evaluator.facts().subject().place)
{
    auto const& subject = evaluator.facts().subject();
    if (subject.change == nullptr && subject.of_agreement == nullptr) {  // decisions are about these
        return;
    }
    for (auto const* const entry : log.all) {
        if (!circumstances_.work.spend()) {
            return;
        }
        if (outcome_of(*entry) == outcome_) {
            see_word(*entry, asked, evaluator, log);
        } else if (circumstances_.version.body_named(text_in(*entry, Field::body)) == by_) {
            see_other(*entry, asked, evaluator, log);
        }
    }
}

void Words::see_word(Record const& entry, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                     DecisionLog const& log)
{
    auto const& facts = evaluator.facts();
    auto const coverage = covers(entry, asked, circumstances_, facts);
    if (coverage.answer == Answer::unrelated) {
        return;
    }
    DecisionSeen shown;
    shown.decision = &entry;
    shown.item = coverage.item;
    Decisive weighed{.seen = 0, .outcome = Outcome::approved, .date = date_in(entry), .unsure = coverage.reasons};
    if (circumstances_.version.body_named(text_in(entry, Field::body)) != by_) {
        auto const& name = circumstances_.version.bodies[by_].name;
        shown.standing = Standing::decides_nothing;
        shown.why = {"her spørges om " + name + "s eget ord", name + "'s own word is asked for here"};
    } else if (coverage.answer == Answer::fails) {
        shown.standing = coverage.standing;
        shown.why = coverage.why;
    } else if (made_by_then(shown, circumstances_.as_of, weighed.unsure) &&
               gives_now(shown, weighed, circumstances_, facts, log)) {
        auto said = said_in(entry, circumstances_);
        said.unsure = weighed.unsure;
        said.seen = seen.size();
        shown.standing = said.unsure.empty() ? Standing::counts : Standing::may_count;
        shown.why = said.unsure.empty() ? counts_as(outcome_) : Text{};
        shown.reasons = said.unsure;
        words_.push_back(std::move(said));
    }
    seen.push_back(std::move(shown));
}

// Anything else that the body said of it; what speaks against its recommendation is heard, in doubt too.
void Words::see_other(Record const& entry, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                      DecisionLog const& log)
{
    auto const& facts = evaluator.facts();
    bool const against = speaks_against(outcome_of(entry)) && outcome_ == Outcome::recommended;
    auto const coverage =
        against ? bears(entry, asked, circumstances_, facts, log) : covers(entry, asked, circumstances_, facts);
    if (coverage.answer == Answer::unrelated) {
        return;
    }
    DecisionSeen shown;
    shown.decision = &entry;
    shown.standing = Standing::decides_nothing;
    shown.why = coverage.answer == Answer::fails ? coverage.why : is_none(outcome_);
    auto said = said_in(entry, circumstances_);
    said.unsure = coverage.reasons;
    if (made_by_then(shown, circumstances_.as_of, said.unsure) && against) {
        bool const in_doubt = coverage.answer == Answer::unsure;
        shown.why = in_doubt ? coverage.why : Text{"taler imod indstillingen", "speaks against the recommendation"};
        shown.reasons = said.unsure;
        against_.push_back(std::move(said));
    }
    beside.push_back(std::move(shown));
}

Evaluated Words::stand(Asks const& in_time) const { return stand(in_time, always); }

Evaluated Words::stand(Asks const& in_time, Asks const& fits) const
{
    auto any = Evaluated::of(false);
    for (auto const& word : words_) {
        auto const said = sure(word), timely = in_time(word), fitting = fits(word);
        auto stands = junction(true, {&said, &timely, &fitting});
        for (auto const& against : against_) {
            if (!circumstances_.work.spend() || stands.is(false)) {
                break;
            }
            auto const later = came_first(word, against), by_then = in_time(against), is_so = sure(against);
            auto const gone = junction(true, {&later, &by_then, &is_so});
            if (!gone.is(false)) {
                auto const open = Evaluated::unknown(
                    gone.is(true) ? Reasons{whether_it_still_says_so(*word.entry, *against.entry)} : gone.reasons);
                stands = junction(true, {&stands, &open});
            }
        }
        any = junction(false, {&any, &stands});
    }
    return any;
}

Reason Words::awaited() const
{
    return {.kind = Reason::Kind::awaiting,
            .place = place_,
            .bodies = {circumstances_.version.bodies[by_].name},
            .asked = outcome_};
}

WordsBefore::WordsBefore(std::vector<Word> const& after, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                         DecisionLog const& log)
{
    for (auto const& word : after) {
        for (auto const body : word.by) {
            each_.emplace_back(word.outcome, body, asked, evaluator, log);
        }
    }
}

Evaluated WordsBefore::stood_before(Said const& decision) const
{
    auto all = Evaluated::of(true);
    for (auto const& words : each_) {
        auto const stood = words.stand([&decision](Said const& said) { return came_first(said, decision); });
        all = junction(true, {&all, &stood});
    }
    return all;
}

Reasons WordsBefore::wanting() const
{
    Reasons wanting;
    for (auto const& words : each_) {
        if (auto const stands = words.stand(always); !stands.is(true)) {
            add(wanting, stands.reasons);
            add(wanting, Reasons{words.awaited()});
        }
    }
    return wanting;
}

std::vector<DecisionSeen> WordsBefore::seen() const
{
    std::vector<DecisionSeen> all;
    for (auto const& words : each_) {
        all.insert(all.end(), words.seen.begin(), words.seen.end());
    }
    return all;
}

// ---- the question by itself

namespace {

Evaluated said_before(Said const& said, std::optional<Evaluated> const& before)
{
    if (!before) {
        return Evaluated::of(true);
    }
    auto const open = said.date.exact() ? Reasons{} : Reasons{date_missing(*said.entry)};
    return compare(Relation::less, Evaluated{said.date, open, {}}, *before);
}

}  // namespace

DecisionsAnswer word_by(Approval const& asked, BodyId body, std::optional<Evaluated> const& before,
                        Evaluator& evaluator, DecisionLog const& log)
{
    auto const& circumstances = evaluator.circumstances();
    auto const facts = asked_facts(asked.terms, circumstances, evaluator.facts());
    Words words(asked.outcome, body, facts, evaluator, log);
    WordsBefore const first(asked.after, facts, evaluator, log);
    auto const in_time = [&before](Said const& said) { return said_before(said, before); };
    auto const in_turn = [&first](Said const& said) { return first.stood_before(said); };
    auto stands = asks_nothing(asked.terms, facts) ? Evaluated::of(false) : words.stand(in_time, in_turn);
    for (auto const& word : words.said()) {
        auto& shown = words.seen[word.seen];
        if (in_time(word).is(false)) {
            shown.standing = Standing::too_late;
            shown.why = {};
        } else if (in_turn(word).is(false)) {
            shown.standing = Standing::decides_nothing;
            shown.why = said_out_of_turn();
        } else if (!stands.is(true) && shown.standing == Standing::counts) {
            shown.standing = Standing::may_count;
            shown.why = {};
        }
    }
    auto wanting = first.wanting();
    add(wanting, words.awaited());
    auto const nobody = still_awaited(wanting, before, circumstances, evaluator.facts());
    DecisionsAnswer answer{junction(false, {&stands, &nobody}), first.seen()};
    for (auto* const shown : {&words.seen, &words.beside}) {
        std::move(shown->begin(), shown->end(), std::back_inserter(answer.decisions));
    }
    return answer;
}

Text said_out_of_turn()
{
    return {"er truffet, før det, der skulle gå forud, forelå", "was made before what had to come first was on record"};
}

}  // namespace styr
