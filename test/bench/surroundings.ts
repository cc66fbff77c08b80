/** Folders of its own for a benchmark: nothing of the person's is read or written, and nothing is left. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BAE = new URL('../../dist/bin/bae.js', import.meta.url).pathname;

/** Standard CRUD: four attributes with the usual constraints. */
export const SENTENCE =
  'create a student management system with name, unique email, birth date and gpa between 0 and 4';

/** Cache, state and configuration of bae, new and empty, as the environment names them. */
export const stateIn = (folder: string): Readonly<Record<string, string>> => ({
  XDG_CACHE_HOME: join(folder, 'cache'),
  XDG_STATE_HOME: join(folder, 'state'),
  XDG_CONFIG_HOME: join(folder, 'config'),
});

export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bae-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
