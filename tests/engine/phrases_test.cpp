// SPDX-License-Identifier: MPL-2.0
// The words for what was found, where their form hinges on how many there are.
#include "engine/evaluation/phrases.hpp"
#include "rules/typed/types.hpp"
#include "tests/support/world.hpp"

namespace styr::test::phrases_test {
namespace {

TEST(Phrases, JoinNamesAsOneDoesWhenOneSpeaks)
{
    EXPECT_EQ(one_of({"FU"}), (Text{"FU", "FU"}));
    EXPECT_EQ(one_of({"FU", "DAS"}), (Text{"FU eller DAS", "FU or DAS"}));
    EXPECT_EQ(one_of({"FU", "DAS", "KKR"}), (Text{"FU, DAS eller KKR", "FU, DAS or KKR"}));
}

Text told(Type type, Fraction number)
{
    Expression const expression{{}, type, Constant{number}};
    return phrase(expression, Value{number});
}

TEST(Phrases, TellAFigureWithWhatItCounts)
{
    EXPECT_EQ(told(days_type, 183), (Text{"183 dage", "183 days"}));
    EXPECT_EQ(told(days_type, 1), (Text{"1 dag", "1 day"}));
    EXPECT_EQ(told(places_type, 12), (Text{"12 pladser", "12 places"}));
    EXPECT_EQ(told(places_type, -1), (Text{"-1 plads", "-1 place"}));
    EXPECT_EQ(told(place_days_type, 3650), (Text{"3.650 pladsdage", "3,650 place-days"}));
    EXPECT_EQ(told(months_type, 3), (Text{"3 måneder", "3 months"}));
    EXPECT_EQ(told(plain_type(Kind::number), 7), (Text{"7", "7"}));
}

TEST(Phrases, TellAnAmountWithWhatItIsPaidFor)
{
    EXPECT_EQ(told(money_type(Per::nothing), 50), (Text{"50 kr.", "50 kr."}));
    EXPECT_EQ(told(money_type(Per::unit), 50), (Text{"50 kr.", "50 kr."})) << "the service is named";
    EXPECT_EQ(told(money_type(Per::hour), 50), (Text{"50 kr. pr. time", "50 kr. per hour"}));
    EXPECT_EQ(told(money_type(Per::day_and_night), 50), (Text{"50 kr. pr. døgn", "50 kr. per day and night"}));
    auto const over_days = *type_of(ArithmeticOperator::multiply, money_type(Per::nothing), days_type);
    EXPECT_EQ(told(over_days, 50), (Text{"50 kr. × dage", "50 kr. × days"}));
    auto const hours = *type_of(ArithmeticOperator::divide, money_type(Per::nothing), money_type(Per::hour));
    EXPECT_EQ(told(hours, 50), (Text{"50 timer", "50 hours"}));
}

// What a rule tells of a tariff that rises to `after`.
Text message(std::string const& after, std::string const& said)
{
    World world;
    world.agreement("agreement \"T\" version \"1\" in force 2020-01-01\nparameter limit = 6 % reading \"r\"\n"
                    "define rise = new tariff / old tariff - 1\nprovision P1 \"P\" source \"S\"\n"
                    "  rule r for each change of terms require rise <= limit message \"" +
                    said + "\"\n");
    world.registered("operator: A Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    services: [{unit: day, "
                     "tariff: 90000}]\n");
    world.submission("operator: A Kommune\nsubmitted: 2020-03-01\nchanges:\n  - {offer: Huset, effective: 2020-08-01, "
                     "after: {tariff: " +
                     after + "}}\n");
    auto const result = world.check("2020-06-01");
    auto const* const rule = find_rule(*find_subject(result, "submission:huset"), "r");
    return rule == nullptr ? Text{} : rule->message;
}

// A figure of the message looks like no other that it is held against, named in the message or not.
TEST(Phrases, OfAMessageTellComparedFiguresApart)
{
    EXPECT_EQ(message("95400.01", "{rise} > {limit}"), (Text{"6,00001 % > 6 %", "6.00001 % > 6 %"}));
    EXPECT_EQ(message("95400.01", "{rise}"), (Text{"6,00001 %", "6.00001 %"}));
    EXPECT_EQ(message("96300", "{rise} > {limit}"), (Text{"7 % > 6 %", "7 % > 6 %"}));
}

// The author of a message writes the quotes, where there are to be any.
TEST(Phrases, OfAMessagePutInATextAsItIs) { EXPECT_EQ(message("96300", "{operator}: {offer}").en, "A Kommune: Huset"); }

}  // namespace
}  // namespace styr::test::phrases_test
