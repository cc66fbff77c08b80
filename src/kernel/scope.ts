/** What is to be generated in a folder: the changes, and everything else too where an older release made it. */
import { AbortError } from '../domain/errors.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import { ageOf, type SystemRegistry } from '../domain/system.js';

/**
 * `registry` is absent for a new system. Files of two releases are never mixed: what one of them says, the other may not
 * know. Throws an AbortError for a folder of a newer release.
 */
export function scopeOf(
  registry: SystemRegistry | undefined,
  { target, changes, restores }: Pick<GenerationScope, 'target' | 'changes' | 'restores'>,
  stack: Pick<Stack, 'version'>,
): GenerationScope {
  if (!registry) return { target, changes, migrations: [] };
  const age = ageOf(registry, stack);
  if (age === 'newer')
    throw new AbortError(
      `This folder was made with templates ${registry.stack.version}, newer than ${stack.version} of this bae.`,
      ['Install the newest version of bae.'],
    );
  return {
    target,
    previous: registry.spec,
    changes,
    migrations: registry.migrations.map(({ file }) => file),
    ...(restores ? { restores } : {}),
    ...(age === 'older' ? { outdated: registry.files } : {}),
  };
}
