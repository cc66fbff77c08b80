/** Clauses of how many, how much and how something is, and of what it is. */
import { singularOf } from '../../domain/names.js';
import { ADVERBS, AUXILIARIES } from '../lexicon/en-verbs.js';
import { type ClauseName, isEntity, join, low } from './clause-naming.js';
import { clauseIn, isDeterminer, isPreposition, lowerWords, OBJECTS, PRONOUNS, predicateIn } from './clause-parts.js';
import { dayName } from './clause-places.js';
import { isPast, participleOf } from './verb-forms.js';

/** "how many tickets they sold" → "number of tickets"; "how many showed up" → "number showed up". */
export function howManyName(rest: string): ClauseName | undefined {
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

/** "how much I harvested", "how much was tipped" */
export function howMuchName(rest: string): ClauseName | undefined {
  const words = lowerWords(rest);
  const passive = /^(?:is|was|were|are)$/i.test(words[0] ?? '');
  const clause = passive ? clauseIn(`it ${rest}`) : clauseIn(rest);
  if (!clause?.verb || !isPast(low(clause.verb)) || clause.subject.length > 0 || MONEY.has(low(clause.verb)))
    return undefined;
  return { text: join('amount', participleOf(low(clause.verb)), clause.particle), type: 'decimal' };
}

const MONEY: ReadonlySet<string> = new Set(['paid', 'gave', 'spent', 'cost', 'weighed']);

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

export function howName(rest: string, _: string, about: string | undefined): ClauseName | undefined {
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

export function whatName(rest: string, opening: string, about: string | undefined): ClauseName | undefined {
  const cost = costName(rest);
  if (cost) return cost;
  if (/^(?:it|they) (?:is|are|was|were) worth$/i.test(rest)) return { text: 'value', type: 'decimal' };
  const state = STATE.exec(rest)?.[1];
  if (state !== undefined && !/^(?:made|about|called) /i.test(state)) return { text: state, type: 'string' };
  const [, noun, told = ''] = /^(year|date) (.+)$/i.exec(rest) ?? [];
  if (noun !== undefined) return dayName(told, noun.toLowerCase(), about);
  const [, thing, called] = /^(?:the|its|their) (\S+(?: \S+)?) (?:is|was|are|were)( called| named)?$/i.exec(rest) ?? [];
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
    // "which day they come": of the week.
    return { text: named.join(' '), ...(/^days?$/i.test(named.join(' ')) && { type: 'string' }) };
  if (opening === 'which' && NO_NOUN.test(words[1] ?? '')) return { text: words[0] ?? '' };
  return PLAIN_ABOUT.test(rest) || isDeterminer(words[0]) ? { text: `what ${join(words)}` } : undefined;
}

const PLAIN_ABOUT = /^(?:it|they|he|she) (?:is|are|was|were) (?:for|from)$/i;
const NO_NOUN = /^(?:to|else|and|or|not|of|happens|goes|grows|helps|hurts|\w+ly)$/i;

/** "what they charge per hour", "what a night costs" */
export function costName(rest: string): ClauseName | undefined {
  const per = PER.exec(rest)?.[1] ?? /^an? (\S+) costs?$/i.exec(rest)?.[1];
  if (per !== undefined) return { text: `price per ${per}`, type: 'decimal' };
  const priced = /^(?:the|its|their) (.+) costs?$/i.exec(rest)?.[1];
  return priced === undefined ? undefined : { text: `${priced} price`, type: 'decimal' };
}
