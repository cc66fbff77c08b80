/** Reads what a marked fact says of its name: by the grammar, by phrases of its own, as choices, or piece by piece. */
import { foldToAscii } from '../../domain/names.js';
import type { Language } from '../../domain/recognition.js';
import { Context } from '../grammar/context.js';
import { readFacts } from '../grammar/fact-runs.js';
import { mergeFacts, saysSomething } from '../grammar/facts.js';
import { readItem } from '../grammar/items.js';
import { languageFor } from '../grammar/language.js';
import { typeOfName } from '../grammar/type-of.js';
import { UNITS } from '../lexicon/small-words.js';
import type { AttributeReading, Facts } from '../reading.js';
import { tokenise } from '../text/tokens.js';
import { choicesIn } from './choices.js';
import { boundFacts } from './fact-bounds.js';
import { clausalFacts } from './fact-clauses.js';
import { defaultFacts } from './fact-defaults.js';
import { NO_DEFAULT, phraseFacts } from './fact-phrases.js';
import { sensedFacts } from './fact-senses.js';
import { unbracketed, withoutIdle } from './fact-words.js';
import { plainCalls } from './notation-calls.js';
import { plainNotation } from './notation-fact.js';

export interface About {
  /** As typed. */
  readonly name: string;
  readonly code: Language;
  /** What was said of it before. */
  readonly known: Facts;
}

/** Where a fact may be cut into pieces. */
export const CUTS =
  /(\s*[,;](?=\s|\D|$)(?![^([{]*[)\]}])\s*|\s+(?:and|but|plus|e|mas)\s+|\s+with\s+(?=.*\b(?:default|standard|preset)\b)|\s+(?=starting )|\s+(?:that|which)\s+(?=is |are |can |must |may |never |has )|\s*[+&]\s*|\s+[–—-]+\s+)/i;
const MOST_PIECES = 12;
const EDGES = /^[\s(,:;–—-]+(?!\d)|^[\s(,:;–—]+|[\s,;.–—-]+$/g;
/** "that is unique": what only leads to what is said. */
const LEAD =
  /^(?:(?:let|make) (?:it|them) (?:be |go )?)?(?:(?:and|but|so|therefore|thus|then|e|mas) )*(?:(?:this one|that one|which|that|who|it|they|these|those|the values?) (?!is \w+ing\b))?(?:(?:and|but|so|therefore) )*/i;

/** "in mm not below 0" */
const UNIT_FIRST =
  /^((?:in|em) \p{L}{2,}),? (?=not |no |between |from |at |max|min|above |over |under |up to |never |\d)/iu;

/** Nothing where any part of it is not understood. */
export function factsIn(words: string, about: About): Facts | undefined {
  const facts = factsOf(plainNotation(withoutIdle(words)), about);
  const calls = facts ? undefined : plainCalls(words);
  const read = facts ?? (calls === undefined ? undefined : factsOf(calls, about));
  return read && agrees(read, about.known) ? broken(read) : undefined;
}

function factsOf(words: string, about: About): Facts | undefined {
  const bare = unbracketed(words).replace(EDGES, '').replace(UNIT_FIRST, '$1, ');
  return bare === '' ? undefined : (pieceFacts(bare, about) ?? inPieces(bare, about) ?? listed(bare, about, true));
}

/** "a number, at least 0.1": no whole one. */
const broken = (facts: Facts): Facts =>
  facts.type === 'integer' &&
  [facts.min, facts.max, facts.default].some((one) => typeof one === 'number' && !Number.isInteger(one))
    ? { ...facts, type: 'decimal' }
    : facts;

/** "low, medium, high; medium by default": after the choices. */
const ENDS_LIST = /[;–—-]/;
/** "in use, in storage or disposed": "in" is of the values. */
const REPEATED = /^(in|on|at|not) \p{L}+(?:, | or ).*\b\1 \p{L}+/iu;

/** "yes, no, maybe" is no yes or no. */
const UNSURE = /\bonly one (?:that|which)\b|^(?:yes|sim)\s*([,/])\s*(?:no|não|nao)\s*\1/i;

/** As few pieces as possible, each of which says something. */
function inPieces(words: string, about: About): Facts | undefined {
  const parts = words.split(CUTS);
  const count = (parts.length + 1) / 2;
  if (count < 2 || count > MOST_PIECES || UNSURE.test(words)) return undefined;
  const best: (Facts | undefined)[] = [{}];
  for (let to = 1; to <= count; to += 1)
    for (let from = 0; from < to && !best[to]; from += 1) {
      const before = best[from];
      if (!before) continue;
      const known = mergeFacts(about.known, before);
      const piece = parts.slice(from * 2, to * 2 - 1).join('');
      const list = from === 0 && ENDS_LIST.test(parts[to * 2 - 1] ?? '');
      const one = { ...about, known };
      const facts =
        to - from === count
          ? undefined
          : (pieceFacts(piece, one, true) ?? (list ? listed(piece, one, true) : undefined));
      if (facts && agrees(facts, known)) best[to] = mergeFacts(before, facts);
    }
  return best[count];
}

/** @param part beside others: a unit or a polite word says enough there */
function pieceFacts(typed: string, about: About, part = false): Facts | undefined {
  const piece = typed.replace(LEAD, '').replace(EDGES, '');
  if (piece === '') return undefined;
  const repeated = REPEATED.test(piece) ? listed(`one of ${piece}`, about, false) : undefined;
  const read = emptied(repeated ?? saidIn(piece, about), about);
  if (read && (part || saysSomething(read) || !isEmpty(piece))) return read;
  const unit = unitFacts(piece, about);
  if (unit) return unit;
  const values = listed(piece, about, false);
  if (values) return values;
  const clausal = clausalFacts(piece, about.code, (words) => apt(emptied(saidIn(words, about), about), about));
  if (clausal) return clausal;
  return isCondition(piece) && about.known.required !== true ? { required: false } : undefined;
}

function listed(piece: string, about: About, any: boolean): Facts | undefined {
  const isFact = (value: string): boolean =>
    !ANSWER.test(value) && (saysMore(grammatical(value, about)) || phrased(value, about) !== undefined);
  const values = choicesIn(piece, isFact, any);
  return values && { type: 'enum', values };
}

/** Beside others they are choices: "yes, no, maybe", "1-0, 0-1 or draw". */
const ANSWER = /^(?:yes|no|on|off|checked|ticked|sim|não|nao|real|free|\d+ ?[-–/] ?\d+|\d+\+)$/i;

const isEmpty = (piece: string): boolean => POLITE.test(piece);
const POLITE = /^(?:trust me|hopefully|lol|haha|please|obvs|naturally|of course|in case of accidents)$/i;

const saysMore = (facts: Facts | undefined): boolean => facts !== undefined && saysSomething(facts);

const phrased = (piece: string, { name, code, known }: About): Facts | undefined =>
  phraseFacts(contextOf(piece, code), name, known);

const sensed = (piece: string, { name, code }: About): Facts | undefined => sensedFacts(contextOf(piece, code), name);

/** "today", "forever": no value that stands in every new one. */
function apt(facts: Facts | undefined, { name, code, known }: About): Facts | undefined {
  if (typeof facts?.default !== 'string' || known.values) return facts;
  return PASSING.test(facts.default) || !WORDED.has(known.type ?? typeOfName(name, code).type) ? undefined : facts;
}

const PASSING = /^(?:today|now|tomorrow|yesterday|hoje|agora)$/i;
const WORDED: ReadonlySet<string> = new Set(['string', 'text', 'enum']);

const saidIn = (piece: string, about: About): Facts | undefined =>
  grammatical(piece, about) ??
  phrased(piece, about) ??
  sensed(piece, about) ??
  boundFacts(contextOf(piece, about.code), about.name) ??
  apt(defaultFacts(piece, { ...about, values: about.known.values }), about);

/** As the grammar reads what follows a name. */
function grammatical(piece: string, { name, code }: About): Facts | undefined {
  const alone = allFacts(piece, code);
  if (saysMore(alone)) return alone;
  for (const before of [name, 'kind']) {
    const item = wholeItem(`${before} ${piece}`, code, true);
    const own = before === 'kind' ? 'kind' : wholeItem(name, code)?.phrase.text;
    if (item && item.phrase.text === own && saysMore(item.facts)) return item.facts;
  }
  return alone;
}

function allFacts(words: string, code: Language): Facts | undefined {
  const ctx = contextOf(words, code);
  const end = ctx.tokens.length - 1;
  const { facts, end: read } = readFacts(ctx, 0, end);
  return read >= end && Object.keys(facts).length > 0 ? facts : undefined;
}

/** "in grams", "percent": a number is meant, whatever the name tells. */
function unitFacts(piece: string, { name, code, known }: About): Facts | undefined {
  const unit = /^(?:(?:is|are|given|measured|counted|noted) )?(?:in |em )?(?:the )?(\p{L}+|%)$/iu.exec(piece)?.[1];
  if (unit === undefined || !(UNITS.has(unit.toLowerCase()) || MORE_UNITS.has(unit.toLowerCase()))) return undefined;
  const { type } = typeOfName(name, code);
  if (known.type !== undefined || NUMERIC.has(type)) return { detail: unit };
  return { type: WHOLE.has(unit.toLowerCase()) ? 'integer' : 'decimal', detail: unit };
}

const NUMERIC: ReadonlySet<string> = new Set(['integer', 'float', 'decimal']);
const WHOLE: ReadonlySet<string> = new Set(
  'minutes minute days day weeks week months month years year seconds'.split(' '),
);
const MORE_UNITS: ReadonlySet<string> = new Set(
  'percents hectares acres knots watts volts mg tonnes tons millimetres centimetres kilometres bar ampere kronor francs kwh kw points'.split(
    ' ',
  ),
);

/** "if they tell us", "only there when it is lent": it is left out where that is not so. */
const CONDITION =
  /^(?:(?:only|just|but|so|is|are|it is|there|given|known|filled|filled in|fill|fill it|fill it in|exists|just in case|só|so|apenas) )*(?:if|when|where|whenever|unless|once|after|as soon as|only for|se|quando|depois de) (?:(?:it|this|he|she|they|we|there|that) (?:is|are|was|were|has been|have been|had been) )?(?![/|])(.+)$/i;
const DUTY =
  /\b(?:must|should|shall|has to|have to|required|mandatory|obligatory|compulsory|unique|default|otherwise|then|minimum|maximum|least|most|than|else|yes|no|starts?|it is|today|now|again|twice|reused|deve|obrigatori[oa]|unic[oa])\b|\d|[,:;=<>]/i;
const MOST_WORDS = 9;

function isCondition(piece: string): boolean {
  const rest = CONDITION.exec(piece)?.[1];
  return rest !== undefined && !DUTY.test(foldToAscii(rest)) && rest.split(' ').length <= MOST_WORDS;
}

/** "blank by default": nothing has to be there. */
function emptied(facts: Facts | undefined, { known }: About): Facts | undefined {
  if (typeof facts?.default !== 'string' || !EMPTY.test(facts.default) || (facts.values ?? known.values)) return facts;
  const { default: _, ...others } = facts;
  return { ...others, required: false };
}

const EMPTY = /^(?:null|none|empty|blank|nothing|missing|unset|vazio|vazia|nada)$/i;

/** What is said twice is said alike, and what stands by default can be chosen. */
function agrees(facts: Facts, known: Facts): boolean {
  for (const key of ['required', 'unique', 'default'] as const)
    if (facts[key] !== undefined && known[key] !== undefined && facts[key] !== known[key]) return false;
  if (facts.values?.some((value) => COUNTED.test(value))) return false;
  // "0/4, 4/8": each read as two.
  if (facts.values && known.values && facts.values.join() !== known.values.join()) return false;
  const { default: value, values } = mergeFacts(known, facts);
  // "A/B/C, A by default": no answer is among the choices.
  if (typeof value === 'boolean' && values) return values.some((one) => ANSWER.test(one));
  if (typeof value === 'string' && !values) return !NO_DEFAULT.test(value);
  return !(typeof value === 'string' && values && !values.some((one) => sameWord(one, value)));
}

/** "two or three characters" */
const COUNTED = /\b(?:one|two|three|four|five|\d+) (?:characters?|letters?|digits?|signs|chars)$/i;

const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** @param toTheEnd facts are read to the last word: no aside is passed over */
export function wholeItem(words: string, code: Language, toTheEnd = false): AttributeReading | undefined {
  const ctx = contextOf(words, code);
  const end = ctx.tokens.length - 1;
  const item = readItem(ctx, 0, end);
  const last = toTheEnd ? item?.factsEnd : item?.end;
  return item?.complete && last !== undefined && last >= end && !item.entity ? item.attribute : undefined;
}

export const contextOf = (words: string, code: Language): Context =>
  new Context(words, tokenise(words, code === 'pt'), languageFor(code));
