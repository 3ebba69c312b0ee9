#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# what a help tells to write is read back with the sign and the size of what was typed, or there is no such help.
. "$(dirname "$0")/setup"
result() { terms 2025-01-01 2000 | sed "s/^    services:/    reports:\n      - year: 2024\n        result: $1\n&/" > register/a.yaml; check -f full; }
new; result -12500.00; [ "$rc" -lt 2 ] || broken "a deficit of 12,500.00 should be read: $out"
for typed in '12500.00-' '12.500,00-' '12500-' '12.500,00 -'; do
  result "$typed"; tip=$(sed -n 's/.*write `\([^`]*\)`.*/\1/p' <<< "$out" | head -1)
  [ "$rc" -lt 2 ] || [ -z "$tip" ] || [[ $tip == -* ]] && continue
  result "$tip"; [ "$rc" = 2 ] || short "result: $typed is told to be written \`$tip\`, which is read: the deficit is a surplus"
done
exit 0
