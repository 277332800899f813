// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Claude Code and Codex as real programs on models of all four dialects. Each reads two files at once, edits one by what
// it read in the other, and runs a command whose output the last answer quotes.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startGateway, usage } from './gateway.mjs';
import { makeScratch, runClaude, runCodex } from './programs.mjs';
import { startChat } from './providers/chat.mjs';
import { startGemini } from './providers/gemini.mjs';
import { startMessages } from './providers/messages.mjs';
import { startResponses } from './providers/responses.mjs';
import { png } from './providers/script.mjs';
import { providerKey } from './providers/server.mjs';
import { snippet } from './readme.mjs';

const starts = { chat: startChat, responses: startResponses, messages: startMessages, gemini: startGemini };
const types = {
  chat: 'openai-compatible',
  responses: 'openai-responses',
  messages: 'anthropic-compatible',
  gemini: 'gemini-compatible',
};
const providers = {};
let gateway;
let scratch;

before(async () => {
  scratch = makeScratch();
  const config = { providers: {} };
  for (const [name, start] of Object.entries(starts)) {
    providers[name] = await start();
    config.providers[`sim-${name}`] = {
      type: types[name],
      base_url: providers[name].root,
      key: { env: 'UPSTREAM_KEY' },
    };
  }
  // The gateway's own descriptions of providers, at our address.
  for (const [name, at] of Object.entries({
    moonshot: 'chat',
    openai: 'responses',
    anthropic: 'messages',
    gemini: 'gemini',
  }))
    config.providers[name] = { base_url: providers[at].root, key: { env: 'UPSTREAM_KEY' } };
  gateway = await startGateway({ config, environment: { UPSTREAM_KEY: providerKey } });
});
after(async () => {
  assert.equal(await gateway.stop(), 0);
  for (const provider of Object.values(providers)) await provider.stop();
  scratch.remove();
});

let count = 0;
/** The files and the task. */
function prepare(extra) {
  const home = scratch.home(`run-${(count += 1)}`);
  const number = 1000 + Math.floor(Math.random() * 9000);
  const [one, two, picture] = ['one.txt', 'two.txt', 'picture.png'].map((name) => join(home, 'work', name));
  writeFileSync(one, 'The „number“ has a line of its own.\nnumber: unknown\n');
  writeFileSync(two, `The number is ${number}.\n`);
  writeFileSync(picture, Buffer.from(png, 'base64'));
  const prompt =
    `Put the number that ${extra === 'notes' ? 'look_up tells' : 'two.txt tells'} into ${one}. ` +
    (extra === 'picture' ? `Look at ${picture} too. ` : '') +
    `Then run: \`sed 's/^/printed: /' ${one} | tail -n 1\` and respond with pong and what it printed.`;
  return {
    home,
    one,
    two,
    number,
    prompt,
    last: `pong: printed: number: ${number}${extra === 'picture' ? ': image/png' : ''}`,
  };
}

/** Everything that must hold once the program has ended. */
async function verify({ one, number, last }, answer, name, model) {
  assert.equal(answer, last);
  assert.equal(readFileSync(one, 'utf8'), `The „number“ has a line of its own.\nnumber: ${number}\n`);
  const provider = providers[name];
  assert.deepEqual(
    provider.refusals.map(({ message }) => message),
    [],
  );
  assert.deepEqual(provider.losses, []);
  const total = (field) => provider.reported.reduce((sum, reported) => sum + reported[field], 0);
  const row = await usage(gateway, 'model', model, provider.reported.length);
  assert.deepEqual(
    [row.input, row.output, row.cached, row.failed],
    [total('input'), total('output'), total('cached'), 0],
  );
}

/** Each run starts with an empty record, and with a model that no other run has. */
function forget(name) {
  for (const list of ['refusals', 'losses', 'reported', 'requests']) providers[name][list].length = 0;
}

const claudeRows = [
  ['chat', 'sim-chat/sim-1'],
  ['chat', 'sim-chat/deepseek-sim'],
  ['responses', 'sim-responses/sim-1'],
  ['responses', 'openai/gpt-5.5'],
  ['messages', 'sim-messages/sim-1'],
  ['messages', 'sim-messages/claude-haiku-4-5'],
  ['gemini', 'sim-gemini/gemini-3-sim'],
  ['gemini', 'sim-gemini/gemini-2.5-sim'],
  ['gemini', 'gemini/gemini-3-pro-preview'],
  ['chat', 'sim-chat/sim-notes', 'notes'],
  ['responses', 'sim-responses/sim-notes', 'notes'],
  ['gemini', 'sim-gemini/gemini-3-notes', 'notes'],
  ['chat', 'sim-chat/sim-picture', 'picture'],
  ['responses', 'sim-responses/sim-picture', 'picture'],
  ['gemini', 'sim-gemini/gemini-3-picture', 'picture'],
  ['gemini', 'sim-gemini/gemini-2.5-picture', 'picture'],
];
for (const [name, model, extra] of claudeRows) {
  test(`Claude Code on ${model}`, async () => {
    forget(name);
    const task = prepare(extra);
    const mcp = {
      mcpServers: { notes: { command: process.execPath, args: [join(process.cwd(), 'notesserver.mjs'), task.two] } },
    };
    const answer = await runClaude(task.home, {
      model,
      prompt: task.prompt,
      address: gateway.address,
      environment: { ANTHROPIC_AUTH_TOKEN: gateway.key },
      args: extra === 'notes' ? ['--strict-mcp-config', '--mcp-config', JSON.stringify(mcp)] : [],
    });
    await verify(task, answer, name, model);
  });
}

// Codex knows the names of OpenAI's models wherever they stand: gpt-5.5 gets apply_patch and tool_search, gpt-5.6-sol a
// namespace whose one custom tool runs scripts; other names get plain functions.
const codexRows = [
  ['chat', 'sim-chat/codex-1'],
  ['chat', 'moonshot/kimi-k3'],
  ['chat', 'sim-chat/kimi-sim'],
  ['responses', 'sim-responses/codex-1'],
  ['messages', 'sim-messages/codex-1'],
  ['messages', 'sim-messages/claude-haiku-4-5-codex'],
  ['messages', 'sim-messages/claude-opus-4-8-codex'],
  ['messages', 'anthropic/claude-sonnet-4-6'],
  ['gemini', 'sim-gemini/gemini-3-codex'],
  ['gemini', 'sim-gemini/gemini-2.5-codex'],
  ['chat', 'sim-chat/gpt-5.5'],
  ['messages', 'sim-messages/gpt-5.5'],
  ['gemini', 'sim-gemini/gpt-5.5'],
  ['chat', 'sim-chat/gpt-5.6-sol'],
  ['messages', 'sim-messages/gpt-5.6-sol'],
  ['gemini', 'sim-gemini/gpt-5.6-sol'],
  ['chat', 'sim-chat/codex-notes', 'notes'],
  ['messages', 'sim-messages/codex-notes', 'notes'],
  ['gemini', 'sim-gemini/gemini-3-codex-notes', 'notes'],
  ['chat', 'sim-chat/gpt-5.5-notes', 'notes'],
  ['messages', 'sim-messages/gpt-5.5-notes', 'notes'],
  ['gemini', 'sim-gemini/gpt-5.5-notes', 'notes'],
  ['chat', 'sim-chat/codex-picture', 'picture'],
  ['messages', 'sim-messages/codex-picture', 'picture'],
  ['gemini', 'sim-gemini/gemini-3-codex-picture', 'picture'],
  ['gemini', 'sim-gemini/gemini-2.5-codex-picture', 'picture'],
];
for (const [name, model, extra] of codexRows) {
  test(`Codex on ${model}`, async () => {
    forget(name);
    const task = prepare(extra);
    const server = `\n[mcp_servers.notes]\ncommand = "${process.execPath}"\nargs = ${JSON.stringify([join(process.cwd(), 'notesserver.mjs'), task.two])}\n`;
    const answer = await runCodex(task.home, {
      prompt: task.prompt,
      key: gateway.key,
      config:
        snippet('Codex', gateway.address).replace(/^model = .*$/m, `model = "${model}"`) +
        (extra === 'notes' ? server : ''),
    });
    await verify(task, answer, name, model);
  });
}
