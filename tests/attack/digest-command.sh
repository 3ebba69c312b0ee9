#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# what belongs into a decision is printed by a command of its own.
. "$(dirname "$0")/setup"
new; asks 2100 > submissions/s1.yaml
out=$("$STYR" digest s1 2>&1 || "$STYR" digest submissions/s1.yaml 2>&1); grep -q "$(digest s1)" <<< "$out" || short "styr digest s1: $out"
