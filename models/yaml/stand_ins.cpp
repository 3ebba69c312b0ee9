// SPDX-License-Identifier: MPL-2.0
#include "models/yaml/stand_ins.hpp"

#include "models/messages/document_problems.hpp"
#include "models/yaml/byte_check.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

// The first line of what git-lfs and git-annex keep in place of a file.
bool is_pointer(std::string_view text)
{
    constexpr std::array<std::string_view, 3> beginnings{"version https://git-lfs.github.com/spec/",
                                                         "version https://hawser.github.com/spec/", "/annex/objects/"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view beginning) { return text.starts_with(beginning); });
}

constexpr std::array<std::string_view, 4> markers{"<<<<<<<", "|||||||", "=======", ">>>>>>>"};

// Most files hold none anywhere, which takes less to see than where their lines begin.
bool may_hold_a_marker(std::string_view text)
{
    return std::any_of(markers.begin(), markers.end(),
                       [text](std::string_view marker) { return text.find(marker) != std::string_view::npos; });
}

// Seven of one sign at the very beginning of a line, and nothing or a blank after them. No line of a sound file begins
// so: what belongs to a key is indented, and a comment begins with `#`.
bool is_marker(std::string_view line)
{
    auto const begins = [line](std::string_view marker) {
        return line.starts_with(marker) && (line.size() == marker.size() || line[marker.size()] == ' ');
    };
    return std::any_of(markers.begin(), markers.end(), begins);
}

std::string_view line_at(Source const& source, std::uint32_t begin)
{
    auto const line = source.text().substr(begin);
    return line.substr(0, std::min(line.find_first_of("\r\n"), line.size()));
}

}  // namespace

bool check_stand_ins(Source const& source, Refusals& refusals)
{
    auto const begin = byte_order_mark(source.text());
    if (is_pointer(source.text().substr(begin))) {
        auto const first = line_at(source, begin);
        refusals.add(document_problem::storage_pointer, begin, begin + static_cast<std::uint32_t>(first.size()));
        return false;
    }
    if (!may_hold_a_marker(source.text())) {
        return true;
    }
    for (std::uint32_t number = 1; number <= source.lines(); ++number) {
        auto const at = number == 1 ? begin : source.line_start(number);
        if (auto const line = line_at(source, at); is_marker(line)) {  // once: its fellows are seen with it
            refusals.add(document_problem::conflict_marker, at, at + static_cast<std::uint32_t>(line.size()),
                         {{"marker", quoted_excerpt(line)}});
            return false;
        }
    }
    return true;
}

}  // namespace styr
