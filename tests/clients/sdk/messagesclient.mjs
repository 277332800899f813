// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic's SDK.
import Anthropic from '@anthropic-ai/sdk';
import { png } from './providers/script.mjs';
import { city, described, question, schema, system, weatherOf } from './question.mjs';

export function messages(root, key) {
  const client = new Anthropic({ baseURL: root, apiKey: key, authToken: null, maxRetries: 0 });
  const ask = (body, streamed) => {
    const request = { max_tokens: 4000, ...body };
    return streamed ? client.messages.stream(request).finalMessage() : client.messages.create(request);
  };
  const textOf = (answer) =>
    answer.content
      .filter((block) => block.type === 'text')
      .map((block) => block.text)
      .join('');
  return {
    client,
    async tools(model, streamed, options) {
      const talk = [{ role: 'user', content: question }];
      const turns = [];
      for (;;) {
        const answer = await ask(
          {
            model,
            system,
            messages: talk,
            thinking: options?.thinking ?? { type: 'enabled', budget_tokens: 2048, display: 'summarized' },
            tools: [{ ...described, input_schema: city }],
            ...(options?.parallel === false ? { tool_choice: { type: 'auto', disable_parallel_tool_use: true } } : {}),
          },
          streamed,
        );
        const uses = answer.content.filter((block) => block.type === 'tool_use');
        const { usage } = answer;
        const input =
          usage.input_tokens + (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0);
        turns.push({
          text: textOf(answer),
          finish: { tool_use: 'tools', end_turn: 'stop' }[answer.stop_reason] ?? answer.stop_reason,
          reasoning: answer.content
            .filter((block) => block.type === 'thinking')
            .map((block) => block.thinking)
            .join(''),
          calls: uses.map((use) => [use.name, use.input]),
          usage: {
            input,
            cached: usage.cache_read_input_tokens ?? 0,
            written: usage.cache_creation_input_tokens ?? 0,
            output: usage.output_tokens,
            reasoning: usage.output_tokens_details?.thinking_tokens ?? 0,
            total: input + usage.output_tokens,
          },
        });
        if (uses.length === 0) return turns;
        talk.push(
          { role: 'assistant', content: answer.content },
          {
            role: 'user',
            content: uses.map((use) => ({
              type: 'tool_result',
              tool_use_id: use.id,
              content: weatherOf(use.input.city),
            })),
          },
        );
      }
    },
    async vision(model) {
      const source = { type: 'base64', media_type: 'image/png', data: png };
      return textOf(
        await ask({
          model,
          messages: [
            {
              role: 'user',
              content: [
                { type: 'image', source },
                { type: 'text', text: 'What is it?' },
              ],
            },
          ],
        }),
      );
    },
    structured: async (model, streamed) =>
      JSON.parse(
        textOf(
          await ask(
            {
              model,
              messages: [{ role: 'user', content: 'Fill the form.' }],
              output_config: { format: { type: 'json_schema', schema } },
            },
            streamed,
          ),
        ),
      ),
    say: async (model, content, streamed) =>
      textOf(await ask({ model, messages: [{ role: 'user', content }] }, streamed)),
    async abort(model, content) {
      const stream = client.messages.stream({ model, max_tokens: 4000, messages: [{ role: 'user', content }] });
      stream.on('text', () => stream.abort());
      return stream.finalMessage();
    },
  };
}
