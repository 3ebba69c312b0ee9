// SPDX-License-Identifier: MPL-2.0
// An agreement with the rows of a table in a file beside it: found, looked up, explained at its line, named by its
// digest, and not judged by where anything in it is wrong.
#include "session/files/memory.hpp"
#include "session/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styr::test::table_files_test {
namespace {

using testing::HasSubstr;

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2025} / 6 / 3};

struct Opened {
    std::shared_ptr<MemoryFiles> files = std::make_shared<MemoryFiles>();
    Session session{{}};
    bool checked = false;

    explicit Opened(std::string const& csv, std::string const& from = "folketal.csv")
    {
        files->put("styr.yaml", "agreement: aftale\n");
        files->put("aftale/2020.styr",
                   "agreement \"T\" version \"1\" in force 2020-01-01\ntable inhabitants by municipality and year from "
                   "\"" +
                       from +
                       "\"\n  source \"s\"\nprovision P1 \"t\" source \"d\"\n  rule r for each change require "
                       "inhabitants of operator for year of effective > 200000 message \"m\"\n");
        if (!csv.empty()) {
            files->put("aftale/folketal.csv", csv);
        }
        files->put("register/a.yaml", "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    "
                                      "services: [{tariff: 2000}]\n");
        files->put("submissions/s.yaml",
                   "operator: Aalborg Kommune\nsubmitted: 2024-03-01\nchanges:\n  - {offer: Huset, "
                   "effective: 2025-01-01, after: {tariff: 2100}}\n");
        checked = session.open({.files = files}) && session.check({}, {.as_of = as_of});
    }
    std::string codes() const
    {
        std::string text;
        for (auto const& each : session.diagnostics()) {
            text += std::string(each.problem->code) + " ";
        }
        return text;
    }
};

std::string const head = "municipality;year;inhabitants\r\n";

TEST(TableFiles, AreLookedUpAndExplainedAtTheirLine)
{
    Opened opened(head + "Aalborg Kommune;2024;222000\r\nAalborg Kommune;2025;224000\r\n");
    ASSERT_TRUE(opened.checked) << opened.codes();
    auto const text = opened.session.explain_case("s:huset", {}, as_of, {Lang::en, false});
    EXPECT_THAT(text, HasSubstr("folketal.csv:3"));
    EXPECT_THAT(text, HasSubstr("224,000"));
}

TEST(TableFiles, ThatLackARowAreNamed)
{
    Opened opened(head + "Aalborg Kommune;2024;222000\r\n");
    ASSERT_TRUE(opened.checked) << opened.codes();
    EXPECT_THAT(opened.session.explain_case("s:huset", {}, as_of, {Lang::en, false}),
                HasSubstr("inhabitants for Aalborg Kommune, 2025 in the agreement"));
}

TEST(TableFiles, AreNamedByTheDigestOfWhatWasRead)
{
    std::string const csv = head + "Aalborg Kommune;2025;224000\r\n";
    Opened one(csv), same(csv), other(csv + "Aalborg Kommune;2024;1\r\n");
    ASSERT_TRUE(one.checked && same.checked && other.checked);
    auto const digest = [](Opened const& of) { return of.session.agreement()->table_files.at(0).digest; };
    EXPECT_EQ(digest(one).size(), 71U);
    EXPECT_EQ(digest(one), digest(same));
    EXPECT_NE(digest(one), digest(other));
}

TEST(TableFiles, StopTheCheckWhereAnythingIsWrong)
{
    EXPECT_THAT(Opened("").codes(), HasSubstr("A541"));
    EXPECT_THAT(Opened(head, "../folketal.csv").codes(), HasSubstr("A542"));
    EXPECT_THAT(Opened("x\n").codes(), HasSubstr("A543"));
    Opened const wrong(head + "Aalborg Kommune;24;x\r\n");
    EXPECT_THAT(wrong.codes(), HasSubstr("A545 A545"));
    EXPECT_FALSE(wrong.checked);
    EXPECT_THAT(Opened(head + "Aalborg Kommune;2025;1\r\nAalborg Kommune;2025;2\r\n").codes(), HasSubstr("A426"));
}

}  // namespace
}  // namespace styr::test::table_files_test
