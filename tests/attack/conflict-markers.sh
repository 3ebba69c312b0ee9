#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# conflict markers are called that.
. "$(dirname "$0")/setup"
new
for mark in '<<<<<<< HEAD' '||||||| base' '=======' '>>>>>>> theirs'; do
  { terms 2025-01-01 2000; echo "$mark"; } > register/a.yaml; check -f full; want 2 "a line \`$mark\`"
  grep -qi 'conflict' <<< "$out" || short "a line \`$mark\` is explained as: $(grep -m1 'help:' <<< "$out" || head -1 <<< "$out")"
done
