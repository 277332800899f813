// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A provider that speaks HTTP/2 over TLS, for tst_transporttls: node h2server.js KEY CERTIFICATE
// Prints "listening PORT". Each answer tells in headers which protocol and which connection brought the request.
//   /bytes/NAME?n=N   N bytes as fast as they are taken; byte i is (i % 65521) % 251
//   /drip/NAME?n=N    N pieces "piece\n", one each 5 ms
//   /refuse           the stream is reset before any answer
//   /break            5 of 10 bytes; the stream is reset when /now is called
//   /goodbye          GOAWAY, after which this one answer still comes
//   /state/NAME       what the server knows of that answer: "BYTES-HANDED-OUT open|ended|cancelled"
'use strict';
const fs = require('fs');
const http2 = require('http2');

const [key, cert] = process.argv.slice(2).map((file) => fs.readFileSync(file));
const server = http2.createSecureServer({key, cert, allowHTTP1: true});
const period = Buffer.from(Array.from({length: 65521}, (_, i) => i % 251));
const answers = new Map();
const breaking = [];
let sessions = 0;

server.on('session', (session) => { session.number = ++sessions; });

function begin(response, name) {
    const state = {out: 0, how: 'open'};
    answers.set(name, state);
    const stream = response.stream;
    stream.on('close', () => { state.how = stream.rstCode ? 'cancelled' : 'ended'; });
    return state;
}

function bytes(response, name, total) {
    const state = begin(response, name);
    response.setHeader('content-length', total);
    const more = () => {
        while (state.out < total && state.how === 'open') {
            const piece = period.subarray(0, Math.min(period.length, total - state.out));
            state.out += piece.length;
            if (!response.write(piece)) {
                response.once('drain', more);
                return;
            }
        }
        response.end();
    };
    more();
}

function drip(response, name, count) {
    const state = begin(response, name);
    const timer = setInterval(() => {
        if (state.how !== 'open' || state.out >= count) {
            clearInterval(timer);
            response.end();
            return;
        }
        ++state.out;
        response.write('piece\n');
    }, 5);
}

server.on('request', (request, response) => {
    const url = new URL(request.url, 'https://localhost');
    const [, what, name] = url.pathname.split('/');
    const count = Number(url.searchParams.get('n'));
    response.setHeader('x-protocol', request.httpVersion);
    response.setHeader('x-connection', request.stream?.session.number ?? 0);
    response.setHeader('x-received', request.headers['content-length'] ?? '');
    if (what === 'bytes') {
        bytes(response, name, count);
    } else if (what === 'drip') {
        drip(response, name, count);
    } else if (what === 'refuse') {
        request.stream.close(http2.constants.NGHTTP2_REFUSED_STREAM);
    } else if (what === 'break') {
        response.setHeader('content-length', 10);
        response.write('hello');
        breaking.push(request.stream);
    } else if (what === 'now') {
        breaking.splice(0).forEach((stream) => stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR));
        response.end();
    } else if (what === 'goodbye') {
        request.stream.session.goaway();
        response.end('goodbye');
    } else if (what === 'state') {
        const state = answers.get(name);
        response.end(state ? `${state.out} ${state.how}` : '0 unknown');
    } else {
        let length = 0;
        request.on('data', (piece) => { length += piece.length; });
        request.on('end', () => response.end(`${request.method} ${request.url} ${length}`));
    }
});
server.listen(0, '127.0.0.1', () => console.log('listening', server.address().port));
process.stdin.on('end', () => process.exit(0)).resume(); // with the one who started it
