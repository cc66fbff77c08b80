/** Brings the folder's other sources into a staged tree, so that it can be checked and tested as a whole. */
import { join } from 'node:path';
import type { FileEntry, Files } from '../ports.js';
import { together } from './together.js';

/** Top entries that are no sources: data, dependencies, records, build output, settings of the real system. */
const NOT_SOURCES = /^(data|node_modules|dist|coverage|\.bae|\.git|\.env(?!\.example$).*)$/;

/** Hard links where the system allows it, else copies. What is in the tree already stays; `except` stays out. */
export async function viewSources(files: Files, dir: string, tree: string, except: ReadonlySet<string>): Promise<void> {
  const visit = async (folder: string): Promise<void> => {
    const [there, staged] = await Promise.all([files.list(join(dir, folder)), files.list(join(tree, folder))]);
    if (staged === undefined) await files.makeDirectory(join(tree, folder));
    const have = new Set(staged?.map((entry) => entry.name));
    const wanted = (there ?? []).filter((entry) => folder !== '' || !NOT_SOURCES.test(entry.name));
    await together(wanted, async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.kind === 'directory') await visit(path);
      else if (!have.has(entry.name) && !except.has(path)) await show(files, entry, join(dir, path), join(tree, path));
    });
  };
  await visit('');
}

async function show(files: Files, entry: FileEntry, from: string, to: string): Promise<void> {
  if (entry.kind === 'other') return;
  if (entry.kind === 'symlink') {
    const real = await files.realpath(from);
    if (real !== undefined) await files.symlink(real, to);
    return;
  }
  await files.link(from, to).catch(() => files.copyFile(from, to));
}

/** Removes what checks and tests left in the tree: everything but the files of `planned` and top entries of `keep`. */
export async function removeLitter(
  files: Files,
  tree: string,
  planned: ReadonlySet<string>,
  keep: ReadonlySet<string>,
): Promise<void> {
  const folders = new Set(
    [...planned].flatMap((path) => path.split('/').map((_, depth, all) => all.slice(0, depth).join('/'))),
  );
  const visit = async (folder: string): Promise<void> => {
    for (const { name, kind } of (await files.list(join(tree, folder))) ?? []) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (keep.has(path) || planned.has(path)) continue;
      if (kind === 'directory' && folders.has(path)) await visit(path);
      else await files.remove(join(tree, path));
    }
  };
  await visit('');
}
