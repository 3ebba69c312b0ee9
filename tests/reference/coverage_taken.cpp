// SPDX-License-Identifier: MPL-2.0
// What takes away: whether an entry is about a change, or may be, or is certainly about something else.
#include "tests/reference/coverage.hpp"
#include "tests/reference/said.hpp"
#include "tests/reference/versions.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

// Who may not close may not deregister either.
bool same_kind(Record const& a, Record const& b)
{
    auto const leaves = [](Record const& record) {
        auto const kind = static_cast<ChangeKind>(kind_of(record));
        return kind == ChangeKind::closure || kind == ChangeKind::deregistration;
    };
    return kind_of(a) == kind_of(b) || (leaves(a) && leaves(b));
}

Subject subject_of(Application const& each, Day as_of)
{
    auto const scope = static_cast<Scope>(static_cast<std::size_t>(Scope::change_of_terms) + kind_of(*each.change));
    return {scope, each.submission, each.change, nullptr, {}, as_of};
}

}  // namespace

// Whether what it states is so of this change; what it leaves unsaid is not looked at.
Known Coverage::fits(Record const& about, Field asked_as) const
{
    auto const& change = *own().change;
    auto const submission = text_of(about, Field::submission), digest = text_of(about, Field::digest);
    bool const named = !submission.empty() || !digest.empty();
    if (!digest.empty() && digest != applications_.digest_of(own())) {
        return truth(false);
    }
    if (digest.empty() && !submission.empty() && submission != own().submission->id) {
        return truth(false);
    }
    bool const same_kind = (named && given(&about, Field::kind) == nullptr) || kind_of(about) == kind_of(change);
    std::vector<Known> all{about_this(about), truth(same_kind), stated_alike(about)};
    for (auto const& terms : about.records(asked_as)) {
        all.push_back(agrees(terms, Side::new_));
        for (auto const& stated : terms.facts) {  // a fact of the offer is asked for, or it is another application
            auto const& after = change.records(Field::after);
            bool const asked =
                !is_offer_fact(stated.field) || (!after.empty() && given(&after.front(), stated.field) != nullptr);
            all.push_back(truth(asked));
        }
    }
    for (auto const& terms : about.records(Field::before)) {
        for (auto const& stated : terms.facts) {  // what is in force says which application is meant
            auto const held =
                is_term(stated.field) ? facts_.in_force(stated.field) : facts_.fact(stated.field, Side::none);
            auto const known = from_data(stated.value);
            all.push_back(std::holds_alternative<std::monostate>(stated.value) || equal_values(known, held)
                              ? truth(true)
                              : opposite(differ(known, held)));
        }
    }
    if (given(&about, Field::effective) != nullptr) {
        all.push_back(same_day(about, Field::effective, facts_.day()));
    }
    if (given(&about, Field::until) != nullptr) {
        all.push_back(given(&change, Field::until) == nullptr
                          ? truth(false)
                          : same_day(about, Field::until, facts_.fact(Field::until, Side::none)));
    }
    for (auto const field : frame_of(repository_.fields())) {
        auto const stated = said(about, field), asked = said(change, field);
        all.push_back(truth(!stated || (asked && same_value(*stated, *asked))));
    }
    return all_of(all);
}

// The applications in the data that it names: by a digest that one of them has, else by the submission, else by what
// fits.
std::vector<Application> Coverage::named_by(Record const& about, Field asked_as) const
{
    auto const submission = text_of(about, Field::submission), digest = text_of(about, Field::digest);
    std::vector<Application> named;
    for (auto const& each : applications_.all()) {
        auto const subject = subject_of(each, facts_.subject().as_of);
        Facts const facts(repository_, subject);
        Coverage const other(repository_, facts, {});
        auto const service = applications_.service_of(each).value_or("");
        bool const known = !each.operator_().empty() && applications_.is_known(each.operator_(), each.offer(), service);
        bool const found = !digest.empty() ? digest == applications_.digest_of(each)
                           : !submission.empty()
                               ? submission == each.submission->id && !other.about_this(about).is(false)
                               : known && other.fits(about, asked_as).is(true);
        if (found) {
            named.push_back(each);
        }
    }
    return named;
}

// The application that it names lies in the data, is neither this one nor in its chain, and is of another service
// (unless a whole submission is named: of that nobody knows what it held); or it was certainly handed in by the day of
// the decision and asks for another day, or for another kind where the entry says which.
bool Coverage::something_else_lies_there(Entry entry, Field asked_as) const
{
    auto const& about = entry.about;
    auto const* const decided = entry.decision.get<DateBounds>(Field::date);
    auto const named = named_by(about, asked_as);
    auto const chain = applications_.chain_of(own());
    auto const day = day_or_bounds(*own().change, Field::effective);
    bool const by_names = text_of(about, Field::submission).empty() && text_of(about, Field::digest).empty();
    bool const says_kind = by_names || given(&about, Field::kind) != nullptr;
    bool const whole = !text_of(about, Field::submission).empty() && text_of(about, Field::digest).empty() &&
                       text_of(about, Field::offer).empty();
    auto const service = text_of(*own().change, Field::service);
    return !named.empty() && std::all_of(named.begin(), named.end(), [&](Application const& each) {
        bool const this_one = std::find(chain.begin(), chain.end(), each) != chain.end();
        bool const another_kind = says_kind && !same_kind(about, *own().change);
        auto const its = text_of(*each.change, Field::service);
        bool const another_service =
            each.offer() != own().offer() || (!its.empty() && !service.empty() && its != service);
        auto const* const came = each.submission->root.get<DateBounds>(Field::submitted);
        bool const there_by_then = came != nullptr && decided != nullptr && came->latest <= decided->latest;
        bool const another_day = !may_meet(day, day_or_bounds(*each.change, Field::effective));
        return !this_one && ((another_service && !whole) || (there_by_then && (another_kind || another_day)));
    });
}

// Of one service and a stated day it is about each that it fits; else nothing tells which of them is meant. One that
// states a day does not mean a change that states none beside one that it fits.
bool Coverage::only_this_fits(Record const& about, Field asked_as) const
{
    bool const points = !text_of(about, Field::submission).empty() || !text_of(about, Field::digest).empty();
    bool const dated = given(&about, Field::effective) != nullptr;
    auto const everything = applications_.all();
    return points || std::none_of(everything.begin(), everything.end(), [&](Application const& each) {
               auto const subject = subject_of(each, facts_.subject().as_of);
               Facts const facts(repository_, subject);
               bool const same = applications_.digest_of(each) == applications_.digest_of(own()) ||
                                 (dated && applications_.same_service(each, own()));
               bool const without_day = dated && given(each.change, Field::effective) == nullptr;
               return !same && !without_day && !Coverage(repository_, facts, {}).fits(about, asked_as).is(false);
           });
}

// Beside a former digest, what it takes out.
Known Coverage::left_out(Record const& except) const
{
    bool const same = text_of(except, Field::offer) == own().offer() &&
                      (given(&except, Field::kind) == nullptr || kind_of(except) == kind_of(*own().change));
    bool const any_service = text_of(except, Field::service).empty();
    return same ? all_of({any_service ? truth(true) : same_service(except),
                          given(&except, Field::effective) == nullptr
                              ? truth(true)
                              : same_day(except, Field::effective, facts_.day())})
                : truth(false);
}

Known Coverage::taken_by(Entry entry, Field asked_as) const
{
    auto const& about = entry.about;
    if (facts_.subject().version != nullptr) {
        return takes_version(about, facts_.subject());
    }
    if (names_a_version(about)) {
        return truth(false);
    }
    auto const another_name = in_the_name_of(own_name(), about, also_called(own_name(), repository_));
    if (is_named_otherwise(about) && (!another_name || is_named_otherwise(*another_name))) {
        return truth(false);  // a new name sheds nothing
    }
    for (auto const& except : about.records(Field::except)) {
        if (left_out(except).is(true)) {
            return truth(false);
        }
    }
    auto const fit = fits(about, asked_as);
    if (fit.is(true) && only_this_fits(about, asked_as)) {
        return truth(true);
    }
    if (!fit.is(true) && something_else_lies_there(entry, asked_as)) {
        return truth(false);
    }
    return unknown({in_doubt()});
}

Known Coverage::takes(Record const& decision) const
{
    std::vector<Known> any;
    for (auto const& about : decision.records(Field::about)) {
        any.push_back(taken_by({about, decision}, Field::after));
    }
    return any_of(any);
}

Known Coverage::turns_down(Record const& decision) const
{
    if (gives(decision).is(true)) {  // what it approves it does not refuse
        return truth(false);
    }
    std::vector<Known> any;
    for (auto const& about : decision.records(Field::about)) {
        any.push_back(about.records(Field::instead_of).empty() ? truth(false)
                                                               : taken_by({about, decision}, Field::instead_of));
    }
    return any_of(any);
}

}  // namespace styr::reference
