// SPDX-License-Identifier: MPL-2.0
// Data outside the folders of data is told, by the names of folders and files or by the keys at a file's top; what is
// none of ours is left in peace.
#include "places.hpp"
#include "session/files/disk.hpp"
#include "session/files/memory.hpp"
#include "session/input/data_signs.hpp"
#include "session/input/outside_data.hpp"
#include "session/session.hpp"
#include "tests/support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace styr::test::outside_data_test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

fs::path const krisecenter = source_dir / "tests/data/cli/krisecenter";
constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2020} / 6 / 3};

std::string const refusal = "decisions:\n  - {id: DAS-7, body: DAS, date: 2020-05-11, outcome: refused, about: "
                            "[{operator: Aalborg Kommune, offer: Aalborg Krisecenter}]}\n";

std::shared_ptr<MemoryFiles> repository()
{
    return std::make_shared<MemoryFiles>(on_disk(krisecenter, Links::stay_inside));
}

// "S662 log/d.yaml is not read: …", of what stands where it may not, in order.
std::vector<std::string> told(std::shared_ptr<Snapshot const> files, std::vector<Chosen> const& chosen = {})
{
    Session session({});
    if (session.open({.files = std::move(files)})) {
        session.check(chosen, {.as_of = as_of});
    }
    std::vector<std::string> lines;
    for (auto const& diagnostic : session.diagnostics()) {
        if (diagnostic.problem->code.starts_with("S") || diagnostic.severity() == Severity::error) {
            lines.push_back(std::string(diagnostic.problem->code) + " " + diagnostic.headline.en);
        }
    }
    return lines;
}

std::vector<std::string> told_with(std::string const& name, std::string const& text)
{
    auto const files = repository();
    files->put(name, text);
    return told(files);
}

TEST(DataOutside, IsToldOfAFolderAtTheTopWhoseNameIsLikeOneOfOurs)
{
    for (std::string const name : {"decisions-2024/d.yaml",
                                   "Decisions/d.yaml",
                                   "decision/d.yml",
                                   "DECISIONS/2024/a/d.yaml",
                                   "old.decisions/d.yaml",
                                   "decisions (1)/d.yaml",
                                   "beslutninger/d.yaml",
                                   "DAS-beslutninger/d.yaml",
                                   "afgørelser/d.yaml",
                                   "Afgoerelser/d.yaml",
                                   "afg\u00D8relser 2024/d.yaml",
                                   "referater/d.yaml",
                                   "fu referat/d.yaml",
                                   "minutes/d.yaml",
                                   "log/d.yaml",
                                   "2024_log/d.yaml",
                                   "d\u0435\u0441isions/d.yaml",
                                   "submission/s.yaml",
                                   "gamle indmeldinger/s.yaml",
                                   "takst-indmelding/s.yaml",
                                   "registre/a.yaml",
                                   "kommuneregister/a.yaml",
                                   "regsiter/a.yaml",
                                   "afregninger/a.yaml",
                                   "settlements.old/a.yaml",
                                   "dispensationer/d.yaml",
                                   "log/d.YAML.bak",
                                   "log/.d.yaml",
                                   "log/d.json",
                                   "log/d.txt",
                                   "log/d"}) {
        auto const lines = told_with(name, refusal);
        EXPECT_THAT(lines, ElementsAre(HasSubstr("S662 " + name + " is not read"))) << name;
    }
    EXPECT_THAT(told_with("log/d.yaml", "broken: ["), ElementsAre(HasSubstr("S662"))) << "whatever it holds";
}

TEST(DataOutside, IsToldOfAFileAtTheTopWhoseNameIsLikeOneOfOurs)
{
    for (std::string const name : {"decisions.yaml", "Beslutninger.yml", "decisions.yaml.txt", "afgørelser-2024.yaml",
                                   "log.yaml", "register.yaml", "dispensationer.yaml"}) {
        EXPECT_THAT(told_with(name, "x: 1\n"), ElementsAre(HasSubstr("S663 " + name + " is not read: by its name")))
            << name;
    }
}

TEST(DataOutside, IsToldByItsKeysWhereverItLies)
{
    for (std::string const name :
         {"d.yaml", "d.yml", "D.YAML", "d.yaml~", "d.yaml.bak", "d (1).yaml", "d - Kopi.yaml", "d.json", "d.txt", "d",
          "archive/decisions/d.yaml", "archive/a/b/c/d/e/d.YML", "archive/d.yaml.txt", "archive/#d.yaml#",
          "aftale2/tests/d.yaml", "README.yaml", ".d.yaml", "archive/.d.yml"}) {
        EXPECT_THAT(told_with(name, refusal),
                    ElementsAre("S663 " + name + " is not read: the key `decisions` belongs in `decisions`"))
            << name;
    }
}

TEST(DataOutside, IsKnownByTheKeysAtItsTop)
{
    struct Said {
        std::string text;
        std::optional<Field> folder;
    };
    auto const decisions = Field::decisions, changes = Field::submissions, settlements = Field::settlements,
               offers = Field::register_;
    std::vector<Said> const all{
        {"decisions:\n  - id: D\n", decisions},
        {"decisions:\n- id: D\n", decisions},
        {"decisions: []\n", decisions},
        {"# of DAS\n---\n  decisions :\n    - id: D\n", decisions},
        {"--- # of DAS\ndecisions: # all\n\n  # the first\n  - id: D\n", decisions},
        {"\"decisions\": [{id: D}]\n", decisions},
        {"{decisions: [{id: D, body: DAS}]}\n", decisions},
        {"{\n  \"decisions\": [\n    {\"id\": \"D\"}\n  ]\n}\n", decisions},
        {"\xEF\xBB\xBF"
         "decisions:\r\n  - id: D\r\n",
         decisions},
        {std::string("\xFF\xFE"
                     "d\0e\0c\0i\0s\0i\0o\0n\0s\0:\0\n\0 \0-\0 \0x\0",
                     32),
         decisions},
        {"Decisions:\n  - id: D\n", decisions},
        {"decision:\n  id: D\n", decisions},
        {"beslutninger:\n  - id: D\n", decisions},
        {"afgørelser:\n  - id: D\n", decisions},
        {"note: x\n\ndecisions:\n  - id: D\n", decisions},
        {"a: 1\n---\ndecisions:\n  - id: D\n", decisions},
        {"annexes:\n  - id: A\n    rows: []\n", decisions},
        {"- id: D\n  body: DAS\n  outcome: refused\n", decisions},
        {"- {id: D, body: DAS, outcome: refused}\n", decisions},
        {"id: D\nbody: DAS\noutcome: refused\n", decisions},
        {"operator: A\nchanges:\n  - offer: B\n", changes},
        {"ændringer:\n  - offer: B\n", changes},
        {"- offer: B\n  effective: 2024-05-01\n", changes},
        {"settlements:\n  - id: S\n", settlements},
        {"figures:\n  - figure: indexation\n", Field::figures},
        {"- {offer: B, settled: 2024-05-01}\n", settlements},
        {"operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n", offers},
        {"driftsherre: A\ntilbud:\n  - offer: B\n", offers},
        {"decisions:\n  - id: D\n\tbroken: [\n", decisions},
        {"agreement: nordjylland\ndecisions: log\nregister: r\n", {}},
        {"agreement: nordjylland\ndecisions:\nregister: r\n", {}},
        {"services:\n  decisions:\n    image: x\n", {}},
        {"text: |\n  decisions:\n    - id: D\n", {}},
        {"# decisions:\n#   - id: D\na: 1\n", {}},
        {"offers:\n  - price: 2\n", {}},
        {"x: decisions:\n", {}},
        {"tests:\n  - test: x\n    decisions:\n      - {id: D, body: DAS, outcome: refused}\n", {}},
        {"outcome: refused\n", {}},
        {"", {}}};
    for (auto const& [text, folder] : all) {
        auto const sign = data_sign(text);
        EXPECT_EQ(sign ? std::optional(sign->folder) : std::nullopt, folder) << text;
    }
}

TEST(DataOutside, IsNotWhatIsNoneOfOurs)
{
    auto const files = repository();
    for (auto const& [name, text] :
         std::vector<std::pair<std::string, std::string>>{{".github/workflows/d.yaml", refusal},
                                                          {".gitlab-ci.yml", "test:\n  script: [styr check]\n"},
                                                          {"example/styr.yaml", "agreement: nordjylland\n"},
                                                          {"example/decisions/d.yaml", refusal},
                                                          {"vendor/.git", "gitdir: ../.git/modules/vendor\n"},
                                                          {"vendor/d.yaml", refusal},
                                                          {"aftale/tests/d.yaml", refusal},
                                                          {"docker-compose.yaml", "services:\n  web: {image: x}\n"},
                                                          {"styr-2.yaml", "agreement: aftale\ndecisions: decisions\n"},
                                                          {"minutes/das-2020-05-11.pdf", "decisions:\n  - x\n"},
                                                          {"referater/2020.docx", "x"},
                                                          {"log/README.md", "decisions:\n  - x\n"},
                                                          {"log/2020.txt", "den 11. maj\n"},
                                                          {"decisions.xml", "<x/>"},
                                                          {"docs/decisions.md", "x"},
                                                          {"docs/d.json", refusal},
                                                          {"logo/a.yaml", "a: 1\n"},
                                                          {"catalog/a.yaml", "a: 1\n"},
                                                          {"deploy/a.yaml", "kind: Deployment\n"}}) {
        files->put(name, text);
    }
    EXPECT_THAT(told(files), IsEmpty());
}

TEST(DataOutside, IsLeftOutWhereStyrYamlSaysThatItIsNone)
{
    auto const files = repository();
    files->put("archive/2019/d.yaml", refusal);
    files->put("d.yaml", refusal);
    files->put("log/d.yaml", refusal);
    files->put("log, old/d.yaml", refusal);
    EXPECT_EQ(told(files).size(), 4U);
    files->put("styr.yaml", "agreement: aftale\nnot_data: [archive/2019, d.yaml, ./log/, 'log, old', decisions]\n");
    EXPECT_THAT(told(files),
                ElementsAre("S665 archive/2019 is not read: styr.yaml says that it is no data (`not_data`)",
                            HasSubstr("S665 d.yaml"), HasSubstr("S665 log is"), HasSubstr("S665 log, old")))
        << "the folders of data are read whatever it says";
}

// What a help says to write is what is then taken.
TEST(DataOutside, SaysHowItIsLeftOut)
{
    for (std::string const name :
         {"archive/d.yaml", "d (1).yaml", "log's, old/d.yaml", "log/d.yaml", "afgørelser/a/d.yaml"}) {
        auto const files = repository();
        files->put(name, refusal);
        Session session({});
        ASSERT_TRUE(session.open({.files = files}));
        session.check({}, {.as_of = as_of});
        ASSERT_EQ(session.diagnostics().size(), 1U) << name;
        auto const& help = session.diagnostics().front().help.back().en;
        auto const begin = help.find("`not_data"), end = help.find('`', begin + 1);
        files->put("styr.yaml", "agreement: aftale\n" + help.substr(begin + 1, end - begin - 1) + "\n");
        EXPECT_THAT(told(files), ElementsAre(HasSubstr("S665"))) << help;
    }
}

TEST(DataOutside, IsJudgedWhereItIsNamedAsADraft)
{
    auto const files = repository();
    files->put("drafts/s.yaml",
               "operator: Aalborg Kommune\nchanges:\n  - {offer: Aalborg Krisecenter, changed: [tariff]}\n");
    Chosen const draft{.kind = Chosen::Kind::file, .shown = "drafts/s.yaml", .place = "drafts/s.yaml"};
    EXPECT_THAT(told(files, {draft}), IsEmpty());
    EXPECT_THAT(told(files), ElementsAre(HasSubstr("S663 drafts/s.yaml")));
    files->put("drafts/t.yaml", refusal);
    EXPECT_THAT(told(files, {draft}), ElementsAre(HasSubstr("S663 drafts/t.yaml")));
}

TEST(DataOutside, IsFoundBehindALinkOnlyWhereNothingElseReadsIt)
{
    TemporaryFolder folder;
    fs::copy(krisecenter, folder.path, fs::copy_options::recursive);
    fs::create_symlink("decisions/2020.yaml", folder.path / "latest.yaml");
    EXPECT_THAT(told(on_disk(folder.path, Links::stay_inside)), IsEmpty());
    fs::create_symlink("/", folder.path / "decisions-2024");
    EXPECT_THAT(told(on_disk(folder.path, Links::stay_inside)), ElementsAre(HasSubstr("S662 decisions-2024 is")));
}

TEST(DataOutside, IsLookedForUpToBounds)
{
    std::string deep;
    for (int i = 0; i <= most_folders; ++i) {
        deep += "a/";
    }
    EXPECT_THAT(told_with(deep.substr(2) + "x.txt", ""), IsEmpty());
    EXPECT_THAT(told_with(deep + "x.txt", ""), ElementsAre(HasSubstr("it lies more than 16 folders down")));
    auto const files = repository();
    for (std::size_t i = 0; i <= most_entries_outside; ++i) {
        files->put("a/" + std::to_string(i), "");
    }
    EXPECT_THAT(told(files), ElementsAre(HasSubstr("S666 a is not looked through: outside the data folders there are "
                                                   "more than 50,000 files and folders")));
}

TEST(DataOutside, IsToldUpToABound)
{
    auto const files = repository();
    for (int i = 0; i < 60; ++i) {
        files->put("archive/" + std::to_string(i) + ".yaml", refusal);
    }
    EXPECT_EQ(told(files).size(), 51U);
    EXPECT_THAT(told(files), Contains(HasSubstr("S666 archive is not looked through: 50 files in the wrong place")));
}

// ---- what docs/data.md says of names

// Of the lines after each `<!-- names: WHAT -->`, what stands in backticks.
std::vector<std::pair<std::string, std::string>> names_in_the_manual()
{
    std::istringstream lines(read(source_dir / "docs/data.md"));
    std::vector<std::pair<std::string, std::string>> names;
    std::string what;  // up to the next empty line
    for (std::string line; std::getline(lines, line);) {
        static std::string const mark = "<!-- names: ";
        if (line.starts_with(mark)) {
            what = line.substr(mark.size(), line.find(' ', mark.size()) - mark.size());
            continue;
        }
        for (std::size_t at = 0; !what.empty() && (at = line.find('`', at)) != std::string::npos;) {
            auto const end = line.find('`', at + 1);
            names.emplace_back(what, line.substr(at + 1, end - at - 1));
            at = end + 1;
        }
        what = line.empty() ? std::string() : what;
    }
    return names;
}

TEST(NamesInTheManual, AreTakenAsItSays)
{
    auto const names = names_in_the_manual();
    EXPECT_GT(names.size(), 40U);
    for (auto const& [what, name] : names) {
        auto const files = repository();
        files->put("decisions/das.yaml", "decisions:\n  - {id: DAS-8, body: DAS, date: 2020-05-11, outcome: noted}\n");
        files->put(name, refusal);
        Session session({});
        ASSERT_TRUE(session.open({.files = files}));
        session.check({}, {.as_of = as_of});
        std::vector<std::string> wrong;
        for (auto const& diagnostic : session.diagnostics()) {
            wrong.push_back(std::string(diagnostic.problem->code) + " " + diagnostic.headline.en);
        }
        bool is_read = false;
        for (SourceId id = 0; id < session.sources().size(); ++id) {
            is_read = is_read || session.sources()[id].name() == name;
        }
        EXPECT_EQ(is_read, what == "read") << name;
        if (what == "read" || what == "harmless") {
            EXPECT_THAT(wrong, IsEmpty()) << name;
        } else {
            EXPECT_THAT(wrong, ElementsAre(HasSubstr(what + " "))) << name;
        }
    }
}

}  // namespace
}  // namespace styr::test::outside_data_test
