#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# FU refuses after the branch was cut; the request rests on the approval from before.
. "$(dirname "$0")/setup"; . "$HERE/runner"
A='{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}'
new; decides FU-a FU 2025-04-08 approved "$A" > decisions/a.yaml; ci approved
g checkout -qb mr; terms 2025-06-01 2090 > register/a2.yaml; ci raise
request mr; want 0 "as long as the approval stands (control)"
g checkout -q main; decides FU-b FU 2025-05-05 refused "$A" > decisions/b.yaml; ci refused
request mr; want 1 "a branch pipeline after FU's refusal was merged"
request mr merged; want 1 "a merged-results pipeline after FU's refusal was merged"
