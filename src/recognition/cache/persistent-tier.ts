import type { Invalidations, RecognitionStore } from '../../ports.js';
import { type Entry, type Pointer, sharedEntry } from './entry.js';
import { isPointer } from './entry-shape.js';
import { frozen } from './frozen.js';
import { timeOf, type Usability } from './usability.js';

export interface Found<Reading> {
  readonly id: string;
  readonly entry: Entry<Reading>;
}

/** Entries and pointers in the store: a sentence's key leads to a pointer, the pointer to the entry of its meaning. */
export class PersistentTier<Reading> {
  readonly #store: RecognitionStore;
  readonly #usability: Usability<Reading>;
  readonly #marks: () => Invalidations;

  /** `marks` is asked after each read, so that an invalidation in the meantime counts. */
  constructor(store: RecognitionStore, usability: Usability<Reading>, marks: () => Invalidations) {
    this.#store = store;
    this.#usability = usability;
    this.#marks = marks;
  }

  async find(key: string): Promise<Found<Reading> | undefined> {
    const pointer = await this.#store.get(key);
    if (!isPointer(pointer)) return undefined;
    const entry = this.#usability.usable(await this.#store.get(pointer.to), this.#marks());
    return entry && { id: pointer.to, entry: frozen(entry) };
  }

  /** The entry that is stored now, which is an older one with the same meaning if there is one; undefined if lost. */
  async save(key: string, id: string, entry: Entry<Reading>): Promise<Entry<Reading> | undefined> {
    const pointer: Pointer = { to: id, at: entry.at };
    let stored = entry;
    const written = await Promise.all([
      this.#store.update(id, (current) => {
        if (this.#usability.isNewer(current)) return current;
        stored = sharedEntry(this.#usability.usable(current, this.#marks()), entry);
        return stored;
      }),
      this.#store.update(key, () => pointer),
    ]);
    return written.every(Boolean) ? frozen(stored) : undefined;
  }

  addHits(id: string, hits: number): Promise<boolean> {
    return this.#store.update(id, (current) => {
      const entry = this.#usability.usable(current, this.#marks());
      return entry ? { ...entry, hits: entry.hits + hits } : current;
    });
  }

  /** Every pointer, and every entry that may answer now. */
  async *values(): AsyncIterable<readonly [string, Entry<Reading> | Pointer]> {
    for await (const [key, value] of this.#store.entries()) {
      const usable = isPointer(value) ? value : this.#usability.usable(value, this.#marks());
      if (usable) yield [key, usable];
    }
  }

  /** Adds what was kept elsewhere; what is here and may answer stays. */
  restore(key: string, value: Entry<Reading> | Pointer): Promise<boolean> {
    return this.#store.update(key, (current) => {
      const stays = isPointer(value) ? isPointer(current) : this.#usability.usable(current, this.#marks());
      return stays || this.#usability.isNewer(current) ? current : value;
    });
  }

  /** Deletes the entries about an entity; their ids. */
  async deleteAbout(name: string): Promise<ReadonlySet<string>> {
    return this.#delete((value) => {
      const entry = this.#usability.recognised(value);
      // One stored since the mark was set holds again.
      return entry?.about.includes(name) === true && !this.#usability.isCurrent(entry, this.#marks());
    });
  }

  /** Deletes what is older than a time, but for what a newer release keeps; ids of entries. */
  async deleteBefore(time: number): Promise<ReadonlySet<string>> {
    const deleted = await this.#delete((value) => !this.#usability.isNewer(value) && timeOf(value) < time);
    await this.#store.tidy(time);
    return deleted;
  }

  async deleteAll(): Promise<ReadonlySet<string>> {
    return this.#delete(() => true);
  }

  async #delete(isGone: (value: unknown) => boolean): Promise<ReadonlySet<string>> {
    const deleted = new Set<string>();
    await this.#store.sweep((key, value) => {
      if (!isGone(value)) return true;
      if (!isPointer(value)) deleted.add(key);
      return false;
    });
    return deleted;
  }
}
