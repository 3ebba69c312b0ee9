// SPDX-License-Identifier: MPL-2.0
// A fresh git repository from its first day: begun by `styr init`, committed, checked by the hook, and by
// the very commands that its CI files run.
#include "places.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>
#include <yaml-cpp/yaml.h>

namespace styr::test {
namespace {

using testing::HasSubstr;

// The scripts of a CI file: what stands under `run` in GitHub's, under `script` in GitLab's.
void collect_scripts(YAML::Node const& node, std::vector<std::string>& scripts)
{
    for (auto const& entry : node) {
        if (node.IsSequence()) {
            collect_scripts(entry, scripts);
            continue;
        }
        auto const key = entry.first.Scalar();
        if (key == "run") {
            scripts.push_back(entry.second.Scalar());
        } else if (key == "script") {
            std::string script;
            for (auto const& line : entry.second) {
                script += line.Scalar() + "\n";
            }
            scripts.push_back(script);
        } else if (entry.second.IsMap() || entry.second.IsSequence()) {
            collect_scripts(entry.second, scripts);
        }
    }
}

// Those that run styr and do not fetch it.
std::vector<std::string> checks_in(fs::path const& ci_file)
{
    std::vector<std::string> scripts;
    collect_scripts(YAML::LoadFile(ci_file.string()), scripts);
    std::erase_if(scripts, [](std::string const& script) { return script.find("styr check") == std::string::npos; });
    return scripts;
}

class Repository : public testing::Test {
protected:
    Repository()
    {
        auto const begun = run("git init -q -b main . && git config user.name T && git config user.email t@example.org "
                               "&& styr init --lang en");
        EXPECT_EQ(begun.status, 0) << begun.out;
        commit("begun");
    }

    // As on a day on which the example's decision is made and its agreement in force; stopped at the first command that
    // fails, as CI does.
    Ended run(std::string const& line) const
    {
        return shell(folder.path, "set -e\nexport STYR_AS_OF=2026-03-02 HOME=" + folder.path.string() +
                                      " GIT_CONFIG_GLOBAL=/dev/null\n" + line);
    }
    void commit(std::string const& message) const
    {
        auto const ended = run("git add -A && git commit -q -m '" + message + "'");
        EXPECT_EQ(ended.status, 0) << ended.out;
    }
    std::vector<std::string> all_checks() const
    {
        auto checks = checks_in(folder.path / ".github/workflows/styr.yml");
        auto const gitlab = checks_in(folder.path / ".gitlab-ci.yml");
        checks.insert(checks.end(), gitlab.begin(), gitlab.end());
        return checks;
    }

    TemporaryFolder folder;
};

TEST_F(Repository, IsCleanAfterItsFirstCommit)
{
    EXPECT_EQ(run("git status --porcelain").out, "");
    EXPECT_EQ(run("styr check").status, 0);
}

// The project's hook and the one in the repository's README.
TEST_F(Repository, IsCheckedByTheHook)
{
    auto const hooks = YAML::LoadFile((source_dir / ".pre-commit-hooks.yaml").string());
    ASSERT_EQ(hooks.size(), 1U);
    EXPECT_EQ(hooks[0]["id"].Scalar(), "styr-check");
    EXPECT_EQ(hooks[0]["pass_filenames"].Scalar(), "false");
    auto const entry = hooks[0]["entry"].Scalar();
    EXPECT_THAT(read(folder.path / "README.md"), HasSubstr("        entry: " + entry + "\n"));
    EXPECT_EQ(run(entry).status, 0);
    EXPECT_EQ(run("sed -i 's/tariff: 2230/tariff: 2240/' submissions/*.yaml\n" + entry).status, 1)
        << "the decision is about another tariff";
}

TEST_F(Repository, IsCheckedInGitAsWell)
{
    write(folder.path / ".git/hooks/pre-commit", "#!/bin/sh\nexec '" STYR_BINARY "' check\n");
    EXPECT_EQ(run("chmod +x .git/hooks/pre-commit; echo '# a remark' >> decisions/2025.yaml; git commit -q -a -m fine")
                  .status,
              0);
    EXPECT_NE(run("git rm -q decisions/2025.yaml; git commit -q -m bad").status, 0);
}

TEST_F(Repository, RunsChecksInBothKindsOfCI)
{
    auto const checks = all_checks();
    ASSERT_EQ(checks.size(), 4U) << "an update and all of it, in GitHub and GitLab";
    for (auto const& script : checks) {
        EXPECT_EQ(run("bash -n <<'END'\n" + script + "\nEND").status, 0) << script;
    }
}

// An update of nothing that is judged passes, and its reports are where the CI files look for them.
TEST_F(Repository, PassesWhatItsCIRuns)
{
    auto const base = run("git rev-parse HEAD").out;
    run("git checkout -q -b update; echo '# a remark' >> submissions/2025-03-eksempel-kommune.yaml; git commit -q -a "
        "-m remark; git checkout -q main; git merge -q --no-ff -m merge update");
    for (auto const& script : all_checks()) {
        auto const ended = run("export CI_MERGE_REQUEST_DIFF_BASE_SHA=" + base + script);
        EXPECT_EQ(ended.status, 0) << script << ended.out;
    }
    for (std::string const report : {"styr.sarif", "gl-code-quality-report.json", "styr-junit.xml"}) {
        EXPECT_TRUE(fs::exists(folder.path / report)) << report;
    }
}

// A tariff from June of the next year on, which nobody has decided on.
TEST_F(Repository, FailsInCIWhereAnUpdateNeedsADecision)
{
    auto const base = run("git rev-parse HEAD").out;
    run("git checkout -q -b update; cp submissions/2025-03-eksempel-kommune.yaml submissions/2026-01-ny.yaml;"
        "sed -i 's/2025-06-01/2026-06-01/; s/2230/2300/; s/2150/2230/; s/2025-03-03/2026-01-05/' "
        "submissions/2026-01-ny.yaml;"
        "git add -A; git commit -q -m ask; git checkout -q main; git merge -q --no-ff -m merge update");
    for (auto const& script : all_checks()) {
        auto const ended = run("export CI_MERGE_REQUEST_DIFF_BASE_SHA=" + base + script);
        EXPECT_EQ(ended.status, 1) << script << ended.out;
    }
}

}  // namespace
}  // namespace styr::test
