#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a clone of depth 2 of the merge, and a bare one, say to the byte what the whole repository says.
. "$(dirname "$0")/setup"
new; g checkout -qb mr; terms 2025-06-01 2090 > register/a2.yaml; asks 2090 > submissions/s.yaml; ci raise
g checkout -q main; decides FU-a FU 2025-04-08 noted '{offer: Huset}' > decisions/a.yaml; ci decision; g merge -q --no-ff -m m mr
B=HEAD^1 update -f json; want 1 "the whole repository"; whole=$out
cd ..; g clone -q --depth=2 "file://$T/r" shallow && cd shallow || broken clone
B=HEAD^1 update -f json; [ "$out" = "$whole" ] || short "a clone of depth 2 says something else: $(diff <(echo "$whole") <(echo "$out") | head -3)"
cd ..; g clone -q --bare "file://$T/r" bare && cd bare || broken clone
B=HEAD^1 update -f json; [ "$out" = "$whole" ] || short "a bare clone says something else: $(diff <(echo "$whole") <(echo "$out") | head -3)"
