/** The registry that a commit writes: what the caller says, and what the stage knows about files. */
import { posix } from 'node:path';
import { knowledgeOf } from '../domain/knowledge.js';
import { type FileRecord, REGISTRY_FORMAT, type SystemRegistry } from '../domain/system.js';
import type { Entry } from './staged-entry.js';

/** The caller's part. */
export type NextRegistry = Omit<SystemRegistry, 'format' | 'files' | 'migrations' | 'knowledge'>;

/** A pristine copy is kept of files that may have to be merged. */
export const hasBase = (record: FileRecord): boolean =>
  record.ownership === 'generated' || record.ownership === 'created-once';

export function composeRegistry(
  previous: SystemRegistry | undefined,
  next: NextRegistry,
  entries: readonly Entry[],
): SystemRegistry {
  const files = new Map(Object.entries(previous?.files ?? {}));
  for (const { path, record } of entries) {
    if (record.to === 'set') files.set(path, record.value);
    if (record.to === 'drop') files.delete(path);
  }
  const migrations = [...files]
    .filter(([, record]) => record.ownership === 'append-only')
    .map(([path, record]) => ({ file: posix.basename(path), sha256: record.sha256 }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const knowledge = knowledgeOf(next.spec, next.history);
  return { format: REGISTRY_FORMAT, ...next, knowledge, migrations, files: Object.fromEntries(sorted) };
}
