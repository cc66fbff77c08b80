/** The marked parts of a request, put together. */
import type { Link } from './links.js';

export interface GatheredItem {
  /** As typed. */
  readonly name: string;
  /** Facts told before the name ("unique"), and after it. */
  readonly ahead: readonly string[];
  readonly facts: readonly string[];
  /** Told of several at once: what is told of this one alone counts more. */
  readonly shared: readonly string[];
}

export interface GatheredEntity {
  readonly name: string;
  readonly items: readonly GatheredItem[];
}

export interface Gathered {
  readonly entities: readonly GatheredEntity[];
  readonly relations: readonly Link[];
  readonly rules: readonly { readonly words: string; readonly about?: string }[];
  /** What goes; an entity itself where it is told of none. */
  readonly gone: readonly { readonly name: string; readonly of?: string }[];
  readonly rename?: { readonly from: string; readonly to: string; readonly of?: string };
  /** Attributes whose entity is not told. */
  readonly homeless: readonly GatheredItem[];
  /** Marked parts that have no place. */
  readonly strays: readonly string[];
}
