// SPDX-License-Identifier: MPL-2.0
// Characters that word processors and spreadsheets put where a minus, a blank or a digit was meant.
#include "diagnostics/utf8.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/numeral.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

bool is_dash(char32_t c) { return c == 0x2212 || (c >= 0x2010 && c <= 0x2015) || c == 0xFE63 || c == 0xFF0D; }

bool is_blank(char32_t c)
{
    return c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200B) || c == 0x3000 || c == 0x2060 || c == 0xFEFF;
}

// The zeros of other scripts' digits that people may paste; nine follow each.
constexpr std::array<char32_t, 12> zeros{0x660, 0x6F0, 0x7C0, 0x966,  0x9E6,  0xA66,
                                         0xBE6, 0xE50, 0xED0, 0x17E0, 0xFF10, 0x1D7CE};

std::optional<int> digit_of(char32_t c)
{
    auto const found =
        std::find_if(zeros.begin(), zeros.end(), [c](char32_t zero) { return c >= zero && c < zero + 10; });
    return found == zeros.end() ? std::nullopt : std::optional(static_cast<int>(c - *found));
}

Text cure_for(char32_t c)
{
    if (is_dash(c)) {
        return {"skriv et almindeligt minus eller en bindestreg: `-`", "write an ordinary minus or hyphen: `-`"};
    }
    if (is_blank(c)) {
        return {"slet det, eller skriv et almindeligt mellemrum, hvor der må stå et",
                "delete it, or write an ordinary blank where one may stand"};
    }
    if (auto const digit = digit_of(c)) {
        return {"skriv cifret `" + std::to_string(*digit) + "`", "write the digit `" + std::to_string(*digit) + "`"};
    }
    return {};
}

}  // namespace

std::string without_pasted(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        auto const begin = at;
        auto const c = decode(text, at);
        if (is_dash(c)) {
            plain += '-';
        } else if (auto const digit = digit_of(c)) {
            plain += std::to_string(*digit);
        } else if (!is_blank(c)) {
            plain += text.substr(begin, at - begin);
        }
    }
    return plain;
}

std::optional<Unread> find_pasted(std::string_view text, Text const& expected)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const begin = at;
        auto const c = decode(text, at);
        if (!is_dash(c) && !is_blank(c) && !digit_of(c)) {
            continue;
        }
        Text const shown = is_blank(c) ? Text("hårdt mellemrum", "no-break blank")
                                       : Text("`" + printable(text.substr(begin, at - begin)) + "`");
        return Unread{&data_problem::pasted_character,
                      {{"value", Text(printable(text, 60))},
                       {"character", shown},
                       {"code", Text(code_point_name(c))},
                       {"expected", expected},
                       {"cure", cure_for(c)}}};
    }
    return std::nullopt;
}

}  // namespace styr
