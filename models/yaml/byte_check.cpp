// SPDX-License-Identifier: MPL-2.0
#include "models/yaml/byte_check.hpp"

#include "diagnostics/utf8.hpp"
#include "models/messages/document_problems.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

// Printable ASCII, tab and line feed: nine tenths of any file, passed without decoding.
constexpr auto harmless = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0x20; c < 0x7F; ++c) {
        table[c] = true;
    }
    table['\t'] = table['\n'] = true;
    return table;
}();

bool is_harmless(char c) { return harmless[static_cast<unsigned char>(c)]; }

// UTF-16 and UTF-32 show as marks or as NULs in every other byte; a stray NUL is one character
// among many and is reported where it stands.
bool looks_like_wide_encoding(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return true;
    }
    auto const head = text.substr(0, 64);
    auto const nuls = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    return head.size() >= 8 && nuls * 5 >= head.size() * 2;
}

bool check_sizes(Source const& source, DocumentLimits const& limits, Refusals& refusals)
{
    auto const text = source.text();
    if (text.size() > limits.bytes) {
        refusals.add(document_problem::file_too_large, 0, 0,
                     {{"size", grouped(text.size())}, {"limit", grouped(limits.bytes)}});
        return false;
    }
    for (std::uint32_t line = 1; line <= source.lines(); ++line) {
        auto const begin = source.line_start(line);
        auto const end =
            line < source.lines() ? source.line_start(line + 1) - 1 : static_cast<std::uint32_t>(text.size());
        if (end - begin > limits.line_bytes) {
            refusals.add(document_problem::line_too_long, begin, begin,
                         {{"size", grouped(end - begin)}, {"limit", grouped(limits.line_bytes)}});
            return false;
        }
    }
    return true;
}

void refuse_byte(std::string_view text, std::uint32_t at, Refusals& refusals)
{
    auto before = text.substr(at > 24 ? at - 24 : 0, std::min<std::size_t>(at, 24));
    before.remove_prefix(before.rfind('\n') + 1);  // of its own line; npos + 1 is none
    Argument const byte{"byte", Text{printable(text.substr(at, 1))}};
    if (before.empty()) {
        refusals.add(document_problem::not_utf8, at, at + 1, {byte});
    } else {
        refusals.add(document_problem::not_utf8, at, at + 1, {byte, {"before", quoted_excerpt(before)}});
    }
}

// What stands at `at`, which is not harmless; moves past it. False where the bytes are no text.
bool check_character(std::string_view text, std::size_t& at, Refusals& refusals)
{
    auto const begin = static_cast<std::uint32_t>(at);
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') {
        at += 2;
        return true;
    }
    char32_t const character = decode(text, at);
    if (character == invalid_character) {
        refuse_byte(text, begin, refusals);
        return false;
    }
    if (character == '\r') {
        refusals.add(document_problem::lone_carriage_return, begin, begin + 1);
        return false;
    }
    if (is_deceptive(character)) {
        refusals.add(document_problem::deceptive_character, begin, static_cast<std::uint32_t>(at),
                     {{"code", Text{code_point_name(character)}}});
    }
    return true;
}

}  // namespace

std::uint32_t byte_order_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

bool check_bytes(Source const& source, DocumentLimits const& limits, Refusals& refusals)
{
    auto const text = source.text();
    if (!check_sizes(source, limits, refusals)) {
        return false;
    }
    if (looks_like_wide_encoding(text)) {
        refusals.add(document_problem::wide_encoding, 0, 0);
        return false;
    }
    for (std::size_t at = byte_order_mark(text); !refusals.full();) {
        at = static_cast<std::size_t>(
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_harmless) - text.begin());
        if (at == text.size() || !check_character(text, at, refusals)) {
            break;
        }
    }
    return !refusals.any();
}

}  // namespace styr
