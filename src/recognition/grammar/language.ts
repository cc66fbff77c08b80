/** A lexicon made ready for matching: patterns compiled, word lists as sets. Built once per language. */
import type { Language as Code } from '../../domain/recognition.js';
import type { AttributeForm, ClauseKind, FactKind, Lexicon } from '../lexicon/lexicon.js';
import { lexiconOf } from '../lexicon/lexicons.js';
import { NOTATION_CLASSES, NOTATION_FACTS } from '../lexicon/notation.js';
import { NOTATION_CLASSES_OF_RELATIONS, NOTATION_CLAUSES } from '../lexicon/notation-relations.js';
import { lines, RuleSet } from '../pattern/rule-set.js';

export interface ClauseRule {
  readonly kind: ClauseKind;
  /** The pattern ends where a list of items begins. */
  readonly open: boolean;
}

export interface Language {
  readonly code: Code;
  readonly lexicon: Lexicon;
  readonly clauses: RuleSet<ClauseRule>;
  readonly facts: RuleSet<FactKind>;
  readonly signals: RuleSet<string>;
  readonly forms: RuleSet<AttributeForm>;
  readonly values: RuleSet<'strong' | 'weak'>;
  readonly filler: RuleSet<true>;
  /** Clauses that say nothing to carry out. */
  readonly noise: RuleSet<true>;
  readonly everything: RuleSet<'all' | 'both' | 'none'>;
  readonly backwards: RuleSet<true>;
  readonly openers: RuleSet<'bracket' | 'colon'>;
  readonly stop: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  /** Words before a further target of a relation: "and one patient". */
  /** Nouns that are entities as often as attributes: "teacher", "owner". */
  readonly people: ReadonlySet<string>;
  readonly further: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly verbNouns: ReadonlySet<string>;
  /** Verbs that are a name when they stand alone in a list: "make". */
  readonly closed: ReadonlySet<string>;
  readonly nounVerbs: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Words that no aside after a clause reaches over: joining, obliging, conditional. */
  readonly closers: ReadonlySet<string>;
  readonly wrappers: ReadonlySet<string>;
  readonly boxes: ReadonlySet<string>;
  readonly ownPlaces: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  /** Every word the lexicon knows: what a typing slip is corrected to. */
  readonly vocabulary: ReadonlySet<string>;
  /** Verbs a request may begin with. */
  readonly verbs: readonly string[];
  /** Words of the vocabulary within one letter of a length. */
  bySize(length: number): readonly string[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** In these the first entity may bring its list along: "Artist (name) has_many Album (title)". */
const RELATIONS: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  'belongs',
  'has-many',
  'many-to-many',
  'plain-verb',
  'plain-many',
]);

const clauseLines = (
  groups: readonly (readonly [ClauseKind, readonly string[]])[],
): (readonly [string, ClauseRule])[] =>
  lines(groups).map(([pattern, kind]) => {
    const open = pattern.endsWith('...');
    const whole = RELATIONS.has(kind) ? pattern.replace('{e1}', '{e1} [{g}]') : pattern;
    return [open ? whole.slice(0, -3) : whole, { kind, open }];
  });

const ready = new Map<Code, Language>();

export const isLanguageReady = (code: Code): boolean => ready.has(code);

/** Built once a process. */
export function languageFor(code: Code): Language {
  const known = ready.get(code);
  if (known) return known;
  const built = buildLanguage(code, lexiconOf(code));
  ready.set(code, built);
  return built;
}

function buildLanguage(code: Code, lexicon: Lexicon): Language {
  const classes = { ...NOTATION_CLASSES, ...NOTATION_CLASSES_OF_RELATIONS, ...lexicon.classes };
  const vocabulary = vocabularyOf(lexicon, classes);
  const sizes = sizesOf(vocabulary);
  return {
    code,
    lexicon,
    clauses: new RuleSet(clauseLines(mergeClauses(lexicon.clauses)), classes),
    facts: new RuleSet(lines([...lexicon.facts, ...NOTATION_FACTS]), classes),
    signals: new RuleSet(lines(lexicon.signals), classes),
    forms: new RuleSet(lines(lexicon.forms), classes),
    values: new RuleSet(
      lines([
        ['strong', lexicon.values.strong],
        ['weak', lexicon.values.weak],
      ]),
      classes,
    ),
    people: setOf(`${lexicon.common} ${lexicon.people}`),
    filler: new RuleSet(lines([[true, lexicon.filler]]), classes),
    noise: new RuleSet(
      lines(lexicon.clauses.filter(([kind]) => kind === 'noise').map(([, patterns]) => [true, patterns] as const)),
      classes,
    ),
    everything: new RuleSet(
      lines([
        ['all', lexicon.everything.all],
        ['both', lexicon.everything.both],
        ['none', lexicon.everything.none],
      ]),
      classes,
    ),
    backwards: new RuleSet(lines([[true, lexicon.backwards]]), classes),
    openers: new RuleSet(
      lines([
        ['bracket', lexicon.openers.bracket],
        ['colon', lexicon.openers.colon],
      ]),
      classes,
    ),
    stop: setOf(lexicon.stop),
    determiners: setOf(lexicon.determiners),
    joints: setOf(lexicon.joints),
    further: setOf(lexicon.further),
    particles: setOf(lexicon.particles),
    verbNouns: setOf(lexicon.verbNouns),
    closed: setOf(lexicon.closed),
    nounVerbs: setOf(lexicon.nounVerbs),
    conjunctions: setOf(lexicon.conjunctions),
    closers: new Set([...setOf(lexicon.conjunctions), ...lexicon.modals, ...lexicon.triggers, ...lexicon.weighty]),
    wrappers: setOf(lexicon.wrappers),
    boxes: setOf(lexicon.boxes),
    ownPlaces: setOf(lexicon.ownPlaces),
    vague: setOf(lexicon.vague),
    numbers: new Map(Object.entries(lexicon.numbers)),
    yes: setOf(lexicon.yes),
    no: setOf(lexicon.no),
    vocabulary,
    verbs: [...setOf((lexicon.classes.create ?? '').replace(/[^a-z ]/g, ' '))].filter((word) => word.length > 2),
    bySize: (length) => sizes.get(length) ?? [],
  };
}

/** The order of kinds is the language's; notation of a kind comes before its words. */
function mergeClauses(groups: Lexicon['clauses']): (readonly [ClauseKind, readonly string[]])[] {
  const notation = new Map(NOTATION_CLAUSES);
  return groups.map(([kind, patterns]) => [kind, [...(notation.get(kind) ?? []), ...patterns]]);
}

function vocabularyOf(lexicon: Lexicon, classes: Readonly<Record<string, string>>): ReadonlySet<string> {
  const texts = [
    ...Object.values(classes),
    ...lexicon.clauses.flatMap(([, patterns]) => patterns),
    ...lexicon.facts.flatMap(([, patterns]) => patterns),
    ...NOTATION_FACTS.flatMap(([, patterns]) => patterns),
    ...NOTATION_CLAUSES.flatMap(([, patterns]) => patterns),
    ...lexicon.signals.flatMap(([, patterns]) => patterns),
    ...Object.values(lexicon.types).flat(),
    ...Object.values(lexicon.moreTypes)
      .flat()
      .flatMap((name) => name.split(' '))
      .filter((word) => word.length > 4),
    ...Object.keys(lexicon.numbers),
    lexicon.stop,
    lexicon.determiners,
    lexicon.wrappers,
    lexicon.vague,
    lexicon.common,
  ];
  const plain = texts.flatMap((text) => text.replace(/\{\w+\}|\$\w+/g, ' ').split(/[^a-z]+/));
  return new Set(plain.filter((word) => word.length > 1));
}

function sizesOf(words: ReadonlySet<string>): ReadonlyMap<number, readonly string[]> {
  const sizes = new Map<number, string[]>();
  for (const word of words)
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      const list = sizes.get(length) ?? [];
      list.push(word);
      sizes.set(length, list);
    }
  return sizes;
}
