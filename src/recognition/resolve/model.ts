/** What the statements of a reading add up to, before it is told as a `Recognition`. */
import { singularOf } from '../../domain/names.js';
import type { KnownEntity } from '../../domain/recognition.js';
import type { Facts, Phrase, Statement } from '../reading.js';

export interface AttributeDraft {
  readonly phrase: Phrase;
  facts: Facts;
}

export interface EntityDraft {
  readonly phrase: Phrase;
  readonly known: KnownEntity | undefined;
  /** Said to be created, or only spoken of. */
  by: 'create' | 'heading' | 'extend' | 'mention' | 'implied';
  readonly attributes: AttributeDraft[];
  readonly removes: string[];
  readonly relations: { readonly kind: 'belongsTo' | 'hasMany' | 'manyToMany'; readonly target: EntityDraft }[];
}

export interface Understanding {
  readonly entities: EntityDraft[];
  removedEntities: EntityDraft[];
  rename: { from: string; to: string; of?: string } | undefined;
  rules: { readonly text: string; readonly why: string }[];
  /** The answer looked at what exists. */
  contextual: boolean;
  /** Set when several readings are open: what to ask, and sentences to pick from. */
  question: { text: string; requests: string[] } | undefined;
  refusal: Extract<Statement, { kind: 'refuse' | 'ask' | 'forbid' }> | undefined;
  vague: boolean;
  /** Each guess that the words alone do not settle lowers the confidence by this factor. */
  doubt: number;
}

export const singularPhrase = (phrase: Phrase): string => singularOf(phrase.text);
