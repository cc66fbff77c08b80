/** Where files of entities go when entities are renamed, lose their links or are removed. */
import type { SystemSpec } from '../../domain/entity-spec.js';
import type { GenerationScope } from '../../domain/stack.js';
import type { TemplateEntry } from '../../generation/template-catalog.js';
import { entityPlans } from './artifacts.js';

export interface FileMoves {
  /** New path → old path. */
  readonly moved: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

export function fileMoves(catalog: readonly TemplateEntry[], { target, previous }: GenerationScope): FileMoves {
  if (!previous) return { moved: new Map(), removed: [] };
  const [before, after] = [entityPaths(catalog, previous), entityPaths(catalog, target)];
  const kept = [...after].flatMap(([what, path]) => {
    const old = before.get(what);
    return old === undefined || old === path ? [] : [[path, old] as const];
  });
  return {
    moved: new Map(kept),
    removed: [...before].filter(([what]) => !after.has(what)).map(([, path]) => path),
  };
}

/** Paths by template and by the entity's id, which a rename keeps. */
function entityPaths(catalog: readonly TemplateEntry[], system: SystemSpec): ReadonlyMap<string, string> {
  return new Map(
    system.entities.flatMap((entity) =>
      entityPlans(catalog, system, entity).map(({ template, path }) => [`${template} ${entity.id}`, path] as const),
    ),
  );
}
