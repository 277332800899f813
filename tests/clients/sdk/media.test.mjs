// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Speech, transcription and pictures as the official SDK asks for them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import OpenAI, { toFile } from 'openai';
import { startGateway, usage } from './gateway.mjs';

let gateway;
let client;

before(async () => {
  gateway = await startGateway();
  client = new OpenAI({ baseURL: `${gateway.address}/v1`, apiKey: gateway.key, maxRetries: 0 });
});
after(async () => assert.equal(await gateway.stop(), 0));

const text = 'one two three four five';
const speak = async (more = {}) => client.audio.speech.create({ model: 'demo/speaker', voice: 'alloy', input: text, ...more });

test('speech: what is sent says what it is', async () => {
  const answer = await speak();
  assert.equal(answer.headers.get('content-type'), 'audio/wav');
  const sound = Buffer.from(await answer.arrayBuffer());
  assert.equal(sound.subarray(0, 4).toString(), 'RIFF');
  assert.equal(sound.readUInt32LE(40), sound.length - 44);
  assert.ok((await usage(gateway, 'model', 'demo/speaker', 1)).exchanges >= 1);
});

test('speech as it comes, and as events', async () => {
  const whole = Buffer.from(await (await speak({ response_format: 'pcm' })).arrayBuffer());
  let bytes = 0;
  for await (const piece of (await speak({ response_format: 'pcm' })).body) bytes += piece.length;
  assert.equal(bytes, whole.length);
  const told = await (await speak({ response_format: 'pcm', stream_format: 'sse' })).text();
  const events = told.split('\n\n').filter(Boolean).map((block) => JSON.parse(block.replace(/^data: /, '')));
  const audio = Buffer.concat(events.slice(0, -1).map((event) => Buffer.from(event.audio, 'base64')));
  assert.ok(audio.equals(whole));
  assert.equal(events.at(-1).type, 'speech.audio.done');
});

test('speech in every format', async () => {
  for (const [format, type, magic] of [['mp3', 'audio/mpeg', 'fff3'], ['opus', 'audio/opus', '4f676753'], ['aac', 'audio/aac', 'fff1'], ['flac', 'audio/flac', '664c6143']]) {
    const answer = await speak({ response_format: format });
    assert.equal(answer.headers.get('content-type'), type);
    assert.equal(Buffer.from(await answer.arrayBuffer()).toString('hex', 0, magic.length / 2), magic);
  }
});

test('speech in a format that does not exist is an error that says which do', async () => {
  await assert.rejects(speak({ response_format: 'wma' }), (error) => {
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.match(error.message, /mp3, opus, aac, flac, wav, pcm/);
    return true;
  });
});

test('transcription: every format', async () => {
  const sound = Buffer.from(await (await speak()).arrayBuffer());
  const hear = async (more) => client.audio.transcriptions.create({ model: 'demo/listener', file: await toFile(sound, 'five.wav'), ...more });
  assert.match((await hear()).text, /simulated/);
  const verbose = await hear({ response_format: 'verbose_json', timestamp_granularities: ['segment'] });
  assert.equal(verbose.segments.length, 2);
  assert.ok(Math.abs(verbose.duration - (sound.length - 44) / 48000) < 0.01);
  assert.match(await hear({ response_format: 'text' }), /five\.wav/);
  assert.match(await hear({ response_format: 'srt' }), /^1\n00:00:00,000 --> /);
  assert.match(await hear({ response_format: 'vtt' }), /^WEBVTT\n/);
});

test('transcription, streamed', async () => {
  const sound = Buffer.from(await (await speak()).arrayBuffer());
  const stream = await client.audio.transcriptions.create({ model: 'demo/listener', file: await toFile(sound, 'a.wav'), stream: true });
  let deltas = '';
  let done;
  for await (const event of stream) {
    if (event.type === 'transcript.text.delta') deltas += event.delta;
    else done = event;
  }
  assert.equal(done.type, 'transcript.text.done');
  assert.equal(deltas, done.text);
});

test('images: generated, as events, edited', async () => {
  const made = await client.images.generate({ model: 'demo/painter', prompt: 'a train', n: 2, size: '256x256' });
  assert.equal(made.data.length, 2);
  const picture = Buffer.from(made.data[0].b64_json, 'base64');
  assert.equal(picture.readUInt32BE(16), 256);
  const types = [];
  for await (const event of await client.images.generate({ model: 'demo/painter', prompt: 'a train', stream: true, partial_images: 2, size: '256x256' }))
    types.push(event.type);
  assert.deepEqual(types, ['image_generation.partial_image', 'image_generation.partial_image', 'image_generation.completed']);
  const edited = await client.images.edit({ model: 'demo/painter', prompt: 'at night', image: await toFile(picture, 'a.png', { type: 'image/png' }), size: '256x256' });
  assert.equal(Buffer.from(edited.data[0].b64_json, 'base64').readUInt32BE(20), 256);
});

test('an address of a picture can be fetched', async () => {
  const made = await client.images.generate({ model: 'demo/painter', prompt: 'a train', response_format: 'url', size: '256x256' });
  const picture = Buffer.from(await (await fetch(made.data[0].url)).arrayBuffer());
  assert.equal(picture.readUInt32BE(16), 256);
});
