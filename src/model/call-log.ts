/** Reads the log of model calls. */
import { join } from 'node:path';
import type { Files, ModelCall } from '../ports.js';

/** The second holds older calls: the first becomes it when it is full. */
export const CALL_FILES = ['model-calls.jsonl', 'model-calls.1.jsonl'] as const;

/** Every call still kept in a state folder, the oldest first; damaged lines are left out. */
export async function readCalls(files: Files, folder: string): Promise<readonly ModelCall[]> {
  const [recent, older] = await Promise.all(CALL_FILES.map((name) => files.readText(join(folder, name))));
  return `${older ?? ''}\n${recent ?? ''}`.split('\n').flatMap((line) => {
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
