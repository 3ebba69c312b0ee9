// SPDX-License-Identifier: MPL-2.0
// The completion scripts in the shells that they are for: bash, zsh and fish, all of which `./run test`
// installs, so that none is passed over.
#include "cli/command_line/completion.hpp"
#include "cli/command_line/option_words.hpp"
#include "cli/command_line/verb_table.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>

#include <set>

namespace styr::test::completion_test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using Words = std::set<std::string>;

std::string quoted(std::string const& word) { return "'" + word + "'"; }

// A folder with a file, a folder and the scripts; what each shell proposes in it.
class Completion : public testing::TestWithParam<std::string> {
protected:
    Completion()
    {
        for (auto const& shell : shells()) {
            write(folder.path / ".scripts" / (shell.name == "zsh" ? "_styr" : std::string(shell.name)),
                  shell.completion(Lang::en));
        }
        write(folder.path / "ny.yaml", "");
        fs::create_directory(folder.path / "nye");
    }

    // What stands in the line as words, the last of which is to be completed.
    Words proposed(std::vector<std::string> const& words) const
    {
        auto const line = GetParam() == "bash" ? in_bash(words) : GetParam() == "zsh" ? in_zsh(words) : in_fish(words);
        auto const ended = shell(folder.path, "export HOME=" + folder.path.string() + "\n" + line);
        Words found;
        for (auto const proposal : support::lines_of(ended.out)) {
            auto const word = proposal.substr(0, proposal.find('\t'));
            found.emplace(word.substr(0, word.find_last_not_of(" \r/") + 1));
        }
        return found;
    }

    TemporaryFolder folder;

private:
    static std::string in_line(std::vector<std::string> const& words)
    {
        std::string line = "styr";
        for (auto const& word : words) {
            line += " " + word;
        }
        return line;
    }
    std::string in_bash(std::vector<std::string> const& words) const
    {
        std::string array = "styr";
        for (auto const& word : words) {
            array += " " + quoted(word);
        }
        return "source .scripts/bash\nCOMP_WORDS=(" + array + ")\nCOMP_CWORD=" + std::to_string(words.size()) +
               "\n_styr 2>/dev/null\nfor one in \"${COMPREPLY[@]}\"; do echo \"$one\"; done";
    }
    static std::string in_zsh(std::vector<std::string> const& words)
    {
        return "zsh -f " + (source_dir / "tests/data/cli/complete.zsh").string() + " .scripts " +
               quoted(in_line(words));
    }
    static std::string in_fish(std::vector<std::string> const& words)
    {
        return "fish --no-config -c 'source .scripts/fish; complete -C \"" + in_line(words) + "\"'";
    }
};

INSTANTIATE_TEST_SUITE_P(Shells, Completion, testing::Values("bash", "zsh", "fish"),
                         [](auto const& each) { return each.param; });

TEST_P(Completion, ProposesTheCommands)
{
    Words all;
    for (auto const* const command : commands()) {
        all.emplace(command->name);
    }
    EXPECT_EQ(proposed({""}), all);
    EXPECT_THAT(proposed({"ch"}), ElementsAre("check"));
    EXPECT_THAT(proposed({"--lang", "en", "ch"}), ElementsAre("check")) << "an option's value is no command";
}

TEST_P(Completion, ProposesTheOptionsOfTheCommand)
{
    EXPECT_THAT(proposed({"check", "--no"}), ElementsAre("--no-fail-on-empty"));
    EXPECT_THAT(proposed({"test", "--mu"}), ElementsAre("--mutate"));
    EXPECT_THAT(proposed({"check", "--mu"}), Not(Contains("--mutate")));
    EXPECT_THAT(proposed({"doc", "--col"}), ElementsAre("--color"));
}

TEST_P(Completion, ProposesTheValuesOfAnOption)
{
    EXPECT_THAT(proposed({"check", "--lang", ""}), ElementsAre("da", "en"));
    EXPECT_THAT(proposed({"check", "--color", "a"}), ElementsAre("always", "auto"));
    EXPECT_THAT(proposed({"--fail-level", "v"}), ElementsAre("violation"));
    Words names;
    for (auto const name : choices_of(help::Takes::format)) {
        names.emplace(name);
    }
    EXPECT_EQ(proposed({"check", "-f", ""}), names);
}

TEST_P(Completion, ProposesTheWordsThatAnArgumentCanBe)
{
    EXPECT_THAT(proposed({"schema", "s"}), ElementsAre("settlements", "submission"));
    EXPECT_THAT(proposed({"completion", ""}), ElementsAre("bash", "fish", "zsh"));
    EXPECT_THAT(proposed({"doc", "o"}), ElementsAre("open-questions"));
    EXPECT_THAT(proposed({"doc", ""}), ElementsAre("decides", "facts", "open-questions", "provisions", "text"));
}

TEST_P(Completion, ProposesFilesAndFoldersWhereTheyAreApt)
{
    EXPECT_THAT(proposed({"init", "n"}), ElementsAre("nye"));
    EXPECT_THAT(proposed({"-C", "n"}), ElementsAre("nye"));
    EXPECT_THAT(proposed({"check", "nye"}), ElementsAre("nye"));
    EXPECT_THAT(proposed({"check", "n"}), IsSupersetOf({"ny.yaml", "nye"}));
    EXPECT_THAT(proposed({"version", "n"}), IsEmpty());
}

class InBash : public Completion {};
INSTANTIATE_TEST_SUITE_P(Shells, InBash, testing::Values("bash"));

// readline makes three words of `--lang=d` and of `json=ny`.
TEST_P(InBash, ValuesAfterAnEqualsSignAreCompletedToo)
{
    EXPECT_THAT(proposed({"check", "--lang", "=", "d"}), ElementsAre("da"));
    EXPECT_THAT(proposed({"check", "--lang", "="}), ElementsAre("da", "en"));
    EXPECT_THAT(proposed({"--lang", "=", "en", "ch"}), ElementsAre("check"));
    EXPECT_THAT(proposed({"check", "-o", "js"}), Contains("json="));
    EXPECT_THAT(proposed({"check", "-o", "json", "=", "ny"}), ElementsAre("ny.yaml", "nye"));
    EXPECT_THAT(proposed({"-o"}), ElementsAre("-o"));
}

TEST_P(InBash, NamesOfFilesMayHoldBlanks)
{
    write(folder.path / "min fil.yaml", "");
    EXPECT_THAT(proposed({"check", "m"}), ElementsAre("min fil.yaml"));
}

TEST(CompletionScripts, KnowEveryOptionByEveryName)
{
    for (auto const& shell : shells()) {
        auto const script = shell.completion(Lang::da);
        auto const expect_all = [&](std::span<help::OptionText const* const> options) {
            for (auto const* const option : options) {
                for (auto const& name : names_of(*option)) {
                    auto const written = shell.name != "fish"     ? name
                                         : name.starts_with("--") ? " -l " + name.substr(2)
                                                                  : " -s " + name.substr(1);
                    EXPECT_THAT(script, testing::HasSubstr(written)) << shell.name;
                }
            }
        };
        expect_all(shared_options());
        for (auto const* const command : commands()) {
            expect_all(own_options(*command));
        }
        EXPECT_EQ(krisecenter().run({"completion", std::string(shell.name)}).out, script);
    }
}

}  // namespace
}  // namespace styr::test::completion_test
