#include "cli/formats.hpp"

#include <array>

namespace styr {

std::span<FormatEntry const> formats()
{
    static constexpr std::array all{
        FormatEntry{"full", render_full, true},
        FormatEntry{"concise", render_concise, true},
        FormatEntry{"json", render_json, false},
    };
    return all;
}

}  // namespace styr
