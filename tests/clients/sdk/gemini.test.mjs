// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { GoogleGenAI } from '@google/genai';
import { startGateway } from './gateway.mjs';

let gateway;
let client;

before(async () => {
  gateway = await startGateway();
  client = new GoogleGenAI({ apiKey: gateway.key, httpOptions: { baseUrl: gateway.address } });
});
after(async () => assert.equal(await gateway.stop(), 0));

test('content, whole and streamed', async () => {
  const request = { model: 'demo/hello', contents: 'Respond with exactly the word: pong' };
  assert.equal((await client.models.generateContent(request)).text, 'pong');
  let text = '';
  for await (const chunk of await client.models.generateContentStream(request)) text += chunk.text ?? '';
  assert.equal(text, 'pong');
});

test('an unknown model is named', async () => {
  await assert.rejects(client.models.generateContent({ model: 'demo-hallo', contents: 'hello' }),
    (error) => error.status === 404 && /demo\/hello/.test(error.message));
});
