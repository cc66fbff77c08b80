import type { Clock, Invalidations } from '../../ports.js';
import { CACHE_VERSION, type Entry } from './entry.js';
import { isEntry, versionOf } from './entry-shape.js';
import { holds } from './invalidation.js';

export const DAY_MS = 86_400_000;

export interface UsabilityOptions<Reading> {
  readonly clock: Clock;
  readonly release: string;
  readonly maxAgeDays: number;
  readonly isReading: (reading: unknown) => reading is Reading;
  /** Told once a reason. */
  readonly onDropped: (message: string) => void;
}

/** Decides which stored values may be used as answers. */
export class Usability<Reading> {
  readonly #options: UsabilityOptions<Reading>;
  readonly #told = new Set<string>();

  constructor(options: UsabilityOptions<Reading>) {
    this.#options = options;
  }

  /** The value as an entry that may answer now; anything else is a miss. */
  usable(value: unknown, marks: Invalidations): Entry<Reading> | undefined {
    if (value === undefined) return undefined;
    const entry = this.recognised(value);
    if (entry === undefined) return this.#drop(reasonFor(value));
    if (entry.release !== this.#options.release) return this.#drop('stored by another release');
    return this.isCurrent(entry, marks) ? entry : undefined;
  }

  /** The value as an entry of this format, current or not. */
  recognised(value: unknown): Entry<Reading> | undefined {
    return isEntry(value, this.#options.isReading) ? value : undefined;
  }

  /** A clock that went back makes nothing old. */
  isCurrent(entry: Entry<Reading>, marks: Invalidations): boolean {
    const oldest = this.#options.clock.now() - this.#options.maxAgeDays * DAY_MS;
    return entry.at >= oldest && holds(entry.generation, entry.about, marks);
  }

  /** What a newer release stored is its own: neither used nor overwritten. */
  isNewer(value: unknown): boolean {
    return (versionOf(value) ?? 0) > CACHE_VERSION;
  }

  #drop(reason: string): undefined {
    if (this.#told.has(reason)) return;
    this.#told.add(reason);
    this.#options.onDropped(`Recognition cache: answers ${reason} are found anew.`);
  }
}

/** When a value was stored; what does not say is as old as can be. */
export function timeOf(value: unknown): number {
  const at = typeof value === 'object' && value !== null && 'at' in value ? value.at : undefined;
  return typeof at === 'number' ? at : Number.NEGATIVE_INFINITY;
}

function reasonFor(value: unknown): string {
  const version = versionOf(value);
  if (version === undefined || version === CACHE_VERSION) return 'of the wrong shape';
  return version > CACHE_VERSION ? 'in the format of a newer release' : 'in the format of an older release';
}
