/** A marked name with its marked facts: read by the grammar, as one where that goes to its end, else each by itself. */
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../domain/recognition.js';
import { mergeFacts } from '../grammar/facts.js';
import { CODE_TYPES, UNITS } from '../lexicon/small-words.js';
import type { AttributeReading, Facts, Statement } from '../reading.js';
import { clauseReading, plainName, withoutSmallWords } from './attribute-name.js';
import { factsIn, wholeItem } from './fact-reading.js';
import { ruleIn } from './fact-rules.js';
import type { GatheredItem } from './gathered.js';
import { keyOf } from './keys.js';

/** What a plain sentence says: "each book belongs to one author". */
export type StatementsIn = (sentence: string) => readonly Statement[];

export interface Reader {
  readonly code: Language;
  readonly statementsIn: StatementsIn;
  /** The entity that it is told of. */
  readonly about?: string;
}

export interface ReadAttribute {
  readonly attribute: AttributeReading;
  /** Facts that nothing could be made of. */
  readonly left: readonly string[];
  /** Facts that no constraint holds. */
  readonly rules: readonly string[];
}

export const isType = (fact: string): boolean => CODE_TYPES.has(fact.toLowerCase().split(/[\s(,;]/)[0] ?? '');
/** "one of new": a choice is of two at least. */
export const isCut = (fact: string): boolean => /^(?:is |are )?(?:one of|either|any of) \S+$/i.test(fact);
/** No name: "hours x hourly rate". */
/** "left or right": values of what is not named. */
const EITHER = /^(?!\p{L}+ or not$)\p{L}+ (?:or|ou) \p{L}+$/iu;
const FORMULA = / x |[*=<>]|\s[+/]\s/;

/** "command text" among names with written types: the type was taken for a part of the name. */
export function withTypeApart({ name, ahead, facts, shared }: GatheredItem): GatheredItem {
  const [, bare, type] = /^(.+) (\S+)$/.exec(name) ?? [];
  return bare !== undefined && type !== undefined && isType(type)
    ? { name: bare, ahead, facts: [type, ...facts], shared }
    : { name, ahead, facts, shared };
}

/** The name with its facts as one item where that can be read to its end; otherwise, and after a type, the facts one by one. */
export function attributeIn({ name, ahead, facts: told, shared }: GatheredItem, reader: Reader): ReadAttribute {
  const { code } = reader;
  if (FORMULA.test(name) || EITHER.test(name))
    return { attribute: { phrase: { text: name, plural: false }, facts: {} }, left: [name], rules: [] };
  const facts = withLists(told);
  const own = ownIn({ name, ahead, facts }, reader);
  const left: string[] = [];
  const rules: string[] = [];
  let known = own.attribute.facts;
  const rule = (fact: string): void => {
    const found = ruleIn(fact, { name, code, known });
    if (found) {
      known = mergeFacts(found.facts, known);
      rules.push(found.rule);
    } else left.push(fact);
  };
  for (const fact of own.left) rule(fact);
  for (const fact of shared) {
    const read = factsIn(fact, { name, code, known: {} });
    if (read) known = mergeFacts(read, known);
    else rule(fact);
  }
  return { attribute: { ...own.attribute, facts: known }, left, rules };
}

/** What is told of this one alone. */
function ownIn(
  { name: typed, ahead, facts }: Omit<GatheredItem, 'shared'>,
  { code, statementsIn, about }: Reader,
): Omit<ReadAttribute, 'rules'> {
  const name = plainName(typed);
  const apart = facts.length > 1 || facts.some((fact) => isType(fact) || fact.includes(';') || PLACED.test(fact));
  const clause = clauseReading(name, code, about);
  const told = ahead.length + facts.length;
  const listed = clause || !isLong(name) ? undefined : kept(listedAs(name, code, statementsIn), name);
  const plain = clause ?? listed ?? kept(wholeItem(name, code), name) ?? asTold(name, code);
  if (told === 0) return { attribute: plain, left: [] };
  const whole = apart ? undefined : wholeItem([...ahead, name, ...facts].join(' '), code, true);
  if (whole && saysAllOf(whole, plain)) return { attribute: whole, left: [] };
  const said = clause ? clause.phrase.text : name;
  const { known, left } = readEach(plain.facts, ahead, facts, (fact, known) =>
    factsIn(fact, { name: said, code, known }),
  );
  const joined =
    isLong(name) && left.length > 0 ? listedAs([...ahead, name, ...facts].join(' '), code, statementsIn) : undefined;
  return joined
    ? { attribute: { ...joined, phrase: plain.phrase }, left: [] }
    : { attribute: { ...plain, facts: known }, left };
}

/** "in use, in storage or disposed": the small word is of the value. */
const PLACED = /^(?:in|on|at|em|no|na) \p{L}+,/iu;
const isLong = (name: string): boolean => name.split(' ').length >= CLAUSE_WORDS;

/** The name just as it was said; an asked one is a yes or no. */
const asTold = (name: string, code: Language): AttributeReading => ({
  phrase: { text: withoutSmallWords(name.replace(YES_OR_NO, ''), code), plural: false },
  facts: asked(name, code),
});

const asked = (name: string, code: Language): Facts => {
  if (code === 'pt') return /^quando /i.test(name) ? { type: 'date' } : {};
  return YES_OR_NO.test(name) ? { type: 'boolean' } : {};
};

const YES_OR_NO = /^(?:whether|if) /i;

/** Not where words of the name got lost that were no unit: "weight at birth", "other remarks". */
function kept(read: AttributeReading | undefined, name: string): AttributeReading | undefined {
  if (!read) return undefined;
  const { min, max, minLength, maxLength, default: value, values } = read.facts;
  if (BOUND.test(name) && [min, max, minLength, maxLength, value, values].some((fact) => fact !== undefined))
    return read;
  const there = new Set(wordsIn(read.phrase.text));
  const bare = name.replace(/ ?\((\p{L}+|%)\)/gu, (all, unit: string) => (UNITS.has(unit.toLowerCase()) ? '' : all));
  // "option a" keeps its letter.
  const words = bare.split(' ').filter((word, at, all) => at === all.length - 1 || !isSmall(word));
  return words.every((word) => word !== 'A' && wordsIn(word).every((one) => there.has(one))) ? read : undefined;
}

/** "age over 18", "grade (1-6)": what bounds it is no part of the name. */
const BOUND =
  /\b(?:at (?:least|most)|between|over|under|above|below|up to|default|one of|either|or|ou|entre)\b|\b(?:min|max|from|de)\w*\.? \d|[<>=(/]/i;
const isSmall = (word: string): boolean => word !== 'A' && SMALL.has(word.toLowerCase());

const SMALL: ReadonlySet<string> = new Set(
  'the a an of their its his her our my some any plus whatever o a os as um uma de do da dos das seu sua'.split(' '),
);
const wordsIn = (text: string): string[] =>
  keyOf(text)
    .split(' ')
    .filter((word) => word !== '');

/** A fact that was taken for a part of the name, or for nothing, is not said. */
const saysAllOf = (whole: AttributeReading, plain: AttributeReading): boolean =>
  whole.phrase.text === plain.phrase.text && !isDeepStrictEqual(whole.facts, plain.facts);

/** "enum" and what stands in brackets after it are one fact. */
function withLists(facts: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const fact of facts)
    if (LISTING.test(all.at(-1) ?? '')) all.push(`one of ${fact}`);
    else all.push(fact);
  return all.filter((fact) => !LISTING.test(fact) || fact === all.at(-1));
}

const LISTING = /^(?:enum|in|one of|any of|from)$/i;

function readEach(
  known: Facts,
  ahead: readonly string[],
  facts: readonly string[],
  read: (fact: string, known: Facts) => Facts | undefined,
): { readonly known: Facts; readonly left: readonly string[] } {
  let all = known;
  const take = (fact: string): boolean => {
    const found = DETERMINERS.test(fact) ? {} : read(fact, all);
    if (found) all = mergeFacts(all, found);
    return found !== undefined;
  };
  const [before, after] = [
    ahead.filter((fact) => OPENS.test(fact) || !take(fact)),
    facts.filter((fact) => !take(fact)),
  ];
  // "feel free to leave … empty": said around the name.
  const [opens, ends] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && take(`${opens?.replace(/ (?:a|an|the|any)$/i, '')} it ${ends}`))
    return { known: all, left: [] };
  return { known: all, left: [...before, ...after] };
}

/** "no weight below zero": it only opens what is said. */
const OPENS = /^(?:no|without)$/i;

const DETERMINERS = /^(?:a|an|the|its|their|his|her|um|uma|of course|obviously|naturally|definitely)\W*$/i;

/** Names of as many words may be clauses: "the day I started it". */
const CLAUSE_WORDS = 3;

const WHEN = /^(?:day|date|year|month|time|hour|place) /i;

/** As the grammar reads it in a list by itself. */
function listedAs(words: string, code: Language, statementsIn: StatementsIn): AttributeReading | undefined {
  if (code === 'pt') return undefined;
  const [made, list, ...others] = statementsIn(`create gadget with ${WHEN.test(words) ? 'the ' : ''}${words}`);
  if (made?.kind !== 'entity' || list?.kind !== 'attributes' || others.length > 0) return undefined;
  return list.attributes.length === 1 ? list.attributes[0] : undefined;
}
