/** All requests that were kept on this machine: metrics.jsonl and the full files before it. */
import { join } from 'node:path';
import type { Files } from '../ports.js';
import { type MetricsRecord, parseLine } from './metrics-record.js';

export const METRICS_FILE = 'metrics.jsonl';
/** What became full: its name sorts by age. */
const FULL_FILE = /^metrics\.[\w-]+\.jsonl$/;

export interface KeptMetrics {
  /** Oldest first, one a request. */
  readonly records: readonly MetricsRecord[];
  /** Lines that cannot be read. */
  readonly damaged: number;
  /** Lines of a newer bae. */
  readonly newer: number;
}

export async function readMetrics(files: Files, folder: string): Promise<KeptMetrics> {
  const names = ((await files.list(folder)) ?? []).map(({ name }) => name);
  const full = names.filter((name) => FULL_FILE.test(name)).sort();
  const byRequest = new Map<string, MetricsRecord>();
  let [damaged, newer] = [0, 0];
  for (const name of [...full, METRICS_FILE]) {
    const text = (await files.readText(join(folder, name))) ?? '';
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      const parsed = parseLine(line);
      if (parsed.kind === 'record') byRequest.set(parsed.record.metrics.requestId, parsed.record);
      else if (parsed.kind === 'newer') newer += 1;
      else damaged += 1;
    }
  }
  const records = [...byRequest.values()].sort((a, b) => (a.metrics.timestamp < b.metrics.timestamp ? -1 : 1));
  return { records, damaged, newer };
}
