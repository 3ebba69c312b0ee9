#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# P06 wants a tariff of next year by 30 November. An update moves the day on which a late one was handed in: back, in its file, under another
# name of the file, or into another file; or on, beyond today, so that it would not be there yet.
. "$(dirname "$0")/setup"; D=2025-12-30
late() { asks 2050 | sed "s/2025-03-03/${1:-2025-12-20}/; s/2025-06-01/2026-01-01/"; }
new; late > submissions/s.yaml; decides DAS-1 DAS 2025-12-27 approved '{offer: Huset, service: Døgn, effective: 2026-01-01, after: {tariff: 2050}}' > decisions/e.yaml; ci late
check; want 1 "handed in on 20 December (control)"
try() { g checkout -q main; g checkout -qb "$1"; }
told() { want 1 "$1"; [[ $out == *"$2"* ]] || short "$1 is not told: $out"; }
try back; late 2025-11-20 > submissions/s.yaml; ci; update; told "moved back" "moves back the day"
try renamed; g mv submissions/s.yaml submissions/t.yaml; late 2025-11-20 > submissions/t.yaml; ci; update; told "moved back in a renamed file" "moves back the day"
try copied; late 2025-11-20 > submissions/t.yaml; { late | sed 's/^submitted.*/&\nwithdrawn: 2025-12-21/'; } > submissions/s.yaml; ci; update; told "moved back in a file beside it" "moves back the day"
try on; late 2026-02-20 > submissions/s.yaml; ci; update; [[ $out == *"handed in later than before"* ]] || short "moved on is not told: $out"
[[ $out == *"P06"* ]] || short "moved on beyond today, the submission is no longer judged: $out"
try bounds; late '{after: 2025-12-18, before: 2025-12-22}' > submissions/s.yaml; ci; update; told "given as bounds that begin earlier" "moves back the day"
