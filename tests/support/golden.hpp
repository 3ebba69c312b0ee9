// SPDX-License-Identifier: MPL-2.0
// Whole outputs compared with files. `STYR_UPDATE_GOLDENS=1 ctest …` rewrites the files instead,
// and `git diff` then shows what a change does to what people read.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace styr::support {

inline std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// The first place where two texts differ, with two lines before it and two of each after it.
inline std::string first_difference(std::string_view expected, std::string_view actual)
{
    constexpr std::size_t context = 2;
    auto const want = lines_of(expected);
    auto const have = lines_of(actual);
    auto const [w, h] = std::mismatch(want.begin(), want.end(), have.begin(), have.end());
    auto const at = static_cast<std::size_t>(w - want.begin());
    if (w == want.end() && h == have.end()) {
        return "the line breaks at the end differ\n";
    }
    std::string shown = "line " + std::to_string(at + 1) + " differs (- the file, + what came out)\n";
    auto const show = [&](char mark, std::vector<std::string_view> const& lines, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < std::min(to, lines.size()); ++i) {
            (shown += mark) += ' ';
            (shown += lines[i]) += '\n';
        }
    };
    show(' ', want, at > context ? at - context : 0, at);
    show('-', want, at, at + 1 + context);
    show('+', have, at, at + 1 + context);
    return shown;
}

// Expects `actual` to be what the file at `path` holds, to the byte.
inline void expect_golden(std::filesystem::path const& path, std::string_view actual)
{
    if (char const* const update = std::getenv("STYR_UPDATE_GOLDENS");
        update != nullptr && std::string_view(update) == "1") {
        if (path.has_parent_path()) {
            std::filesystem::create_directories(path.parent_path());
        }
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        ADD_FAILURE() << path.string() << " is missing; STYR_UPDATE_GOLDENS=1 writes it. What came out:\n" << actual;
        return;
    }
    std::string const expected{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (expected != actual) {
        ADD_FAILURE() << path.string() << ": " << first_difference(expected, actual)
                      << "STYR_UPDATE_GOLDENS=1 accepts what came out.";
    }
}

}  // namespace styr::support
