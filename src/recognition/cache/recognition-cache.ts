/**
 * The two-tier recognition cache. A request is looked up by its exact text, then by its normalised key, both in memory,
 * then by its key on disk; what is found on disk is promoted to memory.
 */
import type { Clock, Files, Invalidations, RecognitionStore } from '../../ports.js';
import { type CacheStats, HitCounter, type HitRates, sizeAndAges } from './cache-stats.js';
import {
  type Answer,
  CACHE_VERSION,
  type CachedRecognition,
  cachedRecognition,
  type Entry,
  type Pointer,
  sharedEntry,
} from './entry.js';
import { isPointer } from './entry-shape.js';
import { frozenCopy } from './frozen.js';
import { foldName, generationOf, markEntity, markEverything, nextMark } from './invalidation.js';
import { MemoryTier, type Remembered } from './memory-tier.js';
import { PendingHits } from './pending-hits.js';
import { PersistentTier } from './persistent-tier.js';
import { exportValues, type Imported, importValues } from './transfer.js';
import { DAY_MS, Usability } from './usability.js';

export interface RecognitionCacheOptions<Reading> {
  readonly store: RecognitionStore;
  readonly files: Files;
  readonly clock: Clock;
  /** The same text for requests that differ only in what carries no meaning. */
  readonly normalise: (request: string) => string;
  /** SHA-256 hex of a text. */
  readonly keyOf: (text: string) => string;
  readonly isReading: (reading: unknown) => reading is Reading;
  /** Of the recogniser: answers of another release are not used. */
  readonly release: string;
  /** Entries in memory. */
  readonly maxSize: number;
  readonly maxAgeDays: number;
  /** The age clean-up comes this long after the first lookup on disk; a process that lives shorter leaves it to another. */
  readonly cleanUpAfterMs?: number;
  /** One sentence for the log about answers that cannot be used; once a reason. */
  readonly onDropped: (message: string) => void;
}

export interface CacheHit<Reading> extends CachedRecognition<Reading> {
  readonly tier: 'memory' | 'persistent';
}

const CLEAN_UP_AFTER_MS = 10_000;
/** Seldom: counts are worth little, and each rewrites a shard. */
const SAVE_HITS_AFTER_MS = 60_000;

export class RecognitionCache<Reading> {
  readonly #options: RecognitionCacheOptions<Reading>;
  readonly #memory: MemoryTier<Reading>;
  readonly #persistent: PersistentTier<Reading>;
  readonly #usability: Usability<Reading>;
  readonly #counter = new HitCounter();
  readonly #hits: PendingHits;
  readonly #saving = new Set<Promise<boolean>>();
  #cleanUp: ReturnType<typeof setTimeout> | undefined;

  /** Touches no file. */
  constructor(options: RecognitionCacheOptions<Reading>) {
    this.#options = options;
    this.#memory = new MemoryTier(options.maxSize);
    this.#usability = new Usability(options);
    this.#persistent = new PersistentTier(options.store, this.#usability, () => this.#marks());
    this.#hits = new PendingHits(SAVE_HITS_AFTER_MS, (id, hits) => this.#persistent.addHits(id, hits));
  }

  /** `scope`: short digest of what exists, under which answers that depended on it are found. Never rejects. */
  async get(request: string, scope?: string): Promise<CacheHit<Reading> | undefined> {
    const texts = textWays(request, scope);
    const byText = this.#recall(texts);
    if (byText) return this.#hit(byText, 'memory');
    const keys = this.#keys(request, scope);
    const byKey = this.#recall(keys, texts);
    if (byKey) return this.#hit(byKey, 'memory');
    const promoted = await this.#promote(keys, texts);
    if (promoted) return this.#hit(promoted, 'persistent');
    this.#counter.count('missed');
    return undefined;
  }

  /**
   * Remembers an answer at once and stores it in the background. Resolves true when it is stored, false when it is only
   * remembered; never rejects, so nobody has to wait.
   */
  put(answer: Answer<Reading>): Promise<boolean> {
    const marks = this.#marks();
    const [key = ''] = this.#keys(answer.request, answer.scope);
    const [text = ''] = textWays(answer.request, answer.scope);
    const entry: Entry<Reading> = {
      version: CACHE_VERSION,
      release: this.#options.release,
      at: this.#options.clock.now(),
      generation: generationOf(marks),
      about: answer.entities.map(foldName),
      hits: 0,
      keys: [key],
      answer: frozenCopy(answer),
    };
    const id = this.#idOf(answer, key);
    const known = this.#memory.peek(id)?.entry;
    const current = known && this.#usability.isCurrent(known, marks) ? known : undefined;
    this.#memory.set(id, sharedEntry(current, entry));
    this.#memory.lead(text, id);
    this.#memory.lead(key, id);
    return this.#inBackground(this.#save(key, id, entry));
  }

  /** The answers about an entity are gone from now on, in every process; resolves with how many there were. */
  async invalidateEntity(name: string): Promise<number> {
    const folded = foldName(name);
    const forgotten = this.#memory.sweep((entry) => !entry.about.includes(folded));
    await this.#options.store.invalidate(markEntity(folded, nextMark(this.#marks(), this.#options.clock.now())));
    return countOf(forgotten, await this.#persistent.deleteAbout(folded));
  }

  /** Removes entries stored more than so many days ago; how many. */
  async cleanupOldEntries(days: number = this.#options.maxAgeDays): Promise<number> {
    const time = this.#options.clock.now() - days * DAY_MS;
    const forgotten = this.#memory.sweep((entry) => entry.at >= time);
    return countOf(forgotten, await this.#persistent.deleteBefore(time));
  }

  clearMemoryCache(): void {
    this.#memory.clear();
  }

  /** Empties both tiers, in every process; resolves with the number of entries there were. */
  async clearAll(): Promise<number> {
    const forgotten = this.#memory.sweep(() => false);
    await this.#options.store.invalidate(markEverything(nextMark(this.#marks(), this.#options.clock.now())));
    return countOf(forgotten, await this.#persistent.deleteAll());
  }

  /** Reads no file. */
  hitRates(): HitRates {
    return this.#counter.rates();
  }

  async cacheStats(): Promise<CacheStats> {
    await this.#settle();
    return { memorySize: this.#memory.size, ...(await sizeAndAges(this.#persistent)), ...this.#counter.rates() };
  }

  /** Every entry that may answer, newest first. */
  async list(): Promise<readonly CachedRecognition<Reading>[]> {
    await this.#settle();
    const marks = this.#marks();
    const remembered = this.#memory.all().filter(({ entry }) => this.#usability.isCurrent(entry, marks));
    const entries = new Map(remembered.map(({ id, entry }) => [id, entry]));
    for await (const [id, value] of this.#persistent.values()) if (!isPointer(value)) entries.set(id, value);
    return [...entries.values()].sort((one, other) => other.at - one.at).map(cachedRecognition);
  }

  /** Writes the persistent tier into a file that only its owner can read; how many entries. */
  async exportTo(path: string): Promise<number> {
    await this.#settle();
    return exportValues(this.#persistent, this.#options.files, path);
  }

  /** Adds what an export holds to the persistent tier. Rejects with `AbortError` where the file is none. */
  importFrom(path: string): Promise<Imported> {
    return importValues(this.#persistent, this.#options.files, path, (value) => this.#acceptable(value));
  }

  /** Waits until everything is stored that can be; for the end of a process. */
  async flush(): Promise<void> {
    clearTimeout(this.#cleanUp);
    this.#cleanUp = undefined;
    await this.#settle();
  }

  async #settle(): Promise<void> {
    await this.#hits.flush();
    await Promise.all(this.#saving);
    await this.#options.store.flush();
  }

  #marks(): Invalidations {
    return this.#options.store.invalidations();
  }

  #keys(request: string, scope: string | undefined): readonly string[] {
    return scopedFirst(this.#options.normalise(request), scope).map((text) => this.#options.keyOf(text));
  }

  /** Sentences with one meaning share an entry; an answer that only asks back is about the words of its own sentence. */
  #idOf({ intent, meaning, language, scope }: Answer<Reading>, key: string): string {
    const asksBack = intent === 'clarify' || intent === 'unsupported';
    const identity = asksBack ? ['sentence', key] : ['meaning', meaning, language, scope !== undefined];
    return this.#options.keyOf(JSON.stringify(identity));
  }

  /** `shorter`: the ways by which the same is to be found from now on. */
  #recall(ways: readonly string[], shorter: readonly string[] = []): Remembered<Reading> | undefined {
    for (const [index, way] of ways.entries()) {
      const found = this.#memory.find(way);
      if (found === undefined || !this.#usability.isCurrent(found.entry, this.#marks())) continue;
      const text = shorter[index];
      if (text !== undefined) this.#memory.lead(text, found.id);
      return found;
    }
    return undefined;
  }

  async #promote(keys: readonly string[], texts: readonly string[]): Promise<Remembered<Reading> | undefined> {
    this.#scheduleCleanUp();
    for (const [index, key] of keys.entries()) {
      const found = await this.#persistent.find(key);
      if (found === undefined) continue;
      this.#memory.lead(texts[index] ?? key, found.id);
      this.#memory.lead(key, found.id);
      // Another lookup may have promoted it in the meantime, and counted hits since.
      const known = this.#memory.peek(found.id);
      if (known && this.#usability.isCurrent(known.entry, this.#marks())) return known;
      return this.#memory.set(found.id, found.entry);
    }
    return undefined;
  }

  #hit(remembered: Remembered<Reading>, tier: CacheHit<Reading>['tier']): CacheHit<Reading> {
    this.#counter.count(tier);
    remembered.entry = { ...remembered.entry, hits: remembered.entry.hits + 1 };
    this.#hits.add(remembered.id);
    return { ...cachedRecognition(remembered.entry), tier };
  }

  async #save(key: string, id: string, entry: Entry<Reading>): Promise<boolean> {
    const stored = await this.#persistent.save(key, id, entry);
    const remembered = this.#memory.peek(id);
    // Another process had stored this meaning first: share its entry.
    if (stored && remembered && stored.keys[0] !== remembered.entry.keys[0]) remembered.entry = stored;
    return stored !== undefined;
  }

  #inBackground(work: Promise<boolean>): Promise<boolean> {
    this.#saving.add(work);
    void work.then(() => this.#saving.delete(work));
    return work;
  }

  #acceptable(value: unknown): Entry<Reading> | Pointer | undefined {
    if (isPointer(value)) return value;
    const entry = this.#usability.recognised(value);
    // What a person brings in holds here, whatever was invalidated before.
    return entry?.release === this.#options.release ? { ...entry, generation: generationOf(this.#marks()) } : undefined;
  }

  #scheduleCleanUp(): void {
    const { cleanUpAfterMs = CLEAN_UP_AFTER_MS } = this.#options;
    this.#cleanUp ??= setTimeout(() => void this.cleanupOldEntries(), cleanUpAfterMs).unref();
  }
}

/** The narrower way first: an answer for just these circumstances comes before one for all. */
const scopedFirst = (text: string, scope: string | undefined): readonly string[] =>
  scope === undefined ? [text] : [`${text}\0${scope}`, text];

const textWays = (request: string, scope: string | undefined): readonly string[] =>
  scopedFirst(`text:${request}`, scope);

const countOf = (forgotten: readonly string[], deleted: ReadonlySet<string>): number =>
  new Set([...forgotten, ...deleted]).size;
