#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the other operator's file writes the name as a block, is not found by the name, and so is not read.
. "$(dirname "$0")/setup"
theirs() { printf 'operator: Anden Kommune\nin_force: 2025-01-02\noffers:\n  - offer: %b\n    services: [{service: Døgn, unit: day_and_night, tariff: 2000, places: 80, occupancy_basis: 95 %%}]\n' "$1"; }
new; sed -i 's/offer: Huset/offer: "Nord\\nHuset"/' register/a.yaml
decides OK FU 2025-04-08 approved '{offer: "Nord\nHuset", service: Døgn, effective: 2025-06-01, after: {tariff: 2500}}' > decisions/e.yaml
try() {
  theirs "$1" > register/b.yaml; ci theirs; g checkout -qB p
  asks 2500 | sed 's/offer: Huset/offer: "Nord\\nHuset"/' > submissions/s.yaml; terms 2025-06-01 2500 | sed 's/offer: Huset/offer: "Nord\\nHuset"/' > register/a2.yaml
  ci raise; update; g checkout -q main; [ "$rc" != 0 ]
}
try '"Nord\\nHuset"' || broken "whose Nord/Huset the decision means should be asked: $out"
try '|-\n      Nord\n      Huset' || short "whose Nord/Huset the decision means is not asked, as the name is written as a block: status 0. $out"
