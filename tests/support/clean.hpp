// SPDX-License-Identifier: MPL-2.0
// What every output of ours has to be, whatever was read.
#pragma once

#include "diagnostics/utf8.hpp"

#include <string>
#include <string_view>

namespace styr::support {

// Empty where the text is valid UTF-8 without control characters (save line breaks) and invisible ones,
// and no line of it begins with `::`; else what is wrong with it.
inline std::string unclean(std::string_view printed)
{
    for (std::size_t at = 0; at < printed.size();) {
        auto const begin = at;
        auto const c = decode(printed, at);
        if (c == invalid_character || (c != U'\n' && is_deceptive(c))) {
            return "byte " + std::to_string(begin) +
                   (c == invalid_character ? " is no UTF-8" : " is " + code_point_name(c)) + ": " +
                   printable(printed.substr(begin, 40));
        }
    }
    return printed.starts_with("::") || printed.find("\n::") != std::string_view::npos ? "a line begins with `::`" : "";
}

}  // namespace styr::support
