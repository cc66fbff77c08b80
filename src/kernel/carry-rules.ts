/** A person's rules and their tests go with an entity that gets another name: as they are, with the new names in them. */
import { join } from 'node:path';
import type { Artifact } from '../domain/artifact.js';
import { entityNamed } from '../domain/entity-spec.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { Files } from '../ports.js';

/** The artifacts, with what the person has in the place of the empty modules that templates would begin with. */
export async function withRulesCarried(
  artifacts: readonly Artifact[],
  scope: GenerationScope,
  moved: ReadonlyMap<string, string>,
  stack: Stack,
  files: Pick<Files, 'readText'>,
  dir: string,
): Promise<readonly Artifact[]> {
  return Promise.all(
    artifacts.map(async (artifact): Promise<Artifact> => {
      const old = moved.get(artifact.path);
      const after = entityNamed(scope.target, artifact.entity ?? '');
      const before = scope.previous?.entities.find(({ id }) => id === after?.id);
      if (old === undefined || !after || !before || artifact.ownership !== 'created-once') return artifact;
      const { rules, tests } = stack.customRules.plans(after);
      if (artifact.path !== rules.path && artifact.path !== tests.path) return artifact;
      const text = await files.readText(join(dir, old));
      return text === undefined ? artifact : { ...artifact, content: stack.customRules.renamed(text, before, after) };
    }),
  );
}
