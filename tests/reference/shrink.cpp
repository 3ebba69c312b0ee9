// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/shrink.hpp"

namespace styr::reference {

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string const& text)
{
    Lines lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end - begin));
        begin = end == std::string::npos ? text.size() : end + 1;
    }
    return lines;
}

std::string without(Lines const& lines, std::size_t from, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        text += i >= from && i < from + count ? "" : lines[i] + "\n";
    }
    return text;
}

using Shows = std::function<bool(Case const&)>;

// Takes out `count` lines at a time wherever what is left still shows it.
bool shorten(Case& made, std::size_t file, std::size_t count, Shows const& shows)
{
    bool changed = false;
    for (std::size_t at = 0; at < lines_of(made.files[file].text).size();) {
        auto smaller = made;
        smaller.files[file].text = without(lines_of(made.files[file].text), at, count);
        if (shows(smaller)) {
            made = std::move(smaller);
            changed = true;
        } else {
            ++at;
        }
    }
    return changed;
}

bool drop_files(Case& made, Shows const& shows)
{
    bool changed = false;
    for (std::size_t i = made.files.size(); i > 0; --i) {
        auto smaller = made;
        smaller.files.erase(smaller.files.begin() + static_cast<std::ptrdiff_t>(i - 1));
        if (shows(smaller)) {
            made = std::move(smaller);
            changed = true;
        }
    }
    return changed;
}

}  // namespace

Case shrunk(Case from, Shows const& still_shows)
{
    bool changed = true;
    while (changed) {
        changed = drop_files(from, still_shows);
        for (std::size_t file = 0; file < from.files.size(); ++file) {
            for (std::size_t const count : {12U, 6U, 4U, 3U, 2U, 1U}) {
                changed = shorten(from, file, count, still_shows) || changed;
            }
        }
    }
    return from;
}

}  // namespace styr::reference
