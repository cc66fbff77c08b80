/** What a sentence says by itself, before anyone looks at which entities exist. Plain data: the cache stores it. */
import type { AttributeType, RelationKind } from '../domain/entity-spec.js';
import type { Language, Recognition } from '../domain/recognition.js';

/** A name as typed (determiners and wrappers like "system" taken off). */
export interface Phrase {
  readonly text: string;
  /** Number of the last word as typed. */
  readonly plural: boolean;
  /** "entity", "table", "system" was said with it: it can only be an entity. */
  readonly wrapped?: boolean;
  /** The clause that the name was made of: "when we started". */
  readonly told?: string;
}

/** What is said about one attribute. */
export interface Facts {
  readonly type?: AttributeType;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  /** The bound itself is not allowed: "over 18". */
  readonly openMin?: boolean;
  readonly openMax?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: string | number | boolean;
  readonly values?: readonly string[];
  /** "(10,2)" and the like: distinguishes meanings, generates nothing. */
  readonly detail?: string;
  /** A bound on the length where the words do not say so but the type may ("max 80"). */
  readonly bare?: boolean;
}

export interface AttributeReading {
  readonly phrase: Phrase;
  readonly facts: Facts;
  /** Only counts where an entity with this attribute exists. */
  readonly weak?: boolean;
}

export type Target =
  | { readonly of: 'named'; readonly names: readonly Phrase[] }
  | { readonly of: 'last' }
  | { readonly of: 'all' };

export type Statement =
  /** An entity is asked for ("create", "want"), stands as a heading, or is to be changed ("extend"). */
  | { readonly kind: 'entity'; readonly entity: Phrase; readonly by: 'create' | 'heading' | 'extend' | 'mention' }
  | {
      readonly kind: 'attributes';
      readonly entity?: Phrase;
      readonly attributes: readonly AttributeReading[];
      /** `add`: the words say that something existing grows. */
      readonly by: 'list' | 'has' | 'add';
    }
  | {
      readonly kind: 'constrain';
      readonly entity?: Phrase;
      readonly target: Target;
      readonly facts: Facts;
      readonly except?: readonly Phrase[];
    }
  | {
      readonly kind: 'relate';
      readonly from: Phrase;
      readonly to: Phrase;
      readonly relation: RelationKind;
      readonly required?: boolean;
    }
  | { readonly kind: 'remove'; readonly what: readonly Phrase[]; readonly entity?: Phrase }
  | {
      readonly kind: 'rename';
      readonly from: Phrase;
      readonly to: Phrase;
      readonly of?: Phrase;
      readonly what?: 'attribute' | 'entity';
    }
  | {
      readonly kind: 'rule';
      readonly text: string;
      readonly why: string;
      readonly about?: Phrase;
      readonly mentions: readonly Phrase[];
    }
  | { readonly kind: 'ask'; readonly about?: Phrase }
  | {
      readonly kind: 'refuse';
      readonly why: 'dangerous' | 'off-topic' | 'too-long' | 'bad-name';
      readonly text: string;
    }
  | { readonly kind: 'forbid'; readonly text: string }
  | { readonly kind: 'vague'; readonly text: string };

/** What the parts that the tagger marked say. */
export interface TaggedReading {
  readonly statements: readonly Statement[];
  /** Marked parts that the grammar made nothing of, as typed. */
  readonly unexplained: readonly string[];
  /** How likely the tagger finds that its marks are all right, 0 to 1. */
  readonly certainty: number;
}

export interface SentenceReading {
  readonly language: Language;
  readonly statements: readonly Statement[];
  /** Share of the words that the grammar can account for, 0 to 1. */
  readonly explained: number;
  /** Pieces it could not account for, as typed. */
  readonly unexplained: readonly string[];
  /** Pieces that only tell of who asks, as typed. */
  readonly background?: readonly string[];
  /** What the tagger made of it, where it found something. */
  readonly tagged?: TaggedReading;
  /** What a model made of it, where the grammar was not sure. */
  readonly answered?: Recognition;
}

/** Whether a stored value has the shape of a reading, as far as it is safe to use one. */
export function isSentenceReading(value: unknown): value is SentenceReading {
  if (typeof value !== 'object' || value === null) return false;
  const { language, statements, explained, unexplained, tagged } = value as Record<string, unknown>;
  return (
    (language === 'en' || language === 'pt') &&
    Array.isArray(statements) &&
    typeof explained === 'number' &&
    Array.isArray(unexplained) &&
    (tagged === undefined || isTaggedReading(tagged))
  );
}

function isTaggedReading(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { statements, unexplained, certainty } = value as Record<string, unknown>;
  return Array.isArray(statements) && Array.isArray(unexplained) && typeof certainty === 'number';
}
