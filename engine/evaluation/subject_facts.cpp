// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/absent_value.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/evaluation/subject.hpp"
#include "models/fields/change.hpp"
#include "models/fields/matter.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>
#include <iterator>

namespace styr {

Reason missing(Field field, Side side, Span place)
{
    return {.kind = Reason::Kind::missing, .place = place, .field = field, .side = side};
}

namespace {

// Two say otherwise of it, and nobody knows which is right.
Stated disputed(Fact const& fact, Side side, Text const& who)
{
    auto reason = missing(fact.field, side, fact.span);
    reason.fact = fact_missing(reason) + who;
    return {Evaluated::unknown(std::move(reason)), fact.span};
}

// In the register, where only an offer's one service may go without a name: that it has none is known.
bool is_name_of_service(FieldRow const& row)
{
    return row.record == RecordKind::service && row.field == Field::service;
}

Stated absent(FieldRow const& row, Side side, Span place)
{
    if (is_name_of_service(row)) {
        return {Evaluated::of(std::string{}), {}};
    }
    auto no = absent_value(row.shape);
    if (row.presence == Presence::closed && !std::holds_alternative<std::monostate>(no)) {
        return {Evaluated::of(std::move(no)), {}};
    }
    if (row.shape == Shape::date) {
        return {{DateBounds{}, Reasons(missing(row.field, side, place))}, {}};
    }
    return {Evaluated::unknown(missing(row.field, side, place)), {}};
}

Stated stated(Fact const& fact, Side side)
{
    Stated found{Evaluated::of(fact.value), fact.span};
    auto const* const date = std::get_if<DateBounds>(&fact.value);
    if (date != nullptr && !date->exact()) {
        found.value.reasons.push_back(missing(fact.field, side, fact.span));
    }
    return found;
}

std::string_view text_of(Record const* record, Field field)
{
    return record == nullptr ? std::string_view{} : text_in(*record, field);
}

Field day_field(Subject const& subject)
{
    if (subject.change != nullptr) {
        return Field::effective;
    }
    if (subject.decision != nullptr) {
        return Field::date;
    }
    return subject.settlement != nullptr ? Field::settled : Field::submitted;
}

bool leaves(Scope scope) { return scope == Scope::deregistration || scope == Scope::closure; }
bool is_named_anew(Scope scope) { return scope == Scope::transfer || scope == Scope::rename; }
bool one_sided(Scope scope) { return scope == Scope::registration || leaves(scope) || is_named_anew(scope); }

}  // namespace

Stated fact_of(Record const& record, Field field)
{
    if (auto const* const fact = given(&record, field)) {
        return stated(*fact, Side::none);
    }
    auto const* const row = find_row(record.kind, field);
    return row == nullptr ? Stated{Evaluated::unknown(missing(field, Side::none, record.span)), {}}
                          : absent(*row, Side::none, record.span);
}

Facts::Facts(Subject const& subject, Repository const& repository, Hypothesis const* hypothesis, OfferFacts offer_facts)
    : subject_(subject), repository_(repository), hypothesis_(hypothesis), offer_facts_(offer_facts)
{
    identity_ = identity_of(subject, repository, effective());
    if (subject.change != nullptr || subject.settlement != nullptr) {
        find_register_entries(repository);
    }
    if (leaves(subject.scope)) {
        successor_ = repository.successor_of(identity_.meant);
    }
    operator_ = subject.operator_ != nullptr ? subject.operator_ : repository.operator_named(operator_name());
    known_.clear();  // the day was asked for before all that may say it was found
}

// Of the operator that hands it in: another's facts are not its.
std::string_view Facts::operator_name() const
{
    auto const* const named = subject_.settlement != nullptr   ? subject_.settlement
                              : subject_.submission != nullptr ? &subject_.submission->root
                                                               : nullptr;
    auto const name = text_of(named, Field::operator_);
    return name.empty() && subject_.former != nullptr ? text_of(subject_.former->operator_, Field::operator_) : name;
}

// What can hold on the day before the change.
void Facts::find_register_entries(Repository const& repository)
{
    if (subject_.former != nullptr) {
        former_ = of_offer_ = {subject_.former, 1};
        return;
    }
    auto const& meant = identity_.meant;
    auto const days = identity_.looked_at;
    auto const& all = repository.entries(meant.operator_, meant.offer);
    former_ = holding(identity_.whole_offer ? all : repository.entries(meant), days);
    of_offer_ = holding(all, days);
    before_register_ = !hold_on_each(former_, days);
    before_offer_ = !hold_on_each(of_offer_, days);
    if (subject_.settlement != nullptr) {
        constexpr std::chrono::days one_day{1};
        DateBounds const next{days.earliest + one_day, days.latest + one_day};
        later_ = holding(all, next);  // the offer has to be over, and not this service alone
        for (auto const& name : repository.also_called(meant)) {  // it goes on under another name
            later_ = later_.empty() ? holding(repository.entries(name), next) : later_;
        }
    } else if (of_offer_.empty()) {
        auto const next = std::find_if(all.begin(), all.end(),
                                       [&](RegisterEntry const& each) { return each.in_force > days.latest; });
        later_ = next == all.end() ? later_ : holding(all, DateBounds::exactly(next->in_force));
    }
}

std::optional<Stated> Facts::assumed(Field field, Side side) const
{
    if (hypothesis_ == nullptr) {
        return std::nullopt;
    }
    auto const found = hypothesis_->facts.find({side, field});
    if (found == hypothesis_->facts.end()) {
        return std::nullopt;
    }
    return Stated{Evaluated::of(found->second), subject_.place};
}

DateBounds Facts::effective() const
{
    if (subject_.day) {
        return DateBounds::exactly(*subject_.day);
    }
    auto const* const bounds = std::get_if<DateBounds>(&fact(day_field(subject_)).value.value);
    return bounds == nullptr ? DateBounds{} : *bounds;
}

Reasons Facts::day_missing() const { return subject_.day ? Reasons{} : fact(day_field(subject_)).value.reasons; }

Stated const& Facts::fact(Field field, Side side) const
{
    auto const found = known_.find({side, field});
    return found != known_.end() ? found->second
                                 : known_.emplace(std::pair(side, field), looked_up(field, side)).first->second;
}

Stated Facts::looked_up(Field field, Side side) const
{
    if (auto assumption = assumed(field, side)) {
        return *std::move(assumption);
    }
    if (subject_.of_agreement != nullptr) {
        return of_version(field);
    }
    if (side == Side::new_ && is_name(field) && subject_.change != nullptr) {
        return new_name(field);
    }
    if (subject_.settlement != nullptr && is_term(field)) {
        return registered(field);
    }
    for (auto const said : {&Facts::said_by_successor, &Facts::said_beside, &Facts::closed_at_once}) {
        if (auto stated = (this->*said)(field)) {
            return *std::move(stated);
        }
    }
    if (side == Side::new_ && is_offer_fact(field)) {  // what a decision is about
        if (auto const* const after = given(terms_on(subject_.change, Field::after), field)) {
            return stated(*after, Side::none);
        }
    }
    return is_term(field) && subject_.change != nullptr ? term(field, side) : from_records(field);
}

Stated Facts::term(Field field, Side side) const
{
    if (one_sided(subject_.scope)) {
        return subject_.scope == Scope::registration ? new_term(field) : old_term(field);
    }
    return side == Side::old ? old_term(field) : new_term(field);
}

// What the register gives, where every entry that may hold gives the same.
Stated Facts::registered(Field field) const
{
    auto const place = place_in_register(RecordKind::service, field);
    if (former_.empty() ||
        before_register_) {  // before it begins the register says nothing, not even of what is closed
        return {Evaluated::unknown(missing_of_it(field, Side::old)), place};
    }
    if (auto disagrees = register_disagrees(RecordKind::service, field); !disagrees.empty()) {
        return {Evaluated::unknown(std::move(disagrees)), place};
    }
    auto const* const held = given(former_.front().service, field);
    return held != nullptr ? stated(*held, Side::old)
                           : absent(*find_row(RecordKind::terms, field), Side::old, subject_.place);
}

// Of entries that may hold and differ: the service is missing where those of one day do, the day where days do.
Reasons Facts::register_disagrees(RecordKind kind, Field field) const
{
    auto const& entries = kind == RecordKind::service ? former_ : of_offer_;
    if (entries.size() < 2) {
        return {};
    }
    std::map<Day, std::vector<Value>> by_day;
    for (auto const& entry : entries) {
        by_day[entry.in_force].push_back(
            fact_of(kind == RecordKind::service ? *entry.service : *entry.offer, field).value.value);
    }
    auto const& first = by_day.begin()->second;
    auto const same = [](std::vector<Value> const& values, Value const& value) {
        return ranges::all_of(values, [&](Value const& each) { return each == value; });
    };
    if (ranges::all_of(by_day, [&](auto const& day) { return same(day.second, first.front()); })) {
        return {};
    }
    bool const services =
        ranges::any_of(by_day, [&](auto const& day) { return !same(day.second, day.second.front()); });
    bool const days = ranges::any_of(by_day, [&](auto const& day) { return day.second != first; });
    Reasons reasons;
    if (services) {
        reasons.push_back(missing(Field::service, Side::none, subject_.place));
    }
    if (days) {
        reasons.push_back(missing(day_field(subject_), Side::none, subject_.place));
    }
    return reasons;
}

// Where some entry that may hold gives the field: it is stated, though it may not be known what holds. Of several
// services of which none is named any may be meant.
Span Facts::place_in_register(RecordKind kind, Field field) const
{
    bool const any_service = identity_.is == Identity::Is::service_not_given;
    for (auto const& entry : kind == RecordKind::service && !any_service ? former_ : of_offer_) {
        if (auto const* const fact = given(kind == RecordKind::service ? entry.service : entry.offer, field)) {
            return fact->span;
        }
    }
    return {};
}

// What the register says of an offer once it has it.
Fact const* Facts::in_later_register(Field field) const
{
    for (auto const& entry : later_) {
        if (auto const* const held = given(entry.offer, field)) {
            return held;
        }
    }
    return nullptr;
}

// The register speaks for what is in force; what the submission says of it is held against it elsewhere.
// What is per the unit of a service does not compare with what is per another.
Stated Facts::old_term(Field field) const
{
    auto const* const row = find_row(RecordKind::terms, field);
    bool const per_unit = row != nullptr && row->shape == Shape::tariff && row->per == Per::unit;
    if (!per_unit || subject_.scope != Scope::change_of_terms || changes(Field::unit).is(false)) {
        auto lasting = held_for_good(field);
        return lasting ? *std::move(lasting) : registered(field);
    }
    auto const label = label_of(field);
    return {Evaluated::unknown(Reason{
                .kind = Reason::Kind::missing,
                .fact = {"den hidtidige " + label.da + " i den nye enhed", "the old " + label.en + " in the new unit"},
                .place = subject_.place}),
            {}};
}

Stated Facts::new_term(Field field) const
{
    if (auto const* const after = given(terms_on(subject_.change, Field::after), field)) {
        return stated(*after, Side::new_);
    }
    auto const& row = *find_row(RecordKind::terms, field);
    bool const named =
        given(terms_on(subject_.change, Field::before), field) != nullptr || said_to_change(*subject_.change, field);
    if (subject_.scope == Scope::registration || named) {
        auto const* const after = terms_on(subject_.change, Field::after);
        auto const place = after == nullptr ? subject_.place : after->span;
        return named ? Stated{Evaluated::unknown(missing(field, Side::new_, place)), {}}
                     : absent(row, Side::new_, place);
    }
    if (auto const* const parts = parts_of_another_tariff(field)) {
        return {Evaluated::unknown(missing(field, Side::new_, parts->span)), {}};
    }
    return old_term(field);  // on neither side: unchanged
}

// What the register says of the offer, where every entry that may hold says the same. An offer's facts are looked up by
// the offer, whatever service is named.
Stated Facts::registered_of_offer(Field field) const
{
    auto const place = place_in_register(RecordKind::offer, field);
    auto const& row = *find_row(RecordKind::offer, field);
    if (of_offer_.empty()) {
        return {Evaluated::unknown(missing_of_it(field, Side::old)), place};
    }
    if (before_offer_) {
        return {Evaluated::unknown(missing(day_field(subject_), Side::none, subject_.place)), place};
    }
    if (auto disagrees = register_disagrees(RecordKind::offer, field); !disagrees.empty()) {
        return {Evaluated::unknown(std::move(disagrees)), place};
    }
    auto const* const offer = of_offer_.front().offer;
    auto const* const held = given(offer, field);
    return held != nullptr ? stated(*held, Side::none) : absent(row, Side::none, offer->span);
}

bool Facts::brings_offer() const
{
    return of_offer_.empty() && subject_.scope == Scope::registration && identity_.is == Identity::Is::new_here;
}

bool Facts::asks_of_its_offer() const
{
    return !of_offer_.empty() && ranges::any_of(repository_.fields().offer_fields(),
                                                [&](Field field) { return asked_of_the_offer(field) != nullptr; });
}

// What holds the register says, and what is asked for stands beside it. Of an offer that enters, what is asked for is
// all there is. (language.md, 2.)
Stated Facts::offer_fact(Field field) const
{
    auto const* const after = asked_of_the_offer(field);
    if (!of_offer_.empty()) {
        return after != nullptr && offer_facts_ == OfferFacts::asked_for ? stated(*after, Side::none)
                                                                         : registered_of_offer(field);
    }
    bool const enters = brings_offer();
    return enters ? fact_of_new_offer(field) : Stated{Evaluated::unknown(missing_of_it(field, Side::none)), {}};
}

// The register may have it from the day on which it enters.
Stated Facts::fact_of_new_offer(Field field) const
{
    auto const *const beside = given(subject_.change, field), *const after = asked_of_the_offer(field);
    bool const asked_by_itself = given(terms_on(subject_.change, Field::after), field) != nullptr;
    if (after != nullptr && !asked_by_itself && !all_from_one_day()) {  // perhaps it asks for that later
        return {Evaluated::unknown(missing(field, Side::none, after->span)), after->span};
    }
    if (beside != nullptr && after != nullptr && !says_the_same(beside->value, after->value)) {
        return disputed(*after, Side::none,
                        {" (takstindmeldingen siger det på to måder)", " (the submission says it in two ways)"});
    }
    auto const* const own = after != nullptr ? after : beside;
    auto const* const later = in_later_register(field);
    if (own != nullptr && later != nullptr && !says_the_same(own->value, later->value)) {
        return disputed(*own, Side::none,
                        {" (takstindmeldingen og registret er uenige)", " (the submission and the register disagree)"});
    }
    if (own != nullptr || later != nullptr) {
        return stated(own != nullptr ? *own : *later, Side::none);
    }
    auto const* const row = find_row(RecordKind::change, field);
    return absent(row != nullptr ? *row : *find_row(RecordKind::offer, field), Side::none, subject_.place);
}

// The first and the last day of a version of the agreement.
Stated Facts::of_version(Field field) const
{
    auto const& version = *subject_.of_agreement;
    bool const ends = field == Field::until && version.to != last_day;
    if (field == Field::effective || ends) {
        return {Evaluated::of(DateBounds::exactly(ends ? version.to : version.from)), version.span};
    }
    return field == Field::until ? absent(*find_row(RecordKind::change, field), Side::none, version.span)
                                 : Stated{Evaluated::unknown(missing(field, Side::none, version.span)), {}};
}

// What is no term: the nearest record that knows the field says it.
Stated Facts::from_records(Field field) const
{
    bool const of_service = subject_.change != nullptr || subject_.settlement != nullptr;
    if (of_service && is_offer_fact(field)) {
        return offer_fact(field);
    }
    Record const* const submission = subject_.submission == nullptr ? nullptr : &subject_.submission->root;
    std::vector<Record const*> records;
    records.reserve(8 + former_.size() + of_offer_.size());
    records = {subject_.payer, subject_.decision, subject_.settlement, subject_.change, submission};
    std::transform(former_.rbegin(), former_.rend(), std::back_inserter(records),
                   [](RegisterEntry const& entry) { return entry.service; });
    std::transform(of_offer_.rbegin(), of_offer_.rend(), std::back_inserter(records),
                   [](RegisterEntry const& entry) { return entry.offer; });
    records.push_back(subject_.offer);
    records.push_back(subject_.report);
    bool const of_an_offer = find_row(RecordKind::offer, field) != nullptr;
    if (!of_an_offer || subject_.scope == Scope::operator_ || subject_.scope == Scope::operator_and_year) {
        records.push_back(operator_);  // what it reports of itself no offer has reported
    }
    FieldRow const* nearest = nullptr;
    Record const* holder = nullptr;
    for (auto const* const record : records) {
        auto const* const row = record == nullptr ? nullptr : find_row(record->kind, field);
        if (row == nullptr) {
            continue;
        }
        if (of_service && (record->kind == RecordKind::service || record->kind == RecordKind::offer)) {
            bool const not_there = record->kind == RecordKind::service ? before_register_ : before_offer_;
            auto differ = not_there ? Reasons{missing(day_field(subject_), Side::none, subject_.place)}
                                    : register_disagrees(record->kind, field);
            if (!differ.empty()) {
                return {Evaluated::unknown(std::move(differ)), place_in_register(record->kind, field)};
            }
        }
        if (auto const* const fact = given(record, field)) {
            return stated(*fact, Side::none);
        }
        if (is_name_of_service(*row)) {
            return absent(*row, Side::none, record->span);
        }
        if (nearest == nullptr) {
            nearest = row;
            holder = record;
        }
    }
    if (nearest == nullptr) {  // a fact of the register, which does not have this offer, and not yet what enters
        if (subject_.scope == Scope::registration && identity_.is == Identity::Is::new_here) {
            for (auto const kind : {RecordKind::service, RecordKind::offer}) {
                if (auto const* const row = find_row(kind, field)) {
                    return absent(*row, Side::none, subject_.place);
                }
            }
        }
        return {Evaluated::unknown(missing_of_it(field, Side::none)), place_in_register(RecordKind::service, field)};
    }
    return absent(*nearest, Side::none, holder->span);
}

}  // namespace styr
