// SPDX-License-Identifier: MPL-2.0
// The manual pages are what help says, and groff finds nothing wrong with them.
#include "cli/command_line/completion.hpp"
#include "cli/command_line/manual.hpp"
#include "cli/command_line/verb_table.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>

namespace styr::test::manual_test {
namespace {

using testing::HasSubstr;

std::vector<help::CommandText const*> all_pages()
{
    std::vector<help::CommandText const*> all{&help::program};
    auto const known = commands();
    all.insert(all.end(), known.begin(), known.end());
    return all;
}

// As a reader sees it, without bold type.
std::string printed(std::string const& page)
{
    TemporaryFolder folder;
    write(folder.path / "page.1", page);
    return shell(folder.path, "groff -ww -K utf8 -T utf8 -P -c -P -b -P -u -r LL=200n -man page.1").out;
}

TEST(Manual, IsPrintedWithoutComplaint)
{
    for (auto const* const command : all_pages()) {
        for (auto const lang : {Lang::da, Lang::en}) {
            TemporaryFolder folder;
            write(folder.path / "page.1", manual_page(*command, lang));
            auto const ended = shell(folder.path, "groff -ww -z -K utf8 -T utf8 -man page.1");
            EXPECT_EQ(ended.status, 0) << manual_name(*command);
            EXPECT_EQ(ended.out, "") << manual_name(*command);
        }
    }
}

TEST(Manual, SaysOfEveryOptionWhatHelpSays)
{
    for (auto const* const command : all_pages()) {
        auto const page = printed(manual_page(*command, Lang::da));
        std::vector<help::OptionText const*> options(shared_options().begin(), shared_options().end());
        options.insert(options.end(), own_options(*command).begin(), own_options(*command).end());
        for (auto const* const option : options) {
            EXPECT_THAT(page, HasSubstr(names_of(*option).front())) << manual_name(*command);
            EXPECT_THAT(page, HasSubstr(option->meaning.da)) << manual_name(*command);
        }
        for (auto const& example : command->examples) {
            EXPECT_THAT(page, HasSubstr(example.command)) << manual_name(*command);
        }
    }
}

TEST(Manual, ReadsAsAPage)
{
    for (std::string const lang : {"da", "en"}) {
        support::expect_golden(source_dir / "tests/data/cli/goldens" / ("manual-init." + lang + ".txt"),
                               printed(manual_page(help::init, lang == "da" ? Lang::da : Lang::en)));
    }
}

TEST(Manual, NamesEveryCommandAndTheOtherPages)
{
    auto const page = printed(manual_page(help::program, Lang::en));
    for (auto const* const command : commands()) {
        EXPECT_THAT(page, HasSubstr(command->meaning.en));
        EXPECT_THAT(page, HasSubstr(manual_name(*command) + "(1)"));
    }
}

}  // namespace
}  // namespace styr::test::manual_test
