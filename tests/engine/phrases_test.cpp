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

}  // namespace
}  // namespace styr::test
