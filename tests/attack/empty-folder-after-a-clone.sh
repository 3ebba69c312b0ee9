#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# git keeps no empty folder. What the README of styr init asks for (delete the example) holds in a clone, too.
. "$(dirname "$0")/setup"
"$STYR" init --lang en r > log && cd r && g init -q -b main && ci base && sed -i 's/Eksempel Kommune/Egen Kommune/' register/*/*.yaml && g rm -q submissions/* decisions/* && ci own
cd .. && g clone -q r c && cd c && D=2026-03-02 check; [ "$rc" -lt 2 ] || short "a clone whose submissions/ and decisions/ are empty: status $rc. $out"
