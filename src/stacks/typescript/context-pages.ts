/** What the templates of an entity's pages, and of the page header, are rendered with. */
import type { EntitySpec, SystemSpec } from '../../domain/entity-spec.js';
import { code } from '../../generation/helpers.js';
import { targetOf } from './edges.js';
import { type EntityContext, type EntityHead, entityContext, headOf } from './entity-context.js';
import { belongsTo } from './field-context.js';

interface ImportContext {
  readonly from: string;
  readonly names: readonly string[];
}

/** A belongsTo field and the entity whose rows it is chosen from. */
interface ReferenceContext {
  readonly name: string;
  readonly one: string;
}

interface SectionContext {
  readonly name: string;
  readonly label: string;
  readonly functions: string;
  readonly other: EntityHead;
  readonly references: readonly ReferenceContext[];
  readonly hasReferences: boolean;
  readonly viaTable: boolean;
  readonly keyField: string;
}

export interface PagesContext extends EntityHead {
  readonly imports: readonly ImportContext[];
  readonly choices: readonly ReferenceContext[];
  readonly hasChoices: boolean;
  readonly sections: readonly SectionContext[];
  readonly hasSections: boolean;
  /** The rules in the person's words, in code. */
  readonly ruleWords: readonly string[];
  readonly hasRuleWords: boolean;
}

export function pagesContext(system: SystemSpec, entity: EntitySpec): PagesContext {
  const context = entityContext(system, entity);
  const choices = referencesOf(entity, system);
  const sections = context.links.map(({ name, label, functions, other, viaTable, keyField }): SectionContext => {
    const target = system.entities.find((candidate) => candidate.name === other.name) ?? entity;
    const references = referencesOf(target, system);
    return { name, label, functions, other, references, hasReferences: references.length > 0, viaTable, keyField };
  });
  return {
    ...headOf(entity),
    imports: importsOf(context, system, entity, sections),
    choices,
    hasChoices: choices.length > 0,
    sections,
    hasSections: sections.length > 0,
    ruleWords: entity.rules.map(code),
    hasRuleWords: entity.rules.length > 0,
  };
}

/** The system's title and the sections that every page links to. */
export const siteContext = (system: SystemSpec) => ({
  title: system.title,
  sections: system.entities.map(headOf),
});

const referencesOf = (entity: EntitySpec, system: SystemSpec): readonly ReferenceContext[] =>
  belongsTo(entity).map((relation) => ({
    name: `${relation.name}Id`,
    one: headOf(targetOf(system, relation)).one,
  }));

/** Imports of all files that the pages use, in the order in which a linter wants them. */
function importsOf(
  { type, one, many, file, links }: EntityContext,
  system: SystemSpec,
  entity: EntitySpec,
  sections: readonly SectionContext[],
): readonly ImportContext[] {
  const names = new Map<string, Set<string>>();
  const add = (owner: string, kind: string, ...added: readonly string[]) => {
    const from = owner === file ? `./${file}.${kind}.ts` : `../${owner}/${owner}.${kind}.ts`;
    names.set(from, new Set([...(names.get(from) ?? []), ...added]));
  };
  const addReference = (head: EntityHead) => add(head.file, 'repo', `${head.one}Labels`, `${head.one}Options`);
  const referred = (spec: EntitySpec) => belongsTo(spec).map((relation) => headOf(targetOf(system, relation)));
  add(file, 'model', `type ${type}`, `${one}Fields`, `${one}Input`, `${one}Replacement`, `${one}Title`);
  add(file, 'repo', `create${type}`, `delete${type}`, `get${type}`, `list${many}`, `update${type}`);
  add(file, 'repo', `${one}Labels`, `${one}Options`);
  add(file, 'rules', `${one}Rules`);
  referred(entity).forEach(addReference);
  for (const { functions } of links) add(file, 'links', `list${functions}`);
  for (const { functions, other, viaTable } of sections) {
    add(other.file, 'model', `${other.one}Fields`, `${other.one}Title`);
    for (const target of system.entities) if (target.name === other.name) referred(target).forEach(addReference);
    if (!viaTable) continue;
    addReference(other);
    add(file, 'links', `link${functions}`, `unlink${functions}`);
  }
  return [...names]
    .map(([from, set]) => ({ from, names: [...set].sort(byName) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .sort((a, b) => Number(a.from.startsWith('./')) - Number(b.from.startsWith('./')));
}

/** Letters first compare without their case; "type " in front does not count. */
function byName(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.replace(/^type /, ''));
  return compare((left ?? '').toLowerCase(), (right ?? '').toLowerCase()) || compare(left ?? '', right ?? '');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
