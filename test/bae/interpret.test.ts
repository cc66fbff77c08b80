import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../../src/bae/interpret.js';
import { BaeRegistry } from '../../src/bae/registry.js';
import { describeChange } from '../../src/domain/change.js';
import type { SystemSpec } from '../../src/domain/entity-spec.js';
import type { RecognisedAttribute, RecognisedEntity, Recognition } from '../../src/domain/recognition.js';

const attribute = (name: string, type: RecognisedAttribute['type'] = 'string', more = {}): RecognisedAttribute => ({
  name,
  label: name,
  type,
  ...more,
});
const entity = (
  name: string,
  attributes: RecognisedAttribute[] = [],
  more: Partial<RecognisedEntity> = {},
): RecognisedEntity => ({
  name,
  label: name,
  attributes,
  relations: [],
  removeAttributes: [],
  ...more,
});
const recognition = (entities: RecognisedEntity[], more: Partial<Recognition> = {}): Recognition => ({
  intent: 'create',
  entities,
  path: 'template',
  customReasons: [],
  confidence: 0.95,
  language: 'en',
  tokens: 0,
  ...more,
});
const options = { baes: new BaeRegistry(), title: '' };

function done(said: Recognition, current?: SystemSpec) {
  const result = interpret(said, current, options);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result;
}

test('on create all but text and boolean is required, and a boolean is false by default', () => {
  const { target } = done(
    recognition([
      entity('Book', [
        attribute('title'),
        attribute('blurb', 'text'),
        attribute('sold', 'boolean'),
        attribute('isbn', 'string', { required: false, unique: true }),
      ]),
    ]),
  );
  assert.deepEqual(
    target.entities[0]?.attributes.map(({ name, required, unique, default: fallback }) => [
      name,
      required,
      unique,
      fallback,
    ]),
    [
      ['title', true, false, undefined],
      ['blurb', false, false, undefined],
      ['sold', false, false, false],
      ['isbn', false, true, undefined],
    ],
  );
});

test('an attribute added to an existing entity is optional, and what is there stays as it is', () => {
  const { target: before } = done(recognition([entity('Book', [attribute('title')])]));
  const { target, changes } = done(
    recognition([entity('Book', [attribute('pages', 'integer')])], { intent: 'evolve' }),
    before,
  );
  const book = target.entities[0];
  assert.deepEqual(book?.attributes[0], before.entities[0]?.attributes[0]);
  assert.deepEqual([book?.version, book?.attributes[1]?.required], [2, false]);
  assert.deepEqual(changes.map(describeChange), ['adds Book.pages (integer)']);
});

test('an entity without attributes gets its BAE’s, and a note says so', () => {
  const student = done(recognition([entity('Student')]));
  assert.deepEqual(
    student.target.entities[0]?.attributes.map(({ name }) => name),
    ['name', 'email', 'birthDate'],
  );
  assert.match(student.notes[0] ?? '', /named without attributes/);
  const lamp = done(recognition([entity('Lamp')]));
  assert.deepEqual(
    lamp.target.entities[0]?.attributes.map(({ name }) => name),
    ['name'],
  );
  const aluno = done(recognition([entity('Aluno')], { language: 'pt' }));
  assert.deepEqual(
    aluno.target.entities[0]?.attributes.map(({ name }) => name),
    ['nome', 'email', 'dataDeNascimento'],
  );
});

test('hasMany is stored as belongsTo at the other side', () => {
  const { target } = done(
    recognition([
      entity('Team', [attribute('name')], { relations: [{ kind: 'hasMany', target: 'Player' }] }),
      entity('Player', [attribute('name')]),
    ]),
  );
  assert.deepEqual(
    target.entities.map(({ name, relations }) => [
      name,
      relations.map(({ kind, name: role, required }) => [kind, role, required]),
    ]),
    [
      ['Team', []],
      ['Player', [['belongsTo', 'team', false]]],
    ],
  );
});

test('one edge told from both sides is stored once', () => {
  const { target } = done(
    recognition([
      entity('Student', [attribute('name')], { relations: [{ kind: 'manyToMany', target: 'Course' }] }),
      entity('Course', [attribute('title')], { relations: [{ kind: 'manyToMany', target: 'Student' }] }),
    ]),
  );
  assert.deepEqual(
    target.entities.map(({ relations }) => relations.length),
    [1, 0],
  );
  const said = done(
    recognition([
      entity('Team', [attribute('name')], { relations: [{ kind: 'hasMany', target: 'Player' }] }),
      entity('Player', [attribute('name')], { relations: [{ kind: 'belongsTo', target: 'Team', required: true }] }),
    ]),
  );
  assert.equal(said.target.entities[1]?.relations.length, 1);
});

for (const [what, said, reason] of [
  [
    'an unknown target',
    recognition([entity('Pet', [attribute('name')], { relations: [{ kind: 'belongsTo', target: 'Owner' }] })]),
    /no Owner/,
  ],
  [
    'a link of many to itself',
    recognition([entity('Employee', [attribute('name')], { relations: [{ kind: 'manyToMany', target: 'Employee' }] })]),
    /itself/,
  ],
  [
    'an attribute and a link of one name',
    recognition([
      entity('Owner', [attribute('name')]),
      entity('Pet', [attribute('owner')], { relations: [{ kind: 'belongsTo', target: 'Owner' }] }),
    ]),
    /attribute "owner" already/,
  ],
] as const)
  test(`${what} is refused with the reason`, () => {
    const result = interpret(said, undefined, options);
    assert.ok(!result.ok);
    assert.match(result.reason, reason);
    assert.ok(result.nextSteps.length > 0);
  });

test('a row may have one of its own kind above it', () => {
  const { target } = done(
    recognition([
      entity('Employee', [attribute('name')], {
        relations: [{ kind: 'belongsTo', target: 'Employee', role: 'manager', required: true }],
      }),
    ]),
  );
  const [manager] = target.entities[0]?.relations ?? [];
  assert.deepEqual([manager?.name, manager?.required], ['manager', false]);
});

test('what no template holds is learned as a rule, by what it names first', () => {
  const { target } = done(
    recognition([entity('Room', [attribute('name')]), entity('Booking', [attribute('day', 'date')])], {
      path: 'llm',
      customReasons: ['two bookings of one room never share a day', 'a room has a number'],
    }),
  );
  assert.deepEqual(
    target.entities.map(({ rules }) => rules),
    [['a room has a number'], ['two bookings of one room never share a day']],
  );
});

test('the title is the folder’s name, or the first entity’s', () => {
  const said = recognition([entity('Book', [attribute('title')])]);
  assert.equal(done(said).target.title, 'Book management');
  const named = interpret(said, undefined, { ...options, title: 'City library' });
  assert.ok(named.ok && named.target.title === 'City library');
});

test('what every row has by itself is left out or renamed, and said', () => {
  const { target, notes } = done(
    recognition([entity('Plugin', [attribute('name'), attribute('createdAt', 'datetime'), attribute('version')])]),
  );
  assert.deepEqual(
    target.entities[0]?.attributes.map(({ name }) => name),
    ['name', 'pluginVersion'],
  );
  assert.equal(notes.length, 2);
});

test('a circle of required links is opened, and a note says where', () => {
  const { target, notes } = done(
    recognition([
      entity('Team', [attribute('name')], { relations: [{ kind: 'belongsTo', target: 'Coach' }] }),
      entity('Coach', [attribute('name')], { relations: [{ kind: 'belongsTo', target: 'Team' }] }),
    ]),
  );
  assert.deepEqual(
    target.entities.map(({ relations }) => relations[0]?.required),
    [true, false],
  );
  assert.match(notes[0] ?? '', /Coach\.team is optional/);
});
