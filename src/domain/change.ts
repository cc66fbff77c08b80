/** The difference of two specs, in steps that a migration can carry out and a person can read. */
import { withArticle } from './article.js';
import { type Attribute, describeAttribute, type EntitySpec, type Relation } from './entity-spec.js';

export type Change =
  | { readonly kind: 'add-entity'; readonly entity: EntitySpec }
  | { readonly kind: 'remove-entity'; readonly entity: EntitySpec }
  | { readonly kind: 'rename-entity'; readonly from: string; readonly to: string; readonly entityId: string }
  | { readonly kind: 'add-attribute'; readonly entity: string; readonly attribute: Attribute }
  | { readonly kind: 'remove-attribute'; readonly entity: string; readonly attribute: Attribute }
  | { readonly kind: 'rename-attribute'; readonly entity: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'change-attribute';
      readonly entity: string;
      readonly before: Attribute;
      readonly after: Attribute;
    }
  | { readonly kind: 'add-relation'; readonly entity: string; readonly relation: Relation }
  | { readonly kind: 'remove-relation'; readonly entity: string; readonly relation: Relation }
  /** A belongsTo that is required from now on, or optional again. */
  | { readonly kind: 'change-relation'; readonly entity: string; readonly before: Relation; readonly after: Relation }
  /** A rule in the person's words; its code is in the entity's rules module. */
  | { readonly kind: 'add-rule'; readonly entity: string; readonly rule: string };

/** One change in plain words: "adds Student.email (email, required, unique)". */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'add-entity': {
      const names = change.entity.attributes.map((attribute) => attribute.label.toLowerCase());
      const links = change.entity.relations.map((relation) =>
        relation.kind === 'belongsTo' ? `belongs to ${relation.target}` : `has many ${relation.label.toLowerCase()}`,
      );
      return [
        `adds ${change.entity.label}`,
        ...(names.length > 0 ? [` with ${names.join(', ')}`] : []),
        ...(links.length > 0 ? [`; it ${links.join(' and ')}`] : []),
      ].join('');
    }
    case 'remove-entity':
      return `removes ${change.entity.label}`;
    case 'rename-entity':
      return `renames ${change.from} to ${change.to}`;
    case 'add-attribute':
      return `adds ${change.entity}.${change.attribute.name} (${describeAttribute(change.attribute)})`;
    case 'remove-attribute':
      return `removes ${change.entity}.${change.attribute.name}`;
    case 'rename-attribute':
      return `renames ${change.entity}.${change.from} to ${change.to}`;
    case 'change-attribute':
      return `changes ${change.entity}.${change.after.name} from ${describeAttribute(change.before)} to ${describeAttribute(change.after)}`;
    case 'add-relation':
      return change.relation.kind === 'belongsTo'
        ? `each ${change.entity} belongs to ${change.relation.required ? 'one' : 'at most one'} ${change.relation.target}`
        : `${change.entity} and ${change.relation.target} are linked many to many`;
    case 'change-relation':
      return change.after.required
        ? `each ${change.entity} needs ${withArticle(change.after.label.toLowerCase())}`
        : `${withArticle(change.entity)} needs no ${change.after.label.toLowerCase()}`;
    case 'remove-relation':
      return `unlinks ${change.entity} and ${change.relation.target}`;
    case 'add-rule':
      return `teaches ${change.entity} a rule: ${change.rule}`;
  }
}

/** The rules that changes bring, which no template holds. */
export const rulesIn = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap((change) => {
    if (change.kind === 'add-rule') return [change.rule];
    return change.kind === 'add-entity' ? change.entity.rules : [];
  });

/** Names of the entities that were there before and are different now. */
export function evolvedEntities(changes: readonly Change[]): readonly string[] {
  const names = changes.flatMap((change) => {
    if (change.kind === 'add-entity') return [];
    if (change.kind === 'remove-entity') return [change.entity.name];
    return change.kind === 'rename-entity' ? [change.from] : [change.entity];
  });
  return [...new Set(names)];
}
