#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a revision that can mean two things is refused, or the branch is meant.
. "$(dirname "$0")/setup"
new; g checkout -qb ch; sed -i 's/2000/9999/' register/a.yaml; ci ch; g tag main
B=refs/heads/main H=ch update; want 1 "against refs/heads/main (control)"
B=main H=ch update; [ "$rc" != 0 ] || short "--base main with a tag main at the branch's own tip: status 0. $out"
