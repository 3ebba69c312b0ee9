#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# what lies in a submodule below register/ is on the disk of whoever uses the register, and no update is judged for it.
. "$(dirname "$0")/setup"
new sub > /dev/null; rm -r register decisions submissions styr.yaml; terms 2025-01-02 2000 | sed 's/Eksempel/Anden/' > b.yaml; ci 1; cd ..
new; g checkout -qb p; g submodule add -q "$T/sub" register/sub 2> log || broken submodule; ci "brings a submodule"
update; [ "$rc" != 0 ] || short "an update that brings a submodule below register/: status 0. $out"
