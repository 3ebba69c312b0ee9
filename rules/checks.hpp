// SPDX-License-Identifier: MPL-2.0
// What is wrong with a file by itself, whatever other versions say. One small function a check.
#pragma once

#include "rules/messages/reporter.hpp"
#include "rules/syntax/syntax.hpp"

namespace styr {

void check_file(syntax::File const& file, Reporter& report);

}  // namespace styr
