/** The fields of an entity as templates need them: its attributes, then its belongsTo relations. */
import type { Attribute, EntitySpec, Relation, SystemSpec } from '../../domain/entity-spec.js';
import { snakeCase } from '../../domain/names.js';
import { code } from '../../generation/helpers.js';
import { keyColumn, keyField, targetOf } from './edges.js';
import { identifiersOf } from './identifiers.js';
import { defaultOf, isNullable, isTextual, TYPE_MAP } from './type-map.js';

export interface FieldContext {
  readonly name: string;
  readonly column: string;
  readonly label: string;
  readonly type: string;
  readonly required: boolean;
  readonly unique: boolean;
  /** For a table of fields: "required, unique". */
  readonly notes: string;
  /** Lines of the descriptor after its names: `max: 4`, in code. */
  readonly facts: readonly { readonly key: string; readonly literal: string }[];
  /** Allowed values, in code; empty for other types. */
  readonly values: readonly string[];
  readonly builder: string;
  /** May the value be null in requests? */
  readonly optional: boolean;
  /** May the column be null though a value is required? */
  readonly lenient: boolean;
  /** Is it filled in by the rules? */
  readonly computed: boolean;
  /** How the schema fills it in when a request leaves it out, in code; empty when it must be given. */
  readonly fallback: string;
  /** TypeScript type of the column. */
  readonly rowType: string;
  readonly isBoolean: boolean;
  readonly isEnum: boolean;
  /** belongsTo: the table it points at; empty otherwise. */
  readonly targetTable: string;
  /** belongsTo: name of the row that it points at, "teacher"; empty otherwise. */
  readonly role: string;
}

export const fieldsOf = (system: SystemSpec, entity: EntitySpec): readonly FieldContext[] => [
  ...entity.attributes.map(attributeField),
  ...belongsTo(entity).map((relation) => relationField(system, relation)),
];

export const belongsTo = (entity: EntitySpec): readonly Relation[] =>
  entity.relations.filter(({ kind }) => kind === 'belongsTo');

function attributeField(attribute: Attribute): FieldContext {
  const { name, label, type, required, unique } = attribute;
  const mapping = TYPE_MAP[type];
  const optional = !required && type !== 'boolean';
  const value = defaultOf(attribute);
  const nullable = isNullable(attribute);
  return {
    name,
    column: snakeCase(name),
    label,
    type,
    required,
    unique,
    notes: notesOf(attribute),
    facts: factsOf(attribute),
    values: (attribute.values ?? []).map(code),
    builder: mapping.builder,
    optional,
    lenient: required && nullable,
    computed: attribute.computed === true,
    fallback: attribute.computed ? '' : value !== undefined ? givenDefault(attribute) : optional ? 'default(null)' : '',
    rowType: nullable ? `${mapping.row} | null` : mapping.row,
    isBoolean: type === 'boolean',
    isEnum: type === 'enum',
    targetTable: '',
    role: '',
  };
}

/** Dates and times are brought into their form, so a default goes through the schema as a given value does. */
const givenDefault = ({ name, type }: Attribute): string =>
  `${type === 'datetime' || type === 'time' ? 'prefault' : 'default'}(fields.${name}.default)`;

const notesOf = ({ required, unique, computed }: Attribute): string =>
  [required && 'required', unique && 'unique', computed && 'filled in by the rules'].filter(Boolean).join(', ');

function factsOf(attribute: Attribute): FieldContext['facts'] {
  const { unique, computed, min, max, minLength, maxLength } = attribute;
  const facts: readonly (readonly [string, unknown])[] = [
    ['unique', unique || undefined],
    ['computed', computed],
    ['min', min],
    ['max', max],
    ['minLength', isTextual(attribute.type) ? minLength : undefined],
    ['maxLength', isTextual(attribute.type) ? maxLength : undefined],
    ['default', defaultOf(attribute)],
  ];
  return facts.flatMap(([key, value]) => (value === undefined ? [] : [{ key, literal: code(value) }]));
}

function relationField(system: SystemSpec, relation: Relation): FieldContext {
  const target = identifiersOf(targetOf(system, relation));
  const nullable = !relation.required || relation.nullable === true;
  return {
    name: keyField(relation),
    column: keyColumn(relation),
    label: relation.label,
    type: 'belongsTo',
    required: relation.required,
    unique: false,
    notes: relation.required ? 'required' : '',
    facts: [{ key: 'target', literal: code(target.path) }],
    values: [],
    builder: 'reference',
    optional: !relation.required,
    lenient: relation.required && nullable,
    computed: false,
    fallback: relation.required ? '' : 'default(null)',
    rowType: nullable ? 'number | null' : 'number',
    isBoolean: false,
    isEnum: false,
    targetTable: target.table,
    role: relation.name,
  };
}
