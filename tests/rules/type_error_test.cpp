// SPDX-License-Identifier: MPL-2.0
// Values of which nothing can be made: kinds, units, figures.
#include "tests/rules/resolve_support.hpp"

namespace styr::test {

namespace {

std::vector<WrongCase> const cases{
    {"a date is no condition",
     "A501",
     {demand("change of terms", "«effective» and until is given")},
     "skriv `effective is given`",
     "write `effective is given`"},
    {"a text is no condition",
     "A501",
     {demand("change of terms", "«justification»")},
     "skriv `justification is not empty`",
     "write `justification is not empty`"},
    {"an amount is no condition",
     "A501",
     {demand("change of terms", "not «new tariff»")},
     "skriv `new tariff is given`",
     "write `new tariff is given`"},
    {"a condition inside a list",
     "A501",
     {demand("change of terms", "every payer in payers has «payer»")},
     "skriv `payer is not empty`",
     "write `payer is not empty`"},
    {"a table looked up by a date",
     "A501",
     {demand("change of terms", "indexation of «effective» > 0")},
     "skriv `indexation of year of effective`",
     "write `indexation of year of effective`"},
    {"the year of something that is no date",
     "A501",
     {demand("change of terms", "indexation of year of «new places» > 0")},
     "",
     ""},
    {"before something that is no date",
     "A501",
     {demand("change of terms", "approval by FU before «new places»")},
     "",
     ""},
    {"acceptance by something that is no text",
     "A501",
     {demand("change of terms", "acceptance by «effective»")},
     "",
     ""},
    {"empty asked of a number", "A501", {demand("change of terms", "«new places» is empty")}, "", ""},
    {"given asked of what is no fact", "A501", {demand("change of terms", "«(new places + 1)» is given")}, "", ""},
    {"include asked of texts", "A501", {demand("change of terms", "«payers» include corona")}, "", ""},
    {"one of asked of a number", "A501", {demand("change of terms", "«new places» is one of day, hour")}, "", ""},
    {"every in what is no list",
     "A501",
     {demand("change of terms", "every x in «effective» has until is given")},
     "",
     ""},
    {"a sum of dates", "A501", {demand("submission", "count of «submitted» > 1")}, "", ""},
    {"a sum of texts", "A501", {demand("offer", "sum of «unit» over services > 1")}, "", ""},
    {"the minus of a date", "A501", {demand("change of terms", "effective > -«submitted»")}, "", ""},
    {"before with something that is no date",
     "A501",
     {demand("change of terms", "effective is before «old places»")},
     "",
     ""},
    {"a list compared", "A501", {demand("change of terms", "«payers» = legal basis")}, "", ""},
    {"1 January of something that is no date",
     "A501",
     {demand("change of terms", "«new places» is 1 January")},
     "",
     ""},
    {"per day and night with per hour",
     "A502",
     {provision("  parameter hourly wage = 5 kr. per hour\n"
                "  rule r for each change of terms require hourly wage < «6 kr. per day and night» message \"m\"\n")},
     "skriv `6 kr. per hour`",
     "write `6 kr. per hour`"},
    {"a tariff with kr. per hour",
     "A502",
     {demand("change of terms", "new tariff > «50 kr. per hour»")},
     "skriv `50 kr. per unit` / en takst er i kr. pr. den enhed, ydelsen har: skriv `kr. per unit`, og spørg om "
     "enheden med `unit is …`",
     "write `50 kr. per unit` / a tariff is in kr. per whatever unit the service has: write `kr. per unit`, and "
     "ask for the unit with `unit is …`"},
    {"a tariff with kr.",
     "A502",
     {demand("change of terms", "new tariff > «50 kr.»")},
     "skriv `50 kr. per unit` / en takst er i kr. pr. den enhed, ydelsen har: skriv `kr. per unit`, og spørg om "
     "enheden med `unit is …`",
     "write `50 kr. per unit` / a tariff is in kr. per whatever unit the service has: write `kr. per unit`, and "
     "ask for the unit with `unit is …`"},
    {"a literal on the left",
     "A502",
     {demand("change of terms", "«50 kr.» < new tariff")},
     "skriv `50 kr. per unit` / en takst er i kr. pr. den enhed, ydelsen har: skriv `kr. per unit`, og spørg om "
     "enheden med `unit is …`",
     "write `50 kr. per unit` / a tariff is in kr. per whatever unit the service has: write `kr. per unit`, and "
     "ask for the unit with `unit is …`"},
    {"a per cent with places",
     "A502",
     {demand("change of terms", "new places > «5 %»")},
     "skriv `5 % of …`",
     "write `5 % of …`"},
    {"a per cent added to an amount",
     "A502",
     {demand("change of terms", "new tariff > old tariff + «5 %»")},
     "skriv `5 % of …`",
     "write `5 % of …`"},
    {"a date with a year",
     "A502",
     {demand("change of terms", "«effective» > year of submitted")},
     "skriv `year of effective`",
     "write `year of effective`"},
    {"a number added to a date",
     "A502",
     {demand("change of terms", "effective > submitted + «30»")},
     "til en dato lægges dage: `30 days`",
     "what is added to a date is days: `30 days`"},
    {"an amount compared with a count, where no date is that days could be added to",
     "A503",
     {demand("change of terms", "new tariff > «count of comparisons»")},
     "",
     ""},
    {"rounding to another kind",
     "A501",
     {demand("change of terms", "new tariff = old tariff rounded to «1 place»")},
     "skriv `1 kr. per unit`",
     "write `1 kr. per unit`"},
    {"an amount with a bare figure",
     "A503",
     {demand("change of terms", "new tariff > «50»")},
     "skriv `50 kr. per unit`",
     "write `50 kr. per unit`"},
    {"a bare figure added to an amount",
     "A503",
     {demand("change of terms", "new tariff > old tariff + «50.5»")},
     "skriv `50.5 kr. per unit`",
     "write `50.5 kr. per unit`"},
    {"an amount times an amount",
     "A504",
     {demand("change of terms", "new tariff * «old tariff» > 0 kr.")},
     "et beløb ganges med et tal, en procent, pladser eller dage",
     "an amount is multiplied by a figure, a per cent, places or days"},
    {"an amount divided by another unit",
     "A504",
     {demand("change of terms", "new tariff / «5 kr.» > 1")},
     "beløb i samme enhed kan deles med hinanden",
     "amounts of the same unit can be divided by one another"},
    {"a date times a number", "A504", {demand("change of terms", "effective * «2» = submitted")}, "", ""},
    {"places times places", "A504", {demand("change of terms", "new places * «old places» > 0")}, "", ""},
    {"a per cent of a date", "A504", {demand("change of terms", "5 % of «effective» > 0")}, "", ""},
    {"an order of named values",
     "A505",
     {demand("change of terms", "«financing > objective»")},
     "brug `is` eller `is not`",
     "use `is` or `is not`"},
    {"an order of texts",
     "A505",
     {demand("change of terms", "«justification < operator»")},
     "brug `is` eller `is not`",
     "use `is` or `is not`"},
    {"a range of yes and no",
     "A505",
     {agreement("parameter allowed = yes from «no» to yes\n"
                "  reading \"x\"\n")},
     "brug `is` eller `is not`",
     "use `is` or `is not`"},
    {"a table without a year",
     "A506",
     {demand("change of terms", "new tariff > old tariff * (1 + «indexation»)")},
     "skriv `indexation of year of effective` / skriv `indexation of 2020`",
     "write `indexation of year of effective` / write `indexation of 2020`"},
    {"of after an amount",
     "A507",
     {demand("change of terms", "«new tariff» of effective > 0")},
     "før `of` står en tabel, `year`, en dag som `1 August` eller en procent",
     "before `of` stands a table, `year`, a day like `1 August` or a per cent"},
    {"of after a plain number",
     "A507",
     {demand("change of terms", "«2» of new places > 0")},
     "før `of` står en tabel, `year`, en dag som `1 August` eller en procent",
     "before `of` stands a table, `year`, a day like `1 August` or a per cent"},
    {"before a day without a year",
     "A508",
     {demand("change of terms", "effective is before «1 August»")},
     "skriv `1 August of year of effective`, eller hvilket år der ellers menes",
     "write `1 August of year of effective`, or whatever year is meant"},
    {"a day of no year in a sum",
     "A508",
     {demand("change of terms", "effective - «1 August» > 3 days")},
     "skriv `1 August of year of effective`, eller hvilket år der ellers menes",
     "write `1 August of year of effective`, or whatever year is meant"},
    {"cases of several kinds",
     "A509",
     {agreement("define step = 1 % when until is given\n"
                "define step = «2 places» when until is not given\n")},
     "skriv alle værdier i samme enhed",
     "write all values in the same unit"},
    {"rows of several kinds",
     "A509",
     {agreement("table rate by year\n"
                "  2020 1 %\n"
                "  2021 «2 places»\n"
                "  reading \"x\"\n")},
     "skriv alle værdier i samme enhed",
     "write all values in the same unit"},
    {"a limit of another kind",
     "A509",
     {agreement("parameter share = 7 % from «0» to 10 %\n"
                "  reading \"x\"\n")},
     "skriv alle værdier i samme enhed",
     "write all values in the same unit"},
    {"a day that the month does not have",
     "A521",
     {agreement("parameter day = «2021-02-29»\n"
                "  reading \"x\"\n")},
     "den sidste dag i den måned er `2021-02-28`",
     "the last day of that month is `2021-02-28`"},
    {"a thirteenth month", "A521", {"agreement \"T\" version \"1\" in force «2020-13-01»\n"}, "", ""},
    {"a year out of range", "A521", {demand("change of terms", "effective > «1899-12-31»")}, "", ""},
    {"a day that no month has",
     "A521",
     {demand("change of terms", "effective is «31 April»")},
     "den sidste dag i den måned er `30 April`",
     "the last day of that month is `30 April`"},
    {"a leap day of every year",
     "A521",
     {demand("change of terms", "effective is before «29 February» of 2021")},
     "den sidste dag i den måned er `28 February`",
     "the last day of that month is `28 February`"},
    {"a row for a year out of range",
     "A522",
     {agreement("table rate by year\n"
                "  «1202» 1 %\n"
                "  reading \"x\"\n")},
     "skriv året med fire cifre, for eksempel `2020`",
     "write the year with four digits, for example `2020`"},
    {"looked up by a number that is no year",
     "A522",
     {demand("change of terms", "indexation of «20200» > 0")},
     "skriv året med fire cifre, for eksempel `2020`",
     "write the year with four digits, for example `2020`"},
    {"a parameter outside its range",
     "A523",
     {agreement("parameter share = «12 %» from 0 % to 10 %\n"
                "  reading \"x\"\n")},
     "vælg en værdi fra 0 % til 10 %, eller ret grænserne",
     "choose a value from 0 % to 10 %, or mend the limits"},
    {"an empty range",
     "A524",
     {agreement("parameter share = 7 % from 10 % to «0 %»\n"
                "  reading \"x\"\n")},
     "byt grænserne om: `from 0 % to 10 %`",
     "swap the limits: `from 0 % to 10 %`"},
    {"a row of a table that is a day of every year",
     "A525",
     {agreement("table deadline by year\n"
                "  2020  «30 November»\n"
                "  reading \"x\"\n")},
     "skriv et tal med enhed, en dato, `yes` eller `no` / det, der følger af en oplysning, skrives som `define "
     "deadline = 30 November of year of effective`",
     "write a figure with its unit, a date, `yes` or `no` / what follows from a fact is written as `define "
     "deadline = 30 November of year of effective`"},
    {"too many digits",
     "A526",
     {demand("change of terms", "new places < «1234567890123456789»")},
     "skriv højst 15 cifre",
     "write 15 digits at most"},
    {"divided by zero",
     "A527",
     {demand("change of terms", "new tariff / «0» > 1 kr. per unit")},
     "ret tallet, eller fjern divisionen",
     "mend the figure or remove the division"},
    {"divided by a parameter that is zero",
     "A527",
     {provision("  parameter naught = 0 %\n"
                "  rule r for each change of terms require new places / «naught» > 1 message \"m\"\n")},
     "ret tallet, eller fjern divisionen",
     "mend the figure or remove the division"},
    {"rounded to nothing",
     "A528",
     {demand("change of terms", "new tariff = old tariff rounded to «0 kr.»")},
     "skriv `rounded to 1 kr.` eller `rounded to 0.1 %`",
     "write `rounded to 1 kr.` or `rounded to 0.1 %`"},
    {"rounded to yes",
     "A528",
     {demand("change of terms", "new tariff = old tariff rounded to «yes»")},
     "skriv `rounded to 1 kr.` eller `rounded to 0.1 %`",
     "write `rounded to 1 kr.` or `rounded to 0.1 %`"},
    {"a need for a day", "A501", {demand("change of terms", "need for «effective» by FU")}, "", ""},
    {"a sum of days",
     "A501",
     {provision("  rule r for each decision require sum of «effective» over about > 0 message \"m\"\n")},
     "",
     ""},
    {"rounding a date", "A501", {demand("change of terms", "«effective» rounded to 1 = submitted")}, "", ""},
};

}  // namespace

std::vector<WrongCase> const& type_cases() { return cases; }

TEST(TypeErrors, AreSaidAtTheirPlaceWithHelpInBothLanguages)
{
    for (auto const& wrong : type_cases()) {
        SCOPED_TRACE(wrong.intent);
        expect_wrong(wrong);
    }
}

// Also where the other limit is wrong itself.
TEST(TypeErrors, OfAValueOutsideOfOneLimitAreToldWhateverTheOtherIs)
{
    auto const said = resolved({agreement("parameter share = 12 % from 0 to 10 %\n  reading \"x\"\n")}).said();
    EXPECT_NE(said.find("A523"), std::string::npos) << said;
}

TEST(TypeErrors, OfAYearOutOfRangeBeginOnePastTheLast)
{
    auto const codes = [](std::string const& year) {
        return resolved({agreement("table rate by year\n  " + year + " 1 %\n  reading \"x\"\n")}).said().find("A522") !=
               std::string::npos;
    };
    EXPECT_FALSE(codes("1900"));
    EXPECT_TRUE(codes("1899"));
    EXPECT_FALSE(codes("2199"));
    EXPECT_TRUE(codes("2200"));
}

TEST(TypeErrors, OfADayThatOnlyLeapYearsHaveSayThat)
{
    auto const label = [](std::string const& day) {
        return resolved({demand("change of terms", "effective is before " + day + " of 2021")})
            .diagnostics.front()
            .primary.text.en;
    };
    EXPECT_EQ(label("29 February"), "not every year has it");
    EXPECT_NE(label("30 February"), "not every year has it");
}

}  // namespace styr::test
