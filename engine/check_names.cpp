#include "diagnostics/spelling.hpp"
#include "engine/check.hpp"
#include "engine/coverage.hpp"
#include "engine/engine_problems.hpp"

#include <range/v3/algorithm/contains.hpp>

namespace styr {

namespace {

using Names = std::vector<std::string_view>;

template <class List> Names names_in(Agreement const& agreement, List Version::*list)
{
    Names names;
    for (auto const& version : agreement.versions) {
        for (auto const& each : version.*list) {
            if (!ranges::contains(names, std::string_view(each.name))) {
                names.push_back(each.name);
            }
        }
    }
    return names;
}

Text in_backticks(Names const& names)
{
    Text text;
    for (auto const name : names) {
        text += (text.empty() ? Text{} : Text{", "}) + Text{"`" + std::string(name) + "`"};
    }
    return text;
}

// Those who may accept or refuse for themselves: operators, payers, and whoever accepts something.
void add_parties(Names& names, Repository const& repository)
{
    for (auto const& root : repository.registers()) {
        names.push_back(text_in(root, Field::operator_));
    }
    for (auto const& submission : repository.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            if (auto const* const payers = change.get<std::vector<std::string>>(Field::payers)) {
                names.insert(names.end(), payers->begin(), payers->end());
            }
        }
    }
    for (auto const* const decision : repository.decisions()) {
        if (outcome_of(*decision) == Outcome::accepted) {
            names.push_back(text_in(*decision, Field::body));
        }
    }
}

void check_name(Record const& decision, Field field, Names const& known, Problem const& problem, Diagnostics& diagnostics)
{
    auto const* const fact = decision.find(field);
    auto const name = text_in(decision, field);
    if (fact == nullptr || name.empty() || ranges::contains(known, name)) {
        return;
    }
    auto const close = nearest(name, known);
    diagnostics.push_back(occurrence(problem, fact->span, {{"name", Text{name}}, {"nearest", close ? Text{*close} : Text{}}, {"bodies", in_backticks(known)}}));
}

void warn_where_close(Record const& record, Field field, Names const& known, Problem const& problem, Diagnostics& diagnostics)
{
    auto const name = text_in(record, field);
    if (!name.empty() && !ranges::contains(known, name) && nearest(name, known)) {
        check_name(record, field, known, problem, diagnostics);
    }
}

void check_former_homes(Repository const& repository, Names const& known, Diagnostics& diagnostics)
{
    for (auto const& submission : repository.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            for (auto const& left : change.records(Field::residents_from)) {
                warn_where_close(left, Field::offer, known, unknown_offer, diagnostics);
            }
        }
    }
}

// A name that is nearly one that the register knows is likely a slip, and a slip keeps decisions and
// former terms from being found.
void check_offers(Repository const& repository, Diagnostics& diagnostics)
{
    Names offers, operators;
    for (auto const& root : repository.registers()) {
        operators.push_back(text_in(root, Field::operator_));
        for (auto const& offer : root.records(Field::offers)) {
            offers.push_back(text_in(offer, Field::offer));
        }
    }
    auto known = offers, former = offers;
    for (auto const& submission : repository.submissions()) {
        warn_where_close(submission.root, Field::operator_, operators, unknown_operator, diagnostics);
        for (auto const& change : submission.root.records(Field::changes)) {
            auto const* const kind = change.get<Choice>(Field::kind);
            bool const enters = kind != nullptr && kind->index == static_cast<std::uint8_t>(ChangeKind::registration);
            if (enters) {
                known.push_back(text_in(change, Field::offer));
            } else {
                warn_where_close(change, Field::offer, offers, unknown_offer, diagnostics);
                former.push_back(text_in(change, Field::offer));
            }
        }
    }
    check_former_homes(repository, former, diagnostics);
    for (auto const* const settlement : repository.settlements()) {
        warn_where_close(*settlement, Field::offer, offers, unknown_offer, diagnostics);
        warn_where_close(*settlement, Field::operator_, operators, unknown_operator, diagnostics);
    }
    for (auto const* const decision : repository.decisions()) {
        for (auto const& about : decision->records(Field::about)) {
            warn_where_close(about, Field::offer, known, unknown_offer, diagnostics);
            for (auto const& excepted : about.records(Field::except)) {
                warn_where_close(excepted, Field::offer, known, unknown_offer, diagnostics);
            }
        }
    }
}

}  // namespace

void check_names(Agreement const& agreement, Repository const& repository, Diagnostics& diagnostics)
{
    auto const bodies = names_in(agreement, &Version::bodies);
    auto const competences = names_in(agreement, &Version::competences);
    auto parties = bodies;
    add_parties(parties, repository);
    for (auto const* const decision : repository.decisions()) {
        auto const outcome = outcome_of(*decision);
        bool const of_a_party = outcome == Outcome::accepted || outcome == Outcome::refused || outcome == Outcome::withdrawn;
        check_name(*decision, Field::body, of_a_party ? parties : bodies, unknown_body, diagnostics);
        check_name(*decision, Field::put_before, bodies, unknown_body, diagnostics);
        check_name(*decision, Field::to, bodies, unknown_body, diagnostics);
        check_name(*decision, Field::competence, competences, unknown_competence, diagnostics);
    }
    check_offers(repository, diagnostics);
}

}  // namespace styr
