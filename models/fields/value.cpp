// SPDX-License-Identifier: MPL-2.0
#include "models/fields/value.hpp"

#include <algorithm>

namespace styr {

Value::Value(Value const& other) = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(Value const& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;

bool operator==(Value const& a, Value const& b)
{
    return static_cast<ValueVariant const&>(a) == static_cast<ValueVariant const&>(b);
}

Fact const* Record::find(Field field) const
{
    auto const found =
        std::find_if(facts.begin(), facts.end(), [field](Fact const& fact) { return fact.field == field; });
    return found == facts.end() ? nullptr : &*found;
}

Records const& Record::records(Field field) const
{
    static Records const none;
    auto const* const given = get<Records>(field);
    return given == nullptr ? none : *given;
}

void Record::set(Field field, Value value)
{
    std::erase_if(facts, [field](Fact const& fact) { return fact.field == field; });
    facts.push_back({.field = field, .key = {}, .span = {}, .value = std::move(value)});
}

bool operator==(Record const& a, Record const& b)
{
    return a.kind == b.kind && a.facts.size() == b.facts.size() &&
           std::all_of(a.facts.begin(), a.facts.end(), [&](Fact const& fact) {
               auto const* const other = b.find(fact.field);
               return other != nullptr && other->value == fact.value;
           });
}

Fact const* given(Record const* record, Field field)
{
    auto const* const fact = record == nullptr ? nullptr : record->find(field);
    return fact == nullptr || std::holds_alternative<std::monostate>(fact->value) ? nullptr : fact;
}

}  // namespace styr
