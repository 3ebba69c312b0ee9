#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# in a partial clone styr reads what is there, or says what to do about it.
. "$(dirname "$0")/setup"
new; terms 2025-06-01 2090 > register/a2.yaml; ci raise; g config uploadpack.allowFilter true; cd ..
g clone -q --no-checkout --filter=blob:none "file://$T/r" c 2> log && cd c || broken clone
B=HEAD^ update; [ "$rc" -lt 2 ] || grep -qi 'partial\|--refetch\|--filter\|full clone' <<< "$out" || short "a partial clone: status $rc, and not what to do. $out"
g config extensions.partialClone origin; g config core.repositoryFormatVersion 1
B=HEAD^ update; [ "$rc" -lt 2 ] || grep -qi 'partial\|--refetch\|--filter\|full clone' <<< "$out" || short "extensions.partialClone: status $rc, and not what to do. $out"
