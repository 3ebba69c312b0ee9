#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# an empty value is told of as one, and an empty path is not "everything" or "here".
. "$(dirname "$0")/setup"
new
say() { out=$("$STYR" "$@" --lang en 2>&1); rc=$?; grep -q '{[a-z]*}' <<< "$out" && short "styr $(printf "'%s' " "$@"): $out"; }
say check --base ''; say check --base HEAD --head ''; say check --as-of ''; say check -f ''; say check --fail-level ''; say check -o ''; say check --config ''; say explain ''
out=$("$STYR" check --lang '' 2>&1); [[ $out == *'{'* ]] && short "--lang '': $out"
asks 2100 > submissions/s.yaml
out=$("$STYR" check '' 2>&1); [ $? = 2 ] || short "styr check '' checks everything, as if no file had been named"
out=$("$STYR" check -C '' 2>&1); [ $? = 2 ] || short "styr check -C '' checks the folder here, as if none had been named"
