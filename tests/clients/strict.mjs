// SPDX-License-Identifier: MPL-2.0
// Whether ajv in its strict mode takes a schema, and what it then says of documents: strict.mjs SCHEMA [-r SCHEMA]… [DOCUMENT…].
// Prints a line a complaint; none where all is well.
import { readFileSync } from 'node:fs';
import draft07 from 'ajv';
import draft2020 from 'ajv/dist/2020.js';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const [named, ...others] = process.argv.slice(2);
const schema = read(named);
const Ajv = schema.$schema.includes('2020-12') ? draft2020.default : draft07.default;
const ajv = new Ajv({ strict: true, allErrors: true });
ajv.addKeyword('patternErrorMessage');  // of the YAML language server: what it says in place of a pattern
const documents = [];
while (others.length > 0) {
  const next = others.shift();
  if (next === '-r') {
    ajv.addSchema(read(others.shift()));
  } else {
    documents.push(next);
  }
}
try {
  const fits = ajv.compile(schema);
  for (const document of documents) {
    if (!fits(read(document))) {
      console.log(`${document}: ${ajv.errorsText(fits.errors)}`);
    }
  }
} catch (error) {
  console.log(`${named}: ${error.message}`);
}
