#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# actions are pinned by commit, no token stays in the checkout, and findings are written where no update can bring a file.
. "$(dirname "$0")/setup"
"$STYR" init --lang en t > log || broken init
w=t/.github/workflows/styr.yml
grep -E '^ *(- )?uses: ' $w | grep -qvE '@[0-9a-f]{40}( |$)' && short "not pinned by commit:" $(grep -oE 'uses: [^ ]*' $w | grep -vE '@[0-9a-f]{40}$')
grep -q 'persist-credentials: false' $w || short "persist-credentials: false is missing"
grep -q '^  security-events: write' $w && short "security-events: write holds for the whole workflow"
grep -q 'sarif=styr.sarif' $w && short "styr.sarif lies in the checkout: on a push a committed file of that name is uploaded as styr's findings"
exit 0
