// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated models say, decided from the history alone. Agents get two files to read at once, an edit that
// needs what was read, and a command whose output the last answer quotes: only results that arrived lead to the end.
import { createHash } from 'node:crypto';
import { Refusal } from './server.mjs';

/** A picture of one pixel. */
export const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const named = (tools, name, ...fields) =>
  tools.find((tool) => name.test(tool.name) && fields.every((field) => tool.fields.includes(field)));

/** A call of a tool with free input: as it is, or as the one text argument of the function that stands for it. */
const free = (tool, input) =>
  tool.kind === 'custom' ? { tool, input } : { tool, arguments: { [tool.fields[0]]: input } };

/** How these tools read, edit and run; null where they cannot. */
function abilities(tools) {
  const read = named(tools, /(^|_)Read$/, 'file_path');
  const edit = named(tools, /(^|_)Edit$/, 'file_path', 'old_string', 'new_string');
  const bash = named(tools, /(^|_)Bash$/, 'command');
  const execute = named(tools, /(^|_)exec_command$/, 'cmd');
  const patch = named(tools, /(^|_)apply_patch$/);
  const script = named(tools, /(^|__|\.)exec$/);
  const note = named(tools, /(^|__)look_up$/, 'word');
  const view = named(tools, /(^|__)view_image$/, 'path');
  const search = named(tools, /(^|__)tool_search$/, 'query');
  const patchText = (file, from, to) =>
    `*** Begin Patch\n*** Update File: ${file}\n@@\n-${from}\n+${to}\n*** End Patch\n`;
  const shell = (command) => {
    if (bash) return { tool: bash, arguments: { command, description: 'Runs what was asked for' } };
    if (execute) return { tool: execute, arguments: { cmd: command } };
    return free(script, `const r = await tools.exec_command({ cmd: ${JSON.stringify(command)} });\ntext(r.output);\n`);
  };
  if (!bash && !execute && !script) return null;
  return {
    note,
    search,
    shell,
    read: (file) => (read ? { tool: read, arguments: { file_path: file } } : shell(`cat ${file}`)),
    look: (file) =>
      read ? { tool: read, arguments: { file_path: file } } : view && { tool: view, arguments: { path: file } },
    edit: (file, from, to) => {
      if (edit)
        return { tool: edit, arguments: { replace_all: false, file_path: file, old_string: from, new_string: to } };
      if (patch) return free(patch, patchText(file, from, to));
      if (script) return free(script, `text(await tools.apply_patch(${JSON.stringify(patchText(file, from, to))}));\n`);
      return shell(`sed -i 's/${from}/${to}/' ${file}`);
    },
  };
}

/** The agent's turns; each gets the results of all calls before it, in order. */
function agentTurns(prompt, able, parallel, images) {
  const one = prompt.match(/\/[^\s`'"]+\/one\.txt/)?.[0];
  const two = one?.replace('one.txt', 'two.txt');
  const command = prompt.match(/Then run: `([^`]+)`/)?.[1];
  if (!one || !command) return null;
  // Tools that a search finds are there in the next turn only.
  const search =
    able.search && /look_up/.test(prompt)
      ? [
          () => ({
            reasoning: 'The tool is hidden.',
            calls: [{ tool: able.search, arguments: { query: 'look up a word in the notes', limit: 4 } }],
          }),
        ]
      : [];
  const reads = [able.read(one), able.note ? { tool: able.note, arguments: { word: 'Größe' } } : able.read(two)];
  const picture = prompt.match(/\/[^\s`'"]+\/picture\.png/)?.[0];
  if (picture) reads.push(able.look(picture));
  const opening = 'I read both files first → „Größe“ 文.';
  const first = parallel
    ? [() => ({ reasoning: 'Two files are named.\n\nBoth can be read at once.', text: opening, calls: reads })]
    : [
        () => ({ reasoning: 'Two files are named.', text: opening, calls: [reads[0]] }),
        () => ({ reasoning: 'Now the other.', calls: [reads[1]] }),
      ];
  return [
    ...search,
    ...first,
    (results) => {
      const number = results.join('\n').match(/number is (\d+)/)?.[1] ?? 'never read';
      return { reasoning: `The number is ${number}.`, calls: [able.edit(one, 'number: unknown', `number: ${number}`)] };
    },
    () => ({ reasoning: '', calls: [able.shell(command)] }),
    (results) => ({
      reasoning: 'All is done.',
      text: ['pong', results.at(-1).match(/printed: .*/)?.[0] ?? 'no output', ...images.map(({ mime }) => mime)].join(
        ': ',
      ),
    }),
  ];
}

function weatherTurns(tool, parallel) {
  const call = (city) => ({ tool, arguments: { city } });
  const calls = [call('Berlin'), call('東京 "Ω"')];
  const first = parallel ? [calls] : calls.map((one) => [one]);
  return [
    ...first.map((some) => () => ({ reasoning: 'Two cities.\n\nI ask for both.', text: 'I look it up.', calls: some })),
    (results) => ({ reasoning: 'Both are known.', text: `pong: ${results.join(' | ')}` }),
  ];
}

/** A value that fits a schema. */
export function valueFor(schema, root = schema) {
  if (schema.$ref)
    return valueFor(
      schema.$ref
        .replace(/^#\/?/, '')
        .split('/')
        .filter(Boolean)
        .reduce((at, key) => at[key], root),
      root,
    );
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return valueFor(choice[0], root);
  const type = String(Array.isArray(schema.type) ? schema.type[0] : (schema.type ?? 'object')).toLowerCase();
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, valueFor(inner, root)]),
    );
  if (type === 'array') return [valueFor(schema.items ?? { type: 'string' }, root)];
  return { string: 'pong → 文', number: 4.5, integer: 42, boolean: true, null: null }[type];
}

const describe = (images) =>
  images
    .map(
      ({ mime, data }) =>
        `${mime} ${createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex').slice(0, 12)}`,
    )
    .join(', ');

/**
 * What comes next: { reasoning, text, calls, usage, fault }.
 * `prompt`: the user's texts; `steps`: for each turn with calls its results as texts; `tools`: { name, kind, fields };
 * `schema`: what the answer must fit; `images`: { mime, data }, those in results too; `parallel`: several calls at once are allowed.
 */
export function nextAnswer({ prompt, steps, tools, schema, images = [], parallel = true }) {
  const usage = {
    input: 1200 + 100 * steps.length,
    cached: 800,
    written: 64,
    output: 90 + steps.length,
    reasoning: 33,
  };
  const say = (answer) => ({ reasoning: 'A short think.', text: '', calls: [], ...answer, usage });
  if (/fault: refuse/.test(prompt))
    throw Object.assign(new Refusal('The provider does not like this one.'), { wanted: true });
  for (const fault of ['error', 'cut', 'endless'])
    if (prompt.includes(`fault: ${fault}`)) return say({ text: 'It begins well enough, but', fault });
  const weather = named(tools, /weather$/, 'city');
  const able = abilities(tools);
  const turns = (able && agentTurns(prompt, able, parallel, images)) || (weather && weatherTurns(weather, parallel));
  if (turns) return say(turns[Math.min(steps.length, turns.length - 1)](steps.flat()));
  if (schema) return say({ text: JSON.stringify(valueFor(schema)) });
  if (images.length) return say({ text: `pong: ${describe(images)}` });
  return say({ text: 'pong' });
}

/** Words without end, for a stream that only its reader stops. */
export async function* endless() {
  for (let count = 0; ; count += 1) {
    yield `word ${count} `;
    await new Promise(setImmediate); // the sockets' turn: the stream goes as fast as its reader takes it
  }
}
