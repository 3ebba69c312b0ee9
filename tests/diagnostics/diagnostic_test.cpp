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

TEST(occurrence, fills_both_languages)
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

TEST(occurrence, leaves_out_help_that_lacks_a_value)
{
    auto const made =
        occurrence(unknown_key, {}, {{"key", "tarif"}, {"all", Text{"a, b", "a, b"}}, {"nearest", Text{}}});
    ASSERT_EQ(made.help.size(), 2U);
    EXPECT_EQ(made.help[0], Text("nøglerne er a, b", "the keys are a, b"));
    EXPECT_EQ(made.help[1], Text("se docs/data.md", "see docs/data.md"));
}

TEST(occurrence, leaves_out_a_label_that_lacks_a_value)
{
    EXPECT_TRUE(occurrence(unknown_key, {}, {{"key", "x"}}).primary.text.empty());
}

TEST(occurrence, prints_the_placeholder_where_a_headline_lacks_a_value)
{
    EXPECT_EQ(occurrence(unknown_key, {}).headline, Text("ukendt nøgle `{key}`", "unknown key `{key}`"));
}

TEST(occurrence, may_have_neither_label_nor_help)
{
    auto const made = occurrence(doubtful, {});
    EXPECT_EQ(made.headline, Text("tvivlsomt", "doubtful"));
    EXPECT_TRUE(made.primary.text.empty());
    EXPECT_TRUE(made.help.empty());
}

TEST(occurrence, outlives_its_arguments)
{
    auto made = occurrence(doubtful, {});
    {
        std::string const key(100, 'k');
        made = occurrence(unknown_key, {}, {{"key", std::string_view(key)}});
    }
    EXPECT_EQ(made.headline.en, "unknown key `" + std::string(100, 'k') + "`");
}

TEST(has_errors, looks_at_severity)
{
    EXPECT_FALSE(has_errors({}));
    EXPECT_FALSE(has_errors({occurrence(doubtful, {})}));
    EXPECT_TRUE(has_errors({occurrence(doubtful, {}), occurrence(unknown_key, {})}));
}

TEST(sort_by_place, orders_by_source_place_and_code_and_keeps_equals)
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
