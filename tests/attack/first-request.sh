#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the update that brings styr.yaml, and nothing that could be judged, does not fail for bringing it.
. "$(dirname "$0")/setup"
mkdir r && cd r && g init -q -b main && echo '# Takster' > README.md && ci readme
g checkout -qb p; "$STYR" init --lang en t > "$T/log" && mv t/styr.yaml t/.github t/.gitlab-ci.yml t/.styr . && rm -r t; ci "styr is set up"
update; want 0 "the request that sets styr up"
