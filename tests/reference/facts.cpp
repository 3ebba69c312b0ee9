#include "tests/reference/facts.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

constexpr std::array approvable{Field::tariff, Field::places, Field::occupancy_basis};  // in the order of Term

Fact const* given(Record const& record, Field field)
{
    auto const* const fact = record.find(field);
    return fact == nullptr || std::holds_alternative<std::monostate>(fact->value) ? nullptr : fact;
}

std::string text_of(Record const& record, Field field)
{
    auto const* const text = record.get<std::string>(field);
    return text == nullptr ? std::string() : *text;
}

// What absence means.
Known absent(FieldRow const& row, Side side)
{
    if (row.presence != Presence::open && row.shape == Shape::truth) {
        return truth(false);
    }
    bool const list = row.shape == Shape::records || row.shape == Shape::choices || row.shape == Shape::texts;
    return row.presence != Presence::open && list ? Known{Elements{}, {}, false} : unknown({missing(row.field, side)});
}

Known read(Fact const& fact, Side side)
{
    auto known = from_data(fact.value);
    auto const* const days = known.get<DateBounds>();
    if (days != nullptr && !days->exact()) {
        known.whys.insert(missing(fact.field, side));
    }
    return known;
}

bool same(Known const& a, Known const& b) { return a.value == b.value && a.whys == b.whys && a.stated == b.stated; }

bool alike(Elements const& a, Elements const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Element const& x, Element const& y) {
        auto const *const left = std::get_if<Record const*>(&x), *const right = std::get_if<Record const*>(&y);
        return left != nullptr && right != nullptr ? **left == **right : x == y;
    });
}

bool equal_values(Known const& a, Known const& b)
{
    auto const *const left = a.get<Elements>(), *const right = b.get<Elements>();
    return left != nullptr && right != nullptr ? alike(*left, *right) : same(a, b);
}

}  // namespace

Known Facts::member(Record const& record, Field field, Side side)
{
    auto const* const fact = given(record, field);
    return fact != nullptr ? read(*fact, side) : absent(*find_row(record.kind, field), side);
}

Known Facts::day() const
{
    switch (subject_.scope) {
    case Scope::offer:
    case Scope::operator_: return {DateBounds::exactly(subject_.as_of), {}, true};
    case Scope::operator_and_year: return {DateBounds::exactly(day_of(*subject_.year, 12, 31)), {}, true};
    case Scope::submission: return member(*subject_.record, Field::submitted);
    case Scope::settlement: return member(*subject_.record, Field::settled);
    case Scope::decision: return member(*subject_.record, Field::date);
    default: return member(*subject_.record, Field::effective);
    }
}

std::optional<std::string> Facts::service_of(Record const& named) const
{
    auto const name = text_of(named, Field::service);
    auto const offer = text_of(named, Field::offer);
    if (!name.empty()) {
        return name;
    }
    if (repository_.services_named(offer) > 1) {
        return std::nullopt;
    }
    for (auto const& entry : repository_.entries(offer)) {
        if (auto const only = text_of(*entry.service, Field::service); !only.empty()) {
            return only;
        }
    }
    return std::string();
}

// The entries that may be the one in force on the day: one for every day that it may be.
Facts::Candidates Facts::candidates(int days_before, bool whole_offer) const
{
    auto const known = day();
    auto const bounds = known.get<DateBounds>() == nullptr ? DateBounds{} : *known.get<DateBounds>();
    auto const service = service_of(*subject_.record);
    auto const offer = text_of(*subject_.record, Field::offer);
    if (!service && !whole_offer) {
        return {nullptr};
    }
    auto const& entries = whole_offer ? repository_.entries(offer) : repository_.entries(offer, *service);
    Candidates found;
    auto const add_day = [&](Day day) {
        RegisterEntry const* in_force = nullptr;
        for (auto const& entry : entries) {
            in_force = entry.in_force <= day ? &entry : in_force;
        }
        found.push_back(in_force);
    };
    add_day(bounds.earliest - std::chrono::days(days_before));
    for (auto const& entry : entries) {
        auto const first = entry.in_force + std::chrono::days(days_before);
        if (bounds.earliest < first && first <= bounds.latest) {
            add_day(entry.in_force);
        }
    }
    return found;
}

// Known where the register says the same on every day that it may be.
Known Facts::registered(Field field, RecordKind kind, Side side, int days_before) const
{
    std::vector<Known> values;
    for (auto const* const entry : candidates(days_before, kind != RecordKind::service)) {
        auto const* const record = entry == nullptr ? nullptr : kind == RecordKind::service ? entry->service : kind == RecordKind::offer ? entry->offer : entry->operator_;
        values.push_back(record == nullptr ? absent(*find_row(kind, field), side) : member(*record, field, side));
    }
    if (std::all_of(values.begin(), values.end(), [&](Known const& each) { return equal_values(each, values.front()); })) {
        return values.front();
    }
    Known result = unknown(day().whys);
    result.stated = true;
    for (auto const& value : values) {
        join(result.whys, value.whys);
    }
    return result;
}

bool Facts::says(Field side, Field term) const
{
    auto const& sides = subject_.record->records(side);
    return !sides.empty() && given(sides.front(), term) != nullptr;
}

Known Facts::stated(Field side, Field term) const
{
    auto const which = side == Field::before ? Side::old : Side::new_;
    return member(subject_.record->records(side).front(), term, which);
}

bool Facts::says_that_it_changes(Field term) const
{
    auto const* const changed = subject_.record->get<std::vector<Choice>>(Field::changed);
    return changed != nullptr && std::any_of(changed->begin(), changed->end(), [term](Choice each) { return approvable[each.index] == term; });
}

Known Facts::settled_term(Field term, Side side) const { return registered(term, RecordKind::service, side, 0); }

Known Facts::term(Field term, Side side) const
{
    if (subject_.scope == Scope::settlement) {
        return settled_term(term, side);
    }
    auto const own = side == Side::old ? Field::before : Field::after, other = side == Side::old ? Field::after : Field::before;
    if (says(own, term)) {
        return stated(own, term);
    }
    if (subject_.scope == Scope::registration) {
        return absent(*find_row(RecordKind::terms, term), side);
    }
    if (side == Side::old) {
        return registered(term, RecordKind::service, side, 1);
    }
    if (says(other, term) || says_that_it_changes(term)) {
        return unknown({missing(term, side)});
    }
    return registered(term, RecordKind::service, side, 1);  // it stays as it is
}

Known Facts::changes(Field term) const
{
    if (!says(Field::before, term) && !says(Field::after, term)) {
        return truth(says_that_it_changes(term));
    }
    if (says_that_it_changes(term)) {
        return truth(true);
    }
    return compared(Relation::unequal, this->term(term, Side::old), this->term(term, Side::new_));
}

Known Facts::of_offer(Field field) const
{
    auto const own = find_row(subject_.record->kind, field) == nullptr ? nullptr : given(*subject_.record, field);
    return own != nullptr ? read(*own, Side::none) : registered(field, RecordKind::offer, Side::none, 0);
}

Known Facts::of_operator(Field field) const
{
    auto const found = registered(field, RecordKind::operator_, Side::none, 0);
    if (!found.nothing()) {
        return found;
    }
    auto const& owner = subject_.submission != nullptr ? subject_.submission->root : *subject_.record;
    auto const name = text_of(owner, Field::operator_);
    if (field == Field::operator_) {
        return name.empty() ? unknown({missing(field)}) : from_data(Value(name));
    }
    auto const* const named = name.empty() ? nullptr : repository_.operator_named(name);
    return named == nullptr ? found : member(*named, field);
}

Known Facts::fact(Field field, Side side) const
{
    auto const& record = *subject_.record;
    if (side != Side::none) {
        return term(field, side);
    }
    bool const own = find_row(record.kind, field) != nullptr;
    if (subject_.root != nullptr) {
        return member(own ? record : *subject_.root, field);
    }
    if (subject_.scope == Scope::submission || subject_.scope == Scope::decision) {
        return member(record, field);
    }
    if (field == Field::operator_ || field == Field::operator_kind || field == Field::level_2016) {
        return of_operator(field);
    }
    if (field == Field::submitted) {
        return member(subject_.submission->root, field);
    }
    if (field == Field::service) {
        auto const name = service_of(record);
        return !name || name->empty() ? unknown({missing(field)}) : from_data(Value(*name));
    }
    if (field == Field::destination && given(record, field) == nullptr) {
        auto const* const successor = repository_.successor_of(text_of(record, Field::offer), service_of(record).value_or(""));
        return successor == nullptr ? absent(*find_row(record.kind, field), side) : from_data(Value(text_of(*successor, Field::offer)));
    }
    if (find_row(RecordKind::offer, field) != nullptr) {
        return of_offer(field);
    }
    return own ? member(record, field) : registered(field, RecordKind::service, Side::none, 0);
}

}  // namespace styr::reference
