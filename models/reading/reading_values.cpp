// SPDX-License-Identifier: MPL-2.0
// Values by shape, save dates.
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "diagnostics/wording.hpp"
#include "diagnostics/words.hpp"
#include "models/fields/expectation.hpp"
#include "models/fields/field_descriptions.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/fields/value_forms.hpp"
#include "models/messages/data_problems.hpp"
#include "models/messages/refusals.hpp"
#include "models/reading/numeral.hpp"
#include "models/reading/outcome_words.hpp"
#include "models/reading/record_reader.hpp"
#include "models/values/letters.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace styr {

namespace {

using namespace data_problem;

bool in_range(FieldRow const& row, Fraction value)
{
    auto const parts = parts_of_one(row);
    return value >= *Fraction::of(row.least, parts) && value <= *Fraction::of(row.most, parts);
}

// Whether its lists are what a file consists of.
bool is_file(RecordKind kind)
{
    return kind == RecordKind::operator_ || kind == RecordKind::submission || kind == RecordKind::settlement_file ||
           kind == RecordKind::decision_file || kind == RecordKind::figure_file || kind == RecordKind::test_file;
}

// Made of a list in braces it would be copied with all that it holds.
Records alone(Record record)
{
    Records one;
    one.push_back(std::move(record));
    return one;
}

}  // namespace

bool may_be_written(FieldRow const& row, Fraction value)
{
    auto const parts = product(value, parts_of_one(row));
    return parts && parts->whole() && in_range(row, value);
}

Reader::Read Reader::value(FieldRow const& row, Entry entry)
{
    auto const& node = document_[entry.value];
    bool const of_text = row.shape == Shape::text || row.shape == Shape::body;
    if (node.is_null()) {
        return !of_text || is_whole(row, document_[entry.key]) ? Read(Value{}) : std::nullopt;
    }
    switch (row.shape) {
    case Shape::text:
    case Shape::body:
        return is_kind(Node::Kind::scalar, row, node) ? text(row, node) : std::nullopt;
    case Shape::choice:
        return is_kind(Node::Kind::scalar, row, node) ? choice(row, node) : std::nullopt;
    case Shape::date:
        return date(row, entry);
    case Shape::choices:
    case Shape::texts:
    case Shape::years:
        return is_kind(Node::Kind::sequence, row, node) ? list(row, entry.value) : std::nullopt;
    case Shape::record:
        return is_kind(Node::Kind::mapping, row, node) ? Read(alone(record(entry.value, row.holds))) : std::nullopt;
    case Shape::records:
        return is_kind(Node::Kind::sequence, row, node) ? records(row, entry.value) : std::nullopt;
    default:
        if (may_be_a_difference(row) && node.kind == Node::Kind::mapping) {
            return difference(row, entry);
        }
        return is_kind(Node::Kind::scalar, row, node) ? scalar(row, node) : std::nullopt;
    }
}

bool Reader::is_kind(Node::Kind kind, FieldRow const& row, Node const& node)
{
    if (node.kind == kind) {
        return true;
    }
    report(wrong_type, node.span,
           {{"key", Text(key_of(row.field))},
            {"expected", expected_of(row)},
            {"found", found_of(node)},
            {"example", example_of(row)}});
    return false;
}

// Whether no comment follows the node (a text, or a key without one) that may have been meant as its end: `Sag #12`.
bool Reader::is_whole(FieldRow const& row, Node const& node)
{
    auto const is_blank = [](char c) { return c == ' ' || c == '\t'; };
    auto at = node.span.end;
    at += at < source_.size() && source_[at] == ':' ? 1U : 0U;
    auto const begin = at;
    while (at < source_.size() && is_blank(source_[at])) {
        ++at;
    }
    if (at == begin || at >= source_.size() || source_[at] != '#') {
        return true;
    }
    auto const rest = source_.substr(at + 1, source_.find_first_of(" \t\r\n,]}", at) - at - 1);
    std::size_t letter = 0;
    bool const to_us = in_small_letters(rest).starts_with("styr:");
    if (to_us || rest.empty() || !says_something(rest.substr(0, (decode(rest, letter), letter)))) {
        return true;
    }
    report(text_or_comment, {node.span.source, at, at + 1 + static_cast<std::uint32_t>(rest.size())},
           {{"key", Text(key_of(row.field))}, {"comment", quoted_excerpt(source_.substr(at, rest.size() + 1))}});
    return false;
}

Reader::Read Reader::text(FieldRow const& row, Node const& node)
{
    if (node.style == Node::Style::plain && !is_whole(row, node)) {
        return std::nullopt;
    }
    auto const content = trimmed(node.text);
    if (content.empty() && !may_be_blank(row.field)) {
        report(empty_text, node.span, {{"key", Text(key_of(row.field))}, {"label", label_of(row.field)}});
        return std::nullopt;
    }
    bool const path = row.record == RecordKind::configuration;  // as the disk has it
    return path || is_sound(row, node, content) ? Read(std::string(content)) : std::nullopt;
}

bool Reader::is_sound(FieldRow const& row, Node const& node, std::string_view content)
{
    Text const key(key_of(row.field));
    auto const decomposed = find_decomposed(content);
    auto const blank = is_name(row) ? find_odd_blank(content) : std::nullopt;
    auto const foreign = is_name(row) ? find_foreign_letter(content) : std::nullopt;
    if (decomposed) {
        report(decomposed_letter, node.span,
               {{"key", key}, {"code", Text(code_point_name(decomposed->mark))}, {"letter", Text(decomposed->letter)}});
    } else if (blank) {
        report(odd_blank_in_name, node.span, {{"key", key}, {"code", Text(code_point_name(*blank))}});
    } else if (foreign) {
        auto const latin = in_latin_letters(content);
        report(foreign_letter, node.span,
               {{"key", key},
                {"code", Text(code_point_name(*foreign))},
                {"written", quoted_excerpt(content)},
                {"latin", find_foreign_letter(latin) ? Text() : quoted_excerpt(latin)}});
    } else if (is_name(row) && length(content) > most_letters_of_a_name) {
        report(name_too_long, node.span,
               {{"key", key}, {"size", grouped(length(content))}, {"limit", std::to_string(most_letters_of_a_name)}});
    } else if (!node.text.empty() && !says_something(content)) {
        report(says_nothing, node.span, {{"key", key}, {"none", may_be_blank(row.field) ? key : Text()}});
    } else {
        return true;
    }
    return false;
}

Reader::Read Reader::choice(FieldRow const& row, Node const& node)
{
    auto const choices = fields_.choices_of(row.choices);
    auto const value_at = [&choices](std::size_t at) -> ChoiceValue const& {
        return values_of(choices[at].set)[choices[at].index];
    };
    std::vector<std::string_view> names;
    std::string all;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto const& value = value_at(i);
        if (value.key == present_key(row.choices, node.text)) {
            return Value(choices[i]);
        }
        names.insert(names.end(), {value.key, value.label.da, value.label.en});
        all += (all.empty() ? "`" : ", `") + std::string(value.key) + "`";
    }
    auto const in_minutes = row.choices == ChoiceSet::outcome ? outcome_in_minutes(node.text) : std::nullopt;
    auto const near = in_minutes ? std::nullopt : nearest(node.text, names);
    auto const at =
        near ? static_cast<std::size_t>(std::find(names.begin(), names.end(), *near) - names.begin()) / 3 : 0;
    report(unknown_choice, node.span,
           {{"value", Text(printable(node.text, 60))},
            {"key", Text(key_of(row.field))},
            {"set", name_of(row.choices)},
            {"nearest", near ? Text(value_at(at).key) : Text()},
            {"meaning", near ? both(value_at(at).label) : Text()},
            {"minutes", in_minutes ? in_minutes->said : Text()},
            {"values", Text(all)}});
    return std::nullopt;
}

// Numbers, dates and truth values are written without quotes.
bool Reader::as_plain(Node const& node, Text const& expected)
{
    bool const plain = node.style == Node::Style::plain;
    if (!plain) {
        report(quoted_value, node.span, {{"value", Text(quoted(node.text))}, {"expected", expected}});
    }
    return plain;
}

Reader::Read Reader::scalar(FieldRow const& row, Node const& node)
{
    if (row.shape != Shape::truth) {
        return number(row, node);
    }
    auto const truth = plain<bool>(node, expected_of(row), read_truth);
    return truth ? Read(*truth) : std::nullopt;
}

Reader::Read Reader::number(FieldRow const& row, Node const& node)
{
    bool const money = row.shape == Shape::tariff || row.shape == Shape::money;
    auto* const read = money                         ? read_money
                       : row.shape == Shape::percent ? read_percent
                       : row.shape == Shape::figure  ? read_figure
                                                     : read_whole;
    if (!as_plain(node, expected_of(row))) {
        return std::nullopt;
    }
    auto reading = read(node.text);
    if (auto* const unread = std::get_if<Unread>(&reading)) {
        keep_true_helps(*unread, [&row, read](std::string_view proposed) {
            auto const again = read(proposed);
            auto const* const value = std::get_if<Fraction>(&again);
            return value == nullptr || in_range(row, *value);  // what is no value of its own is a sign to be typed
        });
        report(*unread, node.span);
        return std::nullopt;
    }
    auto const value = std::get<Fraction>(reading);
    if (!in_range(row, value)) {
        report(out_of_range, node.span,
               {{"value", Text(quoted(node.text))},
                {"label", label_of(row.field)},
                {"least", limit_of(row, row.least)},
                {"most", limit_of(row, row.most)}});
        return std::nullopt;
    }
    return value;
}

bool Reader::once(FieldRow const& row, Span at, std::string_view content, std::set<std::string, std::less<>>& seen)
{
    bool const again = !seen.emplace(content).second;
    if (again) {
        report(listed_twice, at, {{"value", Text(printable(content, 60))}, {"key", Text(key_of(row.field))}});
    }
    return !again;
}

void Reader::wrong_entry(FieldRow const& row, Node const& item)
{
    report(data_problem::wrong_entry, item.span,
           {{"key", Text(key_of(row.field))},
            {"expected", expected_entry_of(row)},
            {"found", found_of(item)},
            {"example", example_of(row)}});
}

// Of a list, before any of it is read: what is longer than any of its kind was made to occupy the machine.
bool Reader::is_short_enough(FieldRow const& row, std::uint32_t index)
{
    auto const most = is_file(row.record) ? most_entries_of_a_file : most_entries_of_a_list;
    std::size_t count = 0;
    for (auto at = Document::first_child(index); at < document_[index].past; at = document_[at].past) {
        if (++count > most) {
            report(too_many_entries, document_[at].span, {{"key", Text(key_of(row.field))}, {"limit", grouped(most)}});
            return false;
        }
    }
    return true;
}

// `{plus: 50 kr.}`, in what the value itself is in; a record of the one way that it goes.
Reader::Read Reader::difference(FieldRow const& row, Entry entry)
{
    auto const& mapping = document_[entry.value];
    Record found{RecordKind::difference, mapping.span, {}};
    bool sound = true;
    std::size_t keys = 0;
    for (auto key = Document::first_child(entry.value); key < mapping.past; key = entry_at(key).next, ++keys) {
        auto const& node = document_[entry_at(key).value];
        auto const name = document_[key].text;
        if (name != key_of(Field::plus) && name != key_of(Field::minus)) {
            unknown_key(document_[key], RecordKind::difference);
            sound = false;
            continue;
        }
        auto of = by_how_much(row);
        of.field = name == key_of(Field::plus) ? Field::plus : Field::minus;
        auto amount = is_kind(Node::Kind::scalar, of, node) ? number(of, node) : std::nullopt;
        if (amount) {
            found.facts.push_back({of.field, document_[key].span, node.span, std::move(*amount)});
        }
        sound = sound && amount;
    }
    if (sound && keys != 1) {
        report(no_one_difference, document_[entry.key].span, {{"key", Text(key_of(row.field))}});
        sound = false;
    }
    return sound ? Read(alone(std::move(found))) : std::nullopt;
}

// One of a list, which holds them as they are written.
Reader::Read Reader::year(FieldRow const& row, Node const& node)
{
    auto const read = number(one_of_years(row), node);
    auto const* const year = read ? std::get_if<Fraction>(&*read) : nullptr;
    return year == nullptr ? std::nullopt : Read(std::to_string(static_cast<long>(year->numerator())));
}

Reader::Read Reader::list(FieldRow const& row, std::uint32_t index)
{
    if (!is_short_enough(row, index)) {
        return std::nullopt;
    }
    std::vector<Choice> choices;
    std::vector<std::string> texts;
    std::set<std::string, std::less<>> seen;
    bool good = true;
    row.shape == Shape::choices ? choices.reserve(children_of(index)) : texts.reserve(children_of(index));
    for (auto at = Document::first_child(index); at < document_[index].past; at = document_[at].past) {
        auto const& item = document_[at];
        if (item.kind != Node::Kind::scalar) {
            wrong_entry(row, item);
            good = false;
        } else if (item.is_null()) {
            report(missing_entry, item.span, {{"key", Text(key_of(row.field))}});
            good = false;
        } else if (auto read = row.shape == Shape::choices ? choice(row, item)
                               : row.shape == Shape::years ? year(row, item)
                                                           : text(row, item);
                   !read || !once(row, item.span, trimmed(item.text), seen)) {
            good = false;
        } else if (row.shape == Shape::choices) {
            choices.push_back(std::get<Choice>(*read));
        } else {
            texts.push_back(std::get<std::string>(std::move(*read)));
        }
    }
    if (!good) {
        return std::nullopt;
    }
    return row.shape == Shape::choices ? Value(std::move(choices)) : Value(std::move(texts));
}

Reader::Read Reader::records(FieldRow const& row, std::uint32_t index)
{
    if (!is_short_enough(row, index)) {
        return std::nullopt;
    }
    Records all;
    std::set<std::string, std::less<>> seen;  // names, where entries have one
    all.reserve(children_of(index));
    for (auto at = Document::first_child(index); at < document_[index].past; at = document_[at].past) {
        auto const& item = document_[at];
        if (item.kind == Node::Kind::mapping) {
            all.push_back(record(at, row.holds));
            if (auto const* const name = row.by_name ? all.back().find(*naming_field(row.holds)) : nullptr) {
                once(row, name->span, text_in(all.back(), name->field), seen);
            }
        } else if (item.is_null()) {
            report(missing_entry, item.span, {{"key", Text(key_of(row.field))}});
        } else if (row.by_name && item.kind == Node::Kind::scalar) {
            if (auto name = text(row, item)) {
                once(row, item.span, std::get<std::string>(*name), seen);
                all.push_back(
                    {row.holds, item.span, {{*naming_field(row.holds), item.span, item.span, *std::move(name)}}});
            }
        } else {
            wrong_entry(row, item);
        }
    }
    if (Document::first_child(index) == document_[index].past && row.presence == Presence::required) {
        report(empty_list, document_[index].span, {{"key", Text(key_of(row.field))}, {"example", example_of(row)}});
        return std::nullopt;
    }
    bool const of_terms = is_term(row.field);  // which part of a split stands first says nothing
    return Value(of_terms ? in_one_order(std::move(all)) : std::move(all));
}

}  // namespace styr
