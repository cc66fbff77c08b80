/** What the marked parts of a request say, as statements: names and facts are read by the grammar, each by itself. */
import type { Language } from '../../domain/recognition.js';
import { Context } from '../grammar/context.js';
import { readFacts } from '../grammar/fact-runs.js';
import { mergeFacts, saysSomething } from '../grammar/facts.js';
import { readItem } from '../grammar/items.js';
import { languageFor } from '../grammar/language.js';
import { CODE_TYPES } from '../lexicon/small-words.js';
import type { AttributeReading, Facts, Phrase, Statement, TaggedReading } from '../reading.js';
import { type Token, tokenise } from '../text/tokens.js';
import { type GatheredItem, gather } from './gather.js';
import type { Tagged } from './tagger.js';

/** @param statementsIn what a plain sentence says: "each book belongs to one author" */
export function taggedReading(
  text: string,
  tokens: readonly Token[],
  { spans, certainty }: Tagged,
  code: Language,
  statementsIn: (sentence: string) => readonly Statement[],
): TaggedReading {
  const { entities, relations, rules, gone, rename, homeless, strays } = gather(text, tokens, spans);
  const unexplained = [...strays];
  const phrases = new Map(entities.map(({ name }) => [name, entityIn(name, statementsIn)]));
  const phraseOf = (name: string): Phrase => phrases.get(name) ?? plainPhrase(name);
  const statements: Statement[] = entities.map(({ name }) => ({
    kind: 'entity',
    entity: phraseOf(name),
    by: 'create',
  }));
  const typed = entities.some(({ items }) => items.some(({ facts }) => facts.some(isType)));
  for (const { name, items } of entities) {
    const read = items.map((item) => attributeIn(typed ? withTypeApart(item) : item, code, statementsIn));
    unexplained.push(...read.flatMap(({ left }) => left), ...items.flatMap(({ facts }) => facts.filter(isCut)));
    const attributes = read.map(({ attribute }) => attribute);
    const vague = attributes.filter(({ phrase }) => contextOf(phrase.text, code).isVague(phrase));
    unexplained.push(...vague.map(({ phrase }) => phrase.text));
    if (attributes.length > 0) statements.push({ kind: 'attributes', entity: phraseOf(name), attributes, by: 'list' });
  }
  for (const { from, words: told, to } of relations) {
    const words = told.replace(/\bof course\b|\bnaturally\b|[,]/gi, ' ');
    const each = code === 'pt' || plainPhrase(from).plural ? '' : 'each ';
    const said = `${each}${from} ${words || (code === 'pt' ? 'tem um' : 'has one')} ${to}`;
    const read = statementsIn(said).filter(({ kind }) => kind === 'relate');
    if (read.length === 0) unexplained.push(`${words} ${to}`.trim());
    statements.push(...read);
  }
  if (homeless.length > 0) {
    const read = homeless.map((item) => attributeIn(item, code, statementsIn));
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
      mentions: [],
      ...(about !== undefined && { about: plainPhrase(about) }),
    });
  return { statements, unexplained, certainty };
}

const plainPhrase = (text: string): Phrase => ({ text, plural: /[^s]s$/i.test(text) });

/** "Shift table", "student management system": what is only said with the name of an entity is taken off. */
function entityIn(name: string, statementsIn: (sentence: string) => readonly Statement[]): Phrase {
  if (!name.includes(' ')) return plainPhrase(name);
  const [read, ...others] = statementsIn(`create ${name}`);
  return read?.kind === 'entity' && others.length === 0 ? read.entity : plainPhrase(name);
}

const isType = (fact: string): boolean => CODE_TYPES.has(fact.toLowerCase().split(/[\s(,;]/)[0] ?? '');
/** "one of new": a choice is of two at least. */
const isCut = (fact: string): boolean => /^(?:is |are )?(?:one of|either|any of) \S+$/i.test(fact);
/** No name: "hours x hourly rate". */
const FORMULA = / x |[*=<>]|\s[+/]\s/;

/** "command text" among names with written types: the type was taken for a part of the name. */
function withTypeApart({ name, ahead, facts }: GatheredItem): GatheredItem {
  const [, bare, type] = /^(.+) (\S+)$/.exec(name) ?? [];
  return bare !== undefined && type !== undefined && isType(type)
    ? { name: bare, ahead, facts: [type, ...facts] }
    : { name, ahead, facts };
}

/** The name with its facts as one item where that can be read to its end; otherwise, and after a type, the facts one by one. */
function attributeIn(
  { name, ahead, facts }: GatheredItem,
  code: Language,
  statementsIn: (sentence: string) => readonly Statement[],
): { readonly attribute: AttributeReading; readonly left: readonly string[] } {
  if (FORMULA.test(name)) return { attribute: { phrase: { text: name, plural: false }, facts: {} }, left: [name] };
  const apart = facts.length > 1 || facts.some((fact) => isType(fact) || fact.includes(';'));
  const clause = name.split(' ').length >= CLAUSE_WORDS;
  const listed = clause ? listedAs([...ahead, name, ...facts].join(' '), statementsIn) : undefined;
  if (listed) return { attribute: listed, left: [] };
  const whole = apart ? undefined : wholeItem([...ahead, name, ...facts].join(' '), code);
  if (whole) return { attribute: whole, left: [] };
  const plain = wholeItem(name, code) ?? { phrase: { text: name, plural: false }, facts: {} };
  const left: string[] = [];
  let known: Facts = plain.facts;
  for (const fact of [...ahead, ...facts]) {
    const read = factsIn(fact, name, code);
    if (read) known = mergeFacts(known, read);
    else left.push(fact);
  }
  return { attribute: { ...plain, facts: known }, left };
}

/** Names of as many words may be clauses: "the day I started it". */
const CLAUSE_WORDS = 3;

const WHEN = /^(?:day|date|year|month|time|hour|place) /i;

/** As the grammar reads it in a list by itself. */
function listedAs(
  words: string,
  statementsIn: (sentence: string) => readonly Statement[],
): AttributeReading | undefined {
  const [made, list, ...others] = statementsIn(`create gadget with ${WHEN.test(words) ? 'the ' : ''}${words}`);
  if (made?.kind !== 'entity' || list?.kind !== 'attributes' || others.length > 0) return undefined;
  return list.attributes.length === 1 ? list.attributes[0] : undefined;
}

function wholeItem(words: string, code: Language): AttributeReading | undefined {
  const ctx = contextOf(words, code);
  const end = ctx.tokens.length - 1;
  const item = readItem(ctx, 0, end);
  return item?.complete && item.end >= end && !item.entity ? item.attribute : undefined;
}

/** "easy, medium or hard" */
const CHOICES = /^[\p{L} -]+(?:[,/|] ?[\p{L} -]+)*(?:,? or |[/|]| ou )[\p{L} -]+$/u;

/** A fact by itself, or its pieces between commas, each read as if it followed the name. */
function factsIn(words: string, name: string, code: Language): Facts | undefined {
  const bare = words.replace(/^[\s(,:;-]+|[\s),;.]+$/g, '');
  const read = (piece: string): Facts | undefined =>
    allFacts(piece, code) ??
    [name, 'kind'].map((before) => wholeItem(`${before} ${piece}`, code)?.facts).find(saysSomethingNew);
  if (bare.includes(';')) return allOf(bare.split(/\s*;\s*/), (piece) => factsIn(piece, name, code));
  const choices = CHOICES.test(bare) ? wholeItem(`kind (${bare})`, code)?.facts : undefined;
  const alone = read(bare) ?? choices;
  if (saysSomethingNew(alone)) return alone;
  const pieces = bare.split(/\s*[,;](?![^([{]*[)\]}])\s*|\s+(?:and|but|e|mas)\s+/).filter((piece) => piece !== '');
  return pieces.length < 2 ? undefined : allOf(pieces, read);
}

/** What all pieces say; nothing where one of them says nothing. */
function allOf(pieces: readonly string[], read: (piece: string) => Facts | undefined): Facts | undefined {
  let facts: Facts = {};
  for (const piece of pieces) {
    const known = read(piece);
    if (!known) return undefined;
    facts = mergeFacts(facts, known);
  }
  return facts;
}

const saysSomethingNew = (facts: Facts | undefined): boolean => facts !== undefined && saysSomething(facts);

function allFacts(words: string, code: Language): Facts | undefined {
  const ctx = contextOf(words, code);
  const end = ctx.tokens.length - 1;
  const { facts, end: read } = readFacts(ctx, 0, end);
  return read >= end && Object.keys(facts).length > 0 ? facts : undefined;
}

const contextOf = (words: string, code: Language): Context =>
  new Context(words, tokenise(words, code === 'pt'), languageFor(code));
