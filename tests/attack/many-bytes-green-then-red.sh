#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the same with more bytes than S637 allows, all but the last file of which the base has already.
. "$(dirname "$0")/setup"
new
line="# $(printf 'x%.0s' {1..997})"
for i in {1..6}; do { asks 2090; yes "$line" | head -n 16000; } > "submissions/s$i.yaml"; done; ci large
check; [ "$rc" = 2 ] && broken "main before: $out"
g checkout -qb p; { asks 2090; yes "$line" | head -n 16000; } > submissions/s7.yaml; ci 'one more'
update; before=$rc
check; want 2 "main after the merge (control)"
[ "$before" = 2 ] || short "112 MB in seven files: the update $before, every check after the merge 2. $out"
