// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Claude Code and Codex as real programs: each runs a command that the model asks for, and says pong.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startGateway, usage } from './gateway.mjs';
import { makeScratch, runClaude as claude, runCodex as codex } from './programs.mjs';
import { snippet } from './readme.mjs';
import { startUpstream } from './upstream.mjs';

let gateway;
let upstream;
let scratch;

before(async () => {
  scratch = makeScratch();
  upstream = await startUpstream('echo station-$((40 + 2))');
  gateway = await startGateway({
    config: {
      providers: {
        anthropic: { base_url: upstream.root, key: { env: 'UPSTREAM_KEY' } },
        openai: { base_url: upstream.root, key: { env: 'UPSTREAM_KEY' } },
        'claude-code': { base_url: upstream.root },
        'openai-codex': { base_url: upstream.root, login: 'local' },
      },
    },
    environment: { UPSTREAM_KEY: 'sk-of-the-provider', CODEX_HOME: join(scratch.folder, 'codex-login') },
  });
});
after(async () => {
  assert.equal(await gateway.stop(), 0);
  upstream.stop();
  scratch.remove();
});

/** What the README's lines for Claude Code set. */
function readmeEnvironment() {
  const exported = snippet('Claude Code', gateway.address).match(/^export (.*)$/m)[1];
  const pairs = exported.split(' ').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name, value]) => [name, value === '$TOKEN_STATION_API_KEY' ? gateway.key : value]));
}

const prompt = 'Run the command, then respond with exactly the word: pong';
const runClaude = (name, model, environment) =>
  claude(scratch.home(name), { model, prompt, address: gateway.address, args: ['--allowedTools', 'Bash'], environment });
// The README's configuration, with the model of the test.
const runCodex = (name, model) => codex(scratch.home(name), {
  prompt, key: gateway.key, config: snippet('Codex', gateway.address).replace(/^model = .*$/m, `model = "${model}"`),
});

const since = (count) => upstream.requests.slice(count);

test('Claude Code to anthropic/…, with a tool call', async () => {
  const before = upstream.requests.length;
  assert.equal(await runClaude('claude', 'anthropic/claude-sonnet-4-6', readmeEnvironment()), 'pong');
  const asked = since(before).filter((request) => request.path.endsWith('/messages'));
  assert.ok(asked.every((request) => request.headers['x-api-key'] === 'sk-of-the-provider'));
  assert.ok(asked.every((request) => !JSON.stringify(request.headers).includes(gateway.key)));
  assert.ok(asked.every((request) => request.body.model === 'claude-sonnet-4-6'));
  assert.ok(asked.some((request) => /claude-code-/.test(request.headers['anthropic-beta'])));
  assert.match(JSON.stringify(asked.at(-1).body.messages), /station-42/);
  await usage(gateway, 'client', 'claude-code', 2);
});

test('Codex to openai/…, with a tool call', async () => {
  const before = upstream.requests.length;
  const answer = await runCodex('codex', 'openai/gpt-5.5');
  assert.equal(answer, 'pong');
  const asked = since(before).filter((request) => request.path.endsWith('/responses'));
  assert.ok(asked.every((request) => request.headers.authorization === 'Bearer sk-of-the-provider'));
  assert.ok(asked.every((request) => request.body.model === 'gpt-5.5'));
  assert.match(JSON.stringify(asked.at(-1).body.input), /station-42/);
  await usage(gateway, 'client', 'codex', 2);
});

test("Claude Code's own login passes through to claude-code/… untouched", async () => {
  const before = upstream.requests.length;
  const answer = await runClaude('claude-login', 'claude-code/claude-sonnet-4-6', {
    CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-of-the-user', ANTHROPIC_CUSTOM_HEADERS: `x-token-station-key: ${gateway.key}`,
  });
  assert.equal(answer, 'pong');
  const asked = since(before).filter((request) => request.path.endsWith('/messages'));
  assert.ok(asked.length >= 2);
  for (const { headers } of asked) {
    assert.equal(headers.authorization, 'Bearer sk-ant-oat01-of-the-user');
    assert.match(headers['user-agent'], /^claude-cli\//);
    assert.equal(headers['x-token-station-key'], undefined);
    assert.equal(headers['x-api-key'], undefined);
  }
});

test('the local Codex login is used for Codex, and for nobody else', async () => {
  mkdirSync(join(scratch.folder, 'codex-login'), { recursive: true });
  const part = (claims) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const token = `${part({ alg: 'none' })}.${part({ exp: Math.floor(Date.now() / 1000) + 3600 })}.x`;
  const file = join(scratch.folder, 'codex-login', 'auth.json');
  writeFileSync(file, JSON.stringify({
    auth_mode: 'chatgpt', OPENAI_API_KEY: null, last_refresh: new Date().toISOString(),
    tokens: { id_token: token, access_token: token, refresh_token: 'refresh', account_id: 'account-1' },
  }), { mode: 0o600 });
  const unchanged = readFileSync(file, 'utf8');
  const before = upstream.requests.length;
  const answer = await runCodex('codex-local', 'openai-codex/gpt-5.5');
  assert.equal(answer, 'pong');
  const asked = since(before).filter((request) => request.path.endsWith('/responses'));
  assert.ok(asked.length >= 2);
  assert.ok(asked.every((request) => request.headers.authorization === `Bearer ${token}`));
  assert.ok(asked.every((request) => request.headers['chatgpt-account-id'] === 'account-1'));
  assert.equal(readFileSync(file, 'utf8'), unchanged);
  const refused = await fetch(`${gateway.address}/v1/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'openai-codex/gpt-5.5', input: 'hello' }),
  });
  assert.equal(refused.status, 400);
  assert.match((await refused.json()).error.message, /Codex/);
  assert.ok(!gateway.log().includes(token), 'the token is in no log');
});

test("Claude Code's own list of models is the gateway's", async () => {
  const name = 'claude-discovery';
  await runClaude(name, 'claude-via/anthropic/claude-sonnet-4-6', {
    ...readmeEnvironment(),
    CLAUDE_CODE_ENABLE_GATEWAY_MODEL_DISCOVERY: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: undefined, // would switch it off
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    DISABLE_AUTOUPDATER: '1',
  });
  // Where it keeps what it has found.
  const found = JSON.parse(readFileSync(join(scratch.home(name), '.claude', 'cache', 'gateway-models.json'), 'utf8'));
  const ids = found.models.map((model) => model.id);
  assert.ok(ids.includes('claude-via/openai/gpt-5.5'), ids.slice(0, 5).join());
  assert.ok(ids.includes('claude-via/demo/hello'));
});
