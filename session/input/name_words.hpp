// SPDX-License-Identifier: MPL-2.0
// What the name of a folder, a file or a key says of the data in it, in English and Danish. Private to this room.
#pragma once

#include "session/input/configuration.hpp"

namespace styr {

// A name as its letters alone: small, those of other scripts by the Latin ones that they look like, `ø` and `oe` both
// as `o`; what is no letter parts the words.
std::vector<std::string> words_of(std::string_view name);
// Likewise, the words as one: "inforce" of `in_force`.
std::string letters_of(std::string_view name);

// The folder of data that something of this name is likely meant for, by a word in it or as a slip of such a word;
// `dispensations` of styr.yaml too.
std::optional<Field> meant_by(std::string_view name, Configuration const& configuration);

}  // namespace styr
