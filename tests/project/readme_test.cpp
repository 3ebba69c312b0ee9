// SPDX-License-Identifier: MPL-2.0
// The README shows what the program prints, and its three examples do what it says they do.
#include "tests/cli/program.hpp"

namespace styr::test {
namespace {

std::string readme() { return read(source_dir / "README.md"); }

// The text of the fence that follows a mark.
std::string fenced(std::string const& mark)
{
    auto const text = readme();
    auto const at = text.find(mark);
    EXPECT_NE(at, std::string::npos) << mark;
    auto const fence = text.find("```", at);
    auto const begin = text.find('\n', fence) + 1;
    return text.substr(begin, text.find("\n```", begin) + 1 - begin);
}

std::string finding(std::string const& lang)
{
    World world;
    world.directory = source_dir / "examples/nordjylland";
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    return world.run({"check", "--as-of", "2020-05-24", "--lang", lang, "submissions/2020-05-aalborg.yaml"}).out;
}

TEST(Readme, ShowsTheFindingAsItPrints)
{
    EXPECT_EQ(fenced("<!-- finding: en -->"), finding("en"));
    EXPECT_EQ(fenced("<!-- finding: da -->"), finding("da"));
}

class ReadmeExamples : public testing::Test {
protected:
    ReadmeExamples()
    {
        write(folder.path / "styr.yaml", "agreement: agreement\nlanguage: en\n");
        write(folder.path / "agreement/2024.styr", fenced("<!-- example: agreement -->"));
        write(folder.path / "register/2024.yaml", fenced("<!-- example: register -->"));
        write(folder.path / "submissions/2024-02.yaml", submission);
        write(folder.path / "decisions/2024.yaml", fenced("<!-- example: decisions -->"));
    }
    Ended check(std::string const& as_of) const
    {
        World world;
        world.directory = folder.path;
        return world.run({"check", "--as-of", as_of, "-f", "concise"});
    }

    TemporaryFolder folder;
    std::string submission = fenced("<!-- example: submission -->");
};

TEST_F(ReadmeExamples, ComeToCompliantTogether)
{
    auto const ended = check("2024-04-01");
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
}

TEST_F(ReadmeExamples, NeedADecisionUntilTheDayAndAreAViolationFromThen)
{
    fs::remove_all(folder.path / "decisions");
    EXPECT_NE(check("2024-04-30").out.find(": decision[P01 midyear tariff]"), std::string::npos)
        << check("2024-04-30").out;
    EXPECT_NE(check("2024-05-01").out.find(": violation[P01 midyear tariff]"), std::string::npos)
        << check("2024-05-01").out;
}

TEST_F(ReadmeExamples, AreIncompleteWithoutTheirEffectiveDate)
{
    auto const line = submission.find("    effective:");
    write(folder.path / "submissions/2024-02.yaml", submission.erase(line, submission.find('\n', line) + 1 - line));
    EXPECT_NE(check("2024-04-01").out.find(": incomplete[P01 midyear tariff]"), std::string::npos)
        << check("2024-04-01").out;
}

TEST_F(ReadmeExamples, AreNoLongerCoveredOnceTheFigureIsAnother)
{
    auto const figure = submission.find("2150");
    write(folder.path / "submissions/2024-02.yaml", submission.replace(figure, 4, "2160"));
    auto const ended = check("2024-04-01");
    EXPECT_EQ(ended.status, 1);
    EXPECT_NE(ended.out.find(": decision[P01 midyear tariff]"), std::string::npos) << ended.out << ended.err;
}

}  // namespace
}  // namespace styr::test
