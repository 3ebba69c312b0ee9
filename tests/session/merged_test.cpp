// SPDX-License-Identifier: MPL-2.0
// Three states of the files: what holds, what an update leaves, and the one at which they part.
#include "session/files/memory.hpp"
#include "session/files/merged.hpp"
#include "session/messages/session_problems.hpp"

#include <gmock/gmock.h>

#include <map>

namespace styr::test::merged_test {
namespace {

using Files = std::map<std::string, std::string>;

std::shared_ptr<MemoryFiles> holding(Files const& files)
{
    auto made = std::make_shared<MemoryFiles>();
    for (auto const& [name, text] : files) {
        made->put(name, text);
    }
    return made;
}

// A merge that takes both texts, one after the other, unless one says no.
std::optional<std::string> joined(std::string_view, std::string_view base, std::string_view head)
{
    bool const no = base == "no" || head == "no";
    return no ? std::nullopt : std::optional(std::string(base) + std::string(head));
}

std::shared_ptr<Snapshot const> merge_of(Files const& common, Files const& base, Files const& head)
{
    return merged({holding(common), holding(base), holding(head), "main"}, joined);
}

// Everything below `d`, by name; what cannot be read reads `?CODE`.
Files found_in(Snapshot const& state)
{
    Files found;
    Diagnostics wrong;
    if (state.folder("d") != Snapshot::Folder::inside) {
        return found;
    }
    for (auto const& file : state.list_data("d", "d", wrong).files) {
        auto const text = state.read(file, 1000, wrong);
        found[file.name] = text ? *text : "?" + std::string(wrong.back().problem->code);
    }
    return found;
}

TEST(Merged, TakesWhatOneSideAloneChanged)
{
    std::string const name = "d/a.yaml";
    struct Row {
        std::optional<std::string> common, base, head, merged;
    };
    std::optional<std::string> const none;
    Row const rows[] = {
        {"1", "1", "1", "1"},      {"1", "2", "1", "2"},      {"1", "1", "2", "2"},      {"1", "2", "2", "2"},
        {none, "1", none, "1"},    {none, none, "1", "1"},    {none, "1", "1", "1"},     {"1", none, "1", none},
        {"1", "1", none, none},    {"1", none, none, none},   {"1", "2", "3", "23"},     {"1", "no", "3", "?S684"},
        {none, "1", "2", "?S684"}, {"1", none, "2", "?S684"}, {"1", "2", none, "?S684"},
    };
    for (auto const& row : rows) {
        auto const files = [&](std::optional<std::string> const& text) {
            return text ? Files{{name, *text}, {"d/k.yaml", ""}} : Files{{"d/k.yaml", ""}};
        };
        auto const state = merge_of(files(row.common), files(row.base), files(row.head));
        auto found = found_in(*state);
        found.erase("d/k.yaml");
        auto const told = row.common.value_or("-") + row.base.value_or("-") + row.head.value_or("-");
        EXPECT_EQ(found, row.merged ? (Files{{name, *row.merged}}) : Files{}) << told;
        EXPECT_EQ(state->file(name).has_value(), row.merged.has_value()) << told;
    }
}

TEST(Merged, HasTheFoldersThatEitherSideHas)
{
    auto const state = merge_of({{"d/old/a.yaml", "1"}, {"gone/a", ""}}, {{"d/old/a.yaml", "1"}, {"d/new/b.yaml", "2"}},
                                {{"gone/a", ""}, {"mine/a", ""}});
    EXPECT_EQ(found_in(*state), (Files{{"d/new/b.yaml", "2"}}));
    EXPECT_THAT(state->folders(), testing::ElementsAre("d", "gone", "mine"));
    EXPECT_EQ(state->folder("nowhere"), Snapshot::Folder::absent);
}

TEST(Merged, RefusesAFileWhereTheOtherHasAFolder)
{
    Diagnostics wrong;
    auto const state = merge_of({{"k", ""}}, {{"d/x/a.yaml", "1"}}, {{"d/x", "1"}});
    state->list_data("d", "d", wrong);
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong.front().problem, &session_problem::update_conflicts);
}

}  // namespace
}  // namespace styr::test::merged_test
