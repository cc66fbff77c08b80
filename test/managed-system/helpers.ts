import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { childProcesses } from '../../src/adapters/child-processes.js';
import { disk } from '../../src/adapters/disk.js';
import { localNetwork } from '../../src/adapters/local-network.js';
import { ownerLocks } from '../../src/adapters/owner-lock.js';
import { randomIds } from '../../src/adapters/random-ids.js';
import { systemClock } from '../../src/adapters/system-clock.js';
import type { Artifact, Ownership } from '../../src/domain/artifact.js';
import type { NextRegistry } from '../../src/managed-system/next-registry.js';
import { sha256Of } from '../../src/managed-system/reconcile.js';
import { type OpenOptions, openWorkspace, type WorkspacePorts } from '../../src/managed-system/workspace.js';
import { quickFolder } from '../support/quick-folder.js';

export const ports = {
  files: disk,
  processes: childProcesses,
  clock: systemClock,
  ids: randomIds,
  locks: ownerLocks,
  network: localNetwork,
};

/** A fresh folder that is gone after `use`; `parent` is one that it can share files with. */
export async function inTemporaryFolder<T>(
  use: (folder: string) => Promise<T>,
  parent: string = quickFolder(),
): Promise<T> {
  const folder = await realpath(await mkdtemp(join(parent, 'bae-test-')));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function artifact(path: string, content: string | Uint8Array, ownership: Ownership = 'generated'): Artifact {
  return { id: path, path, swea: 'backend', template: 'test', ownership, origin: 'template', content };
}

export function nextRegistry(request: string): NextRegistry {
  return {
    bae: '0.1.0',
    stack: { id: 'test', version: '1' },
    spec: { title: 'Test', entities: [] },
    history: [{ at: '2026-01-01T00:00:00Z', request, changes: [], migrations: [] }],
  };
}

/** One whole change: put, remove, commit. */
export async function change(
  dir: string,
  request: string,
  artifacts: readonly Artifact[],
  { remove = [], using = ports, ...options }: OpenOptions & { remove?: readonly string[]; using?: WorkspacePorts } = {},
) {
  const workspace = await openWorkspace(dir, using, options);
  try {
    const stage = await workspace.stage();
    try {
      await stage.put(artifacts);
      await stage.remove(remove);
      return await stage.commit(nextRegistry(request));
    } finally {
      await stage.discard();
    }
  } finally {
    await workspace.close();
  }
}

/** The system that `makeChange` changes. */
export const makeFirst = (dir: string) =>
  change(dir, 'first', [
    artifact('src/app.ts', 'one\ntwo\nthree\nfour\n'),
    artifact('src/edited.ts', 'a\nb\nc\nd\n'),
    artifact('src/gone/gone.ts', 'gone\n'),
    artifact('migrations/0001_a.sql', 'create\n', 'append-only'),
  ]);

/** Every kind of step in one change: create, update, merge, remove with its folder, vendored, append. */
export const makeChange = (dir: string, using: WorkspacePorts = ports) =>
  change(
    dir,
    'second',
    [
      artifact('src/app.ts', 'one\n2\nthree\nfour\n'),
      artifact('src/edited.ts', 'a\nb\nc\nD\n'),
      artifact('src/fresh/fresh.ts', 'fresh\n'),
      artifact('public/a.css', 'css', 'vendored'),
      artifact('migrations/0002_b.sql', 'alter\n', 'append-only'),
    ],
    { remove: ['src/gone/gone.ts'], using },
  );

/** Every file and folder with its content: two equal snapshots are the same folder byte for byte. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isDirectory()) found[`${name}/`] = '';
    else found[name] = entry.isSymbolicLink() ? 'link' : sha256Of(await readFile(path)).slice(0, 12);
  }
  return found;
}
