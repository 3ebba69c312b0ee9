// SPDX-License-Identifier: MPL-2.0
// What is before an update, and what is after it: the tip of a branch, named in one way, and what a merge into it
// gives.
#include "tests/cli/shell.hpp"
#include "tests/cli/update_scene.hpp"

namespace styr::test::updating::update_base_test {
namespace {

class Base : public Updates {
protected:
    Base() : first(history.commit(files)) {}

    // The files with one more, or another.
    static Files with(Files files, std::string const& name, std::string const& text)
    {
        files[name] = text;
        return files;
    }

    std::string const bo = "register/2020/bo.yaml",
                      bos = "operator: Bo Kommune\nin_force: 2020-01-01\noffers:\n" + offer("Bo-huset", "1000");
    std::string const first;
};

TEST_F(Base, WhatTheBranchLacksIsNotChargedToIt)
{
    auto const mine =
        history.commit_after({first}, with(files, register_file, "note: Rettet.\n" + files[register_file]));
    auto const theirs = history.commit_after({first}, with(files, bo, bos));
    auto const ended = compare(theirs, mine);
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err, HasSubstr("warning[S680] the update lacks 1 commit of `" + theirs + "`"));
    EXPECT_EQ(compare(first, theirs).status, 1) << "they themselves are charged with it";
}

TEST_F(Base, WhatWasDecidedSinceTheBranchWasCutCounts)
{
    auto const approved = history.commit_after({first}, with(files, decisions_file, decided("approved", "2139")));
    auto after = in_august("2139");
    after[decisions_file] = decided("approved", "2139");
    auto const mine = history.commit_after({approved}, after);
    EXPECT_EQ(compare(approved, mine).status, 0);
    auto refused = with(files, decisions_file, decided("approved", "2139"));
    refused["decisions/later.yaml"] = decided("refused", "2139", "FU-2");
    EXPECT_EQ(compare(history.commit_after({approved}, refused), mine).status, 1);
}

TEST_F(Base, WhatWasDecidedAndMergedSinceIsNotNewInTheUpdate)
{
    auto const mine = history.commit_after({first}, in_august("2139"));
    EXPECT_EQ(compare(first, mine).status, 1);
    auto const decision = history.commit_after({first}, with(files, decisions_file, decided("approved", "2139")));
    auto const ended = compare(decision, mine);
    EXPECT_EQ(ended.status, 0) << ended.out;
    EXPECT_THAT(ended.out, Not(HasSubstr("new in this update")));
}

// A decision of a commit that was taken back before it was merged: the merge base would have it.
TEST_F(Base, ACommitInTheMiddleOfAnEarlierRequestIsNoBase)
{
    auto const forged = history.commit_after({first}, with(files, decisions_file, decided("approved", "2139")));
    auto const taken_back = history.commit_after({forged}, files);
    auto const merged = history.commit_after({first, taken_back}, files);
    auto mine_files = in_august("2139");
    mine_files[decisions_file] = decided("approved", "2139");
    auto const mine = history.commit_after({forged}, mine_files);
    auto const ended = compare(merged, mine);
    EXPECT_EQ(ended.status, 1) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("decision[P01"));
}

TEST_F(Base, WhatBothChangedIsMergedOrRefused)
{
    auto text = files[register_file] + offer("Et andet hus", "1500");
    auto both = with(files, register_file, text);
    auto const start = history.commit_after({first}, both);
    auto const in_text = [&](std::string const& from, std::string const& to) {
        auto edited = text;
        return with(both, register_file, edited.replace(edited.find(from), from.size(), to));
    };
    auto const mine = history.commit_after({start}, in_text("tariff: 1933", "tariff: 2500"));
    auto const elsewhere = history.commit_after({start}, in_text("tariff: 1500", "tariff: 1501"));
    auto const merged = compare(elsewhere, mine);
    EXPECT_THAT(merged.out, HasSubstr(register_file + ":8:"));
    EXPECT_THAT(merged.out, Not(HasSubstr(register_file + ":13:"))) << "theirs";
    auto const same_place = history.commit_after({start}, in_text("tariff: 1933", "tariff: 1934"));
    auto const refused = compare(same_place, mine);
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.err, HasSubstr("error[S684] " + register_file));
    auto gone = both;
    gone.erase(register_file);
    EXPECT_THAT(compare(history.commit_after({start}, gone), mine).err, HasSubstr("error[S684]"));
}

TEST_F(Base, WhatOneSideTookAwayIsGone)
{
    auto const both = with(files, bo, bos);
    auto const start = history.commit_after({first}, both);
    auto const theirs = history.commit_after({start}, files);
    auto const mine = history.commit_after({start}, with(both, "README.md", "mine"));
    EXPECT_EQ(compare(theirs, mine).status, 0) << "that Bo-huset is gone is theirs";
    auto const ended = compare(history.commit_after({start}, with(both, "README.md", "theirs")), theirs);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr(bo)) << "and here the update's";
}

TEST_F(Base, IsNotLookedForWhereTheHistoryDoesNotTell)
{
    auto const one = history.commit_after({first}, with(files, "a", "1")),
               other = history.commit_after({first}, with(files, "b", "1"));
    auto const left = history.commit_after({one, other}, files), right = history.commit_after({other, one}, files);
    EXPECT_THAT(compare(left, right).err, HasSubstr("error[S681]"));
    auto const alone = history.commit_after({}, in_august("2139"));
    auto const unrelated = compare(first, alone);
    EXPECT_EQ(unrelated.status, 1);
    EXPECT_THAT(unrelated.err, HasSubstr("warning[S682]"));
    history.make_shallow(one);
    history.forget(first);
    EXPECT_THAT(compare(one, other).err, HasSubstr("error[S681]"));
    EXPECT_EQ(compare(one, left).status, 0) << "a parent is enough";
}

TEST_F(Base, HasOneMeaning)
{
    auto const head = history.commit_after({first}, in_august("9999"));
    history.name("refs/heads/main", first);
    EXPECT_EQ(compare("main", head).status, 1);
    history.name("refs/tags/main", head);
    for (std::string const name : {"main", "main~0", "main^{commit}"}) {
        auto const ended = compare(name, head);
        EXPECT_EQ(ended.status, 2) << name;
        EXPECT_THAT(ended.err, HasSubstr("error[S676] `" + name +
                                         "`, which --base names, can mean `refs/heads/main` "
                                         "as well as `refs/tags/main`"));
    }
    EXPECT_EQ(compare("refs/heads/main", head).status, 1);
    EXPECT_EQ(compare("refs/tags/main", head).status, 0);
    history.name("refs/remotes/origin/next", first);
    history.name("refs/heads/origin/next", head);
    EXPECT_THAT(compare("origin/next", head).err, HasSubstr("error[S676]"));
    history.name("refs/heads/" + first, head);
    EXPECT_THAT(compare(first, head).err, HasSubstr("error[S676]"));
    history.name("refs/heads/refs/heads/main", head);
    EXPECT_EQ(compare("refs/heads/main", head).status, 1) << "a full name is that alone";
}

TEST_F(Base, IsToldByItsCommit)
{
    history.name("refs/heads/main", first);
    auto const head = history.commit_after({first}, in_august("2139"));
    EXPECT_THAT(unwrapped(compare("main", head, {"-f", "full"}).out),
                HasSubstr("Compared with main (commit " + first.substr(0, 12)));
    auto const json = nlohmann::json::parse(compare("main", head, {"-f", "json"}).out);
    EXPECT_EQ(json["comparedWith"]["revision"], "main");
    EXPECT_EQ(json["comparedWith"]["commit"], first);
}

// ---- the first update

TEST_F(Base, HasNoConfigurationYet)
{
    auto const empty = history.commit_after({}, {{"README.md", "x"}});
    auto const begun = history.commit_after(
        {empty}, {{"README.md", "x"}, {"styr.yaml", files["styr.yaml"]}, {"register/.gitkeep", ""}});
    auto const ended = compare(empty, begun);
    EXPECT_EQ(ended.status, 0) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("warning[S683]"));
    auto const with_data = compare(empty, history.commit_after({empty}, files), {"-f", "full"});
    EXPECT_EQ(with_data.status, 2);
    EXPECT_THAT(with_data.err, HasSubstr("error[S673]"));
    EXPECT_THAT(with_data.err, HasSubstr("take " + register_file + " out of this update"));
    auto data_first = files;
    data_first.erase("styr.yaml");
    auto const before = history.commit_after({empty}, data_first);
    EXPECT_EQ(compare(before, history.commit_after({before}, files)).status, 0) << "data that was there stays";
    EXPECT_EQ(compare(empty, history.commit_after({empty}, {{"styr.yaml", "agreement: nowhere\n"}})).status, 2);
}

// ---- the index

class Staged : public testing::Test {
protected:
    Staged()
    {
        auto const begun = run("git init -q -b main . && styr init -q --lang en && git add -A && git commit -q -m x");
        EXPECT_EQ(begun.status, 0) << begun.out;
    }

    Ended run(std::string const& line) const
    {
        return shell(folder.path, "export STYR_AS_OF=2026-03-02 STYR_LANG=en HOME=" + folder.path.string() +
                                      " GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=T GIT_AUTHOR_EMAIL=t@example.org "
                                      "GIT_COMMITTER_NAME=T GIT_COMMITTER_EMAIL=t@example.org\n" +
                                      line);
    }

    std::string const raise = "sed -i 's/tariff: 2230/tariff: 2900/' register/2025-06/*.yaml\n";
    TemporaryFolder folder;
};

TEST_F(Staged, IsWhatTheNextCommitHolds)
{
    EXPECT_EQ(run(raise + "styr check --staged -q").status, 0) << "it is not added";
    EXPECT_EQ(run("git add -A\nstyr check --staged -q").status, 1);
    EXPECT_EQ(run("git checkout -q HEAD -- register\nstyr check --staged -q").status, 0);
}

TEST_F(Staged, IsNothingThatLiesAboutUntracked)
{
    EXPECT_EQ(run("echo '- nonsense' > register/draft.yaml\nstyr check --staged -q").status, 0);
    EXPECT_EQ(run("styr check -q").status, 2);
    EXPECT_EQ(run("git add -N register/draft.yaml\nstyr check --staged -q").status, 0) << "announced only";
    EXPECT_EQ(run("git add -A\nstyr check --staged -q").status, 2);
}

TEST_F(Staged, IsAPartOfTheFilesWhereGitCommitsAPart)
{
    auto const hook = "printf '#!/bin/sh\\nexec \"%s\" check --staged -q\\n' '" STYR_BINARY
                      "' > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit\n";
    auto const part = run(hook + raise + "git add -A; echo '# a remark' >> styr.yaml; git commit -q -m part styr.yaml");
    EXPECT_EQ(part.status, 0) << part.out;
    EXPECT_EQ(run("git commit -q -m rest").status, 1);
}

TEST_F(Staged, IsTheFirstCommitToo)
{
    auto const first = run(
        "rm -rf .git register/2* submissions/*.yaml decisions/*.yaml figures/*.yaml; git init -q -b main .; git add "
        "-A\nstyr check --staged");
    EXPECT_EQ(first.status, 0) << first.out;
    EXPECT_THAT(first.out, HasSubstr("warning[S683]"));
}

TEST_F(Staged, IsNotSettledInTheMiddleOfAMerge)
{
    auto const ended =
        run("git checkout -q -b a; echo '# a' >> styr.yaml; git commit -q -a -m a; git checkout -q main; "
            "echo '# b' >> styr.yaml; git commit -q -a -m b; git merge -q a; styr check --staged");
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.out, HasSubstr("error[S685]: styr.yaml is in the middle of a merge"));
    EXPECT_EQ(run("git checkout -q --ours styr.yaml; git add -A; styr check --staged --base main -q").status, 0);
    EXPECT_EQ(run("styr check --staged --head HEAD").status, 2);
}

// ---- what git's own tools would never write

TEST_F(Staged, TreesThatCanBeReadInTwoWaysAreRefused)
{
    std::string const raw =
        "raw() { printf '%s %s\\0' \"$1\" \"$2\"; printf \"$(printf %s \"$3\" | sed 's/../\\\\x&/g')\"; }\n"
        "blob=$(git rev-parse HEAD:register/2025/eksempel-kommune.yaml)\n"
        "tree=$(git rev-parse HEAD:register/2025)\n";
    auto const judged = [&](std::string const& entries) {
        return run(
            raw + "t=$({ " + entries + " } | git hash-object -t tree -w --stdin --literally)\n" +
            "r=$(printf '040000 tree %s\\tx\\n' $t | git mktree --missing)\n"
            "top=$(git ls-tree HEAD | sed \"s/tree [0-9a-f]*\\tregister/tree $r\\tregister/\" | git mktree --missing)\n"
            "styr check --base HEAD --head $top -f concise");
    };
    for (std::string const entries :
         {"raw 100644 a.yaml $blob; raw 100644 a.yaml $blob;", "raw 100644 a $blob; raw 40000 a $tree;",
          "raw 100644 b.yaml $blob; raw 100644 a.yaml $blob;", "raw 40000 .. $tree;", "raw 40000 .git $tree;",
          "raw 100644 a/b.yaml $blob;", "raw 20000 a.yaml $blob;"}) {
        auto const ended = judged(entries);
        EXPECT_EQ(ended.status, 2) << entries << ended.out;
        EXPECT_THAT(ended.out, HasSubstr("[S677]")) << entries;
    }
    EXPECT_THAT(judged("raw 40000 a 0123456789012345678901234567890123456789;").out, HasSubstr("[S678]"));
    EXPECT_THAT(judged("raw 100644 a.yaml 0123456789012345678901234567890123456789;").out, HasSubstr("[S678]"));
    EXPECT_THAT(judged("raw 100644 a.yaml $tree;").out, HasSubstr("[S678]"));
}

TEST_F(Staged, WhatPassesCanBeCheckedAfterwards)
{
    for (std::string const bring : {"ln -s /etc register/extra",
                                    "mkdir -p register/1/2/3/4/5/6/7/8/9/1/2/3/4/5/6/7/8; "
                                    "echo x > register/1/2/3/4/5/6/7/8/9/1/2/3/4/5/6/7/8/x.yaml",
                                    "git mv register registr"}) {
        auto const ended =
            run("git checkout -q -B p main; git clean -q -d -f; " + bring +
                "; git add -A; git commit -q -m x; styr check -q; a=$?; styr check --base main --head p -q; "
                "b=$?; git checkout -q main; echo \"$a $b\"");
        EXPECT_THAT(ended.out, HasSubstr("2 2\n")) << bring;
    }
}

}  // namespace
}  // namespace styr::test::updating::update_base_test
