// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The snippets of README.md, so that what people copy is what the tests run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(join(process.env.STATION_REPOSITORY, 'README.md'), 'utf8');

/** The code block that begins with a comment naming it, with the gateway's own address put in. */
export function snippet(name, address) {
  for (const [, , body] of text.matchAll(/```(\w+)\n([\s\S]*?)```/g)) {
    if (new RegExp(`^(#|//) ${name}`).test(body)) return body.replaceAll('http://127.0.0.1:8787', address);
  }
  throw new Error(`README.md has no snippet "${name}"`);
}
