// SPDX-License-Identifier: MPL-2.0
// What of both states is read and compared.
#include "tests/cli/update_scene.hpp"

namespace styr::test::update_reading_test {
namespace {

using namespace updating;

// ---- only what is needed is read, and nothing is overlooked by it

TEST_F(Updates, ComeOutTheSameWhereEverythingIsRead)
{
    for (int i = 0; i < 20; ++i) {
        auto const number = std::to_string(i);
        files["register/2020/k" + number + ".yaml"] =
            "operator: Kommune " + number + "\nin_force: 2020-01-01\noffers:\n" + offer("Tilbud " + number, "1000");
        files["submissions/k" + number + ".yaml"] = "operator: Kommune " + number + "\nchanges:\n  - offer: Tilbud " +
                                                    number + "\n    effective: 2021-01-01\n    after: {tariff: 1100}\n";
        files["decisions/k" + number + ".yaml"] =
            "decisions:\n  - id: D" + number +
            "\n    body: FU\n    outcome: approved\n    about:\n      - offer: Tilbud " + number +
            "\n        after: {tariff: 1100}\n";
    }
    files[decisions_file] = decided("approved", "2139");
    auto everywhere = [](Files all) {  // a backslash may hide any name, so such files are always read
        for (auto& [name, text] : all) {
            text += "# \\\n";
        }
        return all;
    };
    for (auto const* const tariff : {"2139", "2150"}) {
        auto const few = check(files, in_august(tariff)), all = check(everywhere(files), everywhere(in_august(tariff)));
        EXPECT_EQ(few.out, all.out);
        EXPECT_EQ(few.status, all.status);
    }
}

// A name may stand in a file in a way that no search for its letters finds.
TEST_F(Updates, FindADecisionWhoseNameIsWrittenWithEscapesOrFolded)
{
    auto const refused = decided("refused", "2139");
    for (auto const* const name :
         {"\"Aalborg Krisecent\\x65r\"", "'Aalborg Krisecenter'", ">-\n          Aalborg\n          Krisecenter"}) {
        auto text = refused;
        text.replace(text.find("Aalborg Krisecenter"), 19, name);
        files[decisions_file] = text;
        auto const ended = check(files, in_august("2139"));
        EXPECT_THAT(ended.out, HasSubstr("violation[P01 midyear tariff]")) << name << ended.err;
    }
}

// ---- what is compared

TEST_F(Updates, ThatChangeNothingEndWithNothingFound)
{
    auto after = files;
    after["README.md"] = "# Register\n";
    auto const ended = check(files, after);
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.out + ended.err, "");
}

TEST_F(Updates, AreReadFromTheDiskWithoutAHead)
{
    TemporaryFolder tree;
    support::GitHistory work(tree.path);
    work.commit(files);
    for (auto const& [name, text] : in_august("2139")) {
        write(tree.path / name, text);
    }
    auto const ended =
        World{tree.path}.run({"check", "--base", "HEAD", "--as-of", "2020-07-30", "-f", "concise", "--lang", "en"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("register/2020-08/aalborg.yaml:8:17: decision[P01 midyear tariff]"));
    fs::create_directories(tree.path / "register/sub");
    EXPECT_EQ(World{tree.path / "register/sub"}
                  .run({"check", "--base", "HEAD", "--as-of", "2020-07-30", "-f", "concise", "--lang", "en"})
                  .out,
              ended.out);
}

TEST_F(Updates, AreThoseOfTheHeadInABareRepository)
{
    auto const base = history.commit(files);
    history.commit(in_august("2139"));
    auto const ended =
        World{folder.path}.run({"check", "--base", base, "--as-of", "2020-07-30", "-f", "concise", "--lang", "en"});
    EXPECT_THAT(ended.out, HasSubstr("decision[P01 midyear tariff]"));
}

TEST_F(Updates, MayLieInAFolderOfTheRepository)
{
    Files before, after;
    for (auto const& [name, text] : files) {
        before["data/nord/" + name] = text;
    }
    for (auto const& [name, text] : in_august("2139")) {
        after["data/nord/" + name] = text;
    }
    TemporaryFolder tree;
    support::GitHistory work(tree.path);
    auto const base = work.commit(before), head = work.commit(after);
    fs::create_directories(tree.path / "data/nord");
    auto const ended = World{tree.path / "data/nord"}.run(
        {"check", "--base", base, "--head", head, "--as-of", "2020-07-30", "-f", "concise", "--lang", "en"});
    EXPECT_THAT(ended.out, HasSubstr("register/2020-08/aalborg.yaml:8:17: decision[P01 midyear tariff]")) << ended.err;
    auto const in = [&](std::string const& format) {
        return World{tree.path / "data/nord"}
            .run({"check", "--base", base, "--head", head, "--as-of", "2020-07-30", "-f", format})
            .out;
    };
    EXPECT_THAT(in("github"), HasSubstr("file=data/nord/register/2020-08/aalborg.yaml,line=8"));
    EXPECT_THAT(in("gitlab"), HasSubstr("\"path\": \"data/nord/register/2020-08/aalborg.yaml\""));
    EXPECT_THAT(in("sarif"), HasSubstr("\"uri\": \"data/nord/register/2020-08/aalborg.yaml\""));
}

TEST_F(Updates, SayWhichRevisionIsNotThere)
{
    auto const head = history.commit(files);
    auto const ended = compare("no-such-branch", head);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("error[S671]"));
    EXPECT_THAT(ended.err, HasSubstr("`no-such-branch` that --base names"));
}

TEST_F(Updates, SayThatAShallowCloneLacksTheBase)
{
    auto const base = history.commit(files);
    auto const head = history.commit(in_august("2139"));
    history.make_shallow(head);
    history.forget(base);
    auto const ended = compare(head + "~1", head);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("error[S672]"));
}

TEST_F(Updates, AreComparedInAShallowCloneThatHasBoth)
{
    auto const base = history.commit(files);
    auto const head = history.commit(in_august("2139"));
    history.make_shallow(base);
    EXPECT_THAT(compare(base, head).out, HasSubstr("decision[P01 midyear tariff]"));
}

}  // namespace
}  // namespace styr::test::update_reading_test
