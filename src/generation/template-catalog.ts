/** The catalog of a stack's templates: what each is, and where its output goes. */
import { type Ownership, SWEAS, type SweaName } from '../domain/artifact.js';
import { ATTRIBUTE_TYPES, type AttributeType } from '../domain/entity-spec.js';

/** How often a template is used: once a system, once an entity, once for each step of a migration. */
export const TEMPLATE_SCOPES = ['system', 'entity', 'linked-entity', 'ruled-entity', 'migration'] as const;
export type TemplateScope = (typeof TEMPLATE_SCOPES)[number];

export interface TemplateEntry {
  readonly id: string;
  /** Relative to the folder of the stack's templates; `.hbs` is rendered, anything else is written as it is. */
  readonly path: string;
  /** Where the output goes in the managed folder; `{file}` is the entity's file name. */
  readonly target: string;
  readonly scope: TemplateScope;
  /** System scope only: which changes of the entities it has to follow. */
  readonly follows: 'entities' | 'nothing';
  readonly swea: SweaName;
  readonly ownership: Ownership;
  readonly version: string;
  readonly description: string;
  readonly supportedTypes: readonly AttributeType[] | 'all';
  /** Can it not be used for entities with custom rules? */
  readonly requiresCustomLogic: boolean;
}

const OWNERSHIPS: readonly Ownership[] = ['generated', 'created-once', 'append-only', 'vendored'];

/** Reads a `manifest.json`; throws an error that names the entry and what is wrong with it. */
export function parseCatalog(manifest: string): readonly TemplateEntry[] {
  const { templates }: { readonly templates?: unknown } = JSON.parse(manifest);
  if (!Array.isArray(templates)) throw new Error('manifest.json has no list "templates"');
  const entries = templates.map(entryFrom);
  const ids = new Set<string>();
  for (const { id } of entries) {
    if (ids.has(id)) throw new Error(`manifest.json has two templates ${id}`);
    ids.add(id);
  }
  return entries;
}

function entryFrom(raw: Readonly<Record<string, unknown>>): TemplateEntry {
  const text = (key: string, usual?: string): string => {
    const value = raw[key] ?? usual;
    if (typeof value === 'string' && value !== '') return value;
    throw new Error(`manifest.json: template ${String(raw.id ?? '?')} has no ${key}`);
  };
  const oneOf = <T extends string>(key: string, allowed: readonly T[], usual?: T): T => {
    const value = text(key, usual);
    const found = allowed.find((candidate) => candidate === value);
    if (found) return found;
    throw new Error(`manifest.json: ${key} of ${text('id')} must be one of ${allowed.join(', ')}`);
  };
  const types = raw.supportedTypes;
  return {
    id: text('id'),
    path: text('path'),
    target: text('target'),
    scope: oneOf('scope', TEMPLATE_SCOPES, 'system'),
    follows: oneOf('follows', ['entities', 'nothing'], 'nothing'),
    swea: oneOf('swea', SWEAS),
    ownership: oneOf('ownership', OWNERSHIPS, 'generated'),
    version: text('version', '1.0.0'),
    description: text('description'),
    supportedTypes: Array.isArray(types) ? ATTRIBUTE_TYPES.filter((type) => types.includes(type)) : 'all',
    requiresCustomLogic: raw.requiresCustomLogic === true,
  };
}
