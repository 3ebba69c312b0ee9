// All that is said of texts, in both languages.
#pragma once

#include "diagnostics/render.hpp"

#include <string>

namespace styr::support {

inline std::string in_both_languages(Diagnostics const& diagnostics, Sources const& sources)
{
    std::string text;
    for (auto const& diagnostic : diagnostics) {
        draw(text, diagnostic, sources, Look{Lang::da, false});
        draw(text, diagnostic, sources, Look{Lang::en, false});
    }
    return text;
}

}  // namespace styr::support
