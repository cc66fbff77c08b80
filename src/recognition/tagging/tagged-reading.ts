/** What the marked parts of a request say, as statements: names and facts are read by the grammar, each by itself. */
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../domain/recognition.js';
import { mergeFacts } from '../grammar/facts.js';
import { CODE_TYPES, NAMES_BESIDE_OTHERS } from '../lexicon/small-words.js';
import type { AttributeReading, Facts, Phrase, Statement, TaggedReading } from '../reading.js';
import type { Token } from '../text/tokens.js';
import { contextOf, factsIn, wholeItem } from './fact-reading.js';
import { type GatheredItem, gather } from './gather.js';
import { keyOf } from './keys.js';
import { linkOf } from './link-reading.js';
import type { Link } from './links.js';
import type { Tagged } from './tagger.js';

/** What a plain sentence says: "each book belongs to one author". */
type StatementsIn = (sentence: string) => readonly Statement[];

interface Reader {
  readonly code: Language;
  readonly statementsIn: StatementsIn;
}

interface ReadAttribute {
  readonly attribute: AttributeReading;
  readonly left: readonly string[];
}

/** @param statementsIn what a plain sentence says: "each book belongs to one author" */
export function taggedReading(
  text: string,
  tokens: readonly Token[],
  { spans, certainty }: Tagged,
  code: Language,
  statementsIn: StatementsIn,
): TaggedReading {
  const { entities, relations, rules, gone, rename, homeless, strays } = gather(text, tokens, spans);
  const unexplained = [...strays];
  const keys = new Set(entities.map(({ name }) => keyOf(name)));
  const phrases = new Map(entities.map(({ name }) => [name, entityIn(name, keys, statementsIn)]));
  const byKey = new Map([...phrases].map(([name, phrase]) => [keyOf(name), phrase]));
  const phraseOf = (name: string): Phrase => phrases.get(name) ?? byKey.get(keyOf(name)) ?? plainPhrase(name);
  const statements: Statement[] = entities.map(({ name }) => ({
    kind: 'entity',
    entity: phraseOf(name),
    by: 'create',
  }));
  const typed = entities.some(({ items }) => items.some(({ facts }) => facts.some(isType)));
  for (const { name, items } of entities) {
    const read = items.map((item) => attributeIn(typed ? withTypeApart(item) : item, { code, statementsIn }));
    unexplained.push(...read.flatMap(({ left }) => left), ...items.flatMap(({ facts }) => facts.filter(isCut)));
    const attributes = read.map(({ attribute }) => attribute);
    const vague = attributes.filter(
      ({ phrase }) => contextOf(phrase.text, code).isVague(phrase) && !isNamed(phrase, attributes.length),
    );
    unexplained.push(...vague.map(({ phrase }) => phrase.text));
    if (attributes.length > 0) statements.push({ kind: 'attributes', entity: phraseOf(name), attributes, by: 'list' });
  }
  const links = linksIn(relations, phraseOf, { code, statementsIn });
  unexplained.push(...links.left);
  statements.push(...links.statements);
  if (homeless.length > 0) {
    const read = homeless.map((item) => attributeIn(item, { code, statementsIn }));
    unexplained.push(...read.flatMap(({ left }) => left));
    statements.push({ kind: 'attributes', attributes: read.map(({ attribute }) => attribute), by: 'add' });
  }
  for (const { name, of } of gone)
    statements.push({
      kind: 'remove',
      what: [plainPhrase(name)],
      ...(of !== undefined && { entity: plainPhrase(of) }),
    });
  if (rename) {
    const { from, to, of } = rename;
    const ends = { from: plainPhrase(from), to: plainPhrase(to) };
    statements.push({ kind: 'rename', ...ends, ...(of !== undefined && { of: plainPhrase(of) }) });
  }
  for (const { words, about } of rules)
    statements.push({
      kind: 'rule',
      text: words,
      why: 'told',
      mentions: about === undefined ? namesIn(words) : [],
      ...(about !== undefined && { about: plainPhrase(about) }),
    });
  return { statements, unexplained, certainty };
}

/** Every word and pair of words, any of which may name what a rule is about. */
function namesIn(words: string): Phrase[] {
  const all = words.split(/[^\p{L}\p{N}_-]+/u).filter((word) => word !== '');
  return all
    .flatMap((word, at) => [...(all[at + 1] === undefined ? [] : [`${word} ${all[at + 1]}`]), word])
    .map(plainPhrase);
}

interface ReadLinks {
  readonly statements: readonly Statement[];
  readonly left: readonly string[];
}

function linksIn(links: readonly Link[], phraseOf: (name: string) => Phrase, reader: Reader): ReadLinks {
  const read = links.map((link) => ({ link, found: linkIn(link, phraseOf, reader) }));
  const pair = ({ from, to }: Link): string => [from.replace(/^many /, ''), to].map(keyOf).sort().join('|');
  const told = new Set(read.flatMap(({ link, found }) => (found.length > 0 ? [pair(link)] : [])));
  // "captains command ships, one captain on each": how many is told by the other.
  const left = read.filter(({ link, found }) => found.length === 0 && !(isPlain(link.words) && told.has(pair(link))));
  return {
    statements: read.flatMap(({ found }) => found),
    left: left.map(({ link: { words, to } }) => `${words} ${to}`.trim()),
  };
}

/** A verb that tells nothing of how many. */
const isPlain = (words: string): boolean =>
  words.split(' ').length < 4 && !/\b(?:no|not|never|only|one|many|which|each|every)\b|[^\p{L} ]/iu.test(words);

function linkIn(
  { from: said, words: told, to }: Link,
  phraseOf: (name: string) => Phrase,
  reader: Reader,
): Statement[] {
  const many = said.startsWith('many ');
  const from = many ? said.slice('many '.length) : said;
  const words = told.replace(/\b(?:of course|naturally|over time)\b|,/gi, ' ').trim();
  const link = linkOf(words, many, plainPhrase(to).plural);
  const [one, other] = [phraseOf(from), phraseOf(to)];
  const { code, statementsIn } = reader;
  const each = code === 'pt' || plainPhrase(from).plural ? '' : 'each ';
  const sentence = `${many ? said : `${each}${from}`} ${words || (code === 'pt' ? 'tem um' : 'has one')} ${to}`;
  const names = new Set([from, to].map(keyOf));
  const read = statementsIn(sentence).filter(
    (statement) =>
      statement.kind === 'relate' && [statement.from, statement.to].every(({ text }) => names.has(keyOf(text))),
  );
  // "a student can take many courses": that each has many students is told by the verb.
  const shared = read.some((statement) => statement.kind === 'relate' && statement.relation === 'manyToMany');
  if (!link || (link.relation === 'hasMany' && shared)) return read;
  const [a, b] = link.turned ? [other, one] : [one, other];
  return [{ kind: 'relate', from: a, to: b, relation: link.relation }];
}

/** "brand, model, year": too general for a thing of its own, but not beside other names. */
const isNamed = (phrase: Phrase, names: number): boolean =>
  names > 1 && NAMES_BESIDE_OTHERS.has(phrase.text.toLowerCase());

const plainPhrase = (text: string): Phrase => ({ text, plural: /[^s]s$/i.test(text) });

/** "Shift table", "student management system": what is only said with the name of an entity is taken off. */
function entityIn(name: string, keys: ReadonlySet<string>, statementsIn: StatementsIn): Phrase {
  if (!name.includes(' ')) return plainPhrase(name);
  const [read, ...others] = statementsIn(`create ${name}`);
  if (read?.kind !== 'entity' || others.length > 0) return plainPhrase(name);
  // A "wine list" beside a "wine" is no list of them.
  const key = keyOf(read.entity.text);
  return key !== keyOf(name) && keys.has(key) ? plainPhrase(name) : read.entity;
}

const isType = (fact: string): boolean => CODE_TYPES.has(fact.toLowerCase().split(/[\s(,;]/)[0] ?? '');
/** "one of new": a choice is of two at least. */
const isCut = (fact: string): boolean => /^(?:is |are )?(?:one of|either|any of) \S+$/i.test(fact);
/** No name: "hours x hourly rate". */
const FORMULA = / x |[*=<>]|\s[+/]\s/;

/** "command text" among names with written types: the type was taken for a part of the name. */
function withTypeApart({ name, ahead, facts, shared }: GatheredItem): GatheredItem {
  const [, bare, type] = /^(.+) (\S+)$/.exec(name) ?? [];
  return bare !== undefined && type !== undefined && isType(type)
    ? { name: bare, ahead, facts: [type, ...facts], shared }
    : { name, ahead, facts, shared };
}

/** The name with its facts as one item where that can be read to its end; otherwise, and after a type, the facts one by one. */
function attributeIn(
  { name, ahead, facts: told, shared }: GatheredItem,
  { code, statementsIn }: Reader,
): ReadAttribute {
  if (FORMULA.test(name)) return { attribute: { phrase: { text: name, plural: false }, facts: {} }, left: [name] };
  const facts = withLists(told);
  const own = ownIn({ name, ahead, facts }, { code, statementsIn });
  const left = [...own.left];
  let known = own.attribute.facts;
  for (const fact of shared) {
    const read = factsIn(fact, { name, code, known: {} });
    if (read) known = mergeFacts(read, known);
    else left.push(fact);
  }
  return { attribute: { ...own.attribute, facts: known }, left };
}

/** What is told of this one alone. */
function ownIn(
  { name: typed, ahead, facts }: Omit<GatheredItem, 'shared'>,
  { code, statementsIn }: Reader,
): ReadAttribute {
  const name = typed.replace(ASKED, 'whether $2 $1 $3');
  const apart = facts.length > 1 || facts.some((fact) => isType(fact) || fact.includes(';'));
  const clause = name.split(' ').length >= CLAUSE_WORDS;
  const literal = asTold(name, code);
  const listed = clause ? kept(listedAs(name, code, statementsIn), name) : undefined;
  if (listed && ahead.length + facts.length === 0) return { attribute: listed, left: [] };
  const plain = listed ?? kept(wholeItem(name, code), name) ?? literal;
  const whole = apart
    ? undefined
    : wholeItem([...ahead, name, ...facts].join(' '), code, ahead.length + facts.length > 0);
  if (whole && saysAllOf(whole, plain, ahead.length + facts.length)) return { attribute: whole, left: [] };
  const { known, left } = readEach(plain.facts, ahead, facts, (fact, known) => factsIn(fact, { name, code, known }));
  const joined =
    clause && left.length > 0 ? listedAs([...ahead, name, ...facts].join(' '), code, statementsIn) : undefined;
  return joined ? { attribute: joined, left: [] } : { attribute: { ...plain, facts: known }, left };
}

/** The name just as it was said; an asked one is a yes or no. */
const asTold = (name: string, code: Language): AttributeReading => ({
  phrase: { text: name, plural: false },
  facts: code === 'en' && YES_OR_NO.test(name) ? { type: 'boolean' } : {},
});

const YES_OR_NO = /^(?:whether|if) /i;

/** Not where words of the name got lost that were no clause: "weight at birth", "lease start date". */
function kept(read: AttributeReading | undefined, name: string): AttributeReading | undefined {
  if (!read) return undefined;
  if (YES_OR_NO.test(name)) return { ...read, facts: { type: 'boolean', ...read.facts } };
  const { type: _type, ...facts } = read.facts;
  if (CLAUSE.test(name) || Object.keys(facts).length > 0) return read;
  const there = new Set(wordsIn(read.phrase.text));
  return wordsIn(name).every((word) => there.has(word) || SMALL.has(word)) ? read : undefined;
}

const CLAUSE =
  /^(?:the )?(?:who|whom|whose|what|when|where|which|why|how|day|date|year|month|time|hour|place|number|name|person|people|link|is|are|was|were|has|have|does|do|did|can|o que|quem|quando|onde|como|quant\S*|se|qual|quais) /i;
const SMALL: ReadonlySet<string> = new Set(
  'the a an of their its his her our your my own some any plus whatever o a os as um uma de do da dos das seu sua'.split(
    ' ',
  ),
);
const wordsIn = (text: string): string[] =>
  keyOf(text)
    .split(' ')
    .filter((word) => word !== '');

/** "is it scented or not" */
const ASKED = /^(is|was|are|were|has|have) (it|they|he|she|there) (.+?)(?:,? or not)?\??$/i;

/** A fact that was taken for a part of the name, or for nothing, is not said. */
const saysAllOf = (whole: AttributeReading, plain: AttributeReading, facts: number): boolean =>
  facts === 0 || (whole.phrase.text === plain.phrase.text && !isDeepStrictEqual(whole.facts, plain.facts));

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
  const [before, after] = [ahead.filter((fact) => !take(fact)), facts.filter((fact) => !take(fact))];
  // "feel free to leave … empty": said around the name.
  const [opens, ends] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && take(`${opens} it ${ends}`)) return { known: all, left: [] };
  return { known: all, left: [...before, ...after] };
}

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
