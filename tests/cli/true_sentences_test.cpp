// SPDX-License-Identifier: MPL-2.0
// What is printed is true of the subject that it is printed of.
#include "tests/cli/program.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace styr::test::true_sentences_test {
namespace {

constexpr auto head = "agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\nbody FU \"FU\"\nprovision P01 "
                      "\"Title\" source \"S\" item 1\n  says \"What the agreement says.\"\n";
constexpr auto registered =
    "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2019-01-01\noffers:\n  - offer: X\n    "
    "services:\n"
    "      - {service: A, unit: day_and_night, tariff: 1000, places: 10, occupancy_basis: 90 %}\n";

// One change of one service, under one provision.
struct OneChange {
    explicit OneChange(std::string const& items, std::string const& more = "    effective: 2020-08-01\n",
                       std::string const& register_ = registered, std::string const& after = "{tariff: 1100}")
        : world{folder.path}
    {
        write(folder.path / "styr.yaml", "agreement: a\n");
        write(folder.path / "a/a.styr", head + items);
        write(folder.path / "register/r.yaml", register_);
        write(folder.path / "submissions/s.yaml",
              "operator: Aalborg Kommune\nchanges:\n  - offer: X\n    service: A\n" + more + "    after: " + after +
                  "\n");
    }
    std::string told(std::vector<std::string> const& words) const
    {
        auto all = words;
        for (auto const* const word : {"--as-of", "2020-06-01", "--lang", "en"}) {
            all.emplace_back(word);
        }
        auto const ended = world.run(all);
        EXPECT_LT(ended.status, 2) << ended.err;
        return ended.out;
    }

    TemporaryFolder folder;
    World world;
};

std::string rule(std::string const& condition, std::string const& demand, std::string const& more = "")
{
    return fmt::format("  rule r for each change of terms {} {} message \"BREACH\"\n{}",
                       condition.empty() ? "" : "when " + condition, demand, more);
}

// ---- the rule's sentence

struct Told {
    char const* name;
    std::string items;
    bool breach;
    char const* says;
};

class TheBreach : public testing::TestWithParam<Told> {};

TEST_P(TheBreach, IsToldOnlyWhereItIsOne)
{
    auto const& [name, items, breach, says] = GetParam();
    OneChange const one(items);
    for (auto const* const format : {"concise", "full", "json"}) {
        auto const out = one.told({"check", "-v", "-f", format});
        EXPECT_EQ(out.find("BREACH") != std::string::npos, breach) << format << "\n" << out;
        EXPECT_NE(out.find(says), std::string::npos) << format << "\n" << out;
    }
    auto const explained = one.told({"explain", "s:x/a"});
    EXPECT_EQ(explained.find("BREACH") != std::string::npos, breach) << explained;
}

std::string const unless_reinforced = "  exception e to r when catchment is entire\n";

INSTANTIATE_TEST_SUITE_P(
    Sentences, TheBreach,
    testing::Values(
        Told{"Kept", rule("", "require new tariff <= 2000 kr. per unit"), false, "Kept: `new tariff <= "},
        Told{"KeptThoughItMayNotApply", rule("catchment is entire", "require new tariff <= 2000 kr. per unit"), false,
             "Kept, whether or not the rule applies: `new tariff <= "},
        Told{"Broken", rule("", "require new tariff <= 500 kr. per unit"), true, "BREACH"},
        Told{"Unwanted", rule("", "expect new tariff <= 500 kr. per unit"), true, "BREACH"},
        Told{"Awaited", rule("", "require approval by FU"), true, "BREACH"},
        Told{"Excepted", rule("", "require new tariff <= 500 kr. per unit", "  exception e to r when tariff changes\n"),
             false, "Excepted by P01 e."},
        Told{"WhetherItApplies", rule("catchment is entire", "require new tariff <= 500 kr. per unit"), false,
             "Whether the rule applies here is not known."},
        Told{"WhetherItAppliesWhereOnlyExpected", rule("catchment is entire", "expect approval by FU"), false,
             "Whether the rule applies here is not known."},
        Told{"WhetherItIsKept", rule("", "require submitted is before 2020-03-01"), false,
             "Whether the rule is kept is not known."},
        Told{"WhetherItIsKeptOrDecided", rule("", "require submitted is before 2020-03-01 and approval by FU"), false,
             "Whether the rule is kept is not known."},
        Told{"WhetherItIsExcepted", rule("", "require new tariff <= 500 kr. per unit", unless_reinforced), true,
             "Whether an exception applies is not known."}),
    [](auto const& told) { return std::string(told.param.name); });

TEST(TrueSentences, OfVersionsThatDifferNoneIsTold)
{
    OneChange const one(rule("", "require new tariff <= 500 kr. per unit"),
                        "    effective: {after: 2020-12-01, before: 2021-02-01}\n");
    write(one.folder.path / "a/b.styr", "agreement \"T\" version \"2\" in force 2021-01-01 to 2021-12-31\n"
                                        "extends \"1\"\nprovision P02 \"Other\" source \"S\" item 1\n"
                                        "  repeal rule r source \"S\" item 1\n");
    auto const out = one.told({"check", "-f", "concise"});
    if (out.find("[P01 r]") != std::string::npos) {
        EXPECT_EQ(out.find("BREACH"), std::string::npos) << out;
        EXPECT_NE(out.find("depends on the day"), std::string::npos) << out;
    }
}

// ---- days

TEST(TrueSentences, MakeUpNoDay)
{
    auto const items =
        "  define ending\n    da \"slut\"\n    en \"end\"\n    = {}\n"
        "  rule r for each change of terms require new tariff <= 500 kr. per unit message \"BREACH until "
        "{{ending}}\"\n";
    for (std::string const day :
         {"", "    effective: {after: 2020-02-10}\n", "    effective: {before: 2020-03-10}\n"}) {
        for (std::string const end : {"month end of effective", "effective + 3 days", "effective - 40 days",
                                      "month end of (effective - 40 days)", "month end of until", "until + 90 days"}) {
            OneChange const one(fmt::format(fmt::runtime(items), end), day);
            for (auto const* const format : {"json", "full"}) {
                auto const out = one.told({"check", "-v", "-f", format});
                for (auto const* const made_up : {"1899", "1900", "2199", "2200", "{ending"}) {
                    EXPECT_EQ(out.find(made_up), std::string::npos) << end << " of " << day << "\n" << out;
                }
            }
        }
    }
}

TEST(TrueSentences, WhatNeedNotBeGivenIsNotMissing)
{
    for (std::string const condition : {"until is given", "until is not given"}) {
        OneChange const one(rule(condition + " or tariff changes", "require new tariff <= 500 kr. per unit"));
        auto const out = one.told({"explain", "s:x/a"});
        EXPECT_NE(out.find("`until`: not given"), std::string::npos) << out;
        EXPECT_EQ(out.find("missing: last day"), std::string::npos) << out;
    }
}

// ---- figures

struct Alike {
    char const* former;
    char const* now;
    char const* limit;
    std::vector<std::string> shown;
    std::string never;
};

class FiguresThatLookAlike : public testing::TestWithParam<Alike> {};

TEST_P(FiguresThatLookAlike, GetTheDecimalsThatTellThemApart)
{
    auto const& [former, now, limit, shown, never] = GetParam();
    std::string register_ = registered;
    register_.replace(register_.find("1000"), 4, former);
    OneChange const one(fmt::format("  parameter most = {} from 0 % to 100 %\n    reading \"r\"\n", limit) +
                            rule("tariff changes", "require new tariff <= old tariff * (1 + most)"),
                        fmt::format("    effective: 2020-08-01\n    before: {{tariff: {}}}\n", former), register_,
                        fmt::format("{{tariff: {}}}", now));
    auto const out = one.told({"check"});
    for (auto const& text : shown) {
        EXPECT_NE(out.find(text), std::string::npos) << text << "\n" << out;
    }
    EXPECT_EQ(out.find(never), std::string::npos) << never << "\n" << out;
    auto const explained = one.told({"explain", "s:x/a"});
    EXPECT_NE(explained.find(shown.back()), std::string::npos) << explained;
}

INSTANTIATE_TEST_SUITE_P(Pairs, FiguresThatLookAlike,
                         testing::Values(Alike{"2150.10", "2257.61", "5 %", {"(5.0002 %)", "2,257.605 kr."}, "(5 %)"},
                                         Alike{"10000", "10250.01", "2.5 %", {"(2.5001 %)", "10,250 kr."}, "(2.5 %)"},
                                         Alike{"1000", "1100", "5 %", {"(10 %)", "1,050 kr."}, "≈"}));

// ---- nothing twice

TEST(TrueSentences, OneDecisionStandsOnceWithOneWord)
{
    OneChange const one(rule("", "require approval of tariff by FU before 2020-02-01",
                             "  exception e to r when catchment is entire and approval of tariff by FU\n"));
    write(one.folder.path / "decisions/d.yaml",
          "decisions:\n  - {id: D1, body: FU, date: 2020-05-01, outcome: approved, about: [{operator: Aalborg Kommune, "
          "offer: X, service: A, effective: 2020-08-01, after: {tariff: 1100}}]}\n");
    auto const out = one.told({"check"});
    auto const first = out.find("FU, 1 May 2020");
    ASSERT_NE(first, std::string::npos) << out;
    EXPECT_EQ(out.find("FU, 1 May 2020", first + 1), std::string::npos) << out;
}

}  // namespace
}  // namespace styr::test::true_sentences_test
