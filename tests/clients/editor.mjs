// SPDX-License-Identifier: MPL-2.0
// What an editor underlines: each file named on the command line is opened in the YAML language server as an editor
// opens it, and what the server says of it is printed, a line a complaint: FILE, line and message, a tabulator between them.
// Each file says in its first line which schema it has. Asked with `--propose LINE:COLUMN FILE`, the proposals there.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const server = spawn(process.execPath,
  [fileURLToPath(new URL('./node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url)), '--stdio'],
  { stdio: ['pipe', 'pipe', 'inherit'] });

const settings = { yaml: { validate: true, completion: true, schemaStore: { enable: false } } };
const answers = new Map();      // by the number of the request
const complaints = new Map();   // by the address of the file
let count = 0;

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

const tell = (method, params) => send({ method, params });
const ask = (method, params) => new Promise((done) => {
  answers.set(++count, done);
  send({ id: count, method, params });
});

function received(message) {
  if (message.method === 'textDocument/publishDiagnostics') {
    complaints.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method === 'workspace/configuration') {
    send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? {}) });
  } else if (message.method !== undefined && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (message.id !== undefined) {
    answers.get(message.id)?.(message.result);
  }
}

let buffer = Buffer.alloc(0);
server.stdout.on('data', (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n');
    const length = head < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head))[1]);
    if (!(buffer.length >= head + 4 + length)) {
      return;
    }
    const body = buffer.subarray(head + 4, head + 4 + length);
    buffer = buffer.subarray(head + 4 + length);
    received(JSON.parse(body));
  }
});

await ask('initialize', {
  processId: process.pid, rootUri: null,
  capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: { snippetSupport: false } } } },
});
tell('initialized', {});

async function open(file) {
  const uri = pathToFileURL(resolve(file)).href;
  const told = new Promise((done) => complaints.set(uri, done));
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: readFileSync(file, 'utf8') } });
  return { uri, diagnostics: await told };
}

const files = process.argv.slice(2);
if (files[0] === '--propose') {
  const [line, character] = files[1].split(':').map((number) => Number(number) - 1);
  const { uri } = await open(files[2]);
  const list = await ask('textDocument/completion', { textDocument: { uri }, position: { line, character } });
  for (const item of list.items ?? list) {
    console.log(item.textEdit?.newText ?? item.insertText ?? item.label);
  }
} else {
  const opened = await Promise.all(files.map(open));
  opened.forEach(({ diagnostics }, index) => {
    for (const { range, message } of diagnostics) {
      console.log(`${files[index]}\t${range.start.line + 1}\t${message.split('\n')[0]}`);
    }
  });
}
server.kill();
process.exit(0);
