// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated providers themselves, without the gateway: the official SDKs take what they say, and they refuse what
// the real ones refuse.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dialects } from './dialects.mjs';
import { startChat } from './providers/chat.mjs';
import { startGemini } from './providers/gemini.mjs';
import { startMessages } from './providers/messages.mjs';
import { startResponses } from './providers/responses.mjs';
import { providerKey } from './providers/server.mjs';
import { weatherOf } from './question.mjs';

const providers = {};
const models = {
  chat: ['sim-1', 'deepseek-sim', 'kimi-sim'],
  responses: ['sim-1'],
  messages: ['sim-1', 'claude-haiku-4-5'],
  gemini: ['gemini-3-sim', 'gemini-2.5-flash'],
};
before(async () => {
  Object.assign(providers, {
    chat: await startChat(),
    responses: await startResponses(),
    messages: await startMessages(),
    gemini: await startGemini(),
  });
});
after(async () => {
  for (const provider of Object.values(providers)) await provider.stop();
});

const rootOf = (name) => new URL(providers[name].root).origin;
const clientOf = (name) => dialects[name](rootOf(name), providerKey);

for (const [name, ids] of Object.entries(models)) {
  for (const model of ids) {
    for (const streamed of [false, true]) {
      test(`${name}: ${model}, tools ${streamed ? 'streamed' : 'whole'}`, async () => {
        const provider = providers[name];
        provider.losses.length = 0;
        provider.refusals.length = 0;
        const turns = await clientOf(name).tools(model, streamed);
        assert.deepEqual(turns[0].calls, [
          ['get_weather', { city: 'Berlin' }],
          ['get_weather', { city: '東京 "Ω"' }],
        ]);
        assert.deepEqual(
          turns.map((turn) => turn.finish),
          ['tools', 'stop'],
        );
        assert.equal(turns[1].text, `pong: ${weatherOf('Berlin')} | ${weatherOf('東京 "Ω"')}`);
        for (const [index, { input, cached, written, output, reasoning }] of provider.reported.slice(-2).entries())
          assert.deepEqual(turns[index].usage, { input, cached, written, output, reasoning, total: input + output });
        assert.deepEqual([provider.refusals.map((refusal) => refusal.message), provider.losses], [[], []]);
      });
    }
  }
  test(`${name}: picture, schema and faults`, async () => {
    const client = clientOf(name);
    const [model] = models[name];
    assert.match(await client.vision(model), /^pong: image\/png [0-9a-f]{12}$/);
    assert.equal((await client.structured(model, true)).count, 42);
    await assert.rejects(client.say(model, 'fault: refuse', true), /does not like/);
    await assert.rejects(client.say(model, 'fault: error', true), /broke down midway/);
    await assert.rejects(client.say(model, 'fault: cut', true));
    const { gone } = providers[name];
    await assert.rejects(client.abort(model, 'fault: endless'));
    while (providers[name].gone === gone) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(
      providers[name].refusals.map((refusal) => refusal.message),
      [],
    );
  });
}

const post = async (name, path, body, headers = {}) => {
  const credential = {
    chat: { authorization: `Bearer ${providerKey}` },
    responses: { authorization: `Bearer ${providerKey}` },
    messages: { 'x-api-key': providerKey, 'anthropic-version': '2023-06-01' },
    gemini: { 'x-goog-api-key': providerKey },
  }[name];
  const response = await fetch(`${rootOf(name)}${path}`, {
    method: 'POST',
    headers: { ...credential, ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  return { status: response.status, message: answer.error?.message ?? JSON.stringify(answer) };
};
const user = { role: 'user', content: 'hello' };
const call = (id, type = 'function') => ({
  role: 'assistant',
  content: null,
  tool_calls: [{ id, type, function: { name: 'f', arguments: '{}' } }],
});
const use = (id, ...before) => ({
  role: 'assistant',
  content: [...before, { type: 'tool_use', id, name: 'f', input: {} }],
});
const result = (id, ...before) => ({
  role: 'user',
  content: [...before, { type: 'tool_result', tool_use_id: id, content: 'x' }],
});
const text = { type: 'text', text: 'x' };
const f = { type: 'function', function: { name: 'f', parameters: { type: 'object', properties: {} } } };
const asked = (message) => ({ role: 'user', parts: [{ text: message }] });
const called = (more = {}) => ({ role: 'model', parts: [{ functionCall: { name: 'f', args: {} }, ...more }] });
const responded = (response = { output: 'x' }) => ({
  role: 'user',
  parts: [{ functionResponse: { name: 'f', response } }],
});
const skip = { thoughtSignature: 'skip_thought_signature_validator' };

const refused = {
  chat: [
    [{ messages: [user], top_k: 3 }, /Unknown parameter: 'top_k'/],
    [{ messages: [{ role: 'developer', content: 'x' }, user] }, /does not support 'developer'/],
    [{ messages: [user, call('a')] }, /did not have response messages: a/],
    [
      { messages: [user, call('a'), user, { role: 'tool', tool_call_id: 'a', content: 'x' }] },
      /did not have response messages: a/,
    ],
    [
      { messages: [user, { role: 'tool', tool_call_id: 'a', content: 'x' }] },
      /must be a response to a preceeding message/,
    ],
    [
      { messages: [user, call('a', undefined)] },
      /Missing required parameter|Missing/,
      (body) => {
        delete body.messages[1].tool_calls[0].type;
      },
    ],
    [
      {
        messages: [
          user,
          call('a'),
          { role: 'tool', tool_call_id: 'a', content: [{ type: 'image_url', image_url: { url: 'https://a/b' } }] },
        ],
      },
      /Supported values are: 'text'/,
    ],
    [
      { messages: [{ ...user, content: [{ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } }] }] },
      /cache_control/,
    ],
    [{ messages: [{ ...user, content: [{ type: 'image', source: {} }] }] }, /Invalid value: 'image'/],
    [{ messages: [user, { role: 'assistant', content: 'x', reasoning_content: 'y' }] }, /reasoning_content/],
    [{ messages: [user], tool_choice: 'auto' }, /only allowed when 'tools'/],
    [{ messages: [user], tools: [{ ...f, function: { ...f.function, name: 'a.b' } }] }, /does not match pattern/],
    [{ messages: [user], tools: [{ ...f, function: { ...f.function, strict: true } }] }, /additionalProperties/],
    [{ messages: [user], stream_options: { include_usage: true } }, /only allowed when 'stream'/],
    [{ messages: [user], temperature: '1' }, /Invalid type for 'temperature'/],
    [
      { model: 'deepseek-sim', messages: [user, call('a'), { role: 'tool', tool_call_id: 'a', content: 'x' }] },
      /reasoning_content/,
    ],
  ],
  responses: [
    [{ input: 'x', stop: ['a'] }, /Unknown parameter: 'stop'/],
    [{ input: [{ role: 'user', content: [{ type: 'output_text', text: 'x' }] }] }, /Invalid value: 'output_text'/],
    [{ input: [{ role: 'assistant', content: [{ type: 'input_text', text: 'x' }] }] }, /Invalid value: 'input_text'/],
    [{ input: [{ type: 'message', role: 'user' }] }, /input\[0\]\.content/],
    [
      { input: [{ type: 'function_call', call_id: 'a', name: 'f', arguments: '{}' }] },
      /No tool output found for function call a/,
    ],
    [{ input: [{ type: 'function_call_output', call_id: 'a', output: 'x' }] }, /No tool call found/],
    [{ input: [{ type: 'function_call', call_id: 'a'.repeat(65), name: 'f', arguments: '{}' }] }, /maximum length 64/],
    [
      { input: [{ type: 'function_call', id: 'call_1', call_id: 'a', name: 'f', arguments: '{}' }] },
      /begins with 'fc'/,
    ],
    [
      { input: [{ type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'ts1.messages.signature.abc' }] },
      /could not be verified/,
    ],
    [{ input: [{ type: 'reasoning', id: 'rs_1', summary: [] }] }, /not found/],
    [{ input: [{ type: 'reasoning', id: 'rs_1', encrypted_content: 'x' }] }, /summary/],
    [
      { input: 'x', tools: [{ type: 'function', function: { name: 'f' } }] },
      /Unknown parameter: 'tools\[0\]\.function'/,
    ],
    [{ input: 'x', tools: [{ type: 'computer' }] }, /Invalid value: 'computer'/],
    [{ input: 'x', text: { format: { type: 'json_schema', json_schema: {} } } }, /json_schema'/],
    [{ input: 'x', max_output_tokens: 8 }, />= 16/],
  ],
  messages: [
    [{ messages: [user], max_tokens: undefined }, /max_tokens: Field required/],
    [{ messages: [user], seed: 1 }, /seed: Extra inputs/],
    [{ messages: [{ role: 'assistant', content: 'x' }, user] }, /first message must use the "user" role/],
    [{ messages: [user, use('call:1'), result('call:1')] }, /String should match pattern/],
    [{ messages: [user, use('a'), user] }, /ids were found without/],
    [{ messages: [user, use('a'), result('a', text)] }, /ids were found without/],
    [{ messages: [user, result('a')] }, /unexpected `tool_use_id`/],
    [{ messages: [{ role: 'user', content: [{ type: 'text', text: '' }] }] }, /non-empty/],
    [
      { messages: [user, use('a', { type: 'thinking', thinking: 'x', signature: 'ts1.x.y.z' }), result('a')] },
      /Invalid `signature` in `thinking` block/,
    ],
    [
      { messages: [user, use('a'), result('a')], thinking: { type: 'enabled', budget_tokens: 1024 } },
      /Expected `thinking`/,
    ],
    [
      { messages: [{ role: 'user', content: Array(5).fill({ ...text, cache_control: { type: 'ephemeral' } }) }] },
      /maximum of 4/,
    ],
    [{ messages: [user], thinking: { type: 'enabled', budget_tokens: 4000 } }, /must be greater than/],
    [
      { messages: [user], thinking: { type: 'enabled', budget_tokens: 1024 }, temperature: 0.5 },
      /may only be set to 1/,
    ],
    [
      { messages: [user, { role: 'assistant', content: 'x' }, { role: 'system', content: 'x' }, user] },
      /must directly follow a user/,
    ],
    [{ messages: [user, { role: 'tool', content: 'x' }] }, /Input should be 'user' or 'assistant'/],
    [
      { messages: [user], tools: [{ name: 'f', input_schema: { properties: {} } }] },
      /input_schema.type: Field required/,
    ],
    [
      {
        messages: [user],
        output_config: { format: { type: 'json_schema', schema: { type: 'object', properties: {} } } },
      },
      /additionalProperties/,
    ],
  ],
  gemini: [
    [
      { contents: [asked('x')], generationConfig: { logitBias: {} } },
      /Unknown name "logitBias" at 'generation_config'/,
    ],
    [{ contents: [asked('x')], temperature: 1 }, /Unknown name "temperature"/],
    [{ contents: [{ role: 'system', parts: [{ text: 'x' }] }, asked('x')] }, /valid role/],
    [{ contents: [asked('x'), called(skip), asked('y'), responded()] }, /number of function response parts/],
    [{ contents: [asked('x'), responded()] }, /immediately after a function call turn/],
    [{ contents: [asked('x'), called(skip), responded('text')] }, /protobuf.Struct/],
    [{ contents: [asked('x'), called(), responded()] }, /missing a thought_signature/],
    [{ contents: [asked('x'), called({ thoughtSignature: 'AAAA' }), responded()] }, /Corrupted thought signature/],
    [
      { contents: [asked('x')], generationConfig: { thinkingConfig: { thinkingBudget: 1, thinkingLevel: 'LOW' } } },
      /only one of thinking budget/,
    ],
    [
      {
        contents: [asked('x')],
        tools: [
          {
            functionDeclarations: [
              {
                name: 'f',
                parametersJsonSchema: { type: 'object', properties: { a: { type: 'string', const: 'b' } } },
              },
            ],
          },
        ],
      },
      /unsupported keyword "const"/,
    ],
    [
      {
        contents: [asked('x')],
        tools: [{ functionDeclarations: [{ name: 'f', parameters: { type: 'OBJECT', additionalProperties: false } }] }],
      },
      /Unknown name "additionalProperties"/,
    ],
    [{ contents: [asked('x')], tools: [{ functionDeclarations: [{ name: 'a b' }] }] }, /Invalid function name/],
  ],
};
const endpoints = {
  chat: ['/v1/chat/completions', { model: 'sim-1' }],
  responses: ['/v1/responses', { model: 'sim-1' }],
  messages: ['/v1/messages', { model: 'sim-1', max_tokens: 2000 }],
  gemini: ['/v1beta/models/gemini-3-sim:generateContent', {}],
};
for (const [name, rows] of Object.entries(refused)) {
  test(`${name}: what it refuses`, async () => {
    const [path, base] = endpoints[name];
    for (const [body, message, change] of rows) {
      const sent = structuredClone({ ...base, ...body });
      change?.(sent);
      const answer = await post(name, path, sent);
      assert.match(answer.message, message, JSON.stringify(sent));
      assert.equal(Math.floor(answer.status / 100), 4);
    }
    providers[name].refusals.length = 0;
  });
}
