#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# P09 asks DAS about calculation errors. FU approved by digest; the update takes the tag away and the approval goes on counting.
. "$(dirname "$0")/setup"
new; asks 2500 | sed 's/staffing/calculation_error/' > submissions/s1.yaml; ci asked
decides OK FU 2025-04-08 approved "{submission: s1, digest: \"$(digest s1)\"}" > decisions/e.yaml; ci approved
check; [[ $rc = 1 && $out == *P09* ]] || broken "P09 should await DAS: $out"
g checkout -qb p; sed -i '/reason_tags/d; s/justification.*/justification: Noget andet./' submissions/s1.yaml; terms 2025-06-01 2500 > register/a2.yaml; ci
update; want 1 "an approved submission that no longer is a calculation error"
