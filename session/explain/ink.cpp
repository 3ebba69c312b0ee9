// SPDX-License-Identifier: MPL-2.0
#include "session/explain/ink.hpp"

namespace styr {

namespace {

std::string_view escape(Ink ink)
{
    switch (ink) {
    case Ink::violation:
        return "\x1b[1;31m";
    case Ink::incomplete:
        return "\x1b[1;35m";
    case Ink::decision:
        return "\x1b[1;33m";
    case Ink::notice:
        return "\x1b[1;36m";
    case Ink::compliant:
        return "\x1b[1;32m";
    case Ink::strong:
        return "\x1b[1m";
    case Ink::faint:
        return "\x1b[34m";
    }
    return "";
}

}  // namespace

std::string paint(Ink ink, std::string_view text, bool colour)
{
    std::string painted;
    if (colour && !text.empty()) {
        painted += escape(ink);
        painted += text;
        painted += "\x1b[0m";
    } else {
        painted = text;
    }
    return painted;
}

}  // namespace styr
