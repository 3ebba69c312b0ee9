// SPDX-License-Identifier: MPL-2.0
// What a rule, a finding of styr's own and a problem are called in machine formats.
#pragma once

#include "engine/evaluation/result.hpp"

#include <string>
#include <string_view>

namespace styr {

// "P01/midyear-tariff"; of what styr checks by itself "styr/before-agrees-with-the-register".
std::string rule_id(std::string_view provision, std::string_view name);
std::string rule_id(RuleResult const& rule);
std::string rule_id(Problem const& problem);  // "styr/D104-duplicate-key"

}  // namespace styr
