// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session bus with a secret service, of which nothing is left afterwards.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** `environment` is what a program needs to reach it. */
export async function startKeychain(home) {
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const environment = { XDG_RUNTIME_DIR: runtime, XDG_CURRENT_DESKTOP: 'GNOME' };
  // It lives until its standard input ends.
  const script = `printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    echo "$DBUS_SESSION_BUS_ADDRESS"; cat >/dev/null`;
  const child = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: { PATH: process.env.PATH, HOME: home, ...environment }, stdio: ['pipe', 'pipe', 'ignore'],
  });
  environment.DBUS_SESSION_BUS_ADDRESS = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', () => reject(new Error('no session bus with a secret service')));
    child.once('error', reject);
  });
  return { environment, stop: () => child.stdin.end() };
}
