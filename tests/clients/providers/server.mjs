// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated providers share: HTTP, refusals, and the record that tests read.
import { createServer } from 'node:http';

/** The key that every simulated provider wants, in its own header. */
export const providerKey = 'sk-of-the-provider';

/** What a provider answers instead of a message. */
export class Refusal extends Error {
  constructor(message, { status = 400, code = null, param = null } = {}) {
    super(message);
    Object.assign(this, { status, code, param });
  }
}

/** Thrown by a stream: the connection ends without a word. */
export class Cut extends Error {}

/** One Server-Sent Event; Messages and Responses name theirs, Chat and Gemini do not. */
export const event = (data, name) => `${name ? `event: ${name}\n` : ''}data: ${JSON.stringify(data)}\n\n`;

/** Pieces of three to seven characters, as models speak; never half a character. */
export function pieces(text) {
  const characters = [...text];
  const result = [];
  for (let at = 0, size = 3; at < characters.length; at += size, size = 3 + ((size * 5) % 5))
    result.push(characters.slice(at, at + size).join(''));
  return result;
}

async function send(response, chunks) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  try {
    for await (const chunk of chunks) {
      if (response.destroyed) return;
      if (!response.write(chunk))
        await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    }
    response.end();
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
    response.destroy();
  }
}

/**
 * A provider on a free port. `answer({ path, query, headers, body })` returns an object (JSON) or an iterable of event
 * texts, or throws a Refusal, which `shape` puts into the dialect's words.
 * The record: `requests`; `refusals`, each as text with the request that earned it; `losses`, things that no real
 * provider refuses but that it had said and did not get back; `reported`, the usage of each answer, newest last;
 * `gone`, answers that the other side did not wait for.
 */
export async function startServer({ answer, shape, path }) {
  const record = { requests: [], refusals: [], losses: [], reported: [], gone: 0 };
  const server = createServer((request, response) => {
    // Clients probe whether anyone is there.
    if (request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    const bytes = [];
    response.once('close', () => {
      if (!response.writableFinished) record.gone += 1;
    });
    request.on('data', (piece) => bytes.push(piece));
    request.on('end', async () => {
      const url = new URL(request.url, 'http://provider');
      const asked = { path: url.pathname, query: url.searchParams, headers: request.headers, body: null };
      try {
        try {
          if (bytes.length) asked.body = JSON.parse(Buffer.concat(bytes).toString('utf8'));
        } catch {
          throw new Refusal('We could not parse the JSON body of your request.');
        }
        record.requests.push(asked);
        const answered = await answer(asked, record);
        if (typeof answered[Symbol.asyncIterator] === 'function' || typeof answered[Symbol.iterator] === 'function')
          await send(response, answered);
        else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answered));
      } catch (error) {
        const refusal =
          error instanceof Refusal
            ? error
            : new Refusal(`The simulated provider failed: ${error.stack}`, { status: 500 });
        if (!refusal.wanted) record.refusals.push({ message: refusal.message, path: asked.path, body: asked.body });
        if (response.headersSent) response.destroy();
        else
          response
            .writeHead(refusal.status, { 'content-type': 'application/json' })
            .end(JSON.stringify(shape(refusal)));
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${server.address().port}${path}`;
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return Object.assign(record, { root, stop });
}
