// SPDX-License-Identifier: MPL-2.0
// What scripts rely on: exit status, precedence, streams, files.
#include "tests/cli/program.hpp"

#include <gmock/gmock.h>

namespace styr::test::run_test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using Words = std::vector<std::string>;

// ---- exit status

struct StatusCase {
    char const* name;
    Words words;
    int status;
};

class ExitStatus : public testing::TestWithParam<StatusCase> {};

TEST_P(ExitStatus, IsAsPromised)
{
    auto const ended = krisecenter().run(GetParam().words);
    EXPECT_EQ(ended.status, GetParam().status) << ended.out << ended.err;
}

StatusCase const statuses[] = {
    {"needs_a_decision", {"check", "--as-of", "2020-05-20"}, 1},
    {"decided", {"check", "--as-of", "2020-05-26"}, 0},
    {"today_is_the_26th", {"check"}, 0},
    {"a_notice_does_not_fail", {"check", "--fail-level", "decision"}, 0},
    {"unless_asked_to", {"check", "--fail-level", "notice"}, 1},
    {"a_decision_below_the_level", {"check", "--as-of", "2020-05-20", "--fail-level", "incomplete"}, 0},
    {"violations_only", {"check", "--as-of", "2020-05-20", "--fail-level=violation"}, 0},
    {"quiet_still_tells", {"check", "-q", "--as-of", "2020-05-20"}, 1},
    {"one_submission", {"check", "--as-of", "2020-05-20", "submissions/2020-06-aalborg.yaml"}, 0},
    {"the_other", {"check", "--as-of", "2020-05-20", "submissions/2020-05-aalborg.yaml"}, 1},
    {"no_command", {}, 2},
    {"unknown_command", {"chek"}, 2},
    {"unknown_option", {"check", "--as-off", "2020-05-20"}, 2},
    {"bad_date", {"check", "--as-of", "2020-02-30"}, 2},
    {"value_missing", {"check", "--as-of"}, 2},
    {"no_such_path", {"check", "submissions/none.yaml"}, 2},
    {"no_such_directory", {"-C", "none", "check"}, 2},
    {"no_such_configuration", {"--config", "none.yaml", "check"}, 2},
    {"help", {"--help"}, 0},
    {"help_of_check", {"check", "--help"}, 0},
    {"version", {"version"}, 0},
    {"version_option", {"--version"}, 0},
    {"explain_provision", {"explain", "P01"}, 0},
    {"explain_problem", {"explain", "S605"}, 0},
    {"explain_case", {"explain", "2020-05"}, 0},
    {"explain_built_in", {"explain", "agreement in force"}, 0},
    {"explain_nothing_known", {"explain", "P99"}, 2},
    {"explain_several", {"explain", "2020"}, 2},
    {"explain_what", {"explain"}, 2},
};
INSTANTIATE_TEST_SUITE_P(Table, ExitStatus, testing::ValuesIn(statuses),
                         [](auto const& tested) { return tested.param.name; });

TEST(ExitStatusOfEmptyRuns, IsTwoUnlessAskedOtherwiseOrThereIsARegister)
{
    struct Asked {
        std::vector<std::string> options;
        int with_register, without;
    };
    Copy with_register, without;
    fs::remove_all(with_register.folder.path / "submissions");
    fs::remove_all(without.folder.path / "submissions");
    fs::remove_all(without.folder.path / "register");
    for (auto const& [options, with, alone] :
         {Asked{{}, 0, 2}, Asked{{"--no-fail-on-empty"}, 0, 0}, Asked{{"--fail-on-empty"}, 2, 2},
          Asked{{"--no-fail-on-empty", "--fail-on-empty"}, 2, 2}}) {
        std::vector<std::string> words{"check"};
        words.insert(words.end(), options.begin(), options.end());
        auto const of_register = with_register.run(words);
        EXPECT_EQ(of_register.status, with) << testing::PrintToString(options);
        EXPECT_EQ(of_register.err.find("S638") != std::string::npos, with == 0 && options.empty()) << of_register.err;
        auto const of_nothing = without.run(words);
        EXPECT_EQ(of_nothing.status, alone) << testing::PrintToString(options);
        EXPECT_EQ(of_nothing.err.find("S632") != std::string::npos, alone == 2);
    }
}

TEST(ExitStatusOfDefects, IsThreeAndSaysWhoseFaultItIs)
{
    Ended ended;
    Environment broken;
    broken.variable = [](char const*) { return std::nullopt; };
    broken.now = []() -> std::chrono::sys_seconds { throw std::runtime_error("the clock stands still\n::error::"); };
    broken.out = [](std::string_view) { return true; };
    broken.err = [&](std::string_view text) {
        ended.err += text;
        return true;
    };
    char const* const words[] = {"check"};
    EXPECT_EQ(run(words, broken), 3);
    EXPECT_THAT(ended.err, HasSubstr("defect of styr"));
    EXPECT_THAT(ended.err, HasSubstr("the clock stands still\\n"));
}

// ---- flag before environment before styr.yaml before default

TEST(Precedence, OfLanguage)
{
    Copy copy;
    copy.world.now = std::chrono::sys_days{std::chrono::year{2020} / 5 / 20};
    auto const english = [&](Words const& words) {
        return copy.run(words).out.find("awaiting a decision") != std::string::npos;
    };
    EXPECT_FALSE(english({"check"}));
    copy.put("styr.yaml", "agreement: aftale\nlanguage: en\n");
    EXPECT_TRUE(english({"check"}));
    copy.world.variables["STYR_LANG"] = "da";
    EXPECT_FALSE(english({"check"}));
    EXPECT_TRUE(english({"check", "--lang", "en"}));
    EXPECT_TRUE(english({"--lang=en", "check"}));
}

TEST(Precedence, TheLocaleSaysNothing)
{
    auto world = krisecenter();
    world.variables["LANG"] = world.variables["LC_ALL"] = "en_US.UTF-8";
    world.variables["TZ"] = "Pacific/Auckland";
    EXPECT_EQ(world.run({"check"}).out, krisecenter().run({"check"}).out);
}

TEST(Precedence, OfDayAndLevelAndFormat)
{
    Copy copy;
    copy.world.variables["STYR_AS_OF"] = "2020-05-20";
    EXPECT_EQ(copy.run({"check"}).status, 1);
    EXPECT_EQ(copy.run({"check", "--as-of", "2020-05-26"}).status, 0);
    copy.put("styr.yaml", "agreement: aftale\nfail_level: violation\n");
    EXPECT_EQ(copy.run({"check"}).status, 0);
    copy.world.variables["STYR_FAIL_LEVEL"] = "decision";
    EXPECT_EQ(copy.run({"check"}).status, 1);
    EXPECT_EQ(copy.run({"check", "--fail-level", "incomplete"}).status, 0);
    copy.world.variables["STYR_FORMAT"] = "json";
    EXPECT_TRUE(copy.run({"check"}).out.starts_with("{"));
    EXPECT_FALSE(copy.run({"check", "-f", "concise"}).out.starts_with("{"));
}

TEST(Precedence, AnEmptyVariableIsNone)
{
    auto world = krisecenter();
    world.variables["STYR_AS_OF"] = world.variables["STYR_LANG"] = world.variables["STYR_CONFIG"] = "";
    EXPECT_EQ(world.run({"check"}).status, 0);
}

TEST(Precedence, AWrongVariableIsNamed)
{
    auto world = krisecenter();
    world.variables["STYR_AS_OF"] = "i morgen";
    auto const ended = world.run({"check", "--lang", "en"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("`i morgen` is no date that STYR_AS_OF can have"));
}

TEST(AsOf, TakesWhatDataFilesTake)
{
    for (auto const* const day : {"2020-05-20", "20-05-2020", "20. maj 2020", "20/5-2020"}) {
        EXPECT_THAT(krisecenter().run({"check", "--as-of", day, "--lang", "en"}).out, HasSubstr("as of 20 May 2020"))
            << day;
    }
    for (auto const* const day :
         {"", "2020", "2020-5-20", "2020-02-30", "20-05-20", "1899-12-31", "2200-01-01", "tomorrow"}) {
        EXPECT_EQ(krisecenter().run({"check", "--as-of", day}).status, 2) << day;
    }
}

TEST(AsOf, IsTodayInCopenhagenOtherwise)
{
    auto world = krisecenter();
    world.now = std::chrono::sys_days{std::chrono::year{2020} / 5 / 24} + std::chrono::hours{21};
    EXPECT_THAT(world.run({"check"}).out, HasSubstr("pr. 24. maj 2020"));
    world.now += std::chrono::hours{1};
    EXPECT_THAT(world.run({"check"}).out, HasSubstr("pr. 25. maj 2020"));
}

// ---- where things are

TEST(Configuration, OfTheNearestFolderWins)
{
    Copy copy;
    auto inner = copy.world;
    inner.directory = copy.folder.path / "submissions";
    EXPECT_EQ(inner.run({"check"}).out, copy.run({"check"}).out);
    EXPECT_EQ(inner.run({"check", "2020-06-aalborg.yaml"}).status, 0);
    World outside{copy.folder.path.parent_path()};
    auto const name = copy.folder.path.filename().string();
    EXPECT_EQ(outside.run({"-C", name, "check"}).out, copy.run({"check"}).out);
    EXPECT_EQ(outside.run({"--config", name + "/styr.yaml", "check"}).out, copy.run({"check"}).out);
}

TEST(Configuration, MayNameItsFolders)
{
    Copy copy;
    fs::rename(copy.folder.path / "submissions", copy.folder.path / "indmeldinger");
    copy.put("styr.yaml", "agreement: aftale\nsubmissions: indmeldinger\n");
    EXPECT_THAT(copy.run({"check", "--as-of", "2020-05-20"}).out, HasSubstr("indmeldinger/2020-05-aalborg.yaml:4:5"));
    copy.put("styr.yaml", "agreement: aftale\nsubmissions: indmelding\n");
    auto const slip = copy.run({"check", "--lang", "en"});
    EXPECT_EQ(slip.status, 2);
    EXPECT_THAT(slip.err, HasSubstr("styr.yaml:2:14: error[S626]: the folder indmelding does not exist"));
    EXPECT_THAT(slip.err, HasSubstr("did you mean `indmeldinger`?"));
}

TEST(Configuration, StaysInItsFolder)
{
    Copy copy;
    for (auto const* const folder : {"..", "../x", "/etc", "register/../../x"}) {
        copy.put("styr.yaml", std::string("agreement: aftale\nregister: ") + folder + "\n");
        EXPECT_THAT(copy.run({"check"}).err, HasSubstr("S627")) << folder;
    }
    copy.put("styr.yaml", "agreement: ../syd\n");
    EXPECT_THAT(copy.run({"check", "--lang", "en"}).err,
                HasSubstr("lies in a folder that STYR_AGREEMENTS names, and is written by its name: `agreement: syd`"));
}

TEST(Agreements, AreFoundByNameOrFolder)
{
    Copy copy;
    copy.world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    copy.put("styr.yaml", "agreement: nordjylland\n");
    EXPECT_THAT(copy.run({"check", "--as-of", "2020-05-20"}).out, HasSubstr("agreements/nordjylland/2018-2020.styr:"));
    copy.put("styr.yaml", "agreement: nordjyland\n");
    auto const slip = copy.run({"check", "--lang", "en"});
    EXPECT_THAT(slip.err, HasSubstr("did you mean `nordjylland`?"));
    copy.put("styr.yaml", "agreement: ./aftale\n");
    EXPECT_EQ(copy.run({"check"}).status, 0);
}

TEST(Submissions, MayComeFromStandardInput)
{
    Copy copy;
    copy.world.input = read(copy.folder.path / "submissions/2020-05-aalborg.yaml");
    fs::remove(copy.folder.path / "submissions/2020-05-aalborg.yaml");
    auto const ended = copy.run({"check", "-", "--as-of", "2020-05-20", "-f", "concise"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(ended.out.starts_with("<stdin>:4:5: afventer beslutning[P01] "));
    EXPECT_THAT(ended.out, Not(HasSubstr("2020-06")));
    copy.world.input = std::nullopt;
    EXPECT_THAT(copy.run({"check", "-"}).err, HasSubstr("S622"));
    copy.world.input = std::string((std::size_t{16} << 20U) + 1, ' ');
    EXPECT_THAT(copy.run({"check", "-"}).err, HasSubstr("S624"));
}

TEST(Submissions, MayBeDraftsFromElsewhere)
{
    Copy copy;
    TemporaryFolder elsewhere;
    fs::rename(copy.folder.path / "submissions/2020-05-aalborg.yaml", elsewhere.path / "udkast.yaml");
    auto const ended =
        copy.run({"check", (elsewhere.path / "udkast.yaml").string(), "--as-of", "2020-05-20", "-f", "concise"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("udkast.yaml:4:5: afventer beslutning["));
    EXPECT_THAT(copy.run({"check", "register/2020/aalborg.yaml"}).err, HasSubstr("S630"));
    EXPECT_THAT(copy.run({"check", "register"}).err, HasSubstr("S631"));
}

// ---- streams and outputs

TEST(Streams, ResultsAndComplaintsStandApart)
{
    // On the day of the last decision: one of a later day would be complained of.
    auto const found = krisecenter().run({"check", "--as-of", "2020-05-25"});
    EXPECT_THAT(found.out, HasSubstr("P05"));
    EXPECT_THAT(found.err, IsEmpty());
    Copy copy;
    copy.put("submissions/2020-06-aalborg.yaml", "operator: [\n");
    auto const broken = copy.run({"check", "--as-of", "2020-05-20"});
    EXPECT_EQ(broken.status, 2);
    EXPECT_THAT(broken.out, IsEmpty());
    EXPECT_THAT(broken.err, HasSubstr("submissions/2020-06-aalborg.yaml:1:11: fejl[D141]"));
}

TEST(Streams, AllThatIsWrongIsToldAtOnce)
{
    Copy copy;
    copy.put("submissions/2020-06-aalborg.yaml", "operator: [\n");
    copy.put("register/2020/aalborg.yaml", "operator: Aalborg Kommune\nin_force: 2020-02-30\noffer: x\n");
    copy.put("decisions/2021.yaml", "x: y\n");
    copy.put("aftale/2021.styr", "agreement \"Prøveaftale\" version \"2021\" in force 2021-01-01\nrule\n");
    auto const ended = copy.run({"check", "-f", "concise"});
    EXPECT_EQ(ended.status, 2);
    for (auto const* const place : {"aftale/2021.styr:", "decisions/2021.yaml:1:1", "register/2020/aalborg.yaml:2:",
                                    "register/2020/aalborg.yaml:3:", "submissions/2020-06-aalborg.yaml:1:11"}) {
        EXPECT_THAT(ended.err, HasSubstr(place));
    }
}

TEST(Streams, QuietShowsErrorsOnly)
{
    auto const ended = krisecenter().run({"check", "-q", "--as-of", "2020-05-20"});
    EXPECT_EQ(ended.out + ended.err, "");
    EXPECT_THAT(krisecenter().run({"check", "-q", "none.yaml"}).err, HasSubstr("S621"));
}

TEST(Streams, AFailedWriteIsNoSuccess)
{
    auto world = krisecenter();
    world.out_fails = true;
    auto const ended = world.run({"check"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("S633"));
}

TEST(Outputs, AreWrittenBesideWhatIsShown)
{
    Copy copy;
    auto const ended = copy.run(
        {"check", "--as-of", "2020-05-20", "-f", "concise", "-o", "json=a.json", "--output=full=b.txt", "submissions"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(ended.out.starts_with("submissions/2020-05-aalborg.yaml:4:5: afventer beslutning["));
    EXPECT_EQ(read(copy.folder.path / "a.json"),
              copy.run({"check", "--as-of", "2020-05-20", "-f", "json", "submissions"}).out);
    EXPECT_EQ(read(copy.folder.path / "b.txt"), copy.run({"check", "--as-of", "2020-05-20", "submissions"}).out);
    for (auto const& entry : fs::directory_iterator(copy.folder.path)) {
        EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr("styr-"))) << "a temporary file is left";
    }
}

TEST(Outputs, ReplaceWhatWasThereAlsoWhereNothingCouldBeJudged)
{
    Copy copy;
    copy.put("a.json", "yesterday's");
    copy.put("submissions/2020-06-aalborg.yaml", "operator: [\n");
    EXPECT_EQ(copy.run({"check", "-o", "json=a.json", "-o", "concise=a.txt"}).status, 2);
    EXPECT_THAT(read(copy.folder.path / "a.json"), HasSubstr("\"D141\""));
    EXPECT_THAT(read(copy.folder.path / "a.txt"), HasSubstr("D141"));
}

TEST(Outputs, AreNotWrittenThroughLinksNorToDevices)
{
    Copy copy;
    copy.put("secret.txt", "secret");
    fs::create_symlink("secret.txt", copy.folder.path / "a.json");
    EXPECT_EQ(copy.run({"check", "-o", "json=a.json"}).status, 0);
    EXPECT_EQ(read(copy.folder.path / "secret.txt"), "secret");
    EXPECT_TRUE(read(copy.folder.path / "a.json").starts_with("{"));
    for (auto const* const target : {"json=submissions", "json=none/a.json", "json=/dev/null"}) {
        auto const ended = copy.run({"check", "-o", target});
        EXPECT_EQ(ended.status, 2) << target;
        EXPECT_THAT(ended.err, HasSubstr("S633")) << target;
    }
    EXPECT_TRUE(fs::is_directory(copy.folder.path / "submissions"));
}

// ---- colour

TEST(Colour, IsForTerminalsUnlessAskedOtherwise)
{
    auto world = krisecenter();
    auto const coloured = [&](Words const& words) { return world.run(words).out.find("\x1b[") != std::string::npos; };
    EXPECT_FALSE(coloured({"check"}));
    EXPECT_TRUE(coloured({"check", "--color", "always"}));
    world.variables["CLICOLOR_FORCE"] = "1";
    EXPECT_TRUE(coloured({"check"}));
    world.variables["CLICOLOR_FORCE"] = "0";
    EXPECT_FALSE(coloured({"check"}));
    world.terminal = true;
    EXPECT_TRUE(coloured({"check"}));
    EXPECT_FALSE(coloured({"check", "--color=never"}));
    world.variables["TERM"] = "dumb";
    EXPECT_FALSE(coloured({"check"}));
    world.variables["TERM"] = "xterm";
    world.variables["NO_COLOR"] = "1";
    EXPECT_FALSE(coloured({"check"}));
    EXPECT_TRUE(coloured({"check", "--color", "always"}));
    EXPECT_FALSE(coloured({"check", "-f", "json", "--color", "always"}));
}

// ---- explain

TEST(Explain, FindsACaseByIdPrefixOrPlace)
{
    auto const whole = krisecenter().run({"explain", "2020-05-aalborg:aalborg-krisecenter"});
    EXPECT_EQ(whole.status, 0);
    for (auto const* const topic : {"2020-05", "submissions/2020-05-aalborg.yaml:4",
                                    "submissions/2020-05-aalborg.yaml:7:5", "2020-05-aalborg.yaml:6"}) {
        EXPECT_EQ(krisecenter().run({"explain", topic}).out, whole.out) << topic;
    }
    EXPECT_EQ(krisecenter().run({"explain", "submissions/2020-05-aalborg.yaml:2"}).status, 2);
}

TEST(Explain, NamesTheNearest)
{
    EXPECT_THAT(krisecenter().run({"explain", "midyear tarif", "--lang", "en"}).err,
                HasSubstr("did you mean `midyear tariff`?"));
    EXPECT_THAT(krisecenter().run({"explain", "agreement in forse", "--lang", "en"}).err,
                HasSubstr("did you mean `agreement in force`?"));
    EXPECT_THAT(krisecenter().run({"explain", "dupliate-key", "--lang", "en"}).err,
                HasSubstr("did you mean `duplicate-key`?"));
}

TEST(Explain, NeedsNoDataForWhatShipsWithStyr)
{
    TemporaryFolder empty;
    World const world{empty.path};
    EXPECT_EQ(world.run({"explain", "S605"}).status, 0);
    EXPECT_EQ(world.run({"explain", "P01"}).status, 0);
    EXPECT_THAT(world.run({"explain", "2020-05"}).err, HasSubstr("S620"));
}

TEST(Explain, ShowsAllOfOneName)
{
    auto const out = krisecenter().run({"explain", "too-deep"}).out;
    EXPECT_THAT(out, HasSubstr("fejl[A306] too-deep"));
    EXPECT_THAT(out, HasSubstr("fejl[D108] too-deep"));
}

TEST(Explain, IgnoresTheCaseOfLetters)
{
    EXPECT_EQ(krisecenter().run({"explain", "p01"}).out, krisecenter().run({"explain", "P01"}).out);
    EXPECT_EQ(krisecenter().run({"explain", "s605"}).out, krisecenter().run({"explain", "bad-date"}).out);
}

}  // namespace
}  // namespace styr::test::run_test
