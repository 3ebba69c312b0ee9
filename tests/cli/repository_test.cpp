// SPDX-License-Identifier: MPL-2.0
// A fresh git repository from its first day: begun by `styr init`, committed, checked by the hook, and by
// the very commands that its CI files run.
#include "places.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/yaml_as_json.hpp"

#include <gmock/gmock.h>
#include <yaml-cpp/yaml.h>

#include <regex>

namespace styr::test::repository_test {
namespace {

using testing::HasSubstr;
using testing::Not;

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
    // The scripts of a CI file as its host runs them: GitHub with the merge checked out, or the branch after a push;
    // GitLab with the branch of a request checked out, or the branch after a push.
    std::vector<Ended> run_github(std::string const& before) const
    {
        return run_all(checks_in(folder.path / ".github/workflows/styr.yml"),
                       "export RUNNER_TEMP=" + scratch.path.string() + " BEFORE=" + before + "\n");
    }
    std::vector<Ended> run_gitlab(std::string const& before) const
    {
        return run_all(checks_in(folder.path / ".gitlab-ci.yml"),
                       "git remote add origin . 2>/dev/null || true\nexport CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main "
                       "CI_COMMIT_BEFORE_SHA=" +
                           before + "\n");
    }
    std::vector<Ended> run_all(std::vector<std::string> const& scripts, std::string const& environment) const
    {
        std::vector<Ended> all;
        for (auto const& script : scripts) {
            all.push_back(run(environment + script));
        }
        return all;
    }

    // A branch `update` with the edit, checked out, and main without it.
    void on_a_branch(std::string const& edit) const
    {
        auto const ended = run("git clean -q -f -d; git checkout -q -B update main\n" + edit +
                               "\ngit add -A; git commit -q -m update");
        EXPECT_EQ(ended.status, 0) << ended.out;
    }
    void merge_it() const
    {
        auto const ended = run("git checkout -q main; git merge -q --no-ff -m merge update");
        EXPECT_EQ(ended.status, 0) << ended.out;
    }

    // Asked for, and decided by nobody.
    std::string const next_year =
        "sed 's/2025-06-01/2026-06-01/; s/2230/2300/; s/2150/2230/; s/2025-03-03/2026-01-05/' "
        "submissions/2025-03-eksempel-kommune.yaml > submissions/2026-01-ny.yaml; ";
    TemporaryFolder scratch;
    TemporaryFolder folder;
};

TEST_F(Repository, IsCleanAfterItsFirstCommit)
{
    EXPECT_EQ(run("git status --porcelain").out, "");
    EXPECT_EQ(run("styr check").status, 0);
}

// The project's hooks, and the one in the repository's README.
TEST_F(Repository, IsCheckedByTheHook)
{
    auto const hooks = YAML::LoadFile((source_dir / ".pre-commit-hooks.yaml").string());
    ASSERT_EQ(hooks.size(), 2U);
    EXPECT_EQ(hooks[0]["id"].Scalar(), "styr-staged");
    EXPECT_EQ(hooks[1]["id"].Scalar(), "styr-check");
    auto const staged = hooks[0]["entry"].Scalar(), all = hooks[1]["entry"].Scalar();
    EXPECT_THAT(read(folder.path / "README.md"), HasSubstr("        entry: " + staged + "\n"));
    for (auto const& hook : hooks) {
        EXPECT_EQ(hook["pass_filenames"].Scalar(), "false");
        EXPECT_EQ(run(hook["entry"].Scalar()).status, 0);
    }
    EXPECT_EQ(run("sed -i 's/tariff: 2230/tariff: 2240/' submissions/*.yaml\n" + all).status, 1)
        << "the decision is about another tariff";
    EXPECT_EQ(run("git checkout -q .; " + next_year + "git add -A\n" + staged).status, 0) << "a submission may wait";
    EXPECT_EQ(run("sed -i 's/tariff: 2230/tariff: 2240/' register/2025-06/*.yaml; git add -A\n" + staged).status, 1);
}

// By pre-commit itself, with the hook of the repository's README.
TEST_F(Repository, IsCheckedByPreCommit)
{
    if (run("command -v pre-commit").status != 0) {
        GTEST_SKIP() << "skipped: pre-commit is not installed";
    }
    auto const readme = read(folder.path / "README.md");
    auto const begin = readme.rfind("```yaml\n") + 8;
    write(folder.path / ".pre-commit-config.yaml", readme.substr(begin, readme.rfind("```") - begin));
    auto const bin = scratch.path.string();
    auto const with_styr = "export PATH=" + bin + ":$PATH PRE_COMMIT_HOME=" + bin + "/cache\n";
    auto const begun =
        run(with_styr + "ln -s '" STYR_BINARY "' " + bin +
            "/styr; git add -A; git commit -q -m hook; pre-commit install; echo '# a remark' >> styr.yaml; "
            "git commit -q -a -m fine");
    EXPECT_EQ(begun.status, 0) << begun.out;
    auto const refused =
        run(with_styr + "sed -i 's/tariff: 2230/tariff: 2900/' register/2025-06/*.yaml; git commit -q -a -m bad");
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.out, HasSubstr("register/2025-06/eksempel-kommune.yaml"));
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
    auto checks = checks_in(folder.path / ".github/workflows/styr.yml");
    auto const gitlab = checks_in(folder.path / ".gitlab-ci.yml");
    EXPECT_EQ(checks.size(), 2U) << "what changed, and all of it";
    EXPECT_EQ(gitlab.size(), 3U) << "a request, all of it, and what a push changed";
    checks.insert(checks.end(), gitlab.begin(), gitlab.end());
    for (auto const& script : checks) {
        EXPECT_EQ(run("bash -n <<'END'\n" + script + "\nEND").status, 0) << script;
    }
}

// An update of nothing that is judged passes, and its reports are where the CI files look for them.
TEST_F(Repository, PassesWhatItsCIRuns)
{
    auto const before = run("git rev-parse HEAD").out.substr(0, 40);
    on_a_branch("echo '# a remark' >> submissions/2025-03-eksempel-kommune.yaml");
    for (auto const& ended : run_gitlab(before)) {
        EXPECT_EQ(ended.status, 0) << ended.out;
    }
    merge_it();
    for (auto const& before_it : {std::string("HEAD^1"), before, std::string(40, '0')}) {
        for (auto const& ended : run_github(before_it)) {
            EXPECT_EQ(ended.status, 0) << ended.out;
        }
    }
    EXPECT_TRUE(fs::exists(scratch.path / "styr.sarif")) << "and not among the files of the update";
    EXPECT_TRUE(fs::exists(folder.path / "gl-code-quality-report.json"));
    EXPECT_TRUE(fs::exists(folder.path / "styr-junit.xml"));
}

// A tariff from June of the next year on, which nobody has decided on: asked for it may wait, in the register not; and
// what reached the branch all the same is found there.
TEST_F(Repository, FailsInCIWhereAnUpdateNeedsADecision)
{
    auto const before = run("git rev-parse HEAD").out.substr(0, 40);
    on_a_branch(next_year);
    EXPECT_EQ(run_gitlab(before).front().status, 0) << "it may wait";
    on_a_branch("mkdir register/2026; sed 's/2025-06-01/2026-06-01/; s/2230/2300/' register/2025-06/*.yaml > "
                "register/2026/eksempel-kommune.yaml");
    EXPECT_EQ(run_gitlab(before).front().status, 1);
    merge_it();
    EXPECT_EQ(run_github("HEAD^1").front().status, 1);
    EXPECT_EQ(run_github(before).front().status, 1) << "after a push";
    EXPECT_EQ(run_gitlab(before).back().status, 1) << "likewise";
}

// ---- what the CI files promise

std::string github_file() { return read(source_dir / "cli/init/en/.github/workflows/styr.yml"); }

TEST(CIFiles, BindAVerdictToTheBranchThatItIsFor)
{
    auto const on = YAML::Load(github_file())["on"];
    std::vector<std::string> const types = on["pull_request"]["types"].as<std::vector<std::string>>();
    EXPECT_THAT(types, testing::Contains("edited")) << "when a request is pointed at another branch";
    EXPECT_TRUE(on["merge_group"].IsDefined());
    EXPECT_FALSE(on["pull_request_target"].IsDefined());
    auto const text = github_file();
    EXPECT_THAT(text, HasSubstr("github.event_name == 'pull_request' && 'HEAD^1' || github.event.merge_group.base_sha"))
        << "the `before` of a request is the author's own";
    auto const gitlab = read(source_dir / "cli/init/en/.gitlab-ci.yml");
    EXPECT_THAT(gitlab, Not(HasSubstr("CI_MERGE_REQUEST_DIFF_BASE_SHA")));
    EXPECT_THAT(gitlab, HasSubstr("$CI_MERGE_REQUEST_TARGET_BRANCH_NAME == $CI_DEFAULT_BRANCH"));
}

TEST(CIFiles, GiveNoMoreThanIsNeeded)
{
    auto const workflow = YAML::Load(github_file());
    EXPECT_EQ(workflow["permissions"].size(), 0U);
    for (auto const& step : workflow["jobs"]["check"]["steps"]) {
        if (auto const uses = step["uses"]) {
            EXPECT_TRUE(std::regex_search(uses.Scalar(), std::regex("@[0-9a-f]{40}$"))) << uses.Scalar();
        }
        if (auto const run = step["run"]) {
            EXPECT_THAT(run.Scalar(), Not(HasSubstr("${{"))) << "no text of the request reaches the shell";
        }
    }
    EXPECT_EQ(workflow["jobs"]["check"]["steps"][0]["with"]["persist-credentials"].Scalar(), "false");
}

// What the shells of hosts run.
TEST(CIFiles, PassShellcheck)
{
    TemporaryFolder folder;
    if (shell(folder.path, "command -v shellcheck").status != 0) {
        GTEST_SKIP() << "skipped: shellcheck is not installed";
    }
    int number = 0;
    for (std::string const lang : {"da", "en"}) {
        for (std::string const file : {"/.github/workflows/styr.yml", "/.gitlab-ci.yml"}) {
            std::vector<std::string> scripts;
            collect_scripts(YAML::LoadFile((source_dir / "cli/init" / (lang + file)).string()), scripts);
            for (auto const& script : scripts) {
                write(folder.path / (std::to_string(number++) + ".sh"), "#!/bin/bash\n" + script);
            }
        }
    }
    std::vector<std::string> of_the_action;
    collect_scripts(YAML::LoadFile((source_dir / "action.yml").string()), of_the_action);
    EXPECT_THAT(of_the_action, testing::SizeIs(2));
    for (auto const& script : of_the_action) {
        write(folder.path / (std::to_string(number++) + ".sh"), "#!/bin/bash\n" + script);
    }
    auto const source = source_dir.string();
    auto const ended = shell(folder.path, "shellcheck *.sh '" + source + "/run' '" + source +
                                              "/tests/clients/install' '" + source + "/cmake/spdx.sh'");
    EXPECT_EQ(ended.status, 0) << ended.out;
}

TEST(CIFiles, PassYamllint)
{
    if (shell(source_dir, "command -v yamllint").status != 0) {
        GTEST_SKIP() << "skipped: yamllint is not installed";
    }
    for (std::string const lang : {"da", "en"}) {  // by the configuration that comes with them
        auto const ended = shell(source_dir, "yamllint -s -c cli/init/" + lang + "/.yamllint cli/init/" + lang +
                                                 " action.yml templates .pre-commit-hooks.yaml");
        EXPECT_EQ(ended.status, 0) << ended.out;
    }
}

// The image is built from what lies beside it, installs the package and runs as nobody in particular.
TEST(CIFiles, HaveAnImage)
{
    auto const text = read(source_dir / "Containerfile");
    EXPECT_THAT(text, HasSubstr("\nFROM debian:12-slim\n"));
    EXPECT_THAT(text, HasSubstr("dpkg -i /tmp/styr.deb"));
    EXPECT_THAT(text, HasSubstr("\nUSER styr\n"));
    auto const action = YAML::LoadFile((source_dir / "action.yml").string());
    EXPECT_EQ(action["runs"]["using"].Scalar(), "composite");
    for (auto const& step : action["runs"]["steps"]) {
        EXPECT_EQ(step["shell"].Scalar(), "bash");
        EXPECT_THAT(step["run"].Scalar(), Not(HasSubstr("${{"))) << "no input reaches the shell as text";
    }
}

// The component is the file that `styr init` writes, with inputs in place of variables.
TEST(CIFiles, AreWhatTheComponentRuns)
{
    auto component = YAML::LoadAllFromFile((source_dir / "templates/styr.yml").string()).at(1);
    auto const file = YAML::LoadFile((source_dir / "cli/init/en/.gitlab-ci.yml").string());
    EXPECT_EQ(component[".styr"]["variables"]["STYR_DEB"].Scalar(), "$[[ inputs.deb ]]");
    for (auto const* const name : {"STYR_DEB", "STYR_DEB_SHA256"}) {
        component[".styr"]["variables"].remove(name);
    }
    component[".styr"].remove("stage");
    EXPECT_EQ(support::yaml_as_json(component), support::yaml_as_json(file));
}

}  // namespace
}  // namespace styr::test::repository_test
