// SPDX-License-Identifier: MPL-2.0
// What looks as if it could decide nothing, and can.
#include "resolve_support.hpp"

namespace styr::test {
namespace {

bool is_told(std::string const& condition)
{
    auto const result = resolved({provision("  rule r for each change of terms when " + condition +
                                            " require effective is known message \"m\"\n")});
    EXPECT_TRUE(result.agreement) << result.said();
    return result.said().find("A415") != std::string::npos;
}

TEST(DeadParts, AreToldWhereThatIsCertainAlone)
{
    EXPECT_TRUE(is_told("tariff changes and tariff changes"));
    for (auto const* const alive :
         {"tariff changes and places changes", "approval by FU or approval by DAS",
          "approval by FU and approval by DAS", "approval by FU and approval by FU before effective",
          "approval by FU and approval of tariff by FU", "recommendation by FU and hearing by FU",
          "new tariff > old tariff or new tariff < old tariff", "new tariff >= old tariff and new tariff <= old tariff",
          "unit is day or unit is hour", "new places > 9999 places", "new places >= 1 place",
          "new tariff > 0.01 kr. per unit", "tariff changes and (places changes or until is given)",
          "new places is between 1 place and 10 places and new places is between 5 places and 20 places"}) {
        EXPECT_FALSE(is_told(alive)) << alive;
    }
}

TEST(DeadParts, AreNotToldOfTheShippedAgreements)
{
    std::vector<std::string> texts;
    for (auto const& entry : std::filesystem::directory_iterator(STYR_SOURCE_DIR "/agreements/nordjylland")) {
        if (entry.path().extension() == ".styr") {
            std::ifstream file(entry.path());
            texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
    }
    auto const result = resolved(texts);
    EXPECT_EQ(result.said().find("A415"), std::string::npos) << result.said();
}

}  // namespace
}  // namespace styr::test
