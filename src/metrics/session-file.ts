/** A session on disk, rewritten as it goes, so that what it did survives a crash: `sessions/<id>.json`. */
import { join } from 'node:path';
import type { Files } from '../ports.js';
import { aggregate } from './aggregated-metrics.js';
import type { SessionMetrics } from './session.js';

export const SESSION_FORMAT = 1;
/** Older ones are removed. */
const KEPT = 100;

export interface SessionFile {
  /** Writes what the session holds now; never rejects. */
  save(session: SessionMetrics, at: string, ended?: boolean): Promise<void>;
}

/** @param folder where sessions are kept; @param dir the managed folder */
export function sessionFile(files: Files, folder: string, dir: string): SessionFile {
  let last = Promise.resolve();
  let startedAt: string | undefined;
  let tidied = false;
  return {
    save(session, at, ended = false) {
      startedAt ??= at;
      const { id, requests } = session;
      const content = {
        format: SESSION_FORMAT,
        id,
        dir,
        startedAt,
        [ended ? 'endedAt' : 'updatedAt']: at,
        summary: aggregate(requests, 'session').toDict(),
        requests: requests.map((request) => request.toDict()),
      };
      const text = `${JSON.stringify(content, undefined, 2)}\n`;
      last = last.then(async () => {
        try {
          await files.writeAtomic(join(folder, `${id}.json`), text, { mode: 0o600 });
          if (!tidied) await tidy(files, folder);
          tidied = true;
        } catch {
          // The receipt is shown all the same; a folder that cannot be written is told by metrics.
        }
      });
      return last;
    },
  };
}

/** Names begin with their time, so they sort by age. */
async function tidy(files: Files, folder: string): Promise<void> {
  const names = ((await files.list(folder)) ?? []).map(({ name }) => name).filter((name) => name.endsWith('.json'));
  for (const name of names.sort().slice(0, -KEPT)) await files.remove(join(folder, name));
}
