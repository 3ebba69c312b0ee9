// SPDX-License-Identifier: MPL-2.0
// A number as it was typed: which marks group thousands, which begin the decimals, and what cannot
// be told. Shared by the readers of amounts, per cents and whole numbers (docs/values.md).
#pragma once

#include "models/reading/reading.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace styr {

struct Numeral {
    bool negative = false;
    std::string whole;     // digits without grouping
    std::string decimals;  // digits after the decimal sign
    int exponent = 0;
};

// What the marks may mean: either language's, or Danish only, as where `kr.` follows.
enum class Marks : std::uint8_t { either, danish };

// What a number is expected to be, for messages: "et beløb i kr.", and the unit that follows it there.
struct Expectation {
    Text noun;
    std::string_view unit;  // " kr.", " %", ""
};

Reading<Numeral> read_numeral(std::string_view text, Marks marks, Expectation const& expected);

// That this is no number, with what could be meant.
Unread not_a_numeral(std::string_view text, Expectation const& expected);

// A text that is no number of ours but can be read in one way only, as it is to be written: `12.500,00-` is `-12500`.
// Nothing where a sign, a range, another unit or a power could be meant.
std::optional<std::string> likely_numeral(std::string_view text, Expectation const& expected);

// Where a text says by which unit its amount is reckoned ("1933 kr./døgn"): "if the service is reckoned by the day and
// night"; else empty. The figure alone says no more than the service does.
Text if_reckoned_so(std::string_view text);

// The text without what says that it is an amount in kroner: `kr.` or `DKK` at one end, `,-` behind whole kroner.
// Nothing where none of it stands there.
std::optional<std::string_view> without_kroner(std::string_view text);

// The number's exact value; nothing where it is beyond 128 bits.
std::optional<Fraction> value_of(Numeral const& numeral);

// A character that looks like a part of a number or date but is none: a typographic minus, a
// no-break blank, another script's digits.
std::optional<Unread> find_pasted(std::string_view text, Text const& expected);
// The text with the plain characters that such ones stand for, and without blanks that are none.
std::string without_pasted(std::string_view text);

// Drops what a help would propose and `is_taken` says is not taken: no help leads to the next refusal.
void keep_true_helps(Unread& unread, std::function<bool(std::string_view)> const& is_taken);

}  // namespace styr
