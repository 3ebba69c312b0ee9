#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Writes the licence's line into each source of ours that lacks it: first, or after the line that names the interpreter.
# Not into cli/init, whose files become a user's own, nor into data.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

line='SPDX-License-Identifier: MPL-2.0'

# in_front SIGN FILE…
in_front() {
    local sign=$1 file first
    shift
    for file in "$@"; do
        if grep -qF -- "$line" <(head -n 2 "$file"); then
            continue
        fi
        first=$(head -n 1 "$file")
        if [[ $first == '#!'* ]]; then
            sed -i "1a\\$sign $line" "$file"
        else
            sed -i "1i\\$sign $line" "$file"
        fi
        printf '%s\n' "$file"
    done
}

mapfile -t cpp < <(git ls-files -- '*.cpp' '*.hpp')
mapfile -t others < <(git ls-files -- '*CMakeLists.txt' '*.cmake' '*.py' '*.sh' run .ci/run .github)
in_front '//' "${cpp[@]}"
in_front '#' "${others[@]}"
