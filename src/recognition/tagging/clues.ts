/** What the tagger sees of each token, as clues: the word, its ending and shape, its part of speech, and where in the text it stands. */
import type { Token } from '../text/tokens.js';

/** Clues other than words share so many rows; two that fall on one row are told apart by the others of their tokens. */
export const SHARED_ROWS = 1 << 12;

export interface Clues {
  /** The word as word vectors and the vocabulary have it. */
  readonly word: string;
  /** Rows, below `SHARED_ROWS`. */
  readonly rows: readonly number[];
}

/** @param speech part of speech of each token ("NOUN"), "-" where it is not known */
export function cluesOf(tokens: readonly Token[], speech: readonly string[]): Clues[] {
  const words = tokens.map(({ kind, lower }) => (kind === 'number' ? '#' : lower));
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) places.set(stem(word), [...(places.get(stem(word)) ?? []), at]);
  const place = new Place();
  return tokens.map((token, at) => {
    const word = words[at] ?? '';
    const others = (places.get(stem(word)) ?? []).filter((other) => other !== at);
    const clues = [
      `end2 ${word.slice(-2)}`,
      `end3 ${word.slice(-3)}`,
      `begin ${word.slice(0, 4)}`,
      `shape ${shapeOf(token.text)}`,
      `kind ${token.kind}`,
      `plural ${/[^s]s$/.test(word)}`,
      `speech ${speech[at] ?? '-'}`,
      `mark ${place.mark}`,
      `colon ${place.colon}`,
      `depth ${place.depth}`,
      `sentence ${place.sentence}`,
      `glued ${token.glued} ${token.newLine}`,
      `first ${Math.min(at, 4)}`,
      `last ${Math.min(tokens.length - at, 3)}`,
      `times ${Math.min(2, others.length)} ${others.some((other) => other < at)}`,
      // A name that is told again with "every" before it or a colon behind is an entity here too.
      ...(/\w/.test(word)
        ? others
            .slice(0, 2)
            .flatMap((other) => [`there- ${words[other - 1] ?? '^'}`, `there+ ${words[other + 1] ?? '$'}`])
        : []),
    ];
    place.pass(word);
    return { word, rows: clues.map(rowOf) };
  });
}

/** Where in the text a token stands. */
class Place {
  /** The last mark that separates. */
  mark = '^';
  /** A colon before it in this sentence, or in an earlier one. */
  colon: 'none' | 'here' | 'before' = 'none';
  depth = 0;
  sentence = 0;

  pass(word: string): void {
    if (/^[,:;.()?!-]$/.test(word)) this.mark = word;
    if (word === ':') this.colon = 'here';
    if (word === '.') {
      this.sentence = Math.min(2, this.sentence + 1);
      if (this.colon === 'here') this.colon = 'before';
    }
    if (word === '(') this.depth = 1;
    if (word === ')') this.depth = 0;
  }
}

export const stem = (word: string): string => word.replace(/s$/, '');

/** "Full" → "Xx", "ISBN" → "X", "track_count" → "x_x". */
const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '9')
    .slice(0, 6);

/** FNV-1a, 32 bits, folded (http://www.isthe.com/chongo/tech/comp/fnv/). */
function rowOf(clue: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < clue.length; i += 1) hash = Math.imul(hash ^ clue.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & (SHARED_ROWS - 1);
}
