#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# a file that a person would call data, in or beside a data folder, is read or named.
. "$(dirname "$0")/setup"
new
for file in Register/2025-09/sol.yaml register/2025-08/sol.YAML register/2025-08/sol.yaml.txt submission/x.yaml; do
  g checkout -qB p main; mkdir -p "${file%/*}"; if [[ $file == subm* ]]; then asks 5000; else terms 2025-08-01 5000; fi > "$file"; ci file
  update; [ "$rc" != 0 ] || [[ $out == *"$file"* ]] || short "an update that adds $file: status 0, and no word of it. $out"
done
