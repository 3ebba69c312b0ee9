// SPDX-License-Identifier: MPL-2.0
// The files that `styr init` writes, as they lie in cli/init: part of the program, so that it needs no other file.
#pragma once

#include "diagnostics/text.hpp"

#include <span>
#include <string_view>

namespace styr {

struct InitFile {
    std::string_view name;  // from the folder that is begun, with `/`
    std::string_view text;
};

std::span<InitFile const> init_files(Lang lang);  // written by cmake/InitFiles.cmake

}  // namespace styr
