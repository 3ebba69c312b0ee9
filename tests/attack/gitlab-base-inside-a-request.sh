#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the merge base may be a commit in the middle of an earlier merge request, whose forged decision is not in main.
. "$(dirname "$0")/setup"; . "$HERE/runner"
new; g checkout -qb mr1
decides FORGED FU 2025-04-08 approved '{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}' > decisions/e.yaml; ci forged; C1=$(tip)
g rm -q decisions/e.yaml; sed -i 's/^in_force/note: "Rettet stavefejl."\nin_force/' register/a.yaml; ci note
request mr1; want 0 "the harmless first request (control)"
g checkout -q main; g merge -q --no-ff -m m mr1
g checkout -qb mr2 "$C1"; terms 2025-06-01 2090 > register/a2.yaml; ci raise
request mr2; want 1 "a tariff that only a forged decision inside an earlier request approves"
