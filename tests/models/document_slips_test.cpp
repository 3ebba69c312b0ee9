// SPDX-License-Identifier: MPL-2.0
// One-character slips in real files: each is refused, or read exactly as libfyaml reads it. That
// reader is asked here on its own, and not by way of the code under test.
#include "places.hpp"
#include "tests/models/document_support.hpp"
#include "tests/models/libfyaml.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace styr::test::document_slips_test {
namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t bound) { return static_cast<std::size_t>(random() % bound); }

// Changes, drops, doubles or swaps one character: what fingers do.
std::string slip(std::string text, Random& random)
{
    static constexpr std::string_view keys = " \t\n:-,'\"[]{}#&*!|>%@`?\\x0.~ePr";
    auto const at = below(random, text.size());
    switch (below(random, 4)) {
    case 0:
        text[at] = keys[below(random, keys.size())];
        break;
    case 1:
        text.erase(at, 1);
        break;
    case 2:
        text.insert(at, 1, text[at]);
        break;
    default:
        if (at + 1 < text.size()) {
            std::swap(text[at], text[at + 1]);
        }
    }
    return text;
}

std::vector<std::string> shipped_files()
{
    std::vector<std::filesystem::path> paths;
    for (std::string const folder : {"/examples", "/tests/data"}) {
        std::filesystem::path const root = STYR_SOURCE_DIR + folder;
        if (!std::filesystem::exists(root)) {
            continue;
        }
        for (auto const& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.path().extension() == ".yaml" && entry.file_size() > 0 && entry.file_size() < 20000) {
                paths.push_back(entry.path());
            }
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (auto const& path : paths) {
        texts.push_back(file_text(path));
    }
    return texts;
}

std::uint64_t number_from(char const* variable, std::uint64_t otherwise)
{
    char const* const given = std::getenv(variable);
    return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

// Texts over several lines, at the edges of what YAML says of them.
std::vector<std::string> block_texts()
{
    std::vector<std::string> texts;
    for (std::string const sign : {"|", ">", "|-", ">-", "|+", ">+", "|  # kept", ">- #"}) {
        for (std::string const body : {"  a\n",
                                       "  a\n  b\n",
                                       "  a\n\n  b\n",
                                       "\n  a\n  b\n\n",
                                       "  a  \n\n\n  b\n \n",
                                       "  a\n    b\n  c\n",
                                       "  a\n     \n  b\n",
                                       "  a",
                                       "  a\n\n",
                                       "  a\n   ",
                                       "  a\n   \n",
                                       "  a\r\n  b\r\n",
                                       "  a\r\n\r\n  b\r\n   \r\n",
                                       "   \n  a\n",
                                       " \n  a\n\n \n",
                                       "  # x\n  a\n",
                                       "  a\n# c\n",
                                       "  a: 1\n  - b\n",
                                       "  \ta\n",
                                       "  a\n\t\n  b\n",
                                       "  a\n  \t\n  b\n",
                                       "  a\n    \n    \n  b\n\n\n",
                                       "  æ\n   \n\n  ø\n",
                                       "",
                                       "\n",
                                       "   \n"}) {
            for (std::string const tail : {"", "b: 1\n", "\nb: 1\n", "# c\nb: 2\n", "---\n", "...\n"}) {
                texts.push_back("k: " + sign + "\n" + body + tail);
                texts.push_back("k:\n  - " + sign + "\n" + body + "  - c\n" + tail);
            }
        }
    }
    return texts;
}

void expect_same_or_refused(std::string const& text, int& accepted, int& differed)
{
    auto const reading = read(text);
    if (!reading.document) {
        ASSERT_FALSE(reading.diagnostics.empty());
        differed += reading.diagnostics.front().problem->code == "D191" ? 1 : 0;
        return;
    }
    ++accepted;
    ASSERT_EQ(our_reading(*reading.document), libfyaml_reads(text)) << text;
}

TEST(DocumentSlips, ShippedFilesAreRead)
{
    for (auto const& text : shipped_files()) {
        auto const reading = read(text);
        EXPECT_TRUE(reading.document) << reading.problems() << '\n' << text.substr(0, 200);
    }
}

TEST(DocumentSlips, TextsOverSeveralLinesAreReadAsLibfyamlDoes)
{
    int accepted = 0;
    int differed = 0;
    auto const texts = block_texts();
    for (auto const& text : texts) {
        expect_same_or_refused(text, accepted, differed);
    }
    std::cout << texts.size() << ": " << accepted << " accepted, " << differed << " refused as the readers differ\n";
    EXPECT_GT(accepted, 500);
}

struct Tally {
    std::uint64_t slips = 0;
    int accepted = 0;
    int differed = 0;
};

Tally expect_slips_same_or_refused(std::vector<std::string> const& texts)
{
    auto const seed = number_from("STYR_SEED", 20200525);
    auto const count = number_from("STYR_SLIPS", 10000);
    std::cout << "seed " << seed << " (STYR_SEED), " << count << " slips (STYR_SLIPS)\n";
    Random random(seed);
    Tally tally{count};
    for (std::uint64_t i = 0; i < count && !testing::Test::HasFatalFailure(); ++i) {
        auto text = texts[i % texts.size()];
        // A second slip in every third text, since people seldom stop at one.
        text = slip(text, random);
        text = i % 3 == 0 ? slip(text, random) : text;
        expect_same_or_refused(text, tally.accepted, tally.differed);
    }
    std::cout << tally.accepted << " accepted, the rest refused, " << tally.differed
              << " of them as the readers differ\n";
    return tally;
}

// Three in four are harmless, and none of the others is refused only because the readers differ.
TEST(DocumentSlips, AreRefusedOrReadAsLibfyamlDoes)
{
    auto const texts = shipped_files();
    ASSERT_FALSE(texts.empty());
    auto const tally = expect_slips_same_or_refused(texts);
    EXPECT_EQ(tally.differed, 0);
    EXPECT_GT(static_cast<std::uint64_t>(tally.accepted), tally.slips / 2);
}

// Most of these texts are refused before anything slips.
TEST(DocumentSlips, InTextsOverSeveralLinesAreRefusedOrReadAsLibfyamlDoes)
{
    auto const tally = expect_slips_same_or_refused(block_texts());
    EXPECT_GT(static_cast<std::uint64_t>(tally.accepted), tally.slips / 10);
}

}  // namespace
}  // namespace styr::test::document_slips_test
