// SPDX-License-Identifier: MPL-2.0
// `./run` is the one door to building and testing: what it says it does, it has a function for.
#include "tests/project/sources.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace styr::project {
namespace {

// What the first group of the pattern matches, over all lines.
std::set<std::string> found_by(std::string const& text, char const* pattern)
{
    std::set<std::string> found;
    std::regex const lines(pattern, std::regex::ECMAScript | std::regex::multiline);
    for (std::sregex_iterator match(text.begin(), text.end(), lines), end; match != end; ++match) {
        found.insert((*match)[1]);
    }
    return found;
}

TEST(RunScript, HasAFunctionForEachOfItsCommandsAndForWhatTheyCall)
{
    auto const text = read(root / "run");
    auto const functions = found_by(text, R"(^([a-z_]+)\(\) \{)");
    auto const dispatched = found_by(text, R"(^    [a-z]+\) ([a-z_]+)(?: "\$@")? ;;$)");
    EXPECT_GE(dispatched.size(), 8U);
    for (auto const& name : dispatched) {
        EXPECT_TRUE(functions.contains(name)) << name;
    }
    for (auto const* const name : {"tests", "run_tests", "demo", "build", "need", "step", "format", "compare"}) {
        EXPECT_TRUE(functions.contains(name)) << name;
    }
}

TEST(RunScript, TellsOfEachCommandInItsHelp)
{
    auto const text = read(root / "run");
    auto const commands = found_by(text, R"(^    ([a-z]+)\) [a-z_]+(?: "\$@")? ;;$)");
    auto const help = text.substr(text.find("usage() {"), text.find("say() {") - text.find("usage() {"));
    for (auto const& command : commands) {
        EXPECT_NE(help.find("./run " + command), std::string::npos) << command;
    }
}

}  // namespace
}  // namespace styr::project
