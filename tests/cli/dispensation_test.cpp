// SPDX-License-Identifier: MPL-2.0
// Dispensations as a run meets them: what is printed, what is counted, what the status is.
#include "tests/cli/program.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace styr::test::dispensation_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

constexpr auto of_the_rise = "agreement: aftale\n"
                             "comments_may_dispense: true\n"
                             "dispensations:\n"
                             "  - rule: P05 large rise\n"
                             "    case: 2020-05-aalborg:aalborg-krisecenter\n"
                             "    reason: DAS tog stigningen til efterretning.\n"
                             "    until: 2020-12-31\n"
                             "    source: {document: DAS 2020-05-25, item: 7}\n";

// One in styr.yaml, one beside a change, and one of each that except nothing.
struct Dispensed : Copy {
    Dispensed()
    {
        // A finding that rests on FU's referral could not be excepted.
        put("decisions/2020.yaml", "decisions:\n  - {id: d, body: FU, outcome: noted}\n");
        put("styr.yaml", std::string(of_the_rise) +
                             "  - {rule: P04, offer: Aalborg Krisecenter, reason: Flytning, until: 2020-05-22}\n"
                             "  - {rule: P04, operator: Aalborg Kommune, service: Nat, offer: Aalborg Krisecenter, "
                             "reason: Ombygning, until: 2020-12-31}\n");
        put("submissions/2020-05-aalborg.yaml",
            "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n"
            "  # styr: dispensation P01 til og med 2020-05-31: DAS mødes den 25. maj\n"
            "  - offer: Aalborg Krisecenter\n    effective: 2020-08-01\n    before: { tariff: 1933 }\n    after: { "
            "tariff: 2139 }\n");
    }
};

struct Shown {
    std::string name;
    std::vector<std::string> words;
};
Shown const all_shown[] = {{"full", {"check"}},
                           {"concise", {"check", "-f", "concise"}},
                           {"json", {"check", "-f", "json", "submissions/2020-05-aalborg.yaml"}},
                           {"explain", {"explain", "2020-05"}},
                           {"explain-itself", {"explain", "dispensation:p04:aalborg-krisecenter"}}};

// Of each case a rule a line, as JSON has it; the form of the rest is held by the check's own record.
std::string rules_in(std::string const& text)
{
    std::string lines;
    auto const all = json::parse(text);
    for (auto const& subject : all["subjects"]) {
        lines += subject["id"].get<std::string>() + "\n";
        for (auto const& rule : subject["rules"]) {
            lines += json{{"rule", rule["rule"]},
                          {"verdict", rule["verdict"]},
                          {"exceptedFrom", rule["exceptedFrom"]},
                          {"dispensation", rule["dispensation"]}}
                         .dump() +
                     "\n";
        }
    }
    return lines;
}

TEST(DispensationOutput, IsAsRecorded)
{
    Dispensed const copy;
    for (std::string const lang : {"da", "en"}) {
        for (auto const& [name, words] : all_shown) {
            if (name == "json" && lang == "da") {
                continue;  // another language changes sentences alone (InBothLanguages)
            }
            auto all = words;
            all.insert(all.end(), {"--as-of", "2020-05-24", "--lang", lang});
            auto const ended = copy.run(all);
            support::expect_golden(source_dir / "tests/data/cli/goldens" /
                                       ("dispensation-" + name + "." + lang + ".txt"),
                                   (name == "json" ? rules_in(ended.out) : ended.out) + ended.err);
        }
    }
}

TEST(DispensationOutput, OfEveryFormatSaysWhyAndUntilWhen)
{
    Dispensed const copy;
    for (auto const& format :
         {"full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "csv"}) {
        auto const out = copy.run({"check", "-f", format, "--as-of", "2020-05-24", "--lang", "en"}).out;
        EXPECT_THAT(out, HasSubstr("excepted")) << format;
        EXPECT_THAT(out, HasSubstr("DAS tog stigningen til efterretning.")) << format;
        EXPECT_THAT(out, testing::AnyOf(HasSubstr("31 December 2020"), HasSubstr("2020-12-31"))) << format;
        EXPECT_THAT(out, HasSubstr("dispensation expired")) << format;
    }
}

TEST(DispensationOutput, OfSarifIsASuppressionAndNoError)
{
    Dispensed const copy;
    auto const results =
        json::parse(copy.run({"check", "-f", "sarif", "--as-of", "2020-05-24", "--fail-level", "notice"})
                        .out)["runs"][0]["results"];
    std::map<std::string, json> by_rule;
    for (auto const& result : results) {
        by_rule[result["ruleId"]] = result;
    }
    EXPECT_EQ(by_rule.at("P05/large-rise")["level"], "note");
    EXPECT_EQ(by_rule.at("P05/large-rise")["suppressions"][0]["kind"], "external");
    EXPECT_EQ(by_rule.at("P01/midyear-tariff")["suppressions"][0]["kind"], "inSource");
    EXPECT_EQ(
        by_rule.at("P01/midyear-tariff")["suppressions"][0]["location"]["physicalLocation"]["region"]["startLine"], 4);
    EXPECT_FALSE(by_rule.at("styr/dispensation-expired").contains("suppressions"));
    EXPECT_EQ(by_rule.at("styr/dispensation-expired")["level"], "error") << "the level asked for is notice";
}

TEST(DispensationStatus, IsThatOfWhatIsLeft)
{
    Dispensed const copy;
    auto const status = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "check");
        return copy.run(words).status;
    };
    EXPECT_EQ(status({"--as-of", "2020-05-24"}), 0) << "the decision that is missing is dispensed from";
    EXPECT_EQ(status({"--as-of", "2020-05-24", "--fail-level", "notice"}), 1)
        << "a dispensation that excepts nothing is a notice";
    EXPECT_EQ(krisecenter().run({"check", "--as-of", "2020-05-24"}).status, 1);
}

TEST(DispensationStatus, IsAsWithoutItFromTheDayAfterItsLast)
{
    Copy copy;
    copy.put("decisions/2020.yaml", "decisions:\n  - {id: d, body: FU, outcome: noted}\n");
    copy.put("styr.yaml", "agreement: aftale\ndispensations: [{rule: P01, offer: Aalborg Krisecenter, reason: ord, "
                          "until: 2020-06-30}]\n");
    EXPECT_EQ(copy.run({"check", "--as-of", "2020-06-30"}).status, 0);
    auto const after = copy.run({"check", "--as-of", "2020-07-01", "-f", "concise", "--lang", "en"});
    EXPECT_EQ(after.status, 1);
    EXPECT_THAT(after.out, HasSubstr("decision[P01 midyear tariff]"));
    EXPECT_THAT(
        after.out,
        HasSubstr("styr.yaml:2:17: notice[dispensation expired] The dispensation was in force until 30 June 2020"));
}

TEST(DispensationSummary, CountsWhatIsExcepted)
{
    Copy copy;
    copy.put("styr.yaml", of_the_rise);
    auto const summary = [&](std::string const& lang) {
        auto const out = copy.run({"check", "--lang", lang}).out;
        auto const closing = out.rfind("\n\n");
        auto const begin = out.rfind("\n\n", closing - 1) + 2;
        return out.substr(begin, closing + 1 - begin);
    };
    EXPECT_EQ(summary("en"),
              "2 changes judged as of 26 May 2020 by Prøveaftale (2018-2020): 1 with requirements met, 1 excepted.\n"
              "4 requirements checked, 2 as we read them. 1 finding is excepted by dispensation.\n");
    EXPECT_EQ(summary("da"),
              "2 ændringer kontrolleret pr. 26. maj 2020 efter Prøveaftale (2018-2020): 1 med opfyldte krav, 1\n"
              "undtaget. 4 krav kontrolleret, 2 efter vores læsning. 1 fund er undtaget ved dispensation.\n");
    EXPECT_EQ(json::parse(copy.run({"check", "-f", "json"}).out)["summary"]["dispensed"], 1);
}

// A run on a part says nothing of dispensations that are for the rest.
TEST(DispensationOutput, OfAPartSaysOnlyWhatConcernsIt)
{
    Dispensed const copy;
    auto const one = copy.run({"check", "submissions/2020-06-aalborg.yaml", "--as-of", "2020-05-24", "-f", "concise"});
    EXPECT_EQ(one.out, "");
    auto const other = copy.run(
        {"check", "submissions/2020-05-aalborg.yaml", "--as-of", "2020-06-24", "-f", "concise", "--lang", "en"});
    EXPECT_THAT(other.out, HasSubstr("submissions/2020-05-aalborg.yaml:4:3: notice[dispensation expired]"));
    EXPECT_THAT(other.out, Not(HasSubstr("styr.yaml:9")));
}

TEST(DispensationOutput, DoesNotMakeAnEmptyRunAFullOne)
{
    Copy copy;
    copy.put(
        "styr.yaml",
        "agreement: aftale\ndispensations: [{rule: P01, operator: Aalborg Kommune, reason: ord, until: 2020-06-30}]\n");
    fs::remove_all(copy.folder.path / "submissions");
    auto const ended = copy.run({"check", "--fail-on-empty"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("[S632]"));
}

TEST(DispensationOutput, KeepsWhatIsHostileInAReasonHarmless)
{
    Copy copy;
    copy.put("styr.yaml", "agreement: aftale\ndispensations:\n  - rule: P05\n    offer: Aalborg Krisecenter\n    "
                          "reason: |\n      ::error::a\n      ::error::b ##[x]\n    until: 2020-12-31\n");
    for (auto const* const format : {"full", "concise", "json"}) {
        auto const out = copy.run({"check", "-f", format}).out;
        EXPECT_THAT(out, HasSubstr("error")) << format;
        EXPECT_THAT(out, Not(HasSubstr("\n::"))) << format;
        EXPECT_THAT(out, Not(HasSubstr("##["))) << format;
    }
}

TEST(DispensationComment, MayStandInADraftFromStandardInput)
{
    Copy copy;
    copy.put("styr.yaml", "agreement: aftale\ncomments_may_dispense: true\n");
    copy.world.input = "operator: Aalborg Kommune\nchanges:\n  - offer: Aalborg Krisecenter # styr: dispensation P04 "
                       "until 2020-12-31: word\n    effective: 2020-09-01\n    after: {places: 9}\n";
    auto const ended = copy.run({"check", "-", "-f", "concise", "--lang", "en"});
    EXPECT_EQ(ended.status, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("<stdin>:3:5: excepted[P04 places explained]"));
}

}  // namespace
}  // namespace styr::test::dispensation_test
