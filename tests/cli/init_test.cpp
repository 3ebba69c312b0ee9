// SPDX-License-Identifier: MPL-2.0
// `styr init`: a whole data repository, or nothing.
#include "cli/verbs/init_files.hpp"
#include "session/explain/schema.hpp"
#include "tests/cli/validation.hpp"
#include "tests/support/yaml_as_json.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <regex>
#include <set>

namespace styr::test::init_test {
namespace {

using testing::HasSubstr;
using testing::Not;

// Any day on which the example's agreement is in force and its decision is made.
World world_in(fs::path const& folder)
{
    World world{folder};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    world.now = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};
    return world;
}

std::set<std::string> files_below(fs::path const& folder)
{
    std::set<std::string> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_directory()) {
            files.insert(entry.path().lexically_relative(folder).string());
        }
    }
    return files;
}

TEST(Init, BeginsARepositoryThatIsInOrder)
{
    for (std::string const lang : {"da", "en"}) {
        TemporaryFolder folder;
        auto const begun = world_in(folder.path).run({"init", "--lang", lang, "ny/mappe"});
        EXPECT_EQ(begun.status, 0) << begun.err;
        auto const repository = folder.path / "ny/mappe";
        for (auto const& file : files_below(repository)) {
            EXPECT_THAT(begun.out, HasSubstr("  " + file + "\n"));
        }
        auto const checked = world_in(repository).run({"check"});
        EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
        EXPECT_THAT(checked.out,
                    HasSubstr(lang == "da" ? "1 ændring, 1 beslutning, 1 tilbud og 2 driftsherreår kontrolleret"
                                           : "1 change, 1 decision, 1 offer and 2 operators' years judged"));
    }
}

TEST(Init, BeginsInTheFolderOfTheRunWhereNoneIsNamed)
{
    TemporaryFolder folder;
    fs::create_directory(folder.path / "her");
    EXPECT_EQ(world_in(folder.path).run({"init", "-C", "her", "-q"}).out, "");
    EXPECT_TRUE(fs::exists(folder.path / "her/styr.yaml"));
}

TEST(Init, WritesWhatLiesInTheSources)
{
    for (std::string const lang : {"da", "en"}) {
        TemporaryFolder folder;
        world_in(folder.path).run({"init", "--lang", lang});
        auto const sources = source_dir / "cli/init" / lang;
        for (auto const& file : files_below(sources)) {
            EXPECT_EQ(read(folder.path / file), read(sources / file)) << file;
        }
        for (auto const& kind : schema_kinds()) {
            std::string const name(kind.name);
            auto const shown = world_in(folder.path).run({"schema", name, "--lang", lang});
            EXPECT_EQ(read(folder.path / ".styr/schema" / (name + ".schema.json")), shown.out) << shown.err;
        }
        EXPECT_EQ(files_below(folder.path).size(), files_below(sources).size() + schema_kinds().size());
    }
}

// Also those that its agreement declares, be it the one that is named at first or one of its own.
TEST(Init, WritesTheFactsOfItsAgreementIntoTheSchemas)
{
    TemporaryFolder folder;
    auto const schema = folder.path / ".styr/schema/register.schema.json";
    world_in(folder.path).run({"init"});
    EXPECT_THAT(read(schema), HasSubstr("\"reinforced_cooperation\""));
    write(folder.path / "styr.yaml", "agreement: aftale\n");
    write(folder.path / "aftale/1.styr", "agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\n"
                                         "fact urgent \"urgent\" of offer yes or no reading \"r\"\n");
    world_in(folder.path).run({"init", "--force", ".styr/schema/register.schema.json"});
    EXPECT_THAT(read(schema), HasSubstr("\"urgent\""));
    EXPECT_THAT(read(schema), Not(HasSubstr("\"reinforced_cooperation\"")));
}

// Whoever begins sees what the agreement leaves to its owner.
TEST(Init, NamesWhatTheOwnerOfItsAgreementSets)
{
    TemporaryFolder folder;
    world_in(folder.path).run({"init"});
    auto const schema = nlohmann::json::parse(read(folder.path / ".styr/schema/figures.schema.json"));
    auto const& names = schema["definitions"]["figure"]["properties"]["figure"]["enum"];
    EXPECT_FALSE(names.empty());
    for (auto const& name : names) {
        EXPECT_THAT(read(folder.path / "figures/eksempel.yaml"), HasSubstr("figure: " + name.get<std::string>()));
    }
}

// Without what a CI file calls its steps, and what it tells whoever reads its log.
std::string without_words(std::string_view text)
{
    auto const named = std::regex_replace(std::string(text), std::regex("- name: .*"), "- name: x");
    return std::regex_replace(named, std::regex("echo .*"), "echo x");
}

TEST(Init, SaysTheSameInBothLanguages)
{
    ASSERT_EQ(init_files(Lang::da).size(), init_files(Lang::en).size());
    for (std::size_t i = 0; i < init_files(Lang::da).size(); ++i) {
        auto const &da = init_files(Lang::da)[i], &en = init_files(Lang::en)[i];
        EXPECT_EQ(da.name, en.name);
        EXPECT_TRUE(da.text != en.text || da.name.ends_with(".gitkeep")) << da.name;
        bool const data = da.name.ends_with(".yaml") && da.name != "styr.yaml";
        bool const ci = da.name.ends_with(".yml");
        if (data || ci) {
            EXPECT_EQ(support::yaml_as_json(YAML::Load(without_words(da.text))),
                      support::yaml_as_json(YAML::Load(without_words(en.text))))
                << da.name;
        }
    }
}

// The schema that a file's first line names exists, is the right one, and takes the file.
TEST(Init, NamesTheSchemaOfEveryDataFileInItsFirstLine)
{
    TemporaryFolder folder;
    world_in(folder.path).run({"init"});
    std::string const mark = "# yaml-language-server: $schema=";
    int named = 0;
    for (auto const& file : files_below(folder.path)) {
        if (!file.ends_with(".yaml")) {
            continue;
        }
        auto const text = read(folder.path / file);
        ASSERT_TRUE(text.starts_with(mark)) << file;
        auto const path = (folder.path / file).parent_path() / text.substr(mark.size(), text.find('\n') - mark.size());
        ASSERT_TRUE(fs::exists(path)) << file << " names " << path;
        auto const kind = file == "styr.yaml"                ? "configuration"
                          : file.starts_with("submissions/") ? "submission"
                                                             : file.substr(0, file.find('/'));
        EXPECT_EQ(path.filename(), kind + ".schema.json");
        EXPECT_THAT(misfits(nlohmann::json::parse(read(path)), {support::yaml_as_json(YAML::Load(text))}),
                    testing::IsEmpty())
            << file;
        ++named;
    }
    EXPECT_EQ(named, 6);
}

// What the README tells the reader to try comes out as it says.
TEST(Init, TeachesWithAChangeThatNeededADecision)
{
    TemporaryFolder folder;
    world_in(folder.path).run({"init"});
    auto const readme = read(folder.path / "README.md");
    EXPECT_THAT(readme, HasSubstr("styr check --as-of 2025-04-07\n"));
    EXPECT_THAT(readme, HasSubstr("styr explain 2025-03-eksempel-kommune --as-of 2025-04-07\n"));
    auto const before = world_in(folder.path).run({"check", "--as-of", "2025-04-07", "-f", "concise"});
    EXPECT_EQ(before.status, 1);
    EXPECT_THAT(before.out, HasSubstr("afventer beslutning[P01] Takstændring"));
    EXPECT_THAT(before.err, HasSubstr("[E725]"));
    EXPECT_EQ(world_in(folder.path).run({"explain", "2025-03-eksempel-kommune", "--as-of", "2025-04-07"}).status, 0);
    EXPECT_EQ(world_in(folder.path).run({"check", "--as-of", "2025-04-08"}).status, 0);
}

// As in the repository that a host made with a README.
TEST(Init, LeavesWhatIsThereAndSaysSo)
{
    TemporaryFolder folder;
    write(folder.path / "README.md", "mine\n");
    write(folder.path / "register/2024/mine.yaml", "mine\n");
    fs::create_symlink("nowhere", folder.path / ".gitlab-ci.yml");
    auto const begun = world_in(folder.path).run({"init", "--lang", "en"});
    EXPECT_EQ(begun.status, 0) << begun.err;
    EXPECT_THAT(begun.out,
                HasSubstr("Left as they were (`--force FILE` replaces a file):\n  .gitlab-ci.yml\n  README.md\n"));
    EXPECT_THAT(begun.out, HasSubstr("The example is left out"));
    EXPECT_EQ(read(folder.path / "README.md"), "mine\n");
    EXPECT_EQ(read(folder.path / "register/2024/mine.yaml"), "mine\n");
    EXPECT_FALSE(fs::exists(folder.path / "register/2025"));
    EXPECT_TRUE(fs::exists(folder.path / "submissions/.gitkeep"));
    EXPECT_TRUE(fs::exists(folder.path / "styr.yaml"));
    EXPECT_EQ(fs::read_symlink(folder.path / ".gitlab-ci.yml"), "nowhere");
}

TEST(Init, KeepsTheExampleWhereOnlyGitIsThere)
{
    TemporaryFolder folder;
    write(folder.path / ".git/config", "mine\n");
    EXPECT_EQ(world_in(folder.path).run({"init"}).status, 0);
    EXPECT_TRUE(fs::exists(folder.path / "register/2025"));
    EXPECT_EQ(read(folder.path / ".git/config"), "mine\n");
}

TEST(Init, ReplacesWhatItIsToldTo)
{
    TemporaryFolder folder;
    write(folder.path / "README.md", "mine\n");
    write(folder.path / "styr.yaml", "mine\n");
    fs::create_symlink("README.md", folder.path / ".gitlab-ci.yml");
    auto const begun =
        world_in(folder.path).run({"init", "--lang", "en", "--force", "styr.yaml", "--force", ".gitlab-ci.yml"});
    EXPECT_EQ(begun.status, 0) << begun.err;
    EXPECT_THAT(read(folder.path / "styr.yaml"), HasSubstr("agreement: nordjylland"));
    EXPECT_EQ(read(folder.path / "README.md"), "mine\n") << "the link is replaced, not written through";
    EXPECT_FALSE(fs::is_symlink(folder.path / ".gitlab-ci.yml"));
    auto const unknown = world_in(folder.path).run({"init", "--lang", "en", "--force", "README.m"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_THAT(unknown.err, HasSubstr("did you mean `README.md`?"));
}

TEST(Init, WritesNothingWhereAFolderCannotBe)
{
    TemporaryFolder folder, elsewhere;
    write(folder.path / "decisions", "a file\n");
    fs::create_directory_symlink(elsewhere.path, folder.path / "submissions");
    fs::create_directory(folder.path / "styr.yaml");
    auto const before = files_below(folder.path);
    auto const ended = world_in(folder.path).run({"init", "--lang", "en"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("error[S652]: this cannot be begun with what is here: decisions, styr.yaml, "
                                     "submissions\n"));
    EXPECT_EQ(files_below(folder.path), before);
    EXPECT_TRUE(fs::is_empty(elsewhere.path));
    write(folder.path / "fil", "");
    EXPECT_THAT(world_in(folder.path).run({"init", "fil", "--lang", "en"}).err, HasSubstr("is here: fil\n"));
}

// As where a disk fills up half-way.
TEST(Init, TakesBackWhatItWroteWhereAPartFails)
{
    TemporaryFolder folder;
    write(folder.path / "register/mine.yaml", "mine\n");
    auto const before = files_below(folder.path);
    rlimit whole{};
    ::getrlimit(RLIMIT_FSIZE, &whole);
    rlimit little = whole;
    little.rlim_cur = 4000;
    auto const ignored = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &little);
    auto const ended = world_in(folder.path).run({"init", "--lang", "en"});
    ::setrlimit(RLIMIT_FSIZE, &whole);
    std::signal(SIGXFSZ, ignored);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("error[S633]"));
    EXPECT_EQ(files_below(folder.path), before);
    EXPECT_FALSE(fs::exists(folder.path / ".styr"));
}

}  // namespace
}  // namespace styr::test::init_test
