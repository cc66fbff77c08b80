/** Specs for tests, as BAEs would make them. */
import {
  ATTRIBUTE_TYPES,
  type Attribute,
  type AttributeType,
  type EntitySpec,
  type Relation,
  type RelationKind,
  type SystemSpec,
} from '../../src/domain/entity-spec.js';
import { labelOf, pluralOf } from '../../src/domain/names.js';
import type { GenerationScope } from '../../src/domain/stack.js';

export const attribute = (name: string, type: AttributeType, rest: Partial<Attribute> = {}): Attribute => ({
  id: `attribute-${name}`,
  name,
  label: labelOf(name),
  type,
  required: true,
  unique: false,
  ...rest,
});

export const relation = (kind: RelationKind, target: string, name: string, rest: Partial<Relation> = {}): Relation => ({
  id: `relation-${name}`,
  kind,
  target,
  name,
  label: labelOf(name),
  required: false,
  onDelete: 'restrict',
  ...rest,
});

export function entity(
  name: string,
  attributes: readonly Attribute[],
  relations: readonly Relation[] = [],
  rest: Partial<EntitySpec> = {},
): EntitySpec {
  const plural = pluralOf(name);
  const labels = { label: labelOf(name), pluralLabel: labelOf(plural) };
  return { id: `entity-${name}`, name, plural, ...labels, version: 1, attributes, relations, rules: [], ...rest };
}

export const system = (title: string, ...entities: readonly EntitySpec[]): SystemSpec => ({ title, entities });

/** A scope that creates the whole system. */
export const newSystem = (target: SystemSpec): GenerationScope => ({
  target,
  changes: target.entities.map((created) => ({ kind: 'add-entity', entity: created })),
  migrations: [],
});

export const school = system(
  'School',
  entity(
    'Student',
    [
      attribute('name', 'string', { minLength: 2, maxLength: 80 }),
      attribute('email', 'email', { unique: true }),
      attribute('birthDate', 'date', { min: '1900-01-01' }),
      attribute('gpa', 'decimal', { required: false, min: 0, max: 4 }),
      attribute('status', 'enum', { values: ['applied', 'enrolled', 'graduated'], default: 'applied' }),
    ],
    [relation('manyToMany', 'Course', 'courses')],
  ),
  entity(
    'Course',
    [attribute('title', 'string', { unique: true }), attribute('credits', 'integer', { min: 1, max: 30 })],
    [relation('belongsTo', 'Teacher', 'teacher', { required: true })],
  ),
  entity('Teacher', [attribute('name', 'string')]),
);

/** Text that would end a string, a comment, a template, a tag or a statement, were it not kept as data. */
export const HOSTILE =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it has to stay text
  'it\'s "quoted" \\ ${process.exit(1)} `tick` */ </script> \'); DROP TABLE x; --\nbreak \u2028 ünï 漢字 🎓 {{x}} {{{y}}} <b>';

const values = ['plain', "it's", HOSTILE];
const ofEachType = (rest: Partial<Attribute>): readonly Attribute[] =>
  ATTRIBUTE_TYPES.map((type) => attribute(`${type}Value`, type, { ...(type === 'enum' && { values }), ...rest }));

const hostileLabels = { label: HOSTILE, pluralLabel: HOSTILE };

/** Every type with every constraint, every form of relation, long names and hostile texts. */
export const everything = system(
  HOSTILE,
  entity('AllRequired', ofEachType({})),
  entity('AllOptional', ofEachType({ required: false })),
  entity('AllUnique', ofEachType({ unique: true })),
  entity('AllLenient', ofEachType({ nullable: true })),
  entity(
    'Hostile',
    [
      attribute('name', 'string', { label: HOSTILE, default: 'it\'s "quoted" \\ `x` */' }),
      attribute('kind', 'enum', { label: HOSTILE, values: [HOSTILE, 'x'], default: HOSTILE }),
      attribute('note', 'text', { label: HOSTILE, required: false, default: HOSTILE }),
    ],
    [],
    hostileLabels,
  ),
  entity('Limited', [
    attribute('code', 'string', { minLength: 3, maxLength: 5, unique: true }),
    attribute('letter', 'string', { maxLength: 1, unique: true }),
    attribute('long', 'text', { minLength: 30, maxLength: 40 }),
    attribute('count', 'integer', { min: -5, max: -4, unique: true }),
    attribute('ratio', 'float', { min: 0, max: 1, unique: true }),
    attribute('price', 'decimal', { min: 0.5, max: 9.99, default: 1.25 }),
    attribute('day', 'date', { min: '2020-02-28', max: '2020-03-01', unique: true, default: '2020-02-29' }),
    attribute('ends', 'date', { required: false, max: '2020-01-01' }),
    attribute('at', 'datetime', { min: '2020-01-01', max: '2030-01-01T00:00:00Z', default: '2021-01-01' }),
    attribute('opens', 'time', { min: '09:00', max: '17:30', default: '10:00:00' }),
    attribute('mail', 'email', { maxLength: 60 }),
    attribute('web', 'url', { minLength: 20, maxLength: 200 }),
    attribute('agreed', 'boolean'),
    attribute('active', 'boolean', { required: false, default: true }),
    attribute('level', 'enum', { values: ['low', 'high'], unique: true, default: 'low' }),
    attribute('amount', 'integer', { default: 7 }),
  ]),
  entity(
    'PurchaseOrderLineItem',
    [
      attribute('internationalReferenceNumber', 'string', { unique: true }),
      attribute('averageDeliveryDelayInDays', 'decimal', { required: false, min: 0 }),
    ],
    [
      relation('belongsTo', 'PurchaseOrderLineItem', 'parentItem', { onDelete: 'set-null' }),
      relation('belongsTo', 'AllRequired', 'allRequired', { required: true, onDelete: 'cascade' }),
      relation('manyToMany', 'Limited', 'limiteds'),
    ],
  ),
  entity('Team', [attribute('name', 'string')], [relation('manyToMany', 'Team', 'rivals')]),
  entity(
    'Match',
    [attribute('page', 'integer'), attribute('sort', 'string'), attribute('q', 'string', { required: false })],
    [
      relation('belongsTo', 'Team', 'homeTeam', { required: true }),
      relation('belongsTo', 'Team', 'awayTeam'),
      relation('manyToMany', 'Referee', 'referees'),
    ],
  ),
  entity(
    'Referee',
    [attribute('name', 'string', { required: false })],
    [relation('manyToMany', 'Match', 'oldMatches')],
  ),
  entity(
    'Receipt',
    [
      attribute('customer', 'string'),
      attribute('total', 'decimal', { required: false, computed: true }),
      attribute('number', 'string', { required: false, unique: true, computed: true }),
      attribute('settled', 'boolean', { required: false, computed: true }),
      attribute('status', 'enum', { values: ['open', 'paid'], default: 'open' }),
    ],
    [relation('manyToMany', 'Team', 'teams'), relation('belongsTo', 'Receipt', 'corrects')],
    { rules: ['the total is what its lines add up to', HOSTILE] },
  ),
  entity(
    'ReceiptLine',
    [attribute('price', 'decimal'), attribute('tax', 'decimal', { required: false, computed: true })],
    [relation('belongsTo', 'Receipt', 'receipt', { required: true }), relation('belongsTo', 'Receipt', 'refund')],
  ),
  entity('Doc', [attribute('done', 'boolean', { required: false })]),
  entity('SqliteThing', [attribute('weight', 'float', { required: false })]),
);
