// SPDX-License-Identifier: MPL-2.0
// Dispensations that stand as comments beside what they except.
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/reading.hpp"
#include "models/repository/dispensation.hpp"
#include "models/values/letters.hpp"
#include "models/yaml/comments.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

using namespace data_problem;

constexpr std::string_view keyword = "dispensation";
constexpr std::string_view blanks = " \t";
constexpr std::array<std::string_view, 2> ends{" until ", " til og med "};
constexpr std::array<std::string_view, 2> begins{" from ", " fra "};

// The entries of a file that are judged by themselves.
Records const& entries_of(Record const& root)
{
    static Records const none;
    switch (root.kind) {
    case RecordKind::submission:
        return root.records(Field::changes);
    case RecordKind::operator_:
        return root.records(Field::offers);
    case RecordKind::settlement_file:
        return root.records(Field::settlements);
    case RecordKind::decision_file:
        return root.records(Field::decisions);
    default:
        return none;
    }
}

// Finds the entry beside a comment. Comments are asked for from the last to the first, so that those
// that stand above one another are all for the entry below the lowest.
class Places {
public:
    Places(Source const& source, Record const& root) : text_(source.text()), entries_(entries_of(root)) {}

    struct Found {
        Record const* entry = nullptr;
        bool several = false;
    };
    Found beside(std::uint32_t at)
    {
        auto const begin = line_begin(at);
        auto const end = line_end(at);
        if (text_.substr(begin, at - begin).find_first_not_of(blanks) != std::string_view::npos) {
            return on_line(begin, end);
        }
        if (end + 1 != lowest_begin_) {
            below_ = end < text_.size() ? end + 1 : text_.size();
        }
        lowest_begin_ = begin;
        auto const* const next = begins_on_line(below_, at - begin);
        return next != nullptr ? Found{next} : on_line(begin, end);
    }

private:
    std::size_t line_begin(std::size_t at) const
    {
        auto const before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }
    std::size_t line_end(std::size_t at) const { return std::min(text_.find('\n', at), text_.size()); }

    // The one that the line is a part of.
    Found on_line(std::size_t begin, std::size_t end) const
    {
        auto const first =
            std::upper_bound(entries_.begin(), entries_.end(), begin,
                             [](std::size_t place, Record const& entry) { return place < entry.span.end; });
        if (first == entries_.end() || first->span.begin >= end) {
            return {};
        }
        auto const second = first + 1;
        bool const several = second != entries_.end() && second->span.begin < end;
        return several ? Found{nullptr, true} : Found{&*first};
    }

    // The one whose dash stands on the line, as far in as the comment.
    Record const* begins_on_line(std::size_t line, std::size_t column) const
    {
        auto const dash = text_.find_first_not_of(blanks, line);
        if (dash == std::string_view::npos || text_[dash] != '-' || dash - line != column) {
            return nullptr;
        }
        auto const first = text_.find_first_not_of(blanks, dash + 1);
        auto const entry =
            std::lower_bound(entries_.begin(), entries_.end(), first,
                             [](Record const& each, std::size_t place) { return each.span.begin < place; });
        return entry != entries_.end() && entry->span.begin == first ? &*entry : nullptr;
    }

    std::string_view text_;
    Records const& entries_;
    std::size_t lowest_begin_ = 0;  // where the line of the comment asked for last begins …
    std::size_t below_ = 0;         // … and the line below it and those that stand right under it
};

// A part of a comment.
struct Words {
    std::string_view text;
    std::uint32_t begin = 0;

    Words part(std::size_t from, std::size_t to) const
    {
        auto const first = std::min(text.find_first_not_of(blanks, from), to);
        auto const last = first == to ? first : text.find_last_not_of(blanks, to - 1) + 1;
        return {text.substr(first, last - first), begin + static_cast<std::uint32_t>(first)};
    }
    Span span(SourceId source) const { return {source, begin, begin + static_cast<std::uint32_t>(text.size())}; }
};

// `P05 from 2026-01-01 until 2026-12-31: the reason`, taken apart; what is not there is empty.
struct Parts {
    Words rule, from, until, reason;
};

Parts parts_of(Words words)
{
    auto const colon = std::min(words.text.find(':'), words.text.size());
    auto const head = std::string(" ") + std::string(words.text.substr(0, colon)) +
                      " ";  // so that an end without rule or day is seen too
    Parts parts{words.part(0, colon), {}, {}, words.part(std::min(colon + 1, words.text.size()), words.text.size())};
    auto rule_ends = colon;
    for (auto const end : ends) {
        if (auto const at = head.rfind(end); at != std::string::npos) {
            rule_ends = at;
            parts.rule = words.part(0, at);
            parts.until = words.part(std::min(at + end.size() - 1, colon), colon);
        }
    }
    for (auto const begin : begins) {  // a rule's name may hold the word; a day follows only here
        auto const at = head.substr(0, rule_ends + 1).rfind(begin);
        auto const day = at == std::string::npos ? at : at + begin.size();
        if (day < head.size() && head[day] >= '0' && head[day] <= '9') {
            parts.rule = words.part(0, at);
            parts.from = words.part(day - 1, rule_ends);
        }
    }
    return parts;
}

class CommentReader {
public:
    CommentReader(Source const& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

    std::optional<Dispensation> read(Comment const& comment)
    {
        Words const all{source_.text(comment.instruction), comment.instruction.begin};
        auto const word = all.part(0, std::min(all.text.find_first_of(blanks), all.text.size()));
        if (word.text != keyword) {
            unknown(word, comment);
            return std::nullopt;
        }
        auto const parts = parts_of(all.part(keyword.size(), all.text.size()));
        bool const whole = has(parts.rule, comment, {"hvilken regel", "which rule"}) &&
                           has(parts.until, comment, {"til hvornår", "until when"}) &&
                           has(parts.reason, comment, {"hvorfor", "why"});
        auto const until = whole ? day(parts.until) : std::nullopt;
        bool const has_from = !parts.from.text.empty();
        auto const from = whole && has_from ? day(parts.from) : std::nullopt;
        if (!until || (has_from && !from) || !has_words(parts.reason)) {
            return std::nullopt;
        }
        if (from && *until < *from) {
            diagnostics_.push_back(occurrence(dispensation_ends_early, parts.until.span(source_.id()),
                                              {{"from", print_day(*from)}, {"until", print_day(*until)}}));
            return std::nullopt;
        }
        Dispensation read;
        read.rule = {std::string(parts.rule.text), parts.rule.span(source_.id())};
        read.reason = std::string(parts.reason.text);
        read.from = from;
        read.until = *until;
        read.file = source_.name();
        read.place = comment.span;
        return read;
    }

private:
    void unknown(Words word, Comment const& comment)
    {
        static constexpr std::array known{keyword};
        auto const near = nearest(word.text, known);
        diagnostics_.push_back(
            occurrence(unknown_instruction, word.text.empty() ? comment.span : word.span(source_.id()),
                       {{"word", Text(printable(word.text, 40))}, {"nearest", near ? Text(*near) : Text()}}));
    }

    bool has(Words part, Comment const& comment, Text const& what)
    {
        if (part.text.empty()) {
            diagnostics_.push_back(occurrence(dispensation_incomplete, comment.span, {{"what", what}}));
        }
        return !part.text.empty();
    }

    std::optional<Day> day(Words part)
    {
        auto const reading = read_day(part.text);
        if (auto const* const unread = std::get_if<Unread>(&reading)) {
            diagnostics_.push_back(occurrence(*unread, part.span(source_.id())));
            return std::nullopt;
        }
        return std::get<Day>(reading);
    }

    bool has_words(Words reason)
    {
        bool const says = says_something(reason.text);
        if (!says) {
            diagnostics_.push_back(occurrence(says_nothing, reason.span(source_.id()),
                                              {{"key", label_of(Field::reason)}, {"none", Text()}}));
        }
        return says;
    }

    Source const& source_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::vector<Dispensation> dispensations_in(Document const& document, Source const& source, Record const& root,
                                           Diagnostics& diagnostics)
{
    std::vector<Dispensation> all;
    Places places(source, root);
    CommentReader reader(source, diagnostics);
    auto const comments = comments_to_styr(document, source);
    for (auto comment = comments.rbegin(); comment != comments.rend(); ++comment) {
        auto const found = places.beside(comment->span.begin);
        auto read = reader.read(*comment);
        if (read && found.entry != nullptr) {
            read->entry = *found.entry;
            all.push_back(*std::move(read));
        } else if (read) {
            Text const none{"her står ingen ændring, intet tilbud, ingen afregning og ingen beslutning",
                            "no change, offer, settlement or decision stands here"};
            Text const several{"flere står på samme linje", "several stand on one line"};
            diagnostics.push_back(
                occurrence(stray_dispensation, comment->span, {{"why", found.several ? several : none}}));
        }
    }
    std::reverse(all.begin(), all.end());
    return all;
}

}  // namespace styr
