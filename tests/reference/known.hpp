// SPDX-License-Identifier: MPL-2.0
// What the reference evaluator works with: values that may be known only as a range, and why. Written
// from docs/language.md and not from the engine; nothing here is shared with it but the tree and the data.
#pragma once

#include "models/repository/repository.hpp"
#include "rules/typed/agreement.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <set>
#include <string>
#include <variant>
#include <vector>

namespace styr::reference {

using Number = boost::multiprecision::cpp_rational;

// Why something is not known: `missing new tariff`, `awaiting DAS or FU`, `not computable`.
struct Why {
    enum class Kind : std::uint8_t { missing, awaiting, not_computable } kind;
    std::string what;
    friend auto operator<=>(Why const&, Why const&) = default;
};
using Whys = std::set<Why>;

std::string named(Field field, Side side);
Why missing(Field field, Side side = Side::none);
Why awaiting(std::set<std::string> const& bodies);
Why not_computable();
// Of the own words of several bodies, any may be told to be awaited; of a matter that one has put before another it is
// not said whose word is asked for then.
Why whoever_is_awaited();
Why whose_word_it_is();
void join(Whys& to, Whys const& more);

// A number or a day is known between two ends, both included; exactly where they meet.
struct Between {
    Number low, high;
    bool exact() const { return low == high; }
    friend bool operator==(Between const&, Between const&) = default;
};

using Element = std::variant<Record const*, std::string, Choice>;
using Elements = std::vector<Element>;

struct Known {
    std::variant<std::monostate, bool, Between, DateBounds, std::string, Choice, Elements> value;
    Whys whys;            // empty: known exactly
    bool stated = false;  // whether anybody said it: what `is given` asks
    // Of a figure per unit: the units that it is per, by whose they are ("subject", "member 1") or by name ("hour").
    // None: what the text says, which goes with every unit.
    std::set<std::string> paid_by{};

    bool is(bool truth) const { return std::holds_alternative<bool>(value) && std::get<bool>(value) == truth; }
    bool nothing() const { return std::holds_alternative<std::monostate>(value); }
    template <class T> T const* get() const { return std::get_if<T>(&value); }
};

Known unknown(Whys whys);
Known truth(bool value);
Known number(Number value);
Known from_data(Value const& value);

Number exactly(Fraction fraction);

// Three truth values. The reasons of an unknown are those of all its unknown operands.
Known all_of(std::vector<Known> const& operands);
Known any_of(std::vector<Known> const& operands);
Known opposite(Known operand);

// A relation of two values that may be ranges: settled where every pair in them agrees.
Known compared(Relation relation, Known const& left, Known const& right);
Known computed(ArithmeticOperator op, Known const& left, Known const& right);
Known rounded_to(Known const& value, Known const& step, Rounding rounding);

}  // namespace styr::reference
