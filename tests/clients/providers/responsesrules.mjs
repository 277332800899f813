// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Responses refuse, member by member and item by item.
import { Refusal } from './server.mjs';
import { checker, isBase64, strictFault } from './shape.mjs';

export const refuse = (message, param = null, code = null) => {
  throw new Refusal(message, { param, code });
};
const join = (path, name) => (name === null ? path : path ? `${path}.${name}` : name);
const check = checker({
  unknown: (path, name) => refuse(`Unknown parameter: '${join(path, name)}'.`, join(path, name), 'unknown_parameter'),
  missing: (path, name) =>
    refuse(`Missing required parameter: '${join(path, name)}'.`, join(path, name), 'missing_required_parameter'),
  wrong: (path, name, kind) =>
    refuse(`Invalid type for '${join(path, name)}': expected ${kind}.`, join(path, name), 'invalid_type'),
});
const atMost = (length) => (value, path) => {
  if (typeof value !== 'string') refuse(`Invalid type for '${path}': expected a string.`, path, 'invalid_type');
  if (value.length > length)
    refuse(
      `Invalid '${path}': string too long. Expected a string with maximum length ${length}, but got a string with length ${value.length} instead.`,
      path,
      'string_above_max_length',
    );
};
const toolName = (value, path) => {
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(value))
    refuse(
      `Invalid '${path}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
      path,
      'invalid_value',
    );
};
export const oneOf = (value, allowed, path) => {
  if (!allowed.includes(value))
    refuse(
      `Invalid value: '${value}'. Supported values are: ${allowed.map((v) => `'${v}'`).join(', ')}.`,
      path,
      'invalid_value',
    );
};

const topLevel = {
  model: '!string',
  input: '!string|array',
  instructions: 'string|null',
  stream: 'boolean|null',
  stream_options: (value, path) => check(value, path, { include_obfuscation: 'boolean' }),
  max_output_tokens: 'integer|null',
  max_tool_calls: 'integer|null',
  tools: 'array',
  tool_choice: 'string|object',
  parallel_tool_calls: 'boolean|null',
  store: 'boolean|null',
  previous_response_id: 'string|null',
  background: 'boolean|null',
  reasoning: (value, path) =>
    value === null ||
    check(value, path, {
      effort: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max', null],
      summary: ['auto', 'concise', 'detailed', null],
      context: ['auto', 'current_turn', 'all_turns'],
      mode: 'string',
      generate_summary: 'string|null',
    }),
  text: (value, path) => check(value, path, { format: checkFormat, verbosity: ['low', 'medium', 'high', null] }),
  include: (value, path) =>
    value?.forEach((name, index) =>
      oneOf(
        name,
        [
          'reasoning.encrypted_content',
          'message.output_text.logprobs',
          'message.input_image.image_url',
          'file_search_call.results',
          'web_search_call.results',
          'web_search_call.action.sources',
          'code_interpreter_call.outputs',
        ],
        `${path}[${index}]`,
      ),
    ),
  context_management: 'array',
  truncation: ['auto', 'disabled'],
  temperature: 'number|null',
  top_p: 'number|null',
  top_logprobs: 'integer|null',
  user: 'string',
  safety_identifier: atMost(64),
  prompt_cache_key: atMost(64),
  prompt_cache_retention: ['in_memory', '24h'],
  service_tier: ['auto', 'default', 'flex', 'scale', 'priority', null],
  client_metadata: 'object',
  conversation: 'string|object|null',
  prompt: 'object|null',
  metadata: (value, path) => {
    for (const [name, text] of Object.entries(value ?? {}))
      if (name.length > 64 || typeof text !== 'string' || text.length > 512)
        refuse(`Invalid '${path}.${name}'.`, `${path}.${name}`, 'invalid_value');
  },
};

function checkFormat(format, path) {
  oneOf(format?.type, ['text', 'json_object', 'json_schema'], `${path}.type`);
  if (format.type !== 'json_schema') return check(format, path, { type: 'string' });
  check(format, path, {
    type: 'string',
    name: '!string',
    schema: '!object',
    strict: 'boolean|null',
    description: 'string',
  });
  toolName(format.name, `${path}.name`);
  const fault = format.strict ? strictFault(format.schema) : null;
  if (fault)
    refuse(`Invalid schema for response_format '${format.name}': In context=${fault}.`, path, 'invalid_json_schema');
  return null;
}

const parts = {
  input_text: { type: 'string', text: '!string', prompt_cache_breakpoint: 'object' },
  input_image: {
    type: 'string',
    file_id: 'string|null',
    detail: ['auto', 'low', 'high', 'original'],
    prompt_cache_breakpoint: 'object',
    image_url: (value, path) => {
      if (typeof value !== 'string')
        refuse(`Invalid type for '${path}': expected an image URL, but got an object instead.`, path, 'invalid_type');
      const data = value.match(/^data:(image\/(?:png|jpeg|gif|webp));base64,(.*)$/s);
      if (!value.startsWith('https://') && !(data && isBase64(data[2])))
        refuse(
          `Invalid '${path}'. Expected a base64-encoded data URL with an image MIME type, but got a value without it.`,
          path,
          'invalid_value',
        );
    },
  },
  input_file: {
    type: 'string',
    file_data: 'string',
    file_url: 'string',
    file_id: 'string',
    filename: 'string',
    detail: 'string',
  },
  input_audio: { type: 'string', input_audio: 'object' },
  output_text: { type: 'string', text: '!string', annotations: 'array', logprobs: 'array' },
  refusal: { type: 'string', refusal: '!string' },
};
const inputKinds = ['input_text', 'input_image', 'input_file', 'input_audio'];

function checkParts(value, path, kinds) {
  if (typeof value === 'string') return;
  if (!Array.isArray(value))
    refuse(`Invalid type for '${path}': expected one of an array of objects or string.`, path, 'invalid_type');
  value.forEach((part, index) => {
    oneOf(part?.type, kinds, `${path}[${index}]`);
    check(part, `${path}[${index}]`, parts[part.type]);
  });
}

const id =
  (...prefixes) =>
  (value, path) => {
    atMost(64)(value, path);
    if (!prefixes.some((prefix) => value.startsWith(`${prefix}_`)))
      refuse(`Invalid '${path}': '${value}'. Expected an ID that begins with '${prefixes[0]}'.`, path, 'invalid_value');
  };
const output = (value, path) => checkParts(value, path, inputKinds);
const status = ['in_progress', 'completed', 'incomplete'];
// What every item may carry; Codex adds the last one.
const common = { type: 'string', internal_chat_message_metadata_passthrough: 'object' };
const items = {
  message: { ...common, id: id('msg'), role: '!string', status, phase: ['commentary', 'final_answer', null] },
  reasoning: {
    ...common,
    id: id('rs'),
    content: 'array|null',
    encrypted_content: 'string|null',
    status,
    summary: (value, path) =>
      value.forEach((part, index) => check(part, `${path}[${index}]`, { type: ['summary_text'], text: '!string' })),
  },
  function_call: {
    ...common,
    id: id('fc'),
    call_id: atMost(64),
    name: toolName,
    arguments: '!string',
    namespace: 'string',
    status,
  },
  function_call_output: { ...common, id: id('fco', 'fc'), call_id: atMost(64), output, status },
  custom_tool_call: {
    ...common,
    id: id('ctc'),
    call_id: atMost(64),
    name: toolName,
    input: '!string',
    namespace: 'string',
    status,
  },
  custom_tool_call_output: { ...common, id: id('ctco', 'ctc'), call_id: atMost(64), output, status },
  tool_search_call: {
    ...common,
    id: id('tsc'),
    call_id: 'string|null',
    arguments: 'any',
    execution: ['client', 'server'],
    status,
  },
  tool_search_output: {
    ...common,
    id: id('tso'),
    call_id: 'string|null',
    tools: '!array',
    execution: ['client', 'server'],
    status,
  },
  additional_tools: { ...common, id: 'string', role: ['developer'], tools: '!array' },
};
const needed = {
  message: ['content'],
  reasoning: ['summary'],
  function_call: ['call_id', 'name'],
  function_call_output: ['call_id', 'output'],
  custom_tool_call: ['call_id', 'name'],
  custom_tool_call_output: ['call_id', 'output'],
};

export function checkItem(item, path) {
  const type = item?.type ?? (item?.role ? 'message' : undefined);
  oneOf(type, Object.keys(items), path);
  for (const name of needed[type] ?? [])
    if (!Object.hasOwn(item, name))
      refuse(`Missing required parameter: '${path}.${name}'.`, `${path}.${name}`, 'missing_required_parameter');
  if (type !== 'message') return check(item, path, items[type]);
  oneOf(item.role, ['assistant', 'system', 'developer', 'user'], `${path}.role`);
  return check(item, path, {
    ...items.message,
    content: (value, at) => checkParts(value, at, item.role === 'assistant' ? ['output_text', 'refusal'] : inputKinds),
  });
}

const fieldsOf = (schema) => Object.keys(schema?.properties ?? {});

/** The callable tools of a list, those in namespaces with theirs. */
export function checkTools(tools, path, nameSpace) {
  return tools.flatMap((tool, index) => {
    const at = `${path}[${index}]`;
    oneOf(
      tool?.type,
      nameSpace ? ['function', 'custom'] : ['function', 'custom', 'namespace', 'tool_search', 'web_search'],
      `${at}.type`,
    );
    if (tool.type === 'namespace') {
      check(tool, at, { type: 'string', name: '!string', description: '!string', tools: '!array' });
      return checkTools(tool.tools, `${at}.tools`, tool.name);
    }
    if (tool.type === 'tool_search' || tool.type === 'web_search') {
      check(tool, at, {
        type: 'string',
        execution: ['client', 'server'],
        description: 'string',
        parameters: 'object',
        search_context_size: 'string',
        filters: 'object|null',
        user_location: 'object|null',
        external_web_access: 'boolean',
        search_content_types: 'array',
      });
      return [];
    }
    if (tool.type === 'custom') {
      check(tool, at, {
        type: 'string',
        name: toolName,
        description: 'string',
        format: 'object',
        defer_loading: 'boolean',
      });
      return [{ name: tool.name, kind: 'custom', fields: [], nameSpace }];
    }
    check(tool, at, {
      type: 'string',
      name: '!string',
      description: 'string|null',
      parameters: 'object|null',
      strict: 'boolean|null',
      defer_loading: 'boolean',
      output_schema: 'object|null',
      allowed_callers: 'array',
    });
    toolName(tool.name, `${at}.name`);
    if (tool.parameters && tool.parameters.type !== 'object')
      refuse(
        `Invalid schema for function '${tool.name}': schema must be a JSON Schema of 'type: "object"', got 'type: "${tool.parameters.type ?? 'None'}"'.`,
        `${at}.parameters`,
        'invalid_function_parameters',
      );
    const fault = tool.strict ? strictFault(tool.parameters ?? { type: 'object' }) : null;
    if (fault)
      refuse(
        `Invalid schema for function '${tool.name}': In context=${fault}.`,
        `${at}.parameters`,
        'invalid_function_parameters',
      );
    return [{ name: tool.name, kind: 'function', fields: fieldsOf(tool.parameters), nameSpace }];
  });
}

export function checkTopLevel(body) {
  check(body, '', topLevel);
  if (body.previous_response_id)
    refuse(
      `Previous response with id '${body.previous_response_id}' not found.`,
      'previous_response_id',
      'previous_response_not_found',
    );
  if (Number.isInteger(body.max_output_tokens) && body.max_output_tokens < 16)
    refuse(
      `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got ${body.max_output_tokens} instead.`,
      'max_output_tokens',
      'integer_below_min_value',
    );
}
