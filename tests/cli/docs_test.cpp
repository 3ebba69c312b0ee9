// SPDX-License-Identifier: MPL-2.0
// The examples of docs/cli.md and docs/formats.md are what the program prints. STYR_UPDATE_GOLDENS=1 writes them anew.
#include "engine/evaluation/phrases.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/git_history.hpp"
#include "tests/support/golden.hpp"

namespace styr::test::docs_test {
namespace {

bool is_console(std::string_view line) { return line == "```console"; }

// The text with what every `$` line of a console block gives below it.
std::string with_outputs(std::string const& text, fs::path const& folder)
{
    std::string made;
    bool in_block = false;
    for (auto const line : support::lines_of(text)) {
        bool const fence = line.starts_with("```");
        if (in_block && !fence && !line.starts_with("$ ")) {
            continue;
        }
        made += std::string(line) + "\n";
        if (in_block && !fence) {
            made += shell(folder, std::string(line.substr(2))).out;
        }
        in_block = fence ? is_console(line) && !in_block : in_block;
    }
    return made;
}

TEST(Docs, OfTheProgramShowWhatItPrints)
{
    auto const path = source_dir / "docs/cli.md";
    Copy copy;
    support::expect_golden(path, with_outputs(read(path), copy.folder.path));
    EXPECT_TRUE(fs::exists(copy.folder.path / "styr.json"));
    EXPECT_TRUE(fs::exists(copy.folder.path / "styr.txt"));
}

TEST(Docs, OfTheFormatsShowWhatItPrints)
{
    auto const path = source_dir / "docs/formats.md";
    Copy copy;
    support::expect_golden(path, with_outputs(read(path), copy.folder.path));
    for (auto const* const name : {"styr.sarif", "junit.xml", "gl-code-quality-report.json", "styr.md"}) {
        EXPECT_TRUE(fs::exists(copy.folder.path / name)) << name;
    }
}

// The fences that follow a mark, one after another.
std::vector<std::string> fences(std::string const& text, std::string const& mark)
{
    std::vector<std::string> found;
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        auto const begin = text.find('\n', text.find("```", at)) + 1;
        found.push_back(text.substr(begin, text.find("\n```", begin) + 1 - begin));
    }
    return found;
}

// The page's own agreement and tests, and a test that expects something else.
TEST(Docs, OfTestingAgreementsShowWhatItPrints)
{
    auto const path = source_dir / "docs/testing-agreements.md";
    auto const text = read(path);
    auto tests = fences(text, "<!-- example: tests -->").front();
    TemporaryFolder folder;
    write(folder.path / "2024.styr", fences(text, "<!-- example: agreement -->").front());
    write(folder.path / "tests/p1.yaml", tests);
    tests.replace(tests.find("verdict: compliant"), 18, "verdict: violation");
    write(folder.path / "wrong.yaml", tests);
    support::expect_golden(path, with_outputs(text, folder.path));
}

// A page that explains words of the rule language: each example's rules stand below the head that all share.
class Words : public testing::TestWithParam<std::string> {
protected:
    std::string const text = read(source_dir / GetParam());
};

TEST_P(Words, ComeToTheVerdictsThatThePageTells)
{
    auto const rules = fences(text, "<!-- example: rules -->"), cases = fences(text, "<!-- example: cases -->");
    auto const head = fences(text, "<!-- example: head -->").front();
    ASSERT_GE(rules.size(), 17U);
    ASSERT_EQ(rules.size(), cases.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        TemporaryFolder folder;
        write(folder.path / "2024.styr", head + rules[i]);
        write(folder.path / "tests/cases.yaml", cases[i]);
        auto const ended = World{folder.path, {}}.run({"test", "--lang=en"});
        EXPECT_EQ(ended.status, 0) << rules[i] << ended.out << ended.err;
        EXPECT_EQ(ended.err, "") << rules[i];
    }
}

// In the words that are printed.
TEST_P(Words, AreToldWithEveryVerdict)
{
    for (std::size_t verdict = 0; verdict < verdict_count; ++verdict) {
        auto const words = phrase(static_cast<Verdict>(verdict));
        auto const& told = GetParam().starts_with("docs/da/") ? words.da : words.en;
        EXPECT_NE(text.find("| *" + told + "* |"), std::string::npos) << told;
    }
}

INSTANTIATE_TEST_SUITE_P(Docs, Words, testing::Values("docs/words.md", "docs/da/ord.md"),
                         [](auto const& page) { return std::string(page.index == 0 ? "en" : "da"); });

TEST(Docs, OfWordsHaveTheSameRulesInBothLanguages)
{
    std::string const mark = "<!-- example: rules -->";
    EXPECT_EQ(fences(read(source_dir / "docs/words.md"), mark), fences(read(source_dir / "docs/da/ord.md"), mark));
}

TEST(Docs, OfEditorsShowWhatItPrints)
{
    auto const path = source_dir / "docs/editors.md";
    TemporaryFolder folder;
    support::expect_golden(path, with_outputs(read(path), folder.path));
    EXPECT_TRUE(fs::exists(folder.path / "submission.schema.json"));
}

TEST(Docs, OfCIShowWhatItPrints)
{
    auto const path = source_dir / "docs/ci.md";
    TemporaryFolder folder;
    support::expect_golden(path, with_outputs(read(path), folder.path));
}

// The hook that the page shows last is the one in the README that `styr init` writes.
TEST(Docs, OfCIShowTheHookOfTheReadme)
{
    auto const page = read(source_dir / "docs/ci.md");
    auto const begin = page.rfind("```yaml\n");
    auto const hook = page.substr(begin, page.find("\n```\n", begin) - begin);
    for (std::string const lang : {"da", "en"}) {
        EXPECT_NE(read(source_dir / "cli/init" / lang / "README.md").find(hook), std::string::npos) << lang;
    }
}

// In the words that are printed.
TEST(Docs, OfUpdatesInDanishExplainEveryVerdict)
{
    auto const page = read(source_dir / "docs/da/opdateringer.md");
    for (std::size_t verdict = 0; verdict < verdict_count; ++verdict) {
        auto const word = phrase(static_cast<Verdict>(verdict)).da;
        EXPECT_NE(page.find("*" + word + "*"), std::string::npos) << word;
    }
}

// For the economist and for the secretariat.
TEST(Docs, OfThoseWhoWorkWithItShowWhatItPrintsInDanish)
{
    for (std::string const page : {"oekonomen.md", "sekretariatet.md"}) {
        auto const path = source_dir / "docs/da" / page;
        Copy copy;
        support::expect_golden(path, with_outputs(read(path), copy.folder.path));
        if (page == "oekonomen.md") {
            EXPECT_TRUE(read(copy.folder.path / "takster.csv").starts_with("\xEF\xBB\xBFresultat;"));
        }
    }
}

// The page's own styr.yaml and submission.
TEST(Docs, OfDispensationsShowWhatItPrints)
{
    auto const path = source_dir / "docs/dispensations.md";
    auto const text = read(path);
    Copy copy;
    copy.put("styr.yaml", fences(text, "<!-- example: configuration -->").front());
    copy.put("submissions/2020-11-aalborg.yaml", fences(text, "<!-- example: submission -->").front());
    support::expect_golden(path, with_outputs(text, copy.folder.path));
}

// The page's own submissions.
TEST(Docs, OfWhatIsLookedAtShowWhatItPrints)
{
    auto const path = source_dir / "docs/looked-at.md";
    auto const text = read(path);
    auto const submissions = fences(text, "<!-- example: submission -->");
    ASSERT_EQ(submissions.size(), 2U);
    Copy copy;
    copy.put("submissions/2020-11-aalborg.yaml", submissions[0]);
    copy.put("submissions/2020-12-aalborg.yaml", submissions[1]);
    support::expect_golden(path, with_outputs(text, copy.folder.path));
}

// An update on disk that brings what it needs: the register's new file, and the decision that approves it.
TEST(Docs, OfUpdatesShowWhatItPrints)
{
    auto const path = source_dir / "docs/updates.md";
    Copy copy;
    support::Files before;
    for (auto const* const name :
         {"styr.yaml", "aftale/2018-2020.styr", "register/2020/aalborg.yaml", "submissions/2020-05-aalborg.yaml"}) {
        before[name] = read(copy.folder.path / name);
    }
    support::GitHistory(copy.folder.path).commit(before);
    auto august = before.at("register/2020/aalborg.yaml");
    august.replace(august.find("2020-01-01"), 10, "2020-08-01");
    august.replace(august.find("1933"), 4, "2139");
    copy.put("register/2020-08/aalborg.yaml", august);
    fs::remove(copy.folder.path / "submissions/2020-06-aalborg.yaml");
    support::expect_golden(path, with_outputs(read(path), copy.folder.path));
}

// The tables about the shipped agreement are written by the program; STYR_UPDATE_GOLDENS=1 writes them anew.
TEST(Docs, OfTheShippedAgreementAreWrittenByTheProgram)
{
    World world{source_dir};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    auto const expect_page = [&world](std::string const& page, std::string const& file,
                                      std::vector<std::string> const& more) {
        std::vector<std::string> words{"doc", page, "--agreement", "nordjylland", "--lang", "en"};
        words.insert(words.end(), more.begin(), more.end());
        auto const ended = world.run(words);
        ASSERT_EQ(ended.status, 0) << ended.err;
        support::expect_golden(source_dir / "docs" / file, ended.out);
    };
    for (std::string const page : {"provisions", "decides", "open-questions", "facts"}) {
        expect_page(page, page + ".md", {});
    }
    expect_page("text", "text-2021.md", {"--only", "2021"});
}

TEST(Docs, MarkEveryExample)
{
    auto const text = read(source_dir / "docs/cli.md");
    auto const lines = support::lines_of(text);
    std::size_t examples = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (is_console(lines[i])) {
            ++examples;
            EXPECT_TRUE(lines[i - 1].starts_with("<!-- example: ")) << "line " << i + 1;
        }
    }
    EXPECT_GE(examples, 8U);
}

}  // namespace
}  // namespace styr::test::docs_test
