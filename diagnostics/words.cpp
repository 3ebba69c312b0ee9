// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/words.hpp"

#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

// Blanks that are seen as nothing, the wide and the unbreakable ones too.
constexpr std::array<std::string_view, 20> blanks{" ",
                                                  "\t",
                                                  "\r",
                                                  "\n",
                                                  "\xC2\xA0",
                                                  "\xE1\x9A\x80",
                                                  "\xE2\x80\x80",
                                                  "\xE2\x80\x81",
                                                  "\xE2\x80\x82",
                                                  "\xE2\x80\x83",
                                                  "\xE2\x80\x84",
                                                  "\xE2\x80\x85",
                                                  "\xE2\x80\x86",
                                                  "\xE2\x80\x87",
                                                  "\xE2\x80\x88",
                                                  "\xE2\x80\x89",
                                                  "\xE2\x80\x8A",
                                                  "\xE2\x80\xAF",
                                                  "\xE2\x81\x9F",
                                                  "\xE3\x80\x80"};

}  // namespace

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::string quoted(std::string_view text) { return "`" + printable(text, 60) + "`"; }

std::string_view trimmed(std::string_view text)
{
    auto const is_seen = [](char c) { return c > ' ' && c <= '~'; };
    if (!text.empty() && is_seen(text.front()) && is_seen(text.back())) {  // as nearly all do
        return text;
    }
    auto const strip = [&](auto at_end, auto remove) {
        while (std::any_of(blanks.begin(), blanks.end(),
                           [&](std::string_view blank) { return at_end(blank) && (remove(blank.size()), true); })) {}
    };
    strip([&](std::string_view blank) { return text.starts_with(blank); },
          [&](std::size_t n) { text.remove_prefix(n); });
    strip([&](std::string_view blank) { return text.ends_with(blank); }, [&](std::size_t n) { text.remove_suffix(n); });
    return text;
}

std::string in_small_letters(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

}  // namespace styr
