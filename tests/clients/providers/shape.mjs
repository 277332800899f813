// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of JSON shapes. A rule is a type ("string", "integer|null"), with ! in front where the member must be there, a
// list of allowed values, or a function of the value and its path.
const types = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  null: (value) => value === null,
  any: () => true,
};

export const isObject = types.object;
export const isBase64 = (text) =>
  typeof text === 'string' && text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);

/**
 * `check(value, path, rules)` for a dialect: `unknown`, `missing` and `wrong` throw its refusal for a member, given the
 * path of the object and the member's name (and for `wrong` what was expected).
 */
export function checker({ unknown, missing, wrong }) {
  return function check(value, path, rules) {
    if (!isObject(value)) wrong(path, null, 'an object');
    for (const [name, member] of Object.entries(value)) {
      const rule = rules[name];
      if (rule === undefined || !Object.hasOwn(rules, name)) unknown(path, name);
      else if (typeof rule === 'function') rule(member, path ? `${path}.${name}` : name);
      else if (Array.isArray(rule)) {
        if (!rule.includes(member)) wrong(path, name, `one of ${rule.filter((v) => v !== null).join(', ')}`);
      } else if (
        !rule
          .replace(/^!/, '')
          .split('|')
          .some((type) => types[type](member))
      ) {
        wrong(path, name, rule.replace(/^!/, ''));
      }
    }
    for (const [name, rule] of Object.entries(rules))
      if (typeof rule === 'string' && rule.startsWith('!') && !Object.hasOwn(value, name)) missing(path, name);
  };
}

/** What keeps a schema from being strict, or null: objects that are open or, for OpenAI, members that may be absent. */
export function strictFault(schema, { allRequired = true } = {}, path = '') {
  if (!isObject(schema)) return null;
  const at = path || '()';
  const names = Object.keys(schema.properties ?? {});
  if (schema.type === 'object' || schema.properties) {
    if (schema.additionalProperties !== false)
      return `${at}: 'additionalProperties' is required to be supplied and to be false`;
    const missing = allRequired && names.find((name) => !(schema.required ?? []).includes(name));
    if (missing)
      return `${at}: 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'`;
  }
  const inner = [
    ...names.map((name) => [schema.properties[name], `${path}/${name}`]),
    ...Object.entries(schema.$defs ?? schema.definitions ?? {}).map(([name, value]) => [
      value,
      `${path}/$defs/${name}`,
    ]),
    ...(schema.anyOf ?? []).map((value, index) => [value, `${path}/anyOf/${index}`]),
    ...(schema.items ? [[schema.items, `${path}/items`]] : []),
  ];
  return inner.map(([value, where]) => strictFault(value, { allRequired }, where)).find(Boolean) ?? null;
}
