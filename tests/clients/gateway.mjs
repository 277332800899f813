// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the gateway under test with a home of its own.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = process.env.STATION_GATEWAY;

/** A running gateway: its address, a key, `run(...args)` for the command line, and `stop()`. */
export async function startGateway({ config = {}, environment = {} } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'station-'));
  writeFileSync(join(home, 'config.json'), JSON.stringify(config));
  const env = { ...process.env, ...environment, TOKEN_STATION_HOME: home };
  const run = (...args) => execFileSync(program, args, { env, encoding: 'utf8' });
  const key = run('key', 'create', 'tests').trim();
  const child = spawn(program, ['serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.on('data', (bytes) => { log += bytes; });
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(line.replace('listening on ', '')));
    child.once('exit', (code) => reject(new Error(`the gateway ended with ${code}: ${log}`)));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const code = await ended;
    rmSync(home, { recursive: true, force: true });
    return code;
  };
  return { address, key, home, run, stop, log: () => log };
}

/** The ledger's sums once `exchanges` of that group have been written. */
export async function usage(gateway, by, group, exchanges) {
  for (;;) {
    const rows = JSON.parse(gateway.run('usage', '--json', '--since', '1h', '--by', by));
    const row = rows.find((r) => r[by] === group);
    if (row && row.exchanges >= exchanges) return row;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
