#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# FU approved 2,500; the operator has replaced that by 2,400 since, which nobody decided. An update enters the figure that was approved first.
. "$(dirname "$0")/setup"
new; asks 2500 > submissions/s.yaml; decides OK FU 2025-04-08 approved '{operator: Eksempel Kommune, offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2500}}' > decisions/e.yaml; ci asked
g checkout -qb entered; terms 2025-06-01 2500 > register/b.yaml; ci; update; want 0 "what was approved (control)"
g checkout -q main; asks 2400 | sed 's/2025-03-03/2025-04-20\nreplaces: s/' > submissions/t.yaml; ci replaced
g checkout -qb entered-later; terms 2025-06-01 2500 > register/b.yaml; ci; update; want 1 "what was approved and replaced"
