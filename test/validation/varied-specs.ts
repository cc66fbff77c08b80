/** Systems of many forms, the same ones every time. */
import { ATTRIBUTE_TYPES, type Attribute, type EntitySpec, type SystemSpec } from '../../src/domain/entity-spec.js';
import { attribute, entity, relation, system } from '../stacks/specs.js';

const NOUNS = 'Book Author Member GiftCard Invoice Row Company Category Person News Ticket Room LineItem Bus'.split(
  ' ',
);
const WORDS =
  'name title code price startsAt opens day active note email website level amount ratio kind total number'.split(' ');

/** Numbers from 0 to below `limit`, by a small generator with a seed (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const isNumber = (type: string): boolean => ['integer', 'float', 'decimal'].includes(type);

function attributeOf(name: string, next: (limit: number) => number): Attribute {
  const type = ATTRIBUTE_TYPES[next(ATTRIBUTE_TYPES.length)] ?? 'string';
  const yes = (): boolean => next(2) === 0;
  return attribute(name, type, {
    required: type !== 'boolean' && yes(),
    unique: type !== 'boolean' && next(4) === 0,
    ...(isNumber(type) && yes() && { min: next(5), max: 10 + next(90) }),
    ...((type === 'string' || type === 'text') && yes() && { minLength: 1 + next(3), maxLength: 20 + next(60) }),
    ...(type === 'enum' && { values: ['low', 'high', "it's"], ...(yes() && { default: 'low' }) }),
    ...(isNumber(type) && next(3) === 0 && { default: 10 }),
    ...(type === 'boolean' && yes() && { default: true }),
    ...(next(6) === 0 && { nullable: true, required: true }),
    ...(next(8) === 0 && { required: false, unique: false, computed: true as const }),
  });
}

/** A system of one to four entities, some of them related; the same one for the same seed. */
export function variedSystem(seed: number): SystemSpec {
  const next = numbers(seed);
  const names = Array.from(
    { length: 1 + next(4) },
    (_, index) => NOUNS[(seed * 5 + index * 3) % NOUNS.length] ?? 'Book',
  );
  const entities = [...new Set(names)].map((name): EntitySpec => {
    const words = Array.from({ length: 1 + next(5) }, () => WORDS[next(WORDS.length)] ?? 'name');
    return entity(
      name,
      [...new Set(words)].map((word) => attributeOf(word, next)),
      [],
      { rules: next(4) === 0 ? ['a rule of its own'] : [] },
    );
  });
  const related = entities.map((one, index): EntitySpec => {
    const other = entities[next(entities.length)];
    const before = entities[index - 1];
    const relations = [
      ...(before && next(2) === 0
        ? [
            relation('belongsTo', before.name, 'owner', {
              required: next(2) === 0,
              onDelete: (['restrict', 'cascade'] as const)[next(2)] ?? 'restrict',
            }),
          ]
        : []),
      ...(other && next(3) === 0 ? [relation('manyToMany', other.name, 'linkedOnes')] : []),
      ...(other && next(4) === 0 ? [relation('belongsTo', other.name, 'parent', { onDelete: 'set-null' })] : []),
    ];
    return { ...one, relations };
  });
  return system(`Varied ${seed}`, ...related);
}

const LINKED = ['Bike', 'Customer', 'Shop', 'Clerk', 'Tariff', 'Season', 'Helmet', 'Route'];

/**
 * An entity between two others, for each way in which its links are required or not, and between eight: a rental of a
 * bike by a customer.
 */
export function junctionSystems(): SystemSpec[] {
  const links = [...[0b00, 0b01, 0b10, 0b11].map((bits) => [2, bits]), [8, 0b1111_1111], [8, 0b0101_1010]] as const;
  return links.map(([count = 0, bits = 0]) => {
    const targets = LINKED.slice(0, count);
    const relations = targets.map((target, at) =>
      relation('belongsTo', target, target.toLowerCase(), { required: (bits & (1 << at)) !== 0 }),
    );
    const rental = entity(
      'Rental',
      [attribute('startDate', 'date'), attribute('note', 'text', { required: false })],
      relations,
    );
    const others = targets.map((name) => entity(name, [attribute('name', 'string')]));
    return system(`Junction ${count} ${bits}`, ...others, rental);
  });
}
