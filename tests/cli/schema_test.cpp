// SPDX-License-Identifier: MPL-2.0
// What machine formats print is what schemas say: our published ones, and those of SARIF and JUnit
// (tests/data/schemas).
#include "tests/cli/hard_cases.hpp"
#include "tests/cli/validation.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace styr::test::schema_test {
namespace {

using nlohmann::json;
using testing::IsEmpty;

fs::path const published = source_dir / "docs/schema";
fs::path const of_others = source_dir / "tests/data/schemas";

std::string complaints_about(std::string const& printed)
{
    return json_complaints({printed}, published / "check-result.schema.json");
}

TEST(Schema, HoldsForResults)
{
    Copy copy;
    copy.put("submissions/a.yaml", "changes:\n  - offer: X\n    effective: {after: 2020-02-01}\n    after: {tariff: "
                                   "2500}\n    changed: [tariff]\n");
    copy.put("submissions/b.yaml", "operator: Y\nchanges:\n  - offer: Y\n    kind: closure\n    effective: {before: "
                                   "2019-02-01}\n  - offer: Z\n    after: {places: 2}\n");
    for (auto const* const lang : {"da", "en"}) {
        EXPECT_THAT(complaints_about(copy.run({"check", "-f", "json", "--lang", lang, "--as-of", "2020-05-20"}).out),
                    IsEmpty());
    }
}

TEST(Schema, HoldsForTheExample)
{
    World world{source_dir / "examples/nordjylland"};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    EXPECT_THAT(complaints_about(world.run({"check", "-f", "json"}).out), IsEmpty());
}

TEST(Schema, HoldsWhereNothingCouldBeJudged)
{
    Copy copy;
    copy.put("submissions/a.yaml", "[");
    copy.put("submissions/b.yaml", "x: y\n");
    EXPECT_THAT(complaints_about(copy.run({"check", "-f", "json"}).out), IsEmpty());
    TemporaryFolder empty;
    EXPECT_THAT(complaints_about(World{empty.path}.run({"check", "-f", "json"}).out), IsEmpty());
}

TEST(Schema, OfTestsHoldsWithAndWithoutResults)
{
    World world{source_dir};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    auto const complaints = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"test", "-f", "json", "--agreement"});
        return json_complaints({world.run(words).out}, published / "test-result.schema.json");
    };
    EXPECT_THAT(complaints({"nordjylland"}), IsEmpty());
    EXPECT_THAT(complaints({"nordjylland", "--coverage"}), IsEmpty());
    EXPECT_THAT(complaints({"nordjylland", "--mutate", "agreements/nordjylland/tests/p10-entering-leaving.yaml"}),
                IsEmpty());
    EXPECT_THAT(complaints({"sønderjylland"}), IsEmpty());
}

TEST(Schema, RefusesWhatDoesNotFit)
{
    auto document = json::parse(krisecenter().run({"check", "-f", "json"}).out);
    ASSERT_THAT(complaints_about(document.dump()), IsEmpty());
    auto const spoil = [&](char const* pointer, json value) {
        auto spoilt = document;
        spoilt[json::json_pointer(pointer)] = std::move(value);
        return complaints_about(spoilt.dump());
    };
    EXPECT_NE(spoil("/schemaVersion", 2), "");
    EXPECT_NE(spoil("/subjects/0/verdict", "fine"), "");
    EXPECT_NE(spoil("/subjects/0/effective", "1 August"), "");
    EXPECT_NE(spoil("/subjects/0/location/line", 0), "");
    EXPECT_NE(spoil("/subjects/0/rules/0/extra", 0), "");
    EXPECT_NE(spoil("/summary/notice", -1), "");
}

// ---- every format, where there are findings, in the example, and where nothing could be judged

struct Validated {
    char const* format;
    std::string (*complaints)(std::string const& printed);
};

std::string lines_complaints(std::string const& printed)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < printed.size(); at = printed.find('\n', at) + 1) {
        lines.push_back(printed.substr(at, printed.find('\n', at) - at));
    }
    return json_complaints(lines, published / "check-line.schema.json");
}

Validated const validated[] = {
    {"jsonl", lines_complaints},
    {"sarif",
     [](std::string const& printed) { return json_complaints({printed}, of_others / "sarif-2.1.0.schema.json"); }},
    {"junit", [](std::string const& printed) { return xml_complaints(printed, of_others / "junit-10.xsd"); }},
    {"gitlab",
     [](std::string const& printed) {
         return json_complaints({printed}, of_others / "gitlab-code-quality.schema.json");
     }},
};

class SchemaOf : public testing::TestWithParam<Validated> {};
INSTANTIATE_TEST_SUITE_P(Formats, SchemaOf, testing::ValuesIn(validated),
                         [](auto const& tested) { return tested.param.format; });

TEST_P(SchemaOf, HoldsForFindings)
{
    Copy copy;
    add_hard_cases(copy);
    for (auto const* const lang : {"da", "en"}) {
        EXPECT_EQ(GetParam().complaints(copy.run({"check", "-f", GetParam().format, "--lang", lang}).out), "");
    }
}

// One that excepts, from a comment and from styr.yaml, and one that has ended.
void add_dispensations(Copy const& copy)
{
    copy.put("styr.yaml",
             "agreement: aftale\ncomments_may_dispense: true\ndispensations:\n"
             "  - {rule: P05, offer: Aalborg Krisecenter, reason: ord, until: 2020-12-31, source: {document: DAS}}\n"
             "  - {rule: P04, offer: Aalborg Krisecenter, reason: ord, until: 2020-01-31}\n");
    copy.put("submissions/new.yaml",
             "operator: Aalborg Kommune\nchanges:\n  - offer: Aalborg Krisecenter # styr: dispensation P04 until "
             "2020-12-31: ord\n    effective: 2020-09-01\n    after: {places: 9}\n");
}

TEST_P(SchemaOf, HoldsForDispensations)
{
    Copy copy;
    add_dispensations(copy);
    EXPECT_EQ(GetParam().complaints(copy.run({"check", "-f", GetParam().format}).out), "");
}

TEST(Schema, HoldsForDispensations)
{
    Copy copy;
    add_dispensations(copy);
    auto const printed = copy.run({"check", "-f", "json"}).out;
    EXPECT_EQ(json::parse(printed)["summary"]["dispensed"], 2);
    EXPECT_THAT(complaints_about(printed), IsEmpty());
}

TEST_P(SchemaOf, HoldsForTheExampleWithProposals)
{
    World world{source_dir / "examples/nordjylland"};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    EXPECT_EQ(GetParam().complaints(world.run({"check", "--with-proposals", "-f", GetParam().format}).out), "");
}

TEST_P(SchemaOf, HoldsWhereNothingCouldBeJudged)
{
    Copy copy;
    copy.put("submissions/a.yaml", "[");
    copy.put("submissions/b.yaml", "x: y\n");
    EXPECT_EQ(GetParam().complaints(copy.run({"check", "-f", GetParam().format}).out), "");
    TemporaryFolder empty;
    EXPECT_EQ(GetParam().complaints(World{empty.path}.run({"check", "-f", GetParam().format}).out), "");
}

TEST(Validators, RefuseWhatDoesNotFit)
{
    Copy copy;
    auto const spoilt = [&](std::string const& format, std::string const& part, std::string const& by) {
        auto printed = copy.run({"check", "-f", format}).out;
        auto const at = printed.find(part);
        EXPECT_NE(at, std::string::npos) << format;
        return printed.replace(at, part.size(), by);
    };
    EXPECT_NE(validated[0].complaints(spoilt("jsonl", "\"scope\":\"change\"", "\"scope\":\"x\"")), "");
    EXPECT_NE(validated[1].complaints(spoilt("sarif", "\"startLine\": 4", "\"startLine\": 0")), "");
    EXPECT_NE(validated[2].complaints(spoilt("junit", "classname", "klasse")), "");
    EXPECT_NE(validated[3].complaints(spoilt("gitlab", "\"begin\": 4", "\"begin\": 0")), "");
}

}  // namespace
}  // namespace styr::test::schema_test
