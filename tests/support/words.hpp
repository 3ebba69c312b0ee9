// SPDX-License-Identifier: MPL-2.0
// Texts in the rule language taken apart, to be damaged a word at a time.
#pragma once

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace styr::support {

// Words and signs with the blanks before them, so that they make up the text again.
inline std::vector<std::string> words_of(std::string const& text)
{
    auto const is_word = [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; };
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        auto end = std::min(text.find_first_not_of(" \n", at), text.size());
        if (end < text.size() && text[end] == '"') {
            end = std::min(text.find('"', end + 1), text.size() - 1) + 1;
        } else if (end < text.size()) {
            auto const begin = end;
            while (end < text.size() && (end == begin || (is_word(static_cast<unsigned char>(text[end])) &&
                                                          is_word(static_cast<unsigned char>(text[begin]))))) {
                ++end;
            }
        }
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

inline std::string bare(std::string const& word)
{
    return word.substr(std::min(word.find_first_not_of(" \n"), word.size()));
}

inline std::string joined(std::vector<std::string> const& words)
{
    std::string text;
    for (auto const& word : words) {
        text += word;
    }
    return text;
}

}  // namespace styr::support
