#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a submission's name comes from its file. Where that has å as two characters (macOS), the file is named, not the decision that writes å.
. "$(dirname "$0")/setup"
new; asks 2100 > "submissions/$(printf '2025-03-a\xcc\x8alborg').yaml"
decides D FU 2025-04-08 approved "{submission: $(printf '2025-03-\xc3\xa5lborg')}" > decisions/e.yaml; check -f full
[ "$rc" -lt 2 ] && exit 0
grep -q '^submissions/' <<< "$out" || short "nothing names the file. $out"
