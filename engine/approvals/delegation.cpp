// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/delegation.hpp"

#include "engine/evaluation/judge.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/subjects.hpp"
#include "models/fields/change.hpp"

#include <algorithm>
#include <iterator>

namespace styr {

namespace {

// All that provide for it; where it names one, that one alone.
std::vector<Competence const*> competences_for(Record const& delegation, BodyId from, BodyId to, Version const& version)
{
    auto const name = text_in(delegation, Field::competence);
    std::vector<Competence const*> found;
    for (auto const& competence : version.competences) {
        bool const proposed = version.provisions[competence.provision].proposal;
        if (competence.delegates() && !proposed && competence.from == from && competence.to == to &&
            (name.empty() || competence.name == name)) {
            found.push_back(&competence);
        }
    }
    return found;
}

Evaluated equal_text(Facts const& facts, Field field, std::string const& wanted)
{
    return compare(Relation::equal, facts.fact(field).value, Evaluated::of(wanted));
}

Evaluated kind_matches(Subject const& subject, Choice wanted)
{
    return Evaluated::of(kind_of_change(*subject.change) == static_cast<ChangeKind>(wanted.index));
}

// Within bounds for certain, outside for certain, or unknown.
Evaluated lies_in(Evaluated const& date, DateBounds bounds)
{
    auto const from = compare(Relation::at_least, date, Evaluated::of(DateBounds::exactly(bounds.earliest)));
    auto const to = compare(Relation::at_most, date, Evaluated::of(DateBounds::exactly(bounds.latest)));
    return junction(true, {&from, &to});
}

// The delegation's filter: everything that it names must fit.
Evaluated filter_fits(Record const& delegation, Facts const& facts)
{
    auto const& filters = delegation.records(Field::subject);
    if (filters.empty()) {
        return Evaluated::of(true);
    }
    Joined parts(true);
    for (auto const& fact : filters.front().facts) {
        if (auto const* const date = std::get_if<DateBounds>(&fact.value)) {
            parts.take(lies_in(facts.fact(fact.field).value, *date));
        } else if (auto const* const kind = std::get_if<Choice>(&fact.value)) {
            parts.take(kind_matches(facts.subject(), *kind));
        } else if (fact.field == Field::submission) {
            parts.take(Evaluated::of(facts.subject().submission->id == std::get<std::string>(fact.value)));
        } else if (auto const* const text = std::get_if<std::string>(&fact.value)) {
            parts.take(equal_text(facts, fact.field, *text));
        }
    }
    return std::move(parts).result();
}

// A day that an entry of the log states, of its own or of something else.
struct Dated {
    Record const& decision;
    DateBounds date;
};

Evaluated compare(Relation relation, Dated const& left, Dated const& right)
{
    auto answer = compare(relation, Evaluated::of(left.date), Evaluated::of(right.date));
    for (auto const* const each : {&left, &right}) {
        if (!answer.known() && !each->date.exact()) {
            add(answer.reasons, date_missing(each->decision));
        }
    }
    return answer;
}

// Made while the delegation lasted, if made by the as-of date: else it counts in no case. `under` in the log settles
// the order by itself.
Evaluated in_time(Record const& delegation, Record const& decision, DecisionLog const& log,
                  Circumstances const& circumstances)
{
    Dated made{decision, date_in(decision)};
    made.date.latest = std::min(made.date.latest, circumstances.as_of);
    Dated const given{delegation, date_in(delegation)};
    auto const* const from = delegation.get<DateBounds>(Field::from);
    Dated const begins{delegation, from == nullptr ? given.date : *from};
    bool const linked = log.standing(text_in(decision, Field::under)) == text_in(delegation, Field::id);
    auto const begun = compare(Relation::at_least, made, begins), decided = compare(Relation::at_least, made, given);
    auto after = junction(true, {&begun, &decided});
    if (linked && !after.known()) {  // days that are known are not talked away
        after = Evaluated::of(true);
    }
    // Whether it still lasted then is asked only of days on which it had begun.
    made.date.earliest =
        std::min(std::max({made.date.earliest, given.date.earliest, begins.date.earliest}), made.date.latest);
    auto const* const until = delegation.get<DateBounds>(Field::until);
    auto ended = until == nullptr ? Evaluated::of(false) : compare(Relation::more, made, Dated{delegation, *until});
    Evaluated withdrawn = Evaluated::of(false);
    auto const [first, last] = log.ended.equal_range(text_in(delegation, Field::id));
    for (auto other = first; other != last && circumstances.work.spend(); ++other) {
        auto const since = compare(Relation::at_most, Dated{*other->second, date_in(*other->second)}, made);
        withdrawn = junction(false, {&withdrawn, &since});
    }
    auto const lasts = negation(ended);
    auto const stands = negation(withdrawn);
    return junction(true, {&after, &lasts, &stands});
}

// A delegation for a case that it names, between bodies of whose competences the version says nothing.
bool is_of_a_case(Record const& delegation, BodyId from, BodyId to, Version const& version)
{
    auto const& filters = delegation.records(Field::subject);
    bool const names_one = !filters.empty() && !text_in(filters.front(), Field::submission).empty();
    return names_one && text_in(delegation, Field::competence).empty() &&
           std::none_of(version.competences.begin(), version.competences.end(), [&](Competence const& competence) {
               return competence.delegates() && competence.from == from && competence.to == to;
           });
}

// Any competence that holds will do; where one does for certain, nothing is said of the others.
Reach reach_of(Record const& delegation, BodyId from, BodyId to, Evaluator& evaluator)
{
    auto const& version = evaluator.circumstances().version;
    Reach reach{.provision = {},
                .conditions = {},
                .allowed = Evaluated::of(false),
                .within = filter_fits(delegation, evaluator.facts())};
    if (is_of_a_case(delegation, from, to, version)) {
        reach.of_a_case = true;
        reach.allowed = Evaluated::of(true);
        return reach;
    }
    for (auto const* const competence : competences_for(delegation, from, to, version)) {
        auto const& provision = version.provisions[competence->provision].id;
        if (!judges(competence->scope, evaluator.facts().subject().scope)) {  // it is about no such change
            reach.provision = reach.provision.empty() ? provision : reach.provision;
            continue;
        }
        std::vector<Step> condition;
        if (competence->when) {
            condition.push_back(evaluator.of_the_subject(*competence->when));
        }
        auto const holds = condition.empty() ? Evaluated::of(true) : condition.front().outcome;
        auto const force = competence_in_force(*competence, evaluator);
        auto const allows = junction(true, {&holds, &force});
        if (allows.is(true)) {
            return {.provision = provision,
                    .conditions = std::move(condition),
                    .allowed = allows,
                    .within = std::move(reach.within)};
        }
        reach.provision = reach.provision.empty() ? provision : reach.provision;
        std::move(condition.begin(), condition.end(), std::back_inserter(reach.conditions));
        reach.allowed = junction(false, {&reach.allowed, &allows});
    }
    return reach;
}

Delegated delegated_by(Record const& delegation, Record const& decision, BodyId from, BodyId to, Evaluator& evaluator,
                       DecisionLog& log)
{
    auto const& circumstances = evaluator.circumstances();
    Delegated found;
    found.delegation = &delegation;
    found.from = from;
    found.carries = Evaluated::of(false);
    if (date_in(delegation).earliest > circumstances.as_of) {
        found.why = {"delegationen er givet efter den dag, kontrollen gælder",
                     "the delegation was given after the as-of date"};
        return found;
    }
    if (!text_in(delegation, Field::under).empty()) {
        found.why = {"en delegeret kompetence kan ikke delegeres videre",
                     "a delegated competence cannot be delegated on"};
        return found;
    }
    auto known = log.reach.find(&delegation);
    if (known == log.reach.end()) {  // asked for each of its decisions, answered once
        known = log.reach.emplace(&delegation, reach_of(delegation, from, to, evaluator)).first;
    }
    auto const& [provision, of_a_case, conditions, allowed, within] = known->second;
    if (provision.empty() && !of_a_case) {
        found.why = {"aftalen giver ikke mulighed for den delegation",
                     "the agreement does not provide for that delegation"};
        return found;
    }
    found.provision = provision;
    found.condition = conditions;
    auto const* const begins = delegation.get<DateBounds>(Field::from);
    found.earliest = std::max(date_in(delegation).earliest, begins == nullptr ? Day{} : begins->earliest);
    found.elsewhere = allowed.is(false) || within.is(false);
    auto const timely = found.elsewhere ? Evaluated::of(true) : in_time(delegation, decision, log, circumstances);
    found.carries = junction(true, {&allowed, &within, &timely});
    if (allowed.is(false)) {
        found.why = {"kompetencen gælder ikke en ændring som denne", "the competence is not about a change like this"};
    } else if (within.is(false)) {
        found.why = {"delegationen gælder ikke denne ændring", "the delegation is not about this change"};
    } else if (timely.is(false)) {
        found.why = {"delegationen gjaldt ikke, da beslutningen blev truffet",
                     "the delegation was not in force when the decision was made"};
    }
    return found;
}

// Of two that carry, that of the very body that has to decide.
bool preferable(Delegated const& a, std::optional<Delegated> const& b, BodyId needed)
{
    auto const rank = [needed](Delegated const& each) {
        auto const& carries = each.carries;
        return std::pair(carries.is(true) ? 2 : carries.known() ? 0 : 1, each.from == needed);
    };
    return !b || rank(a) > rank(*b);
}

}  // namespace

Evaluated competence_in_force(Competence const& competence, Evaluator& evaluator)
{
    auto const& version = evaluator.circumstances().version;
    auto const force = in_force(version.provisions[competence.provision], version, evaluator.facts().effective());
    return force.always ? Evaluated::of(true)
           : force.ever ? Evaluated::unknown(evaluator.facts().day_missing())
                        : Evaluated::of(false);
}

std::optional<Delegated> delegation_of(Record const& decision, BodyId needed, Evaluator& evaluator, DecisionLog& log)
{
    auto const& version = evaluator.circumstances().version;
    auto const under = log.standing(text_in(decision, Field::under));
    std::optional<Delegated> best;
    std::optional<Day> earliest;
    Reasons open;  // of all that may carry
    for (auto const* const entry : log.delegations) {
        if (!evaluator.circumstances().work.spend()) {
            break;
        }
        bool const named = under.empty() || text_in(*entry, Field::id) == under;
        if (outcome_of(*entry) != Outcome::delegated || !named ||
            !version.same_body(text_in(*entry, Field::to), text_in(decision, Field::body))) {
            continue;
        }
        auto const from = version.body_named(text_in(*entry, Field::body));
        auto const to = version.body_named(text_in(*entry, Field::to));
        if (!from || !to || !version.at_or_above(*from, needed)) {
            continue;
        }
        auto found = delegated_by(*entry, decision, *from, *to, evaluator, log);
        bool const irrelevant =
            under.empty() && found.elsewhere;  // and the log does not say that it was made under this one
        if (!irrelevant && !found.carries.is(false)) {
            earliest = std::min(earliest.value_or(found.earliest), found.earliest);
            add(open, found.carries.reasons);
        }
        if (!irrelevant && preferable(found, best, needed)) {
            best = std::move(found);
        }
    }
    if (best) {
        best->earliest = earliest.value_or(Day{});
        if (!best->carries.known()) {
            best->carries.reasons = std::move(open);
        }
    }
    return best;
}

}  // namespace styr
