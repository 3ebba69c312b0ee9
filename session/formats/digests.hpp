// SPDX-License-Identifier: MPL-2.0
// The digests of changes as they stand, each as an item that an entry of the decision log can take over.
#pragma once

#include "engine/evaluation/result.hpp"
#include "session/explain/layout.hpp"

namespace styr {

// YAML: of each change that was judged a comment that says which it is, and the item; in the order of the result.
// Empty where there is none.
std::string digest_items(CheckResult const& result, Sources const& sources, Lang lang);

}  // namespace styr
