// SPDX-License-Identifier: MPL-2.0
// A value that a decision gives as a difference: what it covers is what that gives from the register's value of the day
// before, and nothing else.
#include "tests/models/support.hpp"
#include "tests/support/world.hpp"

#include <gmock/gmock.h>

namespace styr::test::difference_test {
namespace {

std::string agreement(std::string const& term)
{
    return "agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\n"
           "provision P1 \"P\" source \"S\" item 1\n"
           "  rule demand for each change of terms require approval of " +
           term + " by FU message \"m\"\n";
}

// Its terms on 1 January 2018, and others from 1 July 2020 on.
std::string in_register(std::string const& terms, std::string const& day = "2018-01-01")
{
    return "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: " + day +
           "\noffers:\n  - offer: Alfa\n    services:\n      - {service: Døgn, unit: day_and_night" + terms + "}\n";
}

std::string const whole = ", tariff: 1000, places: 10, occupancy_basis: 90 %";

std::string change(std::string const& after)
{
    return "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n"
           "  - {offer: Alfa, service: Døgn, effective: 2020-08-01, after: {" +
           after + "}}\n";
}

std::string decision(std::string const& after, std::string const& outcome = "approved")
{
    return "decisions:\n  - id: D\n    body: FU\n    date: 2020-06-01\n    outcome: " + outcome +
           "\n    about:\n      - operator: Aalborg Kommune\n        offer: Alfa\n        service: Døgn\n"
           "        effective: 2020-08-01\n        after: {" +
           after + "}\n";
}

struct Case {
    std::string term, asked, decided, outcome;
    std::vector<std::string> registers{in_register(whole)};
};

std::string comes_to(Case const& given)
{
    World world;
    world.agreement(agreement(given.term)).submission(change(given.asked), "s").decisions(decision(given.decided));
    for (auto const& terms : given.registers) {
        world.registered(terms);
    }
    return told(world.check("2020-07-15"), "s:alfa/døgn", "demand");
}

TEST(Difference, CoversWhatItGivesFromTheRegister)
{
    std::string const awaited = "decision: awaiting FU", former = "incomplete: missing: old tariff; awaiting FU";
    std::vector<std::string> const changed_in_july{in_register(whole),
                                                   in_register(", tariff: 1010, places: 10", "2020-07-01")};
    std::vector<Case> const cases{
        {"tariff", "tariff: 1050", "tariff: {plus: 50 kr.}", "compliant"},
        {"tariff", "tariff: 1050", "tariff: {plus: 50}", "compliant"},
        {"tariff", "tariff: 1050", "tariff: {plus: 49.99}", awaited},
        {"tariff", "tariff: 1050.01", "tariff: {plus: 50}", awaited},
        {"tariff", "tariff: 1050", "tariff: {minus: 50}", awaited},
        {"tariff", "tariff: 950", "tariff: {minus: 50}", "compliant"},
        {"tariff", "tariff: 1050", "tariff: 50", awaited},
        {"tariff", "tariff: 50", "tariff: {plus: 50}", awaited},
        {"tariff", "tariff: 1", "tariff: {minus: 1001}", awaited},
        {"places", "places: 12", "places: {plus: 2}", "compliant"},
        {"places", "places: 12", "places: {plus: 1}", awaited},
        {"occupancy basis", "occupancy_basis: 95 %", "occupancy_basis: {plus: 5 %}", "compliant"},
        {"occupancy basis", "occupancy_basis: 89.5 %", "occupancy_basis: {minus: 0.5 %}", "compliant"},
        {"occupancy basis", "occupancy_basis: 94.5 %", "occupancy_basis: {plus: 5 %}", awaited},
        // the day before, and not the day on which it was decided
        {"tariff", "tariff: 1060", "tariff: {plus: 50}", "compliant", changed_in_july},
        {"tariff", "tariff: 1050", "tariff: {plus: 50}", awaited, changed_in_july},
        {"tariff", "tariff: 1050", "tariff: {plus: 50}", former, {in_register(", places: 10")}},
    };
    for (auto const& given : cases) {
        EXPECT_EQ(comes_to(given), given.outcome) << given.asked << " decided " << given.decided;
    }
}

// One difference was decided, and not one for each change within the range.
TEST(Difference, CountsFromTheDayBeforeARangeOfDays)
{
    auto const within = [](std::string const& day, std::string const& tariff, std::string const& from = "2020-07-31") {
        auto asked = change("tariff: " + tariff);
        asked.replace(asked.find("2020-08-01"), 10, day);
        World world;
        world.agreement(agreement("tariff"))
            .registered(in_register(whole))
            .registered(in_register(", tariff: 1050, places: 10, occupancy_basis: 90 %", "2020-08-01"))
            .submission(asked, "s")
            .decisions("decisions:\n  - {id: D, body: FU, date: 2020-06-01, outcome: approved, reading: r, about: "
                       "[{operator: Aalborg Kommune, offer: Alfa, service: Døgn, effective: {after: " +
                       from + ", before: 2020-12-31}, after: {tariff: {plus: 50}}}]}\n");
        return told(world.check("2020-07-15"), "s:alfa/døgn", "demand");
    };
    EXPECT_EQ(within("2020-08-01", "1050"), "compliant");
    EXPECT_EQ(within("2020-10-01", "1100"), "decision: awaiting FU") << "a second rise";
    EXPECT_EQ(within("2020-10-01", "1100", "2020-08-31"), "compliant") << "from 1,050 kr. on";
    EXPECT_EQ(within("2020-08-01", "1050", "2017-01-01"), "incomplete: missing: old tariff; awaiting FU");
}

// Of a refusal it is enough that it may be about this.
TEST(Difference, OfARefusalIsInDoubtAtLeast)
{
    World world;
    world.agreement(agreement("tariff"))
        .registered(in_register(whole))
        .submission(change("tariff: 1050"), "s")
        .decisions(decision("tariff: 1050") +
                   "  - {id: R, body: FU, date: 2020-06-10, outcome: refused, about: [{operator: Aalborg Kommune, "
                   "offer: Alfa, service: Døgn, effective: 2020-08-01, after: {tariff: {plus: 50}}}]}\n");
    EXPECT_THAT(told(world.check("2020-07-15"), "s:alfa/døgn", "demand"), testing::HasSubstr("whether FU's refusal"));
}

// An operator asks for a value, and what was refused is a value too.
TEST(Difference, IsReadWhereADecisionStatesWhatItDecides)
{
    EXPECT_EQ(read(decision("tariff: {plus: 50 kr.}, places: {minus: 1}"), RecordKind::decision_file).codes(), "");
    for (std::string const wrong : {"tariff: {plus: 1, minus: 1}", "tariff: {}"}) {
        auto const file = read(decision(wrong), RecordKind::decision_file);
        EXPECT_EQ(file.codes(), "F287") << wrong << file.said();
        EXPECT_EQ(file.underlined(0), "tariff");
    }
    for (std::string const wrong :
         {"tariff: {plus: 0}", "tariff: {plus: -5}", "tariff: {plus: 5 %}", "tariff: {plus: }", "tariff: {more: 5}",
          "tariff: {plus: [5]}", "places: {plus: 1.5}", "split_flexible: {plus: 1}", "unit: {plus: 1}"}) {
        EXPECT_FALSE(read(decision(wrong), RecordKind::decision_file).record) << wrong;
    }
    EXPECT_FALSE(read(change("tariff: {plus: 50}"), RecordKind::submission).record);
    EXPECT_FALSE(
        read(decision("tariff: 2") + "        before: {tariff: {plus: 1}}\n", RecordKind::decision_file).record);
    EXPECT_FALSE(
        read(decision("tariff: 2") + "        instead_of: {tariff: {plus: 1}}\n", RecordKind::decision_file).record);
}

}  // namespace
}  // namespace styr::test::difference_test
