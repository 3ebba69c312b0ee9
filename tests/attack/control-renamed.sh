#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a new name is told and passes; with another figure, or where a decision knows the new name, it does not.
. "$(dirname "$0")/setup"
new; g checkout -qb p1; sed -i s/Huset/Alfa/ register/a.yaml; ci; update; want 0 "a new name"; [[ $out == *'notice[renamed]'* ]] || short "a new name is not told: $out"
g checkout -qb p2 main; sed -i 's/Huset/Alfa/; s/2000/2001/' register/a.yaml; ci; update; want 1 "a new name and another figure"
g checkout -q main; decides OK FU 2025-04-08 approved '{offer: Alfa, service: Døgn, effective: 2025-06-01, after: {tariff: 2500}}' > decisions/e.yaml; ci decided
g checkout -qb p3; sed -i s/Huset/Alfa/ register/a.yaml; ci; update; want 1 "a new name that a decision knows"
