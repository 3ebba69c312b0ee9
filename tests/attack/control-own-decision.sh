#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# an update neither approves itself, nor edits an approval to fit, nor takes a refusal away.
. "$(dirname "$0")/setup"
A='{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}'
new; g checkout -qb own; terms 2025-06-01 2090 > register/a2.yaml; decides OK FU 2025-04-08 approved "$A" > decisions/e.yaml; ci
update; want 1 "register and decision in one"; [[ $out == *'new in this update'* ]] || short "the decision is not listed: $out"
g checkout -q main; decides OK FU 2025-04-08 approved "${A/2090/2050}" > decisions/e.yaml; ci approved
g checkout -qb edited; sed -i s/2050/2090/ decisions/e.yaml; terms 2025-06-01 2090 > register/a2.yaml; ci; update; want 1 "an approval edited to fit"
g checkout -q main; decides NO FU 2025-05-02 refused "${A/2090/2050}" > decisions/f.yaml; ci refused
g checkout -qb removed; g rm -q decisions/f.yaml; terms 2025-06-01 2050 > register/a2.yaml; ci; update; want 1 "a refusal taken away"
