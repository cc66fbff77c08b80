/** What the cache holds: entries, and the sentences that lead to them. */
import type { Intent, Language } from '../../domain/recognition.js';

/** Grows when the shape below changes. */
export const CACHE_VERSION = 1;

/** What a person said and what it was understood to mean. */
export interface Answer<Reading> {
  readonly request: string;
  /** Canonical: sentences with one meaning share one entry. */
  readonly meaning: string;
  /** Given back exactly; plain JSON, opaque to the cache. */
  readonly reading: Reading;
  readonly intent: Intent;
  readonly language: Language;
  /** 0 to 1. */
  readonly confidence: number;
  /** Names of the entities it speaks of: their evolution makes it void. */
  readonly entities: readonly string[];
  /** Short digest of what exists, where the answer depended on it. */
  readonly scope?: string;
}

/** An entry as it is stored. The first six fields decide whether it may be used. */
export interface Entry<Reading> {
  readonly version: number;
  /** Of the recogniser: what another release understood is found anew. */
  readonly release: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly generation: number;
  /** Folded names of its entities. */
  readonly about: readonly string[];
  readonly hits: number;
  /** Keys of the sentences that lead here, the first one first: promoting the entry makes them all memory hits. */
  readonly keys: readonly string[];
  readonly answer: Answer<Reading>;
}

/** A sentence's way to its entry. */
export interface Pointer {
  readonly to: string;
  readonly at: number;
}

/** The public view of an entry. */
export interface CachedRecognition<Reading> {
  /** The sentence it was first stored for. */
  readonly userRequest: string;
  readonly normalizedKey: string;
  readonly meaning: string;
  readonly recognition: Reading;
  readonly intent: Intent;
  readonly language: Language;
  readonly confidence: number;
  readonly entities: readonly string[];
  /** ISO 8601 with Z. */
  readonly cachedAt: string;
  readonly hitCount: number;
  readonly cacheVersion: number;
}

export const cachedRecognition = <Reading>(entry: Entry<Reading>): CachedRecognition<Reading> => ({
  userRequest: entry.answer.request,
  normalizedKey: entry.keys[0] ?? '',
  meaning: entry.answer.meaning,
  recognition: entry.answer.reading,
  intent: entry.answer.intent,
  language: entry.answer.language,
  confidence: entry.answer.confidence,
  entities: entry.answer.entities,
  cachedAt: new Date(entry.at).toISOString(),
  hitCount: entry.hits,
  cacheVersion: entry.version,
});

/** A person's variations of one request are few; more are found by their pointers. */
const MOST_KEYS = 16;

/** Sentences with one meaning share the entry that was first; only its own sentence replaces what it says. */
export function sharedEntry<Reading>(current: Entry<Reading> | undefined, entry: Entry<Reading>): Entry<Reading> {
  if (current === undefined) return entry;
  const keys = [...new Set([...current.keys, ...entry.keys])].slice(0, MOST_KEYS);
  return current.keys[0] === entry.keys[0] ? { ...entry, hits: current.hits, keys } : { ...current, keys };
}
