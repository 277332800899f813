// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI's SDK with previous_response_id on providers that keep no responses: the gateway's own store does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import OpenAI from 'openai';
import { startGateway } from './gateway.mjs';
import { startChat } from './providers/chat.mjs';
import { startGemini } from './providers/gemini.mjs';
import { startMessages } from './providers/messages.mjs';
import { startResponses } from './providers/responses.mjs';
import { providerKey } from './providers/server.mjs';
import { weatherOf } from './question.mjs';
import { responses } from './responsesclient.mjs';

const kinds = {
  chat: [startChat, 'openai-compatible', 'deepseek-sim'],
  responses: [startResponses, 'openai-responses', 'sim-1'],
  messages: [startMessages, 'anthropic-compatible', 'sim-1'],
  gemini: [startGemini, 'gemini-compatible', 'gemini-3-sim'],
};
const providers = {};
let gateway;
let sdk;

before(async () => {
  const config = { providers: {}, responses_store: { enabled: true } };
  for (const [name, [start, type]] of Object.entries(kinds)) {
    providers[name] = await start();
    config.providers[`sim-${name}`] = { type, base_url: providers[name].root, key: { env: 'UPSTREAM_KEY' } };
  }
  gateway = await startGateway({ config, environment: { UPSTREAM_KEY: providerKey } });
  sdk = new OpenAI({ baseURL: `${gateway.address}/v1`, apiKey: gateway.key, maxRetries: 0 });
});
after(async () => {
  assert.equal(await gateway.stop(), 0);
  for (const provider of Object.values(providers)) await provider.stop();
});

const say = (model, input, more = {}) => sdk.responses.create({ model, input, ...more });
const refused = (code, param) => (error) => {
  assert.deepEqual([error.status, error.code, error.param], [400, code, param]);
  return true;
};

for (const [name, [, , model]] of Object.entries(kinds)) {
  const full = `sim-${name}/${model}`;
  for (const streamed of [false, true]) {
    test(`${full}: tools over several turns, ${streamed ? 'streamed' : 'whole'}`, async () => {
      for (const list of [providers[name].refusals, providers[name].losses]) list.length = 0;
      const turns = await responses(gateway.address, gateway.key).tools(full, streamed, { stored: true });
      assert.deepEqual(
        turns.map((turn) => turn.text),
        ['I look it up.', `pong: ${weatherOf('Berlin')} | ${weatherOf('東京 "Ω"')}`],
      );
      // The provider saw its own thoughts again, unchanged.
      assert.deepEqual([providers[name].refusals, providers[name].losses], [[], []]);
    });
  }

  test(`${full}: what is kept can be read, listed and deleted`, async () => {
    const first = await say(full, 'Remember the word heron.');
    const second = await say(full, 'And now?', { previous_response_id: first.id });
    assert.deepEqual([first.store, first.previous_response_id], [true, null]);
    assert.deepEqual([second.store, second.previous_response_id], [true, first.id]);
    const read = await sdk.responses.retrieve(second.id);
    assert.deepEqual([read.id, read.output_text], [second.id, second.output_text]);
    const items = [];
    for await (const item of sdk.responses.inputItems.list(first.id)) items.push(item);
    assert.deepEqual(
      items.map(({ role, content }) => [role, content]),
      [['user', 'Remember the word heron.']],
    );
    await sdk.responses.delete(first.id);
    await assert.rejects(sdk.responses.retrieve(first.id), { status: 404 });
    await assert.rejects(
      say(full, 'Go on.', { previous_response_id: second.id }),
      refused('previous_response_not_found', 'previous_response_id'),
    );
  });
}

test('a conversation moves from one provider to another', async () => {
  const first = await say('sim-messages/sim-1', 'Remember the word heron.');
  const second = await say('sim-gemini/gemini-3-sim', 'fault: none', { previous_response_id: first.id });
  assert.equal(second.previous_response_id, first.id);
  assert.equal(second.status, 'completed');
});

test('what was not to be stored is not', async () => {
  const answer = await say('sim-chat/deepseek-sim', 'Hello', { store: false });
  await assert.rejects(sdk.responses.retrieve(answer.id), { status: 404 });
});

test('another key does not see it', async () => {
  const answer = await say('sim-chat/deepseek-sim', 'Hello');
  const other = new OpenAI({
    baseURL: `${gateway.address}/v1`,
    apiKey: gateway.run('key', 'create', 'other').trim(),
    maxRetries: 0,
  });
  // A new key is known within a second.
  const retrieved = async () => {
    for (;;) {
      try {
        return await other.responses.retrieve(answer.id);
      } catch (error) {
        if (error.status !== 401) return error.status;
      }
    }
  };
  assert.equal(await retrieved(), 404);
  assert.equal((await sdk.responses.retrieve(answer.id)).id, answer.id);
});

test('a finished response cannot be cancelled', async () => {
  const answer = await say('sim-chat/deepseek-sim', 'Hello');
  await assert.rejects(sdk.responses.cancel(answer.id), { status: 400 });
});
