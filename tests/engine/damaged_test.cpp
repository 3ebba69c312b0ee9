// What becomes of an agreement with every construct of the language when one word of it is left out, doubled, moved, or
// another: all that is said of it, and all that it means where it still means something. Every word has its turn.
#include "rules/resolve.hpp"
#include "rules/syntax/parse.hpp"
#include "rules/syntax/print_tree.hpp"
#include "tests/support/digests.hpp"
#include "tests/support/dumped.hpp"
#include "tests/support/told.hpp"
#include "tests/support/words.hpp"
#include "tests/support/world.hpp"

#include <array>

namespace styr::test {
namespace {

std::string made_of(std::vector<std::string> const& texts)
{
    Sources sources;
    Diagnostics diagnostics;
    std::vector<syntax::File> files;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const& source = sources.add(std::to_string(i + 1) + ".styr", texts[i]);
        auto parsed = parse(source);
        std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(), std::back_inserter(diagnostics));
        files.push_back(std::move(parsed.file));
    }
    std::string text;
    for (auto const& file : has_errors(diagnostics) ? std::vector<syntax::File>{} : files) {
        text += print(file);
    }
    auto const agreement = resolve(files, sources, diagnostics);
    text += support::in_both_languages(diagnostics, sources);
    for (auto const& version : agreement ? agreement->versions : std::vector<Version>{}) {
        for (auto const& line : support::dumped(version)) {
            text += line + "\n";
        }
    }
    return text;
}

// What is put in a word's place: its neighbours in value where it is a figure, and a word of each kind.
std::vector<std::string> others_for(std::string const& word)
{
    std::vector<std::string> others{"3", "5 %", "tariff", "FU", "\"t\"", "(", "not"};
    bool const figure = !word.empty() && word.size() < 6 &&
                        std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (figure) {
        auto const padded = [&word](int value) {
            auto const digits = std::to_string(value);
            return std::string(word.size() - std::min(word.size(), digits.size()), '0') + digits;
        };
        others.push_back(padded(std::stoi(word) + 1));
        others.push_back(padded(std::max(0, std::stoi(word) - 1)));
    }
    return others;
}

// Each thing that may happen to one word, and what comes of it.
std::string told_of_damages(std::vector<std::string> const& texts, std::size_t file,
                            std::vector<std::string> const& words, std::size_t at)
{
    auto const word = support::bare(words[at]);
    auto const blanks = words[at].substr(0, words[at].size() - word.size());
    std::string before, after, text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        (i < at ? before : after) += i == at ? "" : words[i];
    }
    auto const with = [&](std::string const& middle) {
        auto changed = texts;
        changed[file] = before;
        changed[file] += middle;
        changed[file] += after;
        text += "---- " + (middle.empty() ? "nothing" : middle) + "\n" + made_of(changed);
    };
    with("");
    with(words[at] + " " + word);
    for (auto const& other : others_for(word)) {
        with(blanks + other);
    }
    return text;
}

// What can be told of it by itself, or how the canonical printer would write it.
std::string read_alone(std::string const& text)
{
    Sources sources;
    auto const& source = sources.add("1.styr", text);
    auto const parsed = parse(source);
    auto const told = support::in_both_languages(parsed.diagnostics, sources);
    return has_errors(parsed.diagnostics) ? told : told + print(parsed.file);
}

// Each character left out, and changed for others in turn.
TEST(Damaged, EveryCharacterIsReadAsItWas)
{
    static constexpr std::array<std::string_view, 23> others{"0",  "9",  ".",  ",", "-", "%",      "(", ")",
                                                             "\"", "{",  "}",  "<", "=", "!",      "/", "#",
                                                             " ",  "  ", "\n", "a", "Z", "\u00e6", "\\"};
    auto const text = read_file(STYR_SOURCE_DIR "/tests/rules/dense/1.styr");
    support::Digests digests(STYR_SOURCE_DIR "/tests/engine/damaged_characters.txt");
    std::string told;
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const before = text.substr(0, at), after = text.substr(at + 1);
        told += read_alone(before + after);
        told += read_alone(before + std::string(others[at % others.size()]) + after);
        if (text[at] == '\n') {
            digests.add("line-" + std::to_string(line++), told);
            told.clear();
        }
    }
    digests.expect();
}

TEST(Damaged, EveryWordIsToldOfAndUnderstoodAsItWas)
{
    std::vector<std::string> texts;
    for (auto const& path : files_below(STYR_SOURCE_DIR "/tests/rules/dense", ".styr")) {
        texts.push_back(read_file(path));
    }
    support::Digests digests(STYR_SOURCE_DIR "/tests/engine/damaged.txt");
    for (std::size_t file = 0; file < texts.size(); ++file) {
        auto const words = support::words_of(texts[file]);
        std::string so_far;
        for (std::size_t at = 0; at < words.size(); ++at) {
            so_far += words[at];
            auto const line = 1 + std::count(so_far.begin(), so_far.end(), '\n');
            digests.add(fmt::format("{}.styr:{}:{}", file + 1, line, at + 1), told_of_damages(texts, file, words, at));
        }
    }
    digests.expect();
}

}  // namespace
}  // namespace styr::test
