#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# 2,257.61 kr. is above 2,257.605 kr.; shown as "above 2,257.61 kr." nobody sees why. As many digits as it takes to differ.
. "$(dirname "$0")/setup"
new; terms 2025-01-01 2150.10 > register/a.yaml
asks 2257.61 | sed 's/tariff: 2000/tariff: 2150.10/; s/justification:.*/justification: ""/; /reason_tags/d' > submissions/s.yaml; check -f full
[[ $out == *P05* ]] || broken "P05 should be violated: $out"
grep -q '2,257\.605\|2257\.605' <<< "$out" || short "the limit looks like the figure: $(grep -m1 'above' <<< "$out")"
