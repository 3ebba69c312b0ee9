// SPDX-License-Identifier: MPL-2.0
// What is listed and not judged, what is left out, and what a run counts, as a user sees it.
#include "tests/cli/update_scene.hpp"

namespace styr::test::updating::set_aside_test {
namespace {

using Json = nlohmann::json;

constexpr auto second = R"(operator: Aalborg Kommune
submitted: 2020-05-10
changes:
  - offer: Aalborg Krisecenter
    effective: 2020-08-01
    before: {tariff: 1933}
    after: {tariff: 2150}
    justification: En medarbejder mere.
)";

class SetAside : public Updates {
protected:
    Ended checked(std::vector<std::string> more = {}) const
    {
        for (auto const& [name, text] : files) {
            write(folder.path / name, text);
        }
        std::vector<std::string> words{"check", "--as-of", "2020-07-30", "--lang", "en"};
        words.insert(words.end(), more.begin(), more.end());
        return World{folder.path}.run(words);
    }

    Json json(std::vector<std::string> more = {}) const
    {
        more.insert(more.end(), {"-f", "json"});
        return Json::parse(checked(std::move(more)).out);
    }

    static Json subject(Json const& run, std::string const& id)
    {
        for (auto const& each : run.at("subjects")) {
            if (each.at("id") == id) {
                return each;
            }
        }
        return nullptr;
    }
};

TEST_F(SetAside, ReplacedChangesAreListedWithWhatReplacesThem)
{
    files["submissions/2020-05-b.yaml"] = std::string("replaces: 2020-05-aalborg\n") + second;
    auto const run = json();
    auto const old = subject(run, "2020-05-aalborg:aalborg-krisecenter");
    EXPECT_EQ(old.at("verdict"), "not-applicable");
    EXPECT_EQ(old.at("replacedBy"), "2020-05-b");
    EXPECT_EQ(old.at("withdrawn"), nullptr);
    EXPECT_TRUE(old.at("rules").empty());
    EXPECT_EQ(subject(run, "2020-05-b:aalborg-krisecenter").at("replacedBy"), nullptr);
    EXPECT_EQ(run.at("summary").at("setAside"), 1);
    EXPECT_EQ(run.at("summary").at("byScope"), (Json{{"change", 2}, {"offer", 1}, {"operator-and-year", 1}}));
    auto const text = checked().out;
    EXPECT_THAT(text, HasSubstr("was replaced by 2020-05-b and is not judged"));
    EXPECT_THAT(text, HasSubstr("1 change, 1 offer and 1 operator's year judged as of 30 July 2020"));
    EXPECT_THAT(unwrapped(text), HasSubstr("1 change was replaced or taken back and not judged."));
    EXPECT_THAT(checked({"-f", "markdown"}).out, HasSubstr("was replaced by 2020-05-b and is not judged"));
}

TEST_F(SetAside, WithdrawnChangesAreListedWithTheirDay)
{
    files[submission_file] = "withdrawn: 2020-06-01\n" + asked("2139");
    auto const run = json();
    auto const old = subject(run, "2020-05-aalborg:aalborg-krisecenter");
    EXPECT_EQ(old.at("verdict"), "not-applicable");
    EXPECT_EQ(old.at("withdrawn"), "2020-06-01");
    EXPECT_THAT(checked().out, HasSubstr("was taken back by its operator on 1 June 2020 and is not judged"));
    EXPECT_EQ(checked().status, 0);
}

TEST_F(SetAside, WhatIsNotThereYetIsToldOnceAndCountsAsSubmitted)
{
    files[submission_file] = "operator: Aalborg Kommune\nsubmitted: 2052-03-29\nchanges:\n  - offer: Aalborg "
                             "Krisecenter\n    effective: 2020-08-01\n    after: {tariff: 2139}\n";
    auto const ended = checked();
    EXPECT_EQ(ended.status, 0);
    EXPECT_THAT(ended.err,
                HasSubstr("submissions/2020-05-aalborg.yaml:2:12: warning[E724]: handed in after 30 July 2020 and "
                          "therefore not judged: `2020-05-aalborg` (29 March 2052)"));
    EXPECT_THAT(ended.out, HasSubstr("1 offer and 1 operator's year judged as of 30 July 2020"));
    EXPECT_FALSE(json().at("summary").at("byScope").contains("change"));
}

TEST_F(SetAside, ARunInWhichNothingWasSubmittedSaysSo)
{
    files.erase(submission_file);
    EXPECT_EQ(checked().status, 0);
    EXPECT_THAT(checked().err, HasSubstr("warning[S638]: nothing was submitted or settled"));
    auto const asked_for_more = checked({"--fail-on-empty"});
    EXPECT_EQ(asked_for_more.status, 2);
    EXPECT_THAT(asked_for_more.err, HasSubstr("S632"));
}

TEST_F(SetAside, SuppressLeavesNoticesOutAndSaysHowMany)
{
    files[submission_file] = asked("21390");
    EXPECT_THAT(checked().out, HasSubstr("[tariff far from the former]"));
    for (std::string const name : {"E810", "tariff far from the former"}) {
        files["styr.yaml"] = "agreement: nordjylland\nsuppress: [" + name + "]\n";
        auto const text = checked().out;
        EXPECT_THAT(text, Not(HasSubstr("[tariff far from the former]")));
        EXPECT_THAT(unwrapped(text), HasSubstr("1 notice is left out (`suppress`)."));
        EXPECT_EQ(json().at("summary").at("suppressed"), 1);
    }
    for (std::string const name : {"E814", "E807", "P01", "two changes of one day"}) {
        files["styr.yaml"] = "agreement: nordjylland\nsuppress: [" + name + "]\n";
        auto const ended = checked();
        EXPECT_EQ(ended.status, 2);
        EXPECT_THAT(ended.err, HasSubstr("error[E727]: `suppress` cannot leave out `" + name + "`"));
        EXPECT_THAT(ended.err, HasSubstr("E810, E811, E812, E813 can be left out"));
    }
}

TEST_F(SetAside, AnUpdateThatBringsNothingToJudgeSaysSo)
{
    auto after = files;
    after["README.md"] = "…\n";
    auto const ended = check(files, after, {"-f", "full"});
    EXPECT_EQ(ended.status, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("The update brings nothing to judge as of 30 July 2020"));
}

TEST_F(SetAside, WhatIsReplacedDoesNotAccountForTheRegister)
{
    files["submissions/2020-05-b.yaml"] = std::string("replaces: 2020-05-aalborg\n") + second;
    auto const ended = check(files, in_august("2139"), {"-f", "full"});
    EXPECT_THAT(ended.out, HasSubstr("was replaced by 2020-05-b"));
    EXPECT_EQ(ended.status, 1) << ended.out;
}

TEST_F(SetAside, WhatAnUpdateReplacesIsFoundInFilesThatItDoesNotTouch)
{
    auto after = files;
    after["submissions/2020-05-b.yaml"] = std::string("replaces: 2020-05-aalborg\n") + second;
    auto const ended = check(files, after);
    EXPECT_THAT(ended.err, Not(HasSubstr("F269"))) << ended.err;
    EXPECT_THAT(ended.out, Not(HasSubstr("two changes of one day"))) << ended.out;
}

}  // namespace
}  // namespace styr::test::updating::set_aside_test
