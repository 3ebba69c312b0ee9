// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/facts.hpp"

#include "tests/reference/said.hpp"
#include "tests/reference/versions.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

Fact const* given(Record const& record, Field field)
{
    auto const* const fact = record.find(field);
    return fact == nullptr || std::holds_alternative<std::monostate>(fact->value) ? nullptr : fact;
}

// What absence means.
Known absent(FieldRow const& row, Side side)
{
    if (row.record == RecordKind::service && row.field == Field::service) {  // the only one, which has no name
        return {std::string{}, {}, false};
    }
    if (row.presence != Presence::open && row.shape == Shape::truth) {
        return truth(false);
    }
    if (row.shape == Shape::date) {
        return {DateBounds{}, {missing(row.field, side)}, false};
    }
    bool const list = row.shape == Shape::records || row.shape == Shape::choices || row.shape == Shape::texts ||
                      row.shape == Shape::years;
    return row.presence != Presence::open && list ? Known{Elements{}, {}, false} : unknown({missing(row.field, side)});
}

Known read(Fact const& fact, Side side)
{
    auto known = from_data(fact.value);
    auto const* const days = known.get<DateBounds>();
    if (days != nullptr && !days->exact()) {
        known.whys.insert(missing(fact.field, is_offer_fact(fact.field) ? Side::none : side));
    }
    return known;
}

// Of two that are not known, for the same reasons.
bool same(Known const& a, Known const& b) { return a.value == b.value && (!a.nothing() || a.whys == b.whys); }

bool alike(Elements const& a, Elements const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Element const& x, Element const& y) {
        auto const *const left = std::get_if<Record const*>(&x), *const right = std::get_if<Record const*>(&y);
        return left != nullptr && right != nullptr ? **left == **right : x == y;
    });
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

bool equal_values(Known const& a, Known const& b)
{
    auto const *const left = a.get<Elements>(), *const right = b.get<Elements>();
    return left != nullptr && right != nullptr ? alike(*left, *right) : same(a, b);
}

// Of days that are open, and of figures, what lies apart differs.
Known differ(Known const& a, Known const& b)
{
    bool const lists = a.get<Elements>() != nullptr && b.get<Elements>() != nullptr;
    return lists ? truth(!equal_values(a, b)) : compared(Relation::unequal, a, b);
}

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
    case Scope::offer_and_year:
        return {DateBounds::exactly(day_of(*subject_.year, 12, 31)), {}, true};
    case Scope::submission:
        return member(*subject_.record, Field::submitted);
    case Scope::settlement:
        return member(*subject_.record, Field::settled);
    case Scope::decision:
        return member(*subject_.record, Field::date);
    case Scope::agreement:
        return fact_of(*subject_.version, Field::effective);
    default:
        return member(*subject_.record, Field::effective);
    }
}

std::string Facts::operator_name() const
{
    auto const& owner = subject_.submission != nullptr ? subject_.submission->root : *subject_.record;
    return text_of(owner, Field::operator_);
}

// The register is looked at on the day before a change, and on the day of a settlement.
std::vector<Day> Facts::days_looked_at() const
{
    auto const known = day();
    auto const bounds = known.get<DateBounds>() == nullptr ? DateBounds{} : *known.get<DateBounds>();
    auto const before = std::chrono::days(subject_.scope == Scope::settlement ? 0 : 1);
    std::vector<Day> days{bounds.earliest - before};
    for (auto const begins : registers_.begins(operator_name(), text_of(*subject_.record, Field::offer))) {
        if (bounds.earliest - before < begins && begins <= bounds.latest - before) {
            days.push_back(begins);
        }
    }
    return days;
}

// What may be in force, day by day: of the service, or of its offer, whatever service is named.
std::vector<Holding> Facts::candidates(RecordKind kind) const
{
    auto const& record = *subject_.record;
    auto const service = kind == RecordKind::service ? text_of(record, Field::service) : std::string();
    std::vector<Holding> found;
    for (auto const day : days_looked_at()) {
        found.push_back(registers_.of_service(operator_name(), text_of(record, Field::offer), service, day));
    }
    return found;
}

// Known where the operator's register says the same on every day that it may be, and of every service that it may be.
// Where it has no entry it says nothing, not even of what is closed.
Known Facts::registered(Field field, RecordKind kind, Side side) const
{
    if (operator_name().empty()) {
        return unknown({missing(Field::operator_)});
    }
    std::vector<std::vector<Known>> by_day;
    bool sometimes = false, always = true, stated_once = false;
    for (auto const& holding : candidates(kind)) {
        sometimes = sometimes || !holding.empty();
        always = always && !holding.empty();
        by_day.emplace_back();
        for (auto const& held : holding) {
            by_day.back().push_back(member(kind == RecordKind::service ? *held.service : *held.offer, field, side));
            stated_once = stated_once || by_day.back().back().stated;
        }
    }
    bool const of_terms = kind == RecordKind::service && find_row(RecordKind::terms, field) != nullptr;
    auto const& change = *subject_.record;
    auto const& names = change.records(Field::becomes);
    bool const of_one_service = subject_.scope == Scope::change_of_terms || subject_.scope == Scope::registration ||
                                (!names.empty() && given(names.front(), Field::service) != nullptr);
    bool const several = registers_.services(operator_name(), text_of(change, Field::offer)).size() > 1 ||
                         std::any_of(by_day.begin(), by_day.end(), [](auto const& day) { return day.size() > 1; });
    bool const of_which =
        kind == RecordKind::service && of_one_service && text_of(change, Field::service).empty() && several;
    auto result = of_which ? unknown({missing(field, side)})
                  : always ? agreed(by_day, day_field())
                           : unknown({sometimes && !of_terms ? missing(day_field()) : missing(field, side)});
    result.stated = result.nothing() ? stated_once : result.stated;
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

// What is in force the register says, and nobody else; what is asked for the submission.
Known Facts::term(Field term, Side side) const
{
    bool const leaves = subject_.scope == Scope::deregistration || subject_.scope == Scope::closure;
    bool const enters = subject_.scope == Scope::registration;
    auto const* const row = find_row(RecordKind::terms, term);
    bool const per_unit = row != nullptr && row->shape == Shape::tariff && row->per == Per::unit;
    bool const in_another_unit =
        per_unit && side == Side::old && subject_.scope == Scope::change_of_terms && !changes(Field::unit).is(false);
    if (in_another_unit) {  // amounts of two units do not compare
        return unknown({{Why::Kind::missing, "the old " + label_of(term).en + " in the new unit"}});
    }
    if (!enters && (leaves || side == Side::old || subject_.scope == Scope::settlement)) {
        auto const lasting = for_good(term);
        return lasting ? *lasting : registered(term, RecordKind::service, leaves ? Side::old : side);
    }
    if (says(Field::after, term)) {
        return stated(Field::after, term);
    }
    if (enters) {
        return absent(*find_row(RecordKind::terms, term), Side::new_);
    }
    if (says(Field::before, term) || says_it_changes(*subject_.record, term)) {
        return unknown({missing(term, side)});
    }
    if (parts_say_otherwise(term)) {
        return unknown({missing(term, side)});
    }
    return this->term(term, Side::old);  // it stays as it is
}

// Parts of the tariff are asked for that come to another figure, and not what the tariff is then.
bool Facts::parts_say_otherwise(Field term) const
{
    if (term != Field::tariff || subject_.scope != Scope::change_of_terms || says(Field::after, term) ||
        !says(Field::after, Field::tariff_parts)) {
        return false;
    }
    auto in_all = number(0);
    for (auto const& part : subject_.record->records(Field::after).front().records(Field::tariff_parts)) {
        in_all = computed(ArithmeticOperator::add, in_all, member(part, term, Side::new_));
    }
    return compared(Relation::equal, in_all, this->term(term, Side::old)).is(false);
}

// Of each entry whether it says otherwise than the submission; nothing where that says nothing.
std::vector<Known> Facts::differing_from_claim(Field field, std::vector<Holding> const& holdings) const
{
    bool const of_terms = find_row(RecordKind::service, field) != nullptr;
    auto const* const beside = of_terms ? nullptr : given(subject_.record, field);
    if (beside == nullptr && !says(Field::before, field)) {
        return {};
    }
    auto const said = beside != nullptr ? read(*beside, Side::none) : stated(Field::before, field);
    std::vector<Known> differs;
    for (auto const& holding : holdings) {
        for (auto const& held : holding) {
            auto const known = of_terms ? member(*held.service, field, Side::old) : member(*held.offer, field);
            auto const lasting = of_terms ? for_good(field) : std::nullopt;  // the claim may be of either
            bool const is_that = lasting && !lasting->nothing() && !differ(*lasting, said).is(true);
            differs.push_back(truth(differ(known, said).is(true) && !is_that));
        }
        if (holding.empty()) {
            differs.push_back(truth(false));
        }
    }
    return differs;
}

Known Facts::claimed_otherwise(Field field) const
{
    bool const of_terms = find_row(RecordKind::service, field) != nullptr;
    auto const differs = differing_from_claim(field, candidates(of_terms ? RecordKind::service : RecordKind::offer));
    auto const some = any_of(differs), all = differs.empty() ? truth(false) : all_of(differs);
    return some.is(true) && !all.is(true) ? unknown({missing(day_field())}) : some;
}

bool Facts::ever_claimed_otherwise(Field field) const
{
    return any_of(
               differing_from_claim(field, {registers_.ever(operator_name(), text_of(*subject_.record, Field::offer))}))
        .is(true);
}

Known Facts::brings_offer() const
{
    if (subject_.scope != Scope::registration) {
        return truth(false);
    }
    if (operator_name().empty()) {
        return unknown({missing(Field::operator_)});
    }
    auto const found = candidates(RecordKind::offer);
    auto const none = [](Holding const& holding) { return holding.empty(); };
    return std::all_of(found.begin(), found.end(), none)    ? truth(true)
           : std::none_of(found.begin(), found.end(), none) ? truth(false)
                                                            : unknown({missing(day_field())});
}

// A tariff and its unit are one amount.
Known Facts::changes(Field term) const
{
    if (term == Field::tariff && says(Field::after, Field::unit)) {
        auto const unit = changes(Field::unit);
        if (unit.is(true) || (unit.nothing() && !says(Field::after, term))) {
            return unit;
        }
    }
    bool const named = says_it_changes(*subject_.record, term);
    if (!named && !says(Field::before, term) && !says(Field::after, term)) {
        return parts_say_otherwise(term) ? unknown({missing(term, Side::new_)}) : truth(false);
    }
    auto const before = this->term(term, Side::old), after = this->term(term, Side::new_);
    auto const otherwise = differ(before, after);
    return named && otherwise.nothing() ? truth(true) : otherwise;
}

Known Facts::offer_changes(Field field) const
{
    if (!says(Field::after, field)) {
        return truth(false);
    }
    auto const held = registered(field, RecordKind::offer, Side::none);
    return differ(held, stated(Field::after, field));
}

// Of an offer that it brings, a registration's word is all there is.
Known Facts::of_offer(Field field) const
{
    auto const brings = brings_offer();
    if (brings.is(false)) {
        auto const held = candidates(RecordKind::offer);
        bool const is_there = std::any_of(held.begin(), held.end(), [](Holding const& each) { return !each.empty(); });
        if (subject_.offer_as_asked && is_there && says(Field::after, field)) {
            return stated(Field::after, field);
        }
        auto const beside = subject_.offer_as_asked ? asked_beside_of_the_offer(field) : std::nullopt;
        return beside ? *beside : registered(field, RecordKind::offer, Side::none);
    }
    auto const* const own =
        find_row(subject_.record->kind, field) == nullptr ? nullptr : given(*subject_.record, field);
    if (brings.is(true) && says(Field::after, field)) {
        auto asked = stated(Field::after, field);
        bool const one = own == nullptr || equal_values(read(*own, Side::none), asked);
        auto both = unknown({missing(field)});  // it says two things
        both.stated = true;
        return one ? asked : both;
    }
    if (auto const asked = brings.is(true) ? asked_beside_of_the_offer(field) : std::nullopt) {
        auto const others = beside();
        bool const one_day = day_or_bounds(*subject_.record, Field::effective).exact() &&
                             std::all_of(others.begin(), others.end(), [](Record const* other) {
                                 return day_or_bounds(*other, Field::effective).exact();
                             });
        bool const one = own == nullptr || equal_values(read(*own, Side::none), *asked);
        auto open = unknown({missing(field)});  // perhaps it asks for that later, or the two say two things
        open.stated = true;
        return one_day && one ? *asked : open;
    }
    if (brings.is(true)) {
        return own != nullptr ? read(*own, Side::none) : absent(*find_row(RecordKind::offer, field), Side::none);
    }
    return unknown(brings.whys);
}

// Of the operator that hands it in; what it is, its latest file says.
Known Facts::of_operator(Field field) const
{
    auto const name = operator_name();
    if (field == Field::operator_ || name.empty()) {
        return name.empty() ? unknown({missing(Field::operator_)}) : from_data(Value(name));
    }
    auto const* const named = registers_.latest(name);
    return named == nullptr ? unknown({missing(field)}) : member(*named, field);
}

// The registration by the same operator that takes over those who live here.
Record const* Facts::successor() const
{
    Applications const applications(repository_);
    Application const own{subject_.submission, subject_.record};
    auto const wanted = applications.service_of(own);
    for (auto const& each : applications.all()) {
        for (auto const& home : each.change->records(Field::residents_from)) {
            auto const service = text_of(home, Field::service);
            bool const fits = service.empty() || service == wanted;
            if (each.operator_() == own.operator_() && text_of(home, Field::offer) == own.offer() && fits) {
                return each.change;
            }
        }
    }
    return nullptr;
}

// Other changes of its offer that may be of one day with it: the operator's word on that day is one. (README.md, 3.)
std::vector<Record const*> Facts::beside() const
{
    std::vector<Record const*> found;
    Applications const applications(repository_);
    Application const own{subject_.submission, subject_.record};
    if (subject_.scope > Scope::rename || subject_.submission == nullptr || own.operator_().empty()) {
        return found;
    }
    for (auto const& each : applications.all()) {
        auto const everything = applications.all();
        bool const replaced = std::any_of(everything.begin(), everything.end(),
                                          [&](Application const& later) { return applications.replaces(later, each); });
        bool const withdrawn = given(each.change, Field::withdrawn) != nullptr ||
                               given(&each.submission->root, Field::withdrawn) != nullptr;
        if (!(each == own) && each.operator_() == own.operator_() && each.offer() == own.offer() && !replaced &&
            !withdrawn && is_there(*each.submission, subject_.as_of) &&
            may_meet(day_or_bounds(*own.change, Field::effective), day_or_bounds(*each.change, Field::effective))) {
            found.push_back(each.change);
        }
    }
    return found;
}

std::optional<Known> Facts::asked_beside_of_the_offer(Field field) const
{
    for (auto const* const other : beside()) {
        auto const& after = other->records(Field::after);
        if (!after.empty() && given(&after.front(), field) != nullptr) {
            return member(after.front(), field, Side::new_);
        }
    }
    return std::nullopt;
}

// Special terms of the very same service.
std::optional<Known> Facts::special_beside(Field field) const
{
    auto const says_it = [field](Record const& change) {
        auto const* const fact = given(&change, field);
        auto const* const elements = fact == nullptr ? nullptr : from_data(fact->value).get<Elements>();
        return fact != nullptr && (elements == nullptr || !elements->empty());
    };
    if (says_it(*subject_.record)) {
        return std::nullopt;
    }
    Applications const applications(repository_);
    Application const own{subject_.submission, subject_.record};
    auto const day = day_or_bounds(*own.change, Field::effective);
    for (auto const& each : applications.all()) {
        auto const others = beside();
        bool const is_beside = std::find(others.begin(), others.end(), each.change) != others.end();
        if (!is_beside || !says_it(*each.change) || !applications.may_be_same_service(own, each)) {
            continue;
        }
        auto const mine = applications.service_of(own), its = applications.service_of(each);
        bool const certain = mine && its && !mine->empty() && *mine == *its && day.exact() &&
                             day_or_bounds(*each.change, Field::effective).exact();
        auto known = certain ? member(*each.change, field) : unknown({missing(field)});
        known.stated = true;
        return known;
    }
    return std::nullopt;
}

// A claim that only the register's end of the offer bears out.
Known Facts::closed_at_once() const
{
    auto const claimed = member(*subject_.record, Field::closed_at_once);
    if (!claimed.is(true)) {
        return claimed;
    }
    auto const on = day_or_bounds(*subject_.record, Field::settled);
    auto const name = operator_name(), offer = text_of(*subject_.record, Field::offer),
               service = text_of(*subject_.record, Field::service);
    auto const begins = registers_.begins(name);
    auto const held_on = [&](Day day) { return !registers_.of_service(name, offer, service, day).empty(); };
    bool const ever =
        std::any_of(begins.begin(), begins.end(), [&](Day day) { return day <= on.latest && held_on(day); });
    bool const goes_on =
        held_on(on.earliest + std::chrono::days(1)) || std::any_of(begins.begin(), begins.end(), [&](Day day) {
            return day > on.earliest && day <= on.latest + std::chrono::days(1) && held_on(day);
        });
    auto open = unknown({missing(Field::closed_at_once)});
    open.stated = true;
    return ever && !goes_on ? claimed : open;
}

namespace {

// What is said of one who pays in its own entry, and of a year in the report of it.
std::optional<Known> of_its_entry(Subject const& subject, Field field)
{
    if (subject.payer != nullptr && find_row(RecordKind::payer, field) != nullptr) {
        return Facts::member(*subject.payer, field);
    }
    auto const kind = subject.scope == Scope::offer_and_year ? RecordKind::report : RecordKind::operator_report;
    bool const of_a_year = subject.scope == Scope::offer_and_year || subject.scope == Scope::operator_and_year;
    if (!of_a_year || find_row(kind, field) == nullptr) {
        return std::nullopt;
    }
    return subject.report == nullptr ? unknown({missing(field)}) : Facts::member(*subject.report, field);
}

}  // namespace

Known Facts::fact(Field field, Side side) const
{
    if (subject_.version != nullptr) {
        return fact_of(*subject_.version, field);
    }
    if (auto const entry = of_its_entry(subject_, field)) {
        return *entry;
    }
    auto const& record = *subject_.record;
    bool const special = field == Field::special_terms || field == Field::objective_financing || field == Field::payers;
    if (auto const beside = special && side == Side::none ? special_beside(field) : std::nullopt) {
        return *beside;
    }
    if (field == Field::closed_at_once) {
        return closed_at_once();
    }
    if (side == Side::new_ && find_row(RecordKind::service_name, field) != nullptr) {
        auto const& names = record.records(Field::becomes).front();
        return given(names, field) != nullptr ? member(names, field) : fact(field, Side::none);
    }
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
    bool const of_operators =
        find_row(RecordKind::operator_, field) != nullptr && find_row(RecordKind::offer, field) == nullptr;
    if (field == Field::operator_ || (!own && of_operators)) {
        return of_operator(field);
    }
    if (field == Field::offer) {
        return member(record, field);
    }
    if (!own && subject_.submission != nullptr && find_row(RecordKind::submission, field) != nullptr) {
        return member(subject_.submission->root, field);
    }
    if (field == Field::service) {
        return given(record, field) != nullptr ? member(record, field)
                                               : registered(field, RecordKind::service, Side::none);
    }
    bool const leaves = subject_.scope == Scope::deregistration || subject_.scope == Scope::closure;
    if (leaves && field == Field::destination && given(record, field) == nullptr) {
        auto const* const home = successor();
        return home == nullptr ? absent(*find_row(record.kind, field), side)
                               : from_data(Value(text_of(
                                     *home, given(*home, Field::service) != nullptr ? Field::service : Field::offer)));
    }
    if (find_row(RecordKind::offer, field) != nullptr) {
        return of_offer(field);
    }
    if (is_term(field) && subject_.scope != Scope::settlement) {
        bool const asked = subject_.scope == Scope::registration || subject_.scope == Scope::change_of_terms;
        return term(field, asked ? Side::new_ : Side::old);
    }
    if (own) {
        return member(record, field);
    }
    return enters_here() ? absent(*find_row(RecordKind::service, field), side)  // no register says it yet
                         : registered(field, RecordKind::service, Side::none);
}

// A registration of what is certainly no service that the register has: of no name that it may be, on none of the days.
bool Facts::enters_here() const
{
    auto const service = text_of(*subject_.record, Field::service);
    auto const held = candidates(service.empty() ? RecordKind::offer : RecordKind::service),
               beside = candidates(RecordKind::offer);
    auto const there = [](std::vector<Holding> const& by_day, bool nameless) {
        return std::any_of(by_day.begin(), by_day.end(), [nameless](Holding const& each) {
            return std::any_of(each.begin(), each.end(), [nameless](Held const& one) {
                return !nameless || text_of(*one.service, Field::service).empty();
            });
        });
    };
    return subject_.scope == Scope::registration && !operator_name().empty() && !there(held, false) &&
           !there(beside, true);
}

}  // namespace styr::reference
