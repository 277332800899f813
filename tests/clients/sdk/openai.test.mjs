// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import OpenAI from 'openai';
import { startGateway, usage } from './gateway.mjs';

let gateway;
let client;

before(async () => {
  gateway = await startGateway();
  client = new OpenAI({ baseURL: `${gateway.address}/v1`, apiKey: gateway.key });
});
after(async () => assert.equal(await gateway.stop(), 0));

const ask = (content, more = {}) => ({ model: 'demo/hello', messages: [{ role: 'user', content }], ...more });
// One pixel, so that the answer can tell what it saw.
const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const weather = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'The weather in a city',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
};

test('chat, whole', async () => {
  const answer = await client.chat.completions.create(ask('Respond with exactly the word: pong'));
  assert.equal(answer.choices[0].message.content, 'pong');
  assert.equal(answer.choices[0].finish_reason, 'stop');
  assert.ok(answer.usage.total_tokens > 0);
});

test('chat, streamed with the helper, and its usage in the ledger', async () => {
  const stream = client.chat.completions.stream(ask('Tell me about yourself', { stream_options: { include_usage: true } }));
  let text = '';
  stream.on('content', (delta) => { text += delta; });
  const final = await stream.finalChatCompletion();
  assert.equal(final.choices[0].message.content, text);
  const row = await usage(gateway, 'model', 'demo/hello', 2);
  assert.ok(row.output >= final.usage.completion_tokens);
});

test('a client that did not ask for usage gets no usage chunk', async () => {
  for await (const chunk of await client.chat.completions.create(ask('hello', { stream: true })))
    assert.equal(chunk.choices.length, 1);
});

test('tools: call, result, answer', async () => {
  const question = { role: 'user', content: 'What is the weather in Berlin?' };
  const stream = client.chat.completions.stream({ model: 'demo/tools', messages: [question], tools: [weather] });
  const first = await stream.finalChatCompletion();
  const [call] = first.choices[0].message.tool_calls;
  assert.equal(first.choices[0].finish_reason, 'tool_calls');
  assert.equal(call.function.name, 'get_weather');
  assert.equal(typeof JSON.parse(call.function.arguments).city, 'string');
  const second = await client.chat.completions.create({
    model: 'demo/tools',
    messages: [question, first.choices[0].message, { role: 'tool', tool_call_id: call.id, content: 'sunny, 21 degrees' }],
    tools: [weather],
  });
  assert.match(second.choices[0].message.content, /sunny, 21 degrees/);
});

test('vision: the picture arrives', async () => {
  const answer = await client.chat.completions.create(ask([
    { type: 'text', text: 'What do you see?' },
    { type: 'image_url', image_url: { url: png } },
  ]));
  assert.match(answer.choices[0].message.content, /image\/png/);
});

test('responses, whole and streamed', async () => {
  const whole = await client.responses.create({ model: 'demo/hello', input: 'Respond with exactly the word: pong' });
  assert.equal(whole.output_text, 'pong');
  const stream = client.responses.stream({ model: 'demo/thinker', input: 'Think about trains' });
  const final = await stream.finalResponse();
  assert.equal(final.status, 'completed');
  assert.ok(final.output.some((item) => item.type === 'reasoning'));
  assert.ok(final.output_text.length > 0);
});

test('models are listed', async () => {
  const ids = [];
  for await (const model of client.models.list()) ids.push(model.id);
  assert.ok(ids.includes('demo/hello'));
  assert.ok(!ids.some((id) => id.startsWith('openai/')), 'models without a credential are not offered');
  assert.equal((await client.models.retrieve('demo/hello')).owned_by, 'demo');
});

test('errors keep their kind', async () => {
  const wrong = new OpenAI({ baseURL: `${gateway.address}/v1`, apiKey: 'gw-wrong' });
  await assert.rejects(wrong.chat.completions.create(ask('hello')), OpenAI.AuthenticationError);
  await assert.rejects(client.chat.completions.create({ ...ask('hello'), model: 'demo-hello' }),
    (error) => error instanceof OpenAI.NotFoundError && /demo\/hello/.test(error.message));
  await assert.rejects(client.chat.completions.create({ ...ask('hello'), model: 'openai/gpt-5.4' }),
    (error) => error instanceof OpenAI.PermissionDeniedError && /set-key openai/.test(error.message));
});

test('an abort ends the call', async () => {
  const stream = await client.chat.completions.create(ask('write 2000 words', { stream: true }));
  for await (const chunk of stream) {
    assert.ok(chunk.id);
    stream.controller.abort();
  }
  const metrics = async () => (await fetch(`${gateway.address}/metrics`, { headers: { 'x-api-key': gateway.key } })).text();
  const started = Date.now();
  while (!/token_station_exchanges_running 0\n/.test(await metrics()))
    assert.ok(Date.now() - started < 1000, 'the exchange still runs a second after the client has gone');
});
