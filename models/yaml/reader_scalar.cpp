// SPDX-License-Identifier: MPL-2.0
// Texts on one line: plain and quoted.
#include "diagnostics/utf8.hpp"
#include "models/messages/document_problems.hpp"
#include "models/yaml/keys.hpp"
#include "models/yaml/reader.hpp"

namespace styr::yaml {

namespace {

// How many of them follow `\x`, `\u` or `\U`; none after another letter.
std::uint32_t hex_digits(char kind)
{
    switch (kind) {
    case 'x':
        return 2;
    case 'u':
        return 4;
    case 'U':
        return 8;
    default:
        return 0;
    }
}

// What a backslash and one letter stand for; `invalid_character` for what is no such pair.
char32_t simple_escape(char letter)
{
    static constexpr std::string_view letters = "0abt\tnvfre \"/\\N_LP";
    static constexpr char32_t meanings[] = {0,    7,   8,   '\t', '\t', '\n', 0x0B, 0x0C,   '\r',
                                            0x1B, ' ', '"', '/',  '\\', 0x85, 0xA0, 0x2028, 0x2029};
    auto const found = letters.find(letter);
    return found == std::string_view::npos ? invalid_character : meanings[found];
}

char32_t hex_value(std::string_view digits)
{
    char32_t value = 0;
    for (char const c : digits) {
        static constexpr std::string_view sixteen = "0123456789abcdef";
        auto const digit = sixteen.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
        if (digit == std::string_view::npos || value > 0x10FFFF) {
            return invalid_character;
        }
        value = value * 16 + static_cast<char32_t>(digit);
    }
    bool const is_character = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return is_character ? value : invalid_character;
}

bool ends_value(char c, Layout layout)
{
    return is_gap(c) || c == ':' || (layout == Layout::flow && (sign(c) & flow_sign) != 0);
}

// Whether a plain text ends before the sign at `at`: at a line end, a key's colon, a comment.
bool ends_plain(std::string_view text, std::uint32_t at, Layout layout)
{
    auto const found = sign(text[at]);
    bool const in_flow = layout == Layout::flow;
    if (text[at] == ':') {
        char const after = at + 1 < text.size() ? text[at + 1] : '\n';
        return is_gap(after) || (in_flow && (sign(after) & flow_sign) != 0);
    }
    if (text[at] == '#') {
        return is_gap(text[at - 1]);
    }
    return (found & line_end) != 0 || (in_flow && (found & flow_sign) != 0);
}

}  // namespace

Scalar Reader::scalar(Layout layout)
{
    char const c = page_.here();
    if (c == '"' || c == '\'') {
        auto const quoted = c == '"' ? double_quoted() : single_quoted();
        while (!failed() && (sign(page_.here()) & blank) != 0) {
            ++page_.at;
        }
        return quoted;
    }
    if (c == '*') {
        auto const alias = refused_alias();
        page_.at += is_gap(page_.here()) && !page_.at_line_end() ? 1U : 0U;
        return alias;
    }
    if (at_colon(layout, Node::Style::plain)) {
        return {.begin = page_.at,
                .end = page_.at,
                .style = Node::Style::plain,
                .placeholder = false,
                .text = page_.text(page_.at, page_.at)};
    }
    static constexpr std::string_view never_first = "@`%|>,[]{}#&!";
    bool const may_be_sign = c == '-' || c == '?' || c == ':';
    bool const is_sign = may_be_sign && (ends_value(page_.here(1), layout) || (layout == Layout::flow && c != '-'));
    if (is_sign || never_first.find(c) != std::string_view::npos) {
        refuse_indicator();
        return {};
    }
    return plain(layout);
}

void Reader::refuse_indicator()
{
    if (auto const split = number_split_by_comma(page_.text(), page_.at, page_.at + 1)) {  // `{tariff: 1933,-}`
        return refuse_comma(*split, page_.at + 1);
    }
    Argument const sign_argument{"sign", Text{std::string(1, page_.here())}};
    char const c = page_.here();
    bool const bracket = c == ',' || c == ']' || c == '}';
    fail(bracket ? document_problem::stray_bracket : document_problem::reserved_sign, page_.at, page_.at + 1,
         {sign_argument});
}

Scalar Reader::plain(Layout layout)
{
    auto const begin = page_.at;
    auto const text = page_.text();
    auto const end = page_.end();
    auto solid = begin;
    auto at = begin;
    for (; at < end; ++at) {
        auto const found = sign(text[at]);
        if (found != 0 && ends_plain(text.substr(0, end), at, layout)) {
            break;
        }
        solid = (found & blank) != 0 ? solid : at + 1;
    }
    page_.at = at;
    Scalar const read{begin, solid, Node::Style::plain, false, page_.text(begin, solid)};
    refuse_odd_spaces(read);
    if (auto const mark = layout == Layout::flow ? read.text.find('?') : std::string_view::npos;
        mark != std::string_view::npos) {
        auto const place = begin + static_cast<std::uint32_t>(mark);
        refuse(document_problem::question_mark_in_brackets, place, place + 1);  // yaml-cpp ends the text before it
    }
    return read;
}

// A space that is no blank to YAML, at an edge where a reader takes it for one.
void Reader::refuse_odd_spaces(Scalar const& scalar)
{
    if (auto const found = odd_space_at_edge(scalar.text)) {
        auto at = *found;
        auto const character = decode(scalar.text, at);
        auto const begin = scalar.begin + static_cast<std::uint32_t>(*found);
        refuse(document_problem::odd_space, begin, scalar.begin + static_cast<std::uint32_t>(at),
               {{"code", Text{code_point_name(character)}}});
    }
}

Scalar Reader::single_quoted()
{
    auto const begin = page_.at++;
    auto from = page_.at;
    std::string decoded;
    bool escaped = false;
    for (; !page_.at_line_end(); ++page_.at) {
        if (page_.here() != '\'') {
            continue;
        }
        if (page_.here(1) != '\'') {
            auto const last = page_.text(from, page_.at);
            ++page_.at;
            return {.begin = begin,
                    .end = page_.at,
                    .style = Node::Style::quoted,
                    .placeholder = false,
                    .text = escaped ? nodes_.keep(decoded.append(last)) : last};
        }
        decoded.append(page_.text(from, ++page_.at));
        from = page_.at + 1;
        if (page_.here(1) == '\'' && page_.here(2) == '\'') {
            refuse(document_problem::two_apostrophes, page_.at - 1, page_.at + 3);  // libfyaml misreads it
        }
        escaped = true;
    }
    return unclosed_quote(begin, '\'');
}

Scalar Reader::double_quoted()
{
    auto const begin = page_.at++;
    auto from = page_.at;
    std::string decoded;
    bool escaped = false;
    while (!page_.at_line_end() && !failed()) {
        if (page_.here() == '"') {
            auto const last = page_.text(from, page_.at);
            ++page_.at;
            return {.begin = begin,
                    .end = page_.at,
                    .style = Node::Style::quoted,
                    .placeholder = false,
                    .text = escaped ? nodes_.keep(decoded.append(last)) : last};
        }
        if (page_.here() != '\\') {
            ++page_.at;
            continue;
        }
        if ((sign(page_.here(1)) & line_end) != 0) {
            break;
        }
        decoded.append(page_.text(from, page_.at));
        encode(escape(), decoded);
        from = page_.at;
        escaped = true;
    }
    return failed() ? Scalar{} : unclosed_quote(begin, '"');
}

// The character that the escape at the cursor stands for.
char32_t Reader::escape()
{
    auto const begin = page_.at++;
    char const letter = page_.here();
    auto const digits = hex_digits(letter);
    ++page_.at;
    auto const end = page_.at + digits < page_.end() ? page_.at + digits : page_.end();
    auto const meaning = digits == 0 ? simple_escape(letter) : hex_value(page_.text(page_.at, end));
    if (meaning == invalid_character || end - page_.at != digits) {
        auto stop = page_.at;
        while (stop < end && (sign(page_.text()[stop]) & line_end) == 0 && page_.text()[stop] != '"') {
            ++stop;
        }
        fail(document_problem::bad_escape, begin, stop, {{"text", quoted_excerpt(page_.text(begin, stop))}});
        return U' ';
    }
    page_.at = end;
    if (is_deceptive(meaning)) {
        refuse(document_problem::deceptive_escape, begin, end,
               {{"text", quoted_excerpt(page_.text(begin, end))}, {"code", Text{code_point_name(meaning)}}});
    }
    return meaning;
}

// The quote at `begin` is not closed on its line. Where it is closed further down and nothing odd
// follows, the text was meant to run on; otherwise the closing quote was forgotten, and the next
// quote in the file opens another text.
Scalar Reader::unclosed_quote(std::uint32_t begin, char quote)
{
    auto const text = page_.text();
    auto const first_line = page_.at;
    auto at = page_.at;
    while (at < page_.end() && text[at] != quote) {
        at += quote == '"' && text[at] == '\\' ? 2 : 1;
    }
    auto after = at + 1;
    while (after < page_.end() && (sign(text[after]) & blank) != 0) {
        ++after;
    }
    bool const runs_on =
        at < page_.end() && (after >= page_.end() || ends_value(text[after], Layout::flow) || text[after] == '#');
    if (!runs_on) {
        fail(document_problem::unclosed_quote, begin, first_line, {{"quote", Text{std::string(1, quote)}}});
        return {};
    }
    auto next_line = first_line;
    while (next_line < at && is_gap(text[next_line])) {
        ++next_line;
    }
    Label const opening{refusals_.span(begin, begin + 1), {"teksten begynder her", "the text begins here"}};
    auto const end = page_.end_of_line(next_line);
    refuse(document_problem::text_over_lines, next_line, end, {{"text", quoted_excerpt(page_.text(next_line, end))}},
           {opening});
    page_.cross_to(at + 1);
    return {.begin = begin,
            .end = at + 1,
            .style = Node::Style::quoted,
            .placeholder = true,
            .text = page_.text(begin, begin)};
}

}  // namespace styr::yaml
