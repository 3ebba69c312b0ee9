// SPDX-License-Identifier: MPL-2.0
// Names and texts that would do something where they are shown, in every format. The report is made by hand,
// since the readers of data files let hardly any of it in.
#include "diagnostics/utf8.hpp"
#include "session/explain/layout.hpp"
#include "session/formats/formats.hpp"
#include "session/formats/markdown.hpp"
#include "tests/cli/validation.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <regex>

namespace styr::test::hostile_formats_test {
namespace {

using nlohmann::json;
using support::lines_of;
using testing::HasSubstr;
using testing::Not;

std::string const hostile[] = {
    "a\n::error file=x::pwned",
    "::warning::x",
    "a ::error::wrapped",
    "##[error]x ##vso[task.complete]",
    "]]><script>alert(1)</script>",
    "<img src=x onerror=y>&#64;",
    "| a | b |",
    "`code` *b* _i_ ~~s~~",
    "[x](https://evil.example) ![y](z)",
    "https://evil.example www.evil.example",
    "@everyone a@b.example",
    "#1 !2 ~3 %4 $5 &6",
    "# heading",
    "- item",
    "1. item",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=x",
    "\r=y",
    "\x1B[31mred",
    "\xE2\x80\xAE"
    "drowssap",
    "\xFF\xC0",
    "a,\"b\";c",
    "{0} {{x}}",
    "%0A::error::x",
    "$(id)`id`",
    "\xEF\xBB\xBFx",
    "    code",
};

std::string all_of_it()
{
    std::string all;
    for (auto const& each : hostile) {
        all += each + " ";
    }
    return all;
}

// One subject a hostile text, each with a finding that no rule stands behind, in a file of that name.
struct Made {
    Made()
    {
        for (auto const& text : hostile) {
            add(text);
        }
        add(all_of_it());
    }
    Made(Made const&) = delete;
    Made& operator=(Made const&) = delete;

    void add(std::string const& text)
    {
        auto const& source = sources.add("register/" + text, text);
        SubjectResult subject;
        subject.id = subject.operator_name = subject.offer = subject.service = text;
        subject.verdict = Verdict::violation;
        subject.fingerprint = "0123456789abcdef";
        subject.place = Span{source.id(), 0, 1};
        subject.summary = text;
        RuleResult rule;
        rule.name = text;
        rule.verdict = Verdict::violation;
        rule.message = text;
        rule.reasons.push_back(Reason{Reason::Kind::missing, text, subject.place, {}, Side::none, {}});
        rule.repairs.push_back(Repair{.kind = Repair::Kind::fact, .text = text});
        subject.rules.push_back(std::move(rule));
        result.subjects.push_back(std::move(subject));
        ++result.counts[static_cast<std::size_t>(Verdict::violation)];
    }

    Report report(Lang lang) const
    {
        return {sources, diagnostics, &agreement, &result, Day{}, false, {lang, false}, Verdict::decision};
    }

    Sources sources;
    Diagnostics diagnostics;
    Agreement agreement{"##[x] ::y", {}};
    CheckResult result;
};

std::string in(std::string_view format, Lang lang = Lang::en)
{
    static Made const made;
    auto const found =
        std::find_if(formats().begin(), formats().end(), [&](FormatEntry const& each) { return each.name == format; });
    return found->render(made.report(lang));
}

// Whether GitHub would obey a line: blanks before it do not help.
bool is_command(std::string_view line)
{
    auto const begin = line.find_first_not_of(' ');
    return begin != std::string_view::npos && line.substr(begin).starts_with("::");
}

TEST(HostileText, IsVisibleAndNoCommandInAnyFormat)
{
    for (auto const& format : formats()) {
        auto const out = in(format.name);
        for (auto const line : lines_of(out)) {
            EXPECT_TRUE(format.name == "github" || !is_command(line)) << format.name << ": " << line;
            EXPECT_THAT(std::string(line), Not(HasSubstr("##["))) << format.name;
            EXPECT_THAT(std::string(line), Not(HasSubstr("##vso["))) << format.name;
        }
        for (std::size_t at = 0; at < out.size();) {
            auto const c = decode(out, at);
            EXPECT_FALSE(c == invalid_character || c == '\t' ||
                         (is_deceptive(c) && !(c == '\r' && format.name == "csv")))
                << format.name << " at " << at;
        }
    }
}

// At the end of a line it is only text; wrapped to the beginning of the next it would be obeyed.
TEST(HostileText, BecomesNoCommandWhereALineIsWrapped)
{
    auto const lines = wrapped("a word ::error::x", 10);
    EXPECT_EQ(lines, (std::vector<std::string>{"a word", ":\\:error::x"}));
}

TEST(HostileText, GivesGithubNoCommandsButOurs)
{
    std::size_t commands = 0;
    auto const out = in("github");
    for (auto const line : lines_of(out)) {
        if (is_command(line)) {
            ++commands;
            EXPECT_THAT(std::string(line), testing::MatchesRegex("::error file=[^:,]*,line=1,col=1,title=[^:,]*::.*"));
        }
    }
    EXPECT_EQ(commands, 10U);
}

TEST(HostileText, LeavesXmlAndJsonWhole)
{
    auto const others = source_dir / "tests/data/schemas";
    EXPECT_EQ(xml_complaints(in("junit"), others / "junit-10.xsd"), "");
    EXPECT_THAT(in("junit"), Not(testing::AnyOf(HasSubstr("<script"), HasSubstr("]]>"))));
    EXPECT_EQ(json_complaints({in("sarif")}, others / "sarif-2.1.0.schema.json"), "");
    EXPECT_EQ(json_complaints({in("gitlab")}, others / "gitlab-code-quality.schema.json"), "");
}

TEST(HostileText, MakesNoLinkOrPlaceholderInSarif)
{
    auto const log = json::parse(in("sarif"));
    for (auto const& result : log["runs"][0]["results"]) {
        std::string const text = result["message"]["text"];
        EXPECT_FALSE(std::regex_search(text, std::regex(R"((^|[^\\])[\[\]])"))) << text;
        EXPECT_FALSE(std::regex_search(text, std::regex(R"((^|[^{])\{[^{])"))) << text;
        std::string const uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        EXPECT_TRUE(std::regex_match(uri, std::regex("[-A-Za-z0-9._~/%]+"))) << uri;
    }
}

TEST(HostileText, IsNoFormulaInASpreadsheet)
{
    auto const out = in("csv");
    EXPECT_FALSE(std::regex_search(out, std::regex("(^|,|\r\n)\"?[-=+@\t]"))) << out;
    EXPECT_THAT(out, HasSubstr(",'+1,"));
    auto const danish = in("csv", Lang::da);
    EXPECT_FALSE(std::regex_search(danish.substr(3), std::regex("(^|;|\r\n)\"?[-=+@\t]"))) << danish;
    EXPECT_THAT(danish, HasSubstr(";'+1;"));
}

struct MarkdownCase {
    char const* text;
    char const* written;
};

TEST(Markdown, ShowsTextAndDoesNothingElse)
{
    MarkdownCase const cases[] = {
        {"Aalborg Krisecenter, takst 1.933 kr. → 2.139 kr.", "Aalborg Krisecenter, takst 1.933 kr. → 2.139 kr."},
        {"10,7 % & 5 # 6", "10,7 % &amp; 5 # 6"},
        {"<script>", "&lt;script&gt;"},
        {"a|b", "a\\|b"},
        {"`x` *y* _z_ ~q~", "\\`x\\` \\*y\\* \\_z\\_ <span>\\~</span>q\\~"},
        {"[x](y) ![z](w)", "\\[x\\](y) !\\[z\\](w)"},
        {"@everyone a@b.dk", "<span>@</span>everyone a<span>@</span>b.dk"},
        {"#12 !3 &4", "<span>#</span>12 <span>!</span>3 <span>&amp;</span>4"},
        {"http://x www.y.dk", "http<span>:</span>//x www<span>.</span>y.dk"},
        {"# h", "\\# h"},
        {"- x", "\\- x"},
        {"12. x", "12\\. x"},
        {"    x", "&#32;   x"},
        {"a\nb", "a\\\\nb"},
        {"\xE2\x80\xAEx", "\\\\u\\{202E\\}x"},
    };
    for (auto const& each : cases) {
        EXPECT_EQ(markdown(each.text), each.written);
    }
}

// What GitLab's widget takes for Markdown and other places show as it is.
TEST(Markdown, OfASentenceIsReadAsPlainTextToo)
{
    MarkdownCase const cases[] = {
        {"Aalborg Krisecenter (A & B), takst 1.933 kr. → 2.139 kr. #12",
         "Aalborg Krisecenter (A & B), takst 1.933 kr. → 2.139 kr. #12"},
        {"[klik](http://evil.example) <b>x</b>", "\\[klik\\](http\\://evil.example) \\<b>x\\</b>"},
        {"`x` *y* _z_ www.y.dk a@b.dk", "\\`x\\` \\*y\\* \\_z\\_ www\\.y.dk a\\@b.dk"},
    };
    for (auto const& each : cases) {
        EXPECT_EQ(markdown_or_plain(each.text), each.written);
    }
    for (auto const& entry : json::parse(in("gitlab"))) {
        std::string const text = entry["description"];
        EXPECT_FALSE(std::regex_search(text, std::regex(R"([^\\]\]\(|[^\\]<(img|script|b)\b|https://|www\.)"))) << text;
    }
}

TEST(HostileText, IsShownAsItIsInMarkdown)
{
    auto const out = in("markdown");
    for (auto const* const active : {"<script", "<img", "https://", "www.evil", "\n#1", "\n| a"}) {
        EXPECT_THAT(out, Not(HasSubstr(active)));
    }
    EXPECT_FALSE(std::regex_search(out, std::regex("@(?!</span>)|[^\\\\]\\]\\(")));
}

}  // namespace
}  // namespace styr::test::hostile_formats_test
