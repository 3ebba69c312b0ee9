// SPDX-License-Identifier: MPL-2.0
// Whole outputs in both languages, and what holds whatever the language.
#include "tests/cli/hard_cases.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>

namespace styr::test::format_test {
namespace {

using nlohmann::json;
using support::expect_golden;
using testing::HasSubstr;
using testing::Not;

struct Golden {
    char const* name;
    std::vector<std::string> words;
};

class Output : public testing::TestWithParam<Golden> {};

TEST_P(Output, IsAsRecorded)
{
    for (std::string const lang : {"da", "en"}) {
        if (lang == "da" && std::string_view(GetParam().name) == "check-json") {
            continue;  // another language changes sentences alone (InBothLanguages)
        }
        auto words = GetParam().words;
        words.push_back("--lang=" + lang);
        auto const ended = krisecenter().run(words);
        expect_golden(source_dir / "tests/data/cli/goldens" / (std::string(GetParam().name) + "." + lang + ".txt"),
                      ended.out + ended.err);
    }
}

Golden const goldens[] = {
    {"check-before-decision", {"check", "--as-of", "2020-05-20"}},
    {"check-after-decision", {"check", "--as-of", "2020-05-26"}},
    {"check-verbose", {"check", "-v", "--as-of", "2020-05-26"}},
    {"check-concise", {"check", "-f", "concise", "-v", "--as-of", "2020-05-20"}},
    {"check-json", {"check", "-f", "json", "--as-of", "2020-05-20"}},
    {"explain-case", {"explain", "2020-05", "--as-of", "2020-05-20"}},
    {"explain-case-in-order", {"explain", "2020-06", "--as-of", "2020-06-20"}},
    {"explain-provision", {"explain", "P01"}},
    {"explain-rule", {"explain", "large rise"}},
    {"explain-competence", {"explain", "case"}},
    {"explain-problem", {"explain", "S632"}},
    {"explain-problem-with-example", {"explain", "D157"}},
    {"help", {"--help"}},
    {"help-check", {"check", "--help"}},
    {"help-schema", {"schema", "--help"}},
    {"help-lint", {"lint", "--help"}},
    {"help-init", {"init", "--help"}},
    {"help-completion", {"completion", "--help"}},
    {"help-explain", {"explain", "--help"}},
    {"help-version", {"version", "--help"}},
};
INSTANTIATE_TEST_SUITE_P(Goldens, Output, testing::ValuesIn(goldens), [](auto const& tested) {
    return std::regex_replace(std::string(tested.param.name), std::regex("-"), "_");
});

TEST(Output, OfNoCommandIsTheHelp)
{
    for (std::string const lang : {"--lang=da", "--lang=en"}) {
        auto const ended = krisecenter().run({lang});
        EXPECT_EQ(ended.out, "");
        EXPECT_EQ(ended.err, krisecenter().run({"--help", lang}).out);
    }
}

TEST(Output, OfHardCases)
{
    Copy copy;
    add_hard_cases(copy);
    for (std::string const lang : {"da", "en"}) {
        auto const ended = copy.run({"check", "--as-of", "2020-09-20", "--lang", lang});
        expect_golden(source_dir / "tests/data/cli/goldens" / ("hard-cases." + lang + ".txt"), ended.out + ended.err);
    }
}

TEST(Output, IsTheSameEveryTime)
{
    for (auto const* const format : {"full", "concise", "json"}) {
        EXPECT_EQ(krisecenter().run({"check", "-v", "-f", format}).out,
                  krisecenter().run({"check", "-v", "-f", format}).out);
    }
}

TEST(Output, NamesTheDayAndTheVersionAlsoWhereAllIsInOrder)
{
    auto const out = krisecenter().run({"check", "submissions/2020-06-aalborg.yaml", "--lang", "en"}).out;
    EXPECT_EQ(out, "1 change judged as of 26 May 2020 by Prøveaftale (2018-2020): 1 with requirements met. 2\n"
                   "requirements checked, 1 as we read it.\n\nThe check covers 3 provisions as read in version "
                   "2018-2020, as of 26 May 2020. It is neither a\ndecision nor an approval.\n");
}

TEST(LimitOf, FindingsPrintedForPeople)
{
    auto const printed = [](int findings, char const* format) {
        Copy copy;
        put_findings(copy, findings);
        return copy.run({"check", "submissions/many.yaml", "-f", format, "--lang", "en"}).out;
    };
    for (auto const* const format : {"concise", "full"}) {
        EXPECT_THAT(printed(1000, format), Not(HasSubstr("only the first 1,000 are shown"))) << format;
        EXPECT_THAT(printed(1001, format), HasSubstr("only the first 1,000 are shown")) << format;
    }
}

// Of one file all that may be told of it, the last word included; of several together no more.
TEST(LimitOf, ProblemsToldOfARun)
{
    auto const told = [](int of_one, int of_another) {
        Copy copy;
        auto const broken = [](int problems) {
            std::string text = "changes:\n";
            for (int i = 0; i < problems; ++i) {
                text +=
                    "  - {offer: A" + std::to_string(i) + ", effective: 2020-01-01, after: {places: 2}, nonsense: 1}\n";
            }
            return text;
        };
        copy.put("submissions/a.yaml", broken(of_one));
        copy.put("submissions/b.yaml", broken(of_another));
        return copy.run({"check", "-f", "concise", "--lang", "en"}).err;
    };
    auto const at_it = told(501, 500), past_it = told(501, 501);
    EXPECT_EQ(std::count(at_it.begin(), at_it.end(), '\n'), 1001);
    EXPECT_THAT(at_it, Not(HasSubstr(" more error")));
    EXPECT_EQ(std::count(past_it.begin(), past_it.end(), '\n'), 1002);
    EXPECT_THAT(past_it, HasSubstr("… and 1 more error"));
}

TEST(Output, PrintsAThousandFindingsAndCountsTheRest)
{
    Copy copy;
    put_findings(copy, 1234);
    auto const concise = copy.run({"check", "submissions/many.yaml", "-f", "concise", "--lang", "en"});
    EXPECT_EQ(concise.status, 1);
    EXPECT_EQ(std::count(concise.out.begin(), concise.out.end(), '\n'), 1001);
    EXPECT_THAT(concise.out, HasSubstr("… and 234 more findings; only the first 1,000 are shown"));
    EXPECT_THAT(copy.run({"check", "submissions/many.yaml"}).out,
                HasSubstr("… og 234 fund mere; kun de første 1.000 vises"));
    EXPECT_EQ(json::parse(copy.run({"check", "submissions/many.yaml", "-f", "json"}).out)["subjects"].size(), 1234U);
}

// Every value at its path, without the sentences.
void flatten_without_prose(json const& value, std::string const& at, std::map<std::string, json>& into)
{
    static std::set<std::string> const prose{"message",  "summary", "text",     "fact",    "says",
                                             "readings", "help",    "language", "because", "who"};
    if (value.is_object()) {
        for (auto const& [key, held] : value.items()) {
            if (!prose.contains(key) || (key == "summary" && held.is_object())) {
                flatten_without_prose(held, at + "/" + key, into);
            }
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            flatten_without_prose(value[i], at + "/" + std::to_string(i), into);
        }
    } else {
        into[at] = value;
    }
}

TEST(Json, DiffersByLanguageInSentencesOnly)
{
    Copy copy;
    add_hard_cases(copy);
    std::map<std::string, json> da;
    std::map<std::string, json> en;
    flatten_without_prose(json::parse(copy.run({"check", "-f", "json", "--lang", "da"}).out), "", da);
    flatten_without_prose(json::parse(copy.run({"check", "-f", "json", "--lang", "en"}).out), "", en);
    EXPECT_GT(da.size(), 100U);
    EXPECT_EQ(da, en);
}

TEST(Json, KnowsNullAndBounds)
{
    Copy copy;
    add_hard_cases(copy);
    auto const subjects = json::parse(copy.run({"check", "-f", "json"}).out)["subjects"];
    std::map<std::string, json> effective;
    for (auto const& subject : subjects) {
        effective[subject["location"]["path"]] = subject["effective"];
    }
    EXPECT_EQ(effective["submissions/a.yaml"], (json{{"after", "2020-02-01"}, {"before", "2020-09-01"}}));
    EXPECT_EQ(effective["submissions/b.yaml"], "2020-08-01");
    EXPECT_EQ(effective["submissions/c.yaml"], nullptr);
}

// As it is written in the files: what makes text safe to print would double what JSON escapes itself.
TEST(Json, CarriesNamesAsTheyAre)
{
    Copy copy;
    copy.put("submissions/::a\"b##[x.yaml",
             "operator: 'x\"y'\nchanges:\n  - offer: 'a\\b'\n    service: '::error'\n    after: {tariff: 2500}\n"
             "  - offer: '##vso[task.x]'\n    after: {tariff: 2500}\n");
    auto const out = copy.run({"check", "-f", "json"}).out;
    EXPECT_EQ(
        std::count_if(out.begin(), out.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == 0x7F; }), 0);
    EXPECT_EQ(out.find("##["), std::string::npos) << "a command to a CI system";
    EXPECT_EQ(out.find("##vso["), std::string::npos);
    std::set<std::string> seen;
    auto const subjects = json::parse(out)["subjects"];
    for (auto const& subject : subjects) {
        for (auto const* const key : {"operator", "offer", "service"}) {
            seen.insert(subject[key].is_null() ? "" : subject[key].get<std::string>());
        }
        seen.insert(subject["location"]["path"].get<std::string>());
        seen.insert(subject["submission"].is_null() ? "" : subject["submission"]["id"].get<std::string>());
    }
    for (auto const* const raw :
         {"x\"y", "a\\b", "::error", "##vso[task.x]", "submissions/::a\"b##[x.yaml", "::a\"b##[x"}) {
        EXPECT_TRUE(seen.contains(raw)) << raw;
    }
}

TEST(Json, CarriesWhatIsWrong)
{
    Copy copy;
    copy.put("submissions/2020-06-aalborg.yaml", "operator: A\nchanged: x\n");
    auto const ended = copy.run({"check", "-f", "json", "--lang", "en"});
    EXPECT_EQ(ended.status, 2);
    auto const document = json::parse(ended.out);
    EXPECT_EQ(document["summary"], nullptr);
    EXPECT_TRUE(document["subjects"].empty());
    EXPECT_EQ(document["diagnostics"][0]["location"],
              (json{{"path", "submissions/2020-06-aalborg.yaml"}, {"line", 1}, {"column", 1}}));
    EXPECT_THAT(ended.err, HasSubstr("error[F201]"));
}

TEST(FullFormat, ListsTheDecisionsThatAnExceptionHingesOn)
{
    auto const out = World{source_dir / "examples/nordjylland"}
                         .run({"check", "submissions/2022-oesterskoven.yaml", "--as-of", "2023-06-01", "--lang", "en"})
                         .out;
    auto const finding = out.substr(out.find("[P03 yearly submission]"));
    EXPECT_THAT(finding.substr(0, finding.find("\nsubmissions/")),
                HasSubstr("decision   DAS, before 10 November 2022: approves"));
}

// So that large data is no wall for any of them.
TEST(Formats, MayTakeMoreStepsOfMoreData)
{
    Copy copy;
    copy.world.variables["STYR_MOST_STEPS"] = "4000";
    std::string many = "operator: Aalborg Kommune\nsubmitted: 2020-05-20\nchanges:\n";
    for (int i = 0; i < 300; ++i) {
        many += fmt::format(
            "  - {{offer: Aalborg Krisecenter, effective: {}-{:02}-{:02}, after: {{places: {}}}, justification: x}}\n",
            2020 + i / 250, 8 + i / 25 % 5, 1 + i % 25, 10 + i);
    }
    for (int i = 0; i < 4000; ++i) {
        many += "# " + std::string(100, 'x') + "\n";
    }
    copy.put("submissions/many.yaml", many);
    for (auto const* const format :
         {"full", "concise", "github", "gitlab", "markdown", "sarif", "json", "jsonl", "junit", "csv"}) {
        EXPECT_LT(copy.run({"check", "-f", format}).status, 2) << format;
    }
}

}  // namespace
}  // namespace styr::test::format_test
