#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# exceptions of the agreement hang on the bare name Børnehus Nord. Huset is renamed so in one update, and doubles its tariff in the next.
. "$(dirname "$0")/setup"
new; g checkout -qb p1; sed -i 's/Huset/Børnehus Nord/' register/a.yaml; ci renamed; update; [ "$rc" = 0 ] || exit 0
g checkout -qb p2; asks 4000 | sed 's/Huset/Børnehus Nord/' > submissions/s.yaml; terms 2025-06-01 4000 | sed 's/Huset/Børnehus Nord/' > register/a2.yaml; ci raise
B=p1 update; want 1 "2,000 to 4,000 kr. in mid-year, under the name of another operator's Børnehus Nord"
