// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/page.hpp"

#include "diagnostics/utf8.hpp"
#include "rules/syntax/print_tree.hpp"

#include <algorithm>
#include <utility>

namespace styr {

using namespace syntax;

namespace {

constexpr std::size_t widest = 110;  // a longer condition is broken before its `and`s or `or`s

// Output with at most one empty line at a time, none at the beginning.
class Sheet {
public:
    void blank() { wanted_ = !text_.empty(); }
    void line(std::size_t indent, std::string_view content)
    {
        if (wanted_) {
            text_ += '\n';
            wanted_ = false;
        }
        text_.append(indent, ' ').append(content) += '\n';
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
    bool wanted_ = false;
};

std::string remark(Comment const& comment) { return comment.text.empty() ? "#" : "# " + comment.text; }

// Where each comment goes: behind a line, above one, or (`lines.size()`) at the end.
struct Woven {
    std::vector<std::vector<Comment const*>> above, behind;
};

Woven weave(std::vector<Page::Line> const& lines, std::vector<Comment> const& comments)
{
    Woven woven{std::vector<std::vector<Comment const*>>(lines.size() + 1),
                std::vector<std::vector<Comment const*>>(lines.size())};
    // Clauses are put in order, so places need not rise from line to line: the first line from which
    // on something later was printed, and the line that began last before a comment.
    std::vector<std::uint32_t> reached(lines.size());
    std::vector<std::size_t> by_place(lines.size());
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        reached[i] = most = std::max(most, lines[i].from);
        by_place[i] = i;
    }
    std::stable_sort(by_place.begin(), by_place.end(),
                     [&](std::size_t a, std::size_t b) { return lines[a].from < lines[b].from; });
    for (auto const& comment : comments) {
        auto const begin = comment.span.begin;
        auto const later = [&](std::uint32_t at, std::size_t i) { return at < lines[i].from; };
        auto const next = std::upper_bound(by_place.begin(), by_place.end(), begin, later);
        if (comment.own_line || next == by_place.begin()) {
            auto const below = std::upper_bound(reached.begin(), reached.end(), begin) - reached.begin();
            woven.above[static_cast<std::size_t>(below)].push_back(&comment);
        } else {
            woven.behind[*(next - 1)].push_back(&comment);
        }
    }
    return woven;
}

}  // namespace

void Page::line(std::size_t indent, std::string text, Span at)
{
    lines_.push_back(
        {.indent = indent, .text = std::move(text), .from = at.begin, .blank_before = std::exchange(blank_, false)});
}

void Page::title(Bilingual const& said)
{
    if (said.da.text == said.en.text) {
        behind(' ' + print(said.da));
        return;
    }
    auto const indent = lines_.back().indent + 2;
    line(indent, "da " + print(said.da), said.da.span);
    line(indent, "en " + print(said.en), said.en.span);
}

void Page::clause(std::size_t indent, std::string const& word, Bilingual const& said)
{
    line(indent, word, said.span);
    title(said);
}

void Page::basis(std::size_t indent, std::vector<Citation> const& sources, std::vector<Bilingual> const& readings)
{
    for (auto const& cited : sources) {
        line(indent, "source " + print(cited.document) + (cited.item.empty() ? "" : " item " + cited.item), cited.span);
    }
    for (auto const& reading : readings) {
        clause(indent, "reading", reading);
    }
}

void Page::expression(std::size_t indent, std::string const& word, Expression const& said)
{
    broken({indent, indent + 2, word + ' ', ""}, said);
}

void Page::broken(Around const& around, Expression const& said)
{
    auto whole = around.before + print(said) + around.after;
    auto const* const junction = std::get_if<Junction>(&said.node);
    if (junction == nullptr || around.indent + length(whole) <= widest) {
        line(around.indent, std::move(whole), said.span);
        return;
    }
    std::string const word = junction->all ? "and " : "or ";
    for (auto const& operand : junction->operands) {
        bool const first = &operand == &junction->operands.front();
        bool const last = &operand == &junction->operands.back();
        bool const bracketed = std::holds_alternative<Junction>(operand.node);
        broken({first ? around.indent : around.next, around.next + 2,
                (first ? around.before : word) + (bracketed ? "(" : ""),
                (bracketed ? ")" : "") + (last ? around.after : "")},
               operand);
    }
}

std::string Page::with(std::vector<Comment> const& comments) const
{
    auto const woven = weave(lines_, comments);
    Sheet sheet;
    auto const put_above = [&](std::vector<Comment const*> const& remarks, std::size_t indent, bool keep_blanks) {
        for (auto const* comment : remarks) {
            sheet.line(indent, remark(*comment));
            if (keep_blanks && comment->blank_after) {
                sheet.blank();
            }
        }
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].blank_before) {
            sheet.blank();
        }
        put_above(woven.above[i], lines_[i].indent, true);
        auto const& behind = woven.behind[i];
        if (behind.size() > 1) {  // they stood behind lines that are one line now
            put_above(behind, lines_[i].indent, false);
        }
        sheet.line(lines_[i].indent, lines_[i].text + (behind.size() == 1 ? "  " + remark(*behind.front()) : ""));
    }
    if (!woven.above[lines_.size()].empty()) {
        sheet.blank();
        put_above(woven.above[lines_.size()], 0, true);
    }
    return sheet.take();
}

}  // namespace styr
