// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import { startGateway } from './gateway.mjs';

let gateway;
let client;

before(async () => {
  gateway = await startGateway();
  client = new Anthropic({ baseURL: gateway.address, apiKey: gateway.key });
});
after(async () => assert.equal(await gateway.stop(), 0));

const ask = (content, more = {}) => ({
  model: 'demo/hello', max_tokens: 1000, messages: [{ role: 'user', content }], ...more,
});
const weather = {
  name: 'get_weather',
  description: 'The weather in a city',
  input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};

test('a message, whole', async () => {
  const answer = await client.messages.create(ask('Respond with exactly the word: pong'));
  assert.equal(answer.content[0].text, 'pong');
  assert.equal(answer.stop_reason, 'end_turn');
  assert.ok(answer.usage.input_tokens > 0);
});

test('a message, streamed with the helper', async () => {
  const stream = client.messages.stream(ask('Tell me about yourself'));
  let text = '';
  stream.on('text', (delta) => { text += delta; });
  const final = await stream.finalMessage();
  assert.equal(final.content.filter((block) => block.type === 'text').map((block) => block.text).join(''), text);
});

test('thinking comes before the answer', async () => {
  const final = await client.messages.stream(ask('Think about trains', { model: 'demo/thinker' })).finalMessage();
  assert.equal(final.content[0].type, 'thinking');
  assert.equal(final.content.at(-1).type, 'text');
});

test('tools: call, result, answer', async () => {
  const question = { role: 'user', content: 'What is the weather in Berlin?' };
  const request = { model: 'demo/tools', max_tokens: 1000, tools: [weather] };
  const first = await client.messages.stream({ ...request, messages: [question] }).finalMessage();
  assert.equal(first.stop_reason, 'tool_use');
  const call = first.content.find((block) => block.type === 'tool_use');
  assert.equal(call.name, 'get_weather');
  assert.equal(typeof call.input.city, 'string');
  const second = await client.messages.create({
    ...request,
    messages: [question, { role: 'assistant', content: first.content },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content: 'sunny, 21 degrees' }] }],
  });
  assert.match(second.content.map((block) => block.text ?? '').join(''), /sunny, 21 degrees/);
});

test('tokens are counted', async () => {
  const count = await client.messages.countTokens({ model: 'demo/hello', messages: [{ role: 'user', content: 'hello' }] });
  assert.ok(count.input_tokens > 0);
});

test('errors keep their kind', async () => {
  const wrong = new Anthropic({ baseURL: gateway.address, apiKey: 'gw-wrong' });
  await assert.rejects(wrong.messages.create(ask('hello')), Anthropic.AuthenticationError);
  await assert.rejects(client.messages.create(ask('hello', { model: 'no-such-model-at-all' })), Anthropic.NotFoundError);
  await assert.rejects(client.messages.create(ask('hello', { model: 'anthropic/claude-sonnet-4-6' })),
    Anthropic.PermissionDeniedError);
  await assert.rejects(client.messages.create(ask('hello', { model: 'claude-code/claude-sonnet-4-6' })),
    (error) => error instanceof Anthropic.PermissionDeniedError && /Claude Code/.test(error.message));
});

test('models are listed under names that Claude Code shows', async () => {
  const ids = [];
  for await (const model of client.models.list()) ids.push(model.id);
  assert.ok(ids.includes('claude-via/demo/hello'));
  assert.ok(ids.every((id) => /^(claude|anthropic)/.test(id)));
  const answer = await client.messages.create(
    ask('Respond with exactly the word: pong', { model: 'claude-via/demo/hello' }));
  assert.equal(answer.content[0].text, 'pong');
});
