#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the annex of 2026 is DAS's. An update that raises 2025 and overwrites 2026 by the same figure has to be told of 2026, too.
. "$(dirname "$0")/setup"; D=2026-02-02
new; terms 2026-01-01 2000 > register/a-2026.yaml
{ decides FU-mid FU 2025-04-08 approved '{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}'
  decides DAS-2026 DAS 2025-11-10 approved '{offer: Huset, service: Døgn, effective: 2026-01-01, after: {tariff: 2000}}' | tail -1; } > decisions/e.yaml
ci annex
g checkout -qb alone; sed -i s/2000/2090/ register/a-2026.yaml; ci; update; want 1 "2026 alone (control)"
g checkout -q main; g checkout -qb both; terms 2025-06-01 2090 > register/a2.yaml; sed -i s/2000/2090/ register/a-2026.yaml; ci; update
want 1 "DAS's tariff of 2026 overwritten along with that of June 2025"
