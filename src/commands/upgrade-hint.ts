import { ageOf, type SystemRegistry } from '../domain/system.js';
import type { Services } from './services.js';

/** A line for who looks at a folder of another release; nothing where it is of this one. */
export async function upgradeHint(
  registry: SystemRegistry,
  services: Pick<Services, 'stack'>,
): Promise<readonly string[]> {
  const stack = await services.stack();
  const made = `made with templates ${registry.stack.version}`;
  switch (ageOf(registry, stack)) {
    case 'current':
      return [];
    case 'older':
      return [`${made}; bae upgrade brings it to ${stack.version}`];
    case 'newer':
      return [`${made}, newer than ${stack.version} of this bae`];
  }
}
