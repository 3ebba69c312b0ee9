// SPDX-License-Identifier: MPL-2.0
// Dates with bounds, and whole values, in prose and in canonical form.
#include "models/fields/print.hpp"

#include "models/fields/declared_fact.hpp"
#include "models/fields/given_rows.hpp"
#include "models/fields/text_in.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::chrono::days one{1};

template <class... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

Text unknown() { return {"ukendt", "not known"}; }

Text den(Day day) { return Text("den ", "") + print_day(day); }

ChoiceValue const& value_of(Choice choice) { return values_of(choice.set)[choice.index]; }

Text label_of(Choice choice)
{
    auto const& label = value_of(choice).label;
    return {std::string(label.da), std::string(label.en)};
}

template <class Items, class Print> auto joined(Items const& items, char const* separator, Print print)
{
    decltype(print(items.front())) all;
    bool first = true;
    for (auto const& item : items) {
        all += (first ? decltype(all)() : decltype(all)(separator)) + print(item);
        first = false;
    }
    return all;
}

template <class Items, class Print> Text listed(Items const& items, char const* separator, Print print)
{
    return items.empty() ? Text("ingen", "none") : joined(items, separator, print);
}

Text print_fraction(FieldRow const& row, Fraction number)
{
    switch (row.shape) {
    case Shape::tariff:
        return row.per == Per::unit ? print_money(number) : print_money(number) + Text(" ") + print_per(row.per);
    case Shape::money:
        return print_money(number);
    case Shape::percent:
        return print_percent(number);
    case Shape::days:
        return print_number(number) + (number == Fraction(1) ? Text(" dag", " day") : Text(" dage", " days"));
    case Shape::year:
        return Text(print_canonical(number));  // years are not grouped: 2020
    default:
        return print_number(number);
    }
}

Text print_record(Record const& record)
{
    return joined(record.facts, ", ", [&record](Fact const& fact) {
        auto const* const row = find_row(record.kind, fact.field);
        return label_of(fact.field) + Text(" ") + (row == nullptr ? Text() : print_value(*row, fact.value));
    });
}

// "Rebild Kommune (andel 60 %)": the name, and what else is said of it.
Text print_named(Record const& record)
{
    auto const name = *naming_field(record.kind);
    Text text, more;
    for (auto const& fact : record.facts) {
        auto const* const row = find_row(record.kind, fact.field);
        if (row == nullptr || fact.field == name) {
            text += row == nullptr ? Text() : print_value(*row, fact.value);
        } else {
            more += Text(more.empty() ? "" : ", ") + label_of(fact.field) + Text(" ") + print_value(*row, fact.value);
        }
    }
    return more.empty() ? text : text + Text(" (") + more + Text(")");
}

bool is_name_alone(Record const& record)
{
    auto const name = naming_field(record.kind);
    return record.kind == RecordKind::payer && record.facts.size() == 1 && record.facts.front().field == name;
}

std::string json_string(std::string_view text)
{
    static char const* const hex = "0123456789abcdef";
    std::string quoted = "\"";
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (byte < 0x20) {
            quoted += "\\u00";
            quoted += hex[byte >> 4U];
            quoted += hex[byte & 15U];
        } else {
            quoted += c;
        }
    }
    return quoted + "\"";
}

}  // namespace

Text print_per(Per per)
{
    auto const index = static_cast<std::uint8_t>(static_cast<int>(per) - static_cast<int>(Per::day_and_night));
    return per == Per::nothing ? Text()
           : per == Per::unit  ? Text("pr. enhed", "per unit")
                               : Text("pr. ", "per ") + label_of(Choice{ChoiceSet::unit, index});
}

std::string print_canonical(Record const& record)
{
    std::string all = "{";
    for (auto const* const row : given_rows(record.kind, {&record})) {  // not in the order of the file
        auto const* const fact = given(&record, row->field);
        if (fact == nullptr) {
            continue;
        }
        bool const text = std::holds_alternative<std::string>(fact->value);
        auto const value = print_canonical(*row, fact->value);
        all += all.size() > 1 ? "," : "";
        all += key_of(row->field);
        all += ':';
        all += text ? json_string(value) : value;
    }
    return all + "}";
}

Records in_one_order(Records records)
{
    std::vector<std::pair<std::string, Record>> by_text;
    for (auto& record : records) {
        auto text = print_canonical(record);
        by_text.emplace_back(std::move(text), std::move(record));
    }
    std::stable_sort(by_text.begin(), by_text.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::transform(by_text.begin(), by_text.end(), records.begin(), [](auto& each) { return std::move(each.second); });
    return records;
}

bool stands_before(Choice a, Choice b)
{
    bool const first = is_declared(a.set), second = is_declared(b.set);
    return first != second ? second : first ? value_of(a).key < value_of(b).key : a.index < b.index;
}

Text print_date(DateBounds date)
{
    if (date.exact()) {
        return print_day(date.earliest);
    }
    auto const year = calendar(date.earliest).year();
    if (date.earliest == Day{year / 1 / 1} && date.latest == Day{year / 12 / 31}) {
        return Text("i ", "in ") + Text(std::to_string(static_cast<int>(year)));
    }
    bool const from = date.earliest > first_day, to = date.latest < last_day;
    if (from && to) {
        return Text("efter ", "after ") + den(date.earliest - one) + Text(" og før ", " and before ") +
               den(date.latest + one);
    }
    if (from || to) {
        return from ? Text("efter ", "after ") + den(date.earliest - one)
                    : Text("før ", "before ") + den(date.latest + one);
    }
    return unknown();
}

Text print_value(FieldRow const& row, Value const& value)
{
    return std::visit(
        Overloaded{
            [](std::monostate) { return unknown(); },
            [](bool truth) { return truth ? Text("ja", "yes") : Text("nej", "no"); },
            [&row](Fraction number) { return print_fraction(row, number); },
            [](DateBounds date) { return print_date(date); },
            [](std::string const& text) { return Text(text); },
            [](Choice choice) { return label_of(choice); },
            [](std::vector<Choice> const& list) { return listed(list, ", ", [](Choice c) { return label_of(c); }); },
            [](std::vector<std::string> const& list) {
                return listed(list, ", ", [](std::string const& s) { return Text(s); });
            },
            [&row](Records const& list) {
                return row.by_name ? listed(list, ", ", print_named) : listed(list, "; ", print_record);
            },
        },
        value);
}

std::string print_canonical(DateBounds date)
{
    if (date.exact()) {
        return print_iso(date.earliest);
    }
    auto const from = date.earliest > first_day ? print_iso(date.earliest) : "..";
    auto const to = date.latest < last_day ? print_iso(date.latest) : "..";
    return from == to ? from : from + "/" + to;
}

std::string print_canonical(FieldRow const& row, Value const& value)
{
    return std::visit(
        Overloaded{
            [](std::monostate) { return std::string("null"); },
            [](bool truth) { return std::string(truth ? "true" : "false"); },
            [](Fraction number) { return print_canonical(number); },
            [](DateBounds date) { return print_canonical(date); },
            [](std::string const& text) { return text; },
            [](Choice choice) { return std::string(value_of(choice).key); },
            [](std::vector<Choice> const& list) {
                return "[" + joined(list, ",", [](Choice c) { return std::string(value_of(c).key); }) + "]";
            },
            [](std::vector<std::string> const& list) { return "[" + joined(list, ",", json_string) + "]"; },
            [&row](Records const& list) {
                auto const all = joined(list, ",", [](Record const& record) {
                    return is_name_alone(record) ? json_string(text_in(record, *naming_field(record.kind)))
                                                 : print_canonical(record);
                });
                return row.shape == Shape::record ? all : "[" + all + "]";
            },
        },
        value);
}

std::string print_yaml(FieldRow const& row, Value const& value)
{
    std::string text;
    bool quoted = false;
    char before = '\0';
    for (char const c : print_canonical(row, value)) {
        quoted = c == '"' && before != '\\' ? !quoted : quoted;
        text += c;
        text += !quoted && (c == ':' || c == ',') ? " " : "";
        before = c;
    }
    return text;
}

}  // namespace styr
