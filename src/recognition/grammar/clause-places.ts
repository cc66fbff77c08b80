/** Clauses of when, how often and where something is done. */
import { DONE_ALONE } from '../lexicon/en-verbs.js';
import { type ClauseName, holds, inClause, isPassive, join, low, type Namer } from './clause-naming.js';
import { type Clause, isPreposition, lowerWords, PRONOUNS } from './clause-parts.js';
import { baseOf, gerundOf, isPast, participleOf } from './verb-forms.js';

/** "when they moved in" → "moved in date", "when I last changed the water" → "water last changed". */
export const dated =
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

export function dayName(rest: string, opening: string, about: string | undefined): ClauseName | undefined {
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

export function whereName(clause: Clause, said: string): ClauseName | undefined {
  const { subject, order, verb, particle, object, rest } = clause;
  const named = (...words: readonly (string | readonly string[] | undefined)[]): ClauseName => ({
    text: join(subject, ...words),
    type: 'string',
  });
  const last = lowerWords(said).at(-1) ?? '';
  const base = baseOf(low(verb)).replace(/^(stor|happen|occurr?|locat|plac|park)ed$/, '$1');
  if (verb === undefined || BE.test(verb) || (isPreposition(verb) && !/^from$/i.test(verb))) return named('location');
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
  return named(object, order, form, particle, 'place');
}

export function frequencyName({ subject, verb, object, rest }: Clause): ClauseName | undefined {
  if (verb === undefined) return undefined;
  const [needed] = rest;
  const done = /^needs?$/i.test(verb) && needed !== undefined ? needed : verb;
  const what = /^(?:do|does|did)$/i.test(verb) && object.length > 0 ? object : gerundOf(low(done));
  return { text: join(subject, what, 'frequency'), type: 'string' };
}
