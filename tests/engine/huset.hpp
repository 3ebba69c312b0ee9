// SPDX-License-Identifier: MPL-2.0
// One offer with two services, and an agreement in which FU approves every change of it.
#pragma once

#include "tests/support/world.hpp"

namespace styr::test::huset {

inline constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2030-12-31
body FU "FU"
body DAS "DAS" above FU
provision P01 "T" source "S" item 1
  rule approved for each change
    require approval by FU
    message "m"
)";

inline constexpr auto registered = R"(operator: Aalborg Kommune
in_force: 2018-01-01
offers:
  - offer: Huset
    services:
      - {service: Døgn, unit: day_and_night, tariff: 2000, places: 10}
      - {service: Dag, unit: day, tariff: 500, places: 5}
)";

}  // namespace styr::test::huset
