/** Random systems, and random changes of them, as a person's sentences would make them. */
import fc from 'fast-check';
import type { Attribute, AttributeType, EntitySpec, Relation, SystemSpec } from '../../../src/domain/entity-spec.js';
import { ATTRIBUTE_TYPES } from '../../../src/domain/entity-spec.js';
import { attribute, entity, HOSTILE, relation, system } from '../specs.js';

export type Pick = <T>(from: readonly T[]) => T;
type Evolve = (spec: SystemSpec, pick: Pick, serial: number) => SystemSpec | undefined;

const WORDS = ['name', 'title', 'code', 'note', 'amount', 'order', 'group', 'select', 'date', 'index', 'value', 'from'];
const ENTITIES = ['Student', 'Course', 'Order', 'Group', 'Table', 'Person', 'Case', 'Index'];
const VALUES = ['a', "it's", HOSTILE] as const;

export const randomSystem: fc.Arbitrary<SystemSpec> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }))
  .map(([entities, choices]) => {
    const pick = pickFrom(choices);
    let spec = system('T');
    for (let serial = 0; serial < entities; serial++) spec = addEntity(spec, pick, serial) ?? spec;
    return spec;
  });

/** Takes one number after the other to choose by; so a failing sequence shrinks with its numbers. */
export function pickFrom(numbers: readonly number[]): Pick {
  let at = 0;
  return (from) => {
    const picked = from[(numbers[at++ % numbers.length] ?? 0) % from.length];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
}

function randomAttribute(name: string, id: string, pick: Pick): Attribute {
  const type = pick(ATTRIBUTE_TYPES);
  const required = pick([true, false]);
  return { ...attribute(name, type, { ...limitsOf(type, pick), required, nullable: required }), id };
}

function limitsOf(type: AttributeType, pick: Pick): Partial<Attribute> {
  if (type === 'enum') return { values: VALUES };
  if (type === 'string') return pick([{}, {}, { maxLength: 500 }, { unique: true }]);
  if (type === 'integer') return pick([{}, { min: -1000 }, { max: 1_000_000 }, { default: 7 }]);
  return type === 'text' ? pick([{}, { default: HOSTILE }]) : {};
}

const freeWord = ({ attributes }: EntitySpec, serial: number, pick: Pick): string => {
  const free = WORDS.filter((word) => attributes.every(({ name }) => name !== word));
  return free.length > 0 ? pick(free) : `extra${serial}`;
};

const addEntity: Evolve = (spec, pick, serial) => {
  const free = ENTITIES.filter((name) => spec.entities.every((one) => one.name !== name));
  if (free.length === 0) return undefined;
  const name = pick(free);
  const attributes = ['label', pick(WORDS)].map((word) => randomAttribute(word, `${serial}.${word}`, pick));
  return { ...spec, entities: [...spec.entities, entity(name, attributes, [], { id: `${name}@${serial}` })] };
};

const inEntity = (spec: SystemSpec, changed: EntitySpec): SystemSpec => ({
  ...spec,
  entities: spec.entities.map((one) => (one.id === changed.id ? changed : one)),
});

const addAttribute: Evolve = (spec, pick, serial) => {
  const one = pick(spec.entities);
  const word = freeWord(one, serial, pick);
  return inEntity(spec, { ...one, attributes: [...one.attributes, randomAttribute(word, `${serial}.${word}`, pick)] });
};

const removeAttribute: Evolve = (spec, pick) => {
  const one = pick(spec.entities);
  if (one.attributes.length < 2) return undefined;
  const gone = pick(one.attributes);
  return inEntity(spec, { ...one, attributes: one.attributes.filter((attribute) => attribute !== gone) });
};

const alterAttribute =
  (alter: (attribute: Attribute, pick: Pick, serial: number, of: EntitySpec) => Attribute): Evolve =>
  (spec, pick, serial) => {
    const one = pick(spec.entities);
    const chosen = pick(one.attributes);
    const changed = alter(chosen, pick, serial, one);
    return inEntity(spec, { ...one, attributes: one.attributes.map((each) => (each === chosen ? changed : each)) });
  };

const renameAttribute = alterAttribute((one, pick, serial, of) => ({ ...one, name: freeWord(of, serial, pick) }));
const swapNames: Evolve = (spec, pick) => {
  const one = pick(spec.entities);
  const [a, b, ...rest] = one.attributes;
  return a && b && inEntity(spec, { ...one, attributes: [{ ...a, name: b.name }, { ...b, name: a.name }, ...rest] });
};
const changeType = alterAttribute(({ id, name, label }, pick) => ({
  ...randomAttribute(name, id, pick),
  label,
  unique: false,
  limitsFromNowOn: true,
}));
const changeRequired = alterAttribute((one) => ({ ...one, required: !one.required, nullable: true }));
const changeLimits = alterAttribute((one, pick) => ({
  ...one,
  ...limitsOf(one.type, pick),
  unique: false,
  limitsFromNowOn: true,
}));

const renameEntity: Evolve = (spec, pick) => {
  const free = ENTITIES.filter((name) => spec.entities.every((one) => one.name !== name));
  if (free.length === 0) return undefined;
  const [one, to] = [pick(spec.entities), pick(free)];
  const { attributes, relations, id } = one;
  const renamed = entity(to, attributes, relations, { id });
  const follow = (each: Relation): Relation => (each.target === one.name ? { ...each, target: to } : each);
  const entities = spec.entities.map((each) => (each === one ? renamed : each));
  return { ...spec, entities: entities.map((each) => ({ ...each, relations: each.relations.map(follow) })) };
};

const removeEntity: Evolve = (spec, pick) => {
  if (spec.entities.length < 2) return undefined;
  const gone = pick(spec.entities);
  const kept = spec.entities.filter((one) => one !== gone);
  const without = kept.map((one) => ({
    ...one,
    relations: one.relations.filter(({ target }) => target !== gone.name),
  }));
  return { ...spec, entities: without };
};

const addRelation =
  (kind: 'belongsTo' | 'manyToMany'): Evolve =>
  (spec, pick, serial) => {
    const [one, other] = [pick(spec.entities), pick(spec.entities)];
    const required = kind === 'belongsTo' && pick([true, false]);
    const onDelete = pick(['restrict', 'cascade', 'set-null'] as const);
    const name = kind === 'belongsTo' ? `role${serial}` : `others${serial}`;
    const added = relation(kind, other.name, name, { id: `${serial}.${name}`, required, nullable: required, onDelete });
    return inEntity(spec, { ...one, relations: [...one.relations, added] });
  };

const removeRelation: Evolve = (spec, pick) => {
  const linked = spec.entities.filter(({ relations }) => relations.length > 0);
  if (linked.length === 0) return undefined;
  const one = pick(linked);
  const gone = pick(one.relations);
  return inEntity(spec, { ...one, relations: one.relations.filter((each) => each !== gone) });
};

export const EVOLUTIONS: Readonly<Record<string, Evolve>> = {
  addEntity,
  addAttribute,
  removeAttribute,
  renameAttribute,
  swapNames,
  changeType,
  changeRequired,
  changeLimits,
  renameEntity,
  removeEntity,
  addKey: addRelation('belongsTo'),
  addPairs: addRelation('manyToMany'),
  removeRelation,
};
