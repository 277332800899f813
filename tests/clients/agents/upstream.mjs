// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated provider for the agents, from the wire formats of Messages and Responses: it asks for one shell command,
// and answers `pong` once it has seen that command's output.
import { createServer } from 'node:http';

const sse = (response, events) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of events) response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  response.end();
};

/** Events of one Messages answer with one block. */
function message(model, block, delta, stopReason) {
  const usage = { input_tokens: 40, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 1 };
  return [
    { type: 'message_start', message: { id: 'msg_1', type: 'message', role: 'assistant', model, content: [], stop_reason: null, stop_sequence: null, usage } },
    { type: 'content_block_start', index: 0, content_block: block },
    { type: 'content_block_delta', index: 0, delta },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: stopReason, stop_sequence: null }, usage: { output_tokens: 7 } },
    { type: 'message_stop' },
  ];
}

/** Events of one Responses answer with one item. */
function answer(model, item) {
  const base = { id: 'resp_1', object: 'response', created_at: 1, model, output: [], usage: null };
  const usage = {
    input_tokens: 40, input_tokens_details: { cached_tokens: 0 }, output_tokens: 7,
    output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 47,
  };
  const events = [
    { type: 'response.created', response: { ...base, status: 'in_progress' } },
    { type: 'response.output_item.added', output_index: 0, item: { ...item, status: 'in_progress' } },
    { type: 'response.output_item.done', output_index: 0, item: { ...item, status: 'completed' } },
    { type: 'response.completed', response: { ...base, status: 'completed', output: [item], usage } },
  ];
  return events.map((event, index) => ({ ...event, sequence_number: index }));
}

function messagesTurn(body, command) {
  const text = JSON.stringify(body.messages);
  const shell = (body.tools ?? []).find((tool) => tool.name === 'Bash');
  if (!shell || /tool_result/.test(text))
    return message(body.model, { type: 'text', text: '' }, { type: 'text_delta', text: 'pong' }, 'end_turn');
  const input = JSON.stringify({ command, description: 'Prints a word' });
  return message(body.model, { type: 'tool_use', id: 'toolu_1', name: 'Bash', input: {} },
    { type: 'input_json_delta', partial_json: input }, 'tool_use');
}

function responsesTurn(body, command) {
  const shell = (body.tools ?? []).find((tool) => tool.name === 'exec_command');
  if (!shell || body.input.some((item) => item.type === 'function_call_output'))
    return answer(body.model, { id: 'msg_1', type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'pong', annotations: [] }] });
  return answer(body.model, { id: 'fc_1', type: 'function_call', call_id: 'call_1', name: 'exec_command', arguments: JSON.stringify({ cmd: command }) });
}

/** `requests` holds what was asked, newest last: { path, headers, body }. */
export async function startUpstream(command) {
  const requests = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (bytes) => { text += bytes; });
    request.on('end', () => {
      const path = request.url.split('?')[0];
      const body = text ? JSON.parse(text) : {};
      requests.push({ path, headers: request.headers, body });
      if (path.endsWith('/count_tokens')) response.end(JSON.stringify({ input_tokens: 40 }));
      else if (path.endsWith('/messages')) sse(response, messagesTurn(body, command));
      else if (path.endsWith('/responses')) sse(response, responsesTurn(body, command));
      else response.writeHead(404).end('{"error":{"message":"no such path"}}');
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { root: `http://127.0.0.1:${server.address().port}/v1`, requests, stop: () => server.close() };
}
