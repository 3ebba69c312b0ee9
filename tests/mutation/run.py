#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Switches on one mutant after the other, of a sample that a seed draws, and tells which no test notices.

usage: run.py BUILD SEED COUNT

A mutant is a small mistake in engine or rules that the build made possible (mutate.cpp). It is noticed when a
test program that is green without it fails, crashes, or takes far longer. What is not noticed is listed.
looked_at.tsv says of those that somebody looked at why none can be noticed: they change nothing that styr says, and
do not count. Where it begins with "open:", it could be, and is not. Ends with 1 where a tenth or more of those that
count is not noticed, or where one is not that nobody looked at.
"""
import concurrent.futures
import csv
import os
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time

CLI = '-*HostileData*:HostileAgreements*:*Completion*:*Schema*:Disks*:Rights*:LongLines*:LimitOf*:SpecialFiles*:*ManualPages*'
SWEEPS = '*.AreToldOfWhereTheyStandAndElseReadAsPrinted'  # every damage of every declaration
HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent.parent

# Program and filter, what looks at a folder most closely first: most mutants end there. What lasts long and
# asks engine and rules for nothing else is left out.
STAGES = {
    'engine': [('engine', '*'), ('reference', 'SecondOpinion.AgreesOn*'), ('reference', '-SecondOpinion.AgreesOn*'), ('cli', CLI),
               ('project', 'Gallery*')],
    'rules': [('rules', '-' + SWEEPS), ('rules', SWEEPS), ('reference', 'SecondOpinion.AgreesOn*'), ('engine', '*'), ('project', '-MisspeltNames*'), ('cli', CLI)],
}
SURROUNDINGS = {'STYR_CASES': '500'}
MOST_MEMORY = 6 << 30


def command(build, program, filter_):
    return [str(build / 'tests' / f'test_{program}'), '--gtest_brief=1', '--gtest_fail_fast', f'--gtest_filter={filter_}']


def run(build, stage, mutant, seconds):
    """Whether the stage is green, and how long it took."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(command(build, *stage), env=os.environ | SURROUNDINGS | {'STYR_MUTANT': mutant, 'TMPDIR': folder}, cwd=SOURCES,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY)))
        try:
            green = process.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            green = False
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
    return green, time.monotonic() - began


def baseline(build):
    """How long each stage takes with no mutant on; all have to be green."""
    times = {}
    for stage in {stage for stages in STAGES.values() for stage in stages}:
        green, times[stage] = run(build, stage, '0', 3600)
        if not green:
            sys.exit(f'mutants: fails though no mutant is on: {" ".join(command(build, *stage))}')
    return times


def noticed_by(build, mutant, times):
    for stage in STAGES[mutant['file'].split('/')[0]]:
        if not run(build, stage, mutant['number'], 20 + 10 * times[stage])[0]:
            return stage[0]
    return None


def all_mutants(build):
    names = ['number', 'file', 'line', 'column', 'how', 'text']
    for list_ in sorted((build / 'mutated').rglob('*.mutants')):
        if not (SOURCES / list_.relative_to(build / 'mutated')).with_suffix('').exists():
            continue  # of a source that has gone since
        with open(list_, encoding='utf-8', newline='') as lines:
            yield from csv.DictReader(lines, names, delimiter='\t', quoting=csv.QUOTE_NONE)


def looked_at():
    with open(HERE / 'looked_at.tsv', encoding='utf-8', newline='') as lines:
        return {(row['file'], row['how'], row['text']): row['why'] for row in csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE)}


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    build, seed, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    every = list(all_mutants(build))
    sample = random.Random(seed).sample(every, min(count, len(every)))
    known = looked_at()
    print(f'{len(every)} mutants; {len(sample)} of them drawn by seed {seed}', flush=True)
    times = baseline(build)
    nothing, left, new, by = 0, 0, 0, {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, (mutant, program) in enumerate(zip(sample, pool.map(lambda each: noticed_by(build, each, times), sample)), 1):
            if done % 50 == 0:
                print(f'{done} tried', file=sys.stderr, flush=True)
            if program:
                by[program] = by.get(program, 0) + 1
                continue
            why = known.get((mutant['file'], mutant['how'], mutant['text']))
            counts = why is None or why.startswith('open:')
            nothing, left, new = nothing + (not counts), left + counts, new + (why is None)
            print('{file}:{line}:{column}: {how}: {text}'.format(**mutant), f'[{mutant["number"]}]', f'-- {why}' if why else '', flush=True)
    counted = len(sample) - nothing
    share = 100 * left / max(1, counted)
    print('noticed by ' + ', '.join(f'test_{program}: {often}' for program, often in sorted(by.items(), key=lambda each: -each[1])))
    print(f'{left} of {counted} not noticed ({share:.1f} %), {new} of them not looked at; {nothing} more change nothing (tests/mutation/looked_at.tsv)')
    sys.exit(share >= 10 or new > 0)


if __name__ == '__main__':
    main()
