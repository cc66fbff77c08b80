/** Relations of a draft: every edge is stored once, whichever side the sentence told it from. */
import { withArticle } from '../domain/article.js';
import type { Change } from '../domain/change.js';
import type { EntitySpec, Relation } from '../domain/entity-spec.js';
import { camelCase, labelOf, pluralOf } from '../domain/names.js';
import type { RecognisedRelation } from '../domain/recognition.js';
import type { Draft, Refusal } from './draft.js';
import type { BaeRegistry } from './registry.js';

export function relate(draft: Draft, from: string, said: RecognisedRelation, baes: BaeRegistry): Draft | Refusal {
  const usual = baes.baeFor(from).usualRelationTo(said.target);
  if (said.kind === 'hasMany' && usual === 'manyToMany') {
    const linked = relate(draft, from, { kind: 'manyToMany', target: said.target }, baes);
    const note = `${from} and ${said.target} are linked many to many, as is usual; "a ${said.target} belongs to one ${from}" says otherwise`;
    return 'reason' in linked || linked === draft ? linked : { ...linked, notes: [...linked.notes, note] };
  }
  if (said.kind === 'hasMany')
    return relate(draft, said.target, { kind: 'belongsTo', target: from, required: said.required ?? false }, baes);
  const owner = draft.entities.find(({ name }) => name === from);
  const target = draft.entities.find(({ name }) => name === said.target);
  if (!owner || !target) return unknown(owner ? said.target : from);
  if (owner === target && said.kind !== 'belongsTo')
    return {
      reason: `${from} would be linked to itself many times over, which no template holds`,
      nextSteps: ['link two different entities'],
    };
  // The first of a tree has nobody above it.
  const meant: RecognisedRelation = owner === target ? { role: 'parent', ...said, required: false } : said;
  const wanted = relationOf(owner, target, meant, isNew(draft, owner.name));
  const circle = wanted.required && needs(draft.entities, target.name, owner.name);
  const relation = circle ? { ...wanted, required: false } : wanted;
  const there = owner.relations.find((one) => one.name === relation.name);
  if (there) return said.required === undefined ? draft : setRequired(draft, owner, there, said.required);
  if (mirrored(target, owner.name, relation)) return draft;
  if (owner.attributes.some(({ name }) => name === relation.name || name === `${relation.name}Id`))
    return {
      reason: `${owner.name} has an attribute "${relation.name}" already, so it cannot also be linked to ${target.name} by that name`,
      nextSteps: [`rename the attribute, or leave it out: the link to ${target.name} holds it`],
    };
  const linked: EntitySpec = {
    ...owner,
    version: isNew(draft, owner.name) ? owner.version : owner.version + 1,
    relations: [...owner.relations, relation],
  };
  return {
    entities: draft.entities.map((entity) => (entity === owner ? linked : entity)),
    changes: withRelation(draft.changes, linked, relation),
    notes: circle
      ? [
          ...draft.notes,
          `${owner.name}.${relation.name} is optional, because neither could be created before the other`,
        ]
      : draft.notes,
  };
}

/** A link that exists is required from now on, or optional again. */
export function setRequired(draft: Draft, owner: EntitySpec, link: Relation, required: boolean): Draft | Refusal {
  if (link.kind !== 'belongsTo' || link.required === required) return draft;
  if (required && needs(draft.entities, link.target, owner.name))
    return {
      reason: `${withArticle(link.target)} needs ${withArticle(owner.name)} already, so neither could be created before the other`,
      nextSteps: [
        `make the other link optional first: "${withArticle(link.target)} may have ${withArticle(owner.name)}"`,
      ],
    };
  const { nullable: _nullable, ...rest } = link;
  // Required from now on: rows that were there before stay as they are.
  const after: Relation = { ...rest, required, ...(required ? { nullable: true } : {}) };
  const changed: EntitySpec = {
    ...owner,
    version: owner.version + 1,
    relations: owner.relations.map((one) => (one === link ? after : one)),
  };
  return {
    ...draft,
    entities: draft.entities.map((entity) => (entity === owner ? changed : entity)),
    changes: isNew(draft, owner.name)
      ? withRelation(draft.changes, changed, after)
      : [...draft.changes, { kind: 'change-relation', entity: owner.name, before: link, after }],
  };
}

/** Whether a row of `from` cannot be made before one of `to`. */
function needs(
  entities: readonly EntitySpec[],
  from: string,
  to: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  const required = entities.find(({ name }) => name === from)?.relations.filter((relation) => relation.required) ?? [];
  return required.some(({ target }) => needs(entities, target, to, new Set([...seen, from])));
}

/** Unlinks by role ("teacher", "courses"), from whichever side it is named; undefined when there is no such link. */
export function removeRelation(draft: Draft, from: string, role: string): Draft | undefined {
  const owner = draft.entities.find(({ name, relations }) =>
    relations.some((relation) =>
      name === from
        ? relation.name === role || camelCase(relation.target) === role
        : relation.target === from && [camelCase(name), camelCase(pluralOf(name))].includes(role),
    ),
  );
  const relation = owner?.relations.find((one) =>
    owner.name === from ? one.name === role || camelCase(one.target) === role : one.target === from,
  );
  if (!owner || !relation) return undefined;
  const unlinked = {
    ...owner,
    version: owner.version + 1,
    relations: owner.relations.filter((one) => one !== relation),
  };
  return {
    entities: draft.entities.map((entity) => (entity === owner ? unlinked : entity)),
    changes: [...draft.changes, { kind: 'remove-relation', entity: owner.name, relation }],
    notes: draft.notes,
  };
}

const unknown = (name: string): Refusal => ({
  reason: `there is no ${name} to link to`,
  nextSteps: [`create ${name} first, or in the same sentence`],
});

const isNew = (draft: Draft, name: string): boolean =>
  draft.changes.some((change) => change.kind === 'add-entity' && change.entity.name === name);

/** A many-to-many told from its other side as well is the same edge. */
const mirrored = (target: EntitySpec, owner: string, relation: Relation): boolean =>
  relation.kind === 'manyToMany' && target.relations.some((one) => one.kind === 'manyToMany' && one.target === owner);

function relationOf(owner: EntitySpec, target: EntitySpec, said: RecognisedRelation, fresh: boolean): Relation {
  const one = said.kind === 'belongsTo';
  const words = said.role ?? (one ? target.label : pluralOf(target.label));
  const name = camelCase(said.role ?? (one ? target.name : target.plural));
  return {
    id: `${owner.name}.${name}@${fresh ? owner.version : owner.version + 1}`,
    kind: said.kind,
    target: target.name,
    name,
    label: labelOf(words),
    required: one && (said.required ?? fresh),
    ...(one && said.required === true && !fresh ? { nullable: true } : {}),
    onDelete: one ? 'restrict' : 'cascade',
  };
}

/** A new entity carries its relations in its add-entity change; an existing one gets a change of its own. */
function withRelation(changes: readonly Change[], linked: EntitySpec, relation: Relation): readonly Change[] {
  const fresh = changes.some((change) => change.kind === 'add-entity' && change.entity.name === linked.name);
  return fresh
    ? changes.map((change) =>
        change.kind === 'add-entity' && change.entity.name === linked.name ? { ...change, entity: linked } : change,
      )
    : [...changes, { kind: 'add-relation', entity: linked.name, relation }];
}
