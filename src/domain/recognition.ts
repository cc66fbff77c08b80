/** What a sentence was understood to mean: context-free facts, before any BAE interprets them. */
import type { AttributeType, Constraints, RelationKind, SystemSpec } from './entity-spec.js';

export const INTENTS = ['create', 'evolve', 'relate', 'remove', 'rename', 'clarify', 'unsupported'] as const;
export type Intent = (typeof INTENTS)[number];

export type Language = 'en' | 'pt';
/** How many there are. */
export const LANGUAGES = 2;

/** Who generates: templates alone, templates plus a model for custom rules, or nobody. */
export type GenerationPath = 'template' | 'llm' | 'none';

/** Where an answer came from. */
export type RecognitionSource = 'memory' | 'persistent' | 'grammar' | 'model';

/** Below this a recognition is never acted upon: it asks, or hands on to a model. */
export const CONFIDENCE_THRESHOLD = 0.7;

export interface RecognisedAttribute extends Constraints {
  /** camelCase identifier. */
  readonly name: string;
  /** As typed, capital first. */
  readonly label: string;
  readonly type: AttributeType;
  /** Only when the sentence says so. */
  readonly required?: boolean;
  readonly unique?: boolean;
}

export interface RecognisedRelation {
  readonly kind: RelationKind;
  /** PascalCase singular. */
  readonly target: string;
  readonly required?: boolean;
  /** Said role, when it differs from the target ("manager"). */
  readonly role?: string;
}

export interface RecognisedEntity {
  /** PascalCase singular. */
  readonly name: string;
  readonly label: string;
  readonly attributes: readonly RecognisedAttribute[];
  readonly relations: readonly RecognisedRelation[];
  readonly removeAttributes: readonly string[];
}

/** `of` is the entity whose attribute is renamed; absent when the entity itself is. */
export interface RecognisedRename {
  readonly from: string;
  readonly to: string;
  readonly of?: string;
}

/** One likely reading, phrased as a sentence that can be run as it stands. */
export interface Reading {
  readonly label: string;
  readonly request: string;
}

export interface Question {
  readonly text: string;
  readonly readings: readonly Reading[];
}

export interface Recognition {
  readonly intent: Intent;
  readonly entities: readonly RecognisedEntity[];
  readonly rename?: RecognisedRename;
  readonly path: GenerationPath;
  /** Why templates alone are not enough, in the person's words; empty on the template path. */
  readonly customReasons: readonly string[];
  /** 0 to 1, calibrated: the share of such answers that are right. */
  readonly confidence: number;
  readonly language: Language;
  /** For clarify and unsupported: what to ask or tell. */
  readonly question?: Question;
  /** What the sentence looks for, when it asks about data ("show me the students"): an entity name. */
  readonly asksAbout?: string;
  /** The answer depended on which entities exist, so it holds only for the same ones. */
  readonly contextual?: boolean;
  /** Tokens this answer cost when it was first found; 0 for the grammar. */
  readonly tokens: number;
}

/** An entity the recogniser may meet in a sentence. */
export interface KnownEntity {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AttributeType>>;
  readonly relations: readonly { readonly kind: RelationKind; readonly target: string }[];
}

/** A recognition with the way it was found. */
export interface Recognised {
  readonly recognition: Recognition;
  readonly source: RecognitionSource;
  /** Cache key, found before recognition (SHA-256 hex of the normalised sentence). */
  readonly key: string;
  /** Canonical reading, found after it: two sentences that mean the same share it. */
  readonly meaning: string;
  readonly ms: number;
  /** For people: why a model that was to be asked gave no answer. */
  readonly modelFault?: string;
  /** It was found anew and the cache keeps it. */
  readonly remembered?: boolean;
}

/** What a system holds, in the form recognition reads; nothing where there is no system yet. */
export const knownEntitiesOf = (spec: SystemSpec | undefined): readonly KnownEntity[] =>
  (spec?.entities ?? []).map(({ name, attributes, relations }) => ({
    name,
    attributes: Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.type])),
    relations: relations.map(({ kind, target }) => ({ kind, target })),
  }));
