// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Chat Completions refuse, member by member. Models named gpt-… follow OpenAI's rules for developer messages and
// custom tools; all others are a plain server.
import { Refusal } from './server.mjs';
import { checker, isBase64, isObject, strictFault } from './shape.mjs';

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
const goodName = /^[a-zA-Z0-9_-]{1,64}$/;
function checkName(name, path) {
  if (!goodName.test(name))
    refuse(
      `Invalid '${path}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
      path,
      'invalid_value',
    );
}

const topLevel = {
  model: '!string',
  messages: '!array',
  max_completion_tokens: 'integer|null',
  max_tokens: 'integer|null',
  temperature: 'number|null',
  top_p: 'number|null',
  n: 'integer|null',
  stop: 'string|array|null',
  stream: 'boolean|null',
  stream_options: 'object|null',
  tools: 'array',
  tool_choice: 'string|object',
  parallel_tool_calls: 'boolean',
  response_format: 'object',
  reasoning_effort: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max', null],
  verbosity: ['low', 'medium', 'high', null],
  seed: 'integer|null',
  logprobs: 'boolean|null',
  top_logprobs: 'integer|null',
  logit_bias: 'object|null',
  frequency_penalty: 'number|null',
  presence_penalty: 'number|null',
  user: 'string',
  safety_identifier: 'string',
  prompt_cache_key: 'string',
  prompt_cache_retention: ['in_memory', '24h'],
  service_tier: ['auto', 'default', 'flex', 'scale', 'priority', null],
  store: 'boolean|null',
  metadata: 'object|null',
  modalities: 'array|null',
  audio: 'object|null',
  prediction: 'object|null',
};

const partRules = {
  text: { type: 'string', text: '!string' },
  image_url: {
    type: 'string',
    image_url: (value, path) => {
      check(value, path, { url: '!string', detail: ['auto', 'low', 'high'] });
      const data = value.url.match(/^data:(image\/(?:png|jpeg|gif|webp));base64,(.*)$/s);
      if (!value.url.startsWith('https://') && !(data && isBase64(data[2])))
        refuse(
          `Invalid '${path}.url'. Expected a base64-encoded data URL with an image MIME type, or an https URL.`,
          `${path}.url`,
          'invalid_value',
        );
    },
  },
  input_audio: {
    type: 'string',
    input_audio: (value, path) => check(value, path, { data: '!string', format: ['wav', 'mp3'] }),
  },
  file: {
    type: 'string',
    file: (value, path) => {
      check(value, path, { file_data: 'string', file_id: 'string', filename: 'string' });
      if (value.file_data !== undefined && !/^data:[a-z]+\/[^;]+;base64,/.test(value.file_data))
        refuse(`Invalid '${path}.file_data': expected a data URL.`, `${path}.file_data`, 'invalid_value');
    },
  },
  refusal: { type: 'string', refusal: '!string' },
};

function checkContent(content, path, kinds) {
  if (typeof content === 'string') return;
  if (!Array.isArray(content))
    refuse(`Invalid type for '${path}': expected one of a string or array of objects.`, path, 'invalid_type');
  if (content.length === 0)
    refuse(`Invalid '${path}': empty array. Expected an array with minimum length 1.`, path, 'empty_array');
  content.forEach((part, index) => {
    const at = `${path}[${index}]`;
    if (!isObject(part) || !kinds.includes(part.type))
      refuse(
        `Invalid value: '${part?.type}'. Supported values are: ${kinds.map((kind) => `'${kind}'`).join(', ')}.`,
        at,
        'invalid_value',
      );
    check(part, at, partRules[part.type]);
  });
}

function checkCall(call, path, custom) {
  const isCustom = call?.type === 'custom' && custom;
  if (!isCustom && call?.type !== 'function')
    refuse(
      call?.type === undefined ? `Missing required parameter: '${path}.type'.` : `Invalid value: '${call.type}'.`,
      `${path}.type`,
      'missing_required_parameter',
    );
  check(call, path, {
    id: '!string',
    type: '!string',
    [isCustom ? 'custom' : 'function']: (value, at) =>
      check(
        value,
        at,
        isCustom
          ? { name: '!string', input: '!string' }
          : { name: '!string', arguments: '!string', parsed_arguments: 'any' },
      ),
  });
  const inner = call[call.type];
  if (!inner)
    refuse(`Missing required parameter: '${path}.${call.type}'.`, `${path}.${call.type}`, 'missing_required_parameter');
  checkName(inner.name, `${path}.${call.type}.name`);
  if (call.id.length > 64)
    refuse(
      `Invalid '${path}.id': string too long. Expected a string with maximum length 64, but got a string with length ${call.id.length} instead.`,
      `${path}.id`,
      'string_above_max_length',
    );
}

const isOpenAi = (model) => model.startsWith('gpt-');
export const isThinker = (model) => /^(deepseek|kimi)-/.test(model);

export function checkMessage(message, path, model) {
  const roles = ['system', 'user', 'assistant', 'tool', ...(isOpenAi(model) ? ['developer'] : [])];
  if (message?.role === 'developer' && !roles.includes('developer'))
    refuse(`${path}.role does not support 'developer' with this model`, path, 'unsupported_value');
  if (!roles.includes(message?.role))
    refuse(
      `Invalid value: '${message?.role}'. Supported values are: ${roles.map((r) => `'${r}'`).join(', ')}.`,
      `${path}.role`,
      'invalid_value',
    );
  const content =
    (...kinds) =>
    (value, at) =>
      checkContent(value, at, kinds);
  const rules = {
    system: { content: content('text'), name: 'string' },
    developer: { content: content('text'), name: 'string' },
    user: { content: content('text', 'image_url', 'input_audio', 'file'), name: 'string' },
    tool: { content: content('text'), tool_call_id: '!string' },
    assistant: {
      content: (value, at) => {
        if (value !== null) checkContent(value, at, ['text', 'refusal']);
      },
      refusal: 'string|null',
      name: 'string',
      tool_calls: 'array',
      audio: 'object|null',
      parsed: 'any', // which OpenAI's own helper leaves on what it hands out, as parsed_arguments below
      ...(isThinker(model) ? { reasoning_content: 'string|null' } : {}),
    },
  }[message.role];
  check(message, path, { role: 'string', ...rules });
  if (message.role === 'assistant') {
    if ((message.content ?? null) === null && !message.tool_calls && !message.refusal)
      refuse(`Invalid value for 'content': expected a string, got null.`, `${path}.content`, 'invalid_type');
    if (message.tool_calls?.length === 0)
      refuse(
        `Invalid '${path}.tool_calls': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
        `${path}.tool_calls`,
        'empty_array',
      );
    message.tool_calls?.forEach((call, index) => checkCall(call, `${path}.tool_calls[${index}]`, isOpenAi(model)));
  } else if (message.content === undefined || message.content === null) {
    refuse(`Invalid value for 'content': expected a string, got null.`, `${path}.content`, 'invalid_type');
  }
}

export function checkTools(body) {
  const { tools, tool_choice: choice, model } = body;
  if (tools === undefined) {
    if (choice !== undefined && choice !== 'none')
      refuse(
        `Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.`,
        'tool_choice',
      );
    if (body.parallel_tool_calls !== undefined)
      refuse(
        `Invalid value for 'parallel_tool_calls': 'parallel_tool_calls' is only allowed when 'tools' are specified.`,
        'parallel_tool_calls',
      );
    return [];
  }
  if (tools.length === 0)
    refuse(
      `Invalid 'tools': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
      'tools',
      'empty_array',
    );
  if (tools.length > 128)
    refuse(
      `Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length ${tools.length} instead.`,
      'tools',
      'array_above_max_length',
    );
  const known = tools.map((tool, index) => {
    const path = `tools[${index}]`;
    if (tool?.type === 'custom' && isOpenAi(model)) {
      check(tool, path, {
        type: 'string',
        custom: (value, at) => check(value, at, { name: '!string', description: 'string', format: 'object' }),
      });
      return { name: tool.custom.name, kind: 'custom', fields: [] };
    }
    if (tool?.type !== 'function')
      refuse(`Invalid value: '${tool?.type}'. Supported values are: 'function'.`, `${path}.type`, 'invalid_value');
    check(tool, path, {
      type: 'string',
      function: (value, at) =>
        check(value, at, { name: '!string', description: 'string', parameters: 'object', strict: 'boolean|null' }),
    });
    const { name, parameters, strict } =
      tool.function ?? refuse(`Missing required parameter: '${path}.function'.`, path);
    checkName(name, `${path}.function.name`);
    if (parameters && parameters.type !== 'object')
      refuse(
        `Invalid schema for function '${name}': schema must be a JSON Schema of 'type: "object"', got 'type: "${parameters.type ?? 'None'}"'.`,
        `${path}.function.parameters`,
        'invalid_function_parameters',
      );
    const fault = strict ? strictFault(parameters) : null;
    if (fault)
      refuse(
        `Invalid schema for function '${name}': In context=${fault}.`,
        `${path}.function.parameters`,
        'invalid_function_parameters',
      );
    return { name, kind: 'function', fields: Object.keys(parameters?.properties ?? {}) };
  });
  if (typeof choice === 'string' && !['none', 'auto', 'required'].includes(choice))
    refuse(
      `Invalid value: '${choice}'. Supported values are: 'none', 'auto', and 'required'.`,
      'tool_choice',
      'invalid_value',
    );
  if (isObject(choice) && choice.type === 'function') {
    check(choice, 'tool_choice', { type: 'string', function: (value, at) => check(value, at, { name: '!string' }) });
    if (!known.some((tool) => tool.name === choice.function?.name))
      refuse(
        `Invalid value for 'tool_choice': the function '${choice.function?.name}' is not in 'tools'.`,
        'tool_choice',
        'invalid_value',
      );
  }
  return known;
}

export function checkSettings(body) {
  if (body.stream_options && !body.stream)
    refuse(`The 'stream_options' parameter is only allowed when 'stream' is enabled.`, 'stream_options');
  if (body.stream_options)
    check(body.stream_options, 'stream_options', { include_usage: 'boolean', include_obfuscation: 'boolean' });
  if ((body.max_tokens ?? null) !== null && (body.max_completion_tokens ?? null) !== null)
    refuse(
      `Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.`,
      'max_tokens',
      'invalid_parameter_combination',
    );
  if (/^(gpt-[5-9]|o\d)/.test(body.model) && (body.max_tokens ?? null) !== null)
    refuse(
      `Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.`,
      'max_tokens',
      'unsupported_parameter',
    );
  if (Array.isArray(body.stop) && body.stop.length > 4)
    refuse(
      `Invalid 'stop': array too long. Expected an array with maximum length 4.`,
      'stop',
      'array_above_max_length',
    );
  if (body.temperature > 2 || body.temperature < 0)
    refuse(`Invalid 'temperature': decimal out of range.`, 'temperature', 'decimal_above_max_value');
  const format = body.response_format;
  if (!format) return null;
  if (!['text', 'json_object', 'json_schema'].includes(format.type))
    refuse(`Invalid value: '${format.type}'.`, 'response_format.type', 'invalid_value');
  check(format, 'response_format', {
    type: 'string',
    ...(format.type === 'json_schema'
      ? {
          json_schema: (value, path) => {
            check(value, path, { name: '!string', description: 'string', schema: 'object', strict: 'boolean|null' });
            checkName(value.name, `${path}.name`);
            const fault = value.strict ? strictFault(value.schema) : null;
            if (fault)
              refuse(`Invalid schema for response_format '${value.name}': In context=${fault}.`, 'response_format');
          },
        }
      : {}),
  });
  if (format.type === 'json_schema' && !format.json_schema)
    refuse(
      `Missing required parameter: 'response_format.json_schema'.`,
      'response_format.json_schema',
      'missing_required_parameter',
    );
  return format.json_schema?.schema ?? null;
}

export function checkTopLevel(body) {
  check(body, '', { ...topLevel, ...(isThinker(String(body.model)) ? { thinking: 'object' } : {}) });
  if (body.messages.length === 0)
    refuse(`Invalid 'messages': empty array. Expected an array with minimum length 1.`, 'messages', 'empty_array');
}
