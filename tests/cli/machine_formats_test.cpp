// SPDX-License-Identifier: MPL-2.0
// The formats for CI and programs: whole outputs, what does not depend on the language or on moved lines,
// repairs that mend, and limits.
#include "models/messages/refusals.hpp"
#include "session/formats/formats.hpp"
#include "tests/cli/abridged.hpp"
#include "tests/cli/hard_cases.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <set>

namespace styr::test::machine_formats_test {
namespace {

using nlohmann::json;
using support::lines_of;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<std::string> const machine_formats{"jsonl", "sarif", "junit", "github", "gitlab", "markdown", "csv"};

// In English those that machines alone read; that another language changes sentences alone is held below.
TEST(MachineFormats, OfHardCasesAreAsRecorded)
{
    Copy copy;
    add_hard_cases(copy);
    for (auto const& format : machine_formats) {
        bool const read_by_people = format == "markdown" || format == "csv";
        for (std::string const lang : {"da", "en"}) {
            bool const told_as_text = format == "markdown" && lang == "en";  // by hard-cases.en.txt
            if ((lang == "da" && !read_by_people) || told_as_text) {
                continue;
            }
            auto const ended = copy.run({"check", "--as-of", "2020-09-20", "-f", format, "--lang", lang});
            support::expect_golden(source_dir / "tests/data/cli/goldens" /
                                       ("hard-cases-" + format + "." + lang + ".txt"),
                                   (format == "sarif"    ? abridged_sarif(ended.out)
                                    : format == "gitlab" ? a_line_each(ended.out)
                                                         : ended.out) +
                                       ended.err);
        }
    }
}

TEST(MachineFormats, OfFilesThatAreWrongAreAsRecorded)
{
    Copy copy;
    copy.put("submissions/a.yaml", "changes:\n  - offer: X\n    tarif: 3\n");
    for (auto const& format : machine_formats) {
        auto const ended = copy.run({"check", "-f", format, "--lang", "en"});
        EXPECT_EQ(ended.status, 2);
        support::expect_golden(source_dir / "tests/data/cli/goldens" / ("wrong-file-" + format + ".en.txt"), ended.out);
    }
}

TEST(MachineFormats, StandInTheHelp)
{
    for (auto const* const lang : {"da", "en"}) {
        auto const help = krisecenter().run({"check", "--help", "--lang", lang}).out;
        for (auto const& format : formats()) {
            EXPECT_THAT(help, testing::ContainsRegex("[ ,]" + std::string(format.name) + "[ ,]"));
        }
    }
}

// ---- what a language may change: sentences

json without_sentences(json const& value)
{
    static std::set<std::string> const sentences{"message",
                                                 "text",
                                                 "fact",
                                                 "says",
                                                 "readings",
                                                 "help",
                                                 "language",
                                                 "markdown",
                                                 "description",
                                                 "shortDescription",
                                                 "fullDescription",
                                                 "because",
                                                 "who"};
    auto kept = value.is_object() ? json::object() : json::array();
    if (!value.is_structured()) {
        return value;
    }
    for (auto const& [key, held] : value.items()) {
        bool const sentence = value.is_object() && (sentences.contains(key) || (key == "summary" && held.is_string()));
        if (sentence) {
            continue;
        }
        if (value.is_object()) {
            kept[key] = without_sentences(held);
        } else {
            kept.push_back(without_sentences(held));
        }
    }
    return kept;
}

std::string of_json(std::string const& printed) { return without_sentences(json::parse(printed)).dump(1); }

std::string of_lines(std::string const& printed)
{
    std::string kept;
    for (auto const line : lines_of(printed)) {
        kept += of_json(std::string(line)) + "\n";
    }
    return kept;
}

std::string of_xml(std::string const& printed)
{
    std::string kept;
    std::regex const tag(R"re(<(/?[-\w?]+)((?: [\w]+="[^"]*")*)/?>)re");
    for (std::sregex_iterator at(printed.begin(), printed.end(), tag), end; at != end; ++at) {
        kept += at->str(1) + std::regex_replace(at->str(2), std::regex(R"re( message="[^"]*")re"), "") + "\n";
    }
    return kept;
}

// The command and its place; of the title the provision, or the problem of a file.
std::string of_commands(std::string const& printed)
{
    std::string kept;
    std::regex const command(R"((::\w+ (?:file=[^,]*,line=\d+,col=\d+,)?)title=[^\[]*(\[[^\]]*\])[^:]*::.*)");
    std::regex const problem(R"((::\w+ (?:file=[^,]*,line=\d+,col=\d+,)?title=)([A-Z]\d+ [\w-]+)::.*)");
    for (auto const line : lines_of(printed)) {
        std::smatch found;
        std::string const whole(line);
        bool const known = std::regex_match(whole, found, command) || std::regex_match(whole, found, problem);
        auto const named = std::regex_replace(found.str(2), std::regex(R"(\[(P\d+\w*)?[^\]]*\])"), "[$1]");
        kept += (known ? found.str(1) + named : whole.starts_with("::") ? whole : "") + "\n";
    }
    return kept;
}

// Places and provisions; how many lines of which kind.
std::string of_markdown(std::string const& printed)
{
    std::string kept;
    for (auto const line : lines_of(printed)) {
        std::smatch place;
        std::string const whole(line);
        kept +=
            std::regex_search(whole, place, std::regex("<br>.*|– P\\d+\\w*|\\| \\d+ \\|"))
                ? place.str() + "\n"
                : (line.empty() || std::ispunct(static_cast<unsigned char>(line[0])) != 0 ? whole.substr(0, 1) : "a") +
                      "\n";
    }
    return kept;
}

std::string const byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::vector<std::string>> rows_of(std::string const& printed)
{
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    bool const danish = printed.starts_with(byte_order_mark);
    for (std::size_t at = danish ? byte_order_mark.size() : 0; at < printed.size(); ++at) {
        char const c = printed[at];
        if (c == '"') {
            if (quoted && at + 1 < printed.size() && printed[at + 1] == '"') {
                rows.back().back() += printed[at++];
            } else {
                quoted = !quoted;
            }
        } else if (c == (danish ? ';' : ',') && !quoted) {
            rows.back().emplace_back();
        } else if (c == '\n' && !quoted) {
            rows.push_back({""});
        } else if (c != '\r' || quoted) {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

// Names of columns, verdicts, rules and items are words of the language, too.
std::string of_rows(std::string const& printed)
{
    auto rows = rows_of(printed);
    auto const columns = rows.front().size();
    rows.erase(rows.begin());
    static std::set<std::size_t> const worded{0, 2, 12, 13, 14, 15, 16, 17, 19};
    std::string kept;
    for (auto const& row : rows) {
        EXPECT_EQ(row.size(), columns);
        for (std::size_t i = 0; i < row.size(); ++i) {
            kept += worded.contains(i) ? "|" : row[i] + "|";
        }
        kept += "\n";
    }
    return kept;
}

// A double click opens it: a byte order mark for the letters, semicolons between the cells, decimal commas, nothing
// that would be read as a day, and words in Danish.
TEST(Csv, InDanishIsForADanishSpreadsheet)
{
    World world{source_dir / "examples/nordjylland"};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    auto const in = [&](char const* lang) {
        return world.run({"check", "--as-of", "2020-05-20", "-f", "csv", "--lang", lang}).out;
    };
    auto const da = in("da"), en = in("en");
    EXPECT_THAT(da, testing::StartsWith(byte_order_mark + "resultat;bestemmelse;titel;fil;"));
    EXPECT_THAT(en, testing::StartsWith("verdict,provision,rule,path,"));
    auto const told = rows_of(da), machine = rows_of(en);
    ASSERT_EQ(told.size(), machine.size());
    ASSERT_GT(told.size(), 1U);
    for (std::size_t i = 0; i < told.size(); ++i) {
        EXPECT_EQ(told[i].size(), machine[i].size());
    }
    std::string all;
    for (auto const& row : told) {
        all += row[0] + "|" + row[2] + "|";
        EXPECT_FALSE(std::regex_match(row[19], std::regex("[0-9].*"))) << row[19];
    }
    EXPECT_THAT(all, HasSubstr("afventer beslutning|Takstændring i løbet af året|"));
    EXPECT_FALSE(std::regex_search(da, std::regex("\\d\\.\\d\\d? %"))) << da;
}

struct Comparable {
    char const* format;
    std::string (*without_sentences)(std::string const& printed);
};
class InBothLanguages : public testing::TestWithParam<Comparable> {};
Comparable const comparable[] = {
    {"json", of_json},       {"jsonl", of_lines}, {"sarif", of_json},        {"junit", of_xml},
    {"github", of_commands}, {"gitlab", of_json}, {"markdown", of_markdown}, {"csv", of_rows},
};
INSTANTIATE_TEST_SUITE_P(Formats, InBothLanguages, testing::ValuesIn(comparable),
                         [](auto const& tested) { return tested.param.format; });

TEST_P(InBothLanguages, OnlySentencesDiffer)
{
    World world{source_dir / "examples/nordjylland"};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    auto const in = [&](char const* lang) {
        std::vector<std::string> words{"check", "-f", GetParam().format, "--lang", lang};
        if (words[2] != "markdown") {  // which is cut where it gets too long for a host, in one language sooner
            words.push_back("--with-proposals");
        }
        return world.run(words).out;
    };
    auto const da = in("da"), en = in("en");
    EXPECT_NE(da, en);
    auto const kept = GetParam().without_sentences(da);
    EXPECT_GT(kept.size(), 500U);
    EXPECT_EQ(kept, GetParam().without_sentences(en));
}

// ---- fingerprints

std::set<std::string> fingerprints(Copy const& copy, std::string const& format)
{
    std::set<std::string> found;
    auto const all = json::parse(copy.run({"check", "-f", format, "--as-of", "2020-09-20"}).out);
    for (auto const& each : format == "sarif" ? all["runs"][0]["results"] : all) {
        auto const fingerprint = format == "sarif" ? each["partialFingerprints"]["finding/v1"] : each["fingerprint"];
        EXPECT_TRUE(found.insert(fingerprint.get<std::string>()).second) << fingerprint;
    }
    return found;
}

TEST(Fingerprints, AreUniqueAndSurviveMovedLines)
{
    Copy copy;
    add_hard_cases(copy);
    copy.put(
        "submissions/d.yaml",
        "operator: Aalborg Kommune\nchanges:\n  - offer: Aalborg Krisecenter\n    effective: 2020-12-01\n    before: "
        "{places: 9, tariff: 3}\n    after: {places: 8}\n");
    auto const sarif = fingerprints(copy, "sarif");
    auto const gitlab = fingerprints(copy, "gitlab");
    EXPECT_GT(sarif.size(), 8U);
    EXPECT_EQ(sarif, gitlab);
    EXPECT_THAT(sarif, testing::Contains(testing::EndsWith("/styr/before-agrees-with-the-register/tariff")));
    for (auto const* const name : {"a", "b", "c", "d"}) {
        auto const path = std::string("submissions/") + name + ".yaml";
        copy.put(path, "# moved\n\n\n" + read(copy.folder.path / path));
    }
    EXPECT_EQ(fingerprints(copy, "sarif"), sarif);
    EXPECT_EQ(fingerprints(copy, "gitlab"), gitlab);
}

// ---- SARIF

json results(Copy const& copy, std::vector<std::string> words)
{
    words.insert(words.begin(), {"check", "-f", "sarif", "--lang", "en"});
    return json::parse(copy.run(words).out)["runs"][0]["results"];
}

TEST(Sarif, NamesEveryRuleOfTheAgreementWithItsText)
{
    auto const driver = json::parse(krisecenter()
                                        .run({"check", "-f", "sarif", "--lang", "en", "--as-of", "2020-12-20"})
                                        .out)["runs"][0]["tool"]["driver"];
    std::map<std::string, std::string> help;
    for (auto const& rule : driver["rules"]) {
        help[rule["id"]] = rule["help"]["text"];
    }
    EXPECT_THAT(help, SizeIs(3));
    EXPECT_THAT(help["P01/midyear-tariff"],
                testing::AllOf(HasSubstr("only if FU agrees"), HasSubstr("DAS 2020-05-25, item 7"),
                               HasSubstr("any day but 1 January")));
}

TEST(Sarif, FollowsTheReasoningFromConditionToDecision)
{
    Copy copy;
    auto const found = results(copy, {"--as-of", "2020-05-20"});
    auto const finding =
        std::ranges::find_if(found, [](json const& result) { return result["ruleId"] == "P01/midyear-tariff"; });
    ASSERT_NE(finding, found.end());
    auto const flow = (*finding)["codeFlows"][0]["threadFlows"][0]["locations"];
    std::vector<std::string> steps;
    for (auto const& step : flow) {
        auto const& place = step["location"]["physicalLocation"];
        steps.push_back(place["artifactLocation"]["uri"].get<std::string>() + ":" +
                        place["region"]["startLine"].dump() + " " +
                        step["location"]["message"]["text"].get<std::string>());
    }
    EXPECT_THAT(steps, testing::Contains("submissions/2020-05-aalborg.yaml:7 `tariff changes`: yes"));
    EXPECT_THAT(steps, testing::Contains(HasSubstr(
                           "required: `approval of tariff by FU before effective`: unknown (awaiting FU or DAS)")));
    EXPECT_THAT(steps.back(), testing::StartsWith("decisions/2020.yaml:12 DAS, 25 May 2020: approves"));
}

// A viewer looks for every place in the repository, where an agreement that comes with styr is not.
TEST(Sarif, NamesAPlaceInAShippedAgreementAndDoesNotPointToIt)
{
    World world{source_dir / "examples/nordjylland"};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    auto const shipped = world.run({"check", "-f", "sarif"}).out;
    EXPECT_THAT(shipped, testing::Not(HasSubstr(".styr\"")));
    EXPECT_THAT(shipped, HasSubstr("\"fullyQualifiedName\": \"agreements/nordjylland/2018-2020.styr:42:8\""));
    EXPECT_THAT(krisecenter().run({"check", "-f", "sarif", "--as-of", "2020-05-20"}).out,
                HasSubstr("aftale/2018-2020.styr\""));
}

TEST(Sarif, SaysThatARunWithAWrongFileDidNotSucceed)
{
    Copy copy;
    EXPECT_EQ(json::parse(copy.run({"check", "-f", "sarif"}).out)["runs"][0]["invocations"][0]["executionSuccessful"],
              true);
    copy.put("submissions/a.yaml", "changes:\n  - offer: X\n    tarif: 3\n");
    auto const run = json::parse(copy.run({"check", "-f", "sarif"}).out)["runs"][0];
    EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
    EXPECT_THAT(run["invocations"][0]["toolExecutionNotifications"], SizeIs(1));
    EXPECT_EQ(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 3);
    EXPECT_EQ(run["results"][0]["level"], "error");
}

TEST(Sarif, HoldsTheExampleOfAProblemInLines)
{
    Copy copy;
    copy.put("submissions/a.yaml", "note:\n  |\n  text\n");
    auto const run = json::parse(copy.run({"check", "-f", "sarif", "--lang", "en"}).out)["runs"][0];
    EXPECT_THAT(run["tool"]["driver"]["rules"][0]["help"]["text"].get<std::string>(),
                HasSubstr("below:\n\n    justification: |\n      Another"));
}

// Puts the text where the fix says; the files of these tests are ASCII.
void carry_out(json const& fix, Copy const& copy)
{
    auto const& change = fix["artifactChanges"][0];
    auto const& replacement = change["replacements"][0];
    auto const& region = replacement["deletedRegion"];
    std::string const name = change["artifactLocation"]["uri"];
    auto text = read(copy.folder.path / name);
    std::size_t start = 0;
    for (int line = 1; line < region["startLine"].get<int>(); ++line) {
        start = text.find('\n', start) + 1;
    }
    auto const from = region["startColumn"].get<std::size_t>(), to = region["endColumn"].get<std::size_t>();
    copy.put(name,
             text.replace(start + from - 1, to - from, replacement["insertedContent"]["text"].get<std::string>()));
}

json fix_of(json const& results, std::string const& rule)
{
    for (auto const& result : results) {
        if (result["ruleId"] == rule && result.contains("fixes")) {
            return result["fixes"][0];
        }
    }
    return nullptr;
}

void expect_mended(std::string const& submission, std::string const& rule, std::string const& as_of)
{
    Copy copy;
    fs::remove_all(copy.folder.path / "submissions");
    copy.put("aftale/2018-2020.styr",
             read(copy.folder.path / "aftale/2018-2020.styr") +
                 "\nprovision P06\n  da \"Satser\"\n  en \"Rates\"\n  source \"DAS 2020-03-09\" item 5\n  says\n    da "
                 "\"x\"\n    en \"x\"\n"
                 "\n  rule fixed rate\n    for each change of terms\n    when tariff changes\n    require new tariff = "
                 "old tariff * 103 %\n    message\n      da \"x\"\n      en \"x\"\n"
                 "\n  rule fixed basis\n    for each change of terms\n    when occupancy basis changes\n    require "
                 "new occupancy basis = 92.5 %\n    message\n      da \"x\"\n      en \"x\"\n");
    copy.put("register/2018/ejer.yaml",
             "operator: Ejer\nin_force: 2018-01-01\noffers:\n  - {offer: X, services: [{tariff: 1933, "
             "occupancy_basis: 90 %}]}\n");
    copy.put("submissions/a.yaml", "operator: Ejer\n" + submission);
    auto const before = results(copy, {"--as-of", as_of});
    auto const fix = fix_of(before, rule);
    ASSERT_FALSE(fix.is_null()) << before.dump(1);
    carry_out(fix, copy);
    for (auto const& result : results(copy, {"--as-of", as_of})) {
        EXPECT_NE(result["ruleId"], rule) << read(copy.folder.path / "submissions/a.yaml");
    }
}

TEST(Sarif, FixesOfDatesMend)
{
    expect_mended("changes:\n  - offer: X\n    effective: 1. august 2019\n    before: {tariff: 1933}\n    after: "
                  "{tariff: 2000}\n",
                  "P01/midyear-tariff", "2019-05-01");
}

TEST(Sarif, FixesOfFiguresMend)
{
    expect_mended("changes:\n  - offer: X\n    effective: 2020-01-01\n    before: {tariff: 1933}\n    after:\n      "
                  "tariff: 1.999,00\n",
                  "P06/fixed-rate", "2019-05-01");
    expect_mended("changes:\n  - offer: X\n    effective: 2020-01-01\n    before: {occupancy_basis: 90 %}\n    after: "
                  "{occupancy_basis: 95 %}\n",
                  "P06/fixed-basis", "2019-05-01");
}

// ---- JUnit

TEST(Junit, FailsAtTheFailLevelAndNeverPassesWhatCouldNotBeJudged)
{
    Copy copy;
    add_hard_cases(copy);
    auto const junit = [&](char const* level) {
        return copy.run({"check", "-f", "junit", "--as-of", "2020-09-20", "--fail-level", level, "--lang", "en"}).out;
    };
    EXPECT_THAT(junit("decision"), HasSubstr("<failure type=\"incomplete\""));
    EXPECT_THAT(junit("violation"),
                testing::AllOf(HasSubstr("<failure type=\"violation\""), HasSubstr("<skipped type=\"incomplete\""),
                               Not(HasSubstr("<failure type=\"incomplete\""))));
    EXPECT_THAT(junit("notice"), HasSubstr("<failure type=\"notice\""));
    EXPECT_THAT(junit("decision"), HasSubstr("<skipped type=\"notice\" message=\"notice, information missing: "
                                             "Whether the rule applies here is not known. (missing old tariff)\""));
}

// ---- limits

Copy const& with_many()
{
    static Copy const copy;
    put_findings(copy, 345);
    return copy;
}

TEST(Limits, GithubShowsTenOfAKindAndCountsTheRest)
{
    auto const out = with_many().run({"check", "submissions/many.yaml", "-f", "github", "--lang", "en"}).out;
    std::size_t commands = 0;
    for (auto const line : lines_of(out)) {
        commands += line.starts_with("::") ? 1U : 0U;
    }
    EXPECT_EQ(commands, 10U);
    EXPECT_THAT(out, HasSubstr("\n… and 335 more errors; `styr check -f json` gives them all.\n"));
}

TEST(Limits, MarkdownFitsInACommentAndCountsTheRest)
{
    auto const out = with_many().run({"check", "submissions/many.yaml", "-f", "markdown", "--lang", "en"}).out;
    EXPECT_LT(out.size(), 65'536U);
    EXPECT_GT(out.size(), 55'000U);
    std::size_t shown = 0;
    for (auto const line : lines_of(out)) {
        shown += line.starts_with("### ") ? 1U : 0U;
    }
    EXPECT_THAT(out, HasSubstr("… and " + std::to_string(345 - shown) + " more"));
}

TEST(Limits, NothingIsLeftOutOfDataFormats)
{
    EXPECT_THAT(rows_of(with_many().run({"check", "submissions/many.yaml", "-f", "csv"}).out), SizeIs(346));
    EXPECT_THAT(json::parse(with_many().run({"check", "submissions/many.yaml", "-f", "gitlab"}).out), SizeIs(345));
    EXPECT_THAT(results(with_many(), {"submissions/many.yaml"}), SizeIs(345));
}

TEST(Limits, SarifHoldsTheGravestFiveThousandAndSaysHowManyMoreThereAre)
{
    Copy copy;
    put_findings(copy, 5100);
    auto const out = copy.run({"check", "submissions/many.yaml", "-f", "sarif", "--lang", "en"}).out;
    EXPECT_LT(out.size(), 20'000'000U);
    auto const run = json::parse(out)["runs"][0];
    EXPECT_THAT(run["results"], SizeIs(5000));
    EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"].back()["message"]["text"],
              "100 findings are left out here, the mildest: no reader of SARIF shows more.");
}

// What passed is left out first, and what is left out is counted.
TEST(Limits, JunitStaysUnderTwentyMegabytesAndSaysHowManyTestsItLeavesOut)
{
    Sources const sources;
    Diagnostics const none;
    Agreement const agreement{"A", {}};
    CheckResult result;
    SubjectResult subject;
    subject.rules.resize(4);
    for (auto& rule : subject.rules) {
        rule.verdict = Verdict::compliant;
    }
    subject.rules.back().verdict = Verdict::violation;
    subject.rules.back().message = std::string(900, 'x');
    for (int i = 0; i < 16'000; ++i) {
        subject.id = "case " + std::to_string(i);
        result.subjects.push_back(subject);
    }
    Report const report{sources, none, &agreement, &result, Day{}, false, {Lang::en, false}, {Verdict::decision}};
    auto const out = render_junit(report);
    EXPECT_LT(out.size(), 20'000'000U);
    EXPECT_GT(out.size(), 17'000'000U);
    auto const count = [&out](std::string_view what) {
        std::size_t found = 0;
        for (auto at = out.find(what); at != std::string::npos; at = out.find(what, at + 1)) {
            ++found;
        }
        return found;
    };
    EXPECT_EQ(count("<failure "), 16'000U) << "whatever failed is there";
    auto const passed = count("<testcase ") - 16'000 - 1;
    EXPECT_LT(passed, 48'000U);
    EXPECT_THAT(out, HasSubstr("name=\"left out\">\n      <skipped type=\"left-out\" message=\"" +
                               grouped(48'000 - passed).en + " tests are left out here, the mildest: "));
    EXPECT_THAT(out, HasSubstr("tests=\"" + std::to_string(16'000 + passed + 1) + "\" failures=\"16000\""));
}

// ---- the summary of a job

TEST(JobSummary, IsAddedToWhereTheFormatIsGithub)
{
    Copy copy;
    copy.put("summary.md", "before\n");
    copy.world.variables["GITHUB_STEP_SUMMARY"] = (copy.folder.path / "summary.md").string();
    copy.run({"check", "-f", "concise", "-o", "markdown=own.md"});
    EXPECT_EQ(read(copy.folder.path / "summary.md"), "before\n");
    copy.run({"check", "-f", "github"});
    EXPECT_EQ(read(copy.folder.path / "summary.md"), "before\n" + read(copy.folder.path / "own.md"));
    copy.run({"check", "-q", "-o", "github=annotations.txt"});
    EXPECT_EQ(read(copy.folder.path / "summary.md"),
              "before\n" + read(copy.folder.path / "own.md") + read(copy.folder.path / "own.md"));
}

TEST(JobSummary, ThatCannotBeWrittenIsSaid)
{
    Copy copy;
    copy.world.variables["GITHUB_STEP_SUMMARY"] = copy.folder.path.string();
    auto const ended = copy.run({"check", "-f", "github", "--lang", "en"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("S6"));
}

TEST(FormatsOfTests, RefuseThoseOfAChecksFindings)
{
    World world{source_dir};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    auto const ended = world.run({"test", "--agreement", "nordjylland", "-f", "sarif", "--lang", "en"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.out, IsEmpty());
    EXPECT_THAT(ended.err, HasSubstr("full, concise, json"));
}

}  // namespace
}  // namespace styr::test::machine_formats_test
