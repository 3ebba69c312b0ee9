// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/coverage.hpp"

#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/change.hpp"
#include "models/fields/print.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/find.hpp>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

Coverage fails(Standing standing, Text why)
{
    return {.answer = Answer::fails, .standing = standing, .why = std::move(why)};
}

// Whether two names mean one service of an offer. An offer with several services that is named
// alone leaves open which of them is meant.
enum class Same : std::uint8_t { no, open, yes };

struct Offer {
    std::string_view operator_, offer;
};

std::string_view service_meant(Offer const& whose, std::string_view stated, Repository const& repository)
{
    return stated.empty() ? repository.only_service(whose.operator_, whose.offer) : stated;
}

bool leaves_or_enters(Record const& change) { return kind_of_change(change) != ChangeKind::change_of_terms; }

Same same_service(Record const& about, Record const& change, Record const* submission, Repository const& repository)
{
    auto const operator_name = submission == nullptr ? std::string_view{} : text_in(*submission, Field::operator_);
    auto const offer = text_in(about, Field::offer);
    if (offer != text_in(change, Field::offer)) {
        return Same::no;
    }
    auto const named = text_in(about, Field::service), changed = text_in(change, Field::service);
    if (named == changed) {
        bool const one = !named.empty() || leaves_or_enters(change) ||
                         !repository.several_services(operator_name, offer) ||
                         !repository.only_service(operator_name, offer).empty();
        return one ? Same::yes : Same::open;
    }
    auto const meant = service_meant({operator_name, offer}, named, repository);
    auto const asked = service_meant({operator_name, offer}, changed, repository);
    if (meant.empty() != asked.empty()) {
        return Same::open;
    }
    return meant == asked ? Same::yes : Same::no;
}

// Whether the entry means the offer of this change's operator: two may have one of that name.
Same same_operator(Record const& about, Record const* submission, Repository const& repository)
{
    auto const& known = repository.operators_naming(text_in(about, Field::offer));
    auto const stated = text_in(about, Field::operator_);
    auto const named = submission == nullptr ? std::string_view{} : text_in(*submission, Field::operator_);
    auto const asked = named.empty() && known.size() == 1 ? known.front() : named;
    if (stated.empty()) {
        bool const another = ranges::any_of(known, [&](std::string_view each) { return each != asked; });
        return another ? Same::open : Same::yes;
    }
    return asked.empty() ? Same::open : asked == stated ? Same::yes : Same::no;
}

Reason operator_missing(Record const& decision, Record const& about, Facts const& facts)
{
    if (!text_in(about, Field::operator_).empty()) {
        return {.kind = Reason::Kind::missing, .place = facts.subject().place, .field = Field::operator_};
    }
    std::string const id{text_in(decision, Field::id)};
    return {.kind = Reason::Kind::missing,
            .fact = {"hvilken driftsherre beslutningen angår (" + id + ")",
                     "which operator the decision is about (" + id + ")"},
            .place = decision.span};
}

Reason service_missing(Record const& decision)
{
    std::string const id{text_in(decision, Field::id)};
    return {
        .kind = Reason::Kind::missing,
        .fact = {"hvilken ydelse beslutningen angår (" + id + ")", "which service the decision is about (" + id + ")"},
        .place = decision.span};
}

Record const* held(Record const& record, Field field)
{
    auto const& records = record.records(field);
    return records.empty() ? nullptr : &records.front();
}

Text amounts(Field term, Side side, Value const& stated, Value const& asked)
{
    auto const& row = *find_row(RecordKind::terms, term);
    auto const name = fact_name(term, side);
    auto const given = print_value(row, stated);
    auto const wanted = print_value(row, asked);
    if (side == Side::old) {
        return {"går ud fra " + name.da + " på " + given.da + "; den er " + wanted.da,
                "goes by " + name.en + " " + given.en + "; it is " + wanted.en};
    }
    return {"fastsætter " + name.da + " til " + given.da + "; der ansøges om " + wanted.da,
            "states " + name.en + " " + given.en + "; " + wanted.en + " is asked for"};
}

bool left_open(Record const& decision, Field term)
{
    return ranges::any_of(decision.records(Field::open), [&](Record const& point) {
        auto const* const field = point.get<Choice>(Field::open_field);
        return field != nullptr && values_of(field->set)[field->index].key == key_of(term);
    });
}

// A term that the decision states must be the one that is asked for, whether it was asked for or not:
// a decision with another figure is about something else.
void match_stated(Coverage& found, Record const& stated, Side side, Facts const& facts)
{
    for (auto const& fact : stated.facts) {
        if (std::holds_alternative<std::monostate>(fact.value) || found.answer == Answer::fails) {
            continue;
        }
        auto const& asked = facts.fact(fact.field, side).value;
        if (asked.known() && asked.value != fact.value) {
            found = fails(Standing::another_amount, amounts(fact.field, side, fact.value, asked.value));
        } else if (!asked.known() && side == Side::new_) {
            found.answer = Answer::unsure;
            add(found.reasons, asked.reasons);
        }
    }
}

void match_left_open(Coverage& found, Record const& decision, Record const* after, std::vector<AskedTerm> const& asked)
{
    for (auto const& [term, changes] : asked) {
        if (given(after, term) != nullptr || left_open(decision, term) || found.answer == Answer::fails) {
            continue;
        }
        if (changes.is(true)) {
            auto const name = fact_name(term, Side::new_);
            found = fails(Standing::leaves_open, {"siger intet om " + name.da, "says nothing of " + name.en});
        } else {
            found.answer = Answer::unsure;
            add(found.reasons, changes.reasons);
        }
    }
}

void match_effective(Coverage& found, Record const& decision, Record const& about, Facts const& facts)
{
    auto const* const stated = about.get<DateBounds>(Field::effective);
    if (stated == nullptr || found.answer == Answer::fails) {
        return;
    }
    auto const& asked = facts.fact(Field::effective).value;
    auto const same = compare(Relation::equal, Evaluated::of(*stated), asked);
    if (same.is(false)) {
        auto const given = print_date(*stated);
        auto const wanted = print_date(std::get<DateBounds>(asked.value));
        found = fails(Standing::another_date, {"gælder ikrafttræden " + given.da + "; der ansøges om " + wanted.da,
                                               "is about " + given.en + "; " + wanted.en + " is asked for"});
    } else if (!same.known()) {
        found.answer = Answer::unsure;
        add(found.reasons, same.reasons);
        if (!stated->exact()) {
            std::string const id{text_in(decision, Field::id)};
            add(found.reasons, Reason{.kind = Reason::Kind::missing,
                                      .fact = {"ikrafttrædelsesdatoen i beslutningen (" + id + ")",
                                               "the effective date in the decision (" + id + ")"},
                                      .place = about.span});
        }
    }
}

Record const* whose(Facts const& facts)
{
    auto const* const submission = facts.subject().submission;
    return submission == nullptr ? nullptr : &submission->root;
}

// Whether an entry under `except` takes the change out.
Same excepts(Record const& excepted, Record const& change, Repository const& repository, Facts const& facts)
{
    auto const same = text_in(excepted, Field::service).empty()
                          ? (text_in(excepted, Field::offer) == text_in(change, Field::offer) ? Same::yes : Same::no)
                          : same_service(excepted, change, whose(facts), repository);
    if (same == Same::no ||
        (excepted.find(Field::kind) != nullptr && kind_of_change(excepted) != kind_of_change(change))) {
        return Same::no;
    }
    Coverage dated{.answer = Answer::covers};
    match_effective(dated, excepted, excepted, facts);
    return dated.answer == Answer::fails ? Same::no : dated.answer == Answer::unsure ? Same::open : same;
}

// What an entry states besides what it names has to fit.
void match_all_stated(Coverage& found, Record const& decision, Record const& about, Facts const& facts)
{
    if (auto const* const after = held(about, Field::after)) {
        match_stated(found, *after, Side::new_, facts);
    }
    if (auto const* const before = held(about, Field::before)) {
        match_stated(found, *before, Side::old, facts);
    }
    match_effective(found, decision, about, facts);
}

Coverage by_submission(Record const& decision, Record const& about, bool strict, Circumstances const& circumstances,
                       Facts const& facts)
{
    auto const& subject = facts.subject();
    auto const& change = *subject.change;
    if (subject.submission == nullptr || text_in(about, Field::submission) != subject.submission->id) {
        return {};
    }
    if (about.find(Field::kind) != nullptr && kind_of_change(about) != kind_of_change(change)) {
        return {};
    }
    Coverage found{.answer = Answer::covers};
    auto const leave_open = [&] {
        found.answer = Answer::unsure;
        add(found.reasons, service_missing(decision));
    };
    if (about.find(Field::service) != nullptr) {
        auto named = about;  // the service of this change's offer, where the entry names none
        if (named.find(Field::offer) == nullptr) {
            named.facts.push_back(*change.find(Field::offer));
        }
        auto const same = same_service(named, change, whose(facts), circumstances.repository);
        if (same == Same::no) {
            return {};
        }
        if (same == Same::open) {
            leave_open();
        }
    }
    if (about.find(Field::offer) != nullptr && text_in(about, Field::offer) != text_in(change, Field::offer)) {
        return {};
    }
    for (auto const& excepted : about.records(Field::except)) {
        auto const out = excepts(excepted, change, circumstances.repository, facts);
        if (out == Same::yes) {
            return {};
        }
        if (out == Same::open) {
            leave_open();
        }
    }
    auto const digest = text_in(about, Field::digest);
    if (digest.empty() && strict) {
        return fails(Standing::without_digest,
                     {"nævner takstindmeldingen uden dens fingeraftryk", "names the submission without its digest"});
    }
    // What a repair supposes would be written into the change, which then is another.
    auto const written = [](auto const& fact) { return is_asked(fact.first.second) || is_ground(fact.first.second); };
    bool const edited = circumstances.hypothesis != nullptr && ranges::any_of(circumstances.hypothesis->facts, written);
    if (!digest.empty() && (digest != circumstances.repository.digest(subject.submission->root, change) || edited)) {
        return fails(Standing::edited_since, {"gælder takstindmeldingen, som den stod; den er ændret siden",
                                              "is about the submission as it stood; it has been edited since"});
    }
    match_all_stated(found, decision, about, facts);
    return found;
}

Coverage by_offer(Record const& decision, Record const& about, std::vector<AskedTerm> const& asked, bool strict,
                  Circumstances const& circumstances, Facts const& facts)
{
    auto const& change = *facts.subject().change;
    auto const same = same_service(about, change, whose(facts), circumstances.repository);
    if (same == Same::no || kind_of_change(about) != kind_of_change(change)) {
        return {};
    }
    auto const operator_ = same_operator(about, whose(facts), circumstances.repository);
    if (operator_ == Same::no) {
        return {};
    }
    Coverage found{.answer = Answer::covers};
    if (same == Same::open) {
        found.answer = Answer::unsure;
        add(found.reasons, service_missing(decision));
    }
    if (operator_ == Same::open) {
        found.answer = Answer::unsure;
        add(found.reasons, operator_missing(decision, about, facts));
    }
    if (strict) {
        match_left_open(found, decision, held(about, Field::after), asked);
    }
    match_all_stated(found, decision, about, facts);
    return found;
}

// The better of two entries of one decision: one that covers settles it.
bool better(Answer a, Answer b)
{
    static constexpr Answer worse_ones_first[] = {Answer::unrelated, Answer::fails, Answer::unsure, Answer::covers};
    auto const rank = [](Answer answer) { return ranges::find(worse_ones_first, answer); };
    return rank(a) > rank(b);
}

}  // namespace

std::vector<AskedTerm> asked_terms(std::vector<Field> const& terms, Facts const& facts)
{
    std::vector<AskedTerm> asked;
    auto const among = terms.empty() ? std::vector<Field>(approvable_fields.begin(), approvable_fields.end()) : terms;
    if (facts.subject().scope == Scope::registration) {  // all that is stated of what enters
        for (auto const term : among) {
            if (facts.fact(term, Side::new_).value.known()) {
                asked.push_back({term, Evaluated::of(true)});
            }
        }
        return asked;
    }
    if (facts.subject().scope != Scope::change_of_terms) {
        return asked;
    }
    for (auto const term : among) {
        if (auto const& changes = facts.changes(term); !changes.is(false)) {
            asked.push_back({term, changes});
        }
    }
    if (terms.empty() && asked.empty()) {  // nothing but the split changes: then that is what is asked
        for (auto const term : {Field::split, Field::split_flexible}) {
            if (auto const& changes = facts.changes(term); !changes.is(false)) {
                asked.push_back({term, changes});
            }
        }
    }
    return asked;
}

Coverage coverage_of(Record const& decision, std::vector<AskedTerm> const& asked, bool strict,
                     Circumstances const& circumstances, Facts const& facts)
{
    Coverage best;
    if (facts.subject().change == nullptr) {
        return best;
    }
    for (auto const& about : decision.records(Field::about)) {
        if (!circumstances.work.spend(1 + about.records(Field::except).size())) {
            break;
        }
        auto found = text_in(about, Field::submission).empty()
                         ? by_offer(decision, about, asked, strict, circumstances, facts)
                         : by_submission(decision, about, strict, circumstances, facts);
        if (better(found.answer, best.answer)) {
            best = std::move(found);
        }
    }
    return best;
}

}  // namespace styr
