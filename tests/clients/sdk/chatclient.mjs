// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI's SDK on Chat Completions.
import OpenAI from 'openai';
import { png } from './providers/script.mjs';
import { city, described, question, schema, system, weatherOf } from './question.mjs';

export function chat(root, key) {
  const client = new OpenAI({ baseURL: `${root}/v1`, apiKey: key, maxRetries: 0 });
  const ask = async (body, streamed, asTheHelperLeavesIt) => {
    if (!streamed) return client.chat.completions.create(body);
    const stream = client.chat.completions.stream({ ...body, stream_options: { include_usage: true } });
    let reasoning;
    stream.on('chunk', ({ choices }) => {
      if (choices[0]?.delta.reasoning_content !== undefined)
        reasoning = (reasoning ?? '') + choices[0].delta.reasoning_content;
    });
    const answer = await stream.finalChatCompletion();
    // The helper keeps the last piece alone of members that it does not know.
    if (reasoning !== undefined && !asTheHelperLeavesIt) answer.choices[0].message.reasoning_content = reasoning;
    return answer;
  };
  const usageOf = (usage) => ({
    input: usage.prompt_tokens,
    cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
    written: usage.prompt_tokens_details?.cache_write_tokens ?? 0,
    output: usage.completion_tokens,
    reasoning: usage.completion_tokens_details?.reasoning_tokens ?? 0,
    total: usage.total_tokens,
  });
  return {
    client,
    async tools(model, streamed, options) {
      const messages = [
        { role: 'system', content: system },
        { role: 'user', content: question },
      ];
      const turns = [];
      for (;;) {
        const answer = await ask(
          {
            model,
            messages,
            reasoning_effort: 'medium',
            parallel_tool_calls: options?.parallel ?? true,
            tools: [{ type: 'function', function: { ...described, parameters: city, strict: true } }],
          },
          streamed,
          options?.asTheHelperLeavesIt,
        );
        const [{ message, finish_reason: finish }] = answer.choices;
        const calls = message.tool_calls ?? [];
        turns.push({
          text: message.content ?? '',
          reasoning: message.reasoning_content ?? '',
          finish: finish === 'tool_calls' ? 'tools' : finish,
          calls: calls.map((call) => [call.function.name, JSON.parse(call.function.arguments)]),
          usage: usageOf(answer.usage),
        });
        if (calls.length === 0) return turns;
        messages.push(
          message,
          ...calls.map((call) => ({
            role: 'tool',
            tool_call_id: call.id,
            content: weatherOf(JSON.parse(call.function.arguments).city),
          })),
        );
      }
    },
    async vision(model) {
      const content = [
        { type: 'text', text: 'What is it?' },
        { type: 'image_url', image_url: { url: `data:image/png;base64,${png}` } },
      ];
      return (await ask({ model, messages: [{ role: 'user', content }] })).choices[0].message.content;
    },
    async structured(model, streamed) {
      const answer = await ask(
        {
          model,
          messages: [{ role: 'user', content: 'Fill the form.' }],
          response_format: { type: 'json_schema', json_schema: { name: 'form', strict: true, schema } },
        },
        streamed,
      );
      return JSON.parse(answer.choices[0].message.content);
    },
    say: async (model, content, streamed) =>
      (await ask({ model, messages: [{ role: 'user', content }] }, streamed)).choices[0].message.content,
    async abort(model, content) {
      const stream = client.chat.completions.stream({ model, messages: [{ role: 'user', content }] });
      stream.on('content', () => stream.abort());
      return stream.finalChatCompletion();
    },
  };
}
