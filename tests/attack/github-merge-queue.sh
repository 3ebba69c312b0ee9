#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# as a required check the workflow has to run in a merge queue, or nothing can be merged there.
. "$(dirname "$0")/setup"
"$STYR" init --lang en t > log || broken init
grep -q '^  merge_group:' t/.github/workflows/styr.yml || short "the workflow has no merge_group: in a merge queue the check never reports"
