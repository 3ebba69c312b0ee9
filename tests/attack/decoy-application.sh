#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# DAS refused a rise from 1 June; the operator moves it to 2 June, which FU has approved: incomplete. Then an update wants the log to be about
# something else: an application that nobody made, withdrawn or replaced from the start; or a correction that does not say any more what it corrects.
. "$(dirname "$0")/setup"
new; asks 2500 > submissions/s.yaml; ci asked
{ decides R DAS 2025-03-11 refused '{operator: Eksempel Kommune, offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2500}}'
  decides OK FU 2025-04-08 approved '{operator: Eksempel Kommune, offer: Huset, service: Døgn, effective: 2025-06-02, after: {tariff: 2500}}' | tail -1; } > decisions/e.yaml; ci decided
sed -i s/2025-06-01/2025-06-02/ submissions/s.yaml; ci moved; check; want 1 "moved to 2 June (control)"
try() { g checkout -q main; g checkout -qb "$1"; }
try withdrawn; asks 2500 | sed 's/2025-03-03/2025-02-03\nwithdrawn: 2025-04-01/' > submissions/d.yaml; ci; update; want 1 "an application that comes withdrawn"
try line; printf '  - {offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2500}, justification: x, withdrawn: 2025-04-01}\n' >> submissions/s.yaml; ci; update; want 1 "a line that comes withdrawn"
try replaced; asks 2500 | sed s/2025-03-03/2025-02-03/ > submissions/d.yaml; asks 2001 | sed 's/2025-03-03/2025-04-01\nreplaces: d/; s/2025-06-01/2026-01-01/' > submissions/t.yaml; ci; update; want 1 "an application that comes replaced"
cd "$T"; new chain; asks 2500 > submissions/s.yaml; asks 2500 | sed 's/2025-03-03/2025-04-01\nreplaces: s/; s/2025-06-01/2025-06-02/' > submissions/t.yaml; ci asked
cp "$T/r/decisions/e.yaml" decisions/; ci decided; check; want 1 "a correction of what was refused (control)"
g checkout -qb loosened; sed -i '/^replaces/d' submissions/t.yaml; sed -i 's/^submitted.*/&\nwithdrawn: 2025-04-01/' submissions/s.yaml; ci; update; want 1 "a correction that is loosened"
