// SPDX-License-Identifier: MPL-2.0
// The project's own sources, as the tests about its habits read them.
#pragma once

#include "places.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace styr::project {

inline std::filesystem::path const root = STYR_SOURCE_DIR;

struct File {
    std::string name;  // below the root
    std::string text;
};

inline std::string read(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The C++ files of one folder, and of the folders in it, in order of name.
inline std::vector<File> sources_of(std::string_view folder)
{
    std::vector<File> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        auto const extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".hpp") {
            files.push_back({std::filesystem::relative(entry.path(), root).generic_string(), read(entry.path())});
        }
    }
    std::sort(files.begin(), files.end(), [](File const& a, File const& b) { return a.name < b.name; });
    return files;
}

// The text with comments blanked, and the insides of strings and characters too; line breaks stay.
// Raw strings count as strings; a quote between digits separates them.
inline std::string code_of(std::string_view text)
{
    std::string code;
    auto const word = [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    auto const blank = [&](std::size_t from, std::size_t to) {
        for (; from < to; ++from) {
            code += text[from] == '\n' ? '\n' : ' ';
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const rest = text.substr(at);
        std::size_t end = at;
        if (rest.starts_with("//")) {
            end = std::min(text.find('\n', at), text.size());
        } else if (rest.starts_with("/*")) {
            end = std::min(text.find("*/", at + 2), text.size() - 2) + 2;
        } else if (rest.starts_with("R\"")) {
            auto const open = text.find('(', at);
            auto const close = ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
            end = std::min(text.find(close, open), text.size() - close.size()) + close.size();
        } else if (text[at] == '"' || (text[at] == '\'' && (at == 0 || !word(text[at - 1])))) {
            for (end = at + 1; end < text.size() && text[end] != text[at]; ++end) {
                end += text[end] == '\\' ? 1U : 0U;
            }
            end = std::min(end + 1, text.size());
        }
        if (end == at) {
            code += text[at++];
        } else {
            blank(at, end);
            at = end;
        }
    }
    return code;
}

// The number of the line that an offset lies in.
inline std::size_t line_of(std::string_view text, std::size_t offset)
{
    return static_cast<std::size_t>(
               std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n')) +
           1;
}

}  // namespace styr::project
