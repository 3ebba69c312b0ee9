// SPDX-License-Identifier: MPL-2.0
// Walkers over the trees answer for each kind of node by its name. A template that takes any kind, or a visitor
// of `auto`, would also take the kind that is added next, and no compiler would say that it was forgotten.
#include "tests/project/sources.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace styr::project {
namespace {

// "file:line" of each function with a walker's name that takes any kind of node.
std::string catch_alls(File const& file)
{
    static std::regex const catch_all(
        R"(template <class (\w+)>\s+[\w:<>, ]*\b(operator\(\)|of|in|into|write|words|sentence)\(([^;{)]*, )?\1 const&)"
        R"(|\b(operator\(\)|of|in|into|write|words|sentence)\(([^;{)]*, )?auto const&)");
    auto const code = code_of(file.text);
    std::string found;
    for (std::sregex_iterator match(code.begin(), code.end(), catch_all), end; match != end; ++match) {
        found += file.name + ":" + std::to_string(line_of(code, static_cast<std::size_t>(match->position()))) + "\n";
    }
    return found;
}

TEST(Walkers, NameEveryKindOfNode)
{
    for (auto const* const folder : {"rules", "engine", "session"}) {
        for (auto const& file : sources_of(folder)) {
            EXPECT_EQ(catch_alls(file), "");
        }
    }
}

TEST(Walkers, TheTestItselfSeesWhatItLooksFor)
{
    File const file{"rules/x.cpp", "template <class Leaf> void into(Leaf const&, Visit const&) {}\n"
                                   "    template <class Node> void of(Step const& step, Node const&) { read(step); }\n"
                                   "    Gaps operator()(auto const&) const { return {}; }\n"
                                   "    void of(Among<AsOf, Not> auto const& node) {}\n"
                                   "    template <class Node> void add(Node node);\n"
                                   "    void into(Not const& node) {}\n"};
    EXPECT_EQ(catch_alls(file), "rules/x.cpp:1\nrules/x.cpp:2\nrules/x.cpp:3\n");
}

}  // namespace
}  // namespace styr::project
