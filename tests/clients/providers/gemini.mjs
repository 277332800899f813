// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated provider of Gemini's generateContent. Models of the third generation, which are all but gemini-1… and
// gemini-2…, sign the first call of every step and want the signature back. Names and types are in geminirequest.mjs.
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readRequest, refuse, snake } from './geminirequest.mjs';
import { endless, nextAnswer } from './script.mjs';
import { Cut, pieces, providerKey, Refusal, startServer } from './server.mjs';

const dataFields = [
  'text',
  'inlineData',
  'fileData',
  'functionCall',
  'functionResponse',
  'executableCode',
  'codeExecutionResult',
];
const goodName = /^[A-Za-z_][A-Za-z0-9_.:-]{0,127}$/;

const responseMedia = new Set(['image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain']);

function checkContents(contents, model) {
  if (!contents?.length) refuse('* GenerateContentRequest.contents: contents is not specified\n');
  contents.forEach(({ role, parts }, index) => {
    const path = `GenerateContentRequest.contents[${index}]`;
    if (role !== 'user' && role !== 'model' && !(role === undefined && contents.length === 1))
      refuse('Please use a valid role: user, model.');
    if (!parts?.length) refuse(`* ${path}.parts: contents.parts must not be empty.\n`);
    parts.forEach((part, at) => {
      const data = dataFields.filter((name) => part[name] !== undefined);
      if (data.length === 0)
        refuse(`* ${path}.parts[${at}].data: required oneof field 'data' must have one initialized field\n`);
      if (data.length > 1)
        refuse(
          `Invalid value at 'contents[${index}].parts[${at}]' (oneof), oneof field 'data' is already set. Cannot set '${snake(data[1])}'`,
        );
      if ((part.functionCall && role !== 'model') || (part.functionResponse && role === 'model'))
        refuse(`Role '${role}' is not supported for ${part.functionCall ? 'functionCall' : 'functionResponse'} parts.`);
      const named = part.functionCall ?? part.functionResponse;
      if (named && !goodName.test(named.name ?? ''))
        refuse(
          `* ${path}.parts[${at}].${part.functionCall ? 'function_call' : 'function_response'}.name: Name cannot be empty or malformed: [${named.name}]\n`,
        );
      const media = part.functionResponse?.parts;
      if (media && !isSigned(model)) refuse('Multimodal function responses are not supported for this model.');
      if (media?.some(({ inlineData }) => inlineData && !responseMedia.has(inlineData.mimeType)))
        refuse('Unsupported MIME type in a function response.');
      if (part.functionResponse && !part.functionResponse.response)
        refuse(`* ${path}.parts[${at}].function_response.response: required field is missing\n`);
    });
  });
  if (contents[0].role === 'model') refuse('Please ensure that multiturn requests begin with a user turn.');
}

const resultText = (response) => {
  const { output, error, result } = response;
  const value = output ?? error ?? result ?? response;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Neighbours of one role are one turn. */
function mergedContents(contents) {
  const turns = [];
  for (const { role = 'user', parts } of contents) {
    if (turns.at(-1)?.role === role) turns.at(-1).parts.push(...parts);
    else turns.push({ role, parts: [...parts] });
  }
  return turns;
}

/** The steps that called functions, each directly followed by one turn with all of its responses, in order. */
function pairedSteps(contents) {
  const steps = [];
  contents.forEach(({ role, parts }, index) => {
    const calls = parts.filter((part) => part.functionCall);
    const next = contents[index + 1]?.parts ?? [];
    const responses = next
      .slice(0, next.findIndex((part) => !part.functionResponse) >>> 0)
      .map((part) => part.functionResponse);
    if (
      role === 'user' &&
      parts.some((part) => part.functionResponse) &&
      !contents[index - 1]?.parts.some((part) => part.functionCall)
    )
      refuse('Please ensure that function response turn comes immediately after a function call turn.');
    if (calls.length === 0) return;
    if (contents[index - 1]?.role !== 'user')
      refuse(
        'Please ensure that function call turn comes immediately after a user turn or after a function response turn.',
      );
    if (responses.length !== calls.length)
      refuse(
        'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
      );
    calls.forEach(({ functionCall: call }, at) => {
      if (responses[at].name !== call.name || (responses[at].id ?? '') !== (call.id ?? ''))
        refuse(
          `Please ensure that function response ${responses[at].name} (${responses[at].id}) belongs to function call ${call.name} (${call.id}).`,
        );
    });
    steps.push({ at: index, parts, calls, results: responses.map(({ response }) => resultText(response)) });
  });
  return steps;
}

const isSigned = (model) => !/^gemini-[12]/.test(model);
const plain = (signature) => signature?.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');

function checkSignatures(contents, steps, model, issued, record) {
  if (!isSigned(model)) return;
  // The current turn begins behind the last words of the user that are no function response.
  const begin = contents.findLastIndex(
    ({ role, parts }) => role === 'user' && !parts.some((part) => part.functionResponse),
  );
  for (const { parts } of contents)
    for (const { thoughtSignature: signature } of parts)
      if (signature !== undefined && signature !== 'skip_thought_signature_validator' && !issued.has(plain(signature)))
        refuse('Corrupted thought signature.');
  for (const { at, calls } of steps) {
    const [{ functionCall: call, thoughtSignature: signature }] = calls;
    if (at > begin && signature === undefined)
      refuse(
        `Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly, and missing thought_signature may lead to degraded model performance. Additional data, function call \`default_api:${call.name}\`, position ${at}.`,
      );
    const own = issued.get(plain(signature));
    const all = calls.map(({ functionCall }) => [functionCall.name, functionCall.args ?? {}]);
    if (own && own.calls[0][0] !== all[0][0]) refuse('Thought signature is not valid.');
    if (!own) {
      if ([...issued.values()].some((turn) => isDeepStrictEqual(turn.calls, all)))
        record.losses.push(`gemini: the signature on ${call.name} did not come back`);
      continue;
    }
    if (!isDeepStrictEqual(own.calls, all))
      record.losses.push(`gemini: the calls of a turn came back as ${JSON.stringify(all)}`);
    const text = contents[at].parts
      .filter((part) => part.text !== undefined && !part.thought)
      .map((part) => part.text)
      .join('');
    if (text !== own.text) record.losses.push(`gemini: the text of a turn came back as ${JSON.stringify(text)}`);
  }
}

function checkTools({ tools = [], toolConfig }, model) {
  const isMixed = tools.some((tool) => tool.functionDeclarations) && tools.some((tool) => tool.googleSearch);
  if ((isMixed || toolConfig?.includeServerSideToolInvocations) && !isSigned(model))
    refuse('Tool use with function calling is unsupported');
  const declared = tools.flatMap((tool) => tool.functionDeclarations ?? []);
  declared.forEach((tool, index) => {
    const path = `* GenerateContentRequest.tools[0].function_declarations[${index}]`;
    if (!goodName.test(tool.name ?? ''))
      refuse(`${path}.name: Invalid function name. Must start with a letter or an underscore.\n`);
    if (tool.parameters && tool.parametersJsonSchema)
      refuse(`${path}: only one of parameters and parameters_json_schema may be set\n`);
    const schema = tool.parameters ?? tool.parametersJsonSchema;
    if (schema && String(schema.type).toUpperCase() !== 'OBJECT')
      refuse(`${path}.parameters: schema should be of type OBJECT\n`);
  });
  const names = declared.map((tool) => tool.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) refuse(`Duplicate function declaration found: ${twice}`);
  if (tools.some((tool) => Object.keys(tool).length === 0))
    refuse(
      "* GenerateContentRequest.tools[0].tool_type: required one_of 'tool_type' must have one initialized field\n",
    );
  const config = toolConfig?.functionCallingConfig;
  if (config && declared.length === 0 && config.mode !== 'NONE')
    refuse('Function calling config is set without function_declarations.');
  if (config?.allowedFunctionNames?.length) {
    if (!['ANY', 'VALIDATED'].includes(config.mode))
      refuse('Allowed function names should only be set when function calling mode is ANY or VALIDATED.');
    const odd = config.allowedFunctionNames.find((name) => !names.includes(name));
    if (odd) refuse(`Function name '${odd}' in allowed_function_names is not declared.`);
  }
  return declared.map((tool) => ({
    name: tool.name,
    kind: 'function',
    fields: Object.keys((tool.parameters ?? tool.parametersJsonSchema)?.properties ?? {}),
  }));
}

function checkConfig(config, model, hasTools) {
  const { thinkingConfig: thinking } = config;
  if (thinking?.thinkingBudget !== undefined && thinking.thinkingLevel !== undefined)
    refuse('You can only set only one of thinking budget and thinking level.');
  if (thinking?.thinkingLevel !== undefined && !isSigned(model))
    refuse('Thinking level is not supported for this model.');
  if (/^minimal$/i.test(thinking?.thinkingLevel) && /3(\.1)?-pro|3\.7-flash/.test(model))
    refuse('Thinking level MINIMAL is not supported for this model.');
  if (config.stopSequences?.length > 5) refuse('The number of stop sequences must be at most 5.');
  if (config.temperature > 2 || config.temperature < 0)
    refuse('* GenerateContentRequest.generation_config.temperature: temperature must be in the range [0.0, 2.0].\n');
  if (config.maxOutputTokens < 1)
    refuse('* GenerateContentRequest.generation_config.max_output_tokens: max_output_tokens must be positive.\n');
  const schema = config.responseSchema ?? config.responseJsonSchema;
  if (config.responseSchema && config.responseJsonSchema)
    refuse('Only one of response_schema and response_json_schema may be set.');
  if (schema && config.responseMimeType !== 'application/json')
    refuse('A response schema needs the response mime type application/json.');
  if (config.responseMimeType === 'application/json' && hasTools && !isSigned(model))
    refuse("Function calling with a response mime type: 'application/json' is unsupported");
  return schema ?? null;
}

const event = (data) => `data: ${JSON.stringify(data)}\r\n\r\n`;

async function* stream(parts, base, usage, answer) {
  const say = (some, more = {}) =>
    event({
      candidates: [{ content: { parts: some, role: 'model' }, index: 0, ...more }],
      usageMetadata: usage,
      ...base,
    });
  for (const part of parts) {
    if (part.text === undefined) yield say([part]);
    else for (const text of pieces(part.text)) yield say([{ ...part, text }]);
  }
  if (answer.fault === 'endless') for await (const text of endless()) yield say([{ text }]);
  if (answer.fault === 'cut') throw new Cut();
  if (answer.fault === 'error') {
    yield event({ error: { code: 503, message: 'The provider broke down midway.', status: 'UNAVAILABLE' } });
    return;
  }
  yield say([{ text: '' }], { finishReason: 'STOP' });
}

function complete(request, record, issued) {
  const { headers, path, query } = request;
  if (headers['x-goog-api-key'] !== providerKey || headers.authorization)
    throw new Refusal('API key not valid. Please pass a valid API key.');
  const [, model, method] = path.match(/^\/v1beta\/models\/([^/:]+):(\w+)$/) ?? [];
  if (!['generateContent', 'streamGenerateContent', 'countTokens'].includes(method))
    throw new Refusal(`${path} is not found`, { status: 404 });
  if (method === 'countTokens') return { totalTokens: Math.ceil(JSON.stringify(request.body).length / 4) };
  if (method === 'streamGenerateContent' && query.get('alt') !== 'sse')
    refuse('This server streams with alt=sse only.');
  const body = readRequest(request.body);
  checkContents(body.contents, model);
  const tools = checkTools(body, model);
  const schema = checkConfig(body.generationConfig ?? {}, model, tools.length > 0);
  const contents = mergedContents(body.contents);
  const steps = pairedSteps(contents);
  checkSignatures(contents, steps, model, issued, record);
  const said = contents.filter(({ role }) => role !== 'model').flatMap(({ parts }) => parts);
  const answer = nextAnswer({
    prompt: said.map((part) => part.text ?? '').join('\n'),
    steps: steps.map((step) => step.results),
    tools,
    schema,
    images: said
      .flatMap((part) => [part, ...(part.functionResponse?.parts ?? [])])
      .filter((part) => part.inlineData?.mimeType.startsWith('image/'))
      .map(({ inlineData }) => ({ mime: inlineData.mimeType, data: inlineData.data })),
  });
  const parts = [];
  if (answer.reasoning && body.generationConfig?.thinkingConfig?.includeThoughts)
    parts.push({ text: answer.reasoning, thought: true });
  if (answer.text) parts.push({ text: answer.text });
  for (const [index, { tool, arguments: args }] of answer.calls.entries()) {
    const signature = randomBytes(120).toString('base64');
    if (index === 0 && isSigned(model))
      issued.set(plain(signature), {
        text: answer.text,
        calls: answer.calls.map((call) => [call.tool.name, call.arguments]),
      });
    parts.push({
      functionCall: { name: tool.name, args },
      ...(index === 0 && isSigned(model) ? { thoughtSignature: signature } : {}),
    });
  }
  record.reported.push({ ...answer.usage, written: 0 });
  const { input, cached, output, reasoning } = answer.usage;
  const usage = {
    promptTokenCount: input,
    candidatesTokenCount: output - reasoning,
    totalTokenCount: input + output,
    cachedContentTokenCount: cached,
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: input }],
    thoughtsTokenCount: reasoning,
  };
  const base = { modelVersion: model, responseId: randomBytes(12).toString('base64url') };
  if (method === 'streamGenerateContent') return stream(parts, base, usage, answer);
  return {
    candidates: [{ content: { parts, role: 'model' }, finishReason: 'STOP', index: 0 }],
    usageMetadata: usage,
    ...base,
  };
}

const statuses = { 400: 'INVALID_ARGUMENT', 401: 'UNAUTHENTICATED', 404: 'NOT_FOUND', 500: 'INTERNAL' };

export function startGemini() {
  const issued = new Map();
  return startServer({
    path: '/v1beta',
    answer: (request, record) => complete(request, record, issued),
    shape: ({ message, status }) => ({ error: { code: status, message, status: statuses[status] } }),
  });
}
