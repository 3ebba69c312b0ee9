#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# the Code Quality widget compares with the report of the target branch: main's pipeline has to write and keep one.
. "$(dirname "$0")/setup"; . "$HERE/runner"
new; push "$(tip)"; want 0 "main as it is (control)"
[ -s "$T/runner/gl-code-quality-report.json" ] || short "the jobs of a push to main write no gl-code-quality-report.json"
for job in $(jobs_of push); do sed -n "/^$job:/,/^[a-z.]/p" "$T/template/.gitlab-ci.yml"; done | grep -q 'codequality:' || short "no job of a push to main keeps a codequality report"
