/** Where a system's data is, for a person whose environment names another place. */
import { resolve } from 'node:path';
import type { Stack } from '../domain/stack.js';
import type { CommandContext } from './command.js';

/**
 * A line where a variable of the person's environment names another database than the one that bae works on: backups,
 * undo and changes are all about that one, so the variable is not followed, and that is not kept silent.
 */
export async function otherDatabase({ env, services, dir }: CommandContext): Promise<readonly string[]> {
  const stack = await services.stack();
  const name = variableOf(stack, dir);
  const wanted = name === undefined ? undefined : env[name];
  if (wanted === undefined || wanted === '' || resolve(dir, wanted) === resolve(dir, stack.databaseFile)) return [];
  return [
    `${name}=${wanted} is not followed: bae keeps the data in ${stack.databaseFile} of the system's folder; only npm start there follows it`,
  ];
}

/** What the stack tells its server by where the data is. */
const variableOf = (stack: Stack, dir: string): string | undefined =>
  Object.entries(stack.start(dir, 0).env ?? {}).find(([, value]) => value === stack.databaseFile)?.[0];
