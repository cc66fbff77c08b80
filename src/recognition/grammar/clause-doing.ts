/** Clauses of whether something is so, and of who does it. */
import { DONE_ALONE } from '../lexicon/en-verbs.js';
import { type ClauseName, holds, isEntity, join, low } from './clause-naming.js';
import { type Clause, clauseIn, isDeterminer, isPreposition, lowerWords, OBJECTS, PRONOUNS } from './clause-parts.js';
import { baseOf, isPast, participleOf, thirdOf } from './verb-forms.js';

/** "whether they can drive" → "can drive"; what has to be done is named by what is done. */
export function whetherName(clause: Clause, said: string): ClauseName | undefined {
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

/** "who looks after it" → "looked after by", "who brings the snacks" → "snacks brought by". */
export function whoName(rest: string, _: string, about: string | undefined): ClauseName | undefined {
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
