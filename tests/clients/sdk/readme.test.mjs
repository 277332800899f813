// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startGateway } from './gateway.mjs';
import { snippet } from './readme.mjs';

const run = promisify(execFile);
let gateway;
let env;

before(async () => {
  gateway = await startGateway();
  env = { ...process.env, TOKEN_STATION_API_KEY: gateway.key };
});
after(async () => assert.equal(await gateway.stop(), 0));

test('curl', async () => {
  const { stdout } = await run('bash', ['-c', snippet('curl', gateway.address)], { env });
  assert.equal(JSON.parse(stdout).choices[0].message.content, 'pong');
});

for (const name of ['OpenAI SDK', 'Anthropic SDK']) {
  test(name, async () => {
    const file = `snippet-${name.split(' ')[0]}.mjs`;
    writeFileSync(file, snippet(name, gateway.address));
    try {
      const { stdout } = await run(process.execPath, [file], { env });
      assert.equal(stdout.trim(), 'pong');
    } finally {
      rmSync(file);
    }
  });
}
