// SPDX-License-Identifier: MPL-2.0
#include "models/yaml/cursor.hpp"

#include <cstring>

namespace styr::yaml {

std::uint32_t Page::end_of_line(std::uint32_t from) const
{
    while (from < end_ && (sign(text_[from]) & line_end) == 0) {
        ++from;
    }
    return from;
}

void Page::to_line_end() { at = end_of_line(at); }

bool Page::marker_here() const
{
    auto const three = text_.substr(at, 3);
    return (three == "---" || three == "...") && is_gap(here(3));
}

// The cursor stands where a line begins.
void Page::new_line()
{
    line_ = at;
    for (; at < end_ && (sign(text_[at]) & blank) != 0; ++at) {
        if (text_[at] == '\t' && !tab_seen()) {
            tab_ = at;
        }
    }
    first_ = at;
    if (at == line_ && at < end_ && marker_here()) {
        end_ = at;
    }
}

void Page::skip()
{
    if (at == line_) {
        new_line();
    }
    while (at < end_) {
        char const c = text_[at];
        if (c == '\n') {
            ++at;
            new_line();
        } else if (is_gap(c)) {
            ++at;
        } else if (c == '#' && (at == line_ || is_gap(text_[at - 1]))) {
            to_line_end();
        } else {
            return;
        }
    }
}

void Page::cross_to(std::uint32_t place)
{
    auto const before = text_.substr(0, place).rfind('\n');
    line_ = before == std::string_view::npos ? line_ : static_cast<std::uint32_t>(before + 1);
    first_ = line_;
    at = place;
}

void Page::pass_marker()
{
    at = end_ + 3;
    end_ = static_cast<std::uint32_t>(text_.size());
    first_ = line_;
}

}  // namespace styr::yaml
