#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# what stops every check of main afterwards (status 2) is not let in with status 0.
. "$(dirname "$0")/setup"
new; check; want 0 "main before (control)"
g checkout -qb p; ln -s /etc register/extra; ci; update; before=$rc
check; [ "$rc" = 2 ] && [ "$before" = 0 ] && short "a link to a folder below register/: the update 0, every check after the merge $rc. $out"
exit 0
