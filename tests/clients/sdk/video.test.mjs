// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Videos as the official SDK asks for them: it has no method of its own for that, but a post() for any path.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import OpenAI from 'openai';
import { startGateway } from './gateway.mjs';
import { snippet } from './readme.mjs';

let gateway;
let relay;
const submitted = [];

/** OpenAI's Videos API, at a relay that takes six seconds for a video. */
function answer(request, response) {
  const json = (body) => response.writeHead(200, { 'content-type': 'application/json', 'openai-poll-after-ms': '200' }).end(JSON.stringify(body));
  if (request.method === 'POST') {
    submitted.push(Date.now());
    request.resume().on('end', () => json({ id: `video_${submitted.length - 1}`, object: 'video', status: 'queued' }));
  } else if (request.url.endsWith('/content')) {
    response.writeHead(200, { 'content-type': 'video/mp4' }).end(Buffer.from('\0\0\0\x10ftypisom\0\0\0\0'));
  } else {
    const begun = submitted[Number(request.url.split('_')[1])];
    json({ id: 'v', object: 'video', status: Date.now() - begun < 6000 ? 'in_progress' : 'completed', seconds: '4' });
  }
}

before(async () => {
  relay = createServer(answer);
  await new Promise((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const base_url = `http://127.0.0.1:${relay.address().port}/v1`;
  gateway = await startGateway({ config: { providers: { relay: { type: 'openai-compatible', base_url, key: null } } } });
});
after(async () => {
  relay.close();
  assert.equal(await gateway.stop(), 0);
});

const client = (more) => new OpenAI({ baseURL: `${gateway.address}/v1`, apiKey: gateway.key, ...more });

test('the call of the README', async () => {
  writeFileSync('snippet-video.mjs', snippet('video with the OpenAI SDK', gateway.address));
  try {
    const env = { ...process.env, TOKEN_STATION_API_KEY: gateway.key };
    const { stdout } = await promisify(execFile)(process.execPath, ['snippet-video.mjs'], { env });
    const answer = await fetch(stdout.trim());
    const video = Buffer.from(await answer.arrayBuffer());
    assert.equal(answer.headers.get('content-type'), 'video/mp4');
    assert.equal(video.subarray(4, 8).toString(), 'ftyp');
  } finally {
    rmSync('snippet-video.mjs');
  }
});

test('three tries of a client that loses its patience are one video', async () => {
  const body = { model: 'relay/some-video', prompt: 'a train' };
  await assert.rejects(client({ timeout: 1000, maxRetries: 2 }).post('/video/generations', { body }), OpenAI.APIConnectionTimeoutError);
  assert.equal(submitted.length, 1);
  const jobs = await client().get('/video/generations');
  assert.equal(jobs.data.filter((job) => job.model === 'relay/some-video').length, 1);
  const job = await client().get(`/video/generations/${jobs.data[0].id}?wait=30`);
  assert.equal(job.status, 'completed');
  // The same again, said on purpose, is another one.
  const second = await client().post('/video/generations', { body });
  assert.notEqual(second.id, job.id);
  assert.equal(submitted.length, 2);
});

test('a failure is an error of the SDK, and is not repeated', async () => {
  const call = client({ maxRetries: 2 }).post('/video/generations', { body: { model: 'demo/animator;makes=200', prompt: 'error moderation' } });
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.equal(error.code, 'content_policy_violation');
    return true;
  });
  const jobs = await client().get('/video/generations');
  assert.equal(jobs.data.filter((job) => job.prompt === 'error moderation').length, 1);
});
