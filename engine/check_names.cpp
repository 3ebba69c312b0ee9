// SPDX-License-Identifier: MPL-2.0
#include "engine/check_names.hpp"

#include "diagnostics/words.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/messages/engine_problems.hpp"
#include "models/repository/known_names.hpp"

#include <algorithm>

namespace styr {

namespace {

template <class List> void add_all(KnownNames& names, Agreement const& agreement, List Version::*list)
{
    for (auto const& version : agreement.versions) {
        for (auto const& each : version.*list) {
            names.add(each.name);
        }
    }
}

// Those who may accept or refuse for themselves: operators, payers, and whoever accepts something.
void add_parties(KnownNames& names, Repository const& repository)
{
    for (auto const& root : repository.registers()) {
        names.add(text_in(root, Field::operator_));
    }
    for (auto const& submission : repository.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            for (auto const& payer : change.records(Field::payers)) {
                names.add(text_in(payer, Field::payer));
            }
        }
    }
    for (auto const* const decision : repository.decisions()) {
        if (outcome_of(*decision) == Outcome::accepted) {
            names.add(text_in(*decision, Field::body));
        }
    }
}

// The body whose title it is.
std::optional<std::string_view> called_in_full(std::string_view name, Agreement const& agreement)
{
    auto const wanted = in_small_letters(name);
    for (auto const& version : agreement.versions) {
        for (auto const& body : version.bodies) {
            if (wanted == in_small_letters(body.title.da) || wanted == in_small_letters(body.title.en)) {
                return body.name;
            }
        }
    }
    return std::nullopt;
}

void check_bodies(Agreement const& agreement, Repository const& repository, Budget& budget, Diagnostics& diagnostics)
{
    KnownNames bodies, competences;
    add_all(bodies, agreement, &Version::bodies);
    auto decide = bodies;
    for (auto const& version : agreement.versions) {
        for (auto const& body : version.bodies) {
            std::for_each(body.also.begin(), body.also.end(), [&](std::string const& name) { decide.add(name); });
        }
    }
    add_all(competences, agreement, &Version::competences);
    auto parties = decide;
    add_parties(parties, repository);
    for (auto const& end : repository.log_ends()) {
        auto const name = text_in(end, Field::body);
        if (!bodies.contains(name)) {
            report_unknown(*end.find(Field::body), name, bodies.closest(name, budget), bodies, unknown_body,
                           diagnostics);
        }
    }
    for (auto const* const decision : repository.decisions()) {
        auto const require = [&](Field field, KnownNames& known, Problem const& problem) {
            auto const name = text_in(*decision, field);
            if (!name.empty() && !known.contains(name)) {
                auto const in_full = called_in_full(name, agreement);
                report_unknown(*decision->find(field), name, in_full ? in_full : known.closest(name, budget), known,
                               problem, diagnostics);
            }
        };
        auto const outcome = outcome_of(*decision);
        bool const of_a_party =
            outcome == Outcome::accepted || outcome == Outcome::refused || outcome == Outcome::withdrawn;
        require(Field::body, of_a_party ? parties : decide, unknown_body);
        require(Field::put_before, decide, unknown_body);
        require(Field::to, decide, unknown_body);
        require(Field::competence, competences, unknown_competence);
    }
}

}  // namespace

void check_names(Agreement const& agreement, Repository const& repository, Diagnostics& diagnostics)
{
    Budget budget(most_name_comparisons);
    check_bodies(agreement, repository, budget, diagnostics);
    check_register_names(repository, budget, diagnostics);
}

}  // namespace styr
