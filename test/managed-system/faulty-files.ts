import { join } from 'node:path';
import type { Files } from '../../src/ports.js';

const CHANGING = [
  'write',
  'writeAtomic',
  'rename',
  'makeDirectory',
  'remove',
  'copyFile',
  'link',
  'symlink',
  'syncDirectory',
] as const;

export interface FaultPoint {
  /** The operation to fail, from 1, among those that change the disk. */
  readonly n: number;
  /** Counts only from the operation on a path with this ending. */
  readonly since?: string;
}

/** Calls `fault` in place of one operation; `count` tells how many were counted. */
export function faultyFiles(
  real: Files,
  { n, since = '' }: FaultPoint,
  fault: (operation: string, path: string) => Promise<never>,
) {
  let count = 0;
  const wrapped = CHANGING.map((name) => {
    const operation = (...args: unknown[]): Promise<unknown> => {
      const path = String(args[0]);
      if (count > 0 || path.endsWith(since)) count += 1;
      return count === n ? fault(name, path) : Reflect.apply(real[name], real, args);
    };
    return [name, operation] as const;
  });
  const files: Files = { ...real, ...Object.fromEntries(wrapped) };
  return { files, count: () => count };
}

/** What a crash in the midst of an operation leaves: half a file, half a folder removed. */
export async function halfDo(real: Files, operation: string, path: string): Promise<void> {
  if (operation === 'write') await real.write(path, 'hal');
  if (operation === 'writeAtomic') await real.write(`${path}.half.tmp`, 'hal');
  if (operation === 'remove') {
    const [first] = (await real.stat(path))?.kind === 'directory' ? ((await real.list(path)) ?? []) : [];
    if (first) await real.remove(join(path, first.name));
  }
}
