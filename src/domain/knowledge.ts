/** What a BAE knows of its entity beside the spec: by which names people call it, and which sentences made it what it is. */
import { type Change, describeChange } from './change.js';
import type { EntitySpec, SystemSpec } from './entity-spec.js';

/** The part of a history that knowledge is drawn from; oldest first. */
export interface Told {
  /** ISO 8601 with Z. */
  readonly at: string;
  readonly request: string;
  readonly changes: readonly Change[];
}

export interface EntityKnowledge {
  readonly entityId: string;
  readonly entity: string;
  /** Of its spec. */
  readonly version: number;
  /** For one and for many, in the person's words, then the names that it had before, newest first. */
  readonly vocabulary: readonly string[];
  /** By attribute: its label, then the names that it had before, newest first. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** In plain words, told from this side: "belongs to Author". */
  readonly relations: readonly string[];
  /** What happened to it, and in which words it was asked for. */
  readonly evolution: readonly { readonly at: string; readonly request: string; readonly changes: readonly string[] }[];
}

interface Memory {
  readonly names: readonly string[];
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly evolution: EntityKnowledge['evolution'];
}

const NOTHING: Memory = { names: [], attributes: new Map(), evolution: [] };

/** Of every entity that there is, in the order of the spec. */
export function knowledgeOf(spec: SystemSpec, history: readonly Told[]): readonly EntityKnowledge[] {
  const memories = remembered(history);
  return spec.entities.map((entity) => {
    const { names, attributes, evolution } = memories.get(entity.id) ?? NOTHING;
    return {
      entityId: entity.id,
      entity: entity.name,
      version: entity.version,
      vocabulary: distinct([entity.label, entity.pluralLabel, ...names]),
      attributes: Object.fromEntries(
        entity.attributes.map(({ name, label }) => [name, distinct([label, ...(attributes.get(name) ?? [])])]),
      ),
      relations: relationsOf(spec, entity),
      evolution,
    };
  });
}

/** By id: names change. */
function remembered(history: readonly Told[]): ReadonlyMap<string, Memory> {
  const ids = new Map<string, string>();
  const memories = new Map<string, Memory>();
  for (const { at, request, changes } of history) {
    const said = new Map<string, string[]>();
    for (const change of changes) {
      const id = idIn(change, ids);
      if (id === undefined) continue;
      said.set(id, [...(said.get(id) ?? []), describeChange(change)]);
      memories.set(id, afterRename(memories.get(id) ?? NOTHING, change));
    }
    for (const [id, told] of said) {
      const memory = memories.get(id) ?? NOTHING;
      memories.set(id, { ...memory, evolution: [...memory.evolution, { at, request, changes: told }] });
    }
  }
  return memories;
}

/** Whom a change is about; `ids` follows the names. */
function idIn(change: Change, ids: Map<string, string>): string | undefined {
  if (change.kind === 'add-entity') ids.set(change.entity.name, change.entity.id);
  if (change.kind === 'rename-entity') {
    ids.delete(change.from);
    ids.set(change.to, change.entityId);
    return change.entityId;
  }
  if (change.kind === 'add-entity' || change.kind === 'remove-entity') return change.entity.id;
  return ids.get(change.entity);
}

function afterRename(memory: Memory, change: Change): Memory {
  if (change.kind === 'rename-entity') return { ...memory, names: [change.from, ...memory.names] };
  if (change.kind !== 'rename-attribute') return memory;
  const attributes = new Map(memory.attributes);
  attributes.delete(change.from);
  attributes.set(change.to, [change.from, ...(memory.attributes.get(change.from) ?? [])]);
  return { ...memory, attributes };
}

function relationsOf(spec: SystemSpec, entity: EntitySpec): readonly string[] {
  const own = entity.relations.map(({ kind, target, required }) =>
    kind === 'belongsTo' ? `belongs to ${required ? '' : 'at most one '}${target}` : `many to many with ${target}`,
  );
  const others = spec.entities.flatMap((other) =>
    other.relations
      .filter(({ target }) => target === entity.name)
      .map(({ kind }) => (kind === 'belongsTo' ? `has many ${other.plural}` : `many to many with ${other.name}`)),
  );
  return distinct([...own, ...others]);
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
