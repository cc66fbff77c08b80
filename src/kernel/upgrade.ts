/** Whether a folder is due for today's templates, and what that means for it. */
import { AbortError } from '../domain/errors.js';
import type { Outcome } from '../domain/outcome.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { Workspace } from '../managed-system/workspace.js';
import { scopeOf } from './scope.js';

export type Upgrade =
  | { readonly scope: GenerationScope; readonly summary: string }
  /** Nothing is to be done. */
  | { readonly scope?: never; readonly outcome: Outcome };

/** Throws an AbortError where there is no managed system, or one of a newer release. */
export function upgradeOf({ dir, registry }: Workspace, stack: Pick<Stack, 'version'>): Upgrade {
  if (!registry) throw new AbortError(`there is no managed system in ${dir}`, ['bae run "<sentence>" makes one']);
  const { spec } = registry;
  const scope = scopeOf(registry, { target: spec, changes: [] }, stack);
  if (scope.outdated)
    return { scope, summary: `${spec.title} is upgraded from templates ${registry.stack.version} to ${stack.version}` };
  return { outcome: { kind: 'succeeded', summary: `${spec.title} is up to date (templates ${stack.version})` } };
}
