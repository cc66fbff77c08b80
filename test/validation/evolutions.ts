/** Changes of the school, each as the scope that carries it out. */
import type { Change } from '../../src/domain/change.js';
import type { EntitySpec, SystemSpec } from '../../src/domain/entity-spec.js';
import type { GenerationScope } from '../../src/domain/stack.js';
import { attribute, entity, newSystem, relation, school, system } from '../stacks/specs.js';

const MIGRATIONS = [
  '0001_create_students.sql',
  '0002_create_teachers.sql',
  '0003_create_courses.sql',
  '0004_create_student_courses.sql',
];

const evolved = (target: SystemSpec, ...changes: readonly Change[]): GenerationScope => ({
  target,
  previous: school,
  changes,
  migrations: MIGRATIONS,
});

const withStudent = (change: (student: EntitySpec) => EntitySpec): SystemSpec => ({
  ...school,
  entities: school.entities.map((one) => (one.name === 'Student' ? change(one) : one)),
});

const nickname = attribute('nickname', 'string', { required: false });
const phone = attribute('phone', 'string', { nullable: true, unique: true });
const gpa = attribute('gpa', 'decimal', { required: false, min: 0, max: 4 });
const wider = { ...gpa, max: 5 };
const advisor = relation('belongsTo', 'Teacher', 'advisor');
const room = entity(
  'Room',
  [attribute('number', 'integer', { unique: true })],
  [relation('belongsTo', 'Teacher', 'keeper')],
);
const attributes = (student: EntitySpec) => student.attributes.filter(({ name }) => name !== 'gpa');

export const evolutions: readonly (readonly [string, GenerationScope])[] = [
  ['a new system of one', newSystem(system('Rooms', entity('Room', [attribute('number', 'integer')])))],
  [
    'an attribute more',
    evolved(
      withStudent((s) => ({ ...s, attributes: [...s.attributes, nickname] })),
      { kind: 'add-attribute', entity: 'Student', attribute: nickname },
    ),
  ],
  [
    'a required attribute more',
    evolved(
      withStudent((s) => ({ ...s, attributes: [...s.attributes, phone] })),
      { kind: 'add-attribute', entity: 'Student', attribute: phone },
    ),
  ],
  [
    'an attribute less',
    evolved(
      withStudent((s) => ({ ...s, attributes: attributes(s) })),
      { kind: 'remove-attribute', entity: 'Student', attribute: gpa },
    ),
  ],
  [
    'an attribute renamed',
    evolved(
      withStudent((s) => ({ ...s, attributes: [...attributes(s), { ...gpa, name: 'grade', label: 'Grade' }] })),
      { kind: 'rename-attribute', entity: 'Student', from: 'gpa', to: 'grade' },
    ),
  ],
  [
    'an attribute changed',
    evolved(
      withStudent((s) => ({ ...s, attributes: [...attributes(s), wider] })),
      { kind: 'change-attribute', entity: 'Student', before: gpa, after: wider },
    ),
  ],
  [
    'a relation more',
    evolved(
      withStudent((s) => ({ ...s, relations: [...s.relations, advisor] })),
      { kind: 'add-relation', entity: 'Student', relation: advisor },
    ),
  ],
  [
    'a relation less',
    evolved(
      withStudent((s) => ({ ...s, relations: [] })),
      ...(school.entities[0]?.relations ?? []).map(
        (gone): Change => ({ kind: 'remove-relation', entity: 'Student', relation: gone }),
      ),
    ),
  ],
  [
    'an entity more',
    evolved({ ...school, entities: [...school.entities, room] }, { kind: 'add-entity', entity: room }),
  ],
];
