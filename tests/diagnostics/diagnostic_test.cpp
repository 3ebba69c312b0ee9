// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/diagnostic.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace styr {
namespace {

constexpr Problem unknown_key{
    "T001",
    "unknown-key",
    Severity::error,
    {"ukendt nøgle `{key}`", "unknown key `{key}`"},
    {"{kind} er ukendt", "{kind} is not known"},
    {{"skriv `{nearest}`", "write `{nearest}`"},
     {"nøglerne er {all}", "the keys are {all}"},
     {"se docs/data.md", "see docs/data.md"}},
    {"…", "…"},
};

constexpr Problem doubtful{"T002", "doubtful", Severity::warning, {"tvivlsomt", "doubtful"}, {}, {}, {"…", "…"}};

TEST(Occurrence, FillsBothLanguages)
{
    Span const at{0, 3, 6};
    auto const made =
        occurrence(unknown_key, at, {{"key", "tarif"}, {"kind", Text{"nøglen", "the key"}}, {"nearest", "tariff"}});
    EXPECT_EQ(made.problem, &unknown_key);
    EXPECT_EQ(made.severity(), Severity::error);
    EXPECT_EQ(made.primary.span, at);
    EXPECT_EQ(made.headline, Text("ukendt nøgle `tarif`", "unknown key `tarif`"));
    EXPECT_EQ(made.primary.text, Text("nøglen er ukendt", "the key is not known"));
    EXPECT_TRUE(made.context.empty());
    EXPECT_TRUE(made.notes.empty());
}

TEST(Occurrence, LeavesOutHelpThatLacksAValue)
{
    auto const made =
        occurrence(unknown_key, {}, {{"key", "tarif"}, {"all", Text{"a, b", "a, b"}}, {"nearest", Text{}}});
    ASSERT_EQ(made.help.size(), 2U);
    EXPECT_EQ(made.help[0], Text("nøglerne er a, b", "the keys are a, b"));
    EXPECT_EQ(made.help[1], Text("se docs/data.md", "see docs/data.md"));
}

TEST(Occurrence, LeavesOutALabelThatLacksAValue)
{
    EXPECT_TRUE(occurrence(unknown_key, {}, {{"key", "x"}}).primary.text.empty());
}

TEST(Occurrence, PrintsThePlaceholderWhereAHeadlineLacksAValue)
{
    EXPECT_EQ(occurrence(unknown_key, {}).headline, Text("ukendt nøgle `{key}`", "unknown key `{key}`"));
}

TEST(Occurrence, MayHaveNeitherLabelNorHelp)
{
    auto const made = occurrence(doubtful, {});
    EXPECT_EQ(made.headline, Text("tvivlsomt", "doubtful"));
    EXPECT_TRUE(made.primary.text.empty());
    EXPECT_TRUE(made.help.empty());
}

TEST(Occurrence, OutlivesItsArguments)
{
    auto made = occurrence(doubtful, {});
    {
        std::string const key(100, 'k');
        made = occurrence(unknown_key, {}, {{"key", std::string_view(key)}});
    }
    EXPECT_EQ(made.headline.en, "unknown key `" + std::string(100, 'k') + "`");
}

TEST(HasErrors, LooksAtSeverity)
{
    EXPECT_FALSE(has_errors({}));
    EXPECT_FALSE(has_errors({occurrence(doubtful, {})}));
    EXPECT_TRUE(has_errors({occurrence(doubtful, {}), occurrence(unknown_key, {})}));
}

TEST(SortByPlace, OrdersBySourcePlaceAndCodeAndKeepsEquals)
{
    Diagnostics all;
    auto const add = [&](Problem const& problem, Span span, char const* note) {
        all.push_back(occurrence(problem, span));
        all.back().notes.push_back(note);
    };
    add(doubtful, {}, "f");
    add(doubtful, {1, 0, 1}, "e");
    add(doubtful, {0, 7, 8}, "c");
    add(doubtful, {0, 7, 9}, "d");
    add(unknown_key, {0, 7, 8}, "b");
    add(doubtful, {0, 2, 3}, "a");
    sort_by_place(all);
    std::string order;
    std::for_each(all.begin(), all.end(), [&](Diagnostic const& d) { order += d.notes.front().en; });
    EXPECT_EQ(order, "abcdef");
}

}  // namespace
}  // namespace styr
