import { LRUCache } from 'lru-cache';
import type { Entry } from './entry.js';

/** Ways to an entry (texts and keys) remembered for each entry there is room for. */
const WAYS_PER_ENTRY = 16;
/** A longer text is found by its key instead, so that memory stays bounded. */
const LONGEST_TEXT = 4000;

export interface Remembered<Reading> {
  readonly id: string;
  entry: Entry<Reading>;
}

/** The entries used last, and the texts and keys that lead to them. */
export class MemoryTier<Reading> {
  readonly #entries: LRUCache<string, Remembered<Reading>>;
  readonly #ways: LRUCache<string, string>;

  /** Holds at least one entry. */
  constructor(size: number) {
    const max = Math.max(1, size);
    this.#entries = new LRUCache({ max });
    this.#ways = new LRUCache({ max: max * WAYS_PER_ENTRY });
  }

  get size(): number {
    return this.#entries.size;
  }

  find(way: string): Remembered<Reading> | undefined {
    const id = this.#ways.get(way);
    return id === undefined ? undefined : this.#entries.get(id);
  }

  /** Without touching the order of use. */
  peek(id: string): Remembered<Reading> | undefined {
    return this.#entries.peek(id);
  }

  set(id: string, entry: Entry<Reading>): Remembered<Reading> {
    const remembered = { id, entry };
    this.#entries.set(id, remembered);
    for (const key of entry.keys) this.lead(key, id);
    return remembered;
  }

  lead(way: string, id: string): void {
    if (way.length <= LONGEST_TEXT) this.#ways.set(way, id);
  }

  /** Forgets the entries that `keep` refuses; their ids. */
  sweep(keep: (entry: Entry<Reading>) => boolean): readonly string[] {
    const gone = [...this.#entries.values()].filter(({ entry }) => !keep(entry)).map(({ id }) => id);
    for (const id of gone) this.#entries.delete(id);
    return gone;
  }

  clear(): void {
    this.#entries.clear();
    this.#ways.clear();
  }

  all(): readonly Remembered<Reading>[] {
    return [...this.#entries.values()];
  }
}
