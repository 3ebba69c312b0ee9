// What is said of agreements when something in them is damaged, whole, is what the files beside this hold: a word left
// out, doubled, moved, or another of the agreement's own words in its place. Most of it still parses, so that
// every check has its turn; the tables of single errors say what has to be said, this that nothing changes unseen.
// The shipped agreements are as long as real ones are; dense/ has every construct of the language, and single
// characters of it are damaged, too.
#include "diagnostics/utf8.hpp"
#include "tests/reference/random.hpp"
#include "tests/rules/resolve_support.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/words.hpp"

#include <filesystem>

namespace styr::test {
namespace {

using reference::Random;
using support::bare;
using support::words_of;

// What was done, in words, and the text after it.
std::pair<std::string, std::string> damaged(std::vector<std::string> words, Random& random)
{
    auto const at = random.below(words.size() - 1);
    auto const other = random.below(words.size());
    auto const blanks = words[at].substr(0, words[at].size() - bare(words[at]).size());
    std::string done;
    switch (random.below(4)) {
    case 0:
        done = "without `" + bare(words[at]) + "`";
        words[at].clear();
        break;
    case 1:
        done = "`" + bare(words[at]) + "` twice";
        words[at] += " " + bare(words[at]);
        break;
    case 2:
        done = "`" + bare(words[at]) + "` after `" + bare(words[at + 1]) + "`";
        std::swap(words[at], words[at + 1]);
        break;
    default:
        done = "`" + bare(words[other]) + "` for `" + bare(words[at]) + "`";
        words[at] = blanks + bare(words[other]);
    }
    return {done, support::joined(words)};
}

std::string said_of(Resolved const& result)
{
    constexpr std::size_t most = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, result.diagnostics.size()); ++i) {
        auto const& diagnostic = result.diagnostics[i];
        text += "  " + result.said(diagnostic);
        text += "    `" + result.underlined(diagnostic.primary.span) + "` " + diagnostic.primary.text.en + "\n";
        for (auto const& each : diagnostic.context) {
            text += "    `" + result.underlined(each.span) + "` " + each.text.en + "\n";
        }
        for (auto const& each : diagnostic.help) {
            text += "    help: " + each.en + "\n";
        }
    }
    return text + "  " + std::to_string(result.diagnostics.size()) + " in all\n";
}

std::pair<std::string, std::string> slipped(std::string text, Random& random)
{
    static constexpr std::string_view others[] = {
        "0", "9", ".", ",", "-",  "%",  "(", ")", "\"", "{",      "}",      "<",      "=",      "!",
        "&", "/", "#", " ", "\n", "\t", "a", "s", "Z",  "\u00e6", "\u00b5", "\u00ba", "\u2013", "\\"};
    auto at = random.below(text.size() - 1);
    for (; (static_cast<unsigned char>(text[at]) | static_cast<unsigned char>(text[at + 1])) >= 0x80;
         at = random.below(text.size() - 1)) {}
    auto const line =
        std::to_string(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1);
    auto const was = std::string(printable(text.substr(at, 1)));
    switch (random.below(4)) {
    case 0:
        text.erase(at, 1);
        return {"line " + line + " without " + was, text};
    case 1:
        text.insert(at, 1, text[at]);
        return {"line " + line + " with " + was + " twice", text};
    case 2:
        std::swap(text[at], text[at + 1]);
        return {"line " + line + " with " + was + " after " + std::string(printable(text.substr(at, 1))), text};
    default:
        break;
    }
    auto const& other = others[random.below(std::size(others))];
    text.replace(at, 1, other);
    return {"line " + line + " with " + std::string(printable(other)) + " for " + was, text};
}

struct Texts {
    std::vector<std::string> names, texts;
};

Texts agreements_in(std::filesystem::path const& folder)
{
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".styr") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    Texts found;
    for (auto const& path : paths) {
        std::ifstream file(path, std::ios::binary);
        found.names.push_back(path.filename().string());
        found.texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return found;
}

// So many damages of each of them, one at a time.
template <class Damage> std::string told_of(Texts const& all, int times, Damage damage)
{
    std::string text;
    Random random(20261126);
    for (std::size_t file = 0; file < all.texts.size(); ++file) {
        for (int i = 0; i < times; ++i) {
            auto changed = all.texts;
            std::string done;
            std::tie(done, changed[file]) = damage(all.texts[file], random);
            text += all.names[file] + " " + done + "\n" + said_of(resolved(changed));
        }
    }
    return text;
}

std::pair<std::string, std::string> one_word(std::string const& text, Random& random)
{
    return damaged(words_of(text), random);
}

TEST(Damaged, AgreementsAreToldOfAsTheyWere)
{
    support::expect_golden(STYR_SOURCE_DIR "/tests/rules/damaged.txt",
                           told_of(agreements_in(STYR_SOURCE_DIR "/agreements/nordjylland"), 100, one_word));
}

TEST(Damaged, WordsOfEveryConstructAreToldOfAsTheyWere)
{
    support::expect_golden(STYR_SOURCE_DIR "/tests/rules/dense/words.txt",
                           told_of(agreements_in(STYR_SOURCE_DIR "/tests/rules/dense"), 300, one_word));
}

TEST(Damaged, CharactersOfEveryConstructAreToldOfAsTheyWere)
{
    support::expect_golden(STYR_SOURCE_DIR "/tests/rules/dense/characters.txt",
                           told_of(agreements_in(STYR_SOURCE_DIR "/tests/rules/dense"), 400, slipped));
}

}  // namespace
}  // namespace styr::test
