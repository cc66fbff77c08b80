/** The canonical reading: two sentences that mean the same give the same text. */
import type { SentenceReading } from './reading.js';
import { resolve } from './resolve/resolve.js';

export function meaningOf(reading: SentenceReading): string {
  return JSON.stringify(resolve(reading, []));
}
