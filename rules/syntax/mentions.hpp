// SPDX-License-Identifier: MPL-2.0
// The names that an expression mentions, before it is known what they mean.
#pragma once

#include "rules/syntax/syntax.hpp"

#include <functional>

namespace styr {

void for_each_mention(syntax::Expression const& expression, std::function<void(syntax::Name const&)> const& visit);

}  // namespace styr
