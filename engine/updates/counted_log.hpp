// SPDX-License-Identifier: MPL-2.0
// Which decisions count in an update: the rule by which no update approves itself.
#pragma once

#include "models/fields/value.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace styr {

// Of a file of the log, both sides read as they are meant (models/repository/log_as_meant.hpp), as it was and as the
// update leaves it, none where there is no such file: the decisions of bodies that are trusted as they are now, those
// of all others as they were. None where no decision counts.
std::optional<Record> counted_log(std::optional<Record> const& before, std::optional<Record> const& after,
                                  std::function<bool(std::string_view body)> const& trusted);

}  // namespace styr
