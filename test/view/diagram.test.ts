import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attribute, EntitySpec, SystemSpec } from '../../src/domain/entity-spec.js';
import { drawSystem, mermaid } from '../../src/view/diagram.js';
import { textWidth } from '../../src/view/width.js';

const attribute = (name: string, more: Partial<Attribute> = {}): Attribute => ({
  id: name,
  name,
  label: name,
  type: 'string',
  required: false,
  unique: false,
  ...more,
});
const entity = (name: string, attributes: Attribute[], relations: EntitySpec['relations'] = []): EntitySpec => ({
  id: name,
  name,
  plural: `${name}s`,
  label: name,
  pluralLabel: `${name}s`,
  version: 1,
  attributes,
  relations,
  rules: [],
});
const SCHOOL: SystemSpec = {
  title: 'School',
  entities: [
    entity('Teacher', [attribute('name', { required: true })]),
    entity(
      'Course',
      [attribute('title', { required: true, unique: true }), attribute('credits', { type: 'integer' })],
      [
        {
          id: 'r',
          kind: 'belongsTo',
          target: 'Teacher',
          name: 'teacher',
          label: 'Teacher',
          required: true,
          onDelete: 'restrict',
        },
      ],
    ),
  ],
};

test('boxes stand side by side where they fit, and relations follow', () => {
  assert.deepEqual(drawSystem(SCHOOL, 80), [
    '┌─ Teacher ────────┐  ┌─ Course ─────────┐',
    '│ name! string     │  │ title!*  string  │',
    '└──────────────────┘  │ credits  integer │',
    '                      └──────────────────┘',
    '',
    'Course  ∞────1 Teacher      Teacher',
  ]);
});

for (const width of [24, 60, 80, 140])
  test(`no row is wider than ${width} columns`, () => {
    const long = entity('AVeryLongEntityNameThatGoesOnAndOn', [attribute('anAttributeNameOfQuiteSomeLength')]);
    const rows = drawSystem({ ...SCHOOL, entities: [...SCHOOL.entities, long] }, width);
    for (const row of rows) assert.ok(textWidth(row) <= width, row);
  });

test('Mermaid text names attributes, keys and cardinalities', () => {
  assert.deepEqual(mermaid(SCHOOL), [
    'erDiagram',
    '  Teacher {',
    '    string name',
    '  }',
    '  Course {',
    '    string title UK',
    '    integer credits',
    '  }',
    '  Course }o--|| Teacher : teacher',
  ]);
});
