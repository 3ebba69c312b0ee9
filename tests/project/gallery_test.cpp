// SPDX-License-Identifier: MPL-2.0
// The error gallery: every problem that styr can report, provoked, with what is then printed in both
// languages. A folder a problem, tests/gallery/CODE-name/:
//
//   submission.yaml, figures.yaml, register.yaml …   put into a small, sound data repository
//   styr.yaml                                        in place of its own
//   agreement*.styr, *.csv                           in place of its agreement
//   tests.yaml                                       the agreement's own tests
//   setup                                            what files cannot hold (see `Setup`)
//   command                                          the arguments, one a line, instead of `check`
//   da.txt, en.txt                                   what is printed about the problem; STYR_UPDATE_GOLDENS=1 writes
//   them
#include "cli/messages/cli_problems.hpp"
#include "diagnostics/template.hpp"
#include "tests/project/gallery_scene.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>

#include <set>

namespace styr::test {
namespace {

// Of all that is printed, the part about one problem; the folder of the test has no fixed name.
std::string about(std::string_view code, std::string printed, fs::path const& folder)
{
    auto const path = folder.string();
    for (std::size_t at = 0; (at = printed.find(path, at)) != std::string::npos;) {
        printed.replace(at, path.size(), "/FOLDER");
    }
    std::string kept;
    auto const mark = "[" + std::string(code) + "]";
    for (std::size_t begin = 0; begin < printed.size();) {
        auto const end = std::min(printed.find("\n\n", begin), printed.size() - 1) + 1;
        auto const block = printed.substr(begin, end - begin);
        if (block.substr(0, block.find('\n')).find(mark) != std::string::npos) {
            kept += (kept.empty() ? "" : "\n") + block;
        }
        begin = end + 1;
    }
    return kept;
}

void expect_provoked(Problem const& problem, fs::path const& folder)
{
    SCOPED_TRACE(folder_of(problem));
    ASSERT_TRUE(fs::is_directory(folder)) << "missing: put there what provokes the problem";
    Scene const scene(folder);
    for (std::string const lang : {"da", "en"}) {
        auto const all = scene.printed(lang);
        auto const printed = about(problem.code, all, scene.folder.path);
        ASSERT_FALSE(printed.empty()) << "it provokes something else:\n" << all.substr(0, 2000);
        support::expect_golden(folder / (lang + ".txt"), printed);
    }
}

TEST(Gallery, HoldsEveryProblemInBothLanguages)
{
    for (auto const* const problem : all_problems()) {
        expect_provoked(*problem, gallery / folder_of(*problem));
    }
}

TEST(Gallery, HoldsNothingElse)
{
    std::set<std::string> known;
    for (auto const* const problem : all_problems()) {
        known.insert(folder_of(*problem));
    }
    for (auto const& entry : fs::directory_iterator(gallery)) {
        EXPECT_TRUE(known.contains(entry.path().filename().string())) << entry.path();
    }
}

TEST(Problems, HaveOneCodeEachAndAreWordedInBothLanguages)
{
    std::set<std::string_view> codes;
    for (auto const* const problem : all_problems()) {
        SCOPED_TRACE(problem->code);
        EXPECT_TRUE(codes.insert(problem->code).second);
        EXPECT_EQ(problem->code.size(), 4U);
        EXPECT_FALSE(problem->name.empty());
        for (auto const& wording : {problem->headline, problem->about}) {
            EXPECT_FALSE(wording.da.empty());
            EXPECT_FALSE(wording.en.empty());
        }
        EXPECT_EQ(problem->label.da.empty(), problem->label.en.empty());
        for (auto const& help : problem->help) {
            EXPECT_EQ(help.da.empty(), help.en.empty());
        }
    }
}

// A hole that one language has and the other has not would be filled in one and lost in the other.
TEST(Problems, HaveTheSamePlaceholdersInBothLanguages)
{
    auto const holes = [](std::string_view sentence) {
        std::set<std::string_view> names;
        for (auto const& hole : placeholders(sentence)) {
            names.insert(hole.name);
        }
        return names;
    };
    for (auto const* const problem : all_problems()) {
        for (auto const& wording :
             {problem->headline, problem->label, problem->help[0], problem->help[1], problem->help[2]}) {
            EXPECT_EQ(holes(wording.da), holes(wording.en)) << problem->code << ": " << wording.en;
        }
    }
}

// What is said is drawn whole: no brace of ours is left in it.
TEST(Problems, LeaveNoPlaceholderUnfilled)
{
    for (auto const* const problem : all_problems()) {
        for (auto const* const file : {"da.txt", "en.txt"}) {
            auto const printed = read(gallery / folder_of(*problem) / file);
            auto const headline = printed.substr(0, printed.find('\n'));
            for (auto const& wording : {problem->headline.da, problem->headline.en}) {
                for (auto const& hole : placeholders(wording)) {
                    EXPECT_EQ(headline.find("{" + std::string(hole.name) + "}"), std::string::npos) << headline;
                }
            }
        }
    }
}

}  // namespace
}  // namespace styr::test
