// SPDX-License-Identifier: MPL-2.0
// The lines of a printed agreement, and the comments of its source woven in between them.
#pragma once

#include "rules/syntax/syntax.hpp"

#include <string>
#include <vector>

namespace styr {

class Page {
public:
    struct Line {
        std::size_t indent = 0;
        std::string text;
        std::uint32_t from = 0;  // where in the source began what it prints
        bool blank_before = false;
    };

    void line(std::size_t indent, std::string text, Span at);
    // Behind the last line.
    void behind(std::string const& text) { lines_.back().text += text; }
    // An empty line before the next one.
    void blank() { blank_ = true; }

    // A title behind what it names; in two languages below it.
    void title(syntax::Bilingual const& said);
    // `says`, `reading`, `message`
    void clause(std::size_t indent, std::string const& word, syntax::Bilingual const& said);
    // Sources, then readings.
    void basis(std::size_t indent, std::vector<syntax::Citation> const& sources,
               std::vector<syntax::Bilingual> const& readings);
    // `when`, `require`, `=` with what follows it, on more than one line where it is long.
    void expression(std::size_t indent, std::string const& word, syntax::Expression const& said);

    // The whole text: comments on lines of their own stay above what they stood above, those behind
    // something stay behind it.
    std::string with(std::vector<syntax::Comment> const& comments) const;

private:
    struct Around {
        std::size_t indent, next;  // of the first line and of those that go on
        std::string before, after;
    };
    void broken(Around const& around, syntax::Expression const& said);

    std::vector<Line> lines_;
    bool blank_ = false;
};

}  // namespace styr
