/** One item of a list of attributes: an optional prefix, a name, and what is said about it. */
import type { AttributeReading, Facts, Phrase } from '../reading.js';
import { type Context, OPENING } from './context.js';
import { defaultOf, mergeFacts, readFact, saysSomething } from './facts.js';
import { readForm } from './forms.js';
import { impliedChoices } from './implied-choices.js';
import { typeOfName } from './type-of.js';
import { valueList } from './values.js';

export interface Item {
  readonly attribute: AttributeReading;
  /** Words taken as the name. */
  readonly from: number;
  readonly end: number;
  /** After the name, before what is said of it. */
  readonly nameEnd: number;
  /** After the facts, before an aside. */
  readonly factsEnd: number;
  /** "Guest — phone", "products' barcode": the entity said in the item itself. */
  readonly entity?: Phrase;
  /** Everything up to the next separator is accounted for. */
  readonly complete: boolean;
  /** Facts said of several ("are", "each"): they hold for the items before it too. */
  readonly shared: boolean;
  /** Told as a clause ("how many fit"), which only a list makes an attribute. */
  readonly form: boolean;
}

/** "has a text" tells of an attribute "text"; only "has to be" leads to a fact. */
const POSSESSES: ReadonlySet<string> = new Set(['has', 'have', 'needs', 'need']);
const BOTH: ReadonlySet<string> = new Set(['both', 'ambos', 'ambas']);
const PLURAL_GLUE = new Set(['are', 'sao', 'devem', 'have', 'each', 'both', 'cada', 'ambos', 'need']);
const SKIPPABLE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'is are was must be should has have to needs which that also always as it its they just a an the of will to into become becomes'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'eh sao deve devem ser que tambem sempre de com um uma o a sendo tem ter fica precisa para pra em'.split(' '),
  ),
};

/** Facts in a row from `at`, skipping the small words between them. `end` is after the last fact. */
export function readFacts(
  ctx: Context,
  at: number,
  limit: number,
  into: Facts = {},
): { facts: Facts; end: number; plural: boolean } {
  let facts = into;
  let end = at;
  let plural = false;
  let i = at;
  const skippable = SKIPPABLE[ctx.language.code] ?? new Set();
  while (i < limit) {
    const found = readFact(ctx, i, limit);
    if (found && found.end > i && !swallowsName(ctx, i, found.end, limit)) {
      facts = mergeFacts(facts, found.facts);
      i = found.end;
      end = i;
      continue;
    }
    const word = ctx.word(i);
    // "active: bool = true"
    if (word === '=' && facts.type !== undefined && atItemEnd(ctx, i + 2, limit)) {
      facts = mergeFacts(facts, defaultOf(ctx, { q: [i + 1, i + 2] }));
      i += 2;
      end = i;
      continue;
    }
    if (word === ':' && i === at) {
      const list = valueList(ctx, i + 1, limit, false);
      if (list && atItemEnd(ctx, list.end, limit) && !hasAttributeNames(ctx, list.values)) {
        return { facts: mergeFacts(facts, { type: 'enum', values: list.values }), end: list.end, plural };
      }
      i += 1;
    } else if (OPENING.has(word)) {
      const group = readFactGroup(ctx, i, limit, facts);
      if (!group) break;
      facts = group.facts;
      i = group.end;
      end = i;
    } else if (POSSESSES.has(word) && ctx.word(i + 1) !== 'to') break;
    else if (skippable.has(word) || (word === '-' && i === at) || (word === '=' && i === at)) {
      if (PLURAL_GLUE.has(word)) plural = true;
      i += 1;
    } else break;
  }
  return { facts, end, plural };
}

/** A type noun that begins the next name ("email address", "date of birth") is not a type. */
function swallowsName(ctx: Context, at: number, end: number, limit: number): boolean {
  const single = end - at === 1 && ['date', 'time', 'email', 'url', 'text', 'data', 'hora'].includes(ctx.word(at));
  return (
    single &&
    end < limit &&
    (ctx.isNameWord(end) || ctx.word(end) === 'of' || ctx.word(end) === 'de') &&
    !readFact(ctx, end, limit)
  );
}

/** "(int, at least 1)", "(may be empty)", "(low, medium, high)", "(default no)": undefined when it is none of these. */
export function readFactGroup(
  ctx: Context,
  at: number,
  limit: number,
  into: Facts,
  asides = true,
): { facts: Facts; end: number } | undefined {
  const close = ctx.closing(at, limit);
  let facts = into;
  let i = ctx.language.everything.longest(ctx.tokens, at + 1, close, ctx.ends)?.end ?? at + 1;
  let any = false;
  while (i < close) {
    if (ctx.isSeparator(i)) {
      i += 1;
      continue;
    }
    const found = readFacts(ctx, i, close, facts);
    if (found.end === i) break;
    facts = found.facts;
    i = found.end;
    any = true;
  }
  if (any && i >= close && !listsTypes(ctx, at + 1, close)) return { facts, end: Math.min(close + 1, limit) };
  const list = valueList(ctx, at, limit, true);
  if (list && !hasAttributeNames(ctx, list.values))
    return { facts: mergeFacts(into, { type: 'enum', values: list.values }), end: list.end };
  // A unit or a short aside: "(kg)", "(in euros)".
  if (asides && !any && close - at <= 3 && !hasAttributeNames(ctx, [ctx.textOf([at + 1, close])])) {
    return {
      facts: mergeFacts(into, { detail: ctx.textOf([at + 1, close]).toLowerCase() }),
      end: Math.min(close + 1, limit),
    };
  }
  return undefined;
}

/** "(date, time)" are two names, not two types. */
function listsTypes(ctx: Context, from: number, to: number): boolean {
  let types = 0;
  for (let i = from; i < to; i += 1) {
    if (ctx.isSeparator(i)) continue;
    if (!TYPE_NOUNS.has(ctx.word(i))) return false;
    types += 1;
  }
  return types > 1;
}

const TYPE_NOUNS: ReadonlySet<string> = new Set([
  'date',
  'time',
  'email',
  'url',
  'text',
  'data',
  'hora',
  'texto',
  'number',
  'numero',
]);

export const hasAttributeNames = (ctx: Context, values: readonly string[]): boolean =>
  values.some((value) =>
    /^(name|title|full name|first name|nome|titulo|título)$|_| (int|integer|string|bool|boolean|text|date|decimal|float|varchar|datetime|timestamp)$/i.test(
      value,
    ),
  ) || values.filter((value) => typeOfName(value, ctx.language.code).certain).length * 2 >= values.length;

/** "… and there is optionally a photo": words before a name that only say it is there. */
const INTRODUCING: ReadonlySet<string> = new Set(['there is', 'there are', 'it has', 'they have']);

/** Reads one item; undefined when no name starts here. */
export function readItem(ctx: Context, at: number, limit: number): Item | undefined {
  const form = readForm(ctx, at, limit);
  if (!form && INTRODUCING.has(`${ctx.word(at)} ${ctx.word(at + 1)}`) && ctx.word(at + 2) !== 'no')
    return readItem(ctx, at + 2, limit);
  if (form) {
    const rest = readFacts(ctx, form.end, limit, form.facts);
    return {
      attribute: { phrase: form.phrase, facts: rest.facts },
      from: at,
      end: rest.end,
      nameEnd: form.end,
      factsEnd: rest.end,
      complete: atItemEnd(ctx, rest.end, limit),
      shared: false,
      form: true,
    };
  }
  const prefix = readPrefix(ctx, at, limit);
  const span = nameSpan(ctx, prefix.end, limit);
  if (!span) return undefined;
  const chosen = impliedChoices(ctx, prefix.end, span.end, limit);
  const { phrase, end, entity } = chosen ? { ...span, ...chosen.name } : span;
  const rest = chosen
    ? readFacts(ctx, chosen.end, limit, { ...prefix.facts, type: 'enum', values: chosen.values })
    : readFacts(ctx, end, limit, prefix.facts);
  let stop = rest.end;
  if (!atItemEnd(ctx, stop, limit)) stop = skipAside(ctx, stop, limit);
  return {
    attribute: { phrase, facts: rest.facts },
    from: prefix.end,
    end: stop,
    nameEnd: end,
    factsEnd: rest.end,
    ...(entity && { entity }),
    complete: atItemEnd(ctx, stop, limit),
    shared: saidOfSeveral(ctx, at, end, rest.end),
    form: false,
  };
}

/** "a and b are", "a & b (max 60 each)": what is said of this name holds for the one joined to it. */
function saidOfSeveral(ctx: Context, at: number, nameEnd: number, end: number): boolean {
  const joined = ctx.language.conjunctions.has(ctx.word(at - 1));
  for (let i = nameEnd; i < end; i += 1)
    if (BOTH.has(ctx.word(i)) || (joined && PLURAL_GLUE.has(ctx.word(i)))) return true;
  return false;
}

export const atItemEnd = (ctx: Context, at: number, limit: number): boolean => at >= limit || ctx.isSeparator(at);

/** "a nullable", "an optional", "a boolean", "up to two": facts said before the name. */
function readPrefix(ctx: Context, at: number, limit: number): { facts: Facts; end: number } {
  let i = at;
  while (
    i < limit &&
    ctx.language.determiners.has(ctx.word(i)) &&
    ctx.tokens[i]?.kind === 'word' &&
    !startsName(ctx, i)
  )
    i += 1;
  let facts: Facts = {};
  for (let rounds = 0; rounds < 4 && i < limit; rounds += 1) {
    const found = readFact(ctx, i, limit);
    // "After one year" tells of a time, not of a limit.
    if (found?.facts.openMin || found?.facts.openMax) break;
    if (!found || found.facts.values || found.facts.default !== undefined || found.end >= limit) break;
    const noun = [
      'date',
      'time',
      'email',
      'url',
      'text',
      'number',
      'slug',
      'currency',
      'flag',
      'type',
      'serial',
      'money',
      'data',
      'hora',
      'texto',
      'numero',
      'each',
      'always',
      'value',
      'presence',
      'only',
      'maybe',
    ].includes(ctx.word(found.end - 1));
    let next = found.end;
    // "a date field called x", "an optional column for x"
    while (
      [
        'field',
        'column',
        'attribute',
        'value',
        'campo',
        'coluna',
        'atributo',
        'called',
        'named',
        'for',
        'chamado',
        'chamada',
        'para',
      ].includes(ctx.word(next)) &&
      found.end < limit
    )
      next += 1;
    if (noun && next === found.end && !ctx.tokens[next]?.text.includes('_')) break;
    while (ctx.language.determiners.has(ctx.word(next)) && ctx.isNameWord(next + 1)) next += 1;
    if (!ctx.isNameWord(next) && !readFact(ctx, next, limit)) break;
    facts = mergeFacts(facts, found.facts);
    i = next;
  }
  return { facts, end: i };
}

/** In "A" or "O" as a value or a one-letter name the letter is no determiner. */
const startsName = (ctx: Context, at: number): boolean =>
  !ctx.isNameWord(at + 1) &&
  !ctx.language.determiners.has(ctx.word(at + 1)) &&
  !readFact(ctx, at + 1, ctx.tokens.length);

interface NameSpan {
  readonly phrase: Phrase;
  readonly end: number;
  readonly entity?: Phrase;
}

function nameSpan(ctx: Context, at: number, limit: number): NameSpan | undefined {
  for (const longest of ctx.ends('a', ctx.tokens, at, limit)) {
    let end = shortened(ctx, at, longest, limit);
    for (let next = shortened(ctx, at, end, limit); next < end; next = shortened(ctx, at, end, limit)) end = next;
    // "donor's name", "Student.full_name"
    if (
      (ctx.word(end) === "'s" || (ctx.word(end) === '.' && ctx.tokens[end]?.glued && ctx.tokens[end + 1]?.glued)) &&
      ctx.isNameWord(end + 1)
    ) {
      const owner = ctx.entity([at, end]);
      const inner = nameSpan(ctx, end + 1, limit);
      if (owner && inner) return { ...inner, entity: owner };
    }
    const phrase = ctx.attribute([at, end]);
    if (phrase) return { phrase, end };
  }
  return undefined;
}

/** Takes back from a greedy name what is a fact: "title required", "status draft|published", "body text". */
function shortened(ctx: Context, at: number, end: number, limit: number): number {
  let start = at;
  while (start < end && ctx.language.determiners.has(ctx.word(start))) start += 1;
  for (let i = start + 1; i < end; i += 1) {
    const fact = readFact(ctx, i, limit);
    if (fact && fact.end >= end && !nounType(ctx, i, fact.end, start)) return i;
    if (fact && fact.end < end && fact.facts.type === undefined && saysSomething(fact.facts))
      return withoutJoint(ctx, start, i);
    // "a description of max 250 letters"
    if (fact && fact.end > end && ctx.language.joints.has(ctx.word(i - 1)) && saysSomething(fact.facts)) return i - 1;
    if (fact && fact.facts.type !== undefined && fact.end < end && hardType(ctx, i)) return i;
  }
  if (end - start > 1 && ['|', '/'].includes(ctx.word(end)) && ctx.isNameWord(end + 1)) return end - 1;
  return end;
}

/** "a description of" before a fact is a description. */
const withoutJoint = (ctx: Context, start: number, end: number): number =>
  end - start > 1 && ctx.language.joints.has(ctx.word(end - 1)) ? end - 1 : end;

const hardType = (ctx: Context, at: number): boolean =>
  /^(int|integer|varchar|bool|boolean|string|float|decimal|timestamp|datetime|smallint|bigint|numeric|double)$/.test(
    ctx.word(at),
  );

/** "birth date", "home email": a type noun that is the head of a plain name stays in the name; after snake_case it is a type. */
function nounType(ctx: Context, at: number, end: number, start: number): boolean {
  if (end - at !== 1) return false;
  const noun = [
    'date',
    'time',
    'email',
    'url',
    'text',
    'data',
    'hora',
    'number',
    'slug',
    'currency',
    'money',
    'each',
    'type',
    'value',
    'column',
    'flag',
    'texto',
    'serial',
    'field',
    'uuid',
    'json',
    'count',
    'presence',
    'property',
    'now',
    'valor',
    'tipo',
    'campo',
  ].includes(ctx.word(at));
  if (!noun) return false;
  const name = ctx.tokens
    .slice(start, at)
    .map((token) => token.text)
    .join(' ');
  if (/[_]|[a-z][A-Z]/.test(name)) return false;
  if (['text', 'texto'].includes(ctx.word(at)) && typeOfName(name, ctx.language.code).type === 'text') return false;
  if (
    ['text', 'texto', 'date', 'email', 'url', 'time'].includes(ctx.word(at)) &&
    ctx.notation &&
    at - start === 1 &&
    (ctx.word(at) === 'text' || typeOfName(name, ctx.language.code).certain)
  )
    return false;
  return true;
}

/** A relative clause or place that adds nothing: "we have about them", "of the customer", "in our shop". */
function skipAside(ctx: Context, at: number, limit: number): number {
  const lexicon = ctx.language.lexicon;
  const word = ctx.word(at);
  if (!lexicon.asides.includes(word)) return at;
  const end = ctx.nextSeparator(at, limit);
  for (let i = at; i < end; i += 1) {
    const token = ctx.tokens[i];
    if (token?.kind === 'number' || lexicon.weighty.includes(ctx.word(i))) return at;
  }
  return end;
}
