// SPDX-License-Identifier: MPL-2.0
#include "session/input/name_words.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "models/values/letters.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

struct Word {
    std::string_view letters;  // as `letters_of` has them
    Field field;
};

// Wherever they stand in a name: `DAS-beslutninger`, `kommuneregister`, `decisions2024`.
constexpr std::array telling{
    Word{"decision", Field::decisions},     Word{"beslutning", Field::decisions},
    Word{"afgorelse", Field::decisions},    Word{"submission", Field::submissions},
    Word{"indmelding", Field::submissions}, Word{"settlement", Field::settlements},
    Word{"afregning", Field::settlements},  Word{"dispensation", Field::dispensations},
    Word{"register", Field::register_},     Word{"registre", Field::register_},
};
// Only as a word of their own: `log` stands in many a name.
constexpr std::array alone{
    Word{"log", Field::decisions},      Word{"logs", Field::decisions},        Word{"logbog", Field::decisions},
    Word{"minutes", Field::decisions},  Word{"referat", Field::decisions},     Word{"referater", Field::decisions},
    Word{"protokol", Field::decisions}, Word{"protokoller", Field::decisions},
};
// Of which a name may be a slip.
constexpr std::array danish{
    Word{"registre", Field::register_},
    Word{"registret", Field::register_},
    Word{"afregninger", Field::settlements},
    Word{"indmeldinger", Field::submissions},
    Word{"takstindmeldinger", Field::submissions},
    Word{"beslutninger", Field::decisions},
    Word{"vardier", Field::figures},
};

char plain_letter(char32_t c)
{
    if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE)) {
        c += 32;
    }
    if (c >= U'a' && c <= U'z') {
        return static_cast<char>(c);
    }
    switch (c) {
    case U'æ':
    case U'ä':
    case U'å':
        return 'a';
    case U'ø':
    case U'ö':
        return 'o';
    case U'é':
        return 'e';
    default:
        return '\0';
    }
}

// `oe` for `ø`, where a keyboard has none, and likewise.
void shorten(std::string& word)
{
    for (std::string_view const two : {"ae", "oe", "aa"}) {
        for (auto at = word.find(two); at != std::string::npos; at = word.find(two, at + 1)) {
            word.erase(at + 1, 1);
        }
    }
}

std::optional<Field> slip_of(std::string const& letters, Configuration const& configuration)
{
    std::vector<std::pair<std::string, Field>> names;
    for (auto const field : data_folders) {
        names.emplace_back(letters_of(configuration.folder_name(field)), field);
        names.emplace_back(key_of(field), field);
    }
    for (auto const& [name, field] : danish) {
        names.emplace_back(name, field);
    }
    std::vector<std::string_view> candidates;
    for (auto const& [name, field] : names) {
        candidates.push_back(name);
    }
    auto const near = nearest(letters, candidates);
    if (!near || edits_between(letters, *near) > 2) {
        return std::nullopt;
    }
    return std::find_if(names.begin(), names.end(), [&](auto const& each) { return each.first == *near; })->second;
}

}  // namespace

std::vector<std::string> words_of(std::string_view name)
{
    auto const latin = in_latin_letters(name);
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < latin.size();) {
        auto const c = decode(latin, at);
        if (auto const letter = plain_letter(c); letter != '\0') {
            words.back() += letter;
        } else if (!(c >= 0x300 && c <= 0x36F) && !words.back().empty()) {  // a mark belongs to the letter before it
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    std::for_each(words.begin(), words.end(), shorten);
    return words;
}

std::string letters_of(std::string_view name)
{
    std::string all;
    for (auto const& word : words_of(name)) {
        all += word;
    }
    return all;
}

std::optional<Field> meant_by(std::string_view name, Configuration const& configuration)
{
    auto const letters = letters_of(name);
    for (auto const& [word, field] : telling) {
        if (letters.find(word) != std::string::npos) {
            return field;
        }
    }
    auto const words = words_of(name);
    for (auto const& [word, field] : alone) {
        if (std::find(words.begin(), words.end(), word) != words.end()) {
            return field;
        }
    }
    return letters.empty() ? std::nullopt : slip_of(letters, configuration);
}

}  // namespace styr
