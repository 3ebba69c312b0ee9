// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/conditions.hpp"

#include "engine/evaluation/numbers.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/print.hpp"
#include "models/reading/record_checks.hpp"
#include "models/repository/fitting.hpp"
#include "models/repository/resolution.hpp"

#include <range/v3/algorithm/any_of.hpp>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

// The same body, or one above it.
bool may_speak_for(Record const& entry, Record const& decision, Version const& version)
{
    auto const whose = text_in(entry, Field::body), of = text_in(decision, Field::body);
    auto const own = version.body_named(whose), theirs = version.body_named(of);
    return whose == of || (own && theirs && version.at_or_above(*own, *theirs));
}

// By the as-of day, and no earlier than the decision.
bool was_said_since(Record const& entry, Record const& decision, Day as_of)
{
    auto const date = date_in(entry);
    return date.latest <= as_of && date.earliest >= date_in(decision).latest;
}

// Whether what is said of the conditions of an entry is said of this one's: it may stand in that one's place with
// others.
bool of_its_conditions(std::string_view said_of, Record const& decision, Circumstances const& circumstances)
{
    auto const* const named = circumstances.repository.decision_named(said_of);
    auto const conditions = [](Record const& of) {
        auto const* const stated = of.get<std::vector<std::string>>(Field::provided);
        return stated == nullptr ? std::vector<std::string>{} : *stated;
    };
    return text_in(decision, Field::id) == said_of || named == nullptr || conditions(*named) == conditions(decision);
}

std::string first_condition(std::string_view id, Circumstances const& circumstances)
{
    auto const* const named = circumstances.repository.decision_named(id);
    return named != nullptr && has_conditions(*named) ? named->get<std::vector<std::string>>(Field::provided)->front()
                                                      : std::string("…");
}

// When it was first said, by the body that set the condition or by one above it: whoever is to meet it cannot say that
// it did, nor does an approval meet its own.
std::optional<DateBounds> met_on(Record const& decision, Circumstances const& circumstances, DecisionLog const& log)
{
    std::optional<DateBounds> found;
    auto const [first, last] = log.met.equal_range(log.standing(text_in(decision, Field::id)));
    std::for_each(first, last, [&](auto const& each) {
        auto const& entry = *each.second;
        auto const outcome = outcome_of(entry);
        bool const says_so = &entry != &decision && (outcome == Outcome::noted || gives(outcome)) &&
                             of_its_conditions(text_in(entry, Field::met), decision, circumstances) &&
                             was_said_since(entry, decision, circumstances.as_of) &&
                             may_speak_for(entry, decision, circumstances.version);
        if (says_so && (!found || date_in(entry).latest < found->latest)) {
            found = date_in(entry);
        }
    });
    return found;
}

// An approval that counts and is no older: what notes, recommends or still waits for a condition settles nothing.
bool may_settle(Record const& entry, Record const& decision, Circumstances const& circumstances, DecisionLog const& log)
{
    auto const& version = circumstances.version;
    auto const own = version.body_named(text_in(entry, Field::body));
    auto const theirs = version.body_named(text_in(decision, Field::body));
    bool const has_a_part =
        own && (!theirs || version.at_or_above(*own, *theirs) || version.at_or_above(*theirs, *own));
    if (outcome_of(entry) != Outcome::approved || !has_a_part ||
        !was_said_since(entry, decision, circumstances.as_of)) {
        return false;
    }
    DecisionSeen seen;
    seen.decision = &entry;
    Decisive weighed{.seen = 0, .outcome = Outcome::approved, .date = date_in(entry), .unsure = {}};
    return condition_met(seen, weighed, circumstances, log) && weighed.unsure.empty();
}

// With its reading and its source: no submission can say it, and nobody without a paper.
bool said_to_be_about_something_else(Record const& decision, std::vector<AskedFact> const& asked,
                                     Circumstances const& circumstances, Facts const& facts, DecisionLog const& log)
{
    auto const [first, last] = log.set_apart.equal_range(text_in(decision, Field::id));
    return std::any_of(first, last, [&](auto const& entry) {
        auto const& other = *entry.second;
        return !text_in(other, Field::reading).empty() && !other.records(Field::source).empty() &&
               may_settle(other, decision, circumstances, log) &&
               covers(other, asked, circumstances, facts).answer == Answer::covers;
    });
}

Reason whether_met(Record const& decision, std::string const& condition)
{
    std::string const id{text_in(decision, Field::id)};
    return {.kind = Reason::Kind::missing,
            .fact = {"om betingelsen »" + condition + "« er opfyldt (" + id + ")",
                     "whether the condition “" + condition + "” is met (" + id + ")"},
            .place = decision.span};
}

Reason what_was_put_before(Record const& decision, Field decider)
{
    std::string const id{text_in(decision, Field::id)}, body{text_in(decision, decider)};
    return {.kind = Reason::Kind::missing,
            .fact = {"hvad der var forelagt " + body + " den dag (" + id + ")",
                     "what was put before " + body + " on that day (" + id + ")"},
            .place = decision.span};
}

// Of what was not asked for yet, a body has decided something else, unless the entry's item about it says on which day
// it came up.
bool asked_by_then(DecisionSeen const& seen, Circumstances const& circumstances, Facts const& facts)
{
    auto const& subject = facts.subject();
    if (subject.submission == nullptr || subject.change == nullptr) {
        return true;
    }
    // By silence a body decides on what lay before it when it was asked.
    auto const made = date_in(*seen.decision, is_silent(*seen.decision) ? Field::sent_on : Field::date);
    auto const asked =
        circumstances.repository.resolution().asked_on({subject.submission, subject.change}, circumstances.repository);
    auto const* const came_up = seen.item == nullptr ? nullptr : seen.item->get<DateBounds>(Field::came_up);
    return made.latest >= asked.earliest || (came_up != nullptr && came_up->latest <= made.latest);
}

// What is no consent, of those who were asked or of the body itself.
bool speaks_up(Record const& entry, Record const& silent, Circumstances const& circumstances, Facts const& facts)
{
    switch (outcome_of(entry)) {
    case Outcome::approved:
    case Outcome::accepted:
    case Outcome::recommended:
    case Outcome::noted:
    case Outcome::heard:
    case Outcome::delegated:
    case Outcome::named_need:
        return false;
    default:
        break;
    }
    auto const& asked = *silent.get<std::vector<std::string>>(Field::whom);
    auto const who = text_in(entry, Field::body);
    bool const is_asked = circumstances.version.same_body(who, text_in(silent, Field::body)) ||
                          ranges::any_of(asked, [who](std::string const& each) { return who == each; });
    auto const said = date_in(entry), from = date_in(silent, Field::sent_on), to = date_in(silent, Field::until);
    return is_asked && said.earliest <= to.latest && said.latest >= from.earliest &&
           takes(entry, circumstances, facts).answer != Answer::unrelated;
}

// Why it is not known that nobody spoke up within the period of a silent procedure.
Reasons open_about_the_silence(Record const& decision, Circumstances const& circumstances, Facts const& facts,
                               DecisionLog const& log)
{
    Reasons open;
    if (!is_silent(decision)) {
        return open;
    }
    for (auto const* const entry : log.all) {
        if (circumstances.work.spend() && speaks_up(*entry, decision, circumstances, facts)) {
            std::string const body{text_in(*entry, Field::body)}, id{text_in(*entry, Field::id)};
            add(open, Reason{.kind = Reason::Kind::missing,
                             .fact = {"om " + body + " tav i perioden (" + id + ")",
                                      "whether " + body + " was silent in the period (" + id + ")"},
                             .place = entry->span});
        }
    }
    return open;
}

// Where the entry gives as a slip of its papers is meant: whether the body, or one above it, has said so since.
bool slip_unconfirmed(DecisionSeen const& seen, Circumstances const& circumstances, DecisionLog const& log)
{
    if (seen.item == nullptr || seen.item->records(Field::means).empty()) {
        return false;
    }
    auto const [first, last] = log.confirmed.equal_range(text_in(*seen.decision, Field::id));
    return std::none_of(first, last, [&](auto const& entry) {
        return may_speak_for(*entry.second, *seen.decision, circumstances.version) &&
               was_said_since(*entry.second, *seen.decision, circumstances.as_of);
    });
}

}  // namespace

Coverage bears(Record const& decision, std::vector<AskedFact> const& asked, Circumstances const& circumstances,
               Facts const& facts, DecisionLog const& log)
{
    auto found = takes(decision, circumstances, facts);
    bool const elsewhere =
        found.answer == Answer::unsure && said_to_be_about_something_else(decision, asked, circumstances, facts, log);
    return elsewhere ? Coverage{} : found;
}

bool condition_met(DecisionSeen& seen, Decisive& decision, Circumstances const& circumstances, DecisionLog const& log)
{
    seen.slip_unconfirmed = slip_unconfirmed(seen, circumstances, log);
    auto const* const conditions = seen.decision->get<std::vector<std::string>>(Field::provided);
    bool const conditional = has_conditions(*seen.decision);
    auto condition = conditional ? conditions->front() : std::string("…");
    bool may_have_failed = false;
    // The conditions of what it confirms are its own.
    for (auto const* const of :
         {seen.decision, circumstances.repository.decision_named(text_in(*seen.decision, Field::confirms))}) {
        if (of == nullptr) {
            continue;
        }
        auto const [first, last] = log.failed.equal_range(log.standing(text_in(*of, Field::id)));
        for (auto entry = first; entry != last; ++entry) {
            auto const date = date_in(*entry->second);
            if (date.latest <= circumstances.as_of &&
                of_its_conditions(text_in(*entry->second, Field::failed), *seen.decision, circumstances)) {
                seen.standing = Standing::condition_failed;
                seen.why = {"betingelsen »" + condition + "« er bristet",
                            "the condition “" + condition + "” has failed"};
                return false;
            }
            may_have_failed = may_have_failed || date.earliest <= circumstances.as_of;
            condition =
                conditional ? condition : first_condition(text_in(*entry->second, Field::failed), circumstances);
        }
        if (auto const on = conditional && !decision.met ? met_on(*of, circumstances, log) : std::nullopt) {
            decision.met = on;
        }
    }
    if ((conditional && !decision.met) || may_have_failed) {
        decision.waits = true;
        add(decision.unsure, whether_met(*seen.decision, condition));
    }
    return true;
}

bool stands_from_the_beginning(DecisionSeen& seen, Decisive& decision, Circumstances const& circumstances,
                               Facts const& facts)
{
    auto const* const undoes = seen.decision->get<bool>(Field::from_the_beginning);
    auto const outcome = outcome_of(*seen.decision);
    if (decision.outcome != Outcome::revoked || (outcome != Outcome::revoked && outcome != Outcome::approved) ||
        (undoes != nullptr && *undoes)) {
        return true;
    }
    auto since = decision.date;
    since.latest = std::min(since.latest, circumstances.as_of);
    auto const& effective = facts.fact(Field::effective).value;
    auto const later = compare(Relation::more, Evaluated::of(since), effective);
    if (later.is(true)) {
        seen.standing = outcome == Outcome::revoked ? Standing::forward : seen.standing;
        return false;
    }
    if (!later.known()) {
        add(decision.unsure, effective.reasons);
        add(decision.unsure, since.exact() ? Reasons{} : Reasons{date_missing(*seen.decision)});
        auto const* const takes_effect = std::get_if<DateBounds>(&effective.value);  // if it takes, it was said by then
        decision.date.latest =
            takes_effect == nullptr ? decision.date.latest : std::min(decision.date.latest, takes_effect->latest);
    }
    return true;
}

bool has_conditions(Record const& decision)
{
    auto const* const conditions = decision.get<std::vector<std::string>>(Field::provided);
    return conditions != nullptr && !conditions->empty();
}

bool gives_now(DecisionSeen& seen, Decisive& decision, Circumstances const& circumstances, Facts const& facts,
               DecisionLog const& log)
{
    if (!asked_by_then(seen, circumstances, facts)) {
        auto const decider = decision.by_silence ? Field::put_before : Field::body;
        add(decision.unsure, what_was_put_before(*seen.decision, decider));
    }
    add(decision.unsure, open_about_the_silence(*seen.decision, circumstances, facts, log));
    return condition_met(seen, decision, circumstances, log);
}

bool certainly_gives(Record const& entry, std::vector<AskedFact> const& asked, Circumstances const& circumstances,
                     Facts const& facts, DecisionLog const& log)
{
    auto const coverage = covers(entry, asked, circumstances, facts);
    DecisionSeen seen;
    seen.decision = &entry;
    seen.item = coverage.item;
    Decisive weighed{.seen = 0, .outcome = Outcome::approved, .date = date_in(entry), .unsure = {}};
    return coverage.answer == Answer::covers && gives_now(seen, weighed, circumstances, facts, log) &&
           weighed.unsure.empty();
}

bool works_back(Record const& decision, Facts const& facts)
{
    auto const* const day = decision.get<DateBounds>(Field::back_to);
    return day != nullptr &&
           compare(Relation::at_most, Evaluated::of(*day), facts.fact(Field::effective).value).is(true);
}

Reasons open_about_the_condition(Decisive const& decision, Record const& entry, Evaluated const& before)
{
    if (!decision.met || compare(Relation::less, Evaluated::of(*decision.met), before).is(true)) {
        return {};
    }
    auto const& conditions = *entry.get<std::vector<std::string>>(Field::provided);
    std::string const id{text_in(entry, Field::id)};
    return {{.kind = Reason::Kind::missing,
             .fact = {"om betingelsen »" + conditions.front() + "« var opfyldt i tide (" + id + ")",
                      "whether the condition “" + conditions.front() + "” was met in time (" + id + ")"},
             .place = entry.span}};
}

namespace {

// What falls is the tariff: no other term may rise along with it, or become something else. What a tariff consists of
// goes with it.
bool every_other_term_falls(Facts const& facts)
{
    auto const rows = facts.fields().rows_of(RecordKind::terms);
    return std::all_of(rows.begin(), rows.end(), [&facts](FieldRow const& row) {
        if (row.field == Field::tariff || row.shape == Shape::records || facts.changes(row.field).is(false)) {
            return true;
        }
        auto const &before = facts.fact(row.field, Side::old).value, &after = facts.fact(row.field, Side::new_).value;
        bool const figure = std::holds_alternative<Fraction>(after.value);
        return figure && compare(Relation::at_most, after, before).is(true);
    });
}

}  // namespace

Reasons open_about_working_back(Record const& decision, Facts const& facts)
{
    Reasons open;
    if (decision.get<DateBounds>(Field::back_to)->latest > date_in(decision).earliest) {
        open.push_back(date_missing(decision));
    }
    auto const& before = facts.fact(Field::tariff, Side::old).value;
    auto const& after = facts.fact(Field::tariff, Side::new_).value;
    bool const falls = compare(Relation::less, after, before).is(true);
    if (!falls || !every_other_term_falls(facts)) {
        auto const where = falls ? Text{"når andet end taksten ændres", "where more changes than the tariff"}
                                 : Text{"når taksten ikke falder", "where the tariff does not fall"};
        Text const id{" (" + std::string(text_in(decision, Field::id)) + ")"};
        add(open, Reason{.kind = Reason::Kind::missing,
                         .fact = Text{"om en godkendelse kan virke tilbage i tiden, ",
                                      "whether an approval may work back in time "} +
                                 where + id,
                         .place = decision.span});
    }
    return open;
}

Reasons silence_of_the_log(std::vector<std::string> const& bodies, Day day, Circumstances const& circumstances,
                           Facts const& facts)
{
    Reasons reasons;
    for (auto const& body : bodies) {
        auto const whole = circumstances.repository.log_whole_to(body);
        if (whole && *whole + std::chrono::days{1} < day) {
            auto const due = print_day(day), entered = print_day(*whole);
            add(reasons, Reason{.kind = Reason::Kind::missing,
                                .fact = {"om " + body + " har besluttet det før den " + due.da +
                                             " (loggen er ført til den " + entered.da + ")",
                                         "whether " + body + " decided before " + due.en + " (the log is entered to " +
                                             entered.en + ")"},
                                .place = facts.subject().place});
        }
    }
    return reasons;
}

Evaluated still_awaited(Reasons const& awaiting, std::optional<Evaluated> const& before,
                        Circumstances const& circumstances, Facts const& facts)
{
    if (!before) {
        return Evaluated::unknown(awaiting);
    }
    auto const* const known = std::get_if<DateBounds>(&before->value);
    auto const due = known == nullptr ? DateBounds{} : *known;  // a day that cannot be computed may be any
    if (circumstances.as_of >= due.latest) {
        Reasons silent;
        for (auto const& reason : awaiting) {
            add(silent, silence_of_the_log(reason.bodies, due.latest, circumstances, facts));
        }
        return silent.empty() ? Evaluated::of(false) : Evaluated::unknown(std::move(silent));
    }
    auto reasons = awaiting;
    if (circumstances.as_of >= due.earliest) {
        add(reasons, before->reasons);
    }
    return Evaluated::unknown(std::move(reasons));
}

std::optional<Record> refused_part(Record const& decision)
{
    Records refused;
    for (auto const& about : decision.records(Field::about)) {
        if (auto item = refused_in(about)) {
            refused.push_back(*std::move(item));
        }
    }
    if (refused.empty()) {
        return std::nullopt;
    }
    Record part = decision;
    part.set(Field::outcome, name_of_outcome(Outcome::refused));
    part.set(Field::about, std::move(refused));
    return part;
}

}  // namespace styr
