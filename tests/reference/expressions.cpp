// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/expressions.hpp"

#include "rules/typed/types.hpp"
#include "tests/reference/approvals.hpp"
#include "tests/reference/calendar.hpp"
#include "tests/reference/names.hpp"
#include "tests/reference/units.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

using std::chrono::days;

// Every day that it may be, one after the other.
template <class Ask> Known on_every_day(Known const& date, Ask ask)
{
    auto const* const bounds = date.get<DateBounds>();
    if (bounds == nullptr) {
        return unknown(date.whys);
    }
    bool some = false, all = true;
    for (Day day = bounds->earliest; day <= bounds->latest && (all || !some); day += days(1)) {
        bool const holds = ask(day);
        some = some || holds;
        all = all && holds;
    }
    return all ? truth(true) : !some ? truth(false) : unknown(date.whys);
}

// The least and the greatest that a day in the bounds gives.
template <class Ask> Known over_every_day(Known const& date, Ask ask)
{
    auto const* const bounds = date.get<DateBounds>();
    if (bounds == nullptr) {
        return unknown(date.whys);
    }
    std::set<Number> found;
    for (Day day = bounds->earliest; day <= bounds->latest; day += days(1)) {
        found.insert(Number(ask(day)));
        day = found.size() > 6 && day + days(400) < bounds->latest ? bounds->latest - days(399) : day;
    }
    return {Between{*found.begin(), *found.rbegin()}, found.size() == 1 ? Whys{} : date.whys, false};
}

// No later day is of an earlier year: the ends are enough.
Known year_in(Known const& date)
{
    auto const* const bounds = date.get<DateBounds>();
    if (bounds == nullptr) {
        return unknown(date.whys);
    }
    Between const years{Number(year_of(bounds->earliest)), Number(year_of(bounds->latest))};
    return {years, years.exact() ? Whys{} : date.whys, false};
}

std::optional<Day> last_of_month(Day day)
{
    auto const date = calendar(day);
    return Day{std::chrono::year_month_day_last{date.year(), std::chrono::month_day_last{date.month()}}};
}

// What each day gives, no earlier for a later one; a side that is open stays so.
template <class Find> Known each_bound(Known const& date, Find find)
{
    auto const* const bounds = date.get<DateBounds>();
    if (bounds == nullptr) {
        return unknown(date.whys);
    }
    bool const exact = bounds->exact();
    auto const from = !exact && bounds->earliest == first_day ? std::optional(first_day) : find(bounds->earliest);
    auto const to = !exact && bounds->latest == last_day ? std::optional(last_day) : find(bounds->latest);
    if (!from || !to) {
        return unknown({not_computable()});
    }
    return {DateBounds{*from, *to}, *from == *to ? Whys{} : date.whys, false};
}

int year_in(Number const& number) { return static_cast<int>(numerator(number)); }

Known of_value(Value const& value)
{
    auto known = from_data(value);
    known.stated = false;
    return known;
}

std::string named(Known const& key)
{
    auto const* const choice = key.get<Choice>();
    auto const* const text = key.get<std::string>();
    return choice != nullptr ? std::string(values_of(choice->set)[choice->index].name) : text != nullptr ? *text : "";
}

std::string told(Known const& key, Type type)
{
    auto const* const choice = key.get<Choice>();
    if (choice != nullptr) {
        return std::string(values_of(choice->set)[choice->index].label.en);
    }
    auto const* const between = key.get<Between>();
    if (between == nullptr) {
        return named(key);
    }
    auto const figure = numerator(between->low).str();
    return type != places_type ? figure : figure + (figure == "1" ? " place" : " places");
}

bool is_other(Table::Cell const& cell, Known const& key)
{
    auto const* const name = std::get_if<std::string>(&cell);
    return name != nullptr ? *name != named(key) : exactly(std::get<Fraction>(cell)) != key.get<Between>()->low;
}

// The row for the keys, of a figure that may lie anywhere between two for its least or its greatest.
Table::Row const* row_for(Table const& table, std::vector<Known> const& keys, bool high)
{
    Table::Row const* found = nullptr;
    Number begins;
    for (auto const& [cells, row] : table.rows) {
        bool fits = true;
        for (std::size_t i = 0; i < keys.size() && fits; ++i) {
            if (table.keys[i].by != Table::By::band) {
                fits = !is_other(cells[i], keys[i]);
                continue;
            }
            auto const asked = high ? keys[i].get<Between>()->high : keys[i].get<Between>()->low;
            auto const from = exactly(std::get<Fraction>(cells[i]));
            fits = from <= asked && (found == nullptr || from >= begins);
            begins = fits ? from : begins;
        }
        found = fits ? &row : found;
    }
    bool const beyond =
        found != nullptr && found->to &&
        exactly(*found->to) < (high ? keys.back().get<Between>()->high : keys.back().get<Between>()->low);
    return beyond ? nullptr : found;
}

// From the least to the greatest that the bands give in which it may lie.
Known over_rows(Table const& table, std::vector<Known> const& keys, Whys const& whys)
{
    auto const* const first = row_for(table, keys, false);
    auto const* const last = row_for(table, keys, true);
    std::set<Number> found;
    bool inside = false;
    for (auto const& [cells, row] : table.rows) {
        inside = inside || &row == first;
        auto const* const figure = std::get_if<Fraction>(&row.value);
        if (inside && figure == nullptr) {
            return unknown(whys);
        }
        if (inside) {
            found.insert(exactly(*figure));
        }
        inside = inside && &row != last;
    }
    return {Between{*found.begin(), *found.rbegin()}, found.size() == 1 ? Whys{} : whys, false};
}

}  // namespace

Known Evaluation::value(Expression const& expression)
{
    auto known = std::visit([this](auto const& node) { return of(node); }, expression.node);
    if (expression.type.measure.of(Dimension::unit) == 0) {
        known.paid_by.clear();
    }
    return known;
}

Known Evaluation::of(Constant const& node) { return of_value(node.value); }

Known Evaluation::of(FactReference const& node)
{
    auto const* const member = node.binding == 0 ? nullptr : std::get<Record const*>(element(node.binding));
    bool const not_told = std::find(not_told_.begin(), not_told_.end(), member) != not_told_.end();
    if (not_told && node.field != Field::year) {
        auto nothing = unknown({missing(Field::reports_whole)});
        bool const day = find_row(member->kind, node.field)->shape == Shape::date;
        return day ? Known{DateBounds{}, nothing.whys, false} : nothing;
    }
    if (not_told) {
        year_asked_.insert(member);
    }
    auto known = member == nullptr ? facts_.fact(node.field, node.side) : Facts::member(*member, node.field);
    known.paid_by = whose_unit(node);
    return known;
}

Known Evaluation::of(SubjectYear const&) { return number(*subject_.year); }

Known Evaluation::of(ElementReference const& node)
{
    auto const& held = element(node.binding);
    if (auto const* const record = std::get_if<Record const*>(&held)) {
        auto named = Facts::member(**record, *naming_field((*record)->kind));
        named.stated = false;
        return named;
    }
    auto const* const text = std::get_if<std::string>(&held);
    return text != nullptr ? of_value(Value(*text)) : of_value(Value(std::get<Choice>(held)));
}

Known Evaluation::of(ParameterReference const& node) { return of_value(version_.parameters[node.parameter].value); }

Known Evaluation::of_the_subject(Expression const& expression)
{
    auto const outer = std::exchange(elements_, {});
    auto const found = value(expression);
    elements_ = outer;
    return found;
}

// Of the subject, or of the one element that it is said of.
Known Evaluation::of(DefinitionReference const& node)
{
    auto const outer = std::exchange(elements_, {});
    if (node.binding != 0) {
        elements_.push_back(outer[node.binding - 1U]);
    }
    auto known = by_cases(node);
    elements_ = outer;
    if (node.binding != 0 && known.paid_by.erase("member 1") > 0) {
        known.paid_by.insert("member " + std::to_string(node.binding));
    }
    return known;
}

// One case that applies for certain decides, unless another that may apply differs.
Known Evaluation::by_cases(DefinitionReference const& node)
{
    std::vector<Known> values;
    Whys whys;
    bool certain = false;
    for (auto const& each : version_.definitions[node.definition].cases) {
        auto const applies = each.when ? value(*each.when) : truth(true);
        if (!applies.is(false)) {
            certain = certain || applies.is(true);
            values.push_back(value(each.value));
            join(whys, applies.whys);
            join(whys, values.back().whys);
        }
    }
    bool const agree = std::all_of(values.begin(), values.end(), [&](Known const& each) {
        return !each.nothing() && each.value == values.front().value && each.paid_by == values.front().paid_by;
    });
    if (certain && (agree || values.size() == 1)) {
        return values.front();
    }
    return unknown(whys.empty() ? Whys{not_computable()} : whys);
}

// Its own name where a row has that, else the one that it is said to have had; as if each were asked about.
Known Evaluation::named_in_rows(Table const& table, std::size_t column, Operand const& key, Known const& own)
{
    auto const is = [&](std::string const& name) {
        Expression const named{{}, key->type, Constant{name}};
        return of(Comparison{Relation::equal, key, named});
    };
    std::set<std::string> names;
    for (auto const& [cells, row] : table.rows) {
        names.insert(std::get<std::string>(cells[column]));
    }
    auto const* const text = own.get<std::string>();
    if (text == nullptr) {
        return own;
    }
    if (names.contains(*text)) {
        auto const so = is(*text);
        return so.nothing() ? unknown(so.whys) : own;
    }
    Whys whys;
    auto found = own;
    for (auto const& name : names) {
        auto const so = is(name);
        join(whys, so.nothing() ? so.whys : Whys{});
        found = so.is(true) ? of_value(Value(name)) : found;
    }
    return whys.empty() ? found : unknown(whys);
}

// The rows are gone through one after the other: the last band that begins no higher, and every other key as it is.
Known Evaluation::of(TableLookup const& node)
{
    auto const& table = version_.tables[node.table];
    std::vector<Known> keys{value(*node.key)};
    if (node.second) {
        keys.push_back(value(**node.second));
    }
    Whys whys;
    std::string what_for;
    bool exact = true, open = false;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        what_for += (i == 0 ? "" : ", ") + told(keys[i], table.keys[i].type);
        if (table.keys[i].type.kind == Kind::text) {
            keys[i] = named_in_rows(table, i, i == 0 ? node.key : *node.second, keys[i]);
        }
        auto const* const between = keys[i].get<Between>();
        bool const bounds = between != nullptr && !between->exact();
        open = open || (bounds && table.keys[i].by == Table::By::band);
        exact = exact && !keys[i].nothing() && !(bounds && table.keys[i].by != Table::By::band);
        join(whys, keys[i].whys);
    }
    if (!exact) {
        return unknown(whys);
    }
    auto const row = [&](bool high) { return row_for(table, keys, high); };
    auto const* const first = row(false);
    auto const* const last = row(true);
    if (first != nullptr && first == last) {
        return of_value(first->value);
    }
    if (!open) {
        auto const by = table.owner ? " (set by the agreement's owner in figures/)" : " in the agreement";
        return unknown({{Why::Kind::missing, table.name + " for " + what_for + by}});
    }
    return first != nullptr && last != nullptr ? over_rows(table, keys, whys) : unknown(whys);
}

Known Evaluation::of(PartOfDate const& node)
{
    auto const date = value(*node.date);
    switch (node.part) {
    case DatePart::year:
        return year_in(date);
    case DatePart::month:
        return over_every_day(date, [](Day day) { return static_cast<unsigned>(calendar(day).month()); });
    case DatePart::weekday:
        return over_every_day(date, [](Day day) { return std::chrono::weekday{day}.iso_encoding(); });
    case DatePart::month_start:
        return each_bound(date,
                          [](Day day) { return std::optional(Day{calendar(day).year() / calendar(day).month() / 1}); });
    case DatePart::month_end:
        return each_bound(date, last_of_month);
    case DatePart::next_working_day:
        return each_bound(date, [this](Day day) { return first_working_day_from(day, version_); });
    }
    return unknown(date.whys);
}

Known Evaluation::of(AsOf const&) { return {DateBounds::exactly(subject_.as_of), {}, false}; }

Known Evaluation::of(DayInYear const& node)
{
    auto const year = value(*node.year);
    auto const* const between = year.get<Between>();
    if (between == nullptr) {
        return unknown(year.whys);
    }
    auto const in = [&node](Number const& of) {
        return std::chrono::year{year_in(of)} / std::chrono::month{node.month} / std::chrono::day{node.day};
    };
    bool const exists = in(between->low).ok() && in(between->high).ok() && Day{in(between->low)} >= first_day &&
                        Day{in(between->high)} <= last_day;
    if (!exists) {
        return between->exact() ? unknown({not_computable()}) : Known{DateBounds{}, year.whys, false};
    }
    return {DateBounds{Day{in(between->low)}, Day{in(between->high)}}, between->exact() ? Whys{} : year.whys, false};
}

Known Evaluation::of(Arithmetic const& node)
{
    auto const left = value(*node.left), right = value(*node.right);
    bool const date_first = node.left->type.kind == Kind::date;
    auto const& type = (date_first ? *node.right : *node.left).type;
    bool const months = type.measure.of(Dimension::months) != 0,
               working = type.measure.of(Dimension::working_days) != 0;
    auto const &date = date_first ? left : right, &figure = date_first ? right : left;
    auto const* const count = figure.get<Between>();
    if (!(months || working) || date.get<DateBounds>() == nullptr || count == nullptr || !count->exact()) {
        return go_together(computed(node.op, left, right), {left, right},
                           unit_asked_for(node.op, node.left->type, node.right->type));
    }
    auto const by = (node.op == ArithmeticOperator::subtract ? -1 : 1) * year_in(count->low);
    return each_bound(date, [by, months, this](Day day) {
        return months ? after_months(day, by, version_) : after_working_days(day, by, version_);
    });
}
Known Evaluation::of(Negation const& node)
{
    auto const operand = value(*node.operand);
    return go_together(computed(ArithmeticOperator::subtract, number(0), operand), {operand}, {});
}
Known Evaluation::of(Rounded const& node)
{
    auto const exact = value(*node.value);
    return go_together(rounded_to(exact, value(*node.step), node.rounding), {exact}, {});
}
Known Evaluation::of(Comparison const& node)
{
    auto const before = called_so_before(node, repository_, facts_, version_.from);
    if (before) {
        return *before;
    }
    auto const left = value(*node.left), right = value(*node.right);
    return go_together(compared(node.relation, left, right), {left, right},
                       unit_asked_for(node.left->type, node.right->type));
}

Known Evaluation::of(FallsOn const& node)
{
    return on_every_day(value(*node.date), [&node](Day day) {
        auto const date = calendar(day);
        return date.month() == std::chrono::month{node.month} && date.day() == std::chrono::day{node.day};
    });
}

Known Evaluation::of(OneOf const& node)
{
    // As if each were asked about in turn.
    std::vector<Known> asked;
    auto const ask = [&](Value const& member) {
        auto const* const text = std::get_if<std::string>(&member);
        auto const held = value(*node.value);
        auto const* const choice = held.get<Choice>();
        if (text != nullptr && choice != nullptr) {
            asked.push_back(truth(values_of(choice->set)[choice->index].name == *text));
            return;
        }
        Expression const named{{}, node.value->type, Constant{member}};
        asked.push_back(of(Comparison{Relation::equal, node.value, named}));
    };
    for (auto const& member : node.among) {
        ask(member);
    }
    auto const list = node.list ? value(**node.list) : Known{};
    auto const* const elements = list.get<Elements>();
    if (node.list && elements == nullptr) {
        return unknown(list.whys);
    }
    for (auto const& each : elements == nullptr ? Elements{} : *elements) {
        if (auto const* const record = std::get_if<Record const*>(&each)) {
            ask(Value(*(*record)->get<std::string>(*naming_field((*record)->kind))));
            continue;
        }
        auto const* const text = std::get_if<std::string>(&each);
        ask(text != nullptr ? Value(*text) : Value(std::get<Choice>(each)));
    }
    return any_of(asked);
}

Known Evaluation::of(PresenceTest const& node)
{
    auto const held = value(*node.value);
    auto const* const bounds = held.get<DateBounds>();
    auto const* const list = held.get<Elements>();
    switch (node.asked) {
    case Asked::given:
        return truth(held.stated);
    case Asked::exact:
        return truth(bounds != nullptr && bounds->exact());
    case Asked::known:
        return held.whys.empty() ? truth(true) : unknown(held.whys);
    case Asked::empty:
        break;
    }
    if (held.nothing()) {
        return unknown(held.whys);
    }
    return list != nullptr ? truth(list->empty()) : truth(std::get<std::string>(held.value).empty());
}

Known Evaluation::of(Includes const& node)
{
    auto const held = value(*node.list);
    auto const* const list = held.get<Elements>();
    return list == nullptr ? unknown(held.whys)
                           : truth(std::find(list->begin(), list->end(), Element(node.value)) != list->end());
}

Known Evaluation::of(Changes const& node)
{
    return is_offer_fact(node.term) ? facts_.offer_changes(node.term) : facts_.changes(node.term);
}

Known Evaluation::of(OnlyChange const& node)
{
    std::vector<Known> stay;
    std::vector<Field> named{Field::tariff, Field::places, Field::occupancy_basis};  // with the agreement's own
    std::copy_if(repository_.fields().declared().begin(), repository_.fields().declared().end(),
                 std::back_inserter(named), is_term);
    for (auto const term : named) {
        if (std::find(node.terms.begin(), node.terms.end(), term) == node.terms.end()) {
            stay.push_back(opposite(facts_.changes(term)));
        }
    }
    return all_of(stay);
}

Known Evaluation::of(Junction const& node)
{
    std::vector<Known> operands;
    for (auto const& operand : node.operands) {
        operands.push_back(value(operand));
    }
    return node.all ? all_of(operands) : any_of(operands);
}

Known Evaluation::of(Not const& node) { return opposite(value(*node.operand)); }

Known Evaluation::of(Approval const& node)
{
    auto const day = before(node.before);
    auto const by = [&](BodyId body) {
        Approvals asked(*this, node.terms, node.before ? &day : nullptr, node.after);
        bool const own_word = node.by.size() > 1 || node.of_list || version_.bodies[body].for_itself;
        auto answer = node.outcome == Outcome::approved ? asked.by(body, own_word) : asked.said(body, node.outcome);
        // What has to come first is awaited first.
        for (auto const& word : node.after) {
            for (auto const first : answer.nothing() ? word.by : std::vector<BodyId>{}) {
                join(answer.whys, Approvals(*this, node.terms, nullptr).said(first, word.outcome).whys);
            }
        }
        return answer;
    };
    std::vector<Known> each;
    if (node.of_list && node.of_list->one) {
        return by(*version_.body_named(std::get<std::string>(value(**node.of_list->one).value)));
    }
    for (auto const body : node.of_list ? version_.bodies_in(node.of_list->list) : node.by) {
        each.push_back(by(body));
    }
    if (!node.of_list) {
        return all_of(each);
    }
    // So many of them: for certain, or if all that is open came out so.
    std::int64_t yes = 0, perhaps = 0;
    Whys whys;
    for (auto const& one : each) {
        yes += one.is(true) ? 1 : 0;
        perhaps += one.is(false) ? 0 : 1;
        join(whys, one.nothing() ? one.whys : Whys{});
    }
    auto const least = node.of_list->least;
    return yes >= least ? truth(true) : perhaps < least ? truth(false) : unknown(whys);
}

Known Evaluation::of(Acceptance const& node)
{
    auto const party = value(*node.by);
    auto const* const name = party.get<std::string>();
    return name == nullptr ? unknown(party.whys) : Approvals(*this, {}, nullptr).accepted(*name);
}

Known Evaluation::of(NamedNeed const& node)
{
    auto const day = before(node.before);
    auto const group = value(*node.group);
    auto const* const name = group.get<std::string>();
    return name == nullptr ? unknown(group.whys)
                           : Approvals(*this, {}, node.before ? &day : nullptr).need(*name, node.by);
}

Known Evaluation::before(std::optional<Operand> const& day) { return day ? value(**day) : Known{}; }

}  // namespace styr::reference
