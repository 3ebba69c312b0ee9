#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a request that was checked against a branch of the author's is pointed at main: the verdict must not survive that.
. "$(dirname "$0")/setup"
"$STYR" init --lang en t > log || broken init
on=$(sed -n '/^on:/,/^[a-z]*:$/p' t/.github/workflows/styr.yml | sed -n '/pull_request:/,/^  [a-z_]*:$/p')
grep -q 'edited' <<< "$on" || grep -q 'branches:' <<< "$on" ||
  short "the workflow's pull_request has neither \`edited\` among its types nor \`branches:\`: a change of the base branch leaves the old verdict standing"
