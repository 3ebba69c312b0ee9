// SPDX-License-Identifier: MPL-2.0
// A tariff is in kr. per whatever unit its service has: what hinges on that unit is worked out where it is the right
// one, is not computable where it is another, and names the unit where nobody gives it. (language.md, 8.)
#include "tests/engine/one_rule.hpp"

namespace styr::test::paid_by_test {
namespace {

using one_rule::head;
using one_rule::provision;
using one_rule::rule;

// What one demand comes to for a change of a service with that unit, from 1,000 to 1,100 kr.
std::string comes_to(std::string const& demand, std::string const& unit, std::string const& declared = {})
{
    World world;
    world.agreement(head + declared + provision(rule("", demand)))
        .registered("operator: A\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [{" +
                    (unit.empty() ? "" : "unit: " + unit + ", ") + "tariff: 1000, places: 10}]\n")
        .submission("operator: A\nsubmitted: 2020-03-01\nchanges:\n  - {offer: X, effective: 2020-08-01, after: "
                    "{tariff: 1100}}\n");
    return told(world.check("2020-06-01"), "submission:x", "r");
}

std::string not_paid(std::string const& by, std::string const& needed)
{
    return "incomplete: cannot be computed: the service is paid per " + by + ", not per " + needed;
}

TEST(PaidBy, DaysCountWhatIsPaidByTheDayAndNight)
{
    for (auto const* const demand :
         {"new tariff * 365 days = 401500 kr.", "new tariff * new places * 365 days = 401500 kr. * 10",
          "401500 kr. / 365 days = new tariff", "4015000 kr. / (new places * 365 days) = new tariff",
          "new tariff * 30 days / 365 days < 100 kr. per day and night"}) {
        EXPECT_EQ(comes_to(demand, "day_and_night"), "compliant") << demand;
        EXPECT_EQ(comes_to(demand, "hour"), not_paid("hour", "day and night")) << demand;
        EXPECT_EQ(comes_to(demand, "day"), not_paid("day", "day and night")) << demand;
        EXPECT_EQ(comes_to(demand, "month"), not_paid("month", "day and night")) << demand;
        EXPECT_EQ(comes_to(demand, ""), "incomplete: missing: old unit") << demand;
    }
    EXPECT_EQ(comes_to("new tariff * 365 days = 401500.01 kr.", "day_and_night"), "violation");
}

TEST(PaidBy, MonthsCountWhatIsPaidByTheMonth)
{
    EXPECT_EQ(comes_to("new tariff * 3 months = 3300 kr.", "month"), "compliant");
    EXPECT_EQ(comes_to("new tariff * 3 months = 3300.01 kr.", "month"), "violation");
    EXPECT_EQ(comes_to("new tariff * 3 months = 3300 kr.", "day_and_night"), not_paid("day and night", "month"));
    EXPECT_EQ(comes_to("new tariff * 1 month / 30.5 days < 37 kr. per day and night", "month"), "compliant");
    EXPECT_EQ(comes_to("new tariff * 1 month / 30.5 days < 36 kr. per day and night", "month"), "violation");
}

TEST(PaidBy, ATariffComparesWithWhatIsPaidForItsUnit)
{
    for (auto const& [said, unit] : std::vector<std::pair<std::string, std::string>>{{"day and night", "day_and_night"},
                                                                                     {"day", "day"},
                                                                                     {"hour", "hour"},
                                                                                     {"month", "month"},
                                                                                     {"course", "course"},
                                                                                     {"piece", "piece"}}) {
        EXPECT_EQ(comes_to("new tariff <= 1100 kr. per " + said, unit), "compliant") << said;
        EXPECT_EQ(comes_to("new tariff <= 1099.99 kr. per " + said, unit), "violation") << said;
        auto const other = unit == "hour" ? "day" : "hour";
        EXPECT_EQ(comes_to("new tariff <= 1100 kr. per " + said, other), not_paid(other, said)) << said;
    }
    EXPECT_EQ(comes_to("(least of new tariff, 1050 kr. per hour) = 1050 kr. per hour", "hour"), "compliant");
    EXPECT_EQ(comes_to("(least of new tariff, 1050 kr. per hour) = 1050 kr. per hour", "day"), not_paid("day", "hour"));
    EXPECT_EQ(comes_to("new tariff - 100 kr. per hour = old tariff", "hour"), "compliant");
    EXPECT_EQ(comes_to("new tariff / 550 kr. per hour = 2", "hour"), "compliant");
    EXPECT_EQ(comes_to("new tariff / 550 kr. per hour = 2", "piece"), not_paid("piece", "hour"));
    EXPECT_EQ(comes_to("1100 kr. / new tariff = 1 day", "day_and_night"), "compliant");
    EXPECT_EQ(comes_to("1100 kr. / new tariff = 1 day", "hour"), not_paid("hour", "day and night"));
}

TEST(PaidBy, ItDoesNotMatterWhereNothingHingesOnIt)
{
    EXPECT_EQ(comes_to("unit is not day-and-night or new tariff * 365 days > 5 kr.", "hour"), "compliant");
    EXPECT_EQ(comes_to("new tariff <= old tariff * 1.1 and 30 days / 365 days * new tariff < old tariff", ""),
              "compliant")
        << "of one service, whatever its unit";
}

TEST(PaidBy, WhatTheTextSaysPerUnitIsPerTheUnitAtHand)
{
    std::string const fee = "parameter fee = 100 kr. per unit\n  reading \"r\"\n";
    EXPECT_EQ(comes_to("fee * 365 days = 36500 kr.", "day_and_night", fee), "compliant");
    EXPECT_EQ(comes_to("fee * 365 days = 36500 kr.", "hour", fee), not_paid("hour", "day and night"));
    EXPECT_EQ(comes_to("new tariff - fee = old tariff", "hour", fee), "compliant");
    std::string const yearly = "define yearly = (new tariff - 100 kr. per unit) * 365 days\n";
    EXPECT_EQ(comes_to("yearly = 365000 kr.", "day_and_night", yearly), "compliant");
    EXPECT_EQ(comes_to("yearly = 365000 kr.", "hour", yearly), not_paid("hour", "day and night"));
}

// ---- several services

std::string of_offer(std::string const& demand, std::string const& services)
{
    World world;
    world.agreement(head + provision(rule("", demand, "offer")))
        .registered("operator: A\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [" + services + "]\n");
    return told(world.check("2020-06-01"), "a:x", "r");
}

constexpr auto both = "{service: D, unit: day_and_night, tariff: 100}, {service: M, unit: month, tariff: 3050}";

TEST(PaidBy, EachServiceHasAUnitOfItsOwn)
{
    EXPECT_EQ(of_offer("every s in services has (unit is not day-and-night or tariff * 365 days = 36500 kr.)", both),
              "compliant");
    EXPECT_EQ(of_offer("every s in services has tariff * 365 days > 5 kr.", both), not_paid("month", "day and night"));
    EXPECT_EQ(of_offer("every s in services has tariff * 365 days > 5 kr.", "{tariff: 100}"),
              "incomplete: missing: unit");
    EXPECT_EQ(of_offer("(sum of tariff * 365 days over services where unit is day-and-night) = 36500 kr.", both),
              "compliant");
}

TEST(PaidBy, APartOfATariffIsPaidAsTheTariffIs)
{
    std::string const adds_up = "every s in services has (sum of tariff over tariff parts) = tariff";
    std::string const hourly = "{unit: hour, tariff: 100, tariff_parts: [{part: basic, tariff: 60}, {part: service, "
                               "tariff: 40}]}";
    EXPECT_EQ(of_offer(adds_up, hourly), "compliant");
    EXPECT_EQ(of_offer("every s in services has every p in tariff parts has tariff * 365 days > 5 kr.", hourly),
              not_paid("hour", "day and night"));
}

TEST(PaidBy, ASumOfTariffsIsPerTheUnitOfItsServices)
{
    std::string const month = "(sum of tariff over services where unit is month)";
    EXPECT_EQ(of_offer(month + " * 1 month / 30.5 days = 100 kr. per day and night", both), "compliant");
    EXPECT_EQ(of_offer(month + " * 365 days > 5 kr.", both), not_paid("month", "day and night"));
    EXPECT_EQ(
        of_offer("every s in services has (unit is not day-and-night or tariff = " + month + " * 1 month / 30.5 days)",
                 both),
        "compliant");
    EXPECT_EQ(of_offer("some s in services has tariff > " + month, "{unit: hour, tariff: 1}"), "compliant")
        << "of none it is 0, in whatever unit";
    EXPECT_EQ(of_offer("(greatest of tariff over services where unit is month) > (least of tariff over services where "
                       "unit is day-and-night)",
                       both),
              "incomplete: cannot be computed: one is per month, the other per day and night");
}

TEST(PaidBy, ASumThatIsNotKnownIsStillPerItsUnit)
{
    EXPECT_EQ(of_offer("(sum of tariff over services) * 365 days > 5 kr.",
                       "{service: Y, unit: day_and_night, tariff: 5}, {unit: "
                       "day_and_night, service: X}"),
              "incomplete: missing: tariff");
}

// Each offer's sum is in one unit; together they are in two.
TEST(PaidBy, SumsOfSumsMixUnitsToo)
{
    auto const verdict = [](char const* unit) {
        World world;
        world
            .agreement(head + provision(rule("", "sum of (sum of tariff over services) over offers = 300 kr. per unit",
                                             "operator")))
            .registered(
                std::string("operator: A\nin_force: 2020-01-01\noffers:\n  - {offer: X, services: [{unit: hour, "
                            "tariff: 100}]}\n  - {offer: Y, services: [{unit: ") +
                unit + ", tariff: 200}]}\n");
        return told(world.check("2020-06-01"), "a", "r");
    };
    EXPECT_EQ(verdict("hour"), "compliant");
    EXPECT_EQ(verdict("day"), "incomplete: cannot be computed: one is per hour, the other per day");
}

// ---- declared facts

TEST(PaidBy, ADeclaredFactSaysWhatItIsPaidFor)
{
    auto const verdict = [](std::string const& demand) {
        World world;
        world
            .agreement(std::string(head) +
                       "fact rent da \"husleje\" en \"rent\" of offer in kr. per month from -500 kr. per month\n  "
                       "reading \"r\"\nfact share da \"grad\" en \"share\" of offer in % from -1000 % to 100 %\n  "
                       "reading \"r\"\n" +
                       provision(rule("", demand, "offer")))
            .registered("operator: A\nin_force: 2020-01-01\noffers:\n  - {offer: X, rent: -500, share: -12.5 %, "
                        "services: [{unit: hour, tariff: 100}]}\n");
        return told(world.check("2020-06-01"), "a:x", "r");
    };
    EXPECT_EQ(verdict("rent * 3 months = -1500 kr. and share = -12.5 %"), "compliant");
    EXPECT_EQ(verdict("rent * 3 months > -1500 kr."), "violation");
    EXPECT_EQ(verdict("every s in services has tariff > rent"), not_paid("hour", "month"));
}

// A declared amount per unit has no former value in the new unit either.
TEST(PaidBy, NoAmountPerUnitOutlivesItsUnit)
{
    World world;
    world
        .agreement(std::string(head) +
                   "fact supplement da \"tillæg\" en \"supplement\" of terms in kr. per unit\n  reading \"r\"\n" +
                   provision(rule("", "old supplement <= new supplement")))
        .registered("operator: A\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [{unit: day, tariff: "
                    "1000, supplement: 5}]\n")
        .submission("operator: A\nsubmitted: 2020-03-01\nchanges:\n  - {offer: X, effective: 2020-08-01, after: "
                    "{unit: hour, tariff: 100, supplement: 5}}\n");
    EXPECT_EQ(told(world.check("2020-06-01"), "submission:x", "r"),
              "incomplete: missing: the old supplement in the new unit");
}

}  // namespace
}  // namespace styr::test::paid_by_test
