// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/lexical.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "rules/messages/syntax_problems.hpp"

#include <algorithm>
#include <array>

namespace styr::lexical {

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> danish_months{"januar",    "februar", "marts",    "april",
                                                         "maj",       "juni",    "juli",     "august",
                                                         "september", "oktober", "november", "december"};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Letters of the languages of Europe. Quotes, dashes and mathematical signs lie outside, so that
// they are reported as signs and not swallowed by a name.
bool is_letter(char32_t c)
{
    return c == 0xAA || c == 0xB5 || c == 0xBA || (c >= 0xC0 && c <= 0x2AF && c != 0xD7 && c != 0xF7) ||
           (c >= 0x370 && c <= 0x52F && c != 0x37E) || (c >= 0x1E00 && c <= 0x1FFF);
}

// Past the letter at `at`; `at` itself where none stands.
Offset letter_end(std::string_view text, Offset at)
{
    if (at >= text.size()) {
        return at;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
        return is_ascii_letter(text[at]) ? at + 1 : at;
    }
    std::size_t next = at;
    return is_letter(decode(text, next)) ? static_cast<Offset>(next) : at;
}

char char_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

Offset line_end(std::string_view text, Offset at)
{
    return static_cast<Offset>(std::min(text.find('\n', at), text.size()));
}

Offset digits_end(std::string_view text, Offset at)
{
    while (is_digit(char_at(text, at))) {
        ++at;
    }
    return at;
}

}  // namespace

Offset skip_blanks(std::string_view text, Offset at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) {
        ++at;
    }
    return at;
}

Offset skip(std::string_view text, Offset at)
{
    for (; at < text.size(); ++at) {
        char const c = text[at];
        if (c == '#') {
            at = line_end(text, at);
            if (at == text.size()) {
                break;
            }
        } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
            break;
        }
    }
    return at;
}

Offset word_end(std::string_view text, Offset at)
{
    auto end = letter_end(text, at);
    if (end == at) {
        return at;
    }
    for (;;) {
        while (end < text.size() && is_ascii_letter(text[end])) {
            ++end;
        }
        auto next = letter_end(text, end);
        if (next == end) {
            char const c = char_at(text, end);
            bool const hyphen = c == '-' && (is_digit(char_at(text, end + 1)) || letter_end(text, end + 1) != end + 1);
            if (!is_digit(c) && !hyphen) {
                return end;
            }
            next = end + 1;
        }
        end = next;
    }
}

std::string_view word_at(std::string_view text, Offset at) { return text.substr(at, word_end(text, at) - at); }

Offset digits_in_name(std::string_view text, Offset at)
{
    auto const end = digits_end(text, at);
    if (end == at || word_end(text, end) != end) {
        return at;
    }
    char const c = char_at(text, end);
    if ((c == '.' || c == ',' || c == '-' || c == '/' || c == '_') && end + 1 < text.size() &&
        is_digit(text[end + 1])) {
        return at;
    }
    auto const after = skip_blanks(text, end);
    if (char_at(text, after) == '%' || text.substr(after).starts_with("kr.") ||
        month_named(word_at(text, after)) != 0) {
        return at;
    }
    return end;
}

std::string_view token_at(std::string_view text, Offset at)
{
    auto end = word_end(text, at);
    if (end == at && is_digit(char_at(text, at))) {
        while (end < text.size() && (is_digit(text[end]) || is_ascii_letter(text[end]) ||
                                     (text[end] == '.' && is_digit(char_at(text, end + 1))))) {
            ++end;
        }
    } else if (end == at && char_at(text, at) == '"') {
        end = static_cast<Offset>(std::min<std::size_t>(text.find('"', at + 1), line_end(text, at)));
        end += char_at(text, end) == '"' ? 1 : 0;
    } else if (end == at && at < text.size()) {
        std::size_t next = at;
        decode(text, next);
        end = static_cast<Offset>(next);
    }
    return text.substr(at, end - at);
}

std::variant<Read<std::string>, Diagnostic> text_at(Source const& source, Offset at)
{
    auto const text = source.text();
    auto const line = text.substr(0, line_end(text, at));
    Read<std::string> read;
    auto i = at + 1;
    std::size_t quote = 0;  // the next one, escaped or not
    while (i < line.size()) {
        auto const begin = i;
        quote = quote < i ? line.find('"', i) : quote;
        i = static_cast<Offset>(std::min({quote, line.substr(0, quote).find('\\', i), line.size()}));
        read.value.append(text, begin, i - begin);
        if (char_at(text, i) == '"') {
            read.end = i + 1;
            return read;
        }
        if (char_at(text, i) != '\\') {
            break;
        }
        char const escaped = char_at(text, i + 1);
        if (escaped != '"' && escaped != '\\') {
            std::size_t next = i + 1;
            if (next < text.size() && text[next] != '\n') {
                decode(text, next);
            }
            Span const span{source.id(), i, static_cast<Offset>(next)};
            return occurrence(syntax_problem::escape, span, {{"written", Text{printable(source.text(span))}}});
        }
        read.value.push_back(escaped);
        i += 2;
    }
    auto end = line_end(text, at);
    while (text[end - 1] == '\r' || text[end - 1] == ' ') {  // no further than to the quotation mark
        --end;
    }
    return occurrence(syntax_problem::open_text, {source.id(), at, end});
}

unsigned month_named(std::string_view word)
{
    if (word.size() < 3 || word.size() > 9) {
        return 0;
    }
    for (unsigned i = 0; i < 12; ++i) {
        if (edits_between(word, months[i]) == 0 || edits_between(word, danish_months[i]) == 0) {
            return i + 1;
        }
    }
    return 0;
}

std::string_view month_name(unsigned month) { return months[month - 1]; }

std::vector<syntax::Comment> comments_in(Source const& source)
{
    std::vector<syntax::Comment> comments;
    for (std::uint32_t line = 1; line <= source.lines(); ++line) {
        auto const content = source.line(line);
        if (content.find('#') == std::string_view::npos) {
            continue;
        }
        bool in_text = false;
        for (std::size_t i = 0; i < content.size(); ++i) {
            if (in_text && content[i] == '\\') {
                ++i;
            } else if (content[i] == '"') {
                in_text = !in_text;
            } else if (!in_text && content[i] == '#') {
                auto const begin = source.line_start(line) + static_cast<Offset>(i);
                auto said = content.substr(i + 1);
                said.remove_prefix(std::min(said.find_first_not_of(" \t"), said.size()));
                said = said.substr(0, said.find_last_not_of(" \t") + 1);
                syntax::Comment comment;
                comment.text = said;
                comment.own_line = content.substr(0, i).find_first_not_of(" \t\xEF\xBB\xBF") == std::string_view::npos;
                comment.blank_after =
                    line < source.lines() && source.line(line + 1).find_first_not_of(" \t") == std::string_view::npos;
                comment.span = Span{source.id(), begin, source.line_start(line) + static_cast<Offset>(content.size())};
                comments.push_back(std::move(comment));
                break;
            }
        }
    }
    return comments;
}

}  // namespace styr::lexical
