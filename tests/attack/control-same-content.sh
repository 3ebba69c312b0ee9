#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# line ends, modes, comments, order, and names of files change nothing.
. "$(dirname "$0")/setup"
new
try() { g checkout -qB p main; eval "$1"; ci; update; want 0 "$1"; }
try "sed -i 's/\$/\r/' register/a.yaml"
try 'chmod 755 register/a.yaml'
try "sed -i '1i # a remark' register/a.yaml"
try 'mkdir register/2025; git mv register/a.yaml register/2025/b.yml'
try "sed -i 's/{service: Døgn, unit: day_and_night, tariff: 2000/{tariff: 2000.00, unit: day_and_night, service: Døgn/' register/a.yaml"
