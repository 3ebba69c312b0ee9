// SPDX-License-Identifier: MPL-2.0
// What is said about broken texts. `syntax_errors.txt` holds cases (`>>> text`) with what must be
// said about them, place and underlined text included; STYR_UPDATE_GOLDENS=1 writes it anew.
#include "parse_support.hpp"

#include "../support/golden.hpp"
#include "diagnostics/utf8.hpp"
#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/keywords.hpp"
#include "rules/syntax/lexical.hpp"

#include <gtest/gtest.h>

#include <set>

namespace styr {
namespace {

using namespace support;

std::filesystem::path const golden = STYR_SOURCE_DIR "/tests/rules/syntax_errors.txt";

// The line, carets under what is meant, and all that is said, in both languages.
std::string drawn(ParsedText const& read, Diagnostic const& problem)
{
    auto const span = problem.primary.span;
    auto const at = read.source->position(span.begin);
    auto const& text = read.source->text(span);
    std::string out =
        std::string(problem.problem->code) + ' ' + std::to_string(at.line) + ':' + std::to_string(at.column) + '\n';
    out += "    " + std::string(read.source->line(at.line)) + "\n    " + std::string(at.column - 1, ' ') +
           std::string(std::max<std::size_t>(1, length(text)), '^') + ' ' + problem.primary.text.en + " / " +
           problem.primary.text.da + '\n';
    out += "  " + problem.headline.en + "\n  " + problem.headline.da + '\n';
    for (auto const& context : problem.context) {
        auto const other = read.source->position(context.span.begin);
        out += "  at " + std::to_string(other.line) + ':' + std::to_string(other.column) + ": " + context.text.en +
               " / " + context.text.da + '\n';
    }
    for (auto const& help : problem.help) {
        out += "  help: " + help.en + " / " + help.da + '\n';
    }
    return out;
}

// The cases of `syntax_errors.txt`: as shown there, and their texts.
std::vector<std::pair<std::string, std::string>> cases()
{
    std::vector<std::pair<std::string, std::string>> all;
    bool open = false;
    std::string const file = file_text(golden);
    for (auto const line : lines_of(file)) {
        bool const of_text = line.starts_with(">>>");
        if (of_text && !open) {
            all.emplace_back();
        }
        if (of_text) {
            all.back().first += std::string(line) + '\n';
            all.back().second += std::string(line.size() > 4 ? line.substr(4) : "") + '\n';
        }
        open = of_text;
    }
    return all;
}

std::string drawn(std::string const& text)
{
    ParsedText const read(std::string(head) + text);
    std::string out;
    for (auto const& problem : read.parsed.diagnostics) {
        out += drawn(read, problem);
    }
    return out;
}

TEST(SyntaxErrors, SayWhatTheyMustSay)
{
    std::string out;
    for (auto const& [shown, text] : cases()) {
        auto const said = drawn(text);
        EXPECT_FALSE(said.empty()) << text;
        out += shown + said + '\n';
    }
    EXPECT_GT(cases().size(), 100U);
    expect_golden(golden, out);
}

// Whether the text ends with a line break, with blanks or with neither.
TEST(SyntaxErrors, OfWhatIsMissingAtTheEndAreTheSameHoweverTheTextEnds)
{
    for (std::string const unfinished : {"define x =", "define x = not", "define x = (a", "define x = level 5.5",
                                         "provision P01 \"t\"\n  source", "body FU"}) {
        auto const said = [&](char const* end) { return ParsedText(std::string(head) + unfinished + end).problems(); };
        EXPECT_NE(said("\n"), "");
        for (auto const* const end : {"", "   ", "\n\n  "}) {
            EXPECT_EQ(said(end), said("\n")) << unfinished << '"' << end << '"';
        }
    }
}

TEST(SyntaxErrors, TellAPowerFromAFigureWithoutABlankBehindIt)
{
    EXPECT_NE(drawn("parameter x = 1e5").find("has no powers"), std::string::npos);
    EXPECT_NE(drawn("parameter x = 1e").find("put a blank between"), std::string::npos);
}

TEST(SyntaxErrors, OneADeclarationAndReadingGoesOn)
{
    ParsedText const read(
        std::string(head) +
        "parameter one-thing = ? ? ?\nparameter two = 5\nbody FU x y\n  z\nprovision P01 \"t\"\n  source ?\n"
        "  rule first for each change require ?\n  rule second for each change require b\nrepeal ?\ndefine c = 5\n");
    EXPECT_EQ(read.parsed.diagnostics.size(), 5U) << read.problems();
    auto const& file = read.parsed.file;
    ASSERT_EQ(file.declarations.size(), 2U);  // the parameter, and the provision with what follows it
    auto const& provision = std::get<syntax::Provision>(file.declarations[1]);
    ASSERT_EQ(provision.items.size(), 2U);
    EXPECT_EQ(std::get<syntax::Rule>(provision.items[0]).name.text, "second");
    std::set<std::string> broken;
    for (auto const& name : file.broken) {
        broken.insert(name.text);
    }
    EXPECT_EQ(broken, (std::set<std::string>{"one-thing", "FU x y", "first"}));
}

TEST(SyntaxErrors, AMisspeltWordIsReadAsCorrected)
{
    ParsedText const read(
        std::string(head) +
        "provision P01 \"t\"\n source \"s\"\n rule r\n  for each chnage of terms\n  whn tariff changes\n  requier b\n");
    EXPECT_EQ(read.parsed.diagnostics.size(), 1U) << read.problems();
    auto const& rule =
        std::get<syntax::Rule>(std::get<syntax::Provision>(read.parsed.file.declarations.at(0)).items.at(0));
    EXPECT_EQ(rule.scope, syntax::Scope::change_of_terms);
    EXPECT_TRUE(rule.when);
}

TEST(SyntaxErrors, RefusedAtTheByte)
{
    auto const place = [](std::string const& text) {
        ParsedText const read(text);
        return read.problems().substr(0, read.problems().find(' '));
    };
    std::string const start(head);
    EXPECT_EQ(place(start + "define a = \xF8"), "2:12");
    EXPECT_EQ(place(start + "define a = b # \u202E"), "2:16");
    EXPECT_EQ(place(start + "define \uFEFF"
                            "a = b"),
              "2:8");
    EXPECT_EQ(place(start + "define a = b\x01"), "2:13");
    EXPECT_EQ(place(start + std::string("define a\0 = b", 13)), "2:9");
    EXPECT_EQ(place(""), "1:1");
    EXPECT_EQ(place(std::string(2 << 20, ' ')), "1:1");
}

// ---- every word of the language in every agreement, misspelt

std::string misspelt(std::string word, int how)
{
    auto const middle = word.size() / 2;
    switch (how) {
    case 0:
        return word.erase(middle, 1);
    case 1:
        std::swap(word[middle - 1], word[middle]);
        return word;
    default:
        return word.insert(middle, 1, word[middle]);
    }
}

struct Sweep {
    int all = 0, for_names = 0, line = 0, place = 0, helped = 0;
    std::string missed;
};

bool mentions(Diagnostic const& problem, std::string const& word)
{
    auto const quoted = '`' + word + '`';
    auto const in = [&](Text const& text) {
        return text.en.find(quoted) != std::string::npos && text.da.find(quoted) != std::string::npos;
    };
    return in(problem.headline) || std::any_of(problem.help.begin(), problem.help.end(), in);
}

void misspell(ParsedText const& whole, std::string const& text, lexical::Offset at, std::string const& word,
              Sweep& sweep)
{
    for (int how = 0; how < 3; ++how) {
        auto const wrong = misspelt(word, how);
        if (wrong == word || is_reserved(wrong)) {
            continue;  // `is` → `iss` is a slip, `or` → `or` is none
        }
        auto changed = text;
        changed.replace(at, word.size(), wrong);
        ParsedText const read(std::move(changed));
        ++sweep.all;
        if (read.parsed.diagnostics.empty()) {
            // It is part of a name now, and the tree shows it: looking up names reports it.
            EXPECT_FALSE(read.parsed.file.declarations == whole.parsed.file.declarations &&
                         read.parsed.file.head == whole.parsed.file.head)
                << wrong;
            ++sweep.for_names;
            continue;
        }
        EXPECT_EQ(read.parsed.diagnostics.size(), 1U) << wrong << '\n' << read.problems();
        auto const& problem = read.parsed.diagnostics.front();
        auto const wanted = whole.source->position(at);
        auto const found = read.source->position(problem.primary.span.begin);
        bool const right = found == wanted && mentions(problem, word);
        sweep.line += found.line == wanted.line ? 1 : 0;
        sweep.place += found == wanted ? 1 : 0;
        sweep.helped += mentions(problem, word) ? 1 : 0;
        sweep.missed += right ? "" : std::to_string(wanted.line) + ": " + wrong + ": " + read.problems();
    }
}

TEST(MisspeltWords, AreFoundWhereTheyStand)
{
    Sweep sweep;
    for (auto const& path : agreements()) {
        auto const text = file_text(path);
        ParsedText const whole(text);
        ASSERT_EQ(whole.problems(), "") << path;
        auto const contextual = context_words();
        for (auto at = lexical::skip(text, 0); at < text.size();) {
            std::string const token(lexical::token_at(text, at));
            bool const ours =
                is_reserved(token) || std::find(contextual.begin(), contextual.end(), token) != contextual.end();
            if (ours && token.size() > 1) {
                misspell(whole, text, at, token, sweep);
            }
            at = lexical::skip(text, at + static_cast<lexical::Offset>(token.size()));
        }
    }
    auto const here = sweep.all - sweep.for_names;
    RecordProperty("misspelt", sweep.all);
    RecordProperty("left to names", sweep.for_names);
    EXPECT_GT(here, 1000);
    EXPECT_LT(sweep.for_names * 5, sweep.all);  // a word that merges with its neighbours into one name
    EXPECT_EQ(sweep.line, here) << sweep.missed;
    EXPECT_GE(sweep.place * 100, here * 99) << sweep.missed;
    EXPECT_GE(sweep.helped * 100, here * 99) << sweep.missed;
}

// ---- the problems themselves

TEST(SyntaxProblems, AreCompleteAndInOrder)
{
    std::string_view before;
    for (auto const* problem : syntax_problems()) {
        EXPECT_LT(before, problem->code);
        before = problem->code;
        for (auto const& wording : {problem->headline, problem->label, problem->about, problem->help[0]}) {
            EXPECT_FALSE(wording.da.empty()) << problem->code;
            EXPECT_FALSE(wording.en.empty()) << problem->code;
        }
        EXPECT_FALSE(problem->headline.en.ends_with('.')) << problem->code;
    }
}

}  // namespace
}  // namespace styr
