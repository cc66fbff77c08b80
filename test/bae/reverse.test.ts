import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../../src/bae/interpret.js';
import { BaeRegistry } from '../../src/bae/registry.js';
import { reverse } from '../../src/bae/reverse.js';
import type { SystemSpec } from '../../src/domain/entity-spec.js';
import type { RecognisedEntity, Recognition } from '../../src/domain/recognition.js';

const entity = (name: string, more: Partial<RecognisedEntity> = {}): RecognisedEntity => ({
  name,
  label: name,
  attributes: [],
  relations: [],
  removeAttributes: [],
  ...more,
});
const said = (more: Partial<Recognition>): Recognition => ({
  intent: 'evolve',
  entities: [],
  path: 'template',
  customReasons: [],
  confidence: 0.95,
  language: 'en',
  tokens: 0,
  ...more,
});

function apply(current: SystemSpec | undefined, recognition: Recognition) {
  const result = interpret(recognition, current, { baes: new BaeRegistry(), title: '' });
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result;
}

const name = { name: 'name', label: 'Name', type: 'string' } as const;
const SHOP = apply(
  undefined,
  said({
    intent: 'create',
    entities: [entity('Customer', { attributes: [name] }), entity('Order', { attributes: [name] })],
  }),
).target;

const LINKED = apply(
  SHOP,
  said({ intent: 'relate', entities: [entity('Order', { relations: [{ kind: 'belongsTo', target: 'Customer' }] })] }),
).target;

test('a link that became required is taken back to what was', () => {
  const link = { kind: 'belongsTo', target: 'Customer', required: true } as const;
  const { target, changes } = apply(
    LINKED,
    said({ intent: 'relate', entities: [entity('Order', { relations: [link] })] }),
  );
  const back = reverse(changes, target);
  assert.ok(back.ok);
  assert.deepEqual(shape(back.target), shape(LINKED));
});

/** Without versions, which only ever grow. */
const shape = (system: SystemSpec): unknown => system.entities.map(({ version: _version, ...rest }) => rest);

for (const [what, recognition] of [
  ['an entity', said({ intent: 'create', entities: [entity('Product', { attributes: [name] })] })],
  ['an attribute', said({ entities: [entity('Order', { attributes: [{ ...name, name: 'code', label: 'Code' }] })] })],
  ['a constraint', said({ entities: [entity('Order', { attributes: [{ ...name, unique: true, maxLength: 9 }] })] })],
  [
    'a link',
    said({ intent: 'relate', entities: [entity('Order', { relations: [{ kind: 'belongsTo', target: 'Customer' }] })] }),
  ],
  ['an attribute’s name', said({ intent: 'rename', rename: { from: 'name', to: 'title', of: 'Order' } })],
  ['an entity’s name', said({ intent: 'rename', rename: { from: 'Order', to: 'Purchase' } })],
] as const)
  test(`${what} is taken back to what was`, () => {
    const { target, changes } = apply(SHOP, recognition);
    const back = reverse(changes, target);
    assert.ok(back.ok);
    assert.deepEqual(shape(back.target), shape(SHOP));
  });

/** As before, but that rows may lack what is required: those made meanwhile have none. */
const lenient = (system: SystemSpec): unknown =>
  JSON.parse(JSON.stringify(shape(system), (name, value: unknown) => (name === 'nullable' ? undefined : value)));

for (const [what, removal] of [
  ['an attribute', said({ intent: 'remove', entities: [entity('Order', { removeAttributes: ['name'] })] })],
  ['a link', said({ intent: 'remove', entities: [entity('Order', { removeAttributes: ['customer'] })] })],
  ['an entity', said({ intent: 'remove', entities: [entity('Order')] })],
] as const)
  test(`${what} that was removed is there again`, () => {
    const extra = { name: 'code', label: 'Code', type: 'string' } as const;
    const before = apply(LINKED, said({ entities: [entity('Order', { attributes: [extra] })] })).target;
    const { target, changes } = apply(before, removal);
    const back = reverse(changes, target);
    assert.ok(back.ok);
    assert.deepEqual(named(lenient(back.target)), named(lenient(before)));
  });

/** In the order of names: what comes back comes last. */
function named(value: unknown): unknown {
  if (!Array.isArray(value)) {
    const entries = Object.entries(Object(value)).map(([name, one]) => [name, Array.isArray(one) ? named(one) : one]);
    return typeof value === 'object' && value !== null ? Object.fromEntries(entries) : value;
  }
  return value.map(named).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

test('an entity whose name is taken by now does not come back', () => {
  const { changes } = apply(SHOP, said({ intent: 'remove', entities: [entity('Order')] }));
  const back = reverse(changes, SHOP);
  assert.ok(!back.ok);
  assert.match(back.reason, /another Order/);
});
