#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# what reaches main unchecked (a direct push, a verdict that was out of date) is found by the pipeline of main.
. "$(dirname "$0")/setup"; . "$HERE/runner"
new; before=$(tip); decides FU-a FU 2025-04-08 approved '{offer: Huset, service: Døgn, effective: 2025-06-01, after: {tariff: 2090}}' > decisions/a.yaml; ci decision
push "$before"; want 0 "a decision alone (control)"
before=$(tip); terms 2025-06-01 2090 > register/a2.yaml; ci raise; push "$before"; want 0 "a tariff that was approved before (control)"
before=$(tip); terms 2025-07-01 2900 > register/a3.yaml; ci raise; push "$before"; want 1 "a tariff pushed to main that nobody approved"
