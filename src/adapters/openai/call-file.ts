/** The log of model calls on this disk: a JSON line a call, appended, so that several processes can write it. */
import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ModelCallLog } from '../../ports.js';

/** Full at this size, about four thousand calls; the full file is kept until the next one is full. */
const FULL_BYTES = 1024 * 1024;

/** @param files paths of the file that is written and of the full one before it */
export function callFile([current, previous]: readonly [string, string], fullBytes = FULL_BYTES): ModelCallLog {
  let last = Promise.resolve();
  return {
    add(call) {
      last = last.then(async () => {
        try {
          await mkdir(dirname(current), { recursive: true });
          const size = await stat(current).then(
            (found) => found.size,
            () => 0,
          );
          if (size >= fullBytes) await rename(current, previous);
          await appendFile(current, `${JSON.stringify(call)}\n`, { mode: 0o600 });
        } catch {
          // A full or read-only disk is told where it matters; a figure less is not worth a failed request.
        }
      });
      return last;
    },
  };
}
