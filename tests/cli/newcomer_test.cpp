// SPDX-License-Identifier: MPL-2.0
// What somebody adds to a copy of the agreement by docs/language.md alone is known everywhere without another line.
#include "tests/cli/program.hpp"
#include "tests/support/git_history.hpp"

#include <gmock/gmock.h>

namespace styr::test {
namespace {

using testing::HasSubstr;

constexpr auto added = R"(

fact rent da "husleje" en "rent" of offer in kr. from 0 kr.
  source "FU 2019-11-02" item 4

table highest rent by municipality
  Aalborg Kommune = 10000 kr.
  Hjørring Kommune = 9000 kr.
  source "FU 2019-11-02" item 4

provision N1 da "Husleje" en "Rent"
  source "FU 2019-11-02" item 4

  rule rent within limits
    for each change of terms
    require rent <= highest rent of operator
    message da "Huslejen på {rent} er for høj." en "A rent of {rent} is too high."
)";

// North Jutland's repository with a copy of its agreement, to which the newcomer's words are added.
class Newcomer : public testing::Test {
protected:
    Newcomer()
    {
        auto const copy = fs::copy_options::recursive;
        fs::copy(source_dir / "examples/nordjylland", folder.path, copy | fs::copy_options::overwrite_existing);
        fs::create_directories(folder.path / "agreements");
        fs::copy(source_dir / "agreements/nordjylland", folder.path / "agreements/nordjylland", copy);
        write(folder.path / "styr.yaml", "agreement: agreements/nordjylland\n");
        auto const version = folder.path / "agreements/nordjylland/2018-2020.styr";
        write(version, read(version) + added);
    }

    void replace(std::string const& file, std::string const& from, std::string const& to) const
    {
        auto text = read(folder.path / file);
        auto const at = text.find(from);
        ASSERT_NE(at, std::string::npos) << file << " has no " << from;
        write(folder.path / file, text.replace(at, from.size(), to));
    }
    void rent(std::string const& amount) const
    {
        replace(register_file, "  - offer: Aalborg Krisecenter\n",
                "  - offer: Aalborg Krisecenter\n    rent: " + amount + "\n");
    }
    support::Files files() const
    {
        support::Files all;
        for (auto const& entry : fs::recursive_directory_iterator(folder.path)) {
            if (entry.is_regular_file()) {
                all[fs::relative(entry.path(), folder.path).generic_string()] = read(entry.path());
            }
        }
        return all;
    }
    Ended run(std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--as-of", "2020-05-26", "--lang", "en"});
        return World{folder.path}.run(words);
    }

    std::string const register_file = "register/2020/aalborg.yaml";
    std::string const submission_file = "submissions/2020-05-aalborg.yaml";
    TemporaryFolder folder;
};

TEST_F(Newcomer, FindsTheFieldInTheSchema)
{
    auto const schema = run({"schema", "register", "--agreement", "agreements/nordjylland"});
    EXPECT_EQ(schema.status, 0) << schema.err;
    EXPECT_THAT(schema.out, HasSubstr("\"rent\": {"));
}

TEST_F(Newcomer, IsToldWhatIsMissingAndWhatIsTooMuch)
{
    auto const lacking = run({"check", submission_file});
    EXPECT_EQ(lacking.status, 1) << lacking.err;
    EXPECT_THAT(lacking.out, HasSubstr("missing: rent"));
    rent("12000");
    auto const high = run({"check", submission_file});
    EXPECT_EQ(high.status, 1) << high.err;
    EXPECT_THAT(high.out, HasSubstr("A rent of 12,000 kr. is too high."));
    replace(register_file, "rent: 12000", "rent: 9000");
    EXPECT_EQ(run({"check", submission_file}).status, 0);
    replace(submission_file, "after: {tariff: 2139}", "after: {tariff: 2139, rent: 12000}");
    auto const asked = run({"check", submission_file});
    EXPECT_EQ(asked.status, 1) << asked.err;
    EXPECT_THAT(asked.out, HasSubstr("A rent of 12,000 kr. is too high."));
    EXPECT_THAT(asked.out, testing::Not(HasSubstr("No provision looks at")));
}

TEST_F(Newcomer, ReadsItInAnExplanation)
{
    rent("9000");
    auto const explained = run({"explain", "2020-05-aalborg"});
    EXPECT_EQ(explained.status, 0) << explained.err;
    EXPECT_THAT(explained.out, HasSubstr("`rent`: 9,000 kr.  register/2020/aalborg.yaml:"));
    EXPECT_THAT(explained.out, HasSubstr("`highest rent of operator`: 10,000 kr.  agreements/nordjylland/"));
}

TEST_F(Newcomer, SeesTheFieldInAnUpdate)
{
    TemporaryFolder const bare;
    support::GitHistory history(bare.path, true);
    rent("9000");
    auto const base = history.commit(files());
    replace(register_file, "rent: 9000", "rent: 9500");
    auto const head = history.commit(files());
    auto const ended = run({"check", "-C", bare.path.string(), "--base", base, "--head", head});
    EXPECT_EQ(ended.status, 1) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("rent: 9500"));
}

TEST_F(Newcomer, AsksForItAndHasAnotherDigest)
{
    auto const digest = [&] { return run({"digest", submission_file}).out; };
    auto const before = digest();
    EXPECT_THAT(before, HasSubstr("sha256:"));
    replace(submission_file, "after: {tariff: 2139}", "after: {tariff: 2139, rent: 9500}");
    auto const after = digest();
    EXPECT_THAT(after, HasSubstr("sha256:"));
    EXPECT_NE(before, after);
}

}  // namespace
}  // namespace styr::test
