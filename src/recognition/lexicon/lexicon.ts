/** The shape of a language's lexicon: words and phrases as data, no logic. */
import type { AttributeType } from '../../domain/entity-spec.js';

export type Lines<T extends string> = Readonly<Partial<Record<T, readonly string[]>>>;

/** What a phrase after a name says about the attribute. */
export type FactKind =
  | 'required'
  | 'optional'
  | 'unique'
  | 'not-unique'
  | 'min'
  | 'max'
  | 'over'
  | 'under'
  | 'between'
  | 'min-length'
  | 'max-length'
  | 'length-between'
  | 'exact-length'
  | 'not-negative'
  | 'positive'
  | 'default'
  | 'default-true'
  | 'values'
  | 'detail'
  | 'nothing'
  | `type-${AttributeType}`;

export type ClauseKind =
  | 'create'
  | 'has'
  | 'each-has'
  | 'pronoun-has'
  | 'record'
  | 'extend'
  | 'add-to'
  | 'add-here'
  | 'change'
  | 'constrain-front'
  | 'constrain-tail'
  | 'no-two'
  | 'all-except'
  | 'new-ones'
  | 'set-default'
  | 'belongs'
  | 'has-many'
  | 'many-to-many'
  | 'plain-verb'
  | 'plain-many'
  | 'one-for-each'
  | 'self'
  | 'remove-entity'
  | 'remove-from'
  | 'remove-these'
  | 'rename'
  | 'rename-of'
  | 'ask'
  | 'forbid'
  | 'dangerous'
  | 'off-topic'
  | 'vague'
  | 'noise';

/** `name` is put together from the captures {a}, {v} in the order given, with fixed words as they are. */
export interface AttributeForm {
  readonly name: string;
  readonly type?: AttributeType;
}

/** Patterns by what their clause says, in the order they are tried. */
export type ClauseLines = readonly (readonly [ClauseKind, readonly string[]])[];

export interface Lexicon {
  /** Named sets of phrases that patterns refer to as `$name`. */
  readonly classes: Readonly<Record<string, string>>;
  readonly clauses: ClauseLines;
  readonly facts: readonly (readonly [FactKind, readonly string[]])[];
  /** Signs of logic that templates cannot hold, by reason; looked for inside clauses. */
  readonly signals: readonly (readonly [why: string, patterns: readonly string[]])[];
  /** Attributes told as a clause: "how many passengers fit". */
  readonly forms: readonly (readonly [AttributeForm, readonly string[]])[];
  /** What stands before a list of allowed values. */
  readonly values: { readonly strong: readonly string[]; readonly weak: readonly string[] };
  /** Head word of a name → its type, where nothing else is said. */
  readonly types: Lines<AttributeType>;
  /** Further names whose type is known, which may as well be values or things of their own. */
  readonly moreTypes: Lines<AttributeType>;
  readonly booleanPrefixes: readonly string[];
  /** Names whose values are often listed right after them: "status open, done or cancelled". */
  readonly choiceNouns: readonly string[];
  /** Usual values of those: "priority low medium high". */
  readonly choiceWords: readonly string[];
  readonly countPrefixes: readonly string[];
  readonly countNouns: readonly string[];
  readonly ofWords: readonly string[];
  /** Last words that decide a type: "shipped_on", "recorded_at". */
  readonly suffixes: readonly (readonly [words: readonly string[], type: AttributeType])[];
  readonly prefixes: readonly (readonly [words: readonly string[], type: AttributeType])[];
  /** Words that begin an aside after a name: "we have about them". */
  readonly asides: readonly string[];
  /** Words that an aside cannot hold, because they weigh something: negation, condition, obligation. */
  readonly weighty: readonly string[];
  /** Words that never belong to a name. */
  readonly stop: string;
  readonly determiners: string;
  /** "all of them", "both": names said before. */
  readonly everything: {
    readonly all: readonly string[];
    readonly both: readonly string[];
    readonly none: readonly string[];
  };
  /** "it", "which": the name said last. */
  readonly backwards: readonly string[];
  /** What opens the list of a heading: a bracket, or a colon, dash or "with". */
  readonly openers: { readonly bracket: readonly string[]; readonly colon: readonly string[] };
  /** "must have": what follows is required. */
  readonly obliging: readonly string[];
  /** Between a name and a formula: "total = …", "total is calculated". */
  readonly derives: readonly string[];
  /** After a modal: "must be", "should equal". */
  readonly passives: readonly string[];
  /** Verbs of having. */
  readonly owning: readonly string[];
  /** First words of requests that change what exists. */
  readonly extending: readonly string[];
  readonly people: string;
  /** Words that begin a condition. */
  readonly triggers: readonly string[];
  /** "from date", "to date": names, not limits. */
  readonly ranges: readonly string[];
  /** Words between two clauses of a sentence. */
  /** Words that are no verb of a relation. */
  readonly closed: string;
  /** First words of "store the time zone of each office". */
  readonly bareRecord: readonly string[];
  readonly clauseBreaks: readonly string[];
  readonly oneWords: readonly string[];
  readonly manyWords: readonly string[];
  /** Verbs that add to something that exists. */
  readonly adding: readonly string[];
  readonly modals: readonly string[];
  readonly pronouns: readonly string[];
  readonly ownerPreps: readonly string[];
  /** Words inside a name: "date of birth", "milk per day". */
  readonly joints: string;
  /** Words before a further target of a relation. */
  readonly further: string;
  /** Small words that may end a name: "opened on", "check out". */
  readonly particles: string;
  /** Verbs that are nouns after another name word: "dietary needs". */
  readonly verbNouns: string;
  readonly nounVerbs: string;
  readonly conjunctions: string;
  /** Nouns around an entity's name that say only that it is one: "student system", "table of students". */
  readonly wrappers: string;
  /** Nouns that say "an entity named" when they come first. */
  readonly leadingWrappers: readonly string[];
  /** Parts of a system, which no entity gets added. */
  readonly boxes: string;
  /** With "my" or "our" these are where somebody works, not what is to be kept. */
  readonly ownPlaces: string;
  /** Nouns too general to be an entity: "app", "business". */
  readonly vague: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly yes: string;
  readonly no: string;
  /** Politeness and filler, anywhere. */
  readonly filler: readonly string[];
  /** Frequent entity words, so that slips in them are found. */
  readonly common: string;
  /** Words that tell the language. */
  readonly marks: string;
}
