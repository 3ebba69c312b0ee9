#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Runs two builds of styr over the same cases and reports what differs, grouped and counted, for a maintainer to read.

usage: compare.py OLD NEW SOURCE REPORT < cases

OLD and NEW are two programs, SOURCE the checkout whose examples and agreements both judge. The cases come from
tests/tools/compare_inputs.cpp, which says what a block looks like. Nothing is expected of the outputs but that the two
programs agree, and that neither crashes.
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from pathlib import Path

EXAMPLES = 3  # of each group
LONGEST = 60  # characters of a value that groups differences
SECONDS = 300  # for one command
GIT = ['git', '-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', '-c', 'gc.auto=0']


class Case:
    def __init__(self, name):
        self.name = name
        self.commands = []
        self.files = []  # (path, bytes)
        self.folder = None  # an existing one instead of files

    @property
    def family(self):
        return self.name.split(':')[0]


def read_cases(stream):
    case = None
    for line in iter(stream.readline, b''):
        text = line.decode().rstrip('\n')
        if text.startswith('==== '):
            if case:
                yield case
            case = Case(text[5:])
        elif text.startswith('$ '):
            case.commands.append(text[2:])
        elif text.startswith('---- '):
            path, size = text[5:].rsplit(' ', 1)
            case.files.append((path, stream.read(int(size))))
            stream.readline()
        else:
            sys.exit(f'compare: not a block: {text!r}')
    if case:
        yield case


def standing_cases(source, program):
    """What stands in the checkout: the example, its explanations, the agreement's tests, and the gallery."""
    example = Case('example: checks')
    example.folder = source / 'examples/nordjylland'
    days = ['2020-06-01', '2021-03-31', '2021-12-31', '2022-12-31', '2023-12-31', '2025-06-30']
    for day in days:
        example.commands += [f'check -f json -v --with-proposals --as-of {day}',
                             f'check -v --with-proposals --as-of {day} --lang da',
                             f'check -v --with-proposals --as-of {day} --lang en']
    for form in ['sarif', 'junit', 'gitlab', 'markdown', 'csv', 'jsonl', 'concise', 'github']:
        example.commands.append(f'check -f {form} --as-of 2023-12-31')
    yield example
    shown = subprocess.run([program, 'check', '-f', 'json', '-v', '--as-of', '2023-12-31'], cwd=example.folder,
                           capture_output=True, check=False).stdout
    for subject in json.loads(shown)['subjects']:
        case = Case('explanations: ' + subject['id'])
        case.folder = example.folder
        for lang in 'da', 'en':
            case.commands.append(('explain', subject['id'], '--as-of', '2023-12-31', '--lang', lang))
        yield case
    tests = Case('agreement tests: nordjylland')
    tests.folder = example.folder
    for options in '', ' --coverage -v', ' --mutate -v':
        tests.commands.append('test --agreement nordjylland --lang en' + options)
    yield tests
    yield from gallery(source)


def gallery(source):
    places = {'submission.yaml': 'submissions/submission.yaml', 'register.yaml': 'register/register.yaml',
              'decisions.yaml': 'decisions/decisions.yaml', 'settlements.yaml': 'settlements/settlements.yaml',
              'figures.yaml': 'figures/figures.yaml',
              'styr.yaml': 'styr.yaml', 'tests.yaml': 'aftale/tests/tests.yaml'}
    agreement = source / 'tests/data/cli/krisecenter/aftale/2018-2020.styr'
    for folder in sorted((source / 'tests/gallery').iterdir()):
        if (folder / 'setup').exists():
            continue  # what files cannot hold is made by the test
        files = {'styr.yaml': b'agreement: aftale\n'}
        for path in folder.iterdir():
            if path.suffix == '.styr':
                files['aftale/' + path.name] = path.read_bytes()
            elif path.name in places:
                files[places[path.name]] = path.read_bytes()
        if not any(name.endswith('.styr') for name in files):
            files['aftale/2018-2020.styr'] = agreement.read_bytes()
        case = Case('gallery: ' + folder.name)
        case.files = list(files.items())
        command = folder / 'command'
        words = command.read_text().splitlines() if command.exists() else ['check', '--as-of', '2020-05-26']
        case.commands = [tuple(words), tuple([*words, '--lang=en'])]
        if words[0] == 'check':
            case.commands.append(tuple([*words, '-f', 'json']))
        yield case


# ---- running


def lay_out(case, folder):
    def put(files):
        for path, content in files:
            place = Path(folder, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)

    before = [(path[len('@base '):], content) for path, content in case.files if path.startswith('@base ')]
    after = [(path, content) for path, content in case.files if not path.startswith('@base ')]
    if before:
        put(before)
        day = '2020-01-01T00:00:00Z'
        environment = dict(os.environ, GIT_AUTHOR_DATE=day, GIT_COMMITTER_DATE=day)
        for words in ['init', '-q'], ['add', '-A'], ['commit', '-qm', 'before']:
            subprocess.run([*GIT, *words], cwd=folder, env=environment, check=True, capture_output=True)
        for path, _ in before:
            Path(folder, path).unlink()
    put(after)


def words_of(command, source):
    words = command.split() if isinstance(command, str) else command
    return [word.replace('{source}', str(source)) for word in words]


def run(program, words, folder, source):
    environment = {'PATH': os.environ['PATH'], 'HOME': folder, 'STYR_AGREEMENTS': str(source / 'agreements')}
    try:
        ended = subprocess.run([program, *words], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                               capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return 'too slow', b'', b''
    return ended.returncode, ended.stdout, ended.stderr


# ---- what differs


def key_in_list(item):
    """By what an entry of a list is the same on both sides: a finding by who and what, a problem by code and place."""
    if not isinstance(item, dict):
        return json.dumps(item, sort_keys=True)
    place = item.get('location') or {}
    named = [str(item[key]) for key in ('id', 'provision', 'rule', 'code', 'name', 'kind') if item.get(key) is not None]
    if 'rules' not in item and 'code' in item:
        named.append(f"{place.get('line')}:{place.get('column')}")
    return ' '.join(named)


def differences(old, new, path=''):
    """Yields (path without indices, old, new)."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            if key not in old or key not in new:
                yield f'{path}/{key}', old.get(key, '(nothing)'), new.get(key, '(nothing)')
            else:
                yield from differences(old[key], new[key], f'{path}/{key}')
    elif isinstance(old, list) and isinstance(new, list):
        yield from of_lists(old, new, path + '/*')
    elif old != new:
        yield path, old, new


def of_lists(old, new, path):
    kept = defaultdict(list)
    for item in old:
        kept[key_in_list(item)].append(item)
    added = []
    for item in new:
        same = kept[key_in_list(item)]
        if same:
            yield from differences(same.pop(0), item, path)
        else:
            added.append(item)
    gone = [item for rest in kept.values() for item in rest]
    for index in range(max(len(gone), len(added))):
        yield (path, gone[index] if index < len(gone) else '(nothing)',
               added[index] if index < len(added) else '(nothing)')


def shown(value, longest=300):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= longest else text[:longest] + ' …'


def label_of(value):
    """A value as it groups: codes and verdicts as they are, whole entries by their code, sentences not at all."""
    if isinstance(value, dict):
        return str(value.get('code') or value.get('verdict') or 'an entry')
    text = shown(value, 10 ** 6)
    return text if len(text) <= LONGEST and ' ' not in text and not re.search('[0-9]{2}', text) else '…'


def of_texts(old, new):
    old, new = old.decode(errors='replace').splitlines(), new.decode(errors='replace').splitlines()
    at = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    first = [lines[at] if at < len(lines) else '(nothing)' for lines in (old, new)]
    return 'text', *first


def unversioned(text):
    """What a program said as JSON, but which program said it."""
    said = json.loads(text)
    if isinstance(said, dict) and isinstance(said.get('tool'), dict):
        said['tool'].pop('version', None)
    return said


def compared(old, new, command):
    """Yields (what differs, example) of one command; nothing where the programs agree."""
    for program, (status, _, err) in (('old', old), ('new', new)):
        if status not in (0, 1, 2):
            yield f'{program} program ended with {status}', shown(err.decode(errors='replace'))
    if old[0] != new[0]:
        said = [shown((err or out).decode(errors='replace')) for _, out, err in (old, new)]
        yield f'status {old[0]} → {new[0]}', f'{said[0]}\n      → {said[1]}'
    if 'json' in command:
        try:
            found = list(differences(unversioned(old[1]), unversioned(new[1])))
        except json.JSONDecodeError:
            found = [of_texts(old[1], new[1])] if old[1] != new[1] else []
    else:
        found = [of_texts(old[1], new[1])] if old[1] != new[1] else []
    if not found and old[2] != new[2]:
        what, a, b = of_texts(old[2], new[2])
        found.append((what + ' of errors', a, b))
    for path, a, b in found:
        yield f'{path}: {label_of(a)} → {label_of(b)}', f'{shown(a)}\n      → {shown(b)}'


class Report:
    def __init__(self):
        self.cases = defaultdict(int)
        self.differing = defaultdict(int)
        self.groups = defaultdict(lambda: [0, []])
        self.lock = threading.Lock()

    def add(self, case, found):
        with self.lock:
            self.cases[case.family] += 1
            self.differing[case.family] += 1 if found else 0
            for what, (command, example) in found.items():
                group = self.groups[case.family, what]
                group[0] += 1
                group[1].append((case.name, command, example))

    def text(self):
        lines = [f'{sum(self.cases.values())} cases, {sum(self.differing.values())} of which differ']
        for family in sorted(self.cases):
            lines.append(f'  {family}: {self.differing[family]} of {self.cases[family]}')
        for (family, what), (times, examples) in sorted(self.groups.items(), key=lambda group: -group[1][0]):
            lines.append(f'\n{family}, {times} times: {what}')
            for name, command, example in sorted(examples)[:EXAMPLES]:
                lines += [f'    {name}', f'      $ styr {command}', f'      {example}']
        return '\n'.join(lines) + '\n'


def try_case(case, programs, source, report):
    found = {}
    with tempfile.TemporaryDirectory(prefix='styr-compare-') as made:
        if case.folder is None:
            lay_out(case, made)
        folder = str(case.folder or made)
        for command in case.commands:
            words = words_of(command, source)
            old, new = (run(program, words, folder, source) for program in programs)
            for what, example in compared(old, new, words):
                found.setdefault(what, (' '.join(words), example))
    report.add(case, found)


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    programs = [os.path.abspath(program) for program in sys.argv[1:3]]
    source = Path(sys.argv[3]).resolve()
    report = Report()
    room = threading.Semaphore(64)  # so that the cases are read as they are tried
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        def submit(case):
            room.acquire()
            future = pool.submit(try_case, case, programs, source, report)
            future.add_done_callback(lambda _: room.release())
            return future

        tried = [submit(case) for case in standing_cases(source, programs[1])]
        tried += [submit(case) for case in read_cases(sys.stdin.buffer)]
        for each in tried:
            each.result()
    text = report.text()
    Path(sys.argv[4]).write_text(text)
    print(text, end='')


main()
