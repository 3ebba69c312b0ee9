#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# what was approved before passes, a krone more, another day or another unit does not.
. "$(dirname "$0")/setup"
new; decides OK FU 2025-04-08 approved '{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}' > decisions/e.yaml; ci approved
try() { g checkout -qB p main; terms "$1" "$2" | sed "$3" > register/a2.yaml; ci; update; want "$4" "$5"; }
try 2025-06-01 2090 '' 0 "as approved"
try 2025-06-01 2091 '' 1 "a krone more"
try 2025-06-02 2090 '' 1 "a day later"
try 2025-06-01 2090 s/day_and_night/day/ 1 "another unit"
try 2025-06-01 2090 s/Eksempel/Anden/ 1 "another operator"
