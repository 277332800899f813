// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every SDK on models of the other dialects: what comes back is what the provider said, and what it said comes back to it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { dialects } from './dialects.mjs';
import { startGateway } from './gateway.mjs';
import { startChat } from './providers/chat.mjs';
import { startGemini } from './providers/gemini.mjs';
import { startMessages } from './providers/messages.mjs';
import { startResponses } from './providers/responses.mjs';
import { png, valueFor } from './providers/script.mjs';
import { providerKey } from './providers/server.mjs';
import { schema, weatherOf } from './question.mjs';

const starts = { chat: startChat, responses: startResponses, messages: startMessages, gemini: startGemini };
const types = {
  chat: 'openai-compatible',
  responses: 'openai-responses',
  messages: 'anthropic-compatible',
  gemini: 'gemini-compatible',
};
// sim-… are servers that the gateway knows by their type alone; the first model of each is in the configuration, with its
// context window and no more, the others are known by nobody. The rest are the gateway's own providers, at our address.
const models = {
  chat: ['sim-chat/sim-1', 'sim-chat/deepseek-sim', 'sim-chat/gpt-5.5', 'moonshot/kimi-k3'],
  responses: ['sim-responses/sim-1', 'sim-responses/sim-2', 'openai/gpt-5.5', 'xai/grok-4.3'],
  messages: [
    'sim-messages/sim-1',
    'sim-messages/sim-2',
    'anthropic/claude-haiku-4-5',
    'anthropic/claude-sonnet-4-6',
    'anthropic/claude-opus-4-8',
  ],
  gemini: ['sim-gemini/gemini-3-sim', 'gemini/gemini-3-pro-preview', 'gemini/gemini-2.5-flash'],
};
// What those speak besides passes through; Gemini's clients reach OpenAI and xAI through Chat.
const alsoSpeak = { openai: ['chat', 'gemini'], xai: ['chat', 'gemini'], moonshot: ['messages'] };
const providers = {};
const clients = {};
let gateway;

before(async () => {
  const config = { providers: {} };
  for (const [name, start] of Object.entries(starts)) {
    providers[name] = await start();
    config.providers[`sim-${name}`] = {
      type: types[name],
      base_url: providers[name].root,
      key: { env: 'UPSTREAM_KEY' },
      models: [{ id: models[name][0].split('/')[1], context_window: 200_000 }],
    };
  }
  for (const [name, at] of Object.entries({
    moonshot: 'chat',
    openai: 'responses',
    xai: 'responses',
    anthropic: 'messages',
    gemini: 'gemini',
  }))
    config.providers[name] = { base_url: providers[at].root, key: { env: 'UPSTREAM_KEY' } };
  gateway = await startGateway({ config, environment: { UPSTREAM_KEY: providerKey } });
  for (const [name, make] of Object.entries(dialects)) clients[name] = make(gateway.address, gateway.key);
});
after(async () => {
  assert.equal(await gateway.stop(), 0);
  for (const provider of Object.values(providers)) await provider.stop();
});

function forget(provider) {
  for (const list of [provider.refusals, provider.losses, provider.reported]) list.length = 0;
}
const messagesOf = (provider) => provider.refusals.map(({ message }) => message);
const cities = ['Berlin', '東京 "Ω"'].map((city) => ['get_weather', { city }]);
// Messages reports what was written to its cache, which Gemini has no word for.
const without = { gemini: ['written'] };

for (const [client, provider] of Object.keys(dialects).flatMap((c) =>
  Object.keys(dialects)
    .filter((p) => p !== c)
    .map((p) => [c, p]),
)) {
  for (const name of models[provider].filter((full) => !alsoSpeak[full.split('/')[0]]?.includes(client))) {
    for (const streamed of [false, true]) {
      test(`${client} on ${name}: tools, ${streamed ? 'streamed' : 'whole'}`, async () => {
        forget(providers[provider]);
        const turns = await clients[client].tools(name, streamed);
        assert.deepEqual(messagesOf(providers[provider]), []);
        assert.deepEqual(
          turns.map((turn) => turn.calls),
          [cities, []],
        );
        assert.deepEqual(
          turns.map((turn) => turn.finish),
          ['tools', 'stop'],
        );
        assert.deepEqual(
          turns.map((turn) => turn.text),
          ['I look it up.', `pong: ${weatherOf('Berlin')} | ${weatherOf('東京 "Ω"')}`],
        );
        assert.deepEqual(providers[provider].losses, []);
        for (const [index, { input, cached, written, output, reasoning }] of providers[provider].reported.entries()) {
          const wanted = { input, cached, written, output, reasoning, total: input + output };
          for (const field of without[client] ?? []) wanted[field] = 0;
          assert.deepEqual(turns[index].usage, wanted);
        }
      });
    }
    // Gemini's requests have no word for it.
    if (client !== 'gemini' && provider !== 'gemini') {
      test(`${client} on ${name}: one call at a time`, async () => {
        forget(providers[provider]);
        const turns = await clients[client].tools(name, true, { parallel: false });
        assert.deepEqual(
          turns.map((turn) => turn.calls),
          [[cities[0]], [cities[1]], []],
        );
        assert.deepEqual([messagesOf(providers[provider]), providers[provider].losses], [[], []]);
      });
    }
    test(`${client} on ${name}: a form by its schema`, async () => {
      forget(providers[provider]);
      for (const streamed of [false, true])
        assert.deepEqual(await clients[client].structured(name, streamed), valueFor(schema));
      assert.deepEqual(messagesOf(providers[provider]), []);
    });
  }

  const name = models[provider][0];
  test(`${client} on ${name}: a picture arrives unchanged`, async () => {
    const digest = createHash('sha256').update(Buffer.from(png, 'base64')).digest('hex').slice(0, 12);
    assert.equal(await clients[client].vision(name), `pong: image/png ${digest}`);
  });
  test(`${client} on ${name}: refused before the stream`, async () => {
    for (const streamed of [false, true]) {
      await assert.rejects(clients[client].say(name, 'fault: refuse', streamed), (error) => {
        assert.equal(error.status, 400);
        assert.match(error.message, /The provider does not like this one\./);
        return true;
      });
    }
  });
  test(`${client} on ${name}: broken midway`, async () => {
    await assert.rejects(clients[client].say(name, 'fault: error', true), /broke down midway/);
    await assert.rejects(clients[client].say(name, 'fault: cut', true));
  });
  test(`${client} on ${name}: an abort ends the call to the provider`, async () => {
    const { gone } = providers[provider];
    const ended = clients[client].abort(name, 'fault: endless').catch((error) => error);
    assert.ok((await ended) instanceof Error);
    const started = Date.now();
    while (providers[provider].gone === gone) {
      assert.ok(Date.now() - started < 1000, 'the provider still speaks a second after the client has gone');
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
}

for (const name of models.messages) {
  test(`chat on ${name}: thoughts as OpenAI's own helper mangles them do no harm`, async () => {
    forget(providers.messages);
    const turns = await clients.chat.tools(name, true, { asTheHelperLeavesIt: true });
    assert.deepEqual([turns.map((turn) => turn.calls), messagesOf(providers.messages)], [[cities, []], []]);
  });
}

for (const name of ['chat', 'responses', 'gemini']) {
  test(`tokens of sim-${name} are counted for Messages`, async () => {
    const count = await clients.messages.client.messages.countTokens({
      model: models[name][0],
      messages: [{ role: 'user', content: 'Seven words or so make a few tokens.' }],
    });
    assert.ok(count.input_tokens >= 7 && count.input_tokens < 40, JSON.stringify(count));
  });
}
for (const name of ['chat', 'responses', 'messages']) {
  test(`tokens of sim-${name} are counted for Gemini`, async () => {
    const count = await clients.gemini.client.models.countTokens({
      model: models[name][0],
      contents: 'Seven words or so make a few tokens.',
    });
    assert.ok(count.totalTokens >= 7 && count.totalTokens < 40, JSON.stringify(count));
  });
}

// What thinks aloud is heard in every dialect that has a place for it. Chat cannot ask Responses for a summary.
const thinkers = {
  chat: ['sim-chat/deepseek-sim', 'moonshot/kimi-k3'],
  responses: ['sim-responses/sim-1', 'sim-responses/sim-2', 'openai/gpt-5.5'],
  messages: ['sim-messages/sim-1', 'sim-messages/sim-2', 'anthropic/claude-haiku-4-5', 'anthropic/claude-sonnet-4-6'],
  gemini: ['sim-gemini/gemini-3-sim', 'gemini/gemini-3-pro-preview'],
};
const heard = Object.keys(dialects).flatMap((client) =>
  Object.entries(thinkers)
    .filter(([provider]) => provider !== client && !(client === 'chat' && provider === 'responses'))
    .flatMap(([, names]) =>
      names.filter((name) => !alsoSpeak[name.split('/')[0]]?.includes(client)).map((name) => [client, name]),
    ),
);
for (const [client, name] of heard) {
  test(`${client} on ${name}: reasoning is shown`, async () => {
    for (const streamed of [false, true]) {
      const [first, last] = await clients[client].tools(name, streamed);
      assert.match(first.reasoning, /^Two cities\.\s*I ask for both\.$/);
      assert.equal(last.reasoning, 'Both are known.');
    }
  });
}

const bodies = {
  chat: ['/v1/chat/completions', { messages: [{ role: 'user', content: 'hello' }], seed: 7 }],
  responses: ['/v1/responses', { input: 'hello', metadata: { a: 'b' }, store: false }],
  messages: [
    '/v1/messages',
    {
      max_tokens: 100,
      messages: [{ role: 'user', content: [{ type: 'text', text: 'hello', cache_control: { type: 'ephemeral' } }] }],
    },
  ],
};
for (const [client, provider, dropped] of [
  ['chat', 'messages', /seed/],
  ['responses', 'gemini', /metadata/],
  ['messages', 'chat', /cache_control/],
]) {
  test(`${client} on ${provider}: the answer's headers say what was done`, async () => {
    const [path, body] = bodies[client];
    const post = (more) =>
      fetch(`${gateway.address}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json', ...more },
        body: JSON.stringify({ model: models[provider][0], ...body }),
      });
    const answer = await post({});
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('x-token-station-path'), 'translated');
    assert.equal(answer.headers.get('x-token-station-provider'), `sim-${provider}`);
    assert.match(answer.headers.get('x-token-station-dropped'), dropped);
    assert.equal((await post({ 'x-token-station-strict': 'true' })).status, 400);
  });
}
