// SPDX-License-Identifier: MPL-2.0
// JSON as it is written, and as another reader of JSON takes it.
#include "diagnostics/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>

namespace styr {
namespace {

TEST(Json, IsWrittenOnOneLine)
{
    EXPECT_EQ(print_line({{"path", "a.yaml"}, {"line", 7}, {"known", true}, {"none", nullptr}}),
              "{\"path\":\"a.yaml\",\"line\":7,\"known\":true,\"none\":null}\n");
    EXPECT_EQ(print_line(Json::array({1, "two", Json{{"three", 3}}})), "[1,\"two\",{\"three\":3}]\n");
}

TEST(Json, IsWrittenIndentedByTwo)
{
    EXPECT_EQ(print_indented({{"a", Json::array({1, 2})}, {"b", {{"c", false}}}}), "{\n"
                                                                                   "  \"a\": [\n"
                                                                                   "    1,\n"
                                                                                   "    2\n"
                                                                                   "  ],\n"
                                                                                   "  \"b\": {\n"
                                                                                   "    \"c\": false\n"
                                                                                   "  }\n"
                                                                                   "}\n");
}

TEST(Json, HasNothingBetweenBracketsThatHoldNothing)
{
    EXPECT_EQ(print_indented(Json::array()), "[]\n");
    EXPECT_EQ(print_indented(Json(std::initializer_list<Json::Member>{})), "{}\n");
}

TEST(Json, KeepsMembersInTheOrderInWhichTheyCame)
{
    Json json;
    json["z"] = 1;
    json["a"] = 2;
    json["z"] = 3;
    EXPECT_EQ(print_line(json), "{\"z\":3,\"a\":2}\n");
    json.update({{"b", 4}, {"a", 5}});
    EXPECT_EQ(print_line(json), "{\"z\":3,\"a\":5,\"b\":4}\n");
}

TEST(Json, IsEmptyWhereItIsNullOrHoldsNothing)
{
    EXPECT_TRUE(Json().empty());
    EXPECT_TRUE(Json::array().empty());
    EXPECT_FALSE(Json("").empty());
    EXPECT_FALSE(Json(0).empty());
    EXPECT_FALSE(Json::array({nullptr}).empty());
    EXPECT_FALSE(Json({{"a", nullptr}}).empty());
}

TEST(Json, TellsWhichMembersItHas)
{
    Json const json{{"a", nullptr}};
    EXPECT_TRUE(json.contains("a"));
    EXPECT_FALSE(json.contains("b"));
    EXPECT_FALSE(Json::array({"a"}).contains("a"));
    EXPECT_EQ(json.size(), 1U);
    EXPECT_EQ(Json::array({1, 2}).size(), 2U);
}

TEST(Json, HoldsTheLargestIntegersToTheLastDigit)
{
    EXPECT_EQ(print_line(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615\n");
    EXPECT_EQ(print_line(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808\n");
    EXPECT_EQ(print_line(Json::Literal{"0.05"}), "0.05\n");
}

TEST(Json, IsReadByOthersAsItWasBuilt)
{
    using namespace std::string_literals;
    auto const text = "quotes \" and \\, \b\f\n\r\t, NUL \0, DEL \x7F, æøå, \xF0\x9F\x98\x80"s;
    Json const json{{text, text}, {"list", Json::array({text, 1, Json::array()})}};
    nlohmann::ordered_json const expected{{text, text}, {"list", {text, 1, nlohmann::ordered_json::array()}}};
    EXPECT_EQ(nlohmann::ordered_json::parse(print_line(json)), expected);
    EXPECT_EQ(nlohmann::ordered_json::parse(print_indented(json)), expected);
}

TEST(Json, ShowsEachByteThatIsNoUtf8AsAReplacement) { EXPECT_EQ(print_line("a\xFFz"), "\"a\xEF\xBF\xBDz\"\n"); }

TEST(Json, HasNothingInItThatAReaderCannotSee)
{
    EXPECT_EQ(print_line("a\xE2\x80\xAEz\x01"), "\"a\\u202ez\\u0001\"\n");  // turns the line around
    EXPECT_EQ(print_line("\xF3\xA0\x81\x81"), "\"\\udb40\\udc41\"\n");      // an invisible letter
    EXPECT_EQ(print_line("\xF0\x9F\x98\x80"), "\"\xF0\x9F\x98\x80\"\n");
}

TEST(Json, HasNothingInItThatContinuousIntegrationObeys)
{
    EXPECT_EQ(print_line("##[error] ##vso[x] ##VsO[x] [x] #[x]"),
              "\"##\\u005berror] ##vso\\u005bx] ##VsO\\u005bx] [x] #[x]\"\n");
}

}  // namespace
}  // namespace styr
