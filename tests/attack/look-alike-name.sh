#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a name that looks like another (a Cyrillic letter, a letter that is canonically another) is refused, or told of as what it is.
. "$(dirname "$0")/setup"
new
for name in 'Hus\xd0\xb5t' '\xf0\x9d\x90\x87uset' 'G\xe2\x84\xabrden'; do
  g checkout -qB p main; sed -i "s/Huset/$(printf "$name")/" register/a.yaml; ci; update
  [ "$rc" != 0 ] || grep -q 'U+0435\|U+1D407\|U+212B' <<< "$out" || short "Huset is renamed $(printf "$name") ($name): status 0, and the notice does not say which letter is foreign. $out"
done
