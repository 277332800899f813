// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every recorded answer as the gateway translates it for a client of each dialect, whole and streamed, read by that
// dialect's SDK: its final object says what the recording says.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual as equal } from 'node:util';
import { sdkReaders } from './sdkreaders.mjs';

function answers() {
  const folder = mkdtempSync(join(tmpdir(), 'station-'));
  try {
    execFileSync(process.env.STATION_ANSWERS, [join(folder, 'answers')]);
    return readFileSync(join(folder, 'answers'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const squeezed = (text) => text.replace(/[\n ]/g, '');

/** What differs between the recording and what the SDK read; undefined: nothing. */
function difference(said, got) {
  // Messages has no pictures in answers: a word stands in their place.
  const text = said.image ? got.text.replaceAll('[image]', '') : got.text;
  if (said.text + said.refusal !== text) return `text: ${said.text + said.refusal} became ${text}`;
  if (squeezed(said.reasoning) !== squeezed(got.reasoning)) return `reasoning: ${said.reasoning} became ${got.reasoning}`;
  const calls = said.calls.map((call) => (said.callsInPieces ? call.name : [call.name, call.arguments]));
  const gotCalls = said.callsInPieces ? got.calls.map(([name]) => name) : got.calls;
  if (!equal(calls, gotCalls)) return `calls: ${JSON.stringify(calls)} became ${JSON.stringify(gotCalls)}`;
  if (said.finish !== got.finish) return `finish: ${said.finish} became ${got.finish}`;
  // One provider counts more cached tokens than tokens: Messages, which keeps them apart, cannot say that.
  const countable = said.input !== null && (said.cached ?? 0) <= said.input;
  if (countable && said.input !== got.usage?.input) return `input: ${said.input} became ${got.usage?.input}`;
  if (said.output !== null && said.output !== got.usage?.output)
    return `output: ${said.output} became ${got.usage?.output}`;
  if ((said.cached ?? 0) !== (got.usage?.cached ?? 0)) return `cached: ${said.cached} became ${got.usage?.cached}`;
}

test('the SDKs read every recorded answer', async () => {
  const all = answers();
  const counts = {};
  const problems = [];
  for (const { id, from, to, stream, body, said } of all) {
    const kind = `${to} ${stream ? 'streams' : 'wholes'}`;
    const count = (counts[kind] ??= { held: 0, tried: 0 });
    ++count.tried;
    // A recording that breaks off or tells of a failure is one for the SDK too.
    const fails = said.error !== '' || said.finish === '' || said.finish === 'call';
    let problem;
    try {
      const got = await sdkReaders[to](body, stream);
      problem = said.error ? 'the error was lost' : difference(said, got);
    } catch (error) {
      if (!fails) problem = `${error.name}: ${error.message}`;
      else if (said.error && !error.message.includes(said.error)) problem = `${said.error} became ${error.message}`;
    }
    if (problem) problems.push(`${id} (${from}) to ${kind}: ${problem.slice(0, 600)}`);
    else ++count.held;
  }
  for (const [kind, { held, tried }] of Object.entries(counts)) console.log(`${kind}: ${held} of ${tried}`);
  assert.ok(all.length > 0);
  assert.deepEqual(problems, []);
});
