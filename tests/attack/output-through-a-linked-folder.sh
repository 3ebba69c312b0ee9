#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# SECURITY.md: nothing is written but the files that -o names, never through a link.
. "$(dirname "$0")/setup"
new; mkdir "$T/outside"; g checkout -qb p; ln -s "$T/outside" reports; ci link
update -f github -o sarif=reports/styr.sarif
[ -e "$T/outside/styr.sarif" ] && short "-o sarif=reports/styr.sarif wrote outside the repository, as reports is a link that the update brought: status $rc"
exit 0
