/** The name that marked words give an attribute: a clause by what it tells, others as they were said. */
import type { Language } from '../../domain/recognition.js';
import { clauseName } from '../grammar/clause-names.js';
import { isDeterminer, isPreposition, withoutArticles } from '../grammar/clause-parts.js';
import { readForm } from '../grammar/forms.js';
import { isPast } from '../grammar/verb-forms.js';
import { ADVERBS, AUXILIARIES, PARTICLES } from '../lexicon/en-verbs.js';
import type { AttributeReading } from '../reading.js';
import { contextOf } from './fact-reading.js';
import { keyOf } from './keys.js';

const OPENS = 'whether|if|when|where|who|how|what|which|since when';
const OPENING = new RegExp(`^(?:${OPENS}|why|whom|until)$`, 'i');
/** "showed when it was pruned", "a yes or no for whether …": who tells, or what is ticked, before the clause. */
const TOLD = new RegExp(
  `^(?:(?:and|also|then|either|the|an?|it|they|to|for|of|about|on|that|show(?:s|ed|ing)?|know(?:s|ing)?|tell(?:s|ing)?|say(?:s|ing)?|see(?:s|ing)?|record(?:s|ed|ing)?|not(?:e|es|ed|ing)|remember(?:s|ed|ing)?|writ(?:e|es|ten|ing)|down|mark(?:s|ed|ing)?|track(?:s|ing)?|log(?:s|ged|ging)?|keep(?:s|ing)?|store[sd]?|indicat(?:e|es|ing)|check(?:s|ing)?|yes|no|or|yes/no|tick|box|tickbox|checkbox|flag|field|column) )+(?=(?:${OPENS}) )`,
  'i',
);
/** "is it scented or not" */
const ASKED = /^(is|was|are|were|has|have|can|does|do|did) (it|they|he|she|there|we|i|you) (.+?)(?:,? or not)?\??$/i;
const ORDINALS: Readonly<Record<string, string>> = { '1st': 'first', '2nd': 'second', '3rd': 'third' };

/** What is said before or after a name and is no part of it. */
export function plainName(typed: string): string {
  return typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.?!:;,–—-]+$/, '')
    .replace(/(?<=\w) (?:to|for|on) (?:them|it)$/i, '')
    .replace(/^(what|who|where|how|when)s (?=\w+ing |wrong|got|the |it )/i, '$1 is ')
    .replace(TOLD, '')
    .replace(ASKED, 'whether $2 $1 $3')
    .replace(/^(is|was|are|were) (the [a-z]+) (.+?)\??$/i, 'whether $2 $1 $3')
    .replace(
      /(?<! (?:in|for|of|half|such|what|on)) an? (day|night|week|month|year|hour|minute|person|head)$/i,
      ' per $1',
    )
    .replace(/^(?:in|on|at|from|to|by|for|under|with) (?:which|what) (?=\S)/i, 'which ')
    .replace(/^(?:in|on|at|from|to|by|for|under|with) (?=how many \S)/i, '')
    .replace(
      /^(\w+ed|[a-z]+) (?:it|them|him|her)(?: (up|off|out|back|down|away|in|on))?$/i,
      (all, verb: string, particle = '') => (isPast(verb.toLowerCase()) ? `${verb} ${particle}`.trim() : all),
    )
    .replace(/\b(1st|2nd|3rd)\b/gi, (one) => ORDINALS[one.toLowerCase()] ?? one)
    .replace(/(\w{3,})\s*\/\s*(hour|day|night|week|month|year|person|head|kg|km)$/i, '$1 per $2')
    .replace(/(\w{2,})\s*\/\s*(?=\w{2,})/g, '$1 or ')
    .replace(/(\w)\/(?![yn]\b)(\w)(?=$|\W)/gi, '$1 per $2')
    .replace(/(?<=\S) the$/i, '')
    .replace(/^(\d\S*) (.+)$/, '$2 $1');
}

/** A clause, or a thing with a clause that tells which; undefined for plain names. */
export function clauseReading(name: string, code: Language, about: string | undefined): AttributeReading | undefined {
  if (!name.includes(' ')) return undefined;
  const form = wholeForm(name, code);
  if (code === 'pt') return form ? portugueseForm(form.attribute) : ofPortuguese(name);
  const clause = form?.generic === false && !OF_ANOTHER.test(name) ? undefined : clauseName(name, about);
  if (clause)
    return {
      phrase: { text: clause.text, plural: false, told: name },
      facts: clause.type ? { type: clause.type } : {},
    };
  // "who came": nothing is done by them.
  if (form) return form.generic && /^who /i.test(name) ? undefined : form.attribute;
  const named = withoutRelative(name);
  return named === undefined ? undefined : { phrase: { text: named, plural: false, told: name }, facts: {} };
}

/** "how old the roof is" is no age of the house. */
const OF_ANOTHER = /^(?:how \w+|where|when) (?:the|its|their|his|her|my|our|an?) /i;

function wholeForm(name: string, code: Language): { attribute: AttributeReading; generic: boolean } | undefined {
  const ctx = contextOf(name, code);
  const end = ctx.tokens.length - 1;
  const form = readForm(ctx, 0, end);
  if (form?.end !== end) return undefined;
  return { attribute: { phrase: form.phrase, facts: form.facts }, generic: form.generic };
}

/** "peças que faltam" → "peças" */
function ofPortuguese(name: string): AttributeReading | undefined {
  const noun = /^((?:\S+ ){0,2}?\S+?) (?:(?:em|de|a|para) )?(?:que|onde) \S.*$/i.exec(name)?.[1];
  if (noun === undefined || /^(?:o|a|os|as|se|do|da|em|de|por|até|desde|quem|quando|quant\S+|como|qual)\b/i.test(noun))
    return undefined;
  return { phrase: { text: noun, plural: false, told: name }, facts: {} };
}

/** "se já está pago" → "pago"; "quantos faltam" counts nothing that is named. */
function portugueseForm({ phrase, facts }: AttributeReading): AttributeReading | undefined {
  if (COUNTED_NOTHING.test(phrase.text)) return undefined;
  return {
    phrase: { ...phrase, text: phrase.text.replace(/^(?:j[áa] )?(?:est[áa]|est[ãa]o|é|foi|s[ãa]o) (?=\S)/i, '') },
    facts,
  };
}

const COUNTED_NOTHING =
  /^n[úu]mero de (?:faltam|há|ha|sobram|temos|tem|restam|sa[íi]ram|foram|vieram|cabem|vão|são|estão)$/i;

const WHOSE = /^(.+?) (?:that|which|who|where|(?:on|in|for|from|at|to) which) \S.*$/i;
const DONE =
  /^(.+?) (?:it|they|he|she|we|i|you) (?:(?:ever|last|first|really|still|should|would|can|must|will) )?([a-z]+)(?: .*)?$/i;
const MONEY = /^(?:price|amount|sum|money)$/i;
const MOST_WORDS = 3;

/** "box it lives in" → "box", "price I paid" → "price paid", "class that did it" → "class". */
function withoutRelative(name: string): string | undefined {
  const [, done, verb = ''] = DONE.exec(name) ?? [];
  if (done === undefined || !isNoun(done)) {
    const noun = WHOSE.exec(name)?.[1];
    return noun !== undefined && isNoun(noun) ? noun : undefined;
  }
  if (PARTICLES.has(verb.toLowerCase()) || isPreposition(verb)) return undefined;
  return MONEY.test(done) && isPast(verb.toLowerCase()) ? `${done} ${verb}` : done;
}

function isNoun(words: string): boolean {
  const all = words.toLowerCase().split(' ');
  const last = all.at(-1) ?? '';
  return (
    all.length <= MOST_WORDS &&
    !all.some((word) => OPENING.test(word)) &&
    !isPreposition(last) &&
    !isDeterminer(last) &&
    !all.some((word) => isPast(word) || AUXILIARIES.has(word))
  );
}

/** "name on the box" → "name on box", "text on it" → "text". */
export function withoutSmallWords(name: string, code: Language): string {
  if (code !== 'en') return name;
  const link = /^link to (?:the |an? |its |their )?(.+)$/i.exec(name)?.[1];
  if (link !== undefined) return `${link} link`;
  const said = name.replace(/(?<!^see) (?:too|also|as well|please|itself)$/i, '');
  const bare = said.replace(/ (?:of|on|in|with|for|about) (?:it|them|him|her)$/i, '').split(' ');
  const last = bare.at(-1)?.toLowerCase() ?? '';
  const clause = OPENING.test(bare[0] ?? '') || AUXILIARIES.has(last) || ADVERBS.has(last);
  const words = clause ? said.split(' ') : bare;
  return withoutArticles(words).join(' ');
}

/** Two that came to one name are called as they were said: "points I give", "points they give". */
export function toldApart(
  attributes: readonly AttributeReading[],
  typed: readonly string[],
  code: Language,
): readonly AttributeReading[] {
  const keys = attributes.map(({ phrase }) => keyOf(phrase.text));
  return attributes.map((attribute, at) => {
    const text = withoutSmallWords(typed[at] ?? attribute.phrase.text, code);
    const alone = keys.indexOf(keys[at] ?? '') === keys.lastIndexOf(keys[at] ?? '');
    return alone || keyOf(text) === keys[at] ? attribute : { ...attribute, phrase: { text, plural: false } };
  });
}
