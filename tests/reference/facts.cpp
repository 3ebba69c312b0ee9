// SPDX-License-Identifier: MPL-2.0
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
    if (row.shape == Shape::date) {
        return {DateBounds{}, {missing(row.field, side)}, false};
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

bool same(Known const& a, Known const& b) { return a.value == b.value && a.whys == b.whys; }

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

bool equal_lists(std::vector<Known> const& a, std::vector<Known> const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), equal_values);
}

bool all_equal(std::vector<Known> const& values, Known const& to)
{
    return std::all_of(values.begin(), values.end(), [&](Known const& each) { return equal_values(each, to); });
}

// What is said on every day of every service, where it is the same. Where it is not, the service is missing if those of
// one day differ, the day if days do.
Known agreed(std::vector<std::vector<Known>> const& by_day, Field day)
{
    auto const& first = by_day.front();
    if (std::all_of(by_day.begin(), by_day.end(),
                    [&](auto const& values) { return all_equal(values, first.front()); })) {
        return first.front();
    }
    Whys whys;
    for (auto const& values : by_day) {
        join(whys, all_equal(values, values.front()) ? Whys{} : Whys{missing(Field::service)});
        join(whys, equal_lists(values, first) ? Whys{} : Whys{missing(day)});
    }
    return unknown(whys);
}

}  // namespace

Known Facts::member(Record const& record, Field field, Side side)
{
    auto const* const fact = given(record, field);
    return fact != nullptr ? read(*fact, side) : absent(*find_row(record.kind, field), side);
}

Field Facts::day_field() const { return subject_.scope == Scope::settlement ? Field::settled : Field::effective; }

Known Facts::day() const
{
    switch (subject_.scope) {
    case Scope::offer:
    case Scope::operator_:
        return {DateBounds::exactly(subject_.as_of), {}, true};
    case Scope::operator_and_year:
        return {DateBounds::exactly(day_of(*subject_.year, 12, 31)), {}, true};
    case Scope::submission:
        return member(*subject_.record, Field::submitted);
    case Scope::settlement:
        return member(*subject_.record, Field::settled);
    case Scope::decision:
        return member(*subject_.record, Field::date);
    default:
        return member(*subject_.record, Field::effective);
    }
}

std::optional<std::string> Facts::service_of(Record const& named) const
{
    auto const name = text_of(named, Field::service);
    auto const offer = text_of(named, Field::offer);
    if (!name.empty()) {
        return name;
    }
    if (repository_.several_services(offer)) {
        return std::nullopt;
    }
    for (auto const& entry : repository_.entries(offer)) {
        if (auto const only = text_of(*entry.service, Field::service); !only.empty()) {
            return only;
        }
    }
    return std::string();
}

// The entries in force on the day: one where a service is named, else all of the offer; none before
// the register begins.
Facts::Entries Facts::in_force(Day day) const
{
    auto const& record = *subject_.record;
    auto const offer = text_of(record, Field::offer), service = text_of(record, Field::service);
    bool const whole_offer = service.empty() && subject_.scope != Scope::change_of_terms;
    Entries found;
    for (auto const& entry : whole_offer ? repository_.entries(offer) : repository_.entries(offer, service)) {
        if (entry.in_force <= day) {
            bool const later = !found.empty() && found.front()->in_force < entry.in_force;
            found = later ? Entries{} : std::move(found);
            found.push_back(&entry);
        }
    }
    return found;
}

// What may be in force, day by day: the register is looked at on the day before a change, and on the
// day of a settlement.
std::vector<Facts::Entries> Facts::candidates() const
{
    auto const known = day();
    auto const bounds = known.get<DateBounds>() == nullptr ? DateBounds{} : *known.get<DateBounds>();
    auto const before = std::chrono::days(subject_.scope == Scope::settlement ? 0 : 1);
    std::vector<Entries> found{in_force(bounds.earliest - before)};
    for (auto const& entry : repository_.entries(text_of(*subject_.record, Field::offer))) {
        if (bounds.earliest - before < entry.in_force && entry.in_force <= bounds.latest - before) {
            found.push_back(in_force(entry.in_force));
        }
    }
    return found;
}

// Known where the register says the same on every day that it may be, and of every service that it
// may be. Where it has no entry it says nothing, not even of what is closed.
Known Facts::registered(Field field, RecordKind kind, Side side) const
{
    std::vector<std::vector<Known>> by_day;
    bool begins_later = false, stated_once = false;
    for (auto const& entries : candidates()) {
        begins_later = begins_later || entries.empty();
        by_day.emplace_back();
        for (auto const* const entry : entries) {
            by_day.back().push_back(member(kind == RecordKind::service ? *entry->service : *entry->offer, field, side));
            stated_once = stated_once || by_day.back().back().stated;
        }
    }
    auto result = begins_later ? not_registered(field, kind, side, by_day) : agreed(by_day, day_field());
    result.stated = result.nothing() ? stated_once : result.stated;
    return result;
}

// On some day, or on all, the register has nothing of it.
Known Facts::not_registered(Field field, RecordKind kind, Side side,
                            std::vector<std::vector<Known>> const& by_day) const
{
    bool const never = std::all_of(by_day.begin(), by_day.end(), [](auto const& values) { return values.empty(); });
    if (never && subject_.scope == Scope::registration) {
        return absent(*find_row(kind, field), side);
    }
    bool const may_be_stated = kind == RecordKind::service && find_row(RecordKind::terms, field) != nullptr;
    return unknown({never || may_be_stated ? missing(field, side) : missing(day_field())});
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
    return changed != nullptr && std::any_of(changed->begin(), changed->end(),
                                             [term](Choice each) { return approvable[each.index] == term; });
}

Known Facts::term(Field term, Side side) const
{
    bool const leaves = subject_.scope == Scope::deregistration || subject_.scope == Scope::closure;
    if ((leaves && side == Side::new_) || (subject_.scope == Scope::registration && side == Side::old)) {
        return this->term(term, leaves ? Side::old : Side::new_);  // it has terms on one side
    }
    if (subject_.scope == Scope::settlement) {
        return registered(term, RecordKind::service, side);
    }
    auto const own = side == Side::old ? Field::before : Field::after,
               other = side == Side::old ? Field::after : Field::before;
    if (says(own, term)) {
        auto said = stated(own, term);
        return side == Side::old && contradicted(term) ? Known{std::monostate{}, {missing(term, side)}, true} : said;
    }
    if (subject_.scope == Scope::registration) {
        return absent(*find_row(RecordKind::terms, term), side);
    }
    if (side == Side::old) {
        return registered(term, RecordKind::service, side);
    }
    if (says(other, term) || says_that_it_changes(term)) {
        return unknown({missing(term, side)});
    }
    return this->term(term, Side::old);  // it stays as it is
}

bool Facts::contradicted(Field term) const
{
    auto const in_register = registered(term, RecordKind::service, Side::old);
    return says(Field::before, term) && in_register.stated && !in_register.nothing() &&
           !equal_values(in_register, stated(Field::before, term));
}

Known Facts::changes(Field term) const
{
    bool const named = says_that_it_changes(term);
    if (!named && !says(Field::before, term) && !says(Field::after, term)) {
        return truth(false);
    }
    auto const before = this->term(term, Side::old), after = this->term(term, Side::new_);
    bool const lists = before.get<Elements>() != nullptr && after.get<Elements>() != nullptr;
    auto const differ = lists ? truth(!equal_values(before, after)) : compared(Relation::unequal, before, after);
    return named && differ.nothing() ? truth(true) : differ;
}

Known Facts::of_offer(Field field) const
{
    auto const own = find_row(subject_.record->kind, field) == nullptr ? nullptr : given(*subject_.record, field);
    if (own == nullptr) {
        return registered(field, RecordKind::offer, Side::none);
    }
    auto const said = read(*own, Side::none);
    for (auto const* const entry : of_whole_offer()) {
        auto const* const held = given(*entry->offer, field);
        if (held != nullptr && !equal_values(read(*held, Side::none), said)) {
            return {std::monostate{}, {missing(field)}, true};
        }
    }
    return said;
}

// Those of the offer that hold on some day before the change can take effect; where none does, the first.
Facts::Entries Facts::of_whole_offer() const
{
    auto const known = day();
    auto const bounds = known.get<DateBounds>() == nullptr ? DateBounds{} : *known.get<DateBounds>();
    auto const& all = repository_.entries(text_of(*subject_.record, Field::offer));
    auto first = last_day;
    Entries holding, earliest;
    for (auto const& entry : all) {
        first = std::min(first, entry.in_force);
        bool const replaced = std::any_of(all.begin(), all.end(), [&](RegisterEntry const& other) {
            return entry.in_force < other.in_force && other.in_force < bounds.earliest;
        });
        if (entry.in_force < bounds.latest && !replaced) {
            holding.push_back(&entry);
        }
    }
    for (auto const& entry : all) {
        if (entry.in_force == first) {
            earliest.push_back(&entry);
        }
    }
    return holding.empty() ? earliest : holding;
}

std::set<std::string> Facts::owners_of(std::string const& offer) const
{
    std::set<std::string> owners;
    auto const add = [&](Record const& root, Field list) {
        for (auto const& each : root.records(list)) {
            if (text_of(each, Field::offer) == offer && given(root, Field::operator_) != nullptr) {
                owners.insert(text_of(root, Field::operator_));
            }
        }
    };
    for (auto const& root : repository_.registers()) {
        add(root, Field::offers);
    }
    for (auto const& submission : repository_.submissions()) {
        add(submission.root, Field::changes);
    }
    return owners;
}

// Of the operator that hands it in, or the one that the register has for the offer; what it is, its latest file says.
Known Facts::of_operator(Field field) const
{
    auto const& owner = subject_.submission != nullptr ? subject_.submission->root : *subject_.record;
    auto name = text_of(owner, Field::operator_);
    std::set<std::string> registered;
    for (auto const& entries : candidates()) {
        for (auto const* const entry : entries) {
            registered.insert(text_of(*entry->operator_, Field::operator_));
        }
    }
    name = name.empty() && registered.size() == 1 ? *registered.begin() : name;
    if (field == Field::operator_ || name.empty()) {
        return name.empty() ? unknown({missing(field)}) : from_data(Value(name));
    }
    auto const* const named = repository_.operator_named(name);
    return named == nullptr ? unknown({missing(field)}) : member(*named, field);
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
        return given(record, field) != nullptr ? member(record, field)
                                               : registered(field, RecordKind::service, Side::none);
    }
    bool const leaves = subject_.scope == Scope::deregistration || subject_.scope == Scope::closure;
    if (leaves && field == Field::destination && given(record, field) == nullptr) {
        auto const* const successor =
            repository_.successor_of(text_of(record, Field::offer), service_of(record).value_or(""));
        return successor == nullptr
                   ? absent(*find_row(record.kind, field), side)
                   : from_data(Value(text_of(*successor, given(*successor, Field::service) != nullptr ? Field::service
                                                                                                      : Field::offer)));
    }
    if (find_row(RecordKind::offer, field) != nullptr) {
        return of_offer(field);
    }
    return own ? member(record, field) : registered(field, RecordKind::service, Side::none);
}

}  // namespace styr::reference
