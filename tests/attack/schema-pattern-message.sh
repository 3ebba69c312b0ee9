#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# where a value has a long pattern, editors show `patternErrorMessage` instead of it.
. "$(dirname "$0")/setup"
for kind in submission register decisions settlements; do
  "$STYR" schema $kind --lang en > schema.json || broken schema
  bare=$(awk '{ gsub(/"pattern":/, "\n&") } 1' schema.json | grep -c '"pattern": *".\{60,\}') || continue
  told=$(grep -o '"patternErrorMessage"' schema.json | wc -l)
  [ "$told" -ge "$bare" ] || short "schema $kind: $bare patterns longer than 60 characters, $told patternErrorMessage"
done
