#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# against the tip of main, and against the first parent of the merge, a refusal counts that came after the branch was cut.
. "$(dirname "$0")/setup"
A='{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}'
new; decides FU-a FU 2025-04-08 approved "$A" > decisions/a.yaml; ci approved
g checkout -qb mr; terms 2025-06-01 2090 > register/a2.yaml; ci raise; update; want 0 "while the approval stands"
g checkout -q main; decides FU-b FU 2025-05-05 refused "$A" > decisions/b.yaml; ci refused
B=main H=mr update; want 1 "--base main"
g checkout -q --detach main; g merge -q --no-ff -m m mr; B=HEAD^1 update; want 1 "--base HEAD^1 of the merge"
