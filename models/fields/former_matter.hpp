// SPDX-License-Identifier: MPL-2.0
// The digest of the former scheme, of all changes of a submission together, as styr 0.1 wrote it: to recognise what an
// older decision log names, never to write one.
#pragma once

#include "models/fields/value.hpp"

#include <string>

namespace styr {

std::string former_digest_of(Record const& submission);

}  // namespace styr
