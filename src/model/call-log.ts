/** Reads the log of model calls. */
import { join } from 'node:path';
import type { Files, ModelCall } from '../ports.js';

export const CALLS_FILE = 'model-calls.jsonl';
/** What became full: its name sorts by age. */
const FULL_FILE = /^model-calls\.[\w-]+\.jsonl$/;

/** Every call still kept in a state folder, the oldest first; damaged lines are left out. */
export async function readCalls(files: Files, folder: string): Promise<readonly ModelCall[]> {
  const names = ((await files.list(folder)) ?? []).map(({ name }) => name).filter((name) => FULL_FILE.test(name));
  const texts = await Promise.all([...names.sort(), CALLS_FILE].map((name) => files.readText(join(folder, name))));
  return texts
    .join('\n')
    .split('\n')
    .flatMap((line) => {
      try {
        const value: unknown = JSON.parse(line);
        return isCall(value) ? [value] : [];
      } catch {
        return [];
      }
    });
}

const NUMBERS = ['at', 'tokensIn', 'tokensOut', 'tokensCached', 'ms', 'attempts'] as const;
const TEXTS = ['purpose', 'model', 'outcome'] as const;

function isCall(value: unknown): value is ModelCall {
  if (typeof value !== 'object' || value === null) return false;
  const call = value as Readonly<Record<string, unknown>>;
  return (
    NUMBERS.every((name) => typeof call[name] === 'number') && TEXTS.every((name) => typeof call[name] === 'string')
  );
}
