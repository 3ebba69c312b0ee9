// SPDX-License-Identifier: MPL-2.0
#include "models/fields/print.hpp"

#include <gtest/gtest.h>

namespace styr::print_test {
namespace {

using namespace std::string_literals;

void expect_text(Text const& actual, std::string const& da, std::string const& en)
{
    EXPECT_EQ(actual.da, da);
    EXPECT_EQ(actual.en, en);
}

Fraction part(int numerator, int denominator) { return *Fraction::of(numerator, denominator); }

TEST(Print, MoneyGroupsThousandsAsEachLanguageDoes)
{
    expect_text(print_money(2139), "2.139 kr.", "2,139 kr.");
    expect_text(print_money(part(21395, 10)), "2.139,50 kr.", "2,139.50 kr.");
    expect_text(print_money(part(1, 100)), "0,01 kr.", "0.01 kr.");
    expect_text(print_money(0), "0 kr.", "0 kr.");
    expect_text(print_money(999), "999 kr.", "999 kr.");
    expect_text(print_money(1'000'000), "1.000.000 kr.", "1,000,000 kr.");
    expect_text(print_money(-206), "-206 kr.", "-206 kr.");
    expect_text(print_money(part(-199'950, 100)), "-1.999,50 kr.", "-1,999.50 kr.");
    expect_text(print_money(part(13'600, 7)), "≈ 1.942,86 kr.", "≈ 1,942.86 kr.");
}

TEST(Print, NumbersSayWhenTheyAreRounded)
{
    expect_text(print_number(part(56, 10)), "5,6", "5.6");
    expect_text(print_number(part(1, 3)), "≈ 0,3333", "≈ 0.3333");
    expect_text(print_number(10'000), "10.000", "10,000");
    expect_text(print_number(part(-1, 100'000)), "≈ 0", "≈ 0");
    // Too large for decimals: the exact ratio.
    expect_text(print_number(*Fraction::of(Fraction::Integer{1} << 126, 3)), "85070591730234615865843651857942052864/3",
                "85070591730234615865843651857942052864/3");
}

TEST(Print, PerCents)
{
    expect_text(print_percent(part(9, 10)), "90 %", "90 %");
    expect_text(print_percent(part(206, 1933), 1), "10,7 %", "10.7 %");
    expect_text(print_percent(part(9534, 10'000)), "95,34 %", "95.34 %");
    expect_text(print_percent(part(-1, 20)), "-5 %", "-5 %");
}

TEST(Print, DaysAndBounds)
{
    auto const day = day_of(2020, 8, 1);
    expect_text(print_day(day), "1. august 2020", "1 August 2020");
    EXPECT_EQ(print_iso(day_of(2020, 12, 31)), "2020-12-31");
    expect_text(print_date(DateBounds::exactly(day)), "1. august 2020", "1 August 2020");
    expect_text(print_date({first_day, day_of(2020, 3, 8)}), "før den 9. marts 2020", "before 9 March 2020");
    expect_text(print_date({day_of(2020, 3, 10), last_day}), "efter den 9. marts 2020", "after 9 March 2020");
    expect_text(print_date({day_of(2020, 3, 10), day_of(2020, 5, 24)}),
                "efter den 9. marts 2020 og før den 25. maj 2020", "after 9 March 2020 and before 25 May 2020");
    expect_text(print_date({day_of(2020, 1, 1), day_of(2020, 12, 31)}), "i 2020", "in 2020");
    expect_text(print_date({day_of(2020, 1, 2), day_of(2020, 12, 31)}),
                "efter den 1. januar 2020 og før den 1. januar 2021", "after 1 January 2020 and before 1 January 2021");
    expect_text(print_date({}), "ukendt", "not known");
}

TEST(Print, ValuesOfEveryShape)
{
    auto const row = [](RecordKind record, Field field) { return *find_row(record, field); };
    expect_text(print_value(row(RecordKind::terms, Field::tariff), Fraction(2139)), "2.139 kr.", "2,139 kr.");
    expect_text(print_value(row(RecordKind::terms, Field::places), Fraction(7)), "7", "7");
    expect_text(print_value(row(RecordKind::terms, Field::occupancy_basis), part(9, 10)), "90 %", "90 %");
    expect_text(print_value(row(RecordKind::terms, Field::split_flexible), true), "ja", "yes");
    expect_text(print_value(row(RecordKind::terms, Field::tariff), {}), "ukendt", "not known");
    expect_text(print_value(row(RecordKind::change, Field::changed),
                            std::vector{Choice{ChoiceSet::term, 0}, Choice{ChoiceSet::term, 1}}),
                "takst, pladser", "tariff, places");
    expect_text(print_value(row(RecordKind::change, Field::payers), std::vector<std::string>{}), "ingen", "none");
    expect_text(print_value(row(RecordKind::change, Field::payers), std::vector{"Rebild"s, "Thisted"s}),
                "Rebild, Thisted", "Rebild, Thisted");
    expect_text(print_value(row(RecordKind::service, Field::unit), Choice{ChoiceSet::unit, 0}), "døgn",
                "day and night");
    Record const terms{
        RecordKind::terms, {}, {{Field::tariff, {}, {}, Fraction(2139)}, {Field::places, {}, {}, Fraction(7)}}};
    expect_text(print_value(row(RecordKind::change, Field::after), Records{terms}),
                "takst 2.139 kr., normerede pladser 7", "tariff 2,139 kr., places 7");
}

TEST(Print, CanonicalValuesAreExactAndWithoutLanguage)
{
    EXPECT_EQ(print_canonical(part(21395, 10)), "2139.5");
    EXPECT_EQ(print_canonical(part(1, 3)), "1/3");
    EXPECT_EQ(print_canonical(part(9, 10)), "0.9");
    EXPECT_EQ(print_canonical(DateBounds::exactly(day_of(2020, 8, 1))), "2020-08-01");
    EXPECT_EQ(print_canonical(DateBounds{first_day, day_of(2020, 3, 8)}), "../2020-03-08");
    EXPECT_EQ(print_canonical(DateBounds{day_of(2020, 3, 10), last_day}), "2020-03-10/..");
    EXPECT_EQ(print_canonical(DateBounds{}), "..");
    EXPECT_EQ(print_canonical(*find_row(RecordKind::change, Field::payers), std::vector{"a\"b\\\n"s}),
              R"(["a\"b\\\u000a"])");
    EXPECT_EQ(print_canonical(*find_row(RecordKind::service, Field::unit), Choice{ChoiceSet::unit, 0}),
              "day_and_night");
}

}  // namespace
}  // namespace styr::print_test
