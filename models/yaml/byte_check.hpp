// SPDX-License-Identifier: MPL-2.0
// The first look at a file: its size, its encoding, and characters that deceive the eye.
#pragma once

#include "models/messages/refusals.hpp"
#include "models/yaml/document.hpp"

namespace styr {

// Whether the bytes may go on to a parser. Afterwards the text is valid UTF-8 with at most one
// byte-order mark (its first character), every carriage return is followed by a line feed, and no
// character is invisible.
bool check_bytes(Source const& source, DocumentLimits const& limits, Refusals& refusals);

// The length of the byte-order mark that the text begins with: 0 or 3.
std::uint32_t byte_order_mark(std::string_view text);

}  // namespace styr
