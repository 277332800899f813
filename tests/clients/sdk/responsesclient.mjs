// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI's SDK on Responses.
import OpenAI from 'openai';
import { png } from './providers/script.mjs';
import { city, described, question, schema, system, weatherOf } from './question.mjs';

export function responses(root, key) {
  const client = new OpenAI({ baseURL: `${root}/v1`, apiKey: key, maxRetries: 0 });
  const ask = async (body, streamed) => {
    const request = { store: false, include: ['reasoning.encrypted_content'], ...body };
    const answer = await (streamed
      ? client.responses.stream(request).finalResponse()
      : client.responses.create(request));
    if (answer.status !== 'completed') throw Object.assign(new Error(answer.error?.message), { failed: answer });
    return answer;
  };
  return {
    client,
    async tools(model, streamed, options) {
      // Where the answers are stored, each request brings what is new alone.
      const stored = options?.stored && { store: true, include: undefined };
      let input = [{ role: 'user', content: question }];
      let previous;
      const turns = [];
      for (;;) {
        const answer = await ask(
          {
            model,
            input,
            instructions: system,
            reasoning: { effort: 'medium', summary: 'auto' },
            parallel_tool_calls: options?.parallel ?? true,
            tools: [{ type: 'function', ...described, parameters: city, strict: true }],
            ...stored,
            previous_response_id: previous,
          },
          streamed,
        );
        const calls = answer.output.filter((item) => item.type === 'function_call');
        const { usage } = answer;
        turns.push({
          id: answer.id,
          text: answer.output_text,
          finish: calls.length ? 'tools' : 'stop',
          reasoning: answer.output
            .filter((item) => item.type === 'reasoning')
            .map((item) => [...item.summary, ...(item.content ?? [])].map((part) => part.text).join('\n\n'))
            .join(''),
          calls: calls.map((call) => [call.name, JSON.parse(call.arguments)]),
          usage: {
            input: usage.input_tokens,
            cached: usage.input_tokens_details.cached_tokens,
            written: usage.input_tokens_details.cache_write_tokens ?? 0,
            output: usage.output_tokens,
            reasoning: usage.output_tokens_details.reasoning_tokens,
            total: usage.total_tokens,
          },
        });
        if (calls.length === 0) return turns;
        if (stored) {
          previous = answer.id;
          input = [];
        }
        // What the helper adds for its users is not part of an input item.
        if (!stored) input.push(
          ...JSON.parse(
            JSON.stringify(answer.output, (name, value) => (/^parsed(_arguments)?$/.test(name) ? undefined : value)),
          ),
        );
        input.push(
          ...calls.map((call) => ({
            type: 'function_call_output',
            call_id: call.call_id,
            output: weatherOf(JSON.parse(call.arguments).city),
          })),
        );
      }
    },
    async vision(model) {
      const content = [
        { type: 'input_text', text: 'What is it?' },
        { type: 'input_image', image_url: `data:image/png;base64,${png}`, detail: 'auto' },
      ];
      return (await ask({ model, input: [{ role: 'user', content }] })).output_text;
    },
    structured: async (model, streamed) =>
      JSON.parse(
        (
          await ask(
            {
              model,
              input: 'Fill the form.',
              text: { format: { type: 'json_schema', name: 'form', strict: true, schema } },
            },
            streamed,
          )
        ).output_text,
      ),
    say: async (model, input, streamed) => (await ask({ model, input }, streamed)).output_text,
    async abort(model, input) {
      const stream = client.responses.stream({ model, input, store: false });
      stream.on('response.output_text.delta', () => stream.abort());
      return stream.finalResponse();
    },
  };
}
