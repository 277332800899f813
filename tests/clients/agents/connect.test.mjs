// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Claude Code and Codex as `connect` sets them up: with nothing but the settings files that it wrote, and a keychain.
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startKeychain } from './keychain.mjs';
import { claudeProgram, codexProgram, makeScratch } from './programs.mjs';
import { startUpstream } from './upstream.mjs';

const program = process.env.STATION_GATEWAY;
const prompt = 'Respond with exactly the word: pong';
let scratch;
let upstream;
let keychain;
const homes = [];

before(async () => {
  scratch = makeScratch();
  upstream = await startUpstream('echo unused');
  keychain = await startKeychain(scratch.home('keychain'));
});
after(async () => {
  for (const home of homes) await home.stop(); // of a test that failed, the gateway may still run
  keychain.stop();
  upstream.stop();
  scratch.remove();
});

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What the ledger sums up for a key, once it has it: it writes what has ended in groups, after a second at the latest. */
async function usageOf(home, key) {
  const until = Date.now() + 5000;
  for (;;) {
    const rows = JSON.parse(home.run('usage', '--json', '--by', 'key'));
    const row = rows.find((each) => each.key === key);
    if (row) return row;
    assert.ok(Date.now() < until, JSON.stringify(rows));
    await delay(50);
  }
}

/** A home with a gateway's configuration and no gateway; `run` and `agent` see what a user's shell would show them, the agents by
 * the arguments with which the window tries them. */
async function makeHome(name) {
  const home = scratch.home(name);
  const station = join(home, 'token station'); // with a blank, which every command has to survive
  mkdirSync(station);
  writeFileSync(join(station, 'config.json'), JSON.stringify({
    listen: { port: await freePort() },
    providers: {
      sim: { type: 'openai-responses', base_url: upstream.root, key: { env: 'UPSTREAM_KEY' } },
      relay: {
        type: 'anthropic-compatible', base_url: upstream.root, key: { env: 'UPSTREAM_KEY' },
        models: [{ id: 'sim-1', context_window: 777000 }],
      },
      'claude-code': { base_url: upstream.root },
      'openai-codex': { base_url: upstream.root },
    },
  }));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    TERM: 'dumb',
    IS_SANDBOX: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    UPSTREAM_KEY: 'sk-of-the-provider',
    ...keychain.environment,
  };
  const own = { ...env, TOKEN_STATION_HOME: station };
  const run = (...args) => execFileSync(program, args, { env: own, encoding: 'utf8', cwd: home, stdio: 'pipe' });
  const agent = async (file, args, extra = {}) => {
    const running = promisify(execFile)(file, args, { cwd: join(home, 'work'), env: { ...env, ...extra }, timeout: 120_000 });
    running.child.stdin.end();
    return (await running).stdout.trim();
  };
  const lock = join(station, 'state', 'gateway.lock');
  const isRunning = () => existsSync(lock);
  /** Ends the gateway that the credential command has started. */
  const stop = async () => {
    if (!isRunning()) return;
    process.kill(JSON.parse(readFileSync(lock, 'utf8')).pid, 'SIGTERM');
    while (isRunning()) await new Promise((resolve) => setImmediate(resolve));
  };
  /** Starts the gateway as a user would; gives what ends it. */
  const serve = async () => {
    const child = spawn(program, ['serve'], { env: own, stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
    return () => { child.kill('SIGTERM'); return ended; };
  };
  const made = {
    home, run, stop, isRunning, serve,
    claude: (extra) => agent(claudeProgram, ['-p', '--', prompt], extra),
    codex: (extra) =>
      agent(process.execPath, [codexProgram, 'exec', '--skip-git-repo-check', '--sandbox', 'read-only', prompt], extra),
  };
  homes.push(made);
  return made;
}

/** A settings file as a user has it. */
function writeSettings(home, path, text) {
  const file = join(home, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return { text: () => readFileSync(file, 'utf8'), original: text };
}

/** All that Codex has noted of its sessions. */
function sessions(home) {
  const folder = join(home, '.codex/sessions');
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.jsonl'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

const since = (count) => upstream.requests.slice(count);
const keyNames = (run) => JSON.parse(run('key', 'list', '--json')).map(({ name }) => name);

const clients = {
  'claude-code': {
    path: '.claude/settings.json',
    settings: (root) => `{\n\t"cleanupPeriodDays": 30,\n\t"env": {"ANTHROPIC_BASE_URL": "${root.replace('/v1', '')}"}\n}`,
    own: { ANTHROPIC_API_KEY: 'sk-of-the-user' },
    ownHeader: ({ headers }) => headers['x-api-key'],
    models: 'opus=sim/sim-1,sonnet=sim/sim-1,haiku=sim/sim-1,subagent=sim/sim-1',
    ask: (home, extra) => home.claude(extra),
    asked: '/responses', // translated
  },
  codex: {
    path: '.codex/config.toml',
    settings: (root) => '# mine\nmodel = "gpt-5.5" # good\nmodel_provider = "mine"\n\n[model_providers.mine]\nname = "Mine"\n'
      + `base_url = "${root}"\nenv_key = "MINE"\nwire_api = "responses"\n`,
    own: { MINE: 'sk-of-the-user' },
    ownHeader: ({ headers }) => headers.authorization?.replace('Bearer ', ''),
    models: 'default=relay/sim-1',
    ask: (home, extra) => home.codex(extra),
    asked: '/messages',
  },
};

for (const [client, { path, settings, own, ownHeader, models, ask, asked }] of Object.entries(clients)) {
  test(`${client} on a translated model, with the gateway down and up, and back`, async () => {
    const home = await makeHome(client);
    const file = writeSettings(home.home, path, settings(upstream.root));
    /** Without us: the user's own provider gets the user's own key, and no gateway starts. */
    const askAlone = async () => {
      const before = upstream.requests.length;
      assert.equal(await ask(home, own), 'pong');
      const keys = since(before).filter(({ body }) => body.model).map(ownHeader);
      assert.deepEqual([...new Set(keys)], ['sk-of-the-user']);
      assert.equal(home.isRunning(), false);
    };
    await askAlone();
    const dry = home.run('connect', client, '--models', models, '--dry-run');
    assert.match(dry, /^\+ /m);
    assert.equal(file.text(), file.original);
    assert.deepEqual(keyNames(home.run), []);

    home.run('connect', client, '--models', models);
    assert.deepEqual(keyNames(home.run), [client]);
    assert.doesNotMatch(file.text(), /gw-/);
    assert.equal(home.isRunning(), false);
    const count = upstream.requests.length;
    assert.equal(await ask(home), 'pong'); // its credential command starts the gateway
    assert.equal(home.isRunning(), true);
    const requests = since(count).filter((request) => request.path.endsWith(asked));
    assert.ok(requests.length > 0);
    assert.ok(requests.every((request) => request.body.model === 'sim-1'));
    assert.ok(requests.every(({ headers }) => !JSON.stringify(headers).includes('gw-')));
    assert.equal(await ask(home), 'pong'); // and now finds it running
    assert.equal((await usageOf(home, client)).failed, 0);

    // Codex takes the context window from the gateway's catalogue, and uses 95 of 100 parts of it.
    if (client === 'codex') assert.match(sessions(home.home), /"model_context_window":738150/);

    const checks = JSON.parse(home.run('doctor', '--json'));
    assert.ok(checks.some(({ check, state }) => check === client && state === 'ok'), JSON.stringify(checks));

    home.run('connect', client, '--undo');
    assert.equal(file.text(), file.original);
    assert.deepEqual(keyNames(home.run), []);
    await home.stop();
    await askAlone();
  });

  test(`${client} is undone without the gateway, and without its own program`, async () => {
    const home = await makeHome(`${client}-undone`);
    const before = upstream.requests.length;
    home.run('connect', client);
    assert.ok(existsSync(join(home.home, path)));
    home.run('connect', client, '--undo');
    assert.equal(existsSync(join(home.home, path)), false);
    assert.equal(home.isRunning(), false);
    assert.equal(upstream.requests.length, before);
  });

  test(`${client} says what is wrong when the gateway cannot start`, async () => {
    const home = await makeHome(`${client}-taken`);
    home.run('connect', client, '--models', models);
    const { listen } = JSON.parse(readFileSync(join(home.home, 'token station/config.json'), 'utf8'));
    const another = createHttpServer((request, response) => response.writeHead(404).end());
    await new Promise((resolve) => another.listen(listen.port, '127.0.0.1', resolve));
    // One try: what Claude Code asks again for minutes does not get better.
    await assert.rejects(ask(home, { CLAUDE_CODE_MAX_RETRIES: '0' }), ({ stdout, stderr }) => /another program holds/.test(stdout + stderr));
    another.close();
    another.closeAllConnections();
    home.run('connect', client, '--undo');
  });
}

test("Claude Code's own login arrives untouched with --keep-login", async () => {
  const home = await makeHome('claude-login');
  const file = writeSettings(home.home, '.claude/settings.json', '{}\n');
  const login = { CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-of-the-user' };
  home.run('connect', 'claude-code', '--keep-login', '--models', 'opus=claude-sonnet-4-6,sonnet=claude-sonnet-4-6');
  home.run('connect', 'claude-code', '--keep-login', '--models', 'opus=claude-sonnet-4-6,sonnet=claude-sonnet-4-6');
  const count = upstream.requests.length;
  const gateway = await home.serve();
  assert.equal(await home.claude(login), 'pong');
  const messages = since(count).filter(({ path }) => path.endsWith('/messages'));
  assert.ok(messages.length > 0);
  for (const { headers } of messages) {
    assert.equal(headers.authorization, 'Bearer sk-ant-oat01-of-the-user');
    assert.equal(headers['x-token-station-key'], undefined);
    assert.equal(headers['x-api-key'], undefined);
  }
  await usageOf(home, 'claude-code');
  home.run('connect', 'claude-code', '--undo');
  assert.equal(file.text(), file.original);
  await gateway();
});

test("Codex's own login arrives untouched with --keep-login", async () => {
  const home = await makeHome('codex-login');
  const file = writeSettings(home.home, '.codex/config.toml', '# mine\nmodel = "gpt-5.5"\n');
  const part = (claims) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const account = { chatgpt_account_id: 'account-1', chatgpt_plan_type: 'plus' };
  const claims = { exp: Math.floor(Date.now() / 1000) + 86400, email: 'a@b.example', 'https://api.openai.com/auth': account };
  const token = `${part({ alg: 'none' })}.${part(claims)}.${part({ x: 1 })}`;
  const login = writeSettings(home.home, '.codex/auth.json', JSON.stringify({
    auth_mode: 'chatgpt', OPENAI_API_KEY: null, last_refresh: new Date().toISOString(),
    tokens: { id_token: token, access_token: token, refresh_token: 'refresh', account_id: 'account-1' },
  }));
  home.run('connect', 'codex', '--keep-login');
  const count = upstream.requests.length;
  const gateway = await home.serve();
  assert.equal(await home.codex(), 'pong');
  const responses = since(count).filter(({ path }) => path.endsWith('/responses'));
  assert.ok(responses.length > 0);
  for (const { headers, body } of responses) {
    assert.equal(headers.authorization, `Bearer ${token}`);
    assert.equal(headers['chatgpt-account-id'], 'account-1');
    assert.equal(headers['x-token-station-key'], undefined);
    assert.equal(body.model, 'gpt-5.5');
  }
  home.run('connect', 'codex', '--undo');
  assert.equal(file.text(), file.original);
  assert.equal(login.text(), login.original);
  await gateway();
});
