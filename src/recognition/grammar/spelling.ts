/** Typing slips: a word no dictionary has, one slip away from a word the grammar knows, is read as that word. */
import type { WinkMethods } from 'wink-nlp';
import { singularOf } from '../../domain/names.js';
import type { Language as Code } from '../../domain/recognition.js';
import { HARD_TYPES } from '../lexicon/small-words.js';
import type { Token } from '../text/tokens.js';
import { commonWordNear } from './common-slips.js';
import { loadEnglish } from './english.js';
import type { Language } from './language.js';
import { typeOfName } from './type-of.js';

export interface Spelling {
  /** Tokens with the verbs of an English sentence marked. */
  tagged(tokens: readonly Token[]): readonly Token[];
  /** The part of speech of each token ("NOUN"); "-" where it is not known, and in other languages than English. */
  speech(tokens: readonly Token[], language: Code): readonly string[];
  /** A word of general English, or one that must not be corrected. */
  isWord(word: string): boolean;
}

/** wink's vocabulary of some 87,000 words; a word outside it gets a new id when read. */
export async function loadSpelling(): Promise<Spelling> {
  const nlp = await loadEnglish();
  const known = new Map<string, boolean>();
  const size = firstFreeId(nlp);
  const speech = (tokens: readonly Token[]): readonly string[] => {
    const words = tokens.map((token) => (token.kind === 'end' ? '.' : token.text || '.'));
    const doc = nlp.readDoc(words.join(' '));
    return inStep(tokens, doc.tokens().out() as string[], doc.tokens().out(nlp.its.pos) as string[]);
  };
  return {
    tagged: (tokens) => withVerbs(tokens, speech(tokens)),
    speech: (tokens, language) => (language === 'en' ? speech(tokens) : tokens.map(() => UNKNOWN)),
    isWord(word) {
      const cached = known.get(word);
      if (cached !== undefined) return cached;
      const [id] = nlp.readDoc(word).tokens().out(nlp.its.uniqueId) as unknown as number[];
      const is = id !== undefined && id < size;
      if (known.size < 20_000) known.set(word, is);
      return is;
    },
  };
}

/** Ids grow in order of appearance after the model's own words. */
function firstFreeId(nlp: WinkMethods): number {
  const [id] = nlp.readDoc('zzqxzzq').tokens().out(nlp.its.uniqueId) as unknown as number[];
  return id ?? 0;
}

/** Two slips or more: the first word may be one too, even where it is a word ("crate"). */
const SLOPPY = 2;

const UNKNOWN = '-';

/** Both lists run in step as long as the tagger cuts words as we do; where it does not, it is caught up with by text. */
function inStep(tokens: readonly Token[], texts: readonly string[], tags: readonly string[]): readonly string[] {
  let at = 0;
  return tokens.map((token) => {
    const found = texts.indexOf(token.text, at);
    if (found < 0 || found > at + 6) return UNKNOWN;
    at = found + 1;
    return tags[found] ?? UNKNOWN;
  });
}

const withVerbs = (tokens: readonly Token[], speech: readonly string[]): readonly Token[] =>
  tokens.map((token, at) =>
    token.kind === 'word' && speech[at] === 'VERB' && !/(ed|en|ing)$/.test(token.lower)
      ? { ...token, verb: true }
      : token,
  );

export function corrected(tokens: readonly Token[], language: Language, spelling: Spelling): readonly Token[] {
  const once = fixUnknown(tokens, language, spelling);
  const slips = once.filter((token, i) => token !== tokens[i]).length;
  const fixed =
    slips < SLOPPY || language.code !== 'en' ? once : fixCommon(fixSloppy(once, language), language, spelling);
  const [first, ...rest] = fixed;
  if (slips < SLOPPY || !first || language.vocabulary.has(first.lower)) return fixed;
  const verb = language.verbs.find((one) => oneSlip(first.lower, one));
  return verb ? [{ ...first, text: verb, lower: verb }, ...rest] : fixed;
}

/** Who slips twice slips again: words that a dictionary has, and short ones, may be slips too. */
function fixSloppy(tokens: readonly Token[], language: Language): readonly Token[] {
  return tokens.map((token) => {
    const { kind, lower } = token;
    if (kind !== 'word' || lower.length < 3 || /[^a-z]/.test(lower) || language.vocabulary.has(lower)) return token;
    const near = language.bySize(lower.length).filter((one) => one[0] === lower[0] && anySlip(lower, one));
    const names = near.filter((one) => typeOfName(one, language.code).certain);
    const turned = near.filter((one) => swapped(lower, one));
    const several = turned.length === 1 ? turned : [...names, ...near.filter((one) => one.length > lower.length)];
    const [better] = near.length > 1 ? several : near;
    return better ? { ...token, text: better, lower: better } : token;
  });
}

/** Names of things are in no vocabulary of ours, but in a dictionary. */
const fixCommon = (tokens: readonly Token[], { vocabulary }: Language, { isWord }: Spelling): readonly Token[] =>
  tokens.map((token, at) => {
    if (token.kind !== 'word' || vocabulary.has(token.lower) || namedByDeveloper(tokens, at)) return token;
    if (isWord(token.lower) || isWord(singularOf(token.lower))) return token;
    const better = commonWordNear(token.lower, isWord);
    return better === undefined ? token : { ...token, text: better, lower: better };
  });

/** One letter missing, too many, other, or two changed places, also in short words. */
const anySlip = (a: string, b: string): boolean =>
  oneSlip(a, b) ||
  (a.length === b.length && a.length > 4 && [...a].filter((letter, i) => letter !== b[i]).length === 1);

function fixUnknown(tokens: readonly Token[], language: Language, spelling: Spelling): readonly Token[] {
  return tokens.map((token, i) => {
    if (
      token.kind !== 'word' ||
      namedByDeveloper(tokens, i) ||
      isAcronym(tokens, i) ||
      token.lower.length < 3 ||
      /[^a-z]/.test(token.lower) ||
      language.vocabulary.has(token.lower)
    )
      return token;
    if (language.code === 'en' && (spelling.isWord(token.lower) || spelling.isWord(singularOf(token.lower))))
      return token;
    const better = nearest(token.lower, language);
    return better ? { ...token, text: better, lower: better } : token;
  });
}

/** "USB sticks": capitals among small letters. */
const isAcronym = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}{2,5}$/u.test(tokens[at]?.text ?? '') && tokens.some(({ text }) => /\p{Ll}{2}/u.test(text));

/** "zoned bool", "repos: slug varchar": a name before a type, or before a list of typed names, is meant as it is written. */
function namedByDeveloper(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (HARD_TYPES.has(next)) return true;
  return [':', '(', '{'].includes(next) && tokens.some(({ lower }) => HARD_TYPES.has(lower));
}

/** The only word of the vocabulary one slip away: two letters swapped, one missing, one too many, one wrong. */
function nearest(word: string, language: Language): string | undefined {
  if (word.length < 3) return undefined;
  let best: string | undefined;
  for (const candidate of language.bySize(word.length)) {
    if (!slip(word, candidate, language)) continue;
    if (best !== undefined && best !== candidate) return preferred(word, best, candidate);
    best = candidate;
  }
  return best;
}

/** Without a dictionary (Portuguese) and in short words only the safest slips count. */
const slip = (word: string, candidate: string, language: Language): boolean => {
  if (language.code === 'pt') return word.length > 3 && word[0] === candidate[0] && swapped(word, candidate);
  return word.length < 5
    ? swapped(word, candidate) || doubled(word, candidate) || (word.length > 3 && doubled(candidate, word))
    : oneSlip(word, candidate);
};

/** The same first letter, then two letters swapped, then a letter missing, before anything else. */
const preferred = (word: string, a: string, b: string): string | undefined => {
  const alike = [a, b].filter((one) => one[0] === word[0]);
  if (alike.length === 1) return alike[0];
  const swap = [a, b].filter((one) => swapped(word, one));
  if (swap.length > 0) return swap.length === 1 ? swap[0] : undefined;
  const longer = [a, b].filter((one) => one.length > word.length);
  return longer.length === 1 ? longer[0] : undefined;
};

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let i = 0;
  while (a[i] === b[i]) i += 1;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** "agge" for "age": one letter typed twice. */
const doubled = (word: string, candidate: string): boolean =>
  word.length === candidate.length + 1 &&
  [...word].some((letter, i) => letter === word[i + 1] && word.slice(0, i) + word.slice(i + 1) === candidate);

function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b || a[0] !== b[0]) return swapped(a, b);
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const replaced = a.length > 5 && a.slice(i + 1) === b.slice(i + 1);
  return swapped(a, b) || replaced || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}
