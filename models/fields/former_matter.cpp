// SPDX-License-Identifier: MPL-2.0
#include "models/fields/former_matter.hpp"

#include "models/fields/change.hpp"
#include "models/fields/print.hpp"

#include <sha256.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace styr {

namespace {

constexpr std::array covered{Field::kind,  Field::offer,   Field::service, Field::effective,
                             Field::until, Field::changed, Field::before,  Field::after};

Value normal(Value const& value);

// As the scheme had it: lists of texts as they stood, and in terms nothing left out.
Record normal(Record const& record)
{
    Record result{record.kind, {}, {}};
    for (auto const& fact : record.facts) {
        auto value = normal(fact.value);
        if (record.kind == RecordKind::terms && std::holds_alternative<std::monostate>(value)) {
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
    if (auto const* const records = std::get_if<Records>(&value)) {
        Records list;
        for (auto const& record : *records) {
            if (auto inner = normal(record); !inner.facts.empty()) {
                list.push_back(std::move(inner));
            }
        }
        return list.empty() ? Value() : Value(in_one_order(std::move(list)));
    }
    return value;
}

Record covered_part(Record const& change)
{
    Record part{change.kind, {}, {}};
    for (auto const field : covered) {
        if (auto const* const fact = change.find(field)) {
            part.facts.push_back(*fact);
        }
    }
    auto result = normal(part);
    result.set(Field::kind, Choice{ChoiceSet::change_kind, static_cast<std::uint8_t>(kind_of_change(change))});
    return result;
}

}  // namespace

std::string former_digest_of(Record const& submission)
{
    std::vector<std::string> changes;
    for (auto const& change : submission.records(Field::changes)) {
        changes.push_back("[" + print_canonical(covered_part(change)) + "]");
    }
    std::sort(changes.begin(), changes.end());
    std::string text = "styr submission 1\n";
    for (auto const& change : changes) {
        text += change + "\n";
    }
    std::array<char, SHA256_DIGEST_STRING_LENGTH> hex{};
    SHA256Data(reinterpret_cast<std::uint8_t const*>(text.data()), text.size(), hex.data());
    return "sha256:" + std::string(hex.data());
}

}  // namespace styr
