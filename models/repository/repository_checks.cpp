// SPDX-License-Identifier: MPL-2.0
// What only all files together can tell.
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "models/fields/change.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/data_problems.hpp"
#include "models/messages/refusals.hpp"
#include "models/reading/record_checks.hpp"
#include "models/repository/comparing.hpp"
#include "models/repository/repository.hpp"
#include "models/values/budget.hpp"
#include "models/values/letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace styr {

namespace {

using namespace data_problem;

Text shown(std::string_view text) { return Text(printable(text, 60)); }

Span place_of(RegisterEntry const& entry)
{
    auto const* const name = entry.service->find(Field::service);
    return name == nullptr ? entry.offer->find(Field::offer)->span : name->span;
}

void add_beside(Diagnostics& diagnostics, Diagnostic found, Span first)
{
    found.context.push_back({first, {"første gang", "the first time"}});
    diagnostics.push_back(std::move(found));
}

Text nearest_of(std::string_view name, std::vector<std::string_view> const& candidates, Budget& budget)
{
    return Text(budget.spend(candidates.size()) ? std::string(nearest(name, candidates).value_or("")) : std::string());
}

void check_submission_name(Record const& record, Repository const& repository,
                           std::vector<std::string_view> const& known, Budget& budget, Diagnostics& diagnostics)
{
    auto const* const id = record.get<std::string>(Field::submission);
    if (id != nullptr && repository.submission_named(*id) == nullptr) {
        diagnostics.push_back(occurrence(unknown_submission, record.find(Field::submission)->span,
                                         {{"id", shown(*id)}, {"nearest", nearest_of(*id, known, budget)}}));
    }
}

void check_under(Record const& decision, Repository const& repository, std::vector<std::string_view> const& delegations,
                 Budget& budget, Diagnostics& diagnostics)
{
    auto const* const id = decision.get<std::string>(Field::under);
    auto const* const named = id == nullptr ? nullptr : repository.decision_named(*id);
    if (id == nullptr || (named != nullptr && outcome_of(*named) == Outcome::delegated)) {
        return;
    }
    diagnostics.push_back(occurrence(named == nullptr ? unknown_delegation : not_a_delegation,
                                     decision.find(Field::under)->span,
                                     {{"id", shown(*id)}, {"nearest", nearest_of(*id, delegations, budget)}}));
}

// The service that a change or decision of an operator means: where it names none, the only one of its offer; empty
// where that is not known.
std::string_view service_meant(Record const& record, std::string_view operator_name, Repository const& repository)
{
    auto const name = text_in(record, Field::service);
    return name.empty() ? repository.only_service(operator_name, text_in(record, Field::offer)) : name;
}

// Every decision that is named by its id lies in the log.
void check_named_entries(Record const& decision, Repository const& repository,
                         std::vector<std::string_view> const& known, Budget& budget, Diagnostics& diagnostics)
{
    auto const check = [&](std::string const& id, Span place) {
        if (repository.decision_named(id) == nullptr) {
            diagnostics.push_back(
                occurrence(unknown_entry, place, {{"id", shown(id)}, {"nearest", nearest_of(id, known, budget)}}));
        }
    };
    for (auto const field : {Field::met, Field::failed, Field::later_than, Field::corrects, Field::confirms}) {
        if (auto const* const id = decision.get<std::string>(field)) {
            check(*id, decision.find(field)->span);
        }
    }
    if (auto const* const ids = decision.get<std::vector<std::string>>(Field::apart)) {
        std::for_each(ids->begin(), ids->end(),
                      [&](std::string const& id) { check(id, decision.find(Field::apart)->span); });
    }
}

// Whether two say the same of a field, as far as both say something.
bool agree(Record const& stated, Record const& change, Field field)
{
    auto const* const text = stated.get<std::string>(field);
    return text == nullptr || *text == text_in(change, field);
}

bool agree_on_kind(Record const& stated, Record const& change)
{
    return stated.get<Choice>(Field::kind) == nullptr || kind_of_change(stated) == kind_of_change(change);
}

bool agree_on_day(Record const& stated, Record const& change)
{
    auto const* const day = stated.get<DateBounds>(Field::effective);
    auto const* const asked = change.get<DateBounds>(Field::effective);
    return day == nullptr || asked == nullptr || (day->earliest <= asked->latest && asked->earliest <= day->latest);
}

using Changes = std::vector<Record const*>;

template <class Fits> Changes those(Changes const& changes, Fits fits)
{
    Changes found;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(found),
                 [&](Record const* change) { return fits(*change); });
    return found;
}

Text nearest_name(Record const& excepted, Field field, Changes const& changes, Budget& budget)
{
    std::vector<std::string> names;
    for (auto const* const change : changes) {
        names.emplace_back(text_in(*change, field));
    }
    auto const name = text_in(excepted, field);
    return nearest_of(name, std::vector<std::string_view>(names.begin(), names.end()), budget);
}

// An entry under `except` has to take something out: else a slip in a name would let the decision cover what it leaves
// out.
void check_excepted(Record const& excepted, Changes const& decided, Repository::Submission const& submission,
                    Repository const& repository, Budget& budget, Diagnostics& diagnostics)
{
    auto const whose = text_in(submission.root, Field::operator_);
    if (!budget.spend(decided.size())) {
        return;
    }
    auto const of_offer = those(decided, [&](Record const& change) { return agree(excepted, change, Field::offer); });
    auto const of_service = those(of_offer, [&](Record const& change) {
        auto const meant = service_meant(excepted, whose, repository), asked = service_meant(change, whose, repository);
        return meant.empty() || asked.empty() || text_in(excepted, Field::service).empty() || meant == asked;
    });
    auto const fitting = those(of_service, [&](Record const& change) {
        return agree_on_kind(excepted, change) && agree_on_day(excepted, change);
    });
    if (!fitting.empty()) {
        return;
    }
    auto const field = !of_offer.empty() && of_service.empty() ? Field::service : Field::offer;
    auto const near = of_offer.empty() || of_service.empty()
                          ? nearest_name(excepted, field, of_offer.empty() ? decided : of_offer, budget)
                          : Text();
    diagnostics.push_back(
        occurrence(excepts_nothing, excepted.find(field)->span,
                   {{"name", shown(text_in(excepted, field))}, {"id", shown(submission.id)}, {"nearest", near}}));
}

void check_except(Record const& about, Repository const& repository, Budget& budget, Diagnostics& diagnostics)
{
    auto const id = std::string(text_in(about, Field::submission));
    auto const* const submission = repository.submission_named(id);
    if (submission == nullptr || about.records(Field::except).empty() ||
        !budget.spend(submission->root.records(Field::changes).size())) {
        return;
    }
    Changes decided;
    for (auto const& change : submission->root.records(Field::changes)) {
        if (agree(about, change, Field::offer) && agree_on_kind(about, change)) {
            decided.push_back(&change);
        }
    }
    for (auto const& excepted : about.records(Field::except)) {
        if (excepted.get<std::string>(Field::offer) != nullptr) {
            check_excepted(excepted, decided, *submission, repository, budget, diagnostics);
        }
    }
}

// An approval of whatever the submission says, now and later, is one of nothing.
void check_covers(Record const& decision, Repository const& repository, Diagnostics& diagnostics)
{
    bool const approves = gives(outcome_of(decision));
    for (auto const& about : approves ? decision.records(Field::about) : Records{}) {
        auto const* const submission = given(&about, Field::submission);
        bool const says_more = given(&about, Field::digest) != nullptr || given(&about, Field::effective) != nullptr ||
                               given(&about, Field::means) != nullptr || given(&about, Field::annex) != nullptr;
        if (submission != nullptr && !says_more &&
            repository.submission_named(text_in(about, Field::submission)) != nullptr) {
            diagnostics.push_back(
                occurrence(covers_nothing, submission->span, {{"id", shown(text_in(about, Field::submission))}}));
        }
    }
}

// Names of the register that nobody would tell apart by ear, each within what holds it.
class Spellings {
public:
    explicit Spellings(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void add(std::string const& holder, Record const& named, Field field)
    {
        auto const* const fact = given(&named, field);
        if (fact == nullptr) {
            return;
        }
        auto const& name = std::get<std::string>(fact->value);
        auto const& first = *first_.emplace(std::pair(holder, as_heard(name)), &named).first->second;
        auto const other = text_in(first, field);
        if (other != name && !was_called(named, field, other) && !was_called(first, field, name) &&
            told_.insert({holder, name}).second) {
            add_beside(diagnostics_,
                       occurrence(two_spellings, fact->span, {{"name", shown(name)}, {"other", shown(other)}}),
                       first.find(field)->span);
        }
    }

private:
    static bool was_called(Record const& named, Field field, std::string_view other)
    {
        auto const& names = named.records(Field::formerly);
        return std::any_of(names.begin(), names.end(),
                           [&](Record const& each) { return text_in(each, field) == other; });
    }

    Diagnostics& diagnostics_;
    std::map<std::pair<std::string, std::string>, Record const*> first_;  // by what holds it, and as it is heard
    std::set<std::pair<std::string, std::string>> told_;
};

void check_spellings(std::vector<Record> const& registers, Diagnostics& diagnostics)
{
    Spellings spellings(diagnostics);
    for (auto const& root : registers) {
        spellings.add({}, root, Field::operator_);
        auto const whose = as_heard(text_in(root, Field::operator_));
        for (auto const& offer : root.records(Field::offers)) {
            spellings.add(whose + "\n", offer, Field::offer);
            auto const of = whose + "\n" + as_heard(text_in(offer, Field::offer)) + "\n";
            for (auto const& service : offer.records(Field::services)) {
                spellings.add(of, service, Field::service);
            }
        }
    }
}

}  // namespace

void Repository::check_registers(Diagnostics& diagnostics) const
{
    check_spellings(registers_, diagnostics);
    for (auto const& [id, entries] : by_service_) {
        auto const next = by_service_.upper_bound(id);
        bool const also_named = id.service.empty() && next != by_service_.end() &&
                                next->first.operator_ == id.operator_ && next->first.offer == id.offer;
        for (std::size_t i = 1; !also_named && i < entries.size(); ++i) {
            if (entries[i].in_force == entries[i - 1].in_force) {
                auto const name =
                    id.service.empty() ? std::string(id.offer) : fmt::format("{}, {}", id.offer, id.service);
                auto found = occurrence(
                    twice_in_force, place_of(entries[i]),
                    {{"service", Text("`" + printable(name, 80) + "`")}, {"day", print_day(entries[i].in_force)}});
                add_beside(diagnostics, std::move(found), place_of(entries[i - 1]));
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
            add_beside(diagnostics,
                       occurrence(duplicate_decision, id.span, {{"id", shown(std::get<std::string>(id.value))}}),
                       first->find(Field::id)->span);
        }
    }
    std::map<std::string, Span, std::less<>> settled;
    for (auto const* const settlement : settlements_) {
        auto const& id = *settlement->find(Field::id);
        auto const [first, added] = settled.emplace(std::get<std::string>(id.value), id.span);
        if (!added) {
            add_beside(diagnostics, occurrence(duplicate_settlement, id.span, {{"id", shown(first->first)}}),
                       first->second);
        }
    }
    for (std::size_t i = 1; i < submissions_.size(); ++i) {
        if (submissions_[i].id == submissions_[i - 1].id) {
            auto found =
                occurrence(duplicate_submission, head_of(submissions_[i].root), {{"id", shown(submissions_[i].id)}});
            add_beside(diagnostics, std::move(found), head_of(submissions_[i - 1].root));
        }
    }
}

void Repository::check_references(Diagnostics& diagnostics) const
{
    std::vector<std::string_view> submissions, delegations, entries;
    for (auto const& submission : submissions_) {
        submissions.push_back(submission.id);
    }
    for (auto const* const decision : decisions_) {
        entries.push_back(*decision->get<std::string>(Field::id));
        if (outcome_of(*decision) == Outcome::delegated) {
            delegations.push_back(*decision->get<std::string>(Field::id));
        }
    }
    Budget budget(most_comparisons);
    for (auto const* const edition : annexes_) {
        for (auto const& row : edition->records(Field::annex_rows)) {
            check_submission_name(row, *this, submissions, budget, diagnostics);
        }
    }
    for (auto const* const decision : decisions_) {
        check_covers(*decision, *this, diagnostics);
        check_under(*decision, *this, delegations, budget, diagnostics);
        check_named_entries(*decision, *this, entries, budget, diagnostics);
        for (auto const field : {Field::about, Field::subject}) {
            for (auto const& record : decision->records(field)) {
                if (given(&record, Field::annex) == nullptr) {  // a row is looked at where it stands
                    check_submission_name(record, *this, submissions, budget, diagnostics);
                    check_except(record, *this, budget, diagnostics);
                }
            }
        }
        if (budget.spent_out()) {
            diagnostics.push_back(
                occurrence(too_much_to_compare, head_of(*decision), {{"limit", grouped(most_comparisons)}}));
            return;
        }
    }
}

}  // namespace styr
