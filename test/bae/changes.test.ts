/** What sentences change about a system that exists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../../src/bae/interpret.js';
import { BaeRegistry } from '../../src/bae/registry.js';
import { describeChange } from '../../src/domain/change.js';
import type { SystemSpec } from '../../src/domain/entity-spec.js';
import type { RecognisedAttribute, RecognisedEntity, Recognition } from '../../src/domain/recognition.js';

const attribute = (name: string, more: Partial<RecognisedAttribute> = {}): RecognisedAttribute => ({
  name,
  label: name,
  type: 'string',
  ...more,
});
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

const SHOP = apply(
  undefined,
  said({
    intent: 'create',
    entities: [
      entity('Customer', { attributes: [attribute('name'), attribute('email', { type: 'email' })] }),
      entity('Order', {
        attributes: [attribute('code', { maxLength: 20 }), attribute('total', { type: 'decimal', min: 0 })],
        relations: [
          { kind: 'belongsTo', target: 'Customer' },
          { kind: 'manyToMany', target: 'Product' },
        ],
      }),
      entity('Product', { attributes: [attribute('name')] }),
    ],
  }),
).target;

const find = (system: SystemSpec, name: string) => system.entities.find((one) => one.name === name);

const CHANGES: readonly (readonly [what: string, recognition: Recognition, ...changes: string[]])[] = [
  [
    'a constraint',
    said({ entities: [entity('Customer', { attributes: [attribute('email', { type: 'email', unique: true })] })] }),
    'changes Customer.email from email, required to email, required, unique',
  ],
  [
    'a type, whose limits go with it',
    said({ entities: [entity('Order', { attributes: [attribute('code', { type: 'integer' })] })] }),
    'changes Order.code from string, required, 20 characters or fewer to integer, required',
  ],
  [
    'several attributes taken away',
    said({ intent: 'remove', entities: [entity('Customer', { removeAttributes: ['email'] })] }),
    'removes Customer.email',
  ],
  [
    'an attribute renamed',
    said({ intent: 'rename', rename: { from: 'total', to: 'amount due', of: 'Order' } }),
    'renames Order.total to amountDue',
  ],
  [
    'an entity removed with the links that lead to it',
    said({ intent: 'remove', entities: [entity('Customer')] }),
    'unlinks Order and Customer',
    'removes Customer',
  ],
  [
    'an entity renamed',
    said({ intent: 'rename', rename: { from: 'Customer', to: 'client' } }),
    'renames Customer to Client',
  ],
  [
    'a link taken away by its role',
    said({ intent: 'remove', entities: [entity('Order', { removeAttributes: ['customer'] })] }),
    'unlinks Order and Customer',
  ],
  [
    'a link taken away from its other side',
    said({ intent: 'remove', entities: [entity('Product', { removeAttributes: ['orders'] })] }),
    'unlinks Order and Product',
  ],
];

for (const [what, recognition, ...changes] of CHANGES)
  test(`${what}`, () => {
    assert.deepEqual(apply(SHOP, recognition).changes.map(describeChange), changes);
  });

const linkOf = (required: boolean) =>
  said({
    intent: 'relate',
    entities: [entity('Order', { relations: [{ kind: 'belongsTo', target: 'Customer', required }] })],
  });

test('a link that exists is optional from now on, and required again, as a link or by its name', () => {
  const optional = apply(SHOP, linkOf(false));
  assert.deepEqual(optional.changes.map(describeChange), ['an Order needs no customer']);
  assert.equal(find(optional.target, 'Order')?.relations[0]?.required, false);
  const named = said({ entities: [entity('Order', { attributes: [attribute('customer', { required: true })] })] });
  for (const again of [apply(optional.target, linkOf(true)), apply(optional.target, named)]) {
    assert.deepEqual(again.changes.map(describeChange), ['each Order needs a customer']);
    const link = find(again.target, 'Order')?.relations[0];
    assert.deepEqual([link?.required, link?.nullable, link?.id], [true, true, find(SHOP, 'Order')?.relations[0]?.id]);
  }
});

test('two entities never need each other', () => {
  const both = apply(
    SHOP,
    said({ intent: 'relate', entities: [entity('Customer', { relations: [{ kind: 'belongsTo', target: 'Order' }] })] }),
  ).target;
  const link = { kind: 'belongsTo', target: 'Order', required: true } as const;
  const result = interpret(said({ intent: 'relate', entities: [entity('Customer', { relations: [link] })] }), both, {
    baes: new BaeRegistry(),
    title: '',
  });
  assert.ok(!result.ok);
  assert.match(result.reason, /an Order needs a Customer already/);
});

test('a rename keeps the id, and links follow it', () => {
  const { target } = apply(SHOP, said({ intent: 'rename', rename: { from: 'Customer', to: 'client' } }));
  assert.equal(find(target, 'Client')?.id, find(SHOP, 'Customer')?.id);
  const link = find(target, 'Order')?.relations[0];
  assert.deepEqual([link?.target, link?.name, link?.id], ['Client', 'client', find(SHOP, 'Order')?.relations[0]?.id]);
});

test('what a sentence does not speak of stays the same object', () => {
  const { target } = apply(
    SHOP,
    said({ entities: [entity('Product', { attributes: [attribute('price', { type: 'decimal' })] })] }),
  );
  assert.equal(find(target, 'Order'), find(SHOP, 'Order'));
});

test('student and course are linked many to many, and a note says how to say otherwise', () => {
  const school = apply(undefined, said({ intent: 'create', entities: [entity('Student'), entity('Course')] })).target;
  const { target, notes } = apply(
    school,
    said({ intent: 'relate', entities: [entity('Student', { relations: [{ kind: 'hasMany', target: 'Course' }] })] }),
  );
  assert.equal(find(target, 'Student')?.relations[0]?.kind, 'manyToMany');
  assert.match(notes[0] ?? '', /says otherwise/);
});

for (const [what, recognition, reason] of [
  [
    'an attribute that is not there',
    said({ intent: 'remove', entities: [entity('Customer', { removeAttributes: ['fax'] })] }),
    /has no fax/,
  ],
  ['an entity that is not there', said({ intent: 'remove', entities: [entity('Fax')] }), /no Fax/],
  ['a name that is taken', said({ intent: 'rename', rename: { from: 'Customer', to: 'order' } }), /Order already/],
  [
    'the last attribute',
    said({ intent: 'remove', entities: [entity('Product', { removeAttributes: ['name'] })] }),
    /without attributes/,
  ],
  [
    'nothing new',
    said({ entities: [entity('Customer', { attributes: [attribute('email', { type: 'email' })] })] }),
    /already is/,
  ],
] as const)
  test(`${what} is refused with the reason`, () => {
    const result = interpret(recognition, SHOP, { baes: new BaeRegistry(), title: '' });
    assert.ok(!result.ok);
    assert.match(result.reason, reason);
  });

test('a title made of an entity’s name follows it, and goes with it', () => {
  const renamed = apply(SHOP, said({ intent: 'rename', rename: { from: 'Customer', to: 'client' } })).target;
  assert.deepEqual([SHOP.title, renamed.title], ['Customer management', 'Client management']);
  const removed = apply(SHOP, said({ intent: 'remove', entities: [entity('Customer')] })).target;
  assert.equal(removed.title, 'Order management');
});
