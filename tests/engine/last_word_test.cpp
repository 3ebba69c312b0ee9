// SPDX-License-Identifier: MPL-2.0
// Which of the entries that bear on one change has the last word: conditions, referrals that came back, words under a
// delegation, orders and doubts that an entry settles. (What was decided, 2, 4 and 5.)
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::last_word_test {
namespace {

using huset::registered;

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2030-12-31
body FU "FU"
body DAS "DAS" above FU
body KKR "KKR" above DAS
body Region "Regionsrådet"
provision P01 "T" source "S" item 1
  competence late from DAS to FU
  rule approved for each change
    require approval by FU
    message "m"
  rule das word for each change
    require approval by DAS
    message "m"
  rule payers for each change when payers is given
    require every payer in payers has acceptance by payer
    message "m"
)";

std::string about(std::string const& more = ", after: {tariff: 2050}")
{
    return "about: [{operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: 2024-06-01" + more + "}]";
}

struct Entry {
    std::string id, body, date, outcome, more = about();
};

std::string log(std::vector<Entry> const& entries)
{
    std::string text = "decisions:\n";
    for (auto const& each : entries) {
        text += fmt::format("  - {{id: {}, body: {}, date: {}, outcome: {}{}}}\n", each.id, each.body, each.date,
                            each.outcome, each.more.empty() ? "" : ", " + each.more);
    }
    return text;
}

std::string comes_to(std::vector<Entry> const& entries, std::string const& rule = "approved",
                     std::string const& more = "")
{
    World world;
    world.agreement(agreement).registered(registered);
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, service: Døgn, "
                     "effective: 2024-06-01, after: {tariff: 2050}" +
                         more + "}\n",
                     "s");
    world.decisions(log(entries));
    auto const said = told(world.check("2024-05-31"), "s:huset/døgn", rule);
    return said.substr(0, said.find(':'));
}

std::string const paper = "source: {document: d}";
Entry const approved{"A", "FU", "2024-02-01", "approved"};
Entry const on_condition{"C", "DAS", "2024-03-01", "approved", about() + ", provided: [x]"};

Entry met_by(std::string const& body, std::string const& outcome = "noted", std::string const& key = "met")
{
    return {"M", body, "2024-04-01", outcome, key + ": C, " + paper};
}

TEST(LastWord, AConditionIsMetByTheBodyThatSetItOrOneAbove)
{
    EXPECT_EQ(comes_to({on_condition}), "incomplete");
    EXPECT_EQ(comes_to({on_condition, met_by("DAS")}), "compliant");
    EXPECT_EQ(comes_to({on_condition, met_by("KKR")}), "compliant");
    EXPECT_EQ(comes_to({on_condition, met_by("DAS", "approved")}), "compliant");
    for (auto const* const other : {"FU", "Region", "Aalborg Kommune", "Rebild Kommune"}) {
        EXPECT_EQ(comes_to({on_condition, met_by(other)}), "incomplete") << other;
    }
    for (auto const* const outcome : {"postponed", "recommended_against", "sent_for_hearing", "discussed"}) {
        EXPECT_EQ(comes_to({on_condition, met_by("DAS", outcome)}), "incomplete") << outcome;
    }
}

TEST(LastWord, AnApprovalOnConditionsReplacesOneWithout)
{
    EXPECT_EQ(comes_to({approved}), "compliant");
    EXPECT_EQ(comes_to({approved, on_condition}), "incomplete") << "of a higher body";
    EXPECT_EQ(comes_to({approved, on_condition, met_by("DAS")}), "compliant");
    EXPECT_EQ(comes_to({approved, on_condition, met_by("DAS", "noted", "failed")}), "decision");
    auto later = on_condition, earlier = on_condition;
    later.body = earlier.body = "FU";
    earlier.date = "2024-01-15";
    EXPECT_EQ(comes_to({approved, later}), "incomplete");
    EXPECT_EQ(comes_to({approved, earlier}), "compliant") << "the one without conditions came after";
}

TEST(LastWord, WhatWasSaidWhileTheCaseLayAboveStaysARecommendation)
{
    Entry const before_das{"P", "FU", "2024-02-10", "put_before", about() + ", put_before: DAS"};
    Entry const back{"B", "DAS", "2024-03-10", "sent_back"};
    auto const approves = [](std::string const& date) { return Entry{"A", "FU", date, "approved"}; };
    EXPECT_EQ(comes_to({before_das, approves("2024-03-01")}), "decision");
    EXPECT_EQ(comes_to({before_das, approves("2024-03-01"), back}), "decision");
    EXPECT_EQ(comes_to({before_das, approves("2024-03-11"), back}), "compliant");
    EXPECT_EQ(comes_to({before_das, approves("2024-02-09"), back}), "compliant");
    EXPECT_EQ(comes_to({before_das, approves("{after: 2024-02-28, before: 2024-03-20}"), back}), "incomplete");
}

TEST(LastWord, OnTheDayItCameBackEitherMayHaveComeFirst)
{
    Entry const before_das{"P", "FU", "2024-02-10", "put_before", about() + ", put_before: DAS"};
    Entry const back{"B", "DAS", "2024-03-10", "sent_back"};
    auto const approves = [](std::string const& more) {
        return Entry{"A", "FU", "2024-03-10", "approved", about() + more};
    };
    EXPECT_EQ(comes_to({before_das, back, approves("")}), "incomplete");
    EXPECT_EQ(comes_to({before_das, back, approves(", after: B, reading: r, " + paper)}), "compliant");
}

TEST(LastWord, TheFirstSendingBackEndsAReferralHoweverTheLogIsSorted)
{
    Entry const before_das{"P", "FU", "2024-02-10", "put_before", about() + ", put_before: DAS"};
    Entry const first{"B", "DAS", "2024-03-10", "sent_back"}, again{"C", "DAS", "2024-04-10", "sent_back"};
    Entry const approves{"A", "FU", "2024-03-20", "approved"};
    EXPECT_EQ(comes_to({before_das, first, approves, again}), "compliant");
    EXPECT_EQ(comes_to({before_das, again, approves, first}), "compliant");
}

TEST(LastWord, WhetherItCameBackMattersOnlyToWhatWasSaidSince)
{
    Entry const before_das{"P", "FU", "2024-02-10", "put_before", about() + ", put_before: DAS"};
    Entry const perhaps{"B", "DAS", "2024-03-10", "sent_back",
                        "about: [{operator: Aalborg Kommune, offer: Huset, service: Døgn, kind: closure}]"};
    Entry const back{"C", "DAS", "2024-04-10", "sent_back"};
    auto const approves = [](std::string const& date) { return Entry{"A", "FU", date, "approved"}; };
    EXPECT_EQ(comes_to({before_das, approves("2024-03-01"), perhaps}), "decision") << "it lay before DAS either way";
    EXPECT_EQ(comes_to({before_das, approves("2024-03-20"), perhaps}), "incomplete");
    EXPECT_EQ(comes_to({before_das, approves("2024-03-01"), perhaps, back}), "decision");
    EXPECT_EQ(comes_to({before_das, approves("2024-03-20"), perhaps, back}), "incomplete");
    EXPECT_EQ(comes_to({before_das, approves("2024-04-20"), perhaps, back}), "compliant");
}

TEST(LastWord, AReferralBeatsADelegationAlsoOnceTheCaseCameBack)
{
    Entry const delegated{"D", "DAS", "2024-01-10", "delegated", "to: FU, competence: late"};
    Entry const before_das{"P", "FU", "2024-02-10", "put_before", about() + ", put_before: DAS"};
    Entry const back{"B", "DAS", "2024-03-10", "sent_back"};
    auto const approves = [](std::string const& date) {
        return Entry{"A", "FU", date, "approved", about() + ", under: D"};
    };
    EXPECT_EQ(comes_to({delegated, approves("2024-02-01")}, "das word"), "compliant");
    EXPECT_EQ(comes_to({delegated, before_das, approves("2024-03-01"), back}, "das word"), "decision");
    EXPECT_EQ(comes_to({delegated, before_das, approves("2024-03-11"), back}, "das word"), "compliant");
}

TEST(LastWord, OnlyTheBodyBeforeWhichItLaySendsItBack)
{
    Entry const before_das{"P", "FU", "2024-02-10", "put_before", about() + ", put_before: DAS"};
    Entry const before_kkr{"Q", "DAS", "2024-02-20", "put_before", about() + ", put_before: KKR"};
    Entry const approves{"A", "FU", "2024-04-01", "approved"};
    auto const back = [](std::string const& body) { return Entry{"B" + body, body, "2024-03-10", "sent_back"}; };
    EXPECT_EQ(comes_to({before_das, before_kkr, back("KKR"), approves}), "decision") << "it lies before DAS again";
    EXPECT_EQ(comes_to({before_das, before_kkr, back("KKR"), back("DAS"), approves}), "compliant");
    EXPECT_EQ(comes_to({before_das, back("KKR"), approves}), "compliant") << "a higher body may, where nobody asked it";
}

TEST(LastWord, ARefusalUnderADelegationIsTheBodysOwn)
{
    Entry const delegated{"D", "DAS", "2024-01-10", "delegated", "to: FU, competence: late"};
    auto const of_das = [](std::string const& date) { return Entry{"A", "DAS", date, "approved"}; };
    Entry const refused{"R", "FU", "2024-03-01", "refused", about() + ", under: D"};
    EXPECT_EQ(comes_to({delegated, of_das("2024-02-01"), refused}, "das word"), "violation");
    EXPECT_EQ(comes_to({delegated, of_das("2024-04-01"), refused}, "das word"), "compliant") << "DAS decided anew";
}

// What a body outside the line of those that decide says of a refusal settles nothing.
TEST(LastWord, ADoubtIsSettledByWhoeverHasAPartInTheDecision)
{
    Entry const refused{"R", "DAS", "2024-02-10", "refused", about(", after: {tariff: 2051}")};
    auto const apart = [](std::string const& body) {
        return Entry{"S", body, "2024-03-01", "approved", about() + ", apart: [R], reading: r, " + paper};
    };
    EXPECT_EQ(comes_to({approved, refused}), "incomplete");
    EXPECT_EQ(comes_to({approved, refused, apart("FU")}), "compliant");
    EXPECT_EQ(comes_to({approved, refused, apart("Region")}), "incomplete");
}

TEST(LastWord, OfWhatAPartyPaysNothingIsLeftOpen)
{
    std::string const asked =
        ", payers: [Rebild Kommune], special_terms: [objective_financing], objective_financing: 64901";
    auto const accepts = [](std::string const& terms, std::string const& more = "") {
        return Entry{"X", "Rebild Kommune", "2024-02-01", "accepted", about(", after: {tariff: 2050}" + terms) + more};
    };
    EXPECT_EQ(comes_to({accepts(asked)}, "payers", asked), "compliant");
    std::string const without = ", payers: [Rebild Kommune], special_terms: [objective_financing]";
    EXPECT_EQ(comes_to({accepts(without)}, "payers", asked), "decision");
    EXPECT_EQ(comes_to({accepts(without, ", open: [{field: objective_financing, reading: r}]")}, "payers", asked),
              "decision");
    EXPECT_EQ(comes_to({accepts(without)}, "payers", without), "incomplete") << "no amount is said anywhere";
}

// ---- the matter beside other changes

CheckResult of_two(std::string const& first, std::string const& second, std::string const& as_of = "2024-12-31")
{
    World world;
    world.agreement(agreement).registered(registered);
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, service: Døgn, " +
                         first + "}\n",
                     "s");
    world.submission("operator: Aalborg Kommune\n" + second + "}\n", "t");
    return world.check(as_of);
}

std::string second(std::string const& submitted, std::string const& keys)
{
    return (submitted.empty() ? "" : "submitted: " + submitted + "\n") +
           "changes:\n  - {offer: Huset, service: Døgn, " + keys;
}

TEST(LastWord, AReplacementThatComesTooLateLeavesTheChangeJudged)
{
    std::string const first = "effective: 2024-05-01, after: {tariff: 2900}";
    auto const replaced = [&](std::string const& submitted, std::string const& day, std::string const& as_of) {
        auto const keys = "replaces: s, effective: " + day + ", after: {tariff: 2050}";
        auto const result = of_two(first, second(submitted, keys), as_of);
        return find_subject(result, "s:huset/døgn")->replaced_by != nullptr;
    };
    EXPECT_TRUE(replaced("2024-04-30", "2024-08-01", "2024-06-30"));
    EXPECT_FALSE(replaced("2024-05-01", "2024-08-01", "2024-06-30"));
    EXPECT_TRUE(replaced("2024-05-01", "2024-05-01", "2024-06-30")) << "of the same day";
    EXPECT_FALSE(replaced("", "2024-08-01", "2024-06-30")) << "it may have been handed in then";
    EXPECT_TRUE(replaced("", "2024-08-01", "2024-04-30"));
}

TEST(LastWord, AUnitOfOneChangeAndATariffOfAnotherAreOneTerm)
{
    auto const result = of_two("effective: 2024-05-01, after: {tariff: 2050}",
                               second("2024-01-03", "effective: 2024-05-01, after: {unit: day}"));
    for (auto const* const subject : {"s:huset/døgn", "t:huset/døgn"}) {
        auto const* const found = find_rule(*find_subject(result, subject), "two changes of one day");
        ASSERT_NE(found, nullptr) << subject;
        EXPECT_EQ(found->verdict, Verdict::incomplete) << subject;
    }
}

}  // namespace
}  // namespace styr::test::last_word_test
