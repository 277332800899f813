// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An answer's bytes read by the official SDKs, as an application would call them: what their final objects say. Bytes in
// place of a server: each SDK gets a `fetch` of ours, and a stream in pieces that cut events and characters.
import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import OpenAI from 'openai';

const pieceBytes = 1021;

function answerOf(body, streamed) {
  if (!streamed) return new Response(body, { headers: { 'content-type': 'application/json' } });
  const bytes = new TextEncoder().encode(body);
  let at = 0;
  const source = {
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += pieceBytes)));
    },
  };
  return new Response(new ReadableStream(source), { headers: { 'content-type': 'text/event-stream' } });
}

const root = 'http://127.0.0.1:9/v1';
const openai = (body, streamed) =>
  new OpenAI({ baseURL: root, apiKey: 'none', maxRetries: 0, fetch: async () => answerOf(body, streamed) });
const joined = (parts, name) => parts.map((part) => part[name] ?? '').join('');
/** Arguments as the object that they should be; a text that is none stays one. */
function parsed(text) {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return text;
  }
}
const same = (one, other, what) => {
  if (one !== other) throw new Error(`${what}: the pieces say ${one.slice(0, 200)}, the whole ${other.slice(0, 200)}`);
};

/** The helper refuses calls of custom tools, whoever makes them: their stream is put together here. */
async function withCustomCalls(chunks) {
  const message = { tool_calls: [] };
  const answer = { choices: [{ message }] };
  for await (const { choices, usage } of chunks) {
    if (usage) answer.usage = usage;
    const choice = choices.find(({ index }) => index === 0);
    if (choice?.finish_reason) answer.choices[0].finish_reason = choice.finish_reason;
    if (choice?.delta.content) message.content = (message.content ?? '') + choice.delta.content;
    for (const { index, ...piece } of choice?.delta.tool_calls ?? []) {
      const call = (message.tool_calls[index] ??= piece);
      if (call === piece) continue;
      if (piece.custom) call.custom.input += piece.custom.input ?? '';
      else call.function.arguments += piece.function.arguments ?? '';
    }
  }
  return answer;
}

async function chat(body, streamed) {
  const request = { model: 'asked/for', messages: [{ role: 'user', content: 'x' }] };
  const client = openai(body, streamed);
  let answer;
  let reasoning = '';
  if (streamed) {
    const streamedRequest = { ...request, stream: true, stream_options: { include_usage: true } };
    const stream = client.chat.completions.stream(streamedRequest);
    let custom = false;
    stream.on('chunk', ({ choices }) => {
      const delta = choices.find((choice) => choice.index === 0)?.delta;
      // The helper keeps the last piece alone of members that it does not know.
      reasoning += delta?.reasoning_content ?? '';
      custom ||= delta?.tool_calls?.some((call) => call.type === 'custom');
    });
    answer = await stream.finalChatCompletion().catch(async (error) => {
      if (!custom) throw error;
      return withCustomCalls(await client.chat.completions.create(streamedRequest));
    });
  } else {
    answer = await client.chat.completions.create(request);
    reasoning = answer.choices[0].message.reasoning_content ?? '';
  }
  const { message, finish_reason: finish } = answer.choices[0];
  const calls = message.tool_calls ?? [];
  return {
    text: (message.content ?? '') + (message.refusal ?? ''),
    reasoning,
    calls: calls.map((call) =>
      call.type === 'custom'
        ? [call.custom.name, { input: call.custom.input }]
        : [call.function.name, parsed(call.function.arguments)],
    ),
    finish: message.refusal ? 'filter' : { tool_calls: 'tool', content_filter: 'filter' }[finish] ?? finish,
    usage: answer.usage && {
      input: answer.usage.prompt_tokens,
      output: answer.usage.completion_tokens,
      cached: answer.usage.prompt_tokens_details?.cached_tokens,
    },
  };
}

async function responses(body, streamed) {
  const request = { model: 'asked/for', input: 'x' };
  const client = openai(body, streamed);
  let answer;
  if (streamed) {
    const stream = client.responses.stream(request);
    let deltas = '';
    let whole = '';
    stream.on('response.output_text.delta', (event) => (deltas += event.delta));
    stream.on('response.output_text.done', (event) => (whole += event.text));
    answer = await stream.finalResponse();
    // A failure comes in the middle of a text.
    if (answer.status !== 'failed') {
      same(deltas, whole, 'output_text');
      same(whole, answer.output_text, 'output_text');
    }
  } else {
    answer = await client.responses.create(request);
  }
  if (answer.status === 'failed') throw new Error(answer.error.message);
  const of = (type) => answer.output.filter((item) => item.type === type);
  const contents = of('message').flatMap((item) => item.content);
  const calls = answer.output.flatMap((item) => {
    if (item.type === 'function_call') return [[item.name, parsed(item.arguments)]];
    if (item.type === 'custom_tool_call') return [[item.name, { input: item.input }]];
    return item.type === 'tool_search_call' && item.execution === 'client' ? [['tool_search', item.arguments]] : [];
  });
  const refusal = joined(contents, 'refusal');
  const reason = answer.incomplete_details?.reason;
  let finish = calls.length ? 'tool' : 'stop';
  if (reason) finish = reason === 'max_output_tokens' ? 'length' : 'filter';
  return {
    text: joined(contents, 'text') + refusal,
    reasoning: of('reasoning')
      .map((item) => joined(item.summary, 'text') + joined(item.content ?? [], 'text'))
      .join(''),
    calls,
    finish: refusal ? 'filter' : finish,
    usage: answer.usage && {
      input: answer.usage.input_tokens,
      output: answer.usage.output_tokens,
      cached: answer.usage.input_tokens_details.cached_tokens,
    },
  };
}

async function messages(body, streamed) {
  const client = new Anthropic({
    baseURL: 'http://127.0.0.1:9',
    apiKey: 'none',
    authToken: null,
    maxRetries: 0,
    fetch: async () => answerOf(body, streamed),
  });
  const request = { model: 'asked/for', max_tokens: 4000, messages: [{ role: 'user', content: 'x' }] };
  let answer;
  if (streamed) {
    const stream = client.messages.stream(request);
    let deltas = '';
    stream.on('text', (delta) => (deltas += delta));
    answer = await stream.finalMessage();
    same(deltas, joined(answer.content, 'text'), 'text');
  } else {
    answer = await client.messages.create(request);
  }
  const { usage, stop_reason: stop } = answer;
  return {
    text: joined(answer.content, 'text'),
    reasoning: joined(answer.content, 'thinking'),
    calls: answer.content.filter((block) => block.type === 'tool_use').map((block) => [block.name, block.input]),
    finish:
      { tool_use: 'tool', max_tokens: 'length', model_context_window_exceeded: 'length', refusal: 'filter' }[stop] ??
      'stop',
    usage: {
      input: usage.input_tokens + (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0),
      output: usage.output_tokens,
      cached: usage.cache_read_input_tokens,
    },
  };
}

async function gemini(body, streamed) {
  const client = new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: 'http://127.0.0.1:9' } });
  const request = { model: 'asked', contents: 'x' };
  const chunks = [];
  const network = globalThis.fetch;
  globalThis.fetch = async () => answerOf(body, streamed); // this SDK takes no other
  try {
    if (streamed) for await (const chunk of await client.models.generateContentStream(request)) chunks.push(chunk);
    else chunks.push(await client.models.generateContent(request));
  } finally {
    globalThis.fetch = network;
  }
  const candidates = chunks.flatMap((chunk) => chunk.candidates ?? []).filter((one) => (one.index ?? 0) === 0);
  const parts = candidates.flatMap((candidate) => candidate.content?.parts ?? []);
  const texts = parts.filter((part) => part.text !== undefined);
  const calls = parts.filter((part) => part.functionCall).map(({ functionCall: { name, args } }) => [name, args ?? {}]);
  const told = candidates.map((candidate) => candidate.finishReason).filter(Boolean);
  if (told.length > 1) throw new Error(`finish reasons: ${told}`);
  const blocked = chunks.some((chunk) => chunk.promptFeedback?.blockReason);
  if (!told.length && !blocked) throw new Error('the answer ended without a finish reason');
  const usage = chunks.map((chunk) => chunk.usageMetadata).findLast(Boolean);
  const stop = { STOP: calls.length ? 'tool' : 'stop', MAX_TOKENS: 'length' };
  return {
    text: joined(texts.filter((part) => !part.thought), 'text'),
    reasoning: joined(texts.filter((part) => part.thought), 'text'),
    calls,
    finish: blocked ? 'filter' : (stop[told[0]] ?? 'filter'),
    usage: usage && {
      input: usage.promptTokenCount + (usage.toolUsePromptTokenCount ?? 0),
      output: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
      cached: usage.cachedContentTokenCount,
    },
  };
}

/** By dialect: (body, streamed) → { text with refusals, reasoning, calls, finish, usage }; throws what the SDK throws. */
export const sdkReaders = { chat, responses, messages, gemini };
