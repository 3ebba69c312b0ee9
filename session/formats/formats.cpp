// SPDX-License-Identifier: MPL-2.0
#include "session/formats/formats.hpp"

#include <array>

namespace styr {

std::span<FormatEntry const> formats()
{
    static constexpr std::array all{
        FormatEntry{"full", render_full, true, true},          FormatEntry{"concise", render_concise, true, true},
        FormatEntry{"json", render_json, false, false},        FormatEntry{"jsonl", render_jsonl, false, false},
        FormatEntry{"sarif", render_sarif, false, true},       FormatEntry{"junit", render_junit, false, false},
        FormatEntry{"github", render_github, false, true},     FormatEntry{"gitlab", render_gitlab, false, true},
        FormatEntry{"markdown", render_markdown, false, true}, FormatEntry{"csv", render_csv, false, false},
    };
    return all;
}

}  // namespace styr
