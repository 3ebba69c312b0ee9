// SPDX-License-Identifier: MPL-2.0
// `styr lint`: an agreement checked alone.
#include "tests/cli/shell.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace styr::test::lint_test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string agreement_with(std::string const& demand)
{
    return "agreement \"A\"\n  version \"2024\"  in force 2024-01-01\nprovision P1 \"P\"\n  source \"x\"\n  rule r\n   "
           " for "
           "each change of terms\n    require " +
           demand + "\n    message \"m\"\n";
}

struct Folder {
    explicit Folder(std::string const& text) { write(folder.path / "a/2024.styr", text); }
    Ended lint(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"lint", "--lang=en"});
        return World{folder.path, {}}.run(words);
    }
    TemporaryFolder folder;
};

TEST(Lint, SaysThatNothingIsWrongWithAnAgreementWithoutData)
{
    Folder const sound(agreement_with("new tariff <= old tariff"));
    auto const ended = sound.lint({"a"});
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.out, "A: 1 version; no errors\n");
    EXPECT_EQ(ended.err, "");
    EXPECT_EQ(sound.lint({"a", "-q"}).out, "");
}

TEST(Lint, EndsWithTwoOnAnErrorAndSaysIt)
{
    Folder const wrong(agreement_with("new tariff <= olf tariff"));
    auto const ended = wrong.lint({"a"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err, HasSubstr("a/2024.styr:7:27: error["));
    EXPECT_THAT(wrong.lint({"a", "-f", "concise"}).err, HasSubstr("a/2024.styr:7:27: error["));
}

TEST(Lint, EndsWithOneOnAWarning)
{
    Folder const unused(agreement_with("new tariff <= old tariff") + "parameter limit = 5 %\n  reading \"r\"\n");
    auto const ended = unused.lint({"a"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.err, HasSubstr("warning[A414]"));
    EXPECT_THAT(ended.out, HasSubstr("no errors, 1 warning"));
}

TEST(Lint, WritesTheFormatsInWhichProblemsHaveAPlace)
{
    Folder const wrong(agreement_with("new tariff <= olf tariff"));
    Folder const sound(agreement_with("new tariff <= old tariff"));
    auto const sarif = nlohmann::json::parse(wrong.lint({"a", "-f", "sarif"}).out);
    EXPECT_EQ(sarif["runs"][0]["results"].size(), 1U);
    EXPECT_EQ(sarif["runs"][0]["invocations"][0]["executionSuccessful"], false);
    auto const clean = nlohmann::json::parse(sound.lint({"a", "-f", "sarif"}).out);
    EXPECT_EQ(clean["runs"][0]["invocations"][0]["executionSuccessful"], true);
    auto const json = nlohmann::json::parse(wrong.lint({"a", "-f", "json"}).out);
    EXPECT_EQ(json["diagnostics"].size(), 1U);
    EXPECT_THAT(wrong.lint({"a", "-f", "csv"}).err, HasSubstr("S604"));
}

TEST(Lint, NamesWhatItCannotFind)
{
    Folder const sound(agreement_with("new tariff <= old tariff"));
    EXPECT_THAT(sound.lint({"b"}).err, HasSubstr("STYR_AGREEMENTS"));
    EXPECT_EQ(sound.lint({"b"}).status, 2);
    EXPECT_THAT(sound.lint({}).err, HasSubstr("S620"));
}

}  // namespace
}  // namespace styr::test::lint_test
