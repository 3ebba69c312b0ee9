// SPDX-License-Identifier: MPL-2.0
// `before` says one thing and the register another.
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/repairs/repair.hpp"
#include "models/fields/change.hpp"
#include "models/fields/print.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>

namespace styr {

namespace {

// An earlier change of the same service, that is to have made it what `before` says.
struct Earlier {
    Day effective;
    Record const* decision = nullptr;  // that approved it, where one did
};

// What a record of a change or of a decision about one sets the term to; nothing where it is about another service.
Fact const* sets(Record const& matter, Record const& change, Field term)
{
    bool const same = text_in(matter, Field::offer) == text_in(change, Field::offer) &&
                      text_in(matter, Field::service) == text_in(change, Field::service) &&
                      kind_of_change(matter) == ChangeKind::change_of_terms;
    auto const& after = matter.records(Field::after);
    return same && !after.empty() ? after.front().find(term) : nullptr;
}

std::optional<Earlier> earlier(Record const& matter, Facts::Contradiction const& said, Subject const& subject)
{
    auto const* const then = matter.get<DateBounds>(Field::effective);
    auto const* const now = subject.change->get<DateBounds>(Field::effective);
    auto const* const set = sets(matter, *subject.change, said.term);
    bool const before = then != nullptr && now != nullptr && then->exact() && then->latest < now->earliest;
    return before && set != nullptr && set->value == said.before->value ? std::optional(Earlier{then->earliest})
                                                                        : std::nullopt;
}

// Whether the decision is about that change of that submission.
bool is_about(Record const& about, Repository::Submission const& submission, Record const& change,
              Repository const& repository)
{
    auto const digest = text_in(about, Field::digest);
    if (!digest.empty()) {
        return digest == repository.digest(submission.root, change);
    }
    auto const* const day = about.get<DateBounds>(Field::effective);
    auto const* const asked = change.get<DateBounds>(Field::effective);
    auto const& stated = about.records(Field::after);
    auto const& wanted = change.records(Field::after);
    return text_in(about, Field::offer) == text_in(change, Field::offer) &&
           text_in(about, Field::service) == text_in(change, Field::service) && day != nullptr && asked != nullptr &&
           *day == *asked && !stated.empty() && !wanted.empty() && stated.front() == wanted.front();
}

Record const* approval_of(Repository::Submission const& submission, Record const& change, Repository const& repository,
                          Day as_of)
{
    for (auto const* const decision : repository.decisions_on(text_in(change, Field::offer), submission.id)) {
        bool const approves = outcome_of(*decision) == Outcome::approved && date_in(*decision).latest <= as_of;
        if (approves && ranges::any_of(decision->records(Field::about), [&](Record const& about) {
                return is_about(about, submission, change, repository);
            })) {
            return decision;
        }
    }
    return nullptr;
}

// The last one, among all that this operator submitted.
std::optional<Earlier> lacking(Facts::Contradiction const& said, Subject const& subject, Repository const& repository,
                               Day as_of)
{
    std::optional<Earlier> last;
    auto const operator_ = text_in(subject.submission->root, Field::operator_);
    for (auto const& submission : repository.submissions()) {
        if (text_in(submission.root, Field::operator_) != operator_) {
            continue;
        }
        for (auto const& change : submission.root.records(Field::changes)) {
            auto found = earlier(change, said, subject);
            if (found && (!last || last->effective < found->effective)) {
                found->decision = approval_of(submission, change, repository, as_of);
                last = found;
            }
        }
    }
    return last;
}

Text entered(Facts::Contradiction const& said, Earlier const& change)
{
    auto const value = print_value(*find_row(RecordKind::terms, said.term), said.before->value);
    auto const day = print_day(change.effective);
    auto const enter = Text{"før " + value.da + " fra " + day.da + " ind i registret",
                            "enter " + value.en + " from " + day.en + " in the register"};
    if (change.decision == nullptr) {
        return enter + Text{", hvis det er godkendt", ", if it was approved"};
    }
    std::string const body{text_in(*change.decision, Field::body)}, id{text_in(*change.decision, Field::id)};
    return enter + Text{"; det har " + body + " godkendt (" + id + ")", "; " + body + " approved it (" + id + ")"};
}

// What the register has, written under `before`.
std::optional<Repair> as_registered(Facts::Contradiction const& contradiction, Subject const& subject,
                                    Repository const& repository)
{
    auto const term = contradiction.term;
    auto mended = *subject.change;
    for (auto& side : mended.facts) {
        if (auto* const terms = side.field == Field::before ? std::get_if<Records>(&side.value) : nullptr) {
            auto& stated = terms->front().facts;
            std::find_if(stated.begin(), stated.end(), [term](Fact const& each) { return each.field == term; })->value =
                contradiction.registered->value;
        }
    }
    auto supposed = subject;
    supposed.change = &mended;
    Facts const facts(supposed, repository);
    bool const changes_nothing =
        subject.scope == Scope::change_of_terms && facts.changes(term).is(false);  // a file may not say so
    if (changes_nothing || ranges::any_of(facts.contradictions(),
                                          [term](Facts::Contradiction const& each) { return each.term == term; })) {
        return std::nullopt;
    }
    auto const value = print_value(*find_row(RecordKind::terms, term), contradiction.registered->value);
    return Repair{.kind = Repair::Kind::figure,
                  .field = term,
                  .side = Side::old,
                  .value = contradiction.registered->value,
                  .text = {"skriv " + value.da + " under `before`, hvis registret har ret",
                           "write " + value.en + " under `before`, if the register is right"}};
}

}  // namespace

std::optional<Repair> repair_of(Facts::Contradiction const& contradiction, Subject const& subject,
                                Repository const& repository, Day as_of)
{
    auto const change = subject.submission == nullptr || subject.change == nullptr
                            ? std::nullopt
                            : lacking(contradiction, subject, repository, as_of);
    auto mended = as_registered(contradiction, subject, repository);
    if (!change) {
        return mended;
    }
    Repair repair{.kind = Repair::Kind::fact,
                  .field = contradiction.term,
                  .side = Side::old,
                  .text = entered(contradiction, *change)};
    if (change->decision == nullptr && mended) {
        repair.text += Text{"; ellers ", "; else "} + mended->text;
    }
    return repair;
}

}  // namespace styr
