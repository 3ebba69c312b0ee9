// SPDX-License-Identifier: MPL-2.0
// What dispensations name has to exist: a slip would except nothing, or something else one day.
#include "diagnostics/utf8.hpp"
#include "engine/dispensations/excepted_findings.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/messages/engine_problems.hpp"
#include "models/repository/known_names.hpp"

namespace styr {

namespace {

using Names = std::set<std::string, std::less<>>;

Names rules_of(Agreement const& agreement)
{
    Names rules;
    for (auto const& each : built_ins()) {
        if (each.of != BuiltIn::Of::none) {
            rules.emplace(each.name);
        }
    }
    for (auto const& version : agreement.versions) {
        for (auto const& rule : version.rules) {
            auto const& provision = version.provisions[rule.provision].id;
            rules.insert({provision, rule.name, provision + " " + rule.name});
        }
    }
    return rules;
}

struct Parties {
    Names offers, operators;

    explicit Parties(Repository const& repository)
    {
        for (auto const& root : repository.registers()) {
            operators.emplace(text_in(root, Field::operator_));
            for (auto const& offer : root.records(Field::offers)) {
                offers.emplace(text_in(offer, Field::offer));
            }
        }
        for (auto const& submission : repository.submissions()) {
            operators.emplace(text_in(submission.root, Field::operator_));
            for (auto const& change : submission.root.records(Field::changes)) {
                offers.emplace(text_in(change, Field::offer));
            }
        }
    }
};

void check_name(Named const& named, Names const& known, Problem const& problem, Diagnostics& diagnostics)
{
    if (named.name.empty() || known.contains(named.name)) {
        return;
    }
    std::vector<std::string_view> const candidates(known.begin(), known.end());
    auto const near = nearest_name(named.name, candidates);
    if (near || problem.severity == Severity::error) {  // that it excepts nothing is told of each
        diagnostics.push_back(occurrence(problem, named.place,
                                         {{"name", Text(printable(named.name, 60))},
                                          {"nearest", near ? Text(*near) : Text()},
                                          {"where", Text{"registret", "the register"}}}));
    }
}

}  // namespace

void check_dispensations(std::vector<Dispensation> const& dispensations, Agreement const& agreement,
                         Repository const& repository, Diagnostics& diagnostics)
{
    if (dispensations.empty()) {
        return;
    }
    auto const rules = rules_of(agreement);
    auto cases = case_ids(repository);
    for (auto const& version : agreement.versions) {
        cases.insert(id_of(version));
    }
    Parties const parties(repository);
    for (auto const& dispensation : dispensations) {
        check_name(dispensation.rule, rules, unknown_rule_dispensed, diagnostics);
        check_name(dispensation.case_, cases, unknown_case_dispensed, diagnostics);
        check_name(dispensation.offer, parties.offers, unknown_offer, diagnostics);
        check_name(dispensation.operator_, parties.operators, unknown_operator, diagnostics);
    }
}

}  // namespace styr
