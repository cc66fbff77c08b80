/** The name that an English clause gives an attribute: "whether they can drive" → "can drive", "who lent it" → "lent by". */
import type { AttributeType } from '../../domain/entity-spec.js';
import { singularOf } from '../../domain/names.js';
import { ADVERBS, AUXILIARIES, DONE_ALONE } from '../lexicon/en-verbs.js';
import {
  type Clause,
  clauseIn,
  isDeterminer,
  isPreposition,
  lowerWords,
  OBJECTS,
  PRONOUNS,
  predicateIn,
  withoutArticles,
} from './clause-parts.js';
import { baseOf, gerundOf, isPast, participleOf, thirdOf } from './verb-forms.js';

export interface ClauseName {
  readonly text: string;
  readonly type?: AttributeType;
}

type Namer = (clause: Clause, said: string) => ClauseName | undefined;

const OR_NOT = /,? (?:or not(?: yet)?|yes or no|yes\/no)\??$/i;

/** @param about the entity that it is an attribute of: "when the oak was pruned" of an oak is when it was */
export function clauseName(text: string, about?: string): ClauseName | undefined {
  const said = text
    .replace(/\s+/g, ' ')
    .replace(/[?!.]+$/, '')
    .replace(/^(what|who|where|how|when)s /i, '$1 is ')
    .trim();
  for (const [opening, name] of KINDS) {
    const [, opened = '', rest = ''] = opening.exec(said) ?? [];
    if (rest === '') continue;
    const found = name(rest.replace(OR_NOT, ''), opened.toLowerCase(), about);
    return found && { ...found, text: found.text.replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}

type Reader = (rest: string, opening: string, about: string | undefined) => ClauseName | undefined;

const KINDS: readonly (readonly [RegExp, Reader])[] = [
  [/^(whether(?: or not)?|if) (.+)$/i, (rest, _, about) => inClause(rest, about, whetherName)],
  [/^(when) (.+)$/i, (rest, _, about) => inClause(rest, about, dated('date'))],
  [/^(?:the )?(day|date|month|year|time|hour)(?: (?:that|when|on which|in which|at which))? (.+)$/i, dayName],
  [
    /^(?:the )?((?:last|first) time)(?: (?:that|when))? (.+)$/i,
    (rest, opening, about) =>
      PRONOUNS.has(low(lowerWords(rest)[0])) || isDeterminer(lowerWords(rest)[0])
        ? inClause(`${rest} ${opening.slice(0, 5).trim()}`, about, dated('date'))
        : undefined,
  ],
  [/^(where) (.+)$/i, (rest, _, about) => inClause(rest, about, whereName)],
  [/^(?:the )?(?:person |one |somebody |someone )?(who) (.+)$/i, whoName],
  [/^(how many) (.+)$/i, howManyName],
  [/^(how much) (.+)$/i, (rest) => howMuchName(rest) ?? costName(rest)],
  [/^(how often) (.+)$/i, (rest, _, about) => inClause(rest, about, frequencyName)],
  [/^(how) (.+)$/i, howName],
  [/^(what|which) (.+)$/i, whatName],
];

/** A subject or object that is the entity itself is not told again. */
function inClause(rest: string, about: string | undefined, name: Namer): ClauseName | undefined {
  const clause = clauseIn(rest);
  if (!clause) return undefined;
  const own = (words: readonly string[]): readonly string[] => (isEntity(words, about) ? [] : words);
  return name({ ...clause, subject: own(clause.subject), object: own(clause.object) }, rest);
}

function isEntity(words: readonly string[], about: string | undefined): boolean {
  const [one, other] = [words.join(' '), about?.split(' ').at(-1) ?? ''].map((text) => singularOf(text.toLowerCase()));
  return one !== '' && one === other;
}

const join = (...words: readonly (string | readonly string[] | undefined)[]): string =>
  withoutArticles(words.flatMap((word) => word ?? [])).join(' ');
const low = (word: string | undefined): string => word?.toLowerCase() ?? '';
const holds = (clause: Clause, ...words: readonly string[]): boolean =>
  clause.auxiliaries.some((word) => words.includes(low(word)));
const isPassive = (clause: Clause): boolean =>
  holds(clause, 'is', 'are', 'was', 'were', 'be', 'been', 'got', 'get', 'gets') && isPast(low(clause.verb));

/** "whether they can drive" → "can drive"; what has to be done is named by what is done. */
function whetherName(clause: Clause, said: string): ClauseName | undefined {
  const { subject, auxiliaries, verb } = clause;
  if (verb === undefined) return undefined;
  const there = /^there (?:is|are|was|were|has been|have been|will be) (?:(?:an?|any|some|enough) )?(.+)$/i.exec(
    said,
  )?.[1];
  if (there !== undefined) return { text: join(lowerWords(there)), type: 'boolean' };
  const able = auxiliaries.find((word) => /^(?:can|could|would|may|might)$/i.test(word));
  const be = able !== undefined && holds(clause, 'be') ? 'be' : undefined;
  const not = / not /.test(said) ? 'not' : undefined;
  const still = /^\S+ still /i.test(said) && auxiliaries.length === 0 ? 'still' : undefined;
  const what = restOf(said, verb);
  // "they have a garden", "they need a lift": what is there, or needed.
  const own = /^(?:have|has|need|needs)$/i.test(verb) && subject.length === 0 && what.length > 1;
  const they = /^they$/i.test(lowerWords(said)[0] ?? '') && auxiliaries.length === 0 && !own && !isPast(low(verb));
  const does = holds(clause, 'does');
  const plain = own ? what.slice(1) : they || does ? [thirdOf(low(verb)), ...what.slice(1)] : what;
  return { text: join(subject, able, be, not, still, plain), type: 'boolean' };
}

/** From the verb on, pronouns at the end and what only points left out. */
function restOf(said: string, verb: string): readonly string[] {
  const words = lowerWords(said.replace(/ (?:yet|already|now|or not|too|as well|at all)$/i, ''));
  const from = words.lastIndexOf(verb);
  let all = words.slice(from).filter((word, at) => at === 0 || !/^(?:its|their|his|her|my|our)$/i.test(word));
  while (all.length > 1 && OBJECTS.has(low(all.at(-1))))
    all = all.slice(0, isPreposition(all.at(-2)) && all.length > 2 ? -2 : -1);
  return isDeterminer(all[0]) && all.length > 1 ? all.slice(1) : all;
}

/** "when they moved in" → "moved in date", "when I last changed the water" → "water last changed". */
const dated =
  (noun: string): Namer =>
  (clause) => {
    const { subject, personal, order, verb, particle, object, rest } = clause;
    if (verb === undefined) return undefined;
    const type = noun === 'year' ? 'integer' : noun === 'time' ? 'time' : 'date';
    const about = [...subject, ...(personal ? object : [])];
    if (BE.test(verb)) return rest.length > 0 || particle ? undefined : { text: join(subject, noun), type };
    if (isPreposition(verb)) return order ? { text: join(subject, order, verb, rest), type } : undefined;
    const said = saidOf(clause, verb);
    if (order) return { text: join(about, order, said, particle), type };
    return { text: join(about, said, particle, noun), type };
  };

/** What is done to the thing is a participle; what it does by itself stays in the past: "it sank". */
function saidOf(clause: Clause, verb: string): string {
  if (isPassive(clause) || holds(clause, 'has', 'have', 'had')) return participleOf(low(verb));
  if (holds(clause, 'is', 'are', 'was', 'were', 'be')) return low(verb);
  if (!isPast(low(verb))) return baseOf(low(verb));
  return clause.personal && !DONE_ALONE.has(baseOf(low(verb))) ? participleOf(low(verb)) : low(verb);
}

const BE = /^(?:is|are|was|were|be|been|am)$/i;

function dayName(rest: string, opening: string, about: string | undefined): ClauseName | undefined {
  const [first] = lowerWords(rest);
  if (!PRONOUNS.has(low(first)) && !/^(?:the|its|their|my|our)$/i.test(low(first))) return undefined;
  if (opening === 'year' && /^(?:it|they) (?:came out|appeared|came|is from|are from)$/i.test(rest))
    return { text: 'year', type: 'integer' };
  const noun = /^(?:day|date)$/.test(opening) ? 'date' : opening === 'hour' ? 'time' : opening;
  const found = inClause(rest, about, dated(noun));
  return noun === 'month' && found ? { text: found.text } : found;
}

const RESTS: ReadonlySet<string> = new Set(
  'stand live hang sit lie grow belong happen occur keep store put locate leave park'.split(' '),
);
const LEADS: ReadonlySet<string> = new Set(['go', 'lead', 'fly', 'travel', 'drive', 'sail', 'move']);

function whereName(clause: Clause, said: string): ClauseName | undefined {
  const { subject, verb, particle, object, rest } = clause;
  const named = (...words: readonly (string | readonly string[] | undefined)[]): ClauseName => ({
    text: join(subject, ...words),
    type: 'string',
  });
  const last = lowerWords(said).at(-1) ?? '';
  const base = baseOf(low(verb)).replace(/^(stor|happen|occurr?|locat|plac|park)ed$/, '$1');
  if (verb === undefined || BE.test(verb)) return named('location');
  if (/^from$/i.test(last) && /^(?:from|come|be|is|are|was|were)$/i.test(base)) return named('origin');
  if (/^to$/i.test(last) && LEADS.has(base)) return named('destination');
  const kept = /^(?:keep|stor|store|locat|plac|park)$/.test(base);
  if (
    kept ||
    (RESTS.has(base) && rest.length === 0 && particle === undefined) ||
    /^takes? place$/i.test(`${verb} ${rest.join(' ')}`)
  )
    return named('location');
  if (/^(?:start|begin)$/.test(base)) return named('start place');
  if (/^(?:end|finish|stop)$/.test(base)) return named('end place');
  const form =
    isPassive(clause) || holds(clause, 'has', 'have') ? participleOf(low(verb)) : isPast(low(verb)) ? low(verb) : base;
  return named(object, form, particle, 'place');
}

/** "who looks after it" → "looked after by", "who brings the snacks" → "snacks brought by". */
function whoName(rest: string, _: string, about: string | undefined): ClauseName | undefined {
  const found = clauseIn(`it ${rest}`);
  if (!found?.verb || PRONOUNS.has(low(lowerWords(rest)[0]))) return undefined;
  const { auxiliaries, order, verb, particle } = found;
  const base = baseOf(low(verb));
  const object = isEntity(found.object, about) ? [] : found.object;
  const alone = object.length === 0 && !/\b(?:it|them|him|her)\b/i.test(rest);
  if (/^(?:is|has) got (?:it|them)\b/i.test(rest)) return { text: 'owner', type: 'string' };
  const person = /^(?:the|its|their) (\S+(?: \S+)?) (?:is|was)$/i.exec(rest)?.[1];
  if (person !== undefined) return { text: person, type: 'string' };
  if (base === 'own' || (base === 'have' && alone === false && object.length === 0))
    return { text: 'owner', type: 'string' };
  if (base === 'win' && object.length === 0) return { text: 'winner', type: 'string' };
  const acts = auxiliaries.every((word) => /^(?:has|have|had|did|does|do)$/i.test(word));
  const by = [base, base.replace(/d$/, ''), base.replace(/ed$/, '')];
  if (!acts || NOBODYS.has(base) || (alone && by.some((one) => DONE_ALONE.has(one)))) return undefined;
  return { text: join(object, order, participleOf(low(verb)), particle, 'by'), type: 'string' };
}

/** No "had by", "got by". */
const NOBODYS: ReadonlySet<string> = new Set(['be', 'was', 'is', 'been', 'are', 'have', 'get', 'need', 'owe', 'want']);

/** "how many tickets they sold" → "number of tickets"; "how many showed up" → "number showed up". */
function howManyName(rest: string): ClauseName | undefined {
  const words = lowerWords(rest);
  const first = low(words[0]);
  const times = /^times (?:it|they|i|we|he|she|you) (?:(?:was|were|has been|have been|is|are|has|have) )?(\S+)/i.exec(
    rest,
  )?.[1];
  if (times !== undefined) return { text: `times ${participleOf(low(times))}`, type: 'integer' };
  const per = /\b(?:per|an?|each|every) (day|night|week|month|year|hour|minute|second|person|head)$/i.exec(rest)?.[1];
  const measured = MEASURED.exec(rest)?.[0];
  if (measured !== undefined && (per !== undefined || / of /.test(measured)))
    return { text: join(measured, per && `per ${per}`), type: 'integer' };
  if (isPast(first) || MANY_DO.has(first)) {
    const { verb, particle } = predicateIn(words);
    return { text: join('number', verb, particle), type: 'integer' };
  }
  const doing = /^(?:is|are|was|were) (\w+ing)$/i.exec(rest)?.[1];
  if (doing !== undefined) return { text: `number ${doing}`, type: 'integer' };
  if (AUXILIARIES.has(first) || (PRONOUNS.has(first) && first !== 'people')) return undefined;
  const counted = words
    .slice(0, 3)
    .findIndex((word) => singularOf(low(word)) !== low(word) || /^(?:sheep|fish|staff)$/i.test(word));
  if (counted < 0) return undefined;
  return { text: join('number of', words.slice(0, counted + 1), per && `per ${per}`), type: 'integer' };
}

const MEASURED =
  /^(?:cubic |square )?(?:litres?|liters?|kilos?|grams|metres|meters|hours|minutes|days|feet)(?: of [a-z]+)?/i;
const MANY_DO: ReadonlySet<string> = new Set(['fit', 'came', 'come', 'sleep', 'live', 'work', 'take', 'join', 'stay']);

function frequencyName({ subject, verb, object, rest }: Clause): ClauseName | undefined {
  if (verb === undefined) return undefined;
  const [needed] = rest;
  const done = /^needs?$/i.test(verb) && needed !== undefined ? needed : verb;
  const what = /^(?:do|does|did)$/i.test(verb) && object.length > 0 ? object : gerundOf(low(done));
  return { text: join(subject, what, 'frequency'), type: 'string' };
}

/** What is asked of with "how": told as the noun. */
const MEASURES: ReadonlyMap<string, string> = new Map(
  'strong strength,wide width,broad width,thick thickness,warm temperature,hot temperature,cold temperature,loud loudness,steep steepness,long length,tall height,high height,deep depth,heavy weight,bright brightness,old age,big size,large size,urgent urgency,difficult difficulty,hard difficulty,easy difficulty,fast speed,far distance,expensive price,bad severity,severe severity,serious severity,full fullness,busy busyness,sweet sweetness,important importance,fresh freshness,dry dryness,dirty dirtiness,clean cleanliness,sure certainty'
    .split(',')
    .map((pair): [string, string] => {
      const [adjective = '', noun = ''] = pair.split(' ');
      return [adjective, noun];
    }),
);
const STATES = /^(?:is|are|was|were|be|gets?|got|goes|lies|hangs|stands)$/;
const LASTING = /^(?:takes?|took|lasts?|lasted|runs?|ran|goes on|went on)$/i;

function howName(rest: string, _: string, about: string | undefined): ClauseName | undefined {
  const [asked = '', ...words] = lowerWords(rest);
  const said = PRONOUNS.has(low(words[0])) || isDeterminer(words[0]);
  const clause = said ? clauseIn(words.join(' ')) : undefined;
  const noun = MEASURES.get(low(asked));
  const subject = clause && !isEntity(clause.subject, about) ? clause.subject : [];
  if (clause && low(asked) === 'long' && LASTING.test(low(clause.verb)))
    return { text: join(subject, 'duration'), type: 'integer' };
  if (clause && noun !== undefined && STATES.test(low(clause.verb)) && clause.rest.length === 0)
    return { text: join(subject, noun) };
  const away = /^(?:it|they|he|she|i|we) (?:is|are|was|were|am) (?:away )?(from .+)$/i.exec(words.join(' '))?.[1];
  if (noun === 'distance' && away !== undefined) return { text: join(noun, lowerWords(away)), type: 'decimal' };
  // "how it went", "how they pay": as it is said.
  return PRONOUNS.has(low(asked))
    ? { text: `how ${join(withoutLastObject(lowerWords(rest)))}`, type: 'string' }
    : undefined;
}

const withoutLastObject = (words: readonly string[]): readonly string[] =>
  words.length > 2 && OBJECTS.has(low(words.at(-1))) ? words.slice(0, -1) : words;

const PER =
  /^(?:it|they|he|she|i|we|one) (?:(?:would|will|did) )?(?:charges?|costs?|charged|asks?) (?:for )?(?:it )?(?:(?:per|an?|each|every) )(\S+)$/i;
/** "what they are allergic to", "what it is covered with" */
const STATE =
  /^(?:it|they|he|she|we|you|i) (?:is|are|was|were|am) (\S+(?: \S+)? (?:to|of|with|at|in|from|on|about|by))$/i;

const NOUNS: ReadonlySet<string> = new Set(
  'colour color kind size time style type sort brand shape make model breed'.split(' '),
);

function whatName(rest: string, opening: string, about: string | undefined): ClauseName | undefined {
  const cost = costName(rest);
  if (cost) return cost;
  if (/^(?:it|they) (?:is|are|was|were) worth$/i.test(rest)) return { text: 'value', type: 'decimal' };
  const state = STATE.exec(rest)?.[1];
  if (state !== undefined && !/^(?:made|about|called) /i.test(state)) return { text: state, type: 'string' };
  const [, noun, told = ''] = /^(year|date) (.+)$/i.exec(rest) ?? [];
  if (noun !== undefined) return dayName(told, noun.toLowerCase(), about);
  const [, thing, called] = /^(?:the|its|their) (.+?) (?:is|was|are|were)( called| named)?$/i.exec(rest) ?? [];
  if (thing !== undefined) return { text: called === undefined ? thing : `${thing} name` };
  const words = lowerWords(rest);
  if (words.length === 1) return NOUNS.has(low(rest)) || opening === 'which' ? { text: rest } : undefined;
  const end = words.findIndex(
    (word) => PRONOUNS.has(low(word)) || isDeterminer(word) || AUXILIARIES.has(low(word)) || isPast(low(word)),
  );
  // "which lad packed it": a pronoun that ends it is no subject.
  const object = end === words.length - 1 && OBJECTS.has(low(words[end]));
  const named = words.slice(0, object && end > 1 ? end - 1 : end);
  if (end > 0 && end <= 2 && !named.some((word) => isPreposition(word) || ADVERBS.has(low(word)) || NO_NOUN.test(word)))
    return { text: named.join(' ') };
  if (opening === 'which' && NO_NOUN.test(words[1] ?? '')) return { text: words[0] ?? '' };
  return PLAIN_ABOUT.test(rest) || isDeterminer(words[0]) ? { text: `what ${join(words)}` } : undefined;
}

const PLAIN_ABOUT = /^(?:it|they|he|she) (?:is|are|was|were) (?:for|from)$/i;
const NO_NOUN = /^(?:to|else|and|or|not|of|happens|goes|grows|helps|hurts|\w+ly)$/i;

/** "what they charge per hour", "what a night costs" */
function costName(rest: string): ClauseName | undefined {
  const per = PER.exec(rest)?.[1] ?? /^an? (\S+) costs?$/i.exec(rest)?.[1];
  if (per !== undefined) return { text: `price per ${per}`, type: 'decimal' };
  const priced = /^(?:the|its|their) (.+) costs?$/i.exec(rest)?.[1];
  return priced === undefined ? undefined : { text: `${priced} price`, type: 'decimal' };
}

/** "how much I harvested", "how much was tipped" */
function howMuchName(rest: string): ClauseName | undefined {
  const words = lowerWords(rest);
  const passive = /^(?:is|was|were|are)$/i.test(words[0] ?? '');
  const clause = passive ? clauseIn(`it ${rest}`) : clauseIn(rest);
  if (!clause?.verb || !isPast(low(clause.verb)) || clause.subject.length > 0 || MONEY.has(low(clause.verb)))
    return undefined;
  return { text: join('amount', participleOf(low(clause.verb)), clause.particle), type: 'decimal' };
}

const MONEY: ReadonlySet<string> = new Set(['paid', 'gave', 'spent', 'cost', 'weighed']);
