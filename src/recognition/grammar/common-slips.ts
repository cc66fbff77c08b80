/** A word that no dictionary has, in a request that is full of slips: the one common word that it is one slip away from. */
import { singularOf } from '../../domain/names.js';

const LETTERS = 'aeioubcdfghjklmnpqrstvwxyz';
const LEAST = 5;

/** @param isWord whether general English has it */
export function commonWordNear(word: string, isWord: (word: string) => boolean): string | undefined {
  if (word.length < LEAST || !/^[a-z]+$/.test(word)) return undefined;
  const ends = word.endsWith('s');
  // "tractrs" are tractors: the number stays.
  const fits = (one: string): boolean => one.endsWith('s') === ends && isWord(singularOf(one));
  for (const near of [swaps, vowelsMissing, doubled, lettersMissing, tooMany]) {
    const [only, ...others] = new Set(near(word).filter((one) => one !== word && one[0] === word[0] && fits(one)));
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

const places = (word: string): readonly number[] => [...word, ''].map((_, at) => at);
const swaps = (word: string): readonly string[] =>
  places(word).map((at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2));
const missing = (word: string, letters: string): readonly string[] =>
  places(word).flatMap((at) => [...letters].map((letter) => word.slice(0, at) + letter + word.slice(at)));
const tooMany = (word: string): readonly string[] => places(word).map((at) => word.slice(0, at) + word.slice(at + 1));
const vowelsMissing = (word: string): readonly string[] => missing(word, LETTERS.slice(0, LETTERS.indexOf('b')));
const lettersMissing = (word: string): readonly string[] => missing(word, LETTERS.slice(LETTERS.indexOf('b')));
/** One letter too many, where it stands beside itself. */
const doubled = (word: string): readonly string[] =>
  places(word)
    .filter((at) => at > 0 && word[at] === word[at - 1])
    .map((at) => word.slice(0, at) + word.slice(at + 1));
