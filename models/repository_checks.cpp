// What only all files together can tell.
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "models/checks.hpp"
#include "models/data_problems.hpp"
#include "models/print.hpp"
#include "models/repository.hpp"

namespace styr {

namespace {

using namespace data_problem;

Text shown(std::string_view text) { return Text(printable(text, 60)); }

Span place_of(RegisterEntry const& entry)
{
    auto const* const name = entry.service->find(Field::service);
    return name == nullptr ? entry.offer->find(Field::offer)->span : name->span;
}

Span head_of(Record const& record) { return record.facts.empty() ? record.span : record.facts.front().key; }

void add(Diagnostics& diagnostics, Diagnostic found, Span first)
{
    found.context.push_back({first, {"første gang", "the first time"}});
    diagnostics.push_back(std::move(found));
}

Text nearest_of(std::string_view name, std::vector<std::string_view> const& candidates) { return Text(std::string(nearest(name, candidates).value_or(""))); }

void check_submission_name(Record const& record, Repository const& repository, std::vector<std::string_view> const& known, Diagnostics& diagnostics)
{
    auto const* const id = record.get<std::string>(Field::submission);
    if (id != nullptr && repository.submission_named(*id) == nullptr) {
        diagnostics.push_back(occurrence(unknown_submission, record.find(Field::submission)->span, {{"id", shown(*id)}, {"nearest", nearest_of(*id, known)}}));
    }
}

void check_under(Record const& decision, Repository const& repository, std::vector<std::string_view> const& delegations, Diagnostics& diagnostics)
{
    auto const* const id = decision.get<std::string>(Field::under);
    auto const* const named = id == nullptr ? nullptr : repository.decision_named(*id);
    if (id == nullptr || (named != nullptr && choice_of(*named, Field::outcome, Outcome::noted) == Outcome::delegated)) {
        return;
    }
    diagnostics.push_back(occurrence(named == nullptr ? unknown_delegation : not_a_delegation, decision.find(Field::under)->span,
                                     {{"id", shown(*id)}, {"nearest", nearest_of(*id, delegations)}}));
}

}  // namespace

void Repository::check_registers(Diagnostics& diagnostics) const
{
    for (auto const& [key, entries] : by_service_) {
        auto const& [offer, service] = key;
        bool const also_named = service.empty() && by_service_.upper_bound(key) != by_service_.end() && by_service_.upper_bound(key)->first.first == offer;
        for (std::size_t i = 1; !also_named && i < entries.size(); ++i) {
            if (entries[i].in_force == entries[i - 1].in_force) {
                auto const name = "`" + printable(service.empty() ? offer : offer + ", " + service, 80) + "`";
                auto found = occurrence(twice_in_force, place_of(entries[i]), {{"service", Text(name)}, {"day", print_day(entries[i].in_force)}});
                add(diagnostics, std::move(found), place_of(entries[i - 1]));
            }
        }
    }
}

void Repository::check_ids(Diagnostics& diagnostics) const
{
    for (auto const* const decision : decisions_) {
        auto const& id = *decision->find(Field::id);
        auto const* const first = decision_named(std::get<std::string>(id.value));
        if (first != decision) {
            add(diagnostics, occurrence(duplicate_decision, id.span, {{"id", shown(std::get<std::string>(id.value))}}), first->find(Field::id)->span);
        }
    }
    std::map<std::string, Span, std::less<>> settled;
    for (auto const* const settlement : settlements_) {
        auto const& id = *settlement->find(Field::id);
        auto const [first, added] = settled.emplace(std::get<std::string>(id.value), id.span);
        if (!added) {
            add(diagnostics, occurrence(duplicate_settlement, id.span, {{"id", shown(first->first)}}), first->second);
        }
    }
    for (std::size_t i = 1; i < submissions_.size(); ++i) {
        if (submissions_[i].id == submissions_[i - 1].id) {
            auto found = occurrence(duplicate_submission, head_of(submissions_[i].root), {{"id", shown(submissions_[i].id)}});
            add(diagnostics, std::move(found), head_of(submissions_[i - 1].root));
        }
    }
}

void Repository::check_references(Diagnostics& diagnostics) const
{
    std::vector<std::string_view> submissions, delegations;
    for (auto const& submission : submissions_) {
        submissions.push_back(submission.id);
    }
    for (auto const* const decision : decisions_) {
        if (choice_of(*decision, Field::outcome, Outcome::noted) == Outcome::delegated) {
            delegations.push_back(*decision->get<std::string>(Field::id));
        }
    }
    for (auto const* const decision : decisions_) {
        check_under(*decision, *this, delegations, diagnostics);
        for (auto const field : {Field::about, Field::subject}) {
            for (auto const& record : decision->records(field)) {
                check_submission_name(record, *this, submissions, diagnostics);
            }
        }
    }
}

}  // namespace styr
