#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# `--base main`, which README and docs recommend, on a branch that is behind: others' work is not this branch's doing.
. "$(dirname "$0")/setup"
new; g checkout -qb mine; sed -i 's/^offers/note: "Rettet."\noffers/' register/a.yaml; ci mine
g checkout -q main; terms 2025-01-01 1000 | sed 's/Eksempel/Anden/; s/Huset/Andet hus/' > register/b.yaml; ci "someone else's"
g checkout -q mine; B=$(g merge-base main mine) H=mine update; want 0 "against the fork point (control)"
B=main H=mine update
[[ $out == *"decision[P"* || $out == *"violation[P"* || $out == *"incomplete[P"* ]] && short "an offer that this branch never touched is held against it: $out"
exit 0
