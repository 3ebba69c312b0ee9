// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styr {
namespace {

std::optional<Text> known(std::string_view name)
{
    if (name == "name")
        return Text{"tariff"};
    if (name == "kind")
        return Text{"beløb", "amount"};
    if (name == "odd")
        return Text{"{name}"};
    if (name == "empty")
        return Text{};
    if (name == "step")
        return Text{"349 kr."};
    return std::nullopt;
}

struct Sentence {
    char const* what;
    std::string_view sentence;
    std::optional<std::string> da;
    std::optional<std::string> en;
};

class Sentences : public testing::TestWithParam<Sentence> {};

TEST_P(Sentences, AreFilled)
{
    auto const& [what, sentence, da, en] = GetParam();
    EXPECT_EQ(fill(sentence, Lang::da, known), da) << what;
    EXPECT_EQ(fill(sentence, Lang::en, known), en) << what;
}

Sentence same(char const* what, std::string_view sentence, std::string result)
{
    return {what, sentence, result, result};
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Sentences,
    testing::Values(same("nothing", "", ""), same("no placeholder", "plain words", "plain words"),
                    same("one", "duplicate key `{name}`", "duplicate key `tariff`"),
                    same("only one", "{name}", "tariff"),
                    same("at both ends", "{name} and {name}", "tariff and tariff"),
                    same("side by side", "{name}{name}", "tarifftariff"),
                    Sentence{"by language", "an {kind}!", "an beløb!", "an amount!"},
                    Sentence{"a hole leaves the sentence out", "{name} near {nearest}", std::nullopt, std::nullopt},
                    same("an empty value is a value", "<{empty}>", "<>"),
                    same("values are not filled again", "{odd}", "{name}"),
                    same("an opening brace alone is text", "a { b", "a { b"),
                    same("a closing brace alone is text", "a } b {name}", "a } b tariff"),
                    same("the innermost pair counts", "{a {name} b}", "{a tariff b}"),
                    same("a value that ends with a full stop ends the sentence",
                         "by {step}. And {step}, {step}... {step}", "by 349 kr. And 349 kr., 349 kr.... 349 kr."),
                    same("closing braces after it are text", "{name}}", "tariff}"),
                    Sentence{"no name at all", "a {} b", std::nullopt, std::nullopt}));

TEST(Placeholders, TellNamesAndOffsetsInOrder)
{
    auto const found = placeholders("æ {a}, {b c} and {a}");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].name, "a");
    EXPECT_EQ(found[0].offset, 3U);
    EXPECT_EQ(found[1].name, "b c");
    EXPECT_EQ(found[1].offset, 8U);
    EXPECT_EQ(found[2].offset, 18U);
}

TEST(Placeholders, NoneWhereBracesDoNotPair)
{
    EXPECT_THAT(placeholders("}{"), testing::IsEmpty());
    EXPECT_THAT(placeholders("{{{"), testing::IsEmpty());
    EXPECT_THAT(placeholders(""), testing::IsEmpty());
}

}  // namespace
}  // namespace styr
