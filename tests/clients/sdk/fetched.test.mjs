// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures by URL on providers that take data only, and results that a provider names by URL: the gateway fetches them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { startGateway } from './gateway.mjs';
import { startGemini } from './providers/gemini.mjs';
import { png } from './providers/script.mjs';
import { providerKey } from './providers/server.mjs';

const picture = Buffer.from(png, 'base64');
const digest = createHash('sha256').update(picture).digest('hex').slice(0, 12);
const folder = mkdtempSync(join(tmpdir(), 'station-files-'));
const asked = [];
let files;
let root;
let provider;
let painter; // answers as Bailian does, with the address of a picture
let paintedAt;
let gateway;
let openai;

before(async () => {
  const request = 'req -x509 -newkey rsa:2048 -nodes -days 2 -batch -subj /CN=localhost -keyout key.pem -out cert.pem';
  execFileSync('openssl', [...request.split(' '), '-addext', 'subjectAltName=DNS:localhost,DNS:results.localhost'], {
    cwd: folder,
    stdio: 'ignore',
  });
  files = createServer(
    { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) },
    (request, response) => {
      asked.push(request.url);
      if (request.url.startsWith('/picture')) response.setHeader('content-type', 'application/octet-stream');
      else response.statusCode = 404;
      response.end(request.url.startsWith('/picture') ? picture : 'not here');
    },
  );
  await new Promise((resolve) => files.listen(0, '127.0.0.1', resolve));
  root = `https://localhost:${files.address().port}`;
  provider = await startGemini();
  painter = createPlainServer((request, response) => {
    request.resume();
    const content = [{ image: paintedAt }];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ output: { choices: [{ message: { content } }] } }));
  });
  await new Promise((resolve) => painter.listen(0, '127.0.0.1', resolve));
  gateway = await startGateway({
    config: {
      fetch: { allow_hosts: ['localhost', 'results.localhost'] },
      retry: { attempts: 0 },
      providers: {
        bailian: {
          base_url: `http://127.0.0.1:${painter.address().port}/compatible-mode/v1`,
          key: { env: 'UPSTREAM_KEY' },
        },
        sim: { type: 'gemini-compatible', base_url: provider.root, key: { env: 'UPSTREAM_KEY' } },
      },
    },
    environment: { UPSTREAM_KEY: providerKey, SSL_CERT_FILE: join(folder, 'cert.pem') },
  });
  openai = new OpenAI({ baseURL: `${gateway.address}/v1`, apiKey: gateway.key, maxRetries: 0 });
});
after(async () => {
  assert.equal(await gateway.stop(), 0);
  await provider.stop();
  files.close();
  painter.close();
  rmSync(folder, { recursive: true });
});

const model = 'sim/gemini-3-sim';
const look = (url, more = {}) =>
  openai.chat.completions.create({
    model,
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is it?' },
          { type: 'image_url', image_url: { url } },
        ],
      },
    ],
    ...more,
  });

test('Chat: a picture by URL', async () => {
  const answer = await look(`${root}/picture`);
  assert.equal(answer.choices[0].message.content, `pong: image/png ${digest}`);
});

test('Chat: streamed', async () => {
  let text = '';
  for await (const { choices } of await look(`${root}/picture`, { stream: true })) text += choices[0]?.delta.content ?? '';
  assert.equal(text, `pong: image/png ${digest}`);
});

test('Responses: the same picture twice is fetched once', async () => {
  asked.length = 0;
  const image = { type: 'input_image', image_url: `${root}/picture?twice`, detail: 'auto' };
  const answer = await openai.responses.create({
    model,
    input: [{ role: 'user', content: [{ type: 'input_text', text: 'What is it?' }, image, image] }],
  });
  assert.match(answer.output_text, new RegExp(`image/png ${digest}`));
  assert.deepEqual(asked, ['/picture?twice']);
});

test('Messages: a picture by URL', async () => {
  const anthropic = new Anthropic({ baseURL: gateway.address, apiKey: gateway.key, maxRetries: 0 });
  const answer = await anthropic.messages.create({
    model,
    max_tokens: 100,
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is it?' },
          { type: 'image', source: { type: 'url', url: `${root}/picture` } },
        ],
      },
    ],
  });
  assert.equal(answer.content[0].text, `pong: image/png ${digest}`);
});

test('what cannot be fetched is said', async () => {
  for (const [url, why] of [
    [`${root}/missing`, /status 404/],
    ['https://127.0.0.1:1/a.png', /allow_hosts/],
    ['http://localhost/a.png', /only https/],
  ]) {
    await assert.rejects(look(url), (error) => {
      assert.deepEqual([error.status, error.headers.get('x-should-retry')], [400, 'false']);
      assert.match(error.message, why);
      return true;
    });
  }
});

const paint = () =>
  openai.images.generate({ model: 'bailian/qwen-image-2.0', prompt: 'A heron', response_format: 'b64_json' });

test('a result on another server is fetched', async () => {
  asked.length = 0;
  paintedAt = root.replace('localhost', 'results.localhost') + '/picture?signature=1';
  assert.equal((await paint()).data[0].b64_json, png);
  assert.deepEqual(asked, ['/picture?signature=1']);
});

test('a name that leads to this machine is no server for results', async () => {
  asked.length = 0;
  paintedAt = root.replace('localhost', 'other.localhost') + '/picture';
  await assert.rejects(paint(), (error) => {
    assert.equal(error.status, 502);
    assert.match(error.message, /private network/);
    return true;
  });
  assert.deepEqual(asked, []);
});
