/** What a sentence changes about the attributes of an entity that exists. */
import type { Change } from '../domain/change.js';
import type { Attribute, AttributeType, EntitySpec } from '../domain/entity-spec.js';
import type { RecognisedAttribute, RecognisedEntity } from '../domain/recognition.js';
import type { Draft, Refusal } from './draft.js';
import { attributeFrom } from './entity-from.js';
import { ownAttributes } from './own-attributes.js';
import { removeRelation, setRequired } from './relations.js';

/** New attributes are added, known ones changed as far as the sentence says, and those it takes away removed. */
export function evolveEntity(draft: Draft, entity: EntitySpec, wanted: RecognisedEntity): Draft | Refusal {
  const own = ownAttributes(wanted);
  const version = entity.version + 1;
  const changes: Change[] = [];
  let attributes = entity.attributes;
  let next: Draft = { ...draft, notes: [...draft.notes, ...own.notes] };
  for (const said of own.attributes) {
    const before = attributes.find(({ name }) => name === said.name);
    if (!before) {
      const attribute = attributeFrom(said, entity.name, version, 'existing');
      const link = entity.relations.find(({ name }) => name === said.name || `${name}Id` === said.name);
      if (link && saysOnlyWhetherRequired(said)) {
        const holder = next.entities.find(({ name }) => name === entity.name) ?? entity;
        const required = setRequired(next, holder, link, said.required === true);
        if ('reason' in required) return required;
        next = required;
        continue;
      }
      if (link)
        return {
          reason: `${entity.name} is linked to ${link.target} by the name "${link.name}" already`,
          nextSteps: ['choose another name for the attribute'],
        };
      attributes = [...attributes, attribute];
      changes.push({ kind: 'add-attribute', entity: entity.name, attribute });
      continue;
    }
    const after = changed(before, said);
    if (JSON.stringify(sorted(after)) === JSON.stringify(sorted(before))) continue;
    attributes = attributes.map((one) => (one === before ? after : one));
    changes.push({ kind: 'change-attribute', entity: entity.name, before, after });
  }

  for (const name of wanted.removeAttributes) {
    const attribute = attributes.find((one) => one.name === name);
    if (attribute) {
      attributes = attributes.filter((one) => one !== attribute);
      changes.push({ kind: 'remove-attribute', entity: entity.name, attribute });
      continue;
    }
    const unlinked = removeRelation(next, entity.name, name);
    if (!unlinked) return { reason: `${entity.name} has no ${name}`, nextSteps: ['bae show tells what it has'] };
    next = unlinked;
  }
  if (changes.length === 0) return next;
  if (attributes.length === 0)
    return {
      reason: `${entity.name} would be left without attributes`,
      nextSteps: [`remove the entity instead: "delete entity ${entity.name}"`],
    };
  return {
    ...next,
    entities: next.entities.map((one) => (one.name === entity.name ? { ...one, version, attributes } : one)),
    changes: [...next.changes, ...changes],
  };
}

/** "make the author required", where the author is a link: no attribute of that name is meant. */
const saysOnlyWhetherRequired = ({ name: _name, label: _label, type, required, ...rest }: RecognisedAttribute) =>
  required !== undefined &&
  (type === 'string' || type === 'integer') &&
  Object.values(rest).every((fact) => fact === undefined);

const SIZED: ReadonlySet<AttributeType> = new Set(['string', 'text', 'email', 'url']);
const ORDERED: ReadonlySet<AttributeType> = new Set(['integer', 'float', 'decimal', 'date', 'datetime', 'time']);

/** What is said replaces what was; limits that the new type does not have are gone. */
function changed(before: Attribute, said: RecognisedAttribute): Attribute {
  const { label: _label, ...rest } = said;
  const merged = { ...before, ...rest };
  const { min, max, minLength, maxLength, values, default: fallback, ...bare } = merged;
  const { type } = merged;
  const kept = said.default !== undefined || type === before.type;
  return {
    ...bare,
    ...(ORDERED.has(type) && min !== undefined ? { min } : {}),
    ...(ORDERED.has(type) && max !== undefined ? { max } : {}),
    ...(SIZED.has(type) && minLength !== undefined ? { minLength } : {}),
    ...(SIZED.has(type) && maxLength !== undefined ? { maxLength } : {}),
    ...(type === 'enum' && values !== undefined ? { values } : {}),
    ...(kept && fallback !== undefined ? { default: fallback } : {}),
    // Required from now on: rows that were there before stay as they are.
    ...(merged.required && !before.required ? { nullable: true } : {}),
  };
}

const sorted = (attribute: Attribute): unknown => Object.entries(attribute).sort(([a], [b]) => (a < b ? -1 : 1));
