// SPDX-License-Identifier: MPL-2.0
// A cursor over the text of a YAML file: blanks, comments, line ends and document markers.
// It promises that the bytes were checked (see byte_check.hpp) and never moves back.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace styr::yaml {

enum Sign : std::uint8_t { blank = 1, line_end = 2, flow_sign = 4, colon_or_hash = 8 };

inline constexpr auto signs = [] {
    std::array<std::uint8_t, 256> table{};
    table[' '] = table['\t'] = blank;
    table['\n'] = table['\r'] = line_end;
    for (char const c : std::string_view(",[]{}")) {
        table[static_cast<unsigned char>(c)] = flow_sign;
    }
    table[':'] = table['#'] = colon_or_hash;
    return table;
}();

inline std::uint8_t sign(char c) { return signs[static_cast<unsigned char>(c)]; }
inline bool is_gap(char c) { return (sign(c) & (blank | line_end)) != 0; }

class Page {
public:
    Page(std::string_view text, std::uint32_t begin)
        : at(begin), text_(text), end_(static_cast<std::uint32_t>(text.size())), line_(begin), first_(begin)
    {
    }

    // Moves to the next character that is no blank, comment or line end; stops for good before a
    // line that is a document marker. Does nothing where the cursor is there already.
    void skip();
    void to_line_end();
    // To `place`, which lies on a later line: in the middle of what stands there, or at its start.
    void cross_to(std::uint32_t place);

    bool done() const { return at >= end_; }
    void stop() { at = end_ = static_cast<std::uint32_t>(text_.size()); }
    // The character `ahead` of the cursor; beyond the end there is only line end.
    char here(std::uint32_t ahead = 0) const { return at + ahead < end_ ? text_[at + ahead] : '\n'; }
    bool at_line_end() const { return (sign(here()) & line_end) != 0; }
    // An indicator counts only where a blank or the end of the line follows it.
    bool indicator(char c) const { return here() == c && is_gap(here(1)); }

    // First on its line, save for indentation.
    bool fresh() const { return at == first_; }
    // How far the cursor is indented; a collection's children share one column. What stands before
    // it on the line is ASCII wherever this is asked.
    int column() const { return static_cast<int>(at - line_); }

    // The first tab that stood in an indentation on the way here, also of an empty line.
    bool tab_seen() const { return tab_ != no_tab; }
    std::uint32_t tab() const { return tab_; }

    bool before_marker() const { return end_ < text_.size(); }
    // `---` or `...`
    std::string_view marker() const { return text_.substr(end_, 3); }
    void pass_marker();

    std::string_view text() const { return text_; }
    std::string_view text(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }
    std::uint32_t end() const { return end_; }
    std::uint32_t end_of_line(std::uint32_t from) const;  // the place of its line break, or the end

    std::uint32_t at;

private:
    bool marker_here() const;
    void new_line();

    std::string_view text_;
    std::uint32_t end_;
    std::uint32_t line_;   // where the cursor's line starts
    std::uint32_t first_;  // the first character of the line that is no blank
    static constexpr std::uint32_t no_tab = ~0U;
    std::uint32_t tab_ = no_tab;
};

}  // namespace styr::yaml
