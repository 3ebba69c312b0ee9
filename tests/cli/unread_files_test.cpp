// SPDX-License-Identifier: MPL-2.0
// Every entry of a data folder is read, known to be harmless, or told, whether the files lie on disk, in memory or in a
// revision; so is a folder whose name is a slip of ours.
#include "session/files/disk.hpp"
#include "session/files/memory.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/git_history.hpp"

#include <gmock/gmock.h>

namespace styr::test::unread_files_test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

enum class Is : std::uint8_t { read, harmless, told };

struct Name {
    std::string name;
    Is is;
};

std::vector<Name> const& names()
{
    static std::vector<Name> const all{{"das.yaml", Is::read},
                                       {"das.yml", Is::read},
                                       {"2024/das.yaml", Is::read},
                                       {"README.yaml", Is::read},
                                       {"README", Is::harmless},
                                       {"readme.md", Is::harmless},
                                       {"2024/README.da.md", Is::harmless},
                                       {"LICENSE-data.txt", Is::harmless},
                                       {".gitkeep", Is::harmless},
                                       {".gitattributes", Is::harmless},
                                       {"decisions.schema.json", Is::harmless},
                                       {"desktop.ini", Is::harmless},
                                       {"Thumbs.db", Is::harmless},
                                       {".DS_Store", Is::harmless},
                                       {"~$das.docx", Is::harmless},
                                       {".das.yaml.swp", Is::told},
                                       {"#das.yaml#", Is::told},
                                       {"das.YAML", Is::told},
                                       {"das.Yaml", Is::told},
                                       {"das.YML", Is::told},
                                       {"das.yaml~", Is::told},
                                       {"das.yaml.bak", Is::told},
                                       {"das.yaml.orig", Is::told},
                                       {"das.yaml.txt", Is::told},
                                       {"das.json", Is::told},
                                       {"das.csv", Is::told},
                                       {"das", Is::told},
                                       {"das.yaml ", Is::told},
                                       {".gitdas.yaml", Is::told},
                                       {".das.yaml", Is::told},
                                       {".yaml", Is::told},
                                       {"_das.yaml.swp", Is::told},
                                       {"README.YAML", Is::told},
                                       {"readmenot.txt", Is::told},
                                       {"2024/das.YAML", Is::told},
                                       {".vscode/das.yaml", Is::told},
                                       {".DS_Store/das.yaml", Is::told},
                                       {".gitold/das.yaml", Is::told},
                                       {".das.swp/das.yaml", Is::told},
                                       {".github/das.yaml", Is::harmless}};
    return all;
}

std::string const refusal =
    "decisions:\n  - id: DAS-7\n    body: DAS\n    date: 2020-05-11\n    outcome: refused\n    about:\n      - {offer: "
    "Aalborg Krisecenter}\n";

// What is told of the only entry of the folder, as it is: nothing where it is read or harmless.
Is what_is(Snapshot const& files, std::string const& name)
{
    Diagnostics wrong;
    auto const listing = files.list_data("decisions", "decisions", wrong);
    EXPECT_THAT(wrong, IsEmpty()) << name;
    EXPECT_LE(listing.files.size() + listing.unread.size(), 1U) << name;
    for (auto const& entry : listing.unread) {
        EXPECT_TRUE(("decisions/" + name).starts_with(entry.name)) << entry.name;
    }
    return !listing.files.empty() ? Is::read : !listing.unread.empty() ? Is::told : Is::harmless;
}

TEST(UnreadFiles, AreToldWhereverTheFilesAreKept)
{
    for (auto const& [name, is] : names()) {
        MemoryFiles memory;
        memory.put("decisions/" + name, refusal);
        EXPECT_EQ(what_is(memory, name), is) << name << ", in memory";
        TemporaryFolder folder;
        write(folder.path / "decisions" / name, refusal);
        EXPECT_EQ(what_is(*on_disk(folder.path, Links::stay_inside), name), is) << name << ", on disk";
    }
}

TEST(UnreadFiles, StopACheckAndAnUpdateAlike)
{
    for (auto const& [name, is] : names()) {
        Copy copy;
        copy.put("decisions/" + name, refusal);
        auto const ended = copy.run({"check", "-f", "concise", "--lang", "en"});
        EXPECT_EQ(ended.status == 2, is == Is::told) << name << "\n" << ended.err;
        EXPECT_EQ(ended.err.find("[S661] decisions/") != std::string::npos, is == Is::told) << name << "\n"
                                                                                            << ended.err;
    }
    TemporaryFolder folder;
    support::GitHistory history(folder.path, true);
    support::Files const before{{"styr.yaml", "agreement: nordjylland\n"}, {"decisions/d.yaml", refusal}};
    auto const base = history.commit(before);
    for (auto const& [name, is] : names()) {
        auto after = before;
        after["decisions/" + name] = "decisions:\n  - {id: D8, body: DAS, date: 2020-05-11, outcome: noted}\n";
        auto const head = history.commit(after);
        auto const run = [&](std::string const& from, std::string const& to) {
            return World{folder.path}.run(
                {"check", "--base", from, "--head", to, "--as-of", "2020-05-26", "-f", "concise", "--lang", "en"});
        };
        auto const ended = run(base, head);
        EXPECT_EQ(ended.err.find("[S661] decisions/") != std::string::npos, is == Is::told) << name << "\n"
                                                                                            << ended.err;
        if (is == Is::told) {
            EXPECT_EQ(ended.status, 2) << name;
            EXPECT_THAT(run(head, base).err, HasSubstr("[S661]")) << "what stood there unread before";
        }
    }
}

TEST(UnreadFiles, SayUnderWhichNameTheyWouldBeRead)
{
    struct Better {
        std::string name, why, better;
    };
    std::vector<Better> const all{{"DAS.YAML", "its ending is not in small letters", "DAS.yaml"},
                                  {"das.yaml.txt", "more stands after `.yaml`, as in a copy", "das.yaml"},
                                  {"das.yaml~", "more stands after `.yaml`, as in a copy", "das.yaml"},
                                  {".das.yml", "a name that begins with a point is hidden", "das.yml"},
                                  {"das.yaml ", "a blank stands at an end of its name", "das.yaml"},
                                  {"das.json", "its name ends in neither `.yaml` nor `.yml`", ""}};
    for (auto const& [name, why, better] : all) {
        auto const entry = unread_file("decisions/" + name);
        EXPECT_EQ(entry.why.en, why) << name;
        EXPECT_EQ(entry.better, better) << name;
        auto const said = occurrence(entry);
        EXPECT_EQ(said.help.size(), better.empty() ? 1U : 2U) << name;
    }
}

TEST(UnreadFiles, AreReadWhereTheCommandLineNamesThem)
{
    Copy copy;
    fs::rename(copy.folder.path / "submissions/2020-05-aalborg.yaml",
               copy.folder.path / "submissions/2020-05-aalborg.YAML");
    EXPECT_THAT(copy.run({"check", "--lang", "en"}).err, HasSubstr("S661"));
    auto const ended = copy.run({"check", "submissions/2020-05-aalborg.YAML", "-f", "concise", "--lang", "en"});
    EXPECT_THAT(ended.err, IsEmpty());
    EXPECT_THAT(ended.out, HasSubstr("submissions/2020-05-aalborg.YAML:"));
}

TEST(UnreadFiles, AreToldUpToABound)
{
    Copy copy;
    for (int i = 0; i < 60; ++i) {
        copy.put("decisions/das" + std::to_string(i) + ".json", refusal);
    }
    auto const err = copy.run({"check", "-f", "concise", "--lang", "en"}).err;
    EXPECT_THAT(err, HasSubstr("[S661] decisions is not read: 10 more entries are not read either"));
    EXPECT_THAT(err, HasSubstr("decisions/das49.json"));
}

TEST(UnreadFiles, OfASubmoduleAreNotTakenForOurs)
{
    Copy copy;
    copy.put("decisions/hoering/.git", "gitdir: ../../.git/modules/hoering\n");
    copy.put("decisions/hoering/das.yaml", refusal);
    EXPECT_THAT(copy.run({"check", "-f", "concise", "--lang", "en"}).err,
                HasSubstr("[S661] decisions/hoering is not read: it is a git submodule"));
}

// What an editor keeps may be what was never saved.
TEST(UnreadFiles, OfAnEditorAreHarmlessBesideTheFileThatItHasOpen)
{
    for (std::string const name : {"#das.yaml#", ".das.yaml.swp", ".das.yaml.swo", ".#das.yaml"}) {
        MemoryFiles files;
        files.put("decisions/" + name, refusal);
        EXPECT_EQ(what_is(files, name), Is::told) << name;
        Diagnostics wrong;
        auto const lost = files.list_data("decisions", "decisions", wrong).unread.front();
        EXPECT_EQ(lost.why.en, "an editor kept it beside `das.yaml`, which is not there");
        EXPECT_EQ(lost.better, "das.yaml");
        files.put("decisions/das.yaml", refusal);
        auto const listing = files.list_data("decisions", "decisions", wrong);
        EXPECT_THAT(listing.unread, IsEmpty()) << name;
        EXPECT_EQ(listing.files.size(), 1U) << name;
    }
}

// What stands where a folder of ours is looked for, and is none, may once have held decisions.
TEST(UnreadFiles, AreToldWhereAFileOrALinkStandsForAFolder)
{
    for (bool const link : {true, false}) {
        Copy copy;
        fs::remove_all(copy.folder.path / "settlements");
        if (link) {
            fs::create_symlink("nowhere", copy.folder.path / "settlements");
        } else {
            copy.put("settlements", "../data/settlements");
        }
        auto const ended = copy.run({"check", "-f", "concise", "--lang", "en"});
        EXPECT_EQ(ended.status, 2) << ended.out << ended.err;
        EXPECT_THAT(ended.err, HasSubstr(link ? "[S627]" : "[S626]"));
    }
}

TEST(MisnamedFolders, AreToldWithTheFilesInThem)
{
    for (auto const& [folder, meant] : std::vector<std::pair<std::string, std::string>>{{"Decisions", "decisions"},
                                                                                        {"decision", "decisions"},
                                                                                        {"beslutninger", "decisions"},
                                                                                        {"submission", "submissions"},
                                                                                        {"registre", "register"},
                                                                                        {"settlement", "settlements"},
                                                                                        {"figure", "figures"}}) {
        Copy copy;
        copy.put(folder + "/2024/das.yaml", refusal);
        copy.put(folder + "/fu.YML", refusal);
        auto const ended = copy.run({"check", "-f", "concise", "--lang", "en"});
        EXPECT_EQ(ended.status, 2) << folder;
        for (auto const* const file : {"/2024/das.yaml", "/fu.YML"}) {
            EXPECT_THAT(ended.err, HasSubstr("[S662] " + folder + file + " is not read: the folder is called `" +
                                             folder + "`, not `" + meant + "`"));
        }
    }
}

TEST(MisnamedFolders, AreToldWithoutFilesWhereTheirPlaceIsEmpty)
{
    Copy copy;
    copy.put("decision/minutes.pdf", "x");
    EXPECT_THAT(copy.run({"check", "--lang", "en"}).err, Not(HasSubstr("S662"))) << "decisions/ is there";
    fs::remove_all(copy.folder.path / "decisions");
    EXPECT_THAT(copy.run({"check", "--lang", "en"}).err, HasSubstr("decision is not read"));
}

TEST(MisnamedFolders, AreNotThoseThatAreReadNorOthers)
{
    Copy copy;
    for (auto const* const folder : {"docs", "logo", "tests", "bilag", "scripts"}) {
        copy.put(folder + std::string("/das.yaml"), "kind: Deployment\n");
    }
    EXPECT_THAT(copy.run({"check", "--lang", "en"}).err, Not(HasSubstr("S662")));
    fs::rename(copy.folder.path / "decisions", copy.folder.path / "beslutninger");
    copy.put("styr.yaml", read(copy.folder.path / "styr.yaml") + "decisions: beslutninger\n");
    EXPECT_THAT(copy.run({"check", "--lang", "en"}).err, Not(HasSubstr("S662")));
}

TEST(MisnamedFolders, AreToldOfAnUpdateToo)
{
    TemporaryFolder folder;
    support::GitHistory history(folder.path, true);
    support::Files files{{"styr.yaml", "agreement: nordjylland\n"}, {"decisions/d.yaml", refusal}};
    auto const base = history.commit(files);
    files["Decisions/das.yaml"] = refusal;
    files["afg\u00F8relser 2024/das.yaml"] = refusal;
    files["archive/decisions/das.yaml"] = refusal;
    files["decisions.yaml"] = "x: 1\n";
    files["example/styr.yaml"] = files["example/d.yaml"] = refusal;
    history.links["minutes"] = "../minutes";
    history.links["latest.yaml"] = "decisions/d.yaml";
    auto const head = history.commit(files);
    auto const ended =
        World{folder.path}.run({"check", "--base", base, "--head", head, "-f", "concise", "--lang", "en"});
    EXPECT_EQ(ended.status, 2);
    for (auto const* const told : {"[S662] Decisions/das.yaml", "[S662] afg\u00F8relser 2024/das.yaml",
                                   "[S662] minutes ", "[S663] archive/decisions/das.yaml", "[S663] decisions.yaml"}) {
        EXPECT_THAT(ended.err, HasSubstr(told));
    }
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 5) << ended.err;
}

// What an update itself calls no data is looked through all the same, as the rest of its styr.yaml waits.
TEST(MisnamedFolders, AreLeftOutAsTheBaseHasIt)
{
    TemporaryFolder folder;
    support::GitHistory history(folder.path, true);
    support::Files files{{"styr.yaml", "agreement: nordjylland\n"}, {"decisions/d.yaml", refusal}};
    auto const base = history.commit(files);
    files["log/das.yaml"] = refusal;
    files["styr.yaml"] += "not_data: [log]\n";
    auto const head = history.commit(files);
    files["decisions/e.yaml"] = "decisions:\n  - {id: D8, body: DAS, date: 2020-05-11, outcome: noted}\n";
    auto const after = history.commit(files);
    auto const run = [&](std::string const& from, std::string const& to) {
        return World{folder.path}.run({"check", "--base", from, "--head", to, "-f", "concise", "--lang", "en"}).err;
    };
    EXPECT_THAT(run(base, head), HasSubstr("error[S662] log/das.yaml"));
    EXPECT_THAT(run(head, after), HasSubstr("warning[S665] log is not read"));
    EXPECT_THAT(run(head, after), Not(HasSubstr("S662")));
}

TEST(Revisions, MayBeNamedByTheirTrees)
{
    TemporaryFolder folder;
    support::GitHistory history(folder.path, true);
    support::Files files{{"styr.yaml", "agreement: nordjylland\n"}, {"decisions/d.yaml", refusal}};
    auto const base = history.commit(files);
    files["decisions/das.YAML"] = refusal;
    auto const head = history.commit(files);
    auto const by_trees = World{folder.path}.run(
        {"check", "--base", base + "^{tree}", "--head", head + "^{tree}", "-f", "concise", "--lang", "en"});
    EXPECT_EQ(by_trees.status, 2);
    EXPECT_THAT(by_trees.err, HasSubstr("[S661] decisions/das.YAML"));
}

TEST(FileNames, ThatCannotBeIdsAreRefused)
{
    std::string const submission =
        "operator: Aalborg Kommune\nchanges:\n  - {offer: Aalborg Krisecenter, changed: [tariff]}\n";
    for (auto const& name : {std::string("2024-a\u030alborg"), std::string("2024\tfeb"), std::string("2024\u00a0feb"),
                             std::string(201, 'x'), std::string("---"), std::string("2024-feb "),
                             std::string("2024\u200bfeb"), std::string("2024\x01"), std::string("2024\xff"),
                             std::string("2024-\u0430alborg"), std::string("2024-\u212Balborg")}) {
        Copy copy;
        copy.put("submissions/" + name + ".yaml", submission);
        auto const ended = copy.run({"check", "-f", "concise", "--lang", "en"});
        EXPECT_EQ(ended.status, 2) << name;
        EXPECT_THAT(ended.err, HasSubstr("[S664]")) << name;
        if (name.size() < 200) {
            Copy with_draft;
            with_draft.put("drafts/" + name + ".yaml", submission);
            auto const draft = with_draft.run({"check", "drafts/" + name + ".yaml", "-f", "concise", "--lang", "en"});
            EXPECT_EQ(draft.status, 2) << name;
            EXPECT_THAT(draft.err, HasSubstr("[S664]")) << name;
        }
    }
    Copy copy;
    copy.put("submissions/" + std::string(200, 'x') + ".yaml", submission);
    EXPECT_THAT(copy.run({"check", "--lang", "en"}).err, Not(HasSubstr("S664")));
}

}  // namespace
}  // namespace styr::test::unread_files_test
