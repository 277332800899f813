// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Google's SDK.
import { GoogleGenAI } from '@google/genai';
import { png } from './providers/script.mjs';
import { city, described, question, schema, system, weatherOf } from './question.mjs';

export function gemini(root, key) {
  const client = new GoogleGenAI({ apiKey: key, httpOptions: { baseUrl: root } });
  /** Streamed as the SDK's own chat does it, which keeps the chunks as the history. */
  const ask = async (body, streamed) => {
    if (!streamed) return client.models.generateContent(body);
    const parts = [];
    let last;
    for await (const chunk of await client.models.generateContentStream(body)) {
      parts.push(...(chunk.candidates?.[0]?.content?.parts ?? []));
      last = chunk;
    }
    if (!last?.candidates?.[0]?.finishReason) throw new Error('the stream ended without a finish reason');
    return {
      ...last,
      candidates: [{ ...last.candidates[0], content: { role: 'model', parts } }],
      usageMetadata: last.usageMetadata,
    };
  };
  const partsOf = (answer) => answer.candidates[0].content.parts;
  const textOf = (answer) =>
    partsOf(answer)
      .filter((part) => part.text !== undefined && !part.thought)
      .map((part) => part.text)
      .join('');
  return {
    client,
    async tools(model, streamed) {
      const contents = [{ role: 'user', parts: [{ text: question }] }];
      const turns = [];
      for (;;) {
        const answer = await ask(
          {
            model,
            contents,
            config: {
              systemInstruction: system,
              thinkingConfig: { includeThoughts: true, thinkingBudget: 2048 },
              tools: [{ functionDeclarations: [{ ...described, parametersJsonSchema: city }] }],
            },
          },
          streamed,
        );
        const calls = partsOf(answer)
          .filter((part) => part.functionCall)
          .map((part) => part.functionCall);
        const usage = answer.usageMetadata;
        turns.push({
          text: textOf(answer),
          finish: calls.length ? 'tools' : answer.candidates[0].finishReason.toLowerCase(),
          reasoning: partsOf(answer)
            .filter((part) => part.thought)
            .map((part) => part.text)
            .join(''),
          calls: calls.map((call) => [call.name, call.args]),
          usage: {
            input: usage.promptTokenCount,
            cached: usage.cachedContentTokenCount ?? 0,
            written: 0,
            output: usage.candidatesTokenCount + (usage.thoughtsTokenCount ?? 0),
            reasoning: usage.thoughtsTokenCount ?? 0,
            total: usage.totalTokenCount,
          },
        });
        if (calls.length === 0) return turns;
        contents.push(answer.candidates[0].content, {
          role: 'user',
          parts: calls.map(({ id, name, args }) => ({
            functionResponse: { ...(id ? { id } : {}), name, response: { output: weatherOf(args.city) } },
          })),
        });
      }
    },
    vision: async (model) =>
      textOf(
        await ask({
          model,
          contents: [
            { role: 'user', parts: [{ text: 'What is it?' }, { inlineData: { mimeType: 'image/png', data: png } }] },
          ],
        }),
      ),
    structured: async (model, streamed) =>
      JSON.parse(
        textOf(
          await ask(
            {
              model,
              contents: 'Fill the form.',
              config: { responseMimeType: 'application/json', responseJsonSchema: schema },
            },
            streamed,
          ),
        ),
      ),
    say: async (model, contents, streamed) => textOf(await ask({ model, contents }, streamed)),
    async abort(model, contents) {
      const controller = new AbortController();
      for await (const chunk of await client.models.generateContentStream({
        model,
        contents,
        config: { abortSignal: controller.signal },
      }))
        if (chunk.candidates?.[0]?.content?.parts?.some((part) => part.text)) controller.abort();
    },
  };
}
