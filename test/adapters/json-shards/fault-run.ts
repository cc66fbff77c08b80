import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CHILD = fileURLToPath(new URL('fault-run.child.ts', import.meta.url));

export interface FaultRun {
  readonly read: unknown;
  readonly written: readonly boolean[];
  readonly kinds: readonly string[];
}

/**
 * Reads a key and writes two large values beside it, in a process of its own: as a user without rights (root may write
 * anywhere), or with a limit on file size, which fails like a full disk:
 * no room for a shard, or for anything at all.
 */
export async function ranUnderFault(
  fault: 'read-only' | 'full' | 'brim-full',
  folder: string,
  key: string,
): Promise<FaultRun> {
  const limits = { 'read-only': '', full: 'ulimit -f 16; ', 'brim-full': 'ulimit -f 0; ' };
  const args = [
    '-c',
    `${limits[fault]}exec "$@"`,
    'sh',
    process.execPath,
    '--import',
    'tsx',
    CHILD,
    fault,
    folder,
    key,
  ];
  const { stdout } = await promisify(execFile)('sh', args);
  return JSON.parse(stdout);
}
