#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# .gitattributes, replaced objects and links do not hide a figure, and a link at the output file itself is replaced.
. "$(dirname "$0")/setup"
new; g checkout -qb p; printf '*.yaml ident text eol=crlf -diff merge=ours\n' > .gitattributes; sed -i s/2000/2500/ register/a.yaml; ci; update; want 1 ".gitattributes"
g replace "$(tip main)" "$(tip p)"; update; want 1 "refs/replace of the base"; g replace -d "$(tip main)" > log
g replace "$(tip p:register/a.yaml)" "$(tip main:register/a.yaml)"; update; want 1 "refs/replace of the file"; g replace -d "$(tip p:register/a.yaml)" > log
g checkout -qfb l main; terms 2025-06-01 2500 > x; mv x register/x.txt; ln -s x.txt register/x.yaml; ci; update; want 2 "a register file that is a link"
g checkout -qfb d main; mkdir other; git mv register/a.yaml other/; rm -r register; ln -s other register; ci; update; want 2 "register/ as a link"
g checkout -qfb o main; echo before > "$T/target"; ln -s "$T/target" styr.sarif; ci; update -f github -o sarif=styr.sarif
[ "$(cat "$T/target")" = before ] || short "-o wrote through a link at the file itself"
