#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# in a request from a fork the variables are empty. The step that fetches styr has to say so.
. "$(dirname "$0")/setup"
"$STYR" init --lang en t > log || broken init
step=$(awk '/- name: Fetch styr/ { f = 1; next } f && /^      - / { exit } f && /^          / { print substr($0, 11) }' t/.github/workflows/styr.yml)
[ -n "$step" ] || step=$(grep -o 'curl .*' t/.github/workflows/styr.yml)
mkdir bin; printf '#!/bin/sh\necho "curl: (3) URL using bad/illegal format or missing URL"; exit 3\n' > bin/curl; printf '#!/bin/sh\nexit 0\n' > bin/sudo; chmod +x bin/*
out=$(PATH="$T/bin:$PATH" RUNNER_TEMP=$T STYR_DEB='' STYR_DEB_SHA256='' bash -e -o pipefail -c "$step" 2>&1); rc=$?
grep -q 'STYR_DEB\|fork' <<< "$out" || short "with empty variables, as in a request from a fork: status $rc, $out"
