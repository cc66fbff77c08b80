/** What the templates of one entity are rendered with. */
import type { EntitySpec, OnDelete, SystemSpec } from '../../domain/entity-spec.js';
import { pascalCase, wordsOf } from '../../domain/names.js';
import { keyField, type Link, linksOf, targetOf, type ViaKey } from './edges.js';
import { belongsTo, type FieldContext, fieldsOf } from './field-context.js';
import { type Identifiers, identifiersOf } from './identifiers.js';

export interface LinkContext {
  readonly name: string;
  readonly label: string;
  /** For comments: "courses". */
  readonly role: string;
  /** End of its functions' names: "StudentCourses". */
  readonly functions: string;
  /** The entity at the other end. */
  readonly other: EntityHead;
  /** Is the other end this very entity? */
  readonly isSelf: boolean;
  readonly viaTable: boolean;
  readonly table: string;
  readonly ownColumn: string;
  readonly otherColumn: string;
  /** Field of the other entity that points here; empty for a link table. */
  readonly keyField: string;
  /** Must each of the others have one of these? */
  readonly keyRequired: boolean;
  /** Do the others keep a row from being deleted? */
  readonly restricts: boolean;
  /** Have the others values that rules compute? */
  readonly otherComputed: boolean;
  /** Can its rows come along with a row? Not where a value has that name. */
  readonly included: boolean;
}

export interface EntityHead extends Identifiers {
  readonly name: string;
  readonly label: string;
  readonly pluralLabel: string;
}

/** A belongsTo whose target has values that rules compute. */
export interface RefreshContext {
  readonly type: string;
  readonly field: string;
}

/** Rows elsewhere that keep a row from being deleted. */
export interface UseContext {
  readonly table: string;
  readonly column: string;
  readonly label: string;
  readonly pluralLabel: string;
}

export interface EntityContext extends EntityHead {
  readonly fields: readonly FieldContext[];
  readonly references: readonly FieldContext[];
  readonly links: readonly LinkContext[];
  /** Entities at the other ends of the links, each once, without this one. */
  readonly neighbours: readonly (EntityHead & { readonly updates: boolean; readonly refreshed: boolean })[];
  readonly uses: readonly UseContext[];
  /** Builders of its values, in order. */
  readonly builders: readonly string[];
  /** What the model imports of values: these and more, in order. */
  readonly valueImports: readonly string[];
  /** Fields that requests may leave out. */
  readonly fallbacks: readonly FieldContext[];
  readonly lenient: readonly FieldContext[];
  /** Filled in by the rules. */
  readonly computedFields: readonly FieldContext[];
  readonly hasComputed: boolean;
  /** What rows it points at have to compute again, and the other files that know how. */
  readonly refreshKeys: readonly RefreshContext[];
  readonly refreshes: readonly EntityHead[];
  /** Do links between rows change what is computed here? */
  readonly refreshesSelf: boolean;
  /** The rules in the person's words. */
  readonly ruleWords: readonly string[];
  readonly hasRuleWords: boolean;
  readonly hasReferences: boolean;
  readonly hasLinks: boolean;
  readonly hasTableLinks: boolean;
  readonly hasSelfLinks: boolean;
  readonly updatesSelf: boolean;
  readonly hasRequiredKeyLinks: boolean;
  /** Names of all functions on links, in order. */
  readonly linkFunctions: readonly string[];
  readonly hasUses: boolean;
  readonly hasFallbacks: boolean;
  readonly hasLenient: boolean;
  /** Expression of a row's title: `student.name`. */
  readonly title: string;
  /** Name that choosers are ordered by. */
  readonly titleSort: string;
}

export function headOf(entity: EntitySpec): EntityHead {
  const { name, label, pluralLabel } = entity;
  return { name, label, pluralLabel, ...identifiersOf(entity) };
}

export function entityContext(system: SystemSpec, entity: EntitySpec): EntityContext {
  const head = headOf(entity);
  const fields = fieldsOf(system, entity);
  const links = linksOf(system, entity);
  const linkContexts = links.map((link) => linkContext(head, link, !fields.some(({ name }) => name === link.name)));
  const uses = links.flatMap(({ target, via }): UseContext[] =>
    via.kind === 'key' && keepsRows(via)
      ? [
          {
            table: identifiersOf(target).table,
            column: via.column,
            label: target.label,
            pluralLabel: target.pluralLabel,
          },
        ]
      : [],
  );
  const references = fields.filter(({ targetTable }) => targetTable !== '');
  const fallbacks = fields.filter(({ fallback }) => fallback !== '');
  const lenient = fields.filter((field) => field.lenient);
  const computedFields = fields.filter(({ computed }) => computed);
  const builders = [...fields.map(({ builder }) => builder), ...(computedFields.length > 0 ? ['computed'] : [])];
  return {
    ...head,
    fields,
    references,
    links: linkContexts,
    neighbours: neighboursOf(linkContexts),
    uses,
    builders: [...new Set(builders)].sort(),
    valueImports: [...new Set([...builders, 'patchOf', 'replacementOf', 'type Output'])].sort(byName),
    fallbacks,
    lenient,
    computedFields,
    hasComputed: computedFields.length > 0,
    ...refreshesOf(system, entity),
    refreshesSelf: computedFields.length > 0 && linkContexts.some(({ viaTable }) => viaTable),
    ruleWords: entity.rules,
    hasRuleWords: entity.rules.length > 0,
    hasReferences: references.length > 0,
    hasLinks: links.length > 0,
    hasTableLinks: linkContexts.some(({ viaTable }) => viaTable),
    hasSelfLinks: linkContexts.some(({ isSelf }) => isSelf),
    updatesSelf: linkContexts.some(({ isSelf, viaTable }) => isSelf && !viaTable),
    hasRequiredKeyLinks: linkContexts.some(({ keyRequired }) => keyRequired),
    linkFunctions: linkContexts
      .flatMap(({ functions }) => ['list', 'link', 'unlink'].map((verb) => verb + functions))
      .sort(),
    hasUses: uses.length > 0,
    hasFallbacks: fallbacks.length > 0,
    hasLenient: lenient.length > 0,
    ...titleOf(head, fields),
  };
}

const bare = (imported: string): string => imported.replace('type ', '');
const byName = (a: string, b: string): number => (bare(a) < bare(b) ? -1 : 1);

/** A key that must not be empty cannot be emptied when its row goes. */
export const onDeleteOf = ({ required, onDelete }: Pick<ViaKey, 'required' | 'onDelete'>): OnDelete =>
  required && onDelete === 'set-null' ? 'restrict' : onDelete;

const keepsRows = (via: Link['via']): boolean => via.kind === 'key' && onDeleteOf(via) === 'restrict';

function linkContext(head: EntityHead, { name, label, target, via }: Link, included: boolean): LinkContext {
  const other = headOf(target);
  const viaTable = via.kind === 'table';
  return {
    name,
    label,
    role: wordsOf(name).join(' '),
    functions: head.type + pascalCase(name),
    other,
    isSelf: other.name === head.name,
    viaTable,
    table: viaTable ? via.table : '',
    ownColumn: viaTable ? via.ownColumn : '',
    otherColumn: viaTable ? via.otherColumn : '',
    keyField: viaTable ? '' : via.field,
    keyRequired: !viaTable && via.required,
    restricts: keepsRows(via),
    otherComputed: viaTable && hasComputed(target),
    included,
  };
}

function neighboursOf(links: readonly LinkContext[]): EntityContext['neighbours'] {
  const others = links.filter(({ isSelf }) => !isSelf).map(({ other }) => other);
  const distinct = [...new Map(others.map((other) => [other.name, other])).values()];
  return distinct
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((other) => {
      const own = links.filter((link) => link.other.name === other.name);
      return {
        ...other,
        updates: own.some(({ viaTable }) => !viaTable),
        refreshed: own.some(({ otherComputed }) => otherComputed),
      };
    });
}

const hasComputed = ({ attributes }: EntitySpec): boolean => attributes.some(({ computed }) => computed);

function refreshesOf(system: SystemSpec, entity: EntitySpec): Pick<EntityContext, 'refreshKeys' | 'refreshes'> {
  const targets = belongsTo(entity)
    .map((relation) => ({ relation, target: targetOf(system, relation) }))
    .filter(({ target }) => hasComputed(target));
  const others = targets.filter(({ target }) => target.name !== entity.name).map(({ target }) => headOf(target));
  return {
    refreshKeys: targets.map(({ relation, target }) => ({
      type: identifiersOf(target).type,
      field: keyField(relation),
    })),
    refreshes: [...new Map(others.map((other) => [other.name, other])).values()].sort((a, b) =>
      a.file < b.file ? -1 : 1,
    ),
  };
}

/** A name, if there is one; else whatever comes first. */
function titleOf({ variable, words }: EntityHead, fields: readonly FieldContext[]) {
  const attributes = fields.filter(({ targetTable }) => targetTable === '');
  const field =
    attributes.find(({ type, name }) => type === 'string' && /^(?:name|title)$|Name$|Title$/.test(name)) ??
    attributes.find(({ type }) => type === 'string') ??
    attributes.find(({ type }) => type !== 'text' && type !== 'boolean');
  const fallback = `\`${words} \${${variable}.id}\``;
  if (!field) return { title: fallback, titleSort: 'id' };
  const value = `${variable}.${field.name}`;
  const isText = field.rowType.startsWith('string');
  const mayBeNull = field.optional || field.lenient;
  if (isText) return { title: mayBeNull ? `${value} ?? ${fallback}` : value, titleSort: field.name };
  return { title: `String(${mayBeNull ? `${value} ?? ${variable}.id` : value})`, titleSort: field.name };
}
