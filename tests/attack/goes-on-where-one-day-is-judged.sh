#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# no decision at all: the occupancy basis of 2026, which is DAS's, changes along with one day of 2025.
. "$(dirname "$0")/setup"; D=2026-02-02
asked() { printf 'operator: Eksempel Kommune\nsubmitted: 2024-09-03\nchanges:\n  - {offer: Huset, service: Døgn, effective: %s, before: {occupancy_basis: 95 %%}, after: {occupancy_basis: 80 %%}, justification: x, reason_tags: [staffing]}\n' "$1"; }
new; terms 2026-01-01 2000 > register/a-2026.yaml; ci annex
g checkout -qb alone; asked 2026-01-01 > submissions/s.yaml; sed -i 's/95 %/80 %/' register/a-2026.yaml; ci; update; want 1 "2026 alone (control)"
g checkout -q main; g checkout -qb both; mkdir -p submissions; asked 2025-12-31 > submissions/s.yaml
terms 2025-12-31 2000 | sed 's/95 %/80 %/' > register/a2.yaml; sed -i 's/95 %/80 %/' register/a-2026.yaml; ci; update
want 1 "the occupancy basis of 2026 along with that of 31 December 2025"
