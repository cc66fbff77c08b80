/** Where files go when entities are renamed, lose their links or are removed, and when a release has them elsewhere. */
import type { ArtifactPlan } from '../../domain/artifact.js';
import { entityNamed, type SystemSpec } from '../../domain/entity-spec.js';
import { snakeCase } from '../../domain/names.js';
import type { GenerationScope } from '../../domain/stack.js';
import type { FileRecord } from '../../domain/system.js';
import type { TemplateEntry } from '../../generation/template-catalog.js';
import { entityPlans, planArtifacts } from './artifacts.js';
import { identifiersOf } from './identifiers.js';

export interface FileMoves {
  /** New path → old path. */
  readonly moved: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  /** By entity: attributes in code and columns, old → new. */
  readonly renamed?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export function fileMoves(catalog: readonly TemplateEntry[], scope: GenerationScope): FileMoves {
  const { target, previous, outdated } = scope;
  if (!previous) return { moved: new Map(), removed: [] };
  const [before, after] = [entityPaths(catalog, previous), entityPaths(catalog, target)];
  const kept = [...after].flatMap(([what, path]) => {
    const old = before.get(what);
    return old === undefined || old === path ? [] : [[path, old] as const];
  });
  const moves = {
    moved: new Map(kept),
    removed: [...before].filter(([what]) => !after.has(what)).map(([, path]) => path),
  };
  const renamed = newNames(scope);
  return {
    ...(outdated ? sinceRelease(planArtifacts(catalog, scope), moves, target, outdated) : moves),
    ...(renamed.size > 0 ? { renamed } : {}),
  };
}

/** Names that two entities share are left out: in code nobody can tell which of the two is meant. */
function newNames({ target, previous, changes }: GenerationScope): NonNullable<FileMoves['renamed']> {
  const owners = (name: string): number =>
    new Set(
      [...target.entities, ...(previous?.entities ?? [])]
        .filter(({ attributes, relations }) => [...attributes, ...relations].some((one) => one.name === name))
        .map(({ id }) => id),
    ).size;
  const renamed = new Map<string, Map<string, string>>();
  for (const change of changes) {
    if (change.kind !== 'rename-attribute' || owners(change.from) !== 1) continue;
    const { entity, from, to } = change;
    const names = [[snakeCase(from), snakeCase(to)] as const, [from, to] as const];
    renamed.set(entity, new Map([...(renamed.get(entity) ?? []), ...names]));
  }
  return renamed;
}

/** Paths by template and by the entity's id, which a rename keeps. */
function entityPaths(catalog: readonly TemplateEntry[], system: SystemSpec): ReadonlyMap<string, string> {
  return new Map(
    system.entities.flatMap((entity) =>
      entityPlans(catalog, system, entity).map(({ template, path }) => [`${template} ${entity.id}`, path] as const),
    ),
  );
}

/** As well: what an older release wrote and this one writes elsewhere or not at all. History stays as it is. */
function sinceRelease(
  plans: readonly ArtifactPlan[],
  { moved, removed }: FileMoves,
  target: SystemSpec,
  outdated: Readonly<Record<string, FileRecord>>,
): FileMoves {
  const due = new Set(plans.map(({ path }) => path));
  const renamed = new Set(moved.values());
  const gone = Object.keys(outdated).filter(
    (path) => !due.has(path) && !renamed.has(path) && outdated[path]?.ownership !== 'append-only',
  );
  const relocated = plans.flatMap((plan) => {
    if (outdated[plan.path] || moved.has(plan.path)) return [];
    const [old, ...others] = gone.filter(
      (path) => outdated[path]?.template === plan.template && isOfEntity(path, plan, target),
    );
    return old === undefined || others.length > 0 ? [] : [[plan.path, old] as const];
  });
  const relocations = new Set(relocated.map(([, old]) => old));
  return {
    moved: new Map([...moved, ...relocated]),
    removed: [...new Set([...removed, ...gone])].filter((path) => !relocations.has(path)),
  };
}

/** A path tells whose file it is by the entity's file name between slashes and dots. */
function isOfEntity(path: string, plan: ArtifactPlan, target: SystemSpec): boolean {
  const entity = plan.entity === undefined ? undefined : entityNamed(target, plan.entity);
  return !entity || path.split(/[/.]/).includes(identifiersOf(entity).file);
}
