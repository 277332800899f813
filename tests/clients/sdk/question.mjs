// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the SDKs are made to ask.
export const question = 'What is the weather in Berlin and in 東京?';
export const city = {
  type: 'object',
  properties: { city: { type: 'string', description: 'Its name' } },
  required: ['city'],
  additionalProperties: false,
};
export const described = { name: 'get_weather', description: 'The weather in a city' };
export const system = 'You answer briefly.';
/** What the tool says, so that the last answer can be told from any other. */
export const weatherOf = (name) => `${name}: 21° „sonnig“\n`;

export const schema = {
  type: 'object',
  properties: {
    word: { type: 'string' },
    count: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
    inner: { type: 'object', properties: { yes: { type: 'boolean' } }, required: ['yes'], additionalProperties: false },
  },
  required: ['word', 'count', 'tags', 'inner'],
  additionalProperties: false,
};
