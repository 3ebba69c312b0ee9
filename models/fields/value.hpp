// SPDX-License-Identifier: MPL-2.0
// Values and records: what a data file says, with the place where it says it.
#pragma once

#include "diagnostics/source.hpp"
#include "models/fields/field.hpp"
#include "models/values/date.hpp"
#include "models/values/fraction.hpp"

#include <string>
#include <variant>
#include <vector>

namespace styr {

struct Choice {
    ChoiceSet set;
    std::uint8_t index;
    friend bool operator==(Choice, Choice) = default;
};

struct Record;
using Records = std::vector<Record>;

// By shape: truth → bool; tariff, money, places, percent, year → Fraction (money in kr.);
// date → DateBounds; text, body → string; choice → Choice; choices → vector<Choice>;
// texts → vector<string>; record, records → Records. `monostate`: the field stands there without a
// value (`tariff:`), which says no more than its absence.
using ValueVariant = std::variant<std::monostate, bool, Fraction, DateBounds, std::string, Choice, std::vector<Choice>,
                                  std::vector<std::string>, Records>;

// The variant itself, but copied, moved and dropped by code that is compiled once.
struct Value : ValueVariant {
    using ValueVariant::ValueVariant;
    Value() = default;
    Value(Value const& other);
    Value(Value&& other) noexcept;
    Value& operator=(Value const& other);
    Value& operator=(Value&& other) noexcept;
    ~Value();

    friend bool operator==(Value const& a, Value const& b);
};
bool operator==(Value const& a, Value const& b);

bool operator==(Record const& a, Record const& b);  // the same facts in any order, wherever they stand

struct Fact {
    Field field;
    Span key;   // the key as written
    Span span;  // the value as written; for a list or record all of it
    Value value;
};

struct Record {
    RecordKind kind;
    Span span;
    std::vector<Fact> facts;  // in the order of the file

    Fact const* find(Field field) const;                // as written, without a value too
    template <class T> T const* get(Field field) const  // its value, where one of that type is given
    {
        auto const* const fact = find(field);
        return fact == nullptr ? nullptr : std::get_if<T>(&fact->value);
    }
    Records const& records(Field field) const;  // none where not given
    void set(Field field, Value value);         // instead of what it says; by no file, so without a place
};

// The fact where it says anything: it is there and has a value. None of no record.
Fact const* given(Record const* record, Field field);

}  // namespace styr
