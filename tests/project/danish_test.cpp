// SPDX-License-Identifier: MPL-2.0
// Danish as this trade writes it: one word for one thing, no word that only an authority may use, and nothing in
// English that a reader of Danish would have to know.
#include "tests/project/sources.hpp"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

namespace styr::project {
namespace {

constexpr auto floors = {"diagnostics", "models", "rules", "engine", "session", "cli"};

// What may not be printed, and what stands instead.
std::map<std::string, std::string> const banned{
    {"fterprøv", "kontrollere: one word for what styr does"},
    {"i orden", "kravene er opfyldt: 'i orden' is what an authority tells a party"},
    {"ikke omfattet", "ikke kontrolleret, or ingen bestemmelse gælder: in Danish 'ikke omfattet' decides a case"},
    {"i strid med aftalen", "krav ikke opfyldt"},
    {"vertrædelse", "krav ikke opfyldt"},
    {"kan ikke afgøres", "mangler oplysning: only a body decides a case"},
    {"krav er afgjort", "krav kontrolleret"},
    {"kræver en beslutning", "afventer beslutning"},
    {"nbefal", "indstille, indstilling"},
    {"pgørelsesda", "den dag, kontrollen gælder"},
    {"udtræde", "udgå"},
    {"udmeld", "udgå"},
    {"tæller måske", "det er uvist, om den dækker"},
    {"organet kan ikke", "har ikke kompetence til"},
    {"ville skulle", "efter forslaget skal"},
    {"ville være: ", "efter forslaget: "},
    {"så og så mange", "et vist antal"},
    {"en halv opad", "50 øre rundes op"},
};

// Words that authors and minutes use, which are understood and never printed.
std::set<std::string> const understood{"models/reading/outcome_words.cpp", "rules/syntax/keywords.cpp"};

// A literal that is broken over lines, whole again.
std::string joined(std::string const& code)
{
    static std::regex const broken("\"\\s*\n\\s*\"");
    return std::regex_replace(code, broken, "");
}

void expect_none_banned(std::string const& name, std::string const& text)
{
    for (auto const& [word, instead] : banned) {
        auto const at = text.find(word);
        EXPECT_EQ(at, std::string::npos) << name << ": …" << text.substr(at < 40 ? 0 : at - 40, 100) << "…\n"
                                         << instead;
    }
}

bool is_danish(std::filesystem::path const& path)
{
    auto const name = path.generic_string();
    return name.ends_with(".da.txt") || name.ends_with("/da.txt") || name.find("/docs/da/") != std::string::npos ||
           name.find("/cli/init/da/") != std::string::npos || name.find("/templates/") != std::string::npos ||
           name.ends_with(".styr");
}

template <class Look> std::size_t look_at_files_in(std::initializer_list<char const*> folders, Look look)
{
    std::size_t seen = 0;
    for (auto const* const folder : folders) {
        for (auto const& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (entry.is_regular_file() && is_danish(entry.path())) {
                look(std::filesystem::relative(entry.path(), root).generic_string(), read(entry.path()));
                ++seen;
            }
        }
    }
    return seen;
}

TEST(Danish, OfTheProgramHasNoBannedWord)
{
    for (auto const* const floor : floors) {
        for (auto const& file : sources_of(floor)) {
            if (!understood.contains(file.name)) {
                expect_none_banned(file.name, joined(file.text));
            }
        }
    }
}

// What is printed in tests, the agreements, the pages, and what `styr init` writes.
TEST(Danish, OfTextsHasNoBannedWord)
{
    EXPECT_GT(look_at_files_in({"agreements", "docs/da", "cli/init", "templates", "tests/data/cli", "tests/gallery"},
                               expect_none_banned),
              300U);
}

// "[P01 midyear tariff]", "violation[": names and levels are for machines and for small print.
TEST(Danish, NamesNoRuleOrLevelInEnglish)
{
    static std::regex const name(R"(\[P\d+\w* [a-z][^\]]*\])");
    static std::regex const level(R"(: (would-be-)?(violation|incomplete|decision|notice|not-covered|compliant)\[)");
    auto const seen =
        look_at_files_in({"tests/data/cli/goldens"}, [](std::string const& file, std::string const& text) {
            std::smatch found;
            EXPECT_FALSE(std::regex_search(text, found, name)) << file << ": " << found.str();
            EXPECT_FALSE(std::regex_search(text, found, level)) << file << ": " << found.str();
        });
    EXPECT_GT(seen, 20U);
}

std::set<std::string> holes_of(std::string const& sentence)
{
    static std::regex const hole(R"(\{(\w*)\})");
    std::set<std::string> names;
    for (std::sregex_iterator at(sentence.begin(), sentence.end(), hole), end; at != end; ++at) {
        names.insert(at->str(1));
    }
    return names;
}

// Every pair of sentences, wherever it stands: {"dansk", "English"}.
TEST(Danish, IsThereWhereEnglishIsWithTheSamePlaceholders)
{
    static std::regex const pair(R"re(\{\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*\})re");
    std::size_t pairs = 0;
    for (auto const* const floor : floors) {
        for (auto const& file : sources_of(floor)) {
            auto const code = joined(file.text);
            for (std::sregex_iterator at(code.begin(), code.end(), pair), end; at != end; ++at, ++pairs) {
                auto const da = at->str(1), en = at->str(2);
                bool const sentence = (da + en).find(' ') != std::string::npos;
                EXPECT_TRUE(!sentence || da.empty() == en.empty()) << file.name << ": " << da << en;
                EXPECT_EQ(holes_of(da), holes_of(en)) << file.name << ": " << da << " / " << en;
            }
        }
    }
    EXPECT_GT(pairs, 1500U);
}

}  // namespace
}  // namespace styr::project
