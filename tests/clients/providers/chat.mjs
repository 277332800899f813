// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated provider of Chat Completions. Models named deepseek-… and kimi-… think in `reasoning_content` and want it
// back; the other rules are in chatrules.mjs.
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { checkMessage, checkSettings, checkTools, checkTopLevel, isThinker, refuse } from './chatrules.mjs';
import { endless, nextAnswer } from './script.mjs';
import { Cut, event, pieces, providerKey, Refusal, startServer } from './server.mjs';

/** Every call has its result directly behind it and the other way round; gives the turns that called tools. */
function pairedSteps(messages) {
  const steps = [];
  const seen = new Set();
  for (let at = 0; at < messages.length; at += 1) {
    const { role, tool_calls: calls } = messages[at];
    if (role === 'tool')
      refuse(
        `Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.`,
        `messages.[${at}].role`,
      );
    if (role !== 'assistant' || !calls) continue;
    const waiting = new Map(calls.map((call, index) => [call.id, index]));
    if (waiting.size < calls.length || calls.some((call) => seen.has(call.id)))
      refuse(`Duplicate value for 'tool_call_id' in message ${at}.`, `messages.[${at}].tool_calls`);
    const step = { message: messages[at], results: calls.map(() => '') };
    while (messages[at + 1]?.role === 'tool') {
      at += 1;
      const { tool_call_id: id, content } = messages[at];
      if (!waiting.has(id))
        refuse(
          `Invalid parameter: 'tool_call_id' of '${id}' not found in 'tool_calls' of previous message.`,
          `messages.[${at}].tool_call_id`,
        );
      step.results[waiting.get(id)] = typeof content === 'string' ? content : content.map((part) => part.text).join('');
      waiting.delete(id);
      seen.add(id);
    }
    if (waiting.size)
      refuse(
        `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...waiting.keys()].join(', ')}`,
        `messages.[${at}].role`,
      );
    steps.push(step);
  }
  return steps;
}

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Compares the history's turns with those that this provider issued; a thinking model refuses what it does not find. */
function checkIssued(steps, issued, model, record) {
  for (const { message } of steps) {
    if (isThinker(model) && typeof message.reasoning_content !== 'string')
      refuse(
        'thinking is enabled but reasoning_content is missing in assistant tool call message: the `reasoning_content` in the thinking mode must be passed back to the API.',
      );
    const own = issued.get(message.tool_calls[0].id);
    if (!own) continue;
    const text =
      typeof message.content === 'string' ? message.content : (message.content ?? []).map((part) => part.text).join('');
    if (text !== own.text) record.losses.push(`chat: the text of a turn came back as ${JSON.stringify(text)}`);
    if (isThinker(model) && message.reasoning_content !== own.reasoning)
      record.losses.push(`chat: reasoning_content came back as ${JSON.stringify(message.reasoning_content)}`);
    const said = message.tool_calls.map((call) => [
      call.id,
      call[call.type].name,
      parsed(call[call.type].arguments ?? call[call.type].input),
    ]);
    if (!isDeepStrictEqual(said, own.calls))
      record.losses.push(`chat: the calls of a turn came back as ${JSON.stringify(said)}`);
  }
}

function usageOf(usage, thinks) {
  return {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
    prompt_tokens_details: { cached_tokens: usage.cached },
    ...(thinks ? { completion_tokens_details: { reasoning_tokens: usage.reasoning } } : {}),
  };
}

function wireCalls(answer, model) {
  return answer.calls.map(({ tool, arguments: values, input }) => ({
    id: model.startsWith('kimi-')
      ? `functions.${tool.name}:${randomUUID().slice(0, 8)}`
      : `call_00_${randomUUID().replaceAll('-', '').slice(0, 20)}`,
    ...(tool.kind === 'custom'
      ? { type: 'custom', custom: { name: tool.name, input } }
      : { type: 'function', function: { name: tool.name, arguments: JSON.stringify(values) } }),
  }));
}

async function* stream(body, answer, calls, thinks) {
  const base = {
    id: `chatcmpl-${randomUUID()}`,
    object: 'chat.completion.chunk',
    created: Math.floor(Date.now() / 1000),
    model: body.model,
  };
  const counted = body.stream_options?.include_usage;
  const chunk = (delta, finish = null, more = {}) =>
    event({
      ...base,
      choices: [{ index: 0, delta, finish_reason: finish }],
      ...(counted ? { usage: null } : {}),
      ...more,
    });
  yield chunk({ role: 'assistant', content: '' });
  if (thinks) for (const piece of pieces(answer.reasoning ?? '')) yield chunk({ reasoning_content: piece });
  for (const piece of pieces(answer.text)) yield chunk({ content: piece });
  if (answer.fault === 'endless') for await (const word of endless()) yield chunk({ content: word });
  if (answer.fault === 'error') {
    yield event({
      error: { message: 'The provider broke down midway.', type: 'server_error', param: null, code: 'server_error' },
    });
    return;
  }
  if (answer.fault === 'cut') throw new Cut();
  for (const [index, call] of calls.entries()) {
    const inner = call[call.type];
    const rest = call.type === 'custom' ? 'input' : 'arguments';
    yield chunk({
      tool_calls: [{ index, id: call.id, type: call.type, [call.type]: { name: inner.name, [rest]: '' } }],
    });
    for (const piece of pieces(inner[rest])) yield chunk({ tool_calls: [{ index, [call.type]: { [rest]: piece } }] });
  }
  const finish = calls.length ? 'tool_calls' : 'stop';
  // DeepSeek and Kimi report with the last chunk of the answer, the others behind it.
  yield chunk({}, finish, thinks && counted ? { usage: usageOf(answer.usage, thinks) } : {});
  if (counted && !thinks) yield event({ ...base, choices: [], usage: usageOf(answer.usage, thinks) });
  yield 'data: [DONE]\n\n';
}

function complete(request, record, issued) {
  const { body, headers, path } = request;
  if (path !== '/v1/chat/completions') throw new Refusal(`Invalid URL (POST ${path})`, { status: 404 });
  if (headers.authorization !== `Bearer ${providerKey}`)
    throw new Refusal('Incorrect API key provided.', { status: 401, code: 'invalid_api_key' });
  const thinks = isThinker(String(body.model));
  checkTopLevel(body);
  body.messages.forEach((message, index) => checkMessage(message, `messages[${index}]`, body.model));
  const tools = checkTools(body);
  const schema = checkSettings(body);
  const steps = pairedSteps(body.messages);
  checkIssued(steps, issued, body.model, record);
  const parts = body.messages
    .filter((message) => message.role === 'user')
    .flatMap((message) =>
      typeof message.content === 'string' ? [{ type: 'text', text: message.content }] : message.content,
    );
  const images = parts
    .filter((part) => part.type === 'image_url')
    .map((part) => part.image_url.url.match(/^data:([^;]+);base64,(.*)$/s))
    .filter(Boolean)
    .map(([, mime, data]) => ({ mime, data }));
  const answer = nextAnswer({
    prompt: parts.map((part) => part.text ?? '').join('\n'),
    steps: steps.map((step) => step.results),
    tools,
    schema,
    images,
    parallel: body.parallel_tool_calls !== false,
  });
  if (thinks) answer.reasoning ||= 'Nothing to think about.'; // these never answer without
  const calls = wireCalls(answer, body.model);
  if (calls.length)
    issued.set(calls[0].id, {
      text: answer.text,
      reasoning: answer.reasoning,
      calls: calls.map((call) => [
        call.id,
        call[call.type].name,
        parsed(call[call.type].arguments ?? call[call.type].input),
      ]),
    });
  record.reported.push({ ...answer.usage, written: 0, reasoning: thinks ? answer.usage.reasoning : 0 });
  if (body.stream) return stream(body, answer, calls, thinks);
  return {
    id: `chatcmpl-${randomUUID()}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model: body.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: answer.text || null,
          refusal: null,
          ...(thinks ? { reasoning_content: answer.reasoning ?? '' } : {}),
          ...(calls.length ? { tool_calls: calls } : {}),
        },
        logprobs: null,
        finish_reason: calls.length ? 'tool_calls' : 'stop',
      },
    ],
    usage: usageOf(answer.usage, thinks),
  };
}

export function startChat() {
  const issued = new Map();
  return startServer({
    path: '/v1',
    answer: (request, record) => complete(request, record, issued),
    shape: ({ message, param, code, status }) => ({
      error: { message, type: status >= 500 ? 'server_error' : 'invalid_request_error', param, code },
    }),
  });
}
