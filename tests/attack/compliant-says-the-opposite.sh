#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a rule that holds is not told of by its complaint.
. "$(dirname "$0")/setup"
new; decides D1 FU 2025-05-05 noted '' | sed 's/, about: \[\]//' > decisions/x.yaml; ci monday; D=2025-05-06 check -v
grep -q 'compliant\[P32.*\(5 May 2025 is a Saturday or Sunday\|5 May 2025, which has not come yet\)' <<< "$out" && short "$(grep 'compliant\[P32' <<< "$out" | head -2)"
exit 0
