// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/turns.hpp"

#include "rules/syntax/keywords.hpp"
#include "rules/syntax/parse.hpp"

#include <algorithm>

namespace styr {

namespace {

using lexical::Offset;
using Parts = std::vector<std::string_view>;

constexpr std::size_t longest_declaration = 1 << 14;
constexpr std::size_t bytes_a_comparison = 16;  // of a declaration that is read again, beside comparisons of spellings
constexpr std::array<std::string_view, 11> units{"working days", "days",  "day",  "weeks",  "week", "months",
                                                 "month",        "years", "year", "places", "place"};
// What ends an operand that nothing else of the turn ends.
constexpr std::array<std::string_view, 12> ends{"is",    "and",     "or",     "when",    "where",   "before",
                                                "after", "message", "source", "rounded", "reading", ","};

std::string_view next_of(std::string_view& pattern)
{
    auto const end = std::min(pattern.find(' '), pattern.size());
    auto const token = pattern.substr(0, end);
    pattern.remove_prefix(std::min(end + 1, pattern.size()));
    return token;
}

bool is_word(std::string_view token) { return lexical::word_end(token, 0) != 0; }

// The end of the token where it stands at `at`, else 0.
Offset end_of(std::string_view text, Offset at, std::string_view token)
{
    if (!text.substr(at).starts_with(token)) {
        return 0;
    }
    auto const end = at + static_cast<Offset>(token.size());
    return is_word(token) && lexical::word_end(text, at) != end ? 0 : end;
}

// A figure with its unit.
Offset figure_end(std::string_view text, Offset at, bool share)
{
    if (at >= text.size() || !is_digit(text[at])) {
        return 0;
    }
    auto const digits = at + static_cast<Offset>(lexical::token_at(text, at).size());
    auto const next = lexical::skip_blanks(text, digits);
    if (text.substr(next).starts_with('%')) {
        return next + 1;
    }
    if (share) {
        return 0;
    }
    if (text.substr(next).starts_with("kr.")) {
        auto const per = lexical::skip_blanks(text, next + 3);
        auto const unit = end_of(text, per, "per");
        return unit == 0 ? next + 3 : lexical::word_end(text, lexical::skip_blanks(text, unit));
    }
    for (auto const unit : units) {
        if (auto const end = end_of(text, next, unit); end != 0) {
            return end;
        }
    }
    return digits;
}

// Up to `until`, or where that is empty to the end of the operand; on one line.
Offset operand_end(std::string_view text, Offset at, std::string_view until)
{
    int depth = 0;
    auto end = at;
    for (auto place = at; place < text.size() && text[place] != '\n' && text[place] != '#';) {
        bool const closes = text[place] == ')' && depth == 0;
        bool const stops = until.empty()
                               ? closes || std::any_of(ends.begin(), ends.end(),
                                                       [&](auto word) { return end_of(text, place, word) != 0; })
                               : end_of(text, place, until) != 0;
        if (depth == 0 && stops) {
            return end;
        }
        depth += text[place] == '(' ? 1 : text[place] == ')' ? -1 : 0;
        if (depth < 0) {
            return 0;
        }
        end = place + static_cast<Offset>(std::max<std::size_t>(1, lexical::token_at(text, place).size()));
        place = lexical::skip_blanks(text, end);
    }
    return until.empty() ? end : 0;
}

// The end of the turn that begins at `at`, else 0.
Offset match(std::string_view text, Offset at, std::string_view pattern, Parts& parts)
{
    while (!pattern.empty()) {
        auto const token = next_of(pattern);
        auto rest = pattern;
        Offset end = 0;
        if (token == "*") {
            end = operand_end(text, at, next_of(rest));
        } else if (token == "#" || token == "#%") {
            end = figure_end(text, at, token == "#%");
        } else if (token == "~") {
            end =
                at < text.size() && text[at] == '"' ? at + static_cast<Offset>(lexical::token_at(text, at).size()) : 0;
        } else {
            end = end_of(text, at, token);
        }
        if (end == 0 || end == at) {
            return 0;
        }
        if (token == "*" || token == "~" || token.front() == '#') {
            parts.push_back(text.substr(at, end - at));
        }
        at = pattern.empty() ? end : lexical::skip_blanks(text, end);
    }
    return at;
}

std::string filled(std::string_view form, Parts const& parts)
{
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}') {
            text += parts.at(static_cast<std::size_t>(form[i + 1] - '1'));
            i += 2;
        } else {
            text += form[i];
        }
    }
    return text;
}

// The declaration around a place, as far as it is short enough to be read again.
Span declaration_around(Source const& source, Span place)
{
    auto const begins = [&source](std::uint32_t line) {
        auto const text = source.line(line);
        return begins_declaration(lexical::word_at(text, lexical::skip_blanks(text, 0)));
    };
    auto const near = [&](std::uint32_t line) {
        auto const at = source.line_start(line);
        return at + longest_declaration > place.begin && at < place.begin + longest_declaration;
    };
    auto first = source.position(place.begin).line;
    while (first > 1 && near(first) && !begins(first)) {
        --first;
    }
    auto last = source.position(place.begin).line + 1;
    while (last <= source.lines() && near(last) && !begins(last)) {
        ++last;
    }
    auto const end = last <= source.lines() ? source.line_start(last) : static_cast<Offset>(source.text().size());
    return {source.id(), source.line_start(first), end};
}

}  // namespace

std::vector<Rephrased> turns_at(std::string_view text, Offset at)
{
    std::vector<Rephrased> found;
    for (auto const& turn : turns()) {
        auto pattern = turn.theirs;
        if (end_of(text, at, next_of(pattern)) == 0) {
            continue;
        }
        Parts parts;
        auto const end = match(text, at, turn.theirs, parts);
        if (end == 0) {
            continue;
        }
        for (auto const form : turn.ours) {
            if (!form.empty()) {
                found.push_back({at, end, filled(form, parts), {}});
            }
        }
        if (!turn.advice.en.empty()) {
            found.push_back({at, end, {}, {filled(turn.advice.da, parts), filled(turn.advice.en, parts)}});
        }
    }
    return found;
}

std::optional<Rephrased> turn_in_name(Source const& source, Span place,
                                      std::function<bool(std::string_view)> const& is_known, std::size_t& effort)
{
    auto const around = declaration_around(source, place);
    if (!place.known() || around.end - around.begin > longest_declaration) {
        return std::nullopt;
    }
    std::string const text(source.text(around));
    auto const begin = place.begin - around.begin, end = place.end - around.begin;
    auto const fits = [&](std::string_view rest) { return rest.empty() || is_digit(rest.front()) || is_known(rest); };
    for (auto at = begin; at < end; at = lexical::skip_blanks(text, at)) {
        for (auto turn : turns_at(text, at)) {
            auto const behind = turn.to < end ? std::string_view(text).substr(turn.to, end - turn.to) : "";
            if (!fits(trimmed(std::string_view(text).substr(begin, at - begin))) || !fits(trimmed(behind))) {
                continue;
            }
            auto const cost = turn.instead.empty() ? 0 : text.size() / bytes_a_comparison;
            if (effort < cost) {
                return std::nullopt;
            }
            effort -= cost;
            if (turn.instead.empty() || reads_alone(text.substr(0, turn.from) + turn.instead + text.substr(turn.to))) {
                turn.from += around.begin;
                turn.to += around.begin;
                return turn;
            }
        }
        at += static_cast<Offset>(std::max<std::size_t>(1, lexical::token_at(text, at).size()));
    }
    return std::nullopt;
}

}  // namespace styr
