// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/render.hpp"

#include "tests/support/golden.hpp"

#include <gtest/gtest.h>

namespace styr {
namespace {

constexpr Problem duplicate_key{
    "D104",
    "duplicate-key",
    Severity::error,
    {"nøglen `{key}` er givet to gange", "duplicate key `{key}`"},
    {"givet igen her", "given a second time"},
    {{"behold én af dem", "keep one of them"}},
    {"…", "…"},
};

constexpr Problem late{"C007", "late", Severity::warning, {"indsendt sent", "submitted late"}, {}, {}, {"…", "…"}};

constexpr std::string_view register_text = "operator: Aalborg Kommune\n"
                                           "\n"
                                           "offers:\n"
                                           "  - offer: Aalborg Krisecenter\n"
                                           "    tariff: 1933\n"
                                           "    note: øæå\n"
                                           "    tariff: 2139\n";

Span find(Source const& source, std::string_view what, std::size_t from = 0)
{
    auto const at = static_cast<std::uint32_t>(source.text().find(what, from));
    return {source.id(), at, at + static_cast<std::uint32_t>(what.size())};
}

class Render : public testing::Test {
protected:
    Render()
    {
        auto const first = find(source, "tariff");
        problem = occurrence(duplicate_key, find(source, "tariff", first.end), {{"key", "tariff"}});
        problem.context.push_back({first, Text{"første gang her", "first here"}});
    }

    std::string drawn(Lang lang = Lang::en, bool colour = false) const
    {
        std::string out;
        draw(out, problem, sources, {lang, colour});
        return out;
    }

    std::string concise(Lang lang = Lang::en) const
    {
        std::string out;
        draw_concise(out, problem, sources, {lang, false});
        return out;
    }

    Sources sources;
    Source const& source = sources.add("register/2020/aalborg.yaml", std::string(register_text));
    Diagnostic problem = occurrence(late, {});
};

TEST_F(Render, ShowsEveryLabelTheNotesAndTheHelp)
{
    problem.notes.push_back(Text{"den første er 1.933", "the first is 1,933"});
    EXPECT_EQ(drawn(), R"(register/2020/aalborg.yaml:7:5: error[D104]: duplicate key `tariff`
     |
   7 |     tariff: 2139
     |     ^^^^^^ given a second time
     |
   5 |     tariff: 1933
     |     ------ first here
     = note: the first is 1,933
     = help: keep one of them
)");
}

TEST_F(Render, SpeaksDanish)
{
    problem.notes.push_back(Text{"den første er 1.933", "the first is 1,933"});
    EXPECT_EQ(drawn(Lang::da), R"(register/2020/aalborg.yaml:7:5: fejl[D104]: nøglen `tariff` er givet to gange
     |
   7 |     tariff: 2139
     |     ^^^^^^ givet igen her
     |
   5 |     tariff: 1933
     |     ------ første gang her
     = bemærk: den første er 1.933
     = hjælp: behold én af dem
)");
}

TEST_F(Render, SaysItInOneLine)
{
    EXPECT_EQ(concise(), "register/2020/aalborg.yaml:7:5: error[D104] duplicate key `tariff`\n");
    EXPECT_EQ(concise(Lang::da), "register/2020/aalborg.yaml:7:5: fejl[D104] nøglen `tariff` er givet to gange\n");
}

TEST_F(Render, warns)
{
    problem = occurrence(late, find(source, "operator"));
    EXPECT_EQ(drawn(), R"(register/2020/aalborg.yaml:1:1: warning[C007]: submitted late
     |
   1 | operator: Aalborg Kommune
     | ^^^^^^^^
)");
    EXPECT_EQ(concise(Lang::da), "register/2020/aalborg.yaml:1:1: advarsel[C007] indsendt sent\n");
}

TEST_F(Render, NeedsNoPlace)
{
    problem = occurrence(late, {});
    problem.notes.push_back("x");
    EXPECT_EQ(drawn(), "warning[C007]: submitted late\n     = note: x\n");
    EXPECT_EQ(concise(), "warning[C007] submitted late\n");
}

TEST_F(Render, LeavesOutLabelsWithoutAPlace)
{
    problem.context = {{{}, "nowhere"}};
    problem.help.clear();
    EXPECT_EQ(drawn(), R"(register/2020/aalborg.yaml:7:5: error[D104]: duplicate key `tariff`
     |
   7 |     tariff: 2139
     |     ^^^^^^ given a second time
)");
}

TEST_F(Render, ShowsALineOnceForLabelsThatShareIt)
{
    problem = occurrence(late, find(source, "Krisecenter"));
    problem.context.push_back({find(source, "offer:"), Text{"of this"}});
    EXPECT_EQ(drawn(), R"(register/2020/aalborg.yaml:4:20: warning[C007]: submitted late
     |
   4 |   - offer: Aalborg Krisecenter
     |                    ^^^^^^^^^^^
     |     ------ of this
)");
}

TEST_F(Render, NamesTheOtherFile)
{
    auto const& other = sources.add("agreement/2018-2020.styr", "rule \"midyear tariff\"\n");
    problem.context = {{find(other, "rule"), Text{"the rule"}}};
    problem.help.clear();
    EXPECT_EQ(drawn(), R"(register/2020/aalborg.yaml:7:5: error[D104]: duplicate key `tariff`
     |
   7 |     tariff: 2139
     |     ^^^^^^ given a second time
    --> agreement/2018-2020.styr:1:1
   1 | rule "midyear tariff"
     | ---- the rule
)");
}

TEST_F(Render, AlignsLineNumbersOfAnyLength)
{
    auto const& big = sources.add("big.yaml", std::string(123455, '\n') + "key: 1\n");
    problem = occurrence(late, find(big, "key"));
    problem.context.push_back({Span{big.id(), 9, 9}, Text{"empty"}});
    problem.help.push_back("x");
    EXPECT_EQ(drawn(), R"(big.yaml:123456:1: warning[C007]: submitted late
       |
123456 | key: 1
       | ^^^
       |
    10 |
       | - empty
       = help: x
)");
}

TEST_F(Render, CannotBeMadeToPrintCommandsOrControls)
{
    auto const& hostile = sources.add("::error::\x1b[31m\u202Ex\n.yaml", "a: \x1b]0;title\x07 ##[stop-commands]x\n");
    problem = occurrence(duplicate_key, find(hostile, "a"), {{"key", "::set-output\r\n"}});
    problem.primary.text = Text{"\x1b[2J"};
    problem.notes.push_back("a\nb");
    problem.help.clear();
    EXPECT_EQ(drawn(), R"(:\:error::\u{1B}[31m\u{202E}x\n.yaml:1:1: error[D104]: duplicate key `::set-output\u{D}\n`
     |
   1 | a: \u{1B}]0;title\u{7} ##\[stop-commands]x
     | ^ \u{1B}[2J
     = note: a\nb
)");
}

TEST_F(Render, CutsLongLinesAroundThePlace)
{
    auto const& wide = sources.add("wide.yaml", std::string(500, 'a') + " HERE " + std::string(500, 'b'));
    problem = occurrence(late, find(wide, "HERE"));
    EXPECT_EQ(drawn(), "wide.yaml:1:502: warning[C007]: submitted late\n"
                       "     |\n"
                       "   1 | …" +
                           std::string(38, 'a') + " HERE " + std::string(74, 'b') +
                           "…\n"
                           "     | " +
                           std::string(40, ' ') + "^^^^\n");
}

TEST_F(Render, ColoursOnlyWhereAsked)
{
    EXPECT_EQ(drawn().find('\x1b'), std::string::npos);
    EXPECT_EQ(drawn(Lang::en, true),
              "register/2020/aalborg.yaml:7:5: \x1b[1;31merror[D104]\x1b[0m: \x1b[1mduplicate key `tariff`\x1b[0m\n"
              "\x1b[34m     |\x1b[0m\n"
              "\x1b[34m   7 |\x1b[0m     tariff: 2139\n"
              "\x1b[34m     |\x1b[0m     \x1b[1;31m^^^^^^ given a second time\x1b[0m\n"
              "\x1b[34m     |\x1b[0m\n"
              "\x1b[34m   5 |\x1b[0m     tariff: 1933\n"
              "\x1b[34m     |\x1b[0m     \x1b[34m------ first here\x1b[0m\n"
              "\x1b[34m     =\x1b[0m \x1b[1;36mhelp\x1b[0m: keep one of them\n");
}

TEST(Golden, TellsWhereTextsPart)
{
    EXPECT_EQ(support::first_difference("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\nX\nf\ng\n"),
              "line 5 differs (- the file, + what came out)\n  c\n  d\n- e\n- f\n- g\n+ X\n+ f\n+ g\n");
    EXPECT_EQ(support::first_difference("a\n", "a\nb\n"), "line 2 differs (- the file, + what came out)\n  a\n+ b\n");
    EXPECT_EQ(support::first_difference("a\n", "a"), "the line breaks at the end differ\n");
}

}  // namespace
}  // namespace styr
