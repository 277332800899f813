// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated provider of Messages. It signs its thinking, and knows its own signatures again. The rules for members
// and blocks are in messagesrules.mjs.
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  asBlocks,
  check,
  checkMessages,
  checkSettings,
  checkTools,
  isAdaptiveOnly,
  isOld,
  refuse,
} from './messagesrules.mjs';
import { endless, nextAnswer } from './script.mjs';
import { Cut, event, pieces, providerKey, Refusal, startServer } from './server.mjs';

/** The turns as the API sees them: neighbours of one role are one turn; system turns stay where they are. */
function mergedTurns(messages) {
  const turns = [];
  for (const { role, content } of messages) {
    const last = turns.at(-1);
    if (last?.role === role && role !== 'system') last.content.push(...asBlocks(content));
    else turns.push({ role, content: [...asBlocks(content)] });
  }
  return turns;
}

const resultText = (content = '') =>
  typeof content === 'string' ? content : content.map((block) => block.text ?? `[${block.type}]`).join('');

/** The turns that called tools; their results have to begin the next user turn, all of them. */
function pairedSteps(turns) {
  const talk = turns.filter((turn) => turn.role !== 'system');
  const seen = new Set();
  const steps = [];
  talk.forEach((turn, index) => {
    const uses = turn.role === 'assistant' ? turn.content.filter((block) => block.type === 'tool_use') : [];
    const next = talk[index + 1]?.content ?? [];
    const leading = next.slice(0, next.findIndex((block) => block.type !== 'tool_result') >>> 0);
    if (uses.some((use) => seen.has(use.id) || !seen.add(use.id))) refuse('messages: `tool_use` ids must be unique');
    const lost = uses.filter((use) => !leading.some((result) => result.tool_use_id === use.id));
    if (lost.length)
      refuse(
        `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${lost.map((use) => use.id).join(', ')}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`,
      );
    if (uses.length)
      steps.push({
        turn,
        uses,
        results: uses.map((use) => resultText(leading.find((result) => result.tool_use_id === use.id).content)),
      });
    const before =
      turn.role === 'user'
        ? (talk[index - 1]?.content ?? []).filter((block) => block.type === 'tool_use').map((use) => use.id)
        : [];
    const answered = new Set();
    turn.content.forEach((block, at) => {
      if (block.type !== 'tool_result') return;
      if (!before.includes(block.tool_use_id))
        refuse(
          `messages.${index}.content.${at}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${block.tool_use_id}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`,
        );
      if (answered.has(block.tool_use_id))
        refuse(
          `messages.${index}.content.${at}: each tool_use must have a single result. Found multiple \`tool_result\` blocks with id: ${block.tool_use_id}`,
        );
      answered.add(block.tool_use_id);
      if (at > 0 && turn.content[at - 1].type !== 'tool_result')
        refuse(
          `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${block.tool_use_id}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`,
        );
    });
  });
  return steps;
}

const thinks = (body) => ['enabled', 'adaptive'].includes(body.thinking?.type);

function checkThinking(body, turns, issued) {
  const { thinking, model } = body;
  if (thinking) {
    if (!['enabled', 'disabled', 'adaptive'].includes(thinking.type))
      refuse(
        `thinking: Input tag '${thinking.type}' found using 'type' does not match any of the expected tags: 'adaptive', 'disabled', 'enabled'`,
      );
    check(thinking, `thinking.${thinking.type}`, {
      type: 'string',
      ...(thinking.type === 'enabled' ? { budget_tokens: '!integer' } : {}),
      ...(thinking.type === 'disabled' ? {} : { display: ['summarized', 'omitted'] }),
    });
  }
  if (thinking?.type === 'enabled') {
    if (isAdaptiveOnly(model)) refuse('thinking.enabled is not supported on this model, use adaptive');
    if (thinking.budget_tokens < 1024)
      refuse('thinking.enabled.budget_tokens: Input should be greater than or equal to 1024');
    if (body.max_tokens <= thinking.budget_tokens)
      refuse('`max_tokens` must be greater than `thinking.budget_tokens`.');
  }
  if (thinking?.type === 'adaptive' && isOld(model)) refuse('adaptive thinking is not supported on this model');
  if (thinks(body)) {
    if ((body.temperature ?? 1) !== 1)
      refuse('`temperature` may only be set to 1 when thinking is enabled or in adaptive mode.');
    if (body.top_k !== undefined) refuse('`top_k` must be unset when thinking is enabled or in adaptive mode.');
    if ((body.top_p ?? 1) < 0.95)
      refuse('`top_p` must be greater than or equal to 0.95 or unset when thinking is enabled or in adaptive mode.');
    if (turns.at(-1).role === 'assistant')
      refuse(
        'This model does not support assistant message prefill when thinking is enabled. The conversation must end with a user message.',
      );
  }
  turns.forEach((turn, index) =>
    turn.content.forEach((block, at) => {
      if (
        block.type === 'redacted_thinking' ||
        (block.type === 'thinking' && issued.get(block.signature)?.thinking !== block.thinking)
      )
        refuse(`messages.${index}.content.${at}: Invalid \`signature\` in \`thinking\` block`);
    }),
  );
  const last = turns.findLast((turn) => turn.role === 'assistant');
  if (
    thinking?.type === 'enabled' &&
    last?.content.some((block) => block.type === 'tool_use') &&
    last.content[0].type !== 'thinking'
  )
    refuse(
      `messages.${turns.indexOf(last)}.content.0.type: Expected \`thinking\` or \`redacted_thinking\`, but found \`${last.content[0].type}\`. When \`thinking\` is enabled, a final \`assistant\` message must start with a thinking block (preceeding the lastmost set of \`tool_use\` and \`tool_result\` blocks). To avoid this requirement, disable \`thinking\`.`,
    );
}

function checkIssued(steps, issued, record) {
  for (const { turn, uses } of steps) {
    const own = [...issued.values()].find((issue) => issue.calls[0]?.[0] === uses[0].id);
    if (!own) continue;
    if (turn.content[0].signature !== own.signature)
      record.losses.push(`messages: the thinking before ${own.calls[0][1]} did not come back`);
    const text = turn.content
      .filter((block) => block.type === 'text')
      .map((block) => block.text)
      .join('');
    if (text !== own.text) record.losses.push(`messages: the text of a turn came back as ${JSON.stringify(text)}`);
    const said = uses.map((use) => [use.id, use.name, use.input]);
    if (!isDeepStrictEqual(said, own.calls))
      record.losses.push(`messages: the calls of a turn came back as ${JSON.stringify(said)}`);
  }
}

/** The blocks of an answer, as they stand once they are complete. */
function contentOf(answer, body) {
  const content = [];
  if (thinks(body) && answer.reasoning !== undefined) {
    const omitted = body.thinking.display === 'omitted';
    content.push({
      type: 'thinking',
      thinking: omitted ? '' : answer.reasoning,
      signature: randomBytes(120).toString('base64'),
    });
  }
  if (answer.text) content.push({ type: 'text', text: answer.text });
  for (const { tool, arguments: input } of answer.calls)
    content.push({ type: 'tool_use', id: `toolu_${randomBytes(12).toString('hex')}`, name: tool.name, input });
  return content;
}

async function* stream(message, answer) {
  const say = (data) => event(data, data.type);
  const { output_tokens: output, output_tokens_details: details, ...before } = message.usage;
  yield say({
    type: 'message_start',
    message: { ...message, content: [], stop_reason: null, usage: { ...before, output_tokens: 1 } },
  });
  yield say({ type: 'ping' });
  for (const [index, block] of message.content.entries()) {
    const delta = (more) => say({ type: 'content_block_delta', index, delta: more });
    if (block.type === 'thinking') {
      yield say({
        type: 'content_block_start',
        index,
        content_block: { type: 'thinking', thinking: '', signature: '' },
      });
      for (const thinking of pieces(block.thinking)) yield delta({ type: 'thinking_delta', thinking });
      yield delta({ type: 'signature_delta', signature: block.signature });
    } else if (block.type === 'text') {
      yield say({ type: 'content_block_start', index, content_block: { type: 'text', text: '' } });
      for (const text of pieces(block.text)) yield delta({ type: 'text_delta', text });
      if (answer.fault === 'endless') for await (const text of endless()) yield delta({ type: 'text_delta', text });
    } else {
      yield say({ type: 'content_block_start', index, content_block: { ...block, input: {} } });
      yield delta({ type: 'input_json_delta', partial_json: '' });
      for (const piece of pieces(JSON.stringify(block.input)))
        yield delta({ type: 'input_json_delta', partial_json: piece });
    }
    if (answer.fault === 'cut' && index === message.content.length - 1) throw new Cut();
    if (answer.fault === 'error' && index === message.content.length - 1) {
      yield event({ type: 'error', error: { type: 'api_error', message: 'The provider broke down midway.' } }, 'error');
      return;
    }
    yield say({ type: 'content_block_stop', index });
  }
  yield say({
    type: 'message_delta',
    delta: { stop_reason: message.stop_reason, stop_sequence: null },
    usage: { output_tokens: output, output_tokens_details: details },
  });
  yield say({ type: 'message_stop' });
}

function complete(request, record, issued) {
  const { body, headers, path } = request;
  if ((headers['x-api-key'] ?? headers.authorization?.replace('Bearer ', '')) !== providerKey)
    throw new Refusal('invalid x-api-key', { status: 401 });
  if (path === '/v1/messages/count_tokens') {
    if (body.max_tokens !== undefined || body.stream !== undefined)
      refuse(`max_tokens: Extra inputs are not permitted`);
    return { input_tokens: Math.ceil(JSON.stringify(body).length / 4) };
  }
  if (path !== '/v1/messages') throw new Refusal('Not Found', { status: 404 });
  checkSettings(body, headers);
  checkMessages(body.messages, body.model);
  const tools = checkTools(body);
  const turns = mergedTurns(body.messages);
  const steps = pairedSteps(turns);
  checkThinking(
    body,
    turns.filter((turn) => turn.role !== 'system'),
    issued,
  );
  checkIssued(steps, issued, record);
  const said = turns.filter((turn) => turn.role === 'user').flatMap((turn) => turn.content);
  const answer = nextAnswer({
    prompt: said.map((block) => block.text ?? '').join('\n'),
    steps: steps.map((step) => step.results),
    tools,
    schema: body.output_config?.format?.schema ?? null,
    parallel: !body.tool_choice?.disable_parallel_tool_use,
    images: said
      .flatMap((block) => (Array.isArray(block.content) ? block.content : [block]))
      .filter((block) => block.type === 'image' && block.source.type === 'base64')
      .map(({ source }) => ({ mime: source.media_type, data: source.data })),
  });
  const content = contentOf(answer, body);
  const uses = content.filter((block) => block.type === 'tool_use');
  if (content[0]?.type === 'thinking')
    issued.set(content[0].signature, {
      ...content[0],
      text: answer.text,
      calls: uses.map((use) => [use.id, use.name, use.input]),
    });
  record.reported.push({ ...answer.usage, reasoning: thinks(body) ? answer.usage.reasoning : 0 });
  const { input, cached, written, output, reasoning } = answer.usage;
  const message = {
    id: `msg_${randomBytes(12).toString('hex')}`,
    type: 'message',
    role: 'assistant',
    model: body.model,
    content,
    stop_reason: uses.length ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    stop_details: null,
    usage: {
      input_tokens: input - cached - written,
      cache_creation_input_tokens: written,
      cache_read_input_tokens: cached,
      cache_creation: { ephemeral_5m_input_tokens: written, ephemeral_1h_input_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { thinking_tokens: thinks(body) ? reasoning : 0 },
      service_tier: 'standard',
    },
  };
  return body.stream ? stream(message, answer) : message;
}

const errorTypes = { 401: 'authentication_error', 404: 'not_found_error', 500: 'api_error' };

export function startMessages() {
  const issued = new Map();
  return startServer({
    path: '/v1',
    answer: (request, record) => complete(request, record, issued),
    shape: ({ message, status }) => ({
      type: 'error',
      error: { type: errorTypes[status] ?? 'invalid_request_error', message },
      request_id: `req_${randomBytes(9).toString('hex')}`,
    }),
  });
}
