// SPDX-License-Identifier: MPL-2.0
// What gives: an approval that states what is asked for, in order, on conditions that are met.
#include "tests/reference/approvals.hpp"

#include "tests/reference/judging.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

DateBounds bounds_of(Record const& record, Field field) { return day_or_bounds(record, field); }

styr::Outcome outcome_of(Record const& decision) { return outcome_named_by(*decision.get<Choice>(Field::outcome)); }

}  // namespace

// The version has to provide for a delegation, by the competence that it names or by some. Of a case that it names, a
// body may let another decide where the version says nothing of the two.
Known Approvals::provided_for(Record const& delegation) const
{
    auto const& version = evaluation_.version();
    auto const from = version.body_named(text_of(delegation, Field::body)),
               to = version.body_named(text_of(delegation, Field::to));
    auto const name = text_of(delegation, Field::competence);
    auto const& filters = delegation.records(Field::subject);
    bool const of_a_case = !filters.empty() && !text_of(filters.front(), Field::submission).empty();
    bool const says_nothing =
        std::none_of(version.competences.begin(), version.competences.end(), [&](auto const& competence) {
            return competence.delegates() && competence.from == from && competence.to == to;
        });
    if (name.empty() && of_a_case && says_nothing) {
        return truth(true);
    }
    std::vector<Known> any;
    for (auto const& competence : version.competences) {
        bool const fits = competence.delegates() && competence.from == from && competence.to == to &&
                          (name.empty() || competence.name == name);
        if (fits) {
            auto const& provision = version.provisions[competence.provision];
            auto const force = provision.proposal ? truth(false) : in_force(provision, evaluation_);
            bool const of_others = competence.scope != Scope::change && competence.scope != evaluation_.subject().scope;
            any.push_back(of_others ? truth(false)
                                    : all_of({force, competence.when ? evaluation_.of_the_subject(*competence.when)
                                                                     : truth(true)}));
        }
    }
    return any_of(any);
}

// What was approved before it was asked for may have been something else, unless the entry says when it came up.
Known Approvals::approved(Record const& decision) const
{
    return all_of({stated(decision), met(decision), met_in_time(decision)});
}

Known Approvals::stated(Record const& decision) const
{
    auto const& subject = evaluation_.subject();
    // Nobody hands in an agreement, so there is no day on which it was asked for.
    auto const asked = subject.version != nullptr
                           ? DateBounds{}
                           : Applications(evaluation_.repository()).asked_on({subject.submission, subject.record});
    bool const older = bounds_of(decision, Field::date).latest < asked.earliest;
    std::vector<Known> any, sure;  // where one item certainly gives, what the others lack is of no interest
    for (auto const& about : decision.records(Field::about)) {
        bool const came_up = given(&about, Field::came_up) != nullptr &&
                             bounds_of(about, Field::came_up).latest <= bounds_of(decision, Field::date).latest;
        auto const in_order =
            !older || came_up ? truth(true) : unknown({{Why::Kind::missing, "what was put before a body"}});
        auto const gives = coverage_.gives_by(about, decision);
        (gives.is(true) ? sure : any).push_back(all_of({gives, in_order}));
    }
    return any_of(sure.empty() ? any : sure);
}

// What says that its conditions are met: a later entry of the body that set them, or of one above.
std::vector<Record const*> Approvals::entries_that_meet(Record const& decision) const
{
    auto const id = text_of(decision, Field::id), body = text_of(decision, Field::body);
    auto const& version = evaluation_.version();
    std::vector<Record const*> found;
    for (auto const* const other : evaluation_.repository().decisions()) {
        auto const date = bounds_of(*other, Field::date);
        auto const who = text_of(*other, Field::body);
        auto const by = version.body_named(who), set_by = version.body_named(body);
        auto const outcome = outcome_of(*other);
        bool const says =
            outcome == styr::Outcome::noted || outcome == styr::Outcome::approved || outcome == styr::Outcome::accepted;
        bool const may = who == body || (by && set_by && version.at_or_above(*by, *set_by));
        if (text_of(*other, Field::met) == id && other != &decision && says && may &&
            date.latest <= evaluation_.subject().as_of && date.earliest >= bounds_of(decision, Field::date).latest) {
            found.push_back(other);
        }
    }
    return found;
}

// Its conditions are unknown until then; one that failed gives nothing.
Known Approvals::met(Record const& decision) const
{
    auto const& log = evaluation_.repository().decisions();
    bool const failed = std::any_of(log.begin(), log.end(), [&](Record const* other) {
        return text_of(*other, Field::failed) == text_of(decision, Field::id) &&
               bounds_of(*other, Field::date).latest <= evaluation_.subject().as_of;
    });
    bool const met = given(&decision, Field::provided) == nullptr || !entries_that_meet(decision).empty();
    return failed ? truth(false) : met ? truth(true) : unknown({{Why::Kind::missing, "whether a condition is met"}});
}

// Where it had to be made before some day, it has to have been met before that day too.
Known Approvals::met_in_time(Record const& decision) const
{
    if (!before_ || given(&decision, Field::provided) == nullptr || !met(decision).is(true)) {
        return truth(true);
    }
    auto const* const due = before_->get<DateBounds>();
    auto const says = entries_that_meet(decision);
    bool const by_then = due != nullptr && std::any_of(says.begin(), says.end(), [due](Record const* each) {
                             return bounds_of(*each, Field::date).latest < due->earliest;
                         });
    return by_then ? truth(true) : unknown({{Why::Kind::missing, "whether a condition was met in time"}});
}

Known Approvals::need(std::string const& group, BodyId body)
{
    auto const& version = evaluation_.version();
    std::set<std::string> groups;  // for which any need was named
    for (auto const* const decision : evaluation_.repository().decisions()) {
        if (outcome_of(*decision) == styr::Outcome::named_need && version.body_named(text_of(*decision, Field::body))) {
            groups.insert(text_of(*decision, Field::target_group));
        }
    }
    for (auto const* const decision : evaluation_.repository().decisions()) {
        auto const by = version.body_named(text_of(*decision, Field::body));
        auto const its = text_of(*decision, Field::target_group);
        bool const named = outcome_of(*decision) == styr::Outcome::named_need && its == group;
        bool const taken_back = outcome_of(*decision) == styr::Outcome::revoked &&
                                (its == group || (!its.empty() && !groups.contains(its)));
        bool const may = by && (version.bodies[body].for_itself ? *by == body : version.at_or_above(*by, body));
        if (by && ((named && may) || taken_back)) {
            add(*decision, Role::decides,
                named || its == group ? truth(true) : unknown({{Why::Kind::missing, "which need is taken back"}}));
        }
    }
    return in_all([&](World const& world) {
        auto const in_question = [&](std::size_t i) {
            bool const by_then = !before_ || world.when[i].day < world.before;
            return happened(i, world) && by_then;
        };
        auto const revokes = [&](std::size_t i) { return outcome_of(*events_[i].decision) == styr::Outcome::revoked; };
        for (std::size_t i = 0; i < events_.size(); ++i) {
            bool stands = !revokes(i) && in_question(i);
            for (std::size_t j = 0; stands && j < events_.size(); ++j) {
                stands = !(revokes(j) && in_question(j) && world.when[j] > world.when[i] &&
                           version.at_or_above(*events_[j].body, *events_[i].body));
            }
            if (stands) {
                return Answer{Answer::Is::yes};
            }
        }
        return nobody(version.bodies[body].name, world);
    });
}

}  // namespace styr::reference
