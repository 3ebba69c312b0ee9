// SPDX-License-Identifier: MPL-2.0
// What a change could say in its file.
#pragma once

#include "engine/evaluation/subject.hpp"

namespace styr {

// Whether a change that says so could be handed in: not every figure can be written, and what the change says has to
// fit together and to change something. Of a subject without a change anything may be said.
bool statable(Subject const& subject, Repository const& repository, Side side, Field field, Value const& value);

// Where the fact would have to stand so that it counts.
enum class Stating : std::uint8_t { nowhere, in_its_file, in_the_register };
Stating where_stated(Subject const& subject, Repository const& repository, Side side, Field field, Value const& value);

// The change with a fact of its own or of its terms.
Record with_fact(Record change, Side side, Field field, Value const& value);

}  // namespace styr
