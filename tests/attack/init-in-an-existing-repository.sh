#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the repository that GitHub made has a README.md. styr init writes the rest, or names the option with which it does.
. "$(dirname "$0")/setup"
mkdir r && cd r && g init -q -b main && echo '# Takster' > README.md && ci readme
out=$("$STYR" init --lang en . 2>&1); rc=$?
option=$(grep -o -- '--[a-z][a-z-]*' <<< "$out" | head -1); [ $rc != 0 ] && [ -n "$option" ] && { out=$("$STYR" init --lang en "$option" . 2>&1); rc=$?; }
[ $rc = 0 ] && [ -e styr.yaml ] && [ "$(cat README.md)" = '# Takster' ] || short "styr init beside a README.md: status $rc. $out"
