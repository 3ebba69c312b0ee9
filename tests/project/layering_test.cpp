// SPDX-License-Identifier: MPL-2.0
// diagnostics ← models ← rules ← engine ← session ← cli: a floor includes only what stands to its left; inside a floor
// a room does likewise; and what touches the world (files, clock, environment, streams) is in session/files and cli.
#include "tests/project/sources.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <vector>

namespace styr::project {
namespace {

// Rooms in the order in which they may include each other, those of one stage neither needing the other. "" is the
// floor's root, where its front doors stand. A floor without stages has no ladder yet.
struct Floor {
    std::string_view name;
    std::vector<std::vector<std::string_view>> stages;
};

std::vector<Floor> const& floors()
{
    static std::vector<Floor> const all{
        {"diagnostics", {{""}}},
        {"models", {{"messages", "values"}, {"yaml"}, {"fields"}, {"reading"}, {"repository"}}},
        {"rules", {{"messages"}, {"syntax"}, {"typed"}, {"versions"}, {"binding"}, {""}}},
        {"engine",
         {{"messages", "evaluation"}, {"approvals"}, {"repairs"}, {""}, {"updates", "testing"}, {"dispensations"}}},
        {"session", {{"messages"}, {"files"}, {"input", "explain"}, {"formats", "pages"}, {""}}},
        {"cli", {{"messages"}, {"host"}, {"command_line"}, {"input"}, {"verbs"}, {""}}},
    };
    return all;
}

// "evaluation" of "engine/evaluation/judge.hpp", "" of "engine/check.hpp".
std::string_view room_of(std::string_view path)
{
    path.remove_prefix(path.find('/') + 1);
    auto const slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

// "file:line: include" of every quoted include that is not `allowed`.
template <class Allowed> std::vector<std::string> strangers(File const& file, Allowed allowed)
{
    static std::regex const include(R"re(^[ \t]*#[ \t]*include[ \t]*"([^"]*)")re",
                                    std::regex::ECMAScript | std::regex::multiline);
    std::vector<std::string> found;
    for (std::sregex_iterator match(file.text.begin(), file.text.end(), include), end; match != end; ++match) {
        std::string const path = (*match)[1];
        if (!allowed(path)) {
            found.push_back(file.name + ":" +
                            std::to_string(line_of(file.text, static_cast<std::size_t>(match->position(1)))) + ": " +
                            path);
        }
    }
    return found;
}

// Includes of the file's own floor that go to its own room or to one of an earlier stage.
bool may_include(Floor const& floor, std::string_view room, std::string_view path)
{
    if (!path.starts_with(std::string(floor.name) + "/") || room_of(path) == room) {
        return true;
    }
    for (auto const& stage : floor.stages) {
        if (std::find(stage.begin(), stage.end(), room) != stage.end()) {
            return false;
        }
        if (std::find(stage.begin(), stage.end(), room_of(path)) != stage.end()) {
            return true;
        }
    }
    return false;
}

// "file:line: word" of every place where the code says what `forbidden` matches.
std::vector<std::string> mentions(File const& file, std::regex const& forbidden)
{
    auto code = code_of(file.text);
    std::vector<std::string> found;
    for (std::sregex_iterator match(code.begin(), code.end(), forbidden), end; match != end; ++match) {
        found.push_back(file.name + ":" + std::to_string(line_of(code, static_cast<std::size_t>(match->position()))) +
                        ": " + match->str());
    }
    return found;
}

std::string joined(std::vector<std::string> const& lines)
{
    std::string all;
    for (auto const& line : lines) {
        all += line + "\n";
    }
    return all;
}

TEST(Layering, AFloorIncludesOnlyItselfAndWhatStandsToItsLeft)
{
    std::set<std::string> allowed;
    for (auto const& floor : floors()) {
        allowed.emplace(floor.name);
        auto const files = sources_of(floor.name);
        EXPECT_FALSE(files.empty()) << floor.name;
        for (auto const& file : files) {
            auto const stands_left = [&](std::string const& path) {
                return allowed.contains(path.substr(0, path.find('/')));
            };
            EXPECT_EQ(joined(strangers(file, stands_left)), "");
        }
    }
}

TEST(Layering, ARoomIncludesOnlyItselfAndWhatStandsToItsLeft)
{
    for (auto const& floor : floors()) {
        std::set<std::string_view> rooms;
        for (auto const& stage : floor.stages) {
            rooms.insert(stage.begin(), stage.end());
        }
        std::set<std::string_view> found;
        auto const files = sources_of(floor.name);
        for (auto const& file : floor.stages.empty() ? std::vector<File>{} : files) {
            auto const room = room_of(file.name);
            found.insert(*rooms.insert(room).first);
            auto const stands_left = [&](std::string const& path) { return may_include(floor, room, path); };
            EXPECT_EQ(joined(strangers(file, stands_left)), "");
        }
        EXPECT_EQ(rooms, found) << "a room of " << floor.name << " that is not in the ladder, or is gone";
    }
}

TEST(Layering, OnlySessionFilesAndCliTouchFilesClockEnvironmentOrStreams)
{
    static std::string const words = R"re(\b(system_clock|steady_clock|getenv|setlocale|fopen|freopen|[io]?fstream)re"
                                     R"re(|iostream|cout|cerr|cin)\b|\b(exit|abort|printf|fprintf|puts|time)\s*\()re";
    static std::regex const world(words + R"re(|\bfilesystem\b)re");
    static std::regex const world_but_paths(words);  // session/input names files itself still
    for (auto const& floor : floors()) {
        for (auto const& file : floor.name == "cli" ? std::vector<File>{} : sources_of(floor.name)) {
            if (room_of(file.name) != "files" || floor.name != "session") {
                EXPECT_EQ(joined(mentions(file, floor.name == "session" ? world_but_paths : world)), "");
            }
        }
    }
}

TEST(Layering, TheTestItselfSeesWhatItLooksFor)
{
    File const file{"models/x.cpp", "#include \"cli/main.hpp\"\n  # include \"models/x.hpp\"\n// std::getenv\nauto now "
                                    "= std::chrono::system_clock::now();\n\"getenv\"\n"};
    auto const of_models = [](std::string const& path) { return path.starts_with("models/"); };
    EXPECT_EQ(joined(strangers(file, of_models)), "models/x.cpp:1: cli/main.hpp\n");
    EXPECT_EQ(joined(mentions(file, std::regex(R"(\b(system_clock|getenv)\b)"))), "models/x.cpp:4: system_clock\n");

    Floor const floor{"engine", {{"messages", "evaluation"}, {"approvals"}, {""}}};
    EXPECT_TRUE(may_include(floor, "approvals", "engine/evaluation/judge.hpp"));
    EXPECT_TRUE(may_include(floor, "approvals", "models/fields/value.hpp"));
    EXPECT_TRUE(may_include(floor, "", "engine/approvals/approval.hpp"));
    EXPECT_FALSE(may_include(floor, "evaluation", "engine/approvals/approval.hpp"));
    EXPECT_FALSE(may_include(floor, "evaluation", "engine/messages/engine_problems.hpp"));
    EXPECT_FALSE(may_include(floor, "approvals", "engine/check.hpp"));
    EXPECT_FALSE(may_include(floor, "approvals", "engine/nowhere/x.hpp"));
}

}  // namespace
}  // namespace styr::project
