/** What an entity learns from a sentence that no template holds, and what the rules that were written for it bring along. */
import type { Change } from '../domain/change.js';
import type { Attribute, EntitySpec, SystemSpec } from '../domain/entity-spec.js';
import { labelOf, pluralOf } from '../domain/names.js';
import type { RecognisedEntity } from '../domain/recognition.js';
import type { ExtraAttribute, RulesReply } from '../domain/rules-reply.js';
import type { Draft, Refusal } from './draft.js';

/** Adds the rules of a sentence, in its own words, to the entity that each speaks of. */
export function learn(draft: Draft, said: readonly RecognisedEntity[], rules: readonly string[]): Draft | Refusal {
  const named = draft.entities.filter(({ name }) => said.some((entity) => entity.name === name));
  const [usual] = named.length > 0 ? named : draft.entities.length === 1 ? draft.entities : [];
  if (!usual)
    return {
      reason: `it is not clear what this rule is about: ${rules.join('; ')}`,
      nextSteps: ['name the entity in the sentence'],
    };
  return rules.reduce<Draft>(
    (next, rule) => addRule(next, firstIn(rule, named) ?? mostIn(rule, named) ?? usual, rule),
    draft,
  );
}

/** What a rule names first is what it is about: "two bookings of the same room". */
function firstIn(rule: string, entities: readonly EntitySpec[]): EntitySpec | undefined {
  const words = rule.toLowerCase();
  const places = entities.flatMap((entity) => {
    const found = [entity.label, entity.name, pluralOf(entity.label)].map((name) => words.indexOf(name.toLowerCase()));
    const known = found.filter((at) => at >= 0);
    return known.length > 0 ? [{ entity, at: Math.min(...known) }] : [];
  });
  return places.sort((a, b) => a.at - b.at)[0]?.entity;
}

/** A rule that names no entity is about the one whose attributes it speaks of: "the discount is below the price". */
function mostIn(rule: string, entities: readonly EntitySpec[]): EntitySpec | undefined {
  const words = rule.toLowerCase();
  const spoken = entities
    .map((entity) => ({ entity, names: entity.attributes.filter(({ label }) => words.includes(label.toLowerCase())) }))
    .sort((a, b) => b.names.length - a.names.length);
  const [first, second] = spoken;
  return first && first.names.length > (second?.names.length ?? 0) ? first.entity : undefined;
}

function addRule(draft: Draft, { name }: EntitySpec, rule: string): Draft {
  const entity = draft.entities.find((one) => one.name === name);
  if (!entity || entity.rules.includes(rule)) return draft;
  const made = draft.changes.some((change) => change.kind === 'add-entity' && change.entity.name === name);
  const changed = draft.changes.some((change) => 'entity' in change && change.entity === name);
  const taught: EntitySpec = {
    ...entity,
    rules: [...entity.rules, rule],
    version: made || changed ? entity.version : entity.version + 1,
  };
  const replaced = { ...draft, entities: draft.entities.map((one) => (one === entity ? taught : one)) };
  return made
    ? { ...replaced, changes: draft.changes.map((change) => renewed(change, taught)) }
    : { ...replaced, changes: [...draft.changes, { kind: 'add-rule', entity: name, rule }] };
}

const renewed = (change: Change, entity: EntitySpec): Change =>
  change.kind === 'add-entity' && change.entity.name === entity.name ? { kind: 'add-entity', entity } : change;

/** The system with the attributes that the rules ask for, and with those marked that they fill in. Pure. */
export function withRules(
  { target, changes }: { readonly target: SystemSpec; readonly changes: readonly Change[] },
  name: string,
  { attributes, computed }: Pick<RulesReply, 'attributes' | 'computed'>,
): { readonly target: SystemSpec; readonly changes: readonly Change[] } {
  const entity = target.entities.find((one) => one.name === name);
  if (!entity || (attributes.length === 0 && computed.length === 0)) return { target, changes };
  const added = attributes.map((extra) => attributeOf(extra, entity));
  const marked = [...entity.attributes, ...added].map((attribute) =>
    computed.includes(attribute.name) && attribute.computed !== true ? filledIn(attribute) : attribute,
  );
  const next: EntitySpec = { ...entity, attributes: marked };
  const made = changes.some((change) => change.kind === 'add-entity' && change.entity.name === name);
  return {
    target: { ...target, entities: target.entities.map((one) => (one === entity ? next : one)) },
    changes: made
      ? changes.map((change) => renewed(change, next))
      : [...changes.filter((change) => !concerns(change, next)), ...attributeChanges(changes, entity, next)],
  };
}

/** Told again by `attributeChanges`, as it is now. */
const concerns = (change: Change, { name }: EntitySpec): boolean =>
  change.kind === 'add-attribute' && change.entity === name;

function attributeChanges(changes: readonly Change[], before: EntitySpec, after: EntitySpec): readonly Change[] {
  const isNew = (attribute: Attribute): boolean =>
    !before.attributes.some(({ id }) => id === attribute.id) ||
    changes.some((change) => change.kind === 'add-attribute' && change.attribute.id === attribute.id);
  return after.attributes.flatMap((attribute): Change[] => {
    if (isNew(attribute)) return [{ kind: 'add-attribute', entity: after.name, attribute }];
    const old = before.attributes.find(({ id }) => id === attribute.id);
    return old && old !== attribute
      ? [{ kind: 'change-attribute', entity: after.name, before: old, after: attribute }]
      : [];
  });
}

/** Never required, or has a default: rows that are there need no value, and nobody asked for the field. */
function attributeOf({ name, type, values, default: fallback }: ExtraAttribute, entity: EntitySpec): Attribute {
  const usual = fallback ?? (type === 'enum' ? values?.[0] : undefined);
  return {
    id: `${entity.name}.${name}@${entity.version}`,
    name,
    label: labelOf(name),
    type,
    required: false,
    unique: false,
    ...(values ? { values } : {}),
    ...(usual === undefined ? {} : { default: usual }),
  };
}

/** Nobody types it, so nobody can be asked for it. */
const filledIn = (attribute: Attribute): Attribute => ({ ...attribute, required: false, computed: true });
