#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# FU's approval of one municipality's submission pays for another's, once the operator in it is exchanged.
. "$(dirname "$0")/setup"
new; terms 2025-01-02 2000 | sed 's/Eksempel/Anden/; s/places: 8,/places: 80,/' > register/b.yaml; asks 2500 > submissions/s1.yaml; ci asked
decides OK FU 2025-04-08 approved "{submission: s1, digest: \"$(digest s1)\"}" > decisions/e.yaml; ci approved
g checkout -qb p; sed -i 's/Eksempel/Anden/' submissions/s1.yaml
terms 2025-06-01 2500 | sed 's/Eksempel/Anden/; s/places: 8,/places: 80,/' > register/b2.yaml; ci
update; want 1 "another municipality in an approved submission"
