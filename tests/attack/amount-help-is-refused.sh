#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# what a help tells to write is accepted in that place.
. "$(dirname "$0")/setup"
tariff() { asks 2230 | sed "s/    after:.*/    after:\n      tariff: $1/" > submissions/s.yaml; check -f full; }
new; tariff '2.230,00 kr.'; [ "$rc" -lt 2 ] || broken "2.230,00 kr. should be read: $out"
for typed in '2.230,-' 'kr. 2.230,-' 'kr. 2.230' '2.230 DKK' '2.230 kr. pr. døgn'; do
  tariff "$typed"; tip=$(sed -n 's/.*write `\([^`]*\)`.*/\1/p' <<< "$out" | head -1)
  [ "$rc" -lt 2 ] || [ -z "$tip" ] && continue
  tariff "$tip"; [ "$rc" -lt 2 ] || short "tariff: $typed is told to be written \`$tip\`, which is refused: $(head -1 <<< "$out")"
done
tariff '2.230,–'; grep -q 'an ordinary `-`' <<< "$out" && short "tariff: 2.230,– (a dash) is told to be written with an ordinary \`-\`, which is refused next"
exit 0
