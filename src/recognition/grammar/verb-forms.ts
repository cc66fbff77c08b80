/** Forms of English verbs: base, participle, gerund. */
import { BASES_OF_PAST, PARTICIPLES } from '../lexicon/en-verbs.js';

/** "rents" → "rent"; "wore", "worn" → "wear"; what no rule finds stays, and regular past forms do. */
export function baseOf(verb: string): string {
  if (PARTICIPLES.has(verb)) return verb;
  return BASES_OF_PAST.get(verb) ?? fromThird(verb);
}

/** "rents" → "rent", "carries" → "carry"; what is no third person stays. */
function fromThird(verb: string): string {
  if (verb === 'has') return 'have';
  if (verb === 'does' || verb === 'goes') return verb.slice(0, -2);
  if (/^.ies$/.test(verb)) return verb.slice(0, -1);
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb;
}

/** "rents" → "rented", "wears", "wore" → "worn", "plan" → "planned". */
export function participleOf(verb: string): string {
  const irregular = PARTICIPLES.get(BASES_OF_PAST.get(verb) ?? fromThird(verb));
  if (irregular !== undefined) return irregular;
  if (REGULAR.test(verb)) return verb;
  const base = fromThird(verb);
  if (/e$/.test(base)) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

/** "smoke" → "smokes", "carry" → "carries". */
export function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:sh|ch|x|ss|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** "water", "watered" → "watering"; "prune" → "pruning"; "cut" → "cutting". */
export function gerundOf(verb: string): string {
  if (REGULAR.test(verb) && !BASES_OF_PAST.has(verb)) return verb.replace(/ied$/, 'ying').replace(/ed$/, 'ing');
  const base = baseOf(verb);
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

/** "plan" → "plann": one short vowel before one consonant. */
const doubled = (base: string): string =>
  /^(?:[^aeiou]|qu)*[aeiou][^aeiouwxyh]$/.test(base) ? `${base}${base.at(-1) ?? ''}` : base;

/** A past form or participle, for all that one word shows. */
export const isPast = (word: string): boolean => BASES_OF_PAST.has(word) || REGULAR.test(word);

const REGULAR = /^(?=.*[aeiouy].*ed$).*[^e]ed$|greed$/;
