// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini's JSON is that of protocol buffers: known names only, in either spelling.
import { Refusal } from './server.mjs';
import { isBase64, isObject } from './shape.mjs';

export const refuse = (message) => {
  throw new Refusal(message);
};
const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
export const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const scalars = {
  string: ['TYPE_STRING', (value) => typeof value === 'string'],
  bytes: [
    'TYPE_BYTES',
    (value) =>
      typeof value === 'string' &&
      isBase64(
        value
          .replaceAll('-', '+')
          .replaceAll('_', '/')
          .padEnd(Math.ceil(value.length / 4) * 4, '='),
      ),
  ],
  integer: ['TYPE_INT32', (value) => Number.isInteger(value)],
  number: ['TYPE_FLOAT', (value) => typeof value === 'number'],
  boolean: ['TYPE_BOOL', (value) => typeof value === 'boolean'],
  struct: ['type.googleapis.com/google.protobuf.Struct', isObject],
  value: ['type.googleapis.com/google.protobuf.Value', () => true],
};
// Fields by message; [kind] is a repeated one, a kind in capitals another message, a Set an enumeration.
const modes = new Set(['MODE_UNSPECIFIED', 'AUTO', 'ANY', 'NONE', 'VALIDATED']);
const schemaTypes = new Set(
  ['STRING', 'NUMBER', 'INTEGER', 'BOOLEAN', 'ARRAY', 'OBJECT', 'NULL'].flatMap((name) => [name, name.toLowerCase()]),
);
const messages = {
  Request: {
    contents: ['Content'],
    systemInstruction: 'Content',
    tools: ['Tool'],
    toolConfig: 'ToolConfig',
    safetySettings: ['SafetySetting'],
    cachedContent: 'string',
    serviceTier: 'string',
    generationConfig: 'GenerationConfig',
    model: 'string',
  },
  Content: { role: 'string', parts: ['Part'] },
  Part: {
    text: 'string',
    inlineData: 'Blob',
    fileData: 'FileData',
    functionCall: 'FunctionCall',
    functionResponse: 'FunctionResponse',
    executableCode: 'struct',
    codeExecutionResult: 'struct',
    thought: 'boolean',
    thoughtSignature: 'signature',
    videoMetadata: 'struct',
    mediaResolution: 'struct',
    partMetadata: 'struct',
  },
  Blob: { mimeType: 'string', data: 'bytes' },
  FileData: { mimeType: 'string', fileUri: 'string' },
  FunctionCall: { id: 'string', name: 'string', args: 'struct' },
  FunctionResponse: {
    id: 'string',
    name: 'string',
    response: 'struct',
    parts: ['ResponsePart'],
    willContinue: 'boolean',
    scheduling: 'string',
  },
  ResponsePart: { inlineData: 'Blob', fileData: 'FileData' },
  Tool: {
    functionDeclarations: ['FunctionDeclaration'],
    googleSearch: 'struct',
    codeExecution: 'struct',
    urlContext: 'struct',
  },
  FunctionDeclaration: {
    name: 'string',
    description: 'string',
    parameters: 'Schema',
    parametersJsonSchema: 'jsonSchema',
    response: 'Schema',
    responseJsonSchema: 'jsonSchema',
    behavior: 'string',
  },
  ToolConfig: {
    functionCallingConfig: 'FunctionCallingConfig',
    retrievalConfig: 'struct',
    includeServerSideToolInvocations: 'boolean',
  },
  FunctionCallingConfig: { mode: modes, allowedFunctionNames: ['string'], streamFunctionCallArguments: 'boolean' },
  SafetySetting: { category: 'string', threshold: 'string' },
  GenerationConfig: {
    temperature: 'number',
    topP: 'number',
    topK: 'integer',
    candidateCount: 'integer',
    maxOutputTokens: 'integer',
    stopSequences: ['string'],
    seed: 'integer',
    presencePenalty: 'number',
    frequencyPenalty: 'number',
    responseMimeType: 'string',
    responseSchema: 'Schema',
    responseJsonSchema: 'jsonSchema',
    responseLogprobs: 'boolean',
    logprobs: 'integer',
    responseModalities: ['string'],
    mediaResolution: 'string',
    thinkingConfig: 'ThinkingConfig',
  },
  ThinkingConfig: {
    includeThoughts: 'boolean',
    thinkingBudget: 'integer',
    thinkingLevel: new Set(['MINIMAL', 'LOW', 'MEDIUM', 'HIGH', 'minimal', 'low', 'medium', 'high']),
  },
  Schema: {
    type: schemaTypes,
    format: 'string',
    title: 'string',
    description: 'string',
    nullable: 'boolean',
    enum: ['string'],
    items: 'Schema',
    minItems: 'count',
    maxItems: 'count',
    properties: 'schemas',
    required: ['string'],
    propertyOrdering: ['string'],
    minimum: 'number',
    maximum: 'number',
    minLength: 'count',
    maxLength: 'count',
    pattern: 'string',
    minProperties: 'count',
    maxProperties: 'count',
    anyOf: ['Schema'],
    default: 'value',
    example: 'value',
  },
};
const schemaWords = new Set([
  '$id',
  '$defs',
  '$ref',
  '$anchor',
  'type',
  'format',
  'title',
  'description',
  'enum',
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'anyOf',
  'oneOf',
  'properties',
  'additionalProperties',
  'required',
  'propertyOrdering',
  // Not in the documented list, but taken: pydantic-ai sends them on.
  'default',
  'pattern',
  'minLength',
  'maxLength',
  'minProperties',
  'maxProperties',
]);

/** JSON Schema, of which only some words are known. */
function checkJsonSchema(schema, path) {
  if (typeof schema === 'boolean') return;
  if (!isObject(schema)) refuse(`Invalid JSON schema at '${path}': expected an object.`);
  const odd = Object.keys(schema).find((word) => !schemaWords.has(word));
  if (odd) refuse(`Invalid JSON schema at '${path}': unsupported keyword "${odd}".`);
  if (schema.$ref !== undefined && Object.keys(schema).some((word) => !word.startsWith('$')))
    refuse(`Invalid JSON schema at '${path}': a node with $ref may hold no other words.`);
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    checkJsonSchema(inner, `${path}.properties.${name}`);
  for (const [name, inner] of Object.entries(schema.$defs ?? {})) checkJsonSchema(inner, `${path}.$defs.${name}`);
  for (const word of ['anyOf', 'oneOf', 'prefixItems'])
    schema[word]?.forEach((inner, index) => checkJsonSchema(inner, `${path}.${word}[${index}]`));
  for (const word of ['items', 'additionalProperties'])
    if (schema[word] !== undefined) checkJsonSchema(schema[word], `${path}.${word}`);
  const lost = (schema.required ?? []).find((name) => !Object.hasOwn(schema.properties ?? {}, name));
  if (lost !== undefined) refuse(`Invalid JSON schema at '${path}': required property "${lost}" is not defined.`);
}

function read(value, kind, path) {
  if (kind instanceof Set) {
    if (!kind.has(value)) refuse(`Invalid value at '${path}', ${JSON.stringify(value)}`);
    return value;
  }
  if (Array.isArray(kind)) {
    if (!Array.isArray(value)) refuse(`Invalid value at '${path}', expected a list`);
    return value.map((item, index) => read(item, kind[0], `${path}[${index}]`));
  }
  if (kind === 'jsonSchema') {
    checkJsonSchema(value, path);
    return value;
  }
  // The documented word that stands for a signature is no base64 of whole bytes.
  if (kind === 'signature') return value === 'skip_thought_signature_validator' ? value : read(value, 'bytes', path);
  if (kind === 'schemas')
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, read(inner, 'Schema', `${path}[${name}]`)]),
    );
  if (kind === 'count')
    return Number.isInteger(Number(value))
      ? value
      : refuse(`Invalid value at '${path}' (TYPE_INT64), ${JSON.stringify(value)}`);
  if (scalars[kind]) {
    const [type, fits] = scalars[kind];
    if (!fits(value)) refuse(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
    return value;
  }
  if (!isObject(value))
    refuse(
      `Invalid value at '${path}' (type.googleapis.com/google.ai.generativelanguage.${kind}), ${JSON.stringify(value)}`,
    );
  const result = {};
  for (const [name, inner] of Object.entries(value)) {
    const known = messages[kind][camel(name)];
    if (!known || inner === null)
      refuse(`Invalid JSON payload received. Unknown name "${name}"${path ? ` at '${path}'` : ''}: Cannot find field.`);
    result[camel(name)] = read(inner, known, path ? `${path}.${snake(name)}` : snake(name));
  }
  return result;
}

/** A body in its canonical spelling; an unknown name or a wrong type anywhere is refused. */
export const readRequest = (body) => read(body, 'Request', '');
