/** The system that the browser tests look at: every attribute type, and every kind of relation. */
import type { Attribute, EntitySpec, Relation, SystemSpec } from '../../src/domain/entity-spec.js';

const attribute = (
  name: string,
  type: Attribute['type'],
  rest: Partial<Attribute> & { readonly label?: string } = {},
): Attribute => ({
  id: name,
  name,
  label: name.charAt(0).toUpperCase() + name.slice(1),
  type,
  required: false,
  unique: false,
  ...rest,
});

const relation = (kind: Relation['kind'], target: string, name: string, required = false): Relation => ({
  id: name,
  kind,
  target,
  name,
  label: name.charAt(0).toUpperCase() + name.slice(1),
  required,
  onDelete: 'restrict',
});

const entity = (name: string, attributes: readonly Attribute[], relations: readonly Relation[] = []): EntitySpec => ({
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

const required = { required: true } as const;

export const SCHOOL: SystemSpec = {
  title: "Bob's <School>",
  entities: [
    entity(
      'Student',
      [
        attribute('name', 'string', { ...required, minLength: 2, maxLength: 80 }),
        attribute('email', 'email', { ...required, unique: true }),
        attribute('birthDate', 'date', { ...required, label: 'Birth date', min: '1900-01-01' }),
        attribute('gpa', 'decimal', { label: 'GPA', min: 0, max: 4 }),
        attribute('age', 'integer', { min: 16, max: 120 }),
        attribute('height', 'float'),
        attribute('active', 'boolean', { default: true }),
        attribute('status', 'enum', { ...required, values: ['applied', 'enrolled', 'left early'], default: 'applied' }),
        attribute('enrolledAt', 'datetime', { label: 'Enrolled at' }),
        attribute('wakesAt', 'time', { label: 'Wakes at' }),
        attribute('homepage', 'url'),
        attribute('biography', 'text', { maxLength: 500 }),
      ],
      [relation('manyToMany', 'Course', 'courses')],
    ),
    entity(
      'Course',
      [attribute('title', 'string', required), attribute('credits', 'integer')],
      [relation('belongsTo', 'Teacher', 'teacher', true)],
    ),
    entity('Teacher', [attribute('name', 'string', required)]),
  ],
};
