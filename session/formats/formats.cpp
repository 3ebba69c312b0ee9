// SPDX-License-Identifier: MPL-2.0
#include "session/formats/formats.hpp"

#include <array>

namespace styr {

std::span<FormatEntry const> formats()
{
    static constexpr std::array all{
        FormatEntry{"full", render_full, true},          FormatEntry{"concise", render_concise, true},
        FormatEntry{"json", render_json, false},         FormatEntry{"jsonl", render_jsonl, false},
        FormatEntry{"sarif", render_sarif, false},       FormatEntry{"junit", render_junit, false},
        FormatEntry{"github", render_github, false},     FormatEntry{"gitlab", render_gitlab, false},
        FormatEntry{"markdown", render_markdown, false}, FormatEntry{"csv", render_csv, false},
    };
    return all;
}

}  // namespace styr
