// diagnostics ← models ← rules ← engine ← cli: a folder includes only what stands to its left, and
// what touches the world (files, clock, environment, streams) is in cli alone.
#include "tests/project/sources.hpp"

#include <gtest/gtest.h>

#include <array>
#include <regex>
#include <set>

namespace styr::project {
namespace {

constexpr std::array<std::string_view, 5> folders{"diagnostics", "models", "rules", "engine", "cli"};

std::vector<File> below_cli()
{
    std::vector<File> files;
    for (auto const folder : folders) {
        if (folder != "cli") {
            auto const more = sources_of(folder);
            files.insert(files.end(), more.begin(), more.end());
        }
    }
    return files;
}

// "file:line: include" of every quoted include that is not from one of `allowed`.
std::vector<std::string> strangers(File const& file, std::set<std::string> const& allowed)
{
    static std::regex const include(R"re(^[ \t]*#[ \t]*include[ \t]*"([^"]*)")re",
                                    std::regex::ECMAScript | std::regex::multiline);
    std::vector<std::string> found;
    for (std::sregex_iterator match(file.text.begin(), file.text.end(), include), end; match != end; ++match) {
        std::string const path = (*match)[1];
        if (!allowed.contains(path.substr(0, path.find('/')))) {
            found.push_back(file.name + ":" +
                            std::to_string(line_of(file.text, static_cast<std::size_t>(match->position(1)))) + ": " +
                            path);
        }
    }
    return found;
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

TEST(Layering, AFolderIncludesOnlyItselfAndWhatStandsToItsLeft)
{
    std::set<std::string> allowed;
    for (auto const folder : folders) {
        allowed.emplace(folder);
        auto const files = sources_of(folder);
        EXPECT_FALSE(files.empty()) << folder;
        for (auto const& file : files) {
            EXPECT_EQ(joined(strangers(file, allowed)), "");
        }
    }
}

TEST(Layering, NothingBelowCliTouchesFilesClockEnvironmentOrStreams)
{
    static std::regex const world(
        R"re(\b(system_clock|steady_clock|getenv|setlocale|filesystem|fopen|freopen|[io]?fstream|iostream|cout|cerr|cin)\b)re"
        R"re(|\b(exit|abort|printf|fprintf|puts|time)\s*\()re");
    for (auto const& file : below_cli()) {
        EXPECT_EQ(joined(mentions(file, world)), "");
    }
}

TEST(Layering, TheTestItselfSeesWhatItLooksFor)
{
    File const file{"models/x.cpp", "#include \"cli/main.hpp\"\n  # include \"models/x.hpp\"\n// std::getenv\nauto now "
                                    "= std::chrono::system_clock::now();\n\"getenv\"\n"};
    EXPECT_EQ(joined(strangers(file, {"models"})), "models/x.cpp:1: cli/main.hpp\n");
    EXPECT_EQ(joined(mentions(file, std::regex(R"(\b(system_clock|getenv)\b)"))), "models/x.cpp:4: system_clock\n");
}

}  // namespace
}  // namespace styr::project
