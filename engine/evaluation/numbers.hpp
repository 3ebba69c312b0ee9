// SPDX-License-Identifier: MPL-2.0
// Comparing and computing values that may be known only as bounds. (language.md, 2 and 8.)
#pragma once

#include "engine/evaluation/outcome.hpp"

namespace styr {

// The two numbers between which one lies: itself where it is known, nothing where nothing is known of it.
std::optional<std::pair<Fraction, Fraction>> range_of(Evaluated const& number);
// The lesser or the greater of two known values; of dates known as bounds it is known as bounds.
Evaluated extreme(bool least, Evaluated const& left, Evaluated const& right);

// A truth; unknown, with the reasons of both, where bounds do not settle it.
Evaluated compare(Relation relation, Evaluated const& left, Evaluated const& right);

// What a figure beside a date counts, and how the agreement counts it. (language.md, 7.)
struct Counted {
    Period period = Period::days;
    Counting counting{};
};

// The exact result; *not computable* at `place` where there is none.
Evaluated compute(ArithmeticOperator op, Evaluated const& left, Evaluated const& right, Span place,
                  Counted counted = {});

// To a multiple of `step`, an exact number.
Evaluated round_to(Rounding rounding, Evaluated const& value, Fraction step, Span place);

// Whether a date falls on this day of its year, whatever the year.
Evaluated falls_on(Evaluated const& date, unsigned month, unsigned day);

Evaluated year_of(Evaluated const& date);
Evaluated month_of(Evaluated const& date);     // January is 1
Evaluated weekday_of(Evaluated const& date);   // Monday is 1, Sunday 7
Evaluated month_start(Evaluated const& date);  // the first day of its month
Evaluated month_end(Evaluated const& date);    // the last day of its month
// Itself where it is one.
Evaluated or_next_working_day(Evaluated const& date, Counting counting, Span place);

// Kleene's three values: a list with one false is false (`all`), with one true is true (otherwise),
// whatever is unknown in it.
class Joined {
public:
    explicit Joined(bool all) : all_(all) {}

    void take(Evaluated const& operand);
    Evaluated result() &&;

private:
    bool all_;
    bool settled_ = false;
    bool unknown_ = false;
    Reasons reasons_;
};
// Whether at least so many of several truths hold.
class AtLeast {
public:
    explicit AtLeast(std::size_t least) : least_(least) {}

    void take(Evaluated const& truth);
    Evaluated result() &&;

private:
    std::size_t least_, hold_ = 0, open_ = 0;
    Reasons reasons_;
};
Evaluated junction(bool all, std::initializer_list<Evaluated const*> operands);
Evaluated negation(Evaluated const& truth);

Evaluated not_computable(Text why, Span place);

}  // namespace styr
