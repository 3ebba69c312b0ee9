// SPDX-License-Identifier: MPL-2.0
// Words of everyday speech and of other rule languages, and reserved words in names: one slip is one error, and its
// help is exact for the place.
#include "tests/rules/resolve_support.hpp"

#include "rules/syntax/turns.hpp"

namespace styr::test {

namespace {

std::vector<WrongCase> const turned{
    {"more than",
     "A331",
     {demand("change of terms", "new places is «greater than» 5 places")},
     "skriv `more than`",
     "write `more than`"},
    {"more than, without is",
     "A331",
     {demand("change of terms", "new places «greater than» 5 places")},
     "skriv `is more than`",
     "write `is more than`"},
    {"less than, without is",
     "A331",
     {demand("change of terms", "new places «less than» 5 places")},
     "skriv `is less than`",
     "write `is less than`"},
    {"at least, at length",
     "A331",
     {demand("change of terms", "new places «is greater than or equal to» 5 places")},
     "skriv `is at least`",
     "write `is at least`"},
    {"is, as a word", "A331", {demand("change of terms", "new places «equals» 5 places")}, "skriv `is`", "write `is`"},
    {"is, as an adjective",
     "A331",
     {demand("change of terms", "new places «is equal to» 5 places")},
     "skriv `is`",
     "write `is`"},
    {"at most, said of more",
     "A331",
     {demand("change of terms", "new places «is no more than» 5 places")},
     "skriv `is at most`",
     "write `is at most`"},
    {"at most, said not",
     "A331",
     {demand("change of terms", "new places «is not more than» 5 places")},
     "skriv `is at most`",
     "write `is at most`"},
    {"a limit as a word",
     "A331",
     {demand("change of terms", "new places is «minimum 5 places»")},
     "skriv `at least 5 places`",
     "write `at least 5 places`"},
    {"a limit as a word, upwards",
     "A331",
     {demand("change of terms", "new tariff is «maximum 50 kr. per unit»")},
     "skriv `at most 50 kr. per unit`",
     "write `at most 50 kr. per unit`"},
    {"a share around a value",
     "A331",
     {demand("change of terms", "new tariff is «within 5 % of old tariff»")},
     "skriv `between old tariff - 5 % of old tariff and old tariff + 5 % of old tariff`",
     "write `between old tariff - 5 % of old tariff and old tariff + 5 % of old tariff`"},
    {"days around a day",
     "A331",
     {demand("change", "submitted is «within 30 days of effective»")},
     "skriv `between effective - 30 days and effective + 30 days`",
     "write `between effective - 30 days and effective + 30 days`"},
    {"between with or",
     "A331",
     {demand("change of terms", "new places «is between 5 places or 6 places»")},
     "skriv `is between 5 places and 6 places`",
     "write `is between 5 places and 6 places`"},
    {"the mean",
     "A331",
     {demand("offer", "«mean of» realised occupancy over reports >= 90 %")},
     "skriv `average of`",
     "write `average of`"},
    {"the lesser as a function",
     "A331",
     {demand("change of terms", "new tariff <= «min(old tariff, 50 kr. per unit)»")},
     "skriv `(least of old tariff, 50 kr. per unit)`",
     "write `(least of old tariff, 50 kr. per unit)`"},
    {"the lesser as a word",
     "A331",
     {demand("change of terms", "new tariff <= «minimum of» old tariff, 50 kr. per unit")},
     "skriv `least of`",
     "write `least of`"},
    {"the greater",
     "A331",
     {demand("change of terms", "new tariff <= «max of» old tariff, 50 kr. per unit")},
     "skriv `greatest of`",
     "write `greatest of`"},
    {"the day of the check",
     "A331",
     {demand("change", "effective is after «today»")},
     "skriv `as-of date`",
     "write `as-of date`"},
    {"the same", "A331", {demand("change", "effective is after «now»")}, "skriv `as-of date`", "write `as-of date`"},
    {"a sum of a day and a period",
     "A331",
     {demand("change", "effective «plus» 3 months is after submitted")},
     "skriv `+`",
     "write `+`"},
    {"working days otherwise",
     "A331",
     {demand("change", "submitted is on or before effective - 10 «business» days")},
     "skriv `working`",
     "write `working`"},
    {"working days in Danish",
     "A331",
     {demand("change", "submitted is on or before effective - 10 «hverdage»")},
     "skriv `working days`",
     "write `working days`"},
    {"a beginning",
     "A331",
     {demand("change", "offer «starts with» \"A\"")},
     "skriv `begins with`",
     "write `begins with`"},
    {"approval, as a verb",
     "A302",
     {demand("change", "«approved» by FU")},
     "mente du `approval`?",
     "did you mean `approval`?"},
    {"approval, from", "A331", {demand("change", "«approval from» FU")}, "skriv `approval by`", "write `approval by`"},
    {"one of several",
     "A331",
     {demand("change of terms", "unit «in» day, hour")},
     "skriv `is one of`",
     "write `is one of`"},
    {"a condition inside a demand",
     "A331",
     {provision("  rule r\n    for each change of terms\n    «require if places changes then» justification is not "
                "empty\n    message \"m\"\n")},
     "skriv `when places changes require`",
     "write `when places changes require`"},
    {"the day of a decision",
     "A331",
     {demand("change", "«date of approval by FU» is on or before submitted + 30 days")},
     "det, der kan kræves, er at godkendelsen er der før en dag: `approval by FU before …`",
     "what can be asked is that it is there before a day: `approval by FU before …`"},
    {"another currency",
     "A331",
     {demand("change of terms", "new tariff <= 45.68 «EUR»")},
     "beløb er i kroner; regn beløbet om, eller sæt kursen i en `parameter`",
     "amounts are in kroner; convert this one, or set the rate in a `parameter`"},
    {"what a text contains",
     "A331",
     {demand("change", "offer «contains \"A\"»")},
     "af en tekst kan kun begyndelsen kræves: `begins with`",
     "of a text only the beginning can be asked: `begins with`"},
};

std::vector<WrongCase> const named{
    {"a reserved word in a parameter's name",
     "A308",
     {agreement("parameter «notice for change» = 30 days\n  reading \"x\"\nprovision P1 \"t\"\n  source \"s\"\n"
                "  rule r for each change require submitted <= effective - notice for change message \"m\"\n")},
     "skriv `notice-for-change` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `notice-for-change` / or choose another name; write the same where it is used"},
    {"in a definition's, used before",
     "A308",
     {provision("  rule r for each change require submitted <= effective - days in year message \"m\"\n"
                "  define «days in year» = 365 days\n")},
     "skriv `days-in-year` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `days-in-year` / or choose another name; write the same where it is used"},
    {"in a definition's that is a day",
     "A308",
     {provision(
         "  define «month before» = month end of (month end of effective - 31 days)\n"
         "  rule r for each change require submitted is on or before month before message \"m {month before}\"\n")},
     "skriv `month-before` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `month-before` / or choose another name; write the same where it is used"},
    {"in a table's",
     "A308",
     {agreement("table «inhabitants of Odense» by year\n  2024 5\n  reading \"x\"\nprovision P1 \"t\"\n  source \"s\"\n"
                "  rule r for each change require inhabitants of Odense of 2024 > 5 message \"m\"\n")},
     "skriv `inhabitants-of-Odense` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `inhabitants-of-Odense` / or choose another name; write the same where it is used"},
    {"in a body's",
     "A308",
     {agreement("body «Byrådet for Aalborg» \"x\"\nprovision P1 \"t\"\n  source \"s\"\n"
                "  rule r for each change require approval by Byrådet for Aalborg message \"m\"\n")},
     "skriv `Byrådet-for-Aalborg` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `Byrådet-for-Aalborg` / or choose another name; write the same where it is used"},
    {"in a competence's",
     "A308",
     {provision("  competence «small changes» from DAS to FU\n")},
     "skriv `small-changes` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `small-changes` / or choose another name; write the same where it is used"},
    {"in a rule's, at its beginning",
     "A308",
     {provision("  rule «new offers»\n    for each registration require tariff is given message \"m\"\n")},
     "skriv `new-offers` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `new-offers` / or choose another name; write the same where it is used"},
    {"in an added value's",
     "A308",
     {agreement(
         "values of reason tags include moving, «told in writing»\n  reading \"x\"\nprovision P1 \"t\"\n  source "
         "\"s\"\n  rule r for each change require reason tags include told in writing message \"m\"\n")},
     "skriv `told-in-writing` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `told-in-writing` / or choose another name; write the same where it is used"},
    {"in a value's of a fact",
     "A308",
     {agreement("fact colour \"c\" of change one of\n  «green for sale» da \"grøn\" en \"green\", red\n  reading "
                "\"x\"\nprovision P1 \"t\"\n  source \"s\"\n  rule r for each change require colour is green for sale "
                "message \"m\"\n")},
     "skriv `green-for-sale` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `green-for-sale` / or choose another name; write the same where it is used"},
    {"in a rule's, before its subject",
     "A308",
     {provision("  rule «notice for change»\n    for each change require submitted is given message \"m\"\n")},
     "skriv `notice-for-change` / eller vælg et andet navn; skriv det samme, hvor det bruges",
     "write `notice-for-change` / or choose another name; write the same where it is used"},
};

class Turned : public testing::TestWithParam<WrongCase> {};

TEST_P(Turned, IsOneErrorWithTheRightForm) { expect_wrong(GetParam()); }

auto const by_number = [](auto const& tested) { return "n" + std::to_string(tested.index); };
INSTANTIATE_TEST_SUITE_P(Words, Turned, testing::ValuesIn(turned), by_number);
INSTANTIATE_TEST_SUITE_P(Names, Turned, testing::ValuesIn(named), by_number);

// What is wrong with a demand leaves its rule without a message, but not the author.
TEST(OneSlip, IsOneErrorWhereverItStandsInADemand)
{
    for (auto const* const wrong :
         {"new places = 5 places blah blah", "new tariff <= = 5 %", "new tariff <= (5 %", "places changes )",
          "new places = 5 places;", "effective is after ?", "new tariff <= 1.933 kr."}) {
        auto const result = resolved({demand("change of terms", wrong)});
        EXPECT_EQ(result.diagnostics.size(), 1U) << wrong << "\n" << result.said();
    }
}

TEST(Turns, AreWordedInBothLanguagesAndHaveAForm)
{
    for (auto const& turn : turns()) {
        EXPECT_FALSE(turn.ours.front().empty() && turn.advice.en.empty()) << turn.theirs;
        EXPECT_EQ(turn.advice.da.empty(), turn.advice.en.empty()) << turn.theirs;
    }
}

// The first of two that fit is taken, so that a turn behind one with which it begins would never be.
TEST(Turns, StandBeforeThoseWithWhichTheyBegin)
{
    auto const all = turns();
    for (std::size_t later = 0; later < all.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            EXPECT_FALSE(all[later].theirs.starts_with(std::string(all[earlier].theirs) + " ") ||
                         all[later].theirs == all[earlier].theirs)
                << all[later].theirs << " after " << all[earlier].theirs;
        }
    }
}

}  // namespace

}  // namespace styr::test
