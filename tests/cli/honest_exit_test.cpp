// SPDX-License-Identifier: MPL-2.0
// Status 0 is said only where everything was judged: each stage is broken in turn, and none of them says it.
#include "tests/cli/program.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace styr::test::honest_exit_test {
namespace {

using testing::HasSubstr;
using Words = std::vector<std::string>;

struct Broken {
    char const* name;
    void (*breaks)(Copy& copy);
    char const* code;  // of the problem that is told
};

std::string many_delegations()
{
    std::string text = "decisions:\n";
    for (int i = 0; i < 700; ++i) {
        auto const number = std::to_string(i);
        text += "  - {id: g" + number + ", body: DAS, outcome: delegated, to: FU}\n  - {id: f" + number +
                ", body: FU, outcome: approved, about: [{offer: Aalborg Krisecenter}]}\n";
    }
    return text;
}

// None costs much, all of them do.
std::string many_changes()
{
    std::string text = "operator: Aalborg Kommune\nchanges:\n";
    for (int month = 10; month <= 12; ++month) {
        for (int day = 10; day < 28; ++day) {
            text += "  - {offer: Aalborg Krisecenter, effective: 2020-" + std::to_string(month) + "-" +
                    std::to_string(day) + ", after: {tariff: 2139}}\n";
        }
    }
    return text;
}

void add_to(Copy const& copy, std::string const& file, std::string const& text)
{
    copy.put(file, read(copy.folder.path / file) + text);
}

Broken const stages[] = {
    {"configuration_missing", [](Copy& copy) { fs::remove(copy.folder.path / "styr.yaml"); }, "S620"},
    {"configuration_broken", [](Copy& copy) { copy.put("styr.yaml", "agreement: [\n"); }, "D141"},
    {"loading_the_agreement", [](Copy& copy) { fs::remove_all(copy.folder.path / "aftale"); }, "S628"},
    {"loading_data",
     [](Copy& copy) {
         fs::create_directory(copy.folder.path / "decisions/2021.yaml");
         fs::create_symlink("/etc/passwd", copy.folder.path / "decisions/2022.yaml");
     },
     "S625"},
    {"parsing", [](Copy& copy) { add_to(copy, "aftale/2018-2020.styr", "provision\n"); }, "A301"},
    {"resolving", [](Copy& copy) { add_to(copy, "aftale/2018-2020.styr", "define x = y and tariff changes\n"); },
     "A401"},
    {"reading_a_document", [](Copy& copy) { copy.put("decisions/2021.yaml", "decisions: [\n"); }, "D141"},
    {"reading_a_record", [](Copy& copy) { copy.put("decisions/2021.yaml", "decision: []\n"); }, "F201"},
    {"completing", [](Copy& copy) { copy.put("decisions/2021.yaml", read(copy.folder.path / "decisions/2020.yaml")); },
     "F291"},
    {"knowing_the_bodies",
     [](Copy& copy) { copy.put("decisions/2021.yaml", "decisions: [{id: x, body: FFU, outcome: noted}]\n"); }, "E701"},
    {"judging_one_rule",
     [](Copy& copy) {
         copy.put("decisions/2021.yaml", many_delegations());
         copy.world.variables["STYR_MOST_STEPS"] = "4000";
     },
     "E722"},
    {"judging_all",
     [](Copy& copy) {
         copy.put("submissions/many.yaml", many_changes());
         copy.world.variables["STYR_MOST_STEPS"] = "200";
     },
     "E723"},
    {"finding_nothing_to_judge",
     [](Copy& copy) {
         fs::remove_all(copy.folder.path / "submissions");
         fs::remove_all(copy.folder.path / "register");
     },
     "S632"},
    {"writing", [](Copy& copy) { copy.world.out_fails = true; }, "S633"},
};

void PrintTo(Broken const& broken, std::ostream* out) { *out << broken.name; }

class Stage : public testing::TestWithParam<Broken> {};

TEST_P(Stage, BrokenNeverEndsWellWhateverTheFailLevel)
{
    for (std::string const level : {"violation", "notice"}) {
        Copy copy;
        GetParam().breaks(copy);
        auto const ended = copy.run({"check", "--as-of", "2020-05-26", "-f", "concise", "-v", "--fail-level", level});
        EXPECT_EQ(ended.status, 2) << ended.out << ended.err;
        EXPECT_THAT(ended.err, HasSubstr("[" + std::string(GetParam().code) + "]"));
    }
}

INSTANTIATE_TEST_SUITE_P(Each, Stage, testing::ValuesIn(stages), [](auto const& tested) { return tested.param.name; });

TEST(Stage, SoundEndsWell) { EXPECT_EQ(krisecenter().run({"check", "--as-of", "2020-05-26"}).status, 0); }

TEST(Stage, AnOutputThatCannotBeWrittenIsNoSuccess)
{
    EXPECT_EQ(krisecenter().run({"check", "--as-of", "2020-05-26", "-o", "json=nowhere/a.json"}).status, 2);
}

// Ends with this status where drawing throws.
template <class Thrown> int status_after(Thrown thrown, std::string& said)
{
    auto world = krisecenter();
    Environment environment;
    environment.variable = [](char const*) { return std::nullopt; };
    environment.now = [&] { return world.now; };
    environment.out = [&](std::string_view) -> bool { throw thrown; };
    environment.err = [&](std::string_view text) { return !(said += text).empty(); };
    environment.directory = world.directory;
    char const* const words[] = {"check"};
    return styr::run(words, environment);
}

TEST(Stage, DrawingThatFailsIsADefect)
{
    std::string said;
    EXPECT_EQ(status_after(std::logic_error("x"), said), 3);
    EXPECT_NE(said.find("a defect of styr"), std::string::npos);
}

// Then what was read is too large, and no defect.
TEST(Stage, WithoutMemoryNothingIsJudged)
{
    std::string said;
    EXPECT_EQ(status_after(std::bad_alloc(), said), 2);
    EXPECT_NE(said.find("not enough memory"), std::string::npos);
    EXPECT_NE(said.find("The largest file is aftale/2018-2020.styr ("), std::string::npos) << said;
    EXPECT_EQ(said.find("defect"), std::string::npos);
}

nlohmann::json summary_of(Copy const& copy, std::string const& as_of)
{
    return nlohmann::json::parse(copy.run({"check", "--as-of", as_of, "-f", "json"}).out)["summary"];
}

// The one submission changes a tariff, the other places; two requirements are about each.
TEST(Requirements, AreCountedWithThoseThatNothingIsMissingFor)
{
    Copy copy;
    auto const open = summary_of(copy, "2020-05-20");
    EXPECT_EQ(open["requirements"], 4);
    EXPECT_EQ(open["requirementsSettled"], 3);
    auto const decided = summary_of(copy, "2020-05-26");
    EXPECT_EQ(decided["requirements"], 4);
    EXPECT_EQ(decided["requirementsSettled"], 4);
    EXPECT_THAT(copy.run({"check", "--as-of", "2020-05-20", "--lang", "en"}).out,
                testing::ContainsRegex("4.requirements.checked,.2.as.we.read.them;.1.lacks.a.fact.or.a.decision\\."));
    EXPECT_THAT(copy.run({"check", "--as-of", "2020-05-26", "--lang", "da"}).out,
                testing::ContainsRegex("4.krav.kontrolleret,.2.efter.vores.læsning\\."));
}

TEST(Requirements, AreNotSettledWhereAFactIsMissing)
{
    Copy copy;
    copy.put("submissions/2020-06-aalborg.yaml",
             "operator: Aalborg Kommune\nchanges:\n  - {offer: Aalborg Krisecenter, after: {places: 8}}\n");
    auto const missing = summary_of(copy, "2020-05-26");
    EXPECT_LT(missing["requirementsSettled"], missing["requirements"]);
    EXPECT_GT(missing["incomplete"], 0);
}

// At the default level nothing that is open passes.
TEST(Requirements, AreAllSettledWhereTheStatusIsZero)
{
    for (auto const* const day : {"2020-05-20", "2020-05-26", "2020-08-02"}) {
        Copy copy;
        auto const summary = summary_of(copy, day);
        bool const all = summary["requirements"] == summary["requirementsSettled"] && summary["violation"] == 0;
        EXPECT_EQ(copy.run({"check", "--as-of", day}).status == 0, all) << day;
    }
}

}  // namespace
}  // namespace styr::test::honest_exit_test
