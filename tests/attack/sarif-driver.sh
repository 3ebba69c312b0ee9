#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# what viewers ask of a SARIF log: where the tool is at home, and steps that lead to files that are there.
. "$(dirname "$0")/setup"
new; g checkout -qb p; terms 2025-06-01 2500 > register/a2.yaml; ci raise; update -f sarif
grep -q '"informationUri"' <<< "$out" || short "the driver has no informationUri (SARIF2005)"
for file in $(grep -o '"uri": *"[^"]*\.styr"' <<< "$out" | sed 's/.*: *"//; s/"$//' | sort -u); do
  [ -e "$file" ] || short "locations point to $file, which no data repository has that uses the shipped agreement"
done
