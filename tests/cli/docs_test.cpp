// The examples of docs/cli.md are what the program prints. STYR_UPDATE_GOLDENS=1 writes them anew.
#include "tests/cli/shell.hpp"
#include "tests/support/golden.hpp"

namespace styr::test {
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
}  // namespace styr::test
