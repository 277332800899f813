// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An MCP server with one tool, which says what is in the file that it was started with.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const tool = {
  name: 'look_up',
  description: 'Looks a word up in the notes',
  inputSchema: { type: 'object', properties: { word: { type: 'string' } }, required: ['word'] },
};
const answers = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {} },
    serverInfo: { name: 'notes', version: '1' },
  }),
  'tools/list': () => ({ tools: [tool] }),
  'tools/call': ({ arguments: { word } }) => ({
    content: [{ type: 'text', text: `${word}: ${readFileSync(process.argv[2], 'utf8')}` }],
  }),
};
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const answer = answers[method]
    ? { result: answers[method](params) }
    : { error: { code: -32601, message: 'no such method' } };
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...answer })}\n`);
});
