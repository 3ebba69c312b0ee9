// SPDX-License-Identifier: MPL-2.0
// The words for what was found, where their form hinges on how many there are.
#include "engine/evaluation/phrases.hpp"

#include <gtest/gtest.h>

namespace styr::test {
namespace {

TEST(Phrases, JoinNamesAsOneDoesWhenOneSpeaks)
{
    EXPECT_EQ(one_of({"FU"}), (Text{"FU", "FU"}));
    EXPECT_EQ(one_of({"FU", "DAS"}), (Text{"FU eller DAS", "FU or DAS"}));
    EXPECT_EQ(one_of({"FU", "DAS", "KKR"}), (Text{"FU, DAS eller KKR", "FU, DAS or KKR"}));
}

Text told(Kind kind, Fraction number)
{
    Expression const expression{{}, Type{.kind = kind}, Constant{number}};
    return phrase(expression, Value{number});
}

TEST(Phrases, TellAFigureWithWhatItCounts)
{
    EXPECT_EQ(told(Kind::days, 183), (Text{"183 dage", "183 days"}));
    EXPECT_EQ(told(Kind::days, 1), (Text{"1 dag", "1 day"}));
    EXPECT_EQ(told(Kind::places, 12), (Text{"12 pladser", "12 places"}));
    EXPECT_EQ(told(Kind::places, -1), (Text{"-1 plads", "-1 place"}));
    EXPECT_EQ(told(Kind::place_days, 3650), (Text{"3.650 pladsdage", "3,650 place-days"}));
    EXPECT_EQ(told(Kind::months, 3), (Text{"3 måneder", "3 months"}));
    EXPECT_EQ(told(Kind::number, 7), (Text{"7", "7"}));
}

}  // namespace
}  // namespace styr::test
