/** What tests of rules may use, in as few words as a model needs. */
import type { EntitySpec, SystemSpec } from '../../../domain/entity-spec.js';
import { belongsTo, fieldsOf } from '../field-context.js';
import { tablesNear } from './tables-text.js';
import { rowsName } from './test-rows.js';

export function testingText(system: SystemSpec, entity: EntitySpec): string {
  const others = tablesNear(system, entity).map((other) => `${rowsName(other)}${needed(system, other)}`);
  const names = [rowsName(entity), ...others].join(', ');
  const isLinked = [entity, ...tablesNear(system, entity)].some(({ relations }) =>
    relations.some(({ kind }) => kind === 'manyToMany'),
  );
  return `test('…', async () => {…}) of node:test, assert (strict), an empty database each. Through the API: ${names}, each with
add(values), change(id, values), get(id) → row; remove(id); addRefused(values, attribute), changeRefused(id, values, attribute) → message; removeRefused(id)${isLinked ? '; link(id, role, otherId)' : ''}.
Outbound only: const s = await listen(json); process.env.SOME_URL = s.url; s.received: { method, path, body }[]`;
}

/** "(name, price)": what a row cannot be without. */
function needed(system: SystemSpec, entity: EntitySpec): string {
  const keys = new Set(belongsTo(entity).map(({ name }) => `${name}Id`));
  const names = fieldsOf(system, entity)
    .filter(({ required, fallback, name }) => required && (fallback === '' || keys.has(name)))
    .map(({ name }) => name);
  return names.length > 0 ? `(${names.join(', ')})` : '';
}
