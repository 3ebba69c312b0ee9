#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a tree that has one name twice (git refuses to make it, and reads it). styr takes one of the two, a checkout the other.
. "$(dirname "$0")/setup"
raw() { printf '%s %s\0' "$1" "$2"; printf "$(sed 's/../\\x&/g' <<< "$3")"; }
new; old=$(tip main:register/a.yaml); bad=$(sed s/2000/2500/ register/a.yaml | g hash-object -w --stdin)
for pair in "$bad $old" "$old $bad"; do
  tree=$({ raw 100644 a.yaml "${pair% *}"; raw 100644 a.yaml "${pair#* }"; } | g hash-object -t tree -w --stdin --literally)
  top=$(g ls-tree main | sed "s/tree [0-9a-f]*\tregister/tree $tree\tregister/" | g mktree)
  H=$(g commit-tree "$top" -p main -m x) update; want 2 "register/a.yaml twice in one tree"
done
