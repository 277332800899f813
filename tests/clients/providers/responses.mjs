// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated provider of Responses, stateless: every turn with calls carries ciphertext that has to come back as it
// was. The rules for members and items are in responsesrules.mjs.
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { checkItem, checkTools, checkTopLevel, oneOf, refuse } from './responsesrules.mjs';
import { endless, nextAnswer } from './script.mjs';
import { Cut, event, pieces, providerKey, Refusal, startServer } from './server.mjs';
import { isObject } from './shape.mjs';

const isCall = (item) => item.type === 'function_call' || item.type === 'custom_tool_call';
const isOutput = (item) => item.type === 'function_call_output' || item.type === 'custom_tool_call_output';
const isSaid = (item) => isCall(item) || item.role === 'assistant';
const resultText = (value) =>
  typeof value === 'string' ? value : value.map((part) => part.text ?? `[${part.type}]`).join('');

/** The turns that called tools, each call with its output directly behind the turn. */
function pairedSteps(input) {
  const steps = [];
  let open = null;
  const close = () => {
    const lost = open && [...open.waiting.keys()];
    if (lost?.length) refuse(`No tool output found for function call ${lost[0]}.`, 'input');
    open = null;
  };
  input.forEach((item, index) => {
    if (isCall(item)) {
      if (open?.answered) close();
      if (!open) steps.push((open = { waiting: new Map(), results: [], calls: [], at: index, answered: false }));
      if (open.waiting.has(item.call_id)) refuse(`Duplicate call_id ${item.call_id}.`, `input[${index}].call_id`);
      open.waiting.set(item.call_id, { at: open.calls.push(item) - 1, type: `${item.type}_output` });
    } else if (isOutput(item)) {
      const call = open?.waiting.get(item.call_id);
      if (call?.type !== item.type)
        refuse(`No tool call found for ${item.type.replaceAll('_', ' ')} with call_id ${item.call_id}.`, 'input');
      open.results[call.at] = resultText(item.output);
      open.waiting.delete(item.call_id);
      open.answered = true;
    } else {
      close();
    }
  });
  close();
  return steps;
}

/** Ciphertext must be this provider's own, under its own id, and before what it led to. */
function checkReasoning(body, issued) {
  body.input.forEach((item, index) => {
    if (item.type !== 'reasoning') return;
    const label = item.id ? `item ${item.id}` : `input[${index}]`;
    if (!item.encrypted_content)
      throw new Refusal(
        `Item with id '${item.id}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`,
        { status: 404, param: 'input' },
      );
    const own = issued.get(item.encrypted_content);
    if (!own)
      refuse(
        `The encrypted content for ${label} could not be verified. Reason: Encrypted content could not be decrypted or parsed.`,
        null,
        'invalid_encrypted_content',
      );
    if (item.id && item.id !== own.id)
      refuse(
        `The encrypted content for ${label} could not be verified. Reason: Encrypted content item_id did not match the target item id.`,
        null,
        'invalid_encrypted_content',
      );
    const next = body.input[index + 1];
    if (!next || !(isSaid(next) || next.type === 'reasoning'))
      refuse(`Item '${item.id}' of type 'reasoning' was provided without its required following item.`, 'input');
  });
}

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
const said = (call) => [call.call_id, call.name, parsed(call.arguments ?? call.input)];

const summaryText = ({ summary }) => summary.map((part) => part.text).join('\n\n');

/** Compares the turns with calls with what was issued. */
function checkIssued(input, steps, issued, record) {
  for (const step of steps) {
    const own = [...issued.values()].find((turn) => turn.calls[0]?.[0] === step.calls[0].call_id);
    if (!own) continue;
    let from = step.at;
    while (from > 0 && (isSaid(input[from - 1]) || input[from - 1].type === 'reasoning')) from -= 1;
    const before = input.slice(from, step.at);
    const reasoning = before.find((item) => item.type === 'reasoning');
    if (reasoning?.encrypted_content !== own.sealed)
      record.losses.push(`responses: the ciphertext before ${own.calls[0][1]} did not come back`);
    // Its paragraphs may have become one.
    else if (summaryText(reasoning) !== summaryText(own))
      record.losses.push(`responses: a summary came back as ${JSON.stringify(reasoning.summary)}`);
    const text = before
      .filter((item) => item.role === 'assistant')
      .map((item) => resultText(item.content))
      .join('');
    if (text !== own.text) record.losses.push(`responses: the text of a turn came back as ${JSON.stringify(text)}`);
    if (!isDeepStrictEqual(step.calls.map(said), own.calls))
      record.losses.push(`responses: the calls of a turn came back as ${JSON.stringify(step.calls.map(said))}`);
  }
}

const newId = (prefix) => `${prefix}_${randomBytes(24).toString('hex')}`;

/** The items of an answer, as they stand once they are complete. */
function outputOf(answer, body) {
  const sealed = `gAAAAAB${randomBytes(120).toString('base64url')}`;
  const wanted = body.include?.includes('reasoning.encrypted_content');
  const summary = body.reasoning?.summary
    ? (answer.reasoning ?? '')
        .split('\n\n')
        .filter(Boolean)
        .map((text) => ({ type: 'summary_text', text }))
    : [];
  const output = [];
  if (answer.reasoning !== undefined)
    output.push({ id: newId('rs'), type: 'reasoning', summary, ...(wanted ? { encrypted_content: sealed } : {}) });
  if (answer.text)
    output.push({
      id: newId('msg'),
      type: 'message',
      status: 'completed',
      role: 'assistant',
      content: [{ type: 'output_text', annotations: [], logprobs: [], text: answer.text }],
    });
  for (const { tool, arguments: values, input } of answer.calls) {
    const call = {
      status: 'completed',
      call_id: `call_${randomBytes(12).toString('hex')}`,
      name: tool.name,
      ...(tool.nameSpace ? { namespace: tool.nameSpace } : {}),
    };
    output.push(
      tool.kind === 'custom'
        ? { id: newId('ctc'), type: 'custom_tool_call', ...call, input }
        : { id: newId('fc'), type: 'function_call', ...call, arguments: JSON.stringify(values) },
    );
  }
  return output;
}

function* itemEvents(item, output_index) {
  const at = { item_id: item.id, output_index };
  if (item.type === 'reasoning') {
    // The ciphertext of the beginning is another one: only that of the end may be kept.
    yield {
      type: 'response.output_item.added',
      output_index,
      item: {
        ...item,
        summary: [],
        ...(item.encrypted_content ? { encrypted_content: `gAAAAAB${randomBytes(12).toString('base64url')}` } : {}),
      },
    };
    for (const [summary_index, part] of item.summary.entries()) {
      yield { type: 'response.reasoning_summary_part.added', ...at, summary_index, part: { ...part, text: '' } };
      for (const delta of pieces(part.text))
        yield { type: 'response.reasoning_summary_text.delta', ...at, summary_index, delta };
      yield { type: 'response.reasoning_summary_text.done', ...at, summary_index, text: part.text };
      yield { type: 'response.reasoning_summary_part.done', ...at, summary_index, part };
    }
  } else if (item.type === 'message') {
    const [part] = item.content;
    yield { type: 'response.output_item.added', output_index, item: { ...item, status: 'in_progress', content: [] } };
    yield { type: 'response.content_part.added', ...at, content_index: 0, part: { ...part, text: '' } };
    for (const delta of pieces(part.text))
      yield { type: 'response.output_text.delta', ...at, content_index: 0, delta, logprobs: [] };
    yield { type: 'response.output_text.done', ...at, content_index: 0, text: part.text, logprobs: [] };
    yield { type: 'response.content_part.done', ...at, content_index: 0, part };
  } else {
    const [field, name] =
      item.type === 'function_call' ? ['arguments', 'function_call_arguments'] : ['input', 'custom_tool_call_input'];
    yield { type: 'response.output_item.added', output_index, item: { ...item, status: 'in_progress', [field]: '' } };
    for (const delta of pieces(item[field])) yield { type: `response.${name}.delta`, ...at, delta };
    yield {
      type: `response.${name}.done`,
      ...at,
      [field]: item[field],
      ...(field === 'arguments' ? { name: item.name } : {}),
    };
  }
  yield { type: 'response.output_item.done', output_index, item };
}

async function* stream(response, answer) {
  let number = 0;
  const say = (data) => event({ ...data, sequence_number: number++ }, data.type);
  const begun = { ...response, status: 'in_progress', completed_at: null, output: [], usage: null };
  yield say({ type: 'response.created', response: begun });
  yield say({ type: 'response.in_progress', response: begun });
  for (const [index, item] of response.output.entries()) {
    for (const data of itemEvents(item, index)) {
      yield say(data);
      if (data.type === 'response.output_text.delta' && answer.fault === 'endless')
        for await (const delta of endless()) yield say({ ...data, delta });
    }
  }
  if (answer.fault === 'cut') throw new Cut();
  if (answer.fault === 'error')
    yield say({
      type: 'response.failed',
      response: {
        ...response,
        status: 'failed',
        completed_at: null,
        error: { code: 'server_error', message: 'The provider broke down midway.' },
        usage: null,
      },
    });
  else yield say({ type: 'response.completed', response });
}

function complete(request, record, issued) {
  const { body, headers, path } = request;
  if (path !== '/v1/responses') throw new Refusal(`Invalid URL (POST ${path})`, { status: 404 });
  if (headers.authorization !== `Bearer ${providerKey}`)
    throw new Refusal('Incorrect API key provided.', { status: 401, code: 'invalid_api_key' });
  checkTopLevel(body);
  const input = typeof body.input === 'string' ? [{ role: 'user', content: body.input }] : body.input;
  input.forEach((item, index) => checkItem(item, `input[${index}]`));
  const tools = [
    ...checkTools(body.tools ?? [], 'tools'),
    ...input.flatMap((item, index) =>
      item.type === 'additional_tools' ? checkTools(item.tools, `input[${index}].tools`) : [],
    ),
  ];
  if (isObject(body.tool_choice)) {
    oneOf(body.tool_choice.type, ['function', 'custom', 'allowed_tools', 'web_search'], 'tool_choice.type');
    if (body.tool_choice.name && !tools.some((tool) => tool.name === body.tool_choice.name))
      refuse(`Tool choice '${body.tool_choice.name}' not found in 'tools' parameter.`, 'tool_choice');
  } else if (body.tool_choice !== undefined) {
    oneOf(body.tool_choice, ['none', 'auto', 'required'], 'tool_choice');
    if (body.tool_choice === 'required' && tools.length === 0)
      refuse(`Tool choice 'required' must be specified with 'tools' parameter.`, 'tool_choice');
  }
  checkReasoning({ input }, issued);
  const steps = pairedSteps(input);
  checkIssued(input, steps, issued, record);
  const texts = input
    .filter((item) => item.role === 'user')
    .flatMap((item) =>
      typeof item.content === 'string' ? [{ type: 'input_text', text: item.content }] : item.content,
    );
  const shown = [
    ...texts,
    ...input.filter(isOutput).flatMap((item) => (typeof item.output === 'string' ? [] : item.output)),
  ];
  const answer = nextAnswer({
    prompt: texts.map((part) => part.text ?? '').join('\n'),
    steps: steps.map((step) => step.results),
    tools,
    schema: body.text?.format?.schema ?? null,
    parallel: body.parallel_tool_calls !== false,
    images: shown
      .filter((part) => part.type === 'input_image')
      .map((part) => part.image_url.match(/^data:([^;]+);base64,(.*)$/s))
      .filter(Boolean)
      .map(([, mime, data]) => ({ mime, data })),
  });
  if (body.store !== false) record.losses.push('responses: store was not switched off');
  const output = outputOf(answer, body);
  const [first] = output;
  const calls = output.filter(isCall);
  if (first?.encrypted_content)
    issued.set(first.encrypted_content, {
      id: first.id,
      sealed: first.encrypted_content,
      summary: first.summary,
      text: answer.text,
      calls: calls.map(said),
    });
  else if (calls.length) record.losses.push('responses: ciphertext was not asked for');
  record.reported.push({ ...answer.usage, written: 0 });
  const { input: total, cached, output: made, reasoning } = answer.usage;
  const response = {
    id: newId('resp'),
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    completed_at: Math.floor(Date.now() / 1000),
    status: 'completed',
    error: null,
    incomplete_details: null,
    instructions: body.instructions ?? null,
    model: body.model,
    output,
    parallel_tool_calls: body.parallel_tool_calls ?? true,
    previous_response_id: null,
    reasoning: { effort: body.reasoning?.effort ?? null, summary: body.reasoning?.summary ?? null },
    store: body.store ?? true,
    temperature: body.temperature ?? 1,
    top_p: body.top_p ?? 1,
    text: body.text ?? { format: { type: 'text' } },
    tool_choice: body.tool_choice ?? 'auto',
    tools: body.tools ?? [],
    truncation: 'disabled',
    metadata: {},
    background: false,
    service_tier: 'default',
    usage: {
      input_tokens: total,
      input_tokens_details: { cached_tokens: cached },
      output_tokens: made,
      output_tokens_details: { reasoning_tokens: reasoning },
      total_tokens: total + made,
    },
  };
  return body.stream ? stream(response, answer) : response;
}

export function startResponses() {
  const issued = new Map();
  return startServer({
    path: '/v1',
    answer: (request, record) => complete(request, record, issued),
    shape: ({ message, param, code, status: http }) => ({
      error: { message, type: http >= 500 ? 'server_error' : 'invalid_request_error', param, code },
    }),
  });
}
