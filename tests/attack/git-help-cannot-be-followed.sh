#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# in a shallow clone, the command that the help names has to be one that git takes and after which the check runs.
. "$(dirname "$0")/setup"
new; terms 2025-06-01 2090 > register/a2.yaml; ci raise; cd ..; g clone -q --depth=1 "file://$T/r" c && cd c || broken clone
B=HEAD^ update -f full; [ "$rc" = 2 ] || { [ "$rc" = 1 ] && exit 0; broken "$out"; }
command=$(grep -o 'git fetch [^`,;]*' <<< "$out" | head -1 | sed 's/[.) ]*$//'); [ -n "$command" ] || short "the help names no command. $out"
said=$(bash -c "$command" 2>&1) || short "the help's \`$command\` ends with: $said"
B=HEAD^ update; want 1 "after the help's \`$command\`"
