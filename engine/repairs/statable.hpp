// SPDX-License-Identifier: MPL-2.0
// What a change could say in its file.
#pragma once

#include "engine/evaluation/subject.hpp"

namespace styr {

// Whether a change that says so could be handed in: not every figure can be written, and what the change says has to
// fit together and to change something. Of a subject without a change anything may be said.
bool statable(Subject const& subject, Repository const& repository, Side side, Field field, Value const& value);

}  // namespace styr
