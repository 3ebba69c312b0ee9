#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a decision that is merged is merged, also for a branch that was cut before.
. "$(dirname "$0")/setup"; . "$HERE/runner"
new; g checkout -qb mr; terms 2025-06-01 2090 > register/a2.yaml; ci raise
request mr merged; want 1 "before anything was decided (control)"
g checkout -q main; decides FU-a FU 2025-04-08 approved '{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}' > decisions/a.yaml; ci decision
request mr merged; want 0 "a merged-results pipeline after FU's approval was merged"
