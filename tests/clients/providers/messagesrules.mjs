// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Messages refuse, member by member and block by block.
import { Refusal } from './server.mjs';
import { checker, isBase64, strictFault } from './shape.mjs';

export const refuse = (message) => {
  throw new Refusal(message);
};
const join = (path, name) => (name === null ? path : path ? `${path}.${name}` : name);
export const check = checker({
  unknown: (path, name) => refuse(`${join(path, name)}: Extra inputs are not permitted`),
  missing: (path, name) => refuse(`${join(path, name)}: Field required`),
  wrong: (path, name, kind) => refuse(`${join(path, name)}: Input should be a valid ${kind}`),
});

const flags = new Set(
  `claude-code-20250219 interleaved-thinking-2025-05-14 thinking-token-count-2026-05-13
  context-management-2025-06-27 prompt-caching-scope-2026-01-05 mid-conversation-system-2026-04-07 effort-2025-11-24
  context-1m-2025-08-07 oauth-2025-04-20 extended-cache-ttl-2025-04-11 redact-thinking-2026-02-12
  advanced-tool-use-2025-11-20 structured-outputs-2025-12-15 token-counting-2024-11-01`.split(/\s+/),
);
// Which models take which thinking, and system turns amid the conversation.
export const isOld = (model) => /claude-(sonnet|haiku)-4-5/.test(model);
export const isAdaptiveOnly = (model) => /claude-(opus-4-[78]|opus-5|sonnet-5|fable-5|mythos-5)/.test(model);

const cache = (value, path) => value === null || check(value, path, { type: ['ephemeral'], ttl: ['5m', '1h'] });
const nonEmpty = (value, path) => {
  if (typeof value !== 'string') refuse(`${path}: Input should be a valid string`);
  if (value === '') refuse('messages: text content blocks must be non-empty');
  if (value.trim() === '') refuse('messages: text content blocks must contain non-whitespace text');
};
const pattern = (expression) => (value, path) => {
  if (!expression.test(value)) refuse(`${path}: String should match pattern '${expression.source}'`);
};
const media =
  (...kinds) =>
  (value, path) => {
    if (value?.type === 'base64') {
      check(value, path, { type: 'string', media_type: kinds, data: '!string' });
      if (!isBase64(value.data))
        refuse(`${path}.base64.data: The image was specified using base64 but could not be decoded`);
    } else if (value?.type === 'text') {
      check(value, path, { type: 'string', media_type: ['text/plain'], data: '!string' });
    } else if (value?.type === 'url') {
      check(value, path, { type: 'string', url: '!string' });
      if (!value.url.startsWith('https://')) refuse(`${path}.url: Only HTTPS URLs are supported.`);
    } else {
      refuse(
        `${path}: Input tag '${value?.type}' found using 'type' does not match any of the expected tags: 'base64', 'url'`,
      );
    }
  };
const blocks = {
  text: { type: 'string', text: nonEmpty, cache_control: cache, citations: 'array|null' },
  image: { type: 'string', source: media('image/jpeg', 'image/png', 'image/gif', 'image/webp'), cache_control: cache },
  document: {
    type: 'string',
    source: media('application/pdf'),
    title: 'string|null',
    context: 'string|null',
    citations: 'object|null',
    cache_control: cache,
  },
  tool_use: {
    type: 'string',
    id: pattern(/^[a-zA-Z0-9_-]+$/),
    name: pattern(/^[a-zA-Z0-9_-]{1,128}$/),
    input: '!object',
    cache_control: cache,
    caller: 'object',
  },
  tool_result: {
    type: 'string',
    tool_use_id: pattern(/^[a-zA-Z0-9_-]+$/),
    is_error: 'boolean',
    cache_control: cache,
    content: (value, path) => checkBlocks(value, path, ['text', 'image', 'document']),
  },
  thinking: { type: 'string', thinking: '!string', signature: '!string' },
  redacted_thinking: { type: 'string', data: '!string' },
};
const required = {
  text: ['text'],
  image: ['source'],
  document: ['source'],
  tool_use: ['id', 'name'],
  tool_result: ['tool_use_id'],
};
const allowed = {
  user: ['text', 'image', 'document', 'tool_result'],
  assistant: ['text', 'tool_use', 'thinking', 'redacted_thinking'],
  system: ['text'],
};

function checkBlocks(content, path, kinds) {
  if (typeof content === 'string') return;
  if (!Array.isArray(content)) refuse(`${path}: Input should be a valid list`);
  content.forEach((block, index) => {
    const at = `${path}.${index}`;
    if (!kinds.includes(block?.type))
      refuse(
        `${at}: Input tag '${block?.type}' found using 'type' does not match any of the expected tags: ${kinds.map((k) => `'${k}'`).join(', ')}`,
      );
    for (const name of required[block.type] ?? [])
      if (!Object.hasOwn(block, name)) refuse(`${at}.${block.type}.${name}: Field required`);
    check(block, `${at}.${block.type}`, blocks[block.type]);
  });
}

export const asBlocks = (content) => (typeof content === 'string' ? [{ type: 'text', text: content }] : content);

export function checkMessages(messages, model) {
  if (messages.length === 0) refuse('messages: at least one message is required');
  messages.forEach((message, index) => {
    const path = `messages.${index}`;
    if (!Object.hasOwn(allowed, message?.role)) refuse(`${path}.role: Input should be 'user' or 'assistant'`);
    check(message, path, { role: 'string', content: (value, at) => checkBlocks(value, at, allowed[message.role]) });
    if (message.role === 'system') {
      if (isOld(model)) refuse(`role 'system' is not supported on this model`);
      if (index === 0) refuse('messages.0: use the top-level system parameter for the initial system prompt');
      if (messages[index - 1].role !== 'user') refuse(`${path}: a system message must directly follow a user message`);
      if (index + 1 < messages.length && messages[index + 1].role !== 'assistant')
        refuse(`${path}: a system message must be last or be followed by an assistant message`);
    }
    const isLast = index === messages.length - 1;
    if ((message.content === undefined || message.content.length === 0) && !(isLast && message.role === 'assistant'))
      refuse(`${path}: all messages must have non-empty content except for the optional final assistant message`);
    if (typeof message.content === 'string') nonEmpty(message.content, `${path}.content`);
  });
  if (messages[0].role !== 'user') refuse('messages: first message must use the "user" role');
  const last = messages.at(-1);
  if (last.role === 'assistant' && /\s$/.test(asBlocks(last.content).at(-1)?.text ?? ''))
    refuse('messages: final assistant content cannot end with trailing whitespace');
}

export function checkTools({ tools, tool_choice: choice, thinking }) {
  if (!tools?.length && choice) refuse('tool_choice: tool_choice may only be specified while providing tools');
  const known = (tools ?? []).map((tool, index) => {
    const path = `tools.${index}.custom`;
    if (tool?.type === 'web_search_20250305') {
      check(tool, `tools.${index}.${tool.type}`, {
        type: 'string',
        name: ['web_search'],
        max_uses: 'integer|null',
        allowed_domains: 'array',
        blocked_domains: 'array',
        user_location: 'object|null',
        cache_control: cache,
      });
      return { name: 'web_search', kind: 'server', fields: [] };
    }
    if (tool?.type !== undefined && tool.type !== 'custom')
      refuse(
        `tools.${index}: Input tag '${tool.type}' found using 'type' does not match any of the expected tags: 'custom'`,
      );
    check(tool, path, {
      type: 'string',
      name: '!string',
      description: 'string',
      input_schema: '!object',
      cache_control: cache,
      strict: 'boolean',
      defer_loading: 'boolean',
      eager_input_streaming: 'boolean|null',
      input_examples: 'array',
      allowed_callers: 'array',
    });
    pattern(/^[a-zA-Z0-9_-]{1,128}$/)(tool.name, `${path}.name`);
    if (tool.input_schema.type === undefined) refuse(`${path}.input_schema.type: Field required`);
    if (tool.input_schema.type !== 'object') refuse(`${path}.input_schema.type: Input should be 'object'`);
    if (['oneOf', 'allOf', 'anyOf'].some((word) => tool.input_schema[word]))
      refuse(`${path}.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level`);
    return { name: tool.name, kind: 'function', fields: Object.keys(tool.input_schema.properties ?? {}) };
  });
  if (new Set(known.map((tool) => tool.name)).size < known.length) refuse('tools: Tool names must be unique.');
  if (choice) {
    if (!['auto', 'any', 'tool', 'none'].includes(choice.type))
      refuse(`tool_choice: Input tag '${choice.type}' found using 'type' does not match any of the expected tags`);
    check(choice, `tool_choice.${choice.type}`, {
      type: 'string',
      ...(choice.type === 'tool' ? { name: '!string' } : {}),
      ...(choice.type === 'none' ? {} : { disable_parallel_tool_use: 'boolean' }),
    });
    if (choice.type === 'tool' && !known.some((tool) => tool.name === choice.name))
      refuse(`tool_choice.tool: Tool '${choice.name}' not found in provided tools`);
    if (['any', 'tool'].includes(choice.type) && thinking?.type === 'enabled')
      refuse('Thinking may not be enabled when tool_choice forces tool use.');
  }
  return known;
}

export function checkSettings(body, headers) {
  const version = headers['anthropic-version'];
  if (!version) refuse('anthropic-version: header is required');
  if (!['2023-06-01', '2026-10-21'].includes(version)) refuse(`anthropic-version: "${version}" is not a valid version`);
  const sent = (headers['anthropic-beta'] ?? '')
    .split(',')
    .map((flag) => flag.trim())
    .filter(Boolean);
  const odd = sent.filter((flag) => !flags.has(flag));
  if (odd.length)
    refuse(`Unexpected value(s) ${odd.map((flag) => `\`${flag}\``).join(', ')} for the \`anthropic-beta\` header.`);
  check(body, '', {
    model: '!string',
    max_tokens: '!integer',
    messages: '!array',
    stream: 'boolean',
    tools: 'array',
    tool_choice: 'object',
    thinking: 'object',
    system: (value, path) => (typeof value === 'string' ? null : checkBlocks(value, path, ['text'])),
    stop_sequences: 'array',
    metadata: (value, path) => check(value, path, { user_id: 'string|null' }),
    service_tier: ['auto', 'standard_only'],
    output_config: (value, path) =>
      check(value, path, {
        effort: ['low', 'medium', 'high', 'xhigh', 'max'],
        format: (format, at) => {
          check(format, at, { type: ['json_schema'], schema: '!object' });
          const fault = strictFault(format.schema, { allRequired: false });
          if (fault) refuse(`${at}.schema: For 'object' type, ${fault}`);
        },
      }),
    cache_control: cache,
    ...(version === '2026-10-21' ? {} : { temperature: 'number', top_p: 'number', top_k: 'integer' }),
    ...(sent.includes('context-management-2025-06-27') ? { context_management: 'object' } : {}),
  });
  if (body.max_tokens < 1) refuse('max_tokens: Input should be greater than or equal to 1');
  if (body.temperature > 1 || body.temperature < 0) refuse('temperature: range: 0..1');
  const marks =
    JSON.stringify([body.system ?? null, body.tools ?? null, body.messages]).match(/"cache_control":\{/g) ?? [];
  if (marks.length > 4) refuse(`A maximum of 4 blocks with cache_control may be provided. Found ${marks.length}.`);
}
