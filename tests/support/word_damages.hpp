// SPDX-License-Identifier: MPL-2.0
// An agreement's text by declarations, and what may happen to one word or character of one of them. Everything here is
// named by the declaration's own words, and chosen by their hash: a declaration more changes nothing about the others.
#pragma once

#include "tests/support/words.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace styr::support {

// From the word that declares to the next such word. The head of a provision ends where its first item begins.
struct Declaration {
    std::string name;  // "rule midyear tariff"
    std::size_t begin = 0, end = 0;
};

struct WordDamage {
    std::string said;  // "without `require` (2nd)"
    std::string text;  // the whole text, damaged
};

// FNV-1a: the same on every machine.
inline std::uint64_t hash_of(std::string_view text)
{
    std::uint64_t value = 0xcbf29ce484222325;
    for (char const byte : text) {
        value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    }
    return value;
}

inline std::string ordinal(std::size_t number)
{
    bool const teen = number % 100 >= 11 && number % 100 <= 13;
    static constexpr std::array<char const*, 4> ends{"th", "st", "nd", "rd"};
    return std::to_string(number) + (teen || number % 10 > 3 ? "th" : ends[number % 10]);
}

inline bool declares(std::string_view line)
{
    static constexpr std::array<std::string_view, 20> words{
        "agreement", "body",       "parameter", "table",    "define",  "provision", "proposal",
        "list",      "fact",       "values",    "decision", "silence", "calendar",  "rule",
        "exception", "competence", "referral",  "replace",  "repeal",  "extends"};
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    return std::any_of(words.begin(), words.end(), [line](std::string_view word) {
        return line.starts_with(word) && line.substr(word.size()).starts_with(' ');
    });
}

// The words up to what is said of the thing.
inline std::string name_of_declaration(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    for (std::string_view const end :
         {"\"", " = ", " for each ", " from ", " to ", " when ", " by year", " da ", " include ", " above ", "\n"}) {
        line = line.substr(0, line.find(end));
    }
    return std::string(line.substr(0, line.find_last_not_of(' ') + 1));
}

inline std::vector<Declaration> declarations_of(std::string const& text)
{
    std::vector<Declaration> found;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        auto const line = std::string_view(text).substr(begin, end - begin);
        if (declares(line)) {
            found.push_back({name_of_declaration(line), begin, end});
        } else if (!found.empty()) {
            found.back().end = end;
        }
        begin = end;
    }
    return found;
}

inline std::string text_of(std::string const& text, Declaration const& declaration)
{
    return text.substr(declaration.begin, declaration.end - declaration.begin);
}

// What is put in a word's place: a word of each kind, and of a figure its neighbours.
inline std::vector<std::string> others_for(std::string const& word)
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

// Each word of a declaration left out, doubled, after the next, and in its place each of `others_for`.
inline std::vector<WordDamage> word_damages(std::string const& text, Declaration const& declaration)
{
    auto const words = words_of(text_of(text, declaration));
    auto const before = text.substr(0, declaration.begin), after = text.substr(declaration.end);
    std::map<std::string, std::size_t> seen;
    std::vector<WordDamage> all;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const word = bare(words[at]);
        if (word.empty()) {
            continue;
        }
        auto const blanks = words[at].substr(0, words[at].size() - word.size());
        auto const place = "`" + word + "` (" + ordinal(++seen[word]) + ")";
        auto const add = [&](std::string said, std::string const& instead, std::string const& next) {
            auto changed = words;
            changed[at] = instead;
            if (at + 1 < words.size()) {
                changed[at + 1] = next;
            }
            all.push_back({std::move(said), before + joined(changed) + after});
        };
        auto const next = at + 1 < words.size() ? words[at + 1] : std::string();
        add("without " + place, "", next);
        add(place + " twice", words[at] + " " + word, next);
        if (!bare(next).empty()) {
            add(place + " after `" + bare(next) + "`", next, words[at]);
        }
        for (auto const& other : others_for(word)) {
            if (other != word) {
                add("`" + other + "` for " + place, blanks + other, next);
            }
        }
    }
    return all;
}

// Each character of a declaration left out, and another in its place.
inline std::vector<WordDamage> character_damages(std::string const& text, Declaration const& declaration)
{
    static constexpr std::array<std::string_view, 23> others{"0",  "9",  ".",  ",", "-", "%",      "(", ")",
                                                             "\"", "{",  "}",  "<", "=", "!",      "/", "#",
                                                             " ",  "  ", "\n", "a", "Z", "\u00e6", "\\"};
    auto const start = hash_of(text_of(text, declaration));
    std::vector<WordDamage> all;
    std::size_t word_at = declaration.begin;
    for (auto at = declaration.begin; at < declaration.end; ++at) {
        if (text[at] == ' ' || text[at] == '\n' || (static_cast<unsigned char>(text[at]) >= 0x80)) {
            word_at = text[at] == ' ' || text[at] == '\n' ? at + 1 : word_at;
            continue;
        }
        auto const word = text.substr(word_at, text.find_first_of(" \n", word_at) - word_at);
        auto const place = "`" + text.substr(at, 1) + "` of `" + word + "`";
        auto const& other = others[(start + at - declaration.begin) % others.size()];
        all.push_back({"without " + place, std::string(text).erase(at, 1)});
        all.push_back({"`" + std::string(other == "\n" ? "\\n" : other) + "` for " + place,
                       std::string(text).replace(at, 1, other)});
    }
    return all;
}

// So many of them, none twice, chosen by the declaration's own words.
template <class T> std::vector<T> chosen(std::vector<T> const& all, std::string_view words, std::size_t count)
{
    std::vector<T> some;
    std::vector<bool> taken(all.size());
    auto at = hash_of(words);
    for (std::size_t i = 0; i < std::min(count, all.size()); ++i) {
        for (at = at * 6364136223846793005U + 1442695040888963407U; taken[(at >> 20U) % all.size()];) {
            at = at * 6364136223846793005U + 1442695040888963407U;
        }
        taken[(at >> 20U) % all.size()] = true;
        some.push_back(all[(at >> 20U) % all.size()]);
    }
    return some;
}

}  // namespace styr::support
