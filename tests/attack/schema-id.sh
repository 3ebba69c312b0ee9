#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a schema without $id cannot be referred to by another, nor told from another.
. "$(dirname "$0")/setup"
for kind in configuration submission register decisions settlements tests; do
  "$STYR" schema $kind --lang en | grep -q '"$id":' || short "schema $kind has no \$id"
done
