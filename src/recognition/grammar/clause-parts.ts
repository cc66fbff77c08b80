/** The parts of a small English clause: "the oil was last changed" is a subject, auxiliaries, a verb and the rest. */
import { ADVERBS, AUXILIARIES, PARTICLES } from '../lexicon/en-verbs.js';
import { isPast } from './verb-forms.js';

export interface Clause {
  /** Nothing where it is "it", "we", "somebody": the thing itself, or who asks. */
  readonly subject: readonly string[];
  readonly auxiliaries: readonly string[];
  /** Somebody does it, and no thing. */
  readonly personal: boolean;
  /** "last" or "first", wherever it stands. */
  readonly order: string | undefined;
  readonly verb: string | undefined;
  /** The verb's own small word: "up". */
  readonly particle: string | undefined;
  /** What is done something to, and no pronoun: "the snacks". */
  readonly object: readonly string[];
  /** What else is told, articles and pronouns left out. */
  readonly rest: readonly string[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const PRONOUNS = set(
  'i we it they he she you one somebody someone anybody anyone people nobody everybody this that these those',
);
const THINGS = set('it this that these those');
export const OBJECTS = set('it them him her me us you');
const DETERMINERS = set('the a an its their his her my our your this that these those some any each every');
const PREPOSITIONS = set(
  'about after against around as at before between by during for from in into like near of on onto over since through to towards under until with without',
);
const DUTIES: readonly (readonly [string, string])[] = [
  ['has', 'to'],
  ['have', 'to'],
  ['had', 'to'],
  ['needs', 'to'],
  ['need', 'to'],
  ['ought', 'to'],
  ['are', 'to'],
  ['is', 'to'],
];

/** Words that only tell when it is so: "now", "this week", "the last time". */
const ENDINGS =
  /(?: (?:now|right now|today|currently|at the moment|here|there|yet|already|most(?:ly)?|again|too|as well|also|please|at home|at all|exactly|(?:this|next|last) (?:week|weekend|month|year|season|time|term)|(?:for )?the (?:last|first) time|twice|or not|or not yet))+$/i;

export const lowerWords = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const lower = (word: string | undefined): string => word?.toLowerCase() ?? '';
/** "option a" keeps its letter, "soup of the day" its article. */
export const withoutArticles = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => {
    const next = words[at + 1];
    return !/^(?:the|an?)$/i.test(word) || next === undefined || OF_TIME.test(lower(next));
  });
const OF_TIME = /^(?:day|night|week|month|year|season)$/;

export const isPreposition = (word: string | undefined): boolean => PREPOSITIONS.has(lower(word));
export const isDeterminer = (word: string | undefined): boolean => DETERMINERS.has(lower(word));

/** Undefined where no subject is found. */
export function clauseIn(text: string): Clause | undefined {
  const [, said = '', ending = ''] = new RegExp(`^(.*?)(${ENDINGS.source})?$`, 'i').exec(text) ?? [];
  const words = lowerWords(said);
  const subjectEnd = endOfSubject(words);
  if (subjectEnd === undefined) return undefined;
  const pronoun = PRONOUNS.has(lower(words[0])) && subjectEnd === 1;
  return {
    subject: pronoun ? [] : withoutDeterminer(words.slice(0, subjectEnd)),
    personal: pronoun && !THINGS.has(lower(words[0])),
    ...predicateIn(words.slice(subjectEnd), ending),
  };
}

/** What is said of a subject: "was last changed". */
export function predicateIn(words: readonly string[], ending = ''): Omit<Clause, 'subject' | 'personal'> {
  const auxiliaries: string[] = [];
  let order = /\b(last|first)\b(?! (?:week|weekend|month|year|season|term))/i.exec(ending)?.[1]?.toLowerCase();
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = lower(words[at]);
    if (DUTIES.some(([a, b]) => a === word && b === lower(words[at + 1]))) {
      auxiliaries.push('should');
      at += 1;
    } else if ((word === 'last' || word === 'first') && at + 1 < words.length) order = word;
    else if (AUXILIARIES.has(word) && helps(word, words.slice(at + 1))) auxiliaries.push(word);
    else if (!ADVERBS.has(word) && word !== 'not') break;
  }
  const verb = words[at];
  let rest = words.slice(at + 1);
  if (OBJECTS.has(lower(rest[0])) && PARTICLES.has(lower(rest[1])) && rest.length === 2) rest = rest.slice(1);
  // "picks the child up"
  if (isDeterminer(rest[0]) && rest.length > 2 && PARTICLES.has(lower(rest.at(-1))))
    rest = [...rest.slice(-1), ...rest.slice(0, -1)];
  const moved = isDeterminer(rest[1]);
  const own =
    PARTICLES.has(lower(rest[0])) && (rest.length === 1 || !isNoun(rest[1]) || OBJECTS.has(lower(rest[1])) || moved);
  const particle = own ? rest[0] : undefined;
  if (own) rest = rest.slice(1);
  if (/^(?:last|first)$/i.test(lower(rest.at(-1)))) {
    order = lower(rest.at(-1));
    rest = rest.slice(0, -1);
  }
  if (OBJECTS.has(lower(rest[0]))) rest = rest.slice(1);
  const cut = rest.findIndex((word) => isPreposition(word));
  const object = isDeterminer(rest[0]) ? withoutDeterminer(rest.slice(0, cut < 0 ? rest.length : cut)) : [];
  return { auxiliaries, order, verb, particle, object, rest: withoutObjects(rest) };
}

/** "has the key", "got it", "did it" tell all by themselves. */
function helps(word: string, after: readonly string[]): boolean {
  const next = lower(after.find((one) => !ADVERBS.has(lower(one)) && !/^(?:not|last|first)$/i.test(one)));
  if (next === '') return false;
  if (/^(?:is|are|was|were|be|been|am)$/.test(word)) return true;
  if (/^(?:has|have|had|got|gets?)$/.test(word)) return isPast(next) || next === 'been' || next === 'had';
  return !OBJECTS.has(next) && !isDeterminer(next) && !isPreposition(next) && !/^(?:needs?)$/.test(word);
}

/** "for it", "with me" at the end are of nothing that is named. */
function withoutObjects(words: readonly string[]): readonly string[] {
  let all = words;
  while (all.length > 0 && OBJECTS.has(lower(all.at(-1)))) all = all.slice(0, isPreposition(all.at(-2)) ? -2 : -1);
  return all.filter((word) => !isDeterminer(word) || /^(?:this|that|these|those)$/i.test(word));
}

const isNoun = (word: string | undefined): boolean => word !== undefined && !isPreposition(word);

export const withoutDeterminer = (words: readonly string[]): readonly string[] =>
  words.slice(isDeterminer(words[0]) ? 1 : 0);

/** One pronoun, or a noun phrase up to its auxiliary or verb. */
function endOfSubject(words: readonly string[]): number | undefined {
  if (words.length < 2) return undefined;
  if (PRONOUNS.has(lower(words[0])) && !(isDeterminer(words[0]) && isPlainNoun(words[1]))) return 1;
  const start = isDeterminer(words[0]) ? 1 : 0;
  const auxiliary = words.findIndex((word, at) => at > start && AUXILIARIES.has(lower(word)));
  if (auxiliary > 0 && auxiliary <= MOST_SUBJECT_WORDS) return auxiliary;
  const past = words.findIndex(
    (word, at) => at > start && (isPast(lower(word)) || ADVERBS.has(lower(word)) || /^(?:last|first)$/i.test(word)),
  );
  if (past > 0 && past <= MOST_SUBJECT_WORDS) return past;
  if (start === 0) return undefined;
  const particle = words.length > start + 2 && PARTICLES.has(lower(words.at(-1))) ? words.length - 2 : words.length - 1;
  const preposition = words.findIndex((word, at) => at > start + 1 && isPreposition(word));
  return Math.max(start + 1, preposition > 0 ? Math.min(preposition - 1, particle) : particle);
}

const isPlainNoun = (word: string | undefined): boolean => !AUXILIARIES.has(lower(word)) && !isPast(lower(word));

const MOST_SUBJECT_WORDS = 5;
