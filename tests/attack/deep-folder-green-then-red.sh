#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the same with folders deeper than S636 allows.
. "$(dirname "$0")/setup"
new; check; want 0 "main before (control)"
g checkout -qb p; deep=register$(printf '/d%.0s' {1..20}); mkdir -p "$deep"; echo x > "$deep/x.txt"; ci; update; before=$rc
check; [ "$rc" = 2 ] && [ "$before" = 0 ] && short "20 folders in each other below register/: the update 0, every check after the merge $rc. $out"
exit 0
