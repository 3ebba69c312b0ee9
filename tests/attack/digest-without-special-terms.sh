#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# with special_terms KKR and the payers are asked (P14, P15). The update deletes that line of an approved submission.
. "$(dirname "$0")/setup"
new; { asks 2500; echo '    special_terms: [objective_financing]'; } > submissions/s1.yaml; ci asked
decides OK FU 2025-04-08 approved "{submission: s1, digest: \"$(digest s1)\"}" > decisions/e.yaml; ci approved
check; [[ $rc = 1 && $out == *P14* ]] || broken "P14 should be open: $out"
g checkout -qb p; sed -i '/special_terms/d' submissions/s1.yaml; terms 2025-06-01 2500 > register/a2.yaml; ci
update; want 1 "an approved submission whose special terms are gone"
