// SPDX-License-Identifier: MPL-2.0
// Dates: a day, or the bounds between which it lies.
#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "models/fields/change.hpp"
#include "models/fields/expectation.hpp"
#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/numeral.hpp"
#include "models/reading/record_reader.hpp"

namespace styr {

using namespace data_problem;

namespace {

// What begins with a month begins on its first day; what happened in one happened on some day of it.
bool begins(Field field) { return field == Field::effective || field == Field::in_force || field == Field::from; }

Text month_for(Day first)
{
    std::chrono::year_month_day const day(first);
    auto const last = Day{day.year() / day.month() / std::chrono::last};
    auto const bounds = "`{after: " + print_iso(first - std::chrono::days(1)) +
                        ", before: " + print_iso(last + std::chrono::days(1)) + "}`";
    return {"en måned er ingen dag; skriv dagen eller, hvor den ikke er kendt, " + bounds,
            "a month is no day; write the day or, where it is not known, " + bounds};
}

// `med udgangen af 2023` is the last day of what ends, and what begins does not begin then.
Text begin_after(Day last)
{
    auto const next = "`" + print_iso(last + std::chrono::days(1)) + "`";
    return {"det er en sidste dag, og det her begynder; skriv den første dag, " + next + ", hvis det er den, der menes",
            "that is a last day, and this begins; write its first day, " + next + " if that is what is meant"};
}

bool ends(Record const& record)
{
    auto const kind = kind_of_change(record);
    return kind == ChangeKind::closure || kind == ChangeKind::deregistration;
}

}  // namespace

void Reader::check_beginning(Record const& record)
{
    for (auto const& fact : record.facts) {
        auto const* const day = begins(fact.field) ? std::get_if<DateBounds>(&fact.value) : nullptr;
        auto const text = source_.substr(fact.span.begin, fact.span.end - fact.span.begin);
        if (day != nullptr && is_end(text) && !(fact.field == Field::effective && ends(record))) {
            report(not_a_date, fact.span,
                   {{"value", Text(printable(text, 60))}, {"reason", begin_after(day->latest)}, {"nearest", Text()}});
        }
    }
}

Reader::Read Reader::date(FieldRow const& row, Entry entry)
{
    auto const& node = document_[entry.value];
    if (node.kind == Node::Kind::mapping) {
        return bounds(row, entry.value, document_[entry.key].span);
    }
    auto const day =
        is_kind(Node::Kind::scalar, row, node) ? plain<Day>(node, expected_of(row), read_day) : std::nullopt;
    if (day && is_month(node.text) && !begins(row.field)) {
        report(not_a_date, node.span,
               {{"value", Text(printable(node.text, 60))}, {"reason", month_for(*day)}, {"nearest", Text()}});
        return std::nullopt;
    }
    return day ? Read(DateBounds::exactly(*day)) : std::nullopt;
}

// One of `after: D`, `before: D`: the first or last day that it leaves.
std::optional<Day> Reader::bound(Entry entry, bool after)
{
    static FieldRow const any{RecordKind::count_, Field::date, Shape::date};
    auto const& node = document_[entry.value];
    auto const day =
        is_kind(Node::Kind::scalar, any, node) ? plain<Day>(node, expected_of(any), read_day) : std::nullopt;
    if (day && *day == (after ? last_day : first_day)) {
        report(date_out_of_range, node.span, {{"value", Text(quoted(node.text))}});
        return std::nullopt;
    }
    return day ? std::optional(*day + std::chrono::days(after ? 1 : -1)) : std::nullopt;
}

void Reader::unknown_bound(Node const& key)
{
    report(data_problem::unknown_key, key.span,
           {{"key", Text(printable(key.text, 40))},
            {"record", Text("grænserne for en dato", "the bounds of a date")},
            {"keys", "`after`, `before`"}});
}

Reader::Read Reader::bounds(FieldRow const& row, std::uint32_t mapping, Span key)
{
    auto const& node = document_[mapping];
    if (row.exact) {
        report(bounds_not_allowed, node.span, {{"key", Text(key_of(row.field))}, {"example", example_of(row)}});
        return std::nullopt;
    }
    DateBounds date;
    bool given = false, good = true;
    Entry entry{};
    for (auto at = Document::first_child(mapping); at < node.past; at = entry.next) {
        entry = entry_at(at);
        bool const after = document_[at].text == "after";
        if (!after && document_[at].text != "before") {
            unknown_bound(document_[at]);
            good = false;
        } else if (!document_[entry.value].is_null()) {
            auto const day = bound(entry, after);
            (after ? date.earliest : date.latest) = day.value_or(after ? first_day : last_day);
            good = good && day.has_value();
            given = true;
        }
    }
    return good ? sound_bounds(row, date, given ? node.span : key, given) : std::nullopt;
}

Reader::Read Reader::sound_bounds(FieldRow const& row, DateBounds date, Span at, bool given)
{
    if (!given) {
        report(bounds_empty, at, {{"key", Text(key_of(row.field))}});
        return std::nullopt;
    }
    if (date.earliest > date.latest) {
        constexpr std::chrono::days one{1};
        report(no_day_left, at, {{"after", print_day(date.earliest - one)}, {"before", print_day(date.latest + one)}});
        return std::nullopt;
    }
    return Value(date);
}

}  // namespace styr
