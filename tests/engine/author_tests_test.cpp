// SPDX-License-Identifier: MPL-2.0
// How a file of tests is read: what stands under `parameters`, and names that the agreement does not have.
#include "engine/testing/author_tests.hpp"
#include "tests/support/world.hpp"

namespace styr::test::author_tests_test {
namespace {

constexpr auto agreement = R"(agreement "T" version "1" in force 2020-01-01
body FU "FU"
parameter strict = yes
  reading "r"
parameter share = 5 %
  reading "r"
parameter floor = 500 kr.
  reading "r"
parameter notice = 30 days
  reading "r"
table rate by year set by the owner from 0 % to 10 %
  2019 1 %
  reading "r"
provision P1 "P" source "S" item 1
  rule r for each change of terms
    require strict and new tariff / old tariff <= 1 + share and effective - submitted >= notice message "m"
)";

struct Suite {
    explicit Suite(std::string const& test, std::string const& by = agreement)
    {
        world.agreement(by);
        EXPECT_TRUE(world.complete()) << world.complaints();
        auto const& source = sources.add("tests.yaml", "as_of: 2020-06-01\ntests:\n  - test: t\n" + test);
        auto const document = read_document(source, {}, diagnostics);
        record =
            document ? read_record(*document, source, RecordKind::test_file, FieldTable(), diagnostics) : std::nullopt;
        EXPECT_TRUE(record && diagnostics.empty());
        add_tests(suite, *record, world.resolved(), diagnostics);
    }
    std::string complaints() const
    {
        std::string text;
        for (auto const& diagnostic : diagnostics) {
            text += diagnostic.headline.en + "\n";
        }
        return text;
    }
    World world;
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Record> record;
    TestSuite suite;
};

constexpr auto expectation = "    expect: [{rule: r, verdict: compliant}]\n";

Value setting(std::string const& parameter, std::string const& value)
{
    Suite const read("    parameters: [{parameter: " + parameter + ", value: \"" + value +
                     "\"}]\n    submission: {operator: O, changes: [{offer: A, after: {tariff: 1}}]}\n" + expectation);
    auto const& settings = read.suite.tests.at(0).settings;
    EXPECT_EQ(settings.empty(), !read.diagnostics.empty()) << read.complaints();
    return settings.empty() ? Value{} : settings.front().value;
}

TEST(Settings, AreReadByTheKindOfTheParameter)
{
    EXPECT_EQ(setting("strict", "yes"), Value{true});
    EXPECT_EQ(setting("strict", "no"), Value{false});
    EXPECT_EQ(setting("strict", "true"), Value{true});
    EXPECT_EQ(setting("strict", "maybe"), Value{});
    EXPECT_EQ(setting("share", "6 %"), Value{*Fraction::of(6, 100)});
    EXPECT_EQ(setting("share", "6"), Value{});
    EXPECT_EQ(setting("floor", "1.000,50 kr."), Value{*Fraction::of(100'050, 100)});
    EXPECT_EQ(setting("notice", "31"), Value{Fraction{31}});
    EXPECT_EQ(setting("notice", "soon"), Value{});
}

TEST(Settings, OfAParameterThatThereIsNotAreRefusedByTheBeginningOfItsName)
{
    std::string const name(61, 'x');
    Suite const read("    parameters: [{parameter: " + name +
                     ", value: \"1\"}]\n    submission: {operator: O, changes: [{offer: A, after: {tariff: 1}}]}\n" +
                     expectation);
    EXPECT_NE(read.complaints().find(std::string(60, 'x') + "…"), std::string::npos) << read.complaints();
}

TEST(FiguresOfATest, AreHeldAgainstTheAgreement)
{
    auto const said = [](std::string const& figures) {
        Suite const read("    submission: {operator: O, changes: [{offer: A, after: {tariff: 1}}]}\n    figures: [" +
                         figures + "]\n" + expectation);
        EXPECT_EQ(read.suite.tests.at(0).figures.size(), 1U);
        return read.complaints();
    };
    std::string const source = "source: {document: d}}";
    EXPECT_EQ(said("{figure: rate, year: 2020, value: 2 %, " + source), "");
    EXPECT_EQ(said("{figure: rat, year: 2020, value: 2 %, " + source),
              "the agreement does not leave `rat` to its owner\n");
    EXPECT_EQ(said("{figure: rate, year: 2019, value: 2 %, " + source), "`rate` of 2019 is set twice\n");
    EXPECT_EQ(said("{figure: rate, year: 2020, value: 20 %, " + source), "`rate` lies outside what it may be\n");
}

TEST(FiguresOfATest, ArePutIntoTheAgreementByWhichItIsJudged)
{
    Suite const read("    submission: {operator: O, changes: [{offer: A, after: {tariff: 1}}]}\n    figures: [{figure: "
                     "rate, year: 2020, value: 2 %, source: {document: d}}]\n" +
                     std::string(expectation));
    auto const given = std::make_shared<Agreement const>(read.world.resolved());
    auto const result = run_test(read.suite.tests.at(0), given);
    EXPECT_EQ(result.agreement->versions[0].tables[0].rows.size(), 2U);
    EXPECT_EQ(given->versions[0].tables[0].rows.size(), 1U);
}

// A slip in a name is only looked for in data that is sound by itself.
TEST(FactsOfATest, AreSearchedForSlipsOnceTheyAreSound)
{
    auto const said = [](std::string const& more) {
        return Suite("    submission: {operator: O, changes: [{offer: Krisecenter, kind: registration, effective: "
                     "2021-01-01, after: {tariff: 1}}]}\n"
                     "    decisions:\n      - {id: a, body: FU, date: 2020-05-01, outcome: refused, about: [{offer: "
                     "Krisecentre, kind: registration}]}\n" +
                     more + expectation)
            .complaints();
    };
    EXPECT_NE(said("").find("Krisecentre"), std::string::npos) << said("");
    auto const twice = said("      - {id: a, body: FU, date: 2020-05-02, outcome: refused, about: [{offer: "
                            "Krisecenter, kind: registration}]}\n");
    EXPECT_FALSE(twice.empty());
    EXPECT_EQ(twice.find("Krisecentre"), std::string::npos) << twice;
}

constexpr auto of_many = R"(agreement "T" version "1" in force 2020-01-01
provision P1 "P" source "S" item 1
  in force 2022-01-01 to 2022-12-31
  rule own year for each change of terms require new tariff <= 1000 kr. per unit message "m"
provision P2 "P" source "S" item 2
  rule yearly for each offer and year expect offer is not "B" message "m"
  rule paid for each payer expect payer is not "B" message "m"
  rule other operators for each offer expect operator is not "O" message "m"
)";

std::string differences(std::string const& test)
{
    Suite const read(test, of_many);
    EXPECT_TRUE(read.diagnostics.empty()) << read.complaints();
    auto const result = run_test(read.suite.tests.at(0), std::make_shared<Agreement const>(read.world.resolved()));
    std::string text;
    for (auto const& met : result.met) {
        for (auto const& difference : met.differences) {
            text += difference.en + "\n";
        }
    }
    return text;
}

// What was handed in is meant, and neither the register's entry of that name, nor its years, nor who pays.
TEST(CaseOfATest, OfARuleThatIsNotInForceIsWhatWasHandedIn)
{
    std::string const test =
        "    register: [{operator: O, in_force: 2019-01-01, offers: [{offer: A, services: [{unit: day, tariff: 900, "
        "places: 3}]}]}]\n"
        "    submission: {operator: O, submitted: 2020-02-01, changes: [{offer: A, effective: 2020-04-01, after: "
        "{tariff: 1100}, payers: [B, C]}]}\n";
    EXPECT_EQ(differences(test + "    expect: [{case: A, rule: own year, verdict: not_applicable}]\n"), "");
    EXPECT_EQ(differences(test + "    expect: [{rule: own year, verdict: not_applicable}]\n"), "");
}

TEST(CaseOfATest, MayBeNamedWithItsOperator)
{
    auto const of = [](std::string const& name) {
        return "{operator: " + name +
               ", in_force: 2020-01-01, offers: [{offer: A, services: [{unit: day, tariff: 900, places: 3}]}]}";
    };
    std::string const test = "    register: [" + of("O") + ", " + of("Q") + "]\n";
    EXPECT_EQ(differences(test + "    expect: [{case: O/A, rule: other operators, verdict: notice}, {case: Q/A, rule: "
                                 "other operators, verdict: compliant}]\n"),
              "");
    EXPECT_EQ(differences(test + "    expect: [{case: A, rule: other operators, verdict: notice}]\n"),
              "the test has not exactly one case `A`\n");
}

TEST(CaseOfATest, ThatIsHandedInLaterIsNotThereYet)
{
    auto const said = differences(
        "    submission: {operator: O, submitted: 2020-06-02, changes: [{offer: A, effective: 2022-04-01, after: "
        "{tariff: 1100}}]}\n    expect: [{case: A, rule: own year, verdict: violation}]\n");
    EXPECT_NE(said.find("\nthe submission was handed in after `as_of`, so it is not there yet\n"), std::string::npos)
        << said;
}

}  // namespace
}  // namespace styr::test::author_tests_test
