#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# register/ is a submodule, and an update moves it to a commit with another tariff.
. "$(dirname "$0")/setup"
new sub; g rm -qr --cached . ; rm -r decisions submissions styr.yaml; mv register/* .; ci 1; cd ..
new; g rm -qr register; g submodule add -q "$T/sub" register 2> log || broken submodule; ci "register is a submodule"
g checkout -qb p; (cd register && sed -i 's/2000/9999/' a.yaml && ci 2); ci "moves it"
update; [ "$rc" != 0 ] || short "a register in a submodule, 2,000 to 9,999 kr.: status 0. $out"
