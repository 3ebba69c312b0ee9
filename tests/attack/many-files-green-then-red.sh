#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the same with more files than S635 allows.
. "$(dirname "$0")/setup"
new; check; want 0 "main before (control)"
g checkout -qb p; blob=$(echo x | g hash-object -w --stdin)
tree=$({ g ls-tree main:register; for i in {10001..20100}; do printf '100644 blob %s\tf%s.txt\n' "$blob" "$i"; done; } | g mktree)
top=$(g ls-tree main | sed "s/tree [0-9a-f]*\tregister/tree $tree\tregister/" | g mktree)
g reset -q --hard "$(g commit-tree "$top" -p main -m x)"; update; before=$rc
check; [ "$rc" = 2 ] && [ "$before" = 0 ] && short "10,100 files below register/: the update 0, every check after the merge $rc. $out"
exit 0
