/** The cache as a file to keep or to move: JSON Lines, a head, then one stored value a line. */
import { AbortError } from '../../domain/errors.js';
import type { Files } from '../../ports.js';
import { CACHE_VERSION, type Entry, type Pointer } from './entry.js';
import { isKey, isPointer } from './entry-shape.js';
import type { PersistentTier } from './persistent-tier.js';

const FORMAT = 'bae-recognition-cache';
/** Values written at once while importing: bounds memory. */
const BATCH = 20_000;

export interface Imported {
  /** Entries, not counting the sentences that lead to them. */
  readonly imported: number;
  /** Damaged, of another release, or not to be written. */
  readonly skipped: number;
}

/** Writes a file that only its owner can read; how many entries. */
export async function exportValues<Reading>(
  tier: PersistentTier<Reading>,
  files: Files,
  path: string,
): Promise<number> {
  const lines = [JSON.stringify({ format: FORMAT, version: CACHE_VERSION })];
  let entries = 0;
  for await (const [key, value] of tier.values()) {
    lines.push(JSON.stringify({ key, value }));
    if (!isPointer(value)) entries += 1;
  }
  await files.writeAtomic(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return entries;
}

/** `accept` gives the value as it may be stored here. Rejects with `AbortError` where the file is no export. */
export async function importValues<Reading>(
  tier: PersistentTier<Reading>,
  files: Files,
  path: string,
  accept: (value: unknown) => Entry<Reading> | Pointer | undefined,
): Promise<Imported> {
  const lines = await exportedLines(files, path);
  const restore = async (line: string): Promise<'entry' | 'pointer' | 'skipped'> => {
    const { key, value } = fieldsOf(line);
    const accepted = accept(value);
    if (!isKey(key) || accepted === undefined || !(await tier.restore(key, accepted))) return 'skipped';
    return isPointer(accepted) ? 'pointer' : 'entry';
  };
  const outcomes: string[] = [];
  for (let start = 0; start < lines.length; start += BATCH) {
    outcomes.push(...(await Promise.all(lines.slice(start, start + BATCH).map(restore))));
  }
  const count = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  return { imported: count('entry'), skipped: count('skipped') };
}

async function exportedLines(files: Files, path: string): Promise<readonly string[]> {
  const text = await files.readText(path);
  if (text === undefined) throw new AbortError(`There is no file ${path}.`);
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const { format, version } = fieldsOf(head);
  if (format !== FORMAT) throw new AbortError(`${path} is no export of the recognition cache.`);
  if (version !== CACHE_VERSION) {
    throw new AbortError(`${path} has format ${String(version)}; this release reads format ${CACHE_VERSION}.`);
  }
  return lines;
}

function fieldsOf(line: string): { readonly [field: string]: unknown } {
  try {
    return { ...JSON.parse(line) };
  } catch {
    return {};
  }
}
