#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Huset becomes Alfa, whose rise FU approved by submission. (By `offer: Alfa` it is incomplete today, which is right.)
. "$(dirname "$0")/setup"
new; asks 2500 | sed s/Huset/Alfa/ > submissions/s1.yaml; ci asked
decides OK FU 2025-04-08 approved "{submission: s1, digest: \"$(digest s1)\"}" > decisions/e.yaml; ci approved
g checkout -qb p1; sed -i s/Huset/Alfa/ register/a.yaml; ci; update; want 1 "a new name that a decision about a submission knows already"
