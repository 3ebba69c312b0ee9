#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# fail_level, trust and dispensations that an update brings do not help it.
. "$(dirname "$0")/setup"
try() { g checkout -qB p main; terms 2025-06-01 2090 > register/a2.yaml; printf "$1" >> styr.yaml; ci; update; want 1 "$2"; }
new
try 'fail_level: violation\n' "fail_level"
try 'dispensations:\n  - {rule: P01, offer: Huset, reason: x, until: 2025-12-31}\n  - {rule: P03, offer: Huset, reason: x, until: 2025-12-31}\n' "dispensations in styr.yaml"
decides OK FU 2025-04-08 approved '{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}' > decisions/e.yaml
g checkout -q main 2> /dev/null; try 'trusted_decisions: [FU, DAS]\n' "trusted_decisions"
