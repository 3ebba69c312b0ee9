// SPDX-License-Identifier: MPL-2.0
#include "models/fields/matter.hpp"

#include "models/fields/change.hpp"
#include "models/fields/given_rows.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/values/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

Value normal(Value const& value);

bool is_no(Value const& value)
{
    auto const* const truth = std::get_if<bool>(&value);
    auto const* const choices = std::get_if<std::vector<Choice>>(&value);
    auto const* const texts = std::get_if<std::vector<std::string>>(&value);
    return (truth != nullptr && !*truth) || (choices != nullptr && choices->empty()) ||
           (texts != nullptr && texts->empty());
}

// Where absence is unknown, *no* is an answer.
Value normal(FieldRow const* row, Value const& value)
{
    bool const open = row != nullptr && row->presence == Presence::open;
    bool const closed = row != nullptr && row->presence == Presence::closed;
    return !is_no(value) || !(open || closed) ? normal(value) : open ? value : Value();
}

// Without what says no more than its absence: no value, and *no* (an empty list, a plain `false`) where absence is no.
// In terms these say something: that there is no split from then on; and of payers, that nobody pays.
Record normal(Record const& record)
{
    Record result{record.kind, {}, {}};
    for (auto const& fact : record.facts) {
        auto const* const row = find_row(record.kind, fact.field);
        auto value = normal(row, fact.value);
        bool const says_something = record.kind == RecordKind::terms || (row != nullptr && row->by_name);
        if (says_something && std::holds_alternative<std::monostate>(value)) {
            value = fact.value;
        }
        if (!std::holds_alternative<std::monostate>(value)) {
            result.facts.push_back({.field = fact.field, .key = {}, .span = {}, .value = std::move(value)});
        }
    }
    return result;
}

Value normal(Value const& value)
{
    if (auto const* const truth = std::get_if<bool>(&value)) {
        return *truth ? value : Value();
    }
    if (auto const* const choices = std::get_if<std::vector<Choice>>(&value)) {
        auto list = *choices;
        std::sort(list.begin(), list.end(), stands_before);
        return list.empty() ? Value() : Value(std::move(list));
    }
    if (auto const* const texts = std::get_if<std::vector<std::string>>(&value)) {
        auto list = *texts;  // an empty one says more than none: nobody pays
        std::sort(list.begin(), list.end());
        return list;
    }
    if (auto const* const records = std::get_if<Records>(&value)) {
        Records list;
        for (auto const& record : *records) {
            if (auto inner = normal(record); !inner.facts.empty()) {
                list.push_back(std::move(inner));
            }
        }
        list = in_one_order(std::move(list));
        auto const name = list.empty() ? std::nullopt : naming_field(list.front().kind);
        if (name) {
            std::stable_sort(list.begin(), list.end(),
                             [&](Record const& a, Record const& b) { return text_in(a, *name) < text_in(b, *name); });
        }
        return list.empty() ? Value() : Value(std::move(list));
    }
    return value;
}

constexpr std::string_view algorithm = "sha256:", scheme = "02";

// Whose change it is, and the rows of it that are asked or grounds; both sides whole.
bool is_of_the_matter(FieldRow const& row)
{
    using enum Field;
    return row.asking != Asking::no || row.field == offer || row.field == service || row.field == before ||
           row.field == after;
}

Record matter_of(Record const& change)
{
    Record matter{change.kind, {}, {}};
    for (auto const* const row : given_rows(RecordKind::change, {&change})) {
        if (is_of_the_matter(*row)) {
            matter.facts.push_back(*change.find(row->field));
        }
    }
    auto normalised = normal(matter);
    normalised.set(Field::kind, Choice{ChoiceSet::change_kind, static_cast<std::uint8_t>(kind_of_change(change))});
    return normalised;
}

}  // namespace

bool says_the_same(Value const& a, Value const& b) { return normal(a) == normal(b); }

bool says_the_same(FieldRow const& of_change, Value const& a, Value const& b)
{
    bool const nothing_and_none =
        of_change.by_name && std::holds_alternative<std::monostate>(a) != std::holds_alternative<std::monostate>(b);
    return !nothing_and_none && normal(&of_change, a) == normal(&of_change, b);
}

std::string canonical_text(Record const& submission, Record const& change)
{
    auto const* const operator_ = given(&submission, Field::operator_);
    auto const whose = operator_ == nullptr
                           ? std::string{}
                           : print_canonical(*find_row(RecordKind::submission, Field::operator_), operator_->value);
    return "styr change 2\n" + whose + "\n{" + print_canonical(matter_of(change)) + "}\n";
}

std::string digest_of(Record const& submission, Record const& change)
{
    return fmt::format("{}{}{}", algorithm, scheme, sha256(canonical_text(submission, change)));
}

DigestScheme scheme_of(std::string_view digest)
{
    auto const written = digest.starts_with(algorithm) ? digest.substr(algorithm.size()) : std::string_view{};
    if (written.find_first_not_of("0123456789abcdef") != std::string_view::npos) {
        return DigestScheme::none;
    }
    bool const current = written.size() == scheme.size() + sha256_digits && written.starts_with(scheme);
    return current                           ? DigestScheme::current
           : written.size() == sha256_digits ? DigestScheme::former
                                             : DigestScheme::none;
}

}  // namespace styr
