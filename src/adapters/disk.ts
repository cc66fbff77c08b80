/** `Files` on the real disk. */
import { randomBytes } from 'node:crypto';
import { constants, type Dirent, promises as fs, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileEntry, Files, WriteOptions } from '../ports.js';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Tries first and makes the parent folder only where it is missing: most writes go to folders that exist. */
async function withParent<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await fs.mkdir(dirname(path), { recursive: true });
    return work();
  }
}

const kindOf = (entry: Dirent | Stats): FileEntry['kind'] =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'symlink' : 'other';

async function writeOpened(
  path: string,
  flags: string,
  content: string | Uint8Array,
  { durable = false, mode = 0o666 }: WriteOptions,
): Promise<void> {
  const file = await fs.open(path, flags, mode);
  try {
    await file.writeFile(content);
    if (durable !== false) await file.sync();
  } finally {
    await file.close();
  }
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await fs.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export const disk: Files = {
  readText: (path) => unlessMissing(fs.readFile(path, 'utf8')),
  readBytes: (path) => unlessMissing(fs.readFile(path)),
  async write(path, content, options = {}) {
    await withParent(path, () => writeOpened(path, 'w', content, options));
    if (options.durable === true) await syncDirectory(dirname(path));
  },
  async writeAtomic(path, content, options = {}) {
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`);
    try {
      await withParent(temporary, () => writeOpened(temporary, 'wx', content, options));
      await fs.rename(temporary, path);
    } catch (error) {
      await fs.rm(temporary, { force: true });
      throw error;
    }
    if (options.durable === true) await syncDirectory(dirname(path));
  },
  async list(path) {
    const entries = await unlessMissing(fs.readdir(path, { withFileTypes: true }));
    return entries?.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async stat(path) {
    const stats = await unlessMissing(fs.lstat(path));
    return stats && { kind: kindOf(stats), size: stats.size, mtimeMs: stats.mtimeMs };
  },
  rename: (from, to) => fs.rename(from, to),
  async makeDirectory(path) {
    await fs.mkdir(path, { recursive: true });
  },
  remove: (path) => fs.rm(path, { recursive: true, force: true }),
  copyFile: (from, to) => fs.copyFile(from, to, constants.COPYFILE_FICLONE),
  link: (from, to) => fs.link(from, to),
  symlink: (target, path) => fs.symlink(target, path, process.platform === 'win32' ? 'junction' : null),
  realpath: (path) => unlessMissing(fs.realpath(path)),
  syncDirectory,
};
