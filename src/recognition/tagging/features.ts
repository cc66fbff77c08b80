/** What the tagger sees of a token: the word, its neighbours, their parts of speech, and where in the text it stands. */
import type { Token } from '../text/tokens.js';

/** Features are hashed into so many places; two that share one are told apart by the others of their tokens. */
export const BUCKETS = 1 << 16;

/** @param speech part of speech of each token ("NOUN"), "-" where it is not known */
export function featuresOf(tokens: readonly Token[], speech: readonly string[]): Uint16Array[] {
  const words = tokens.map(({ kind, lower }) => (kind === 'number' ? '#' : lower));
  const word = (at: number): string => words[at] ?? (at < 0 ? '^' : '$');
  const tag = (at: number): string => speech[at] ?? (at < 0 ? '^' : '$');
  const times = new Map<string, number>();
  for (const one of words) times.set(stem(one), (times.get(stem(one)) ?? 0) + 1);
  const place = new Place();
  return tokens.map((token, i) => {
    const [w, p, before, after] = [word(i), tag(i), word(i - 1), word(i + 1)];
    const features = [
      'always',
      `w ${w}`,
      `end3 ${w.slice(-3)}`,
      `end2 ${w.slice(-2)}`,
      `shape ${shapeOf(token.text)}`,
      `kind ${token.kind}`,
      `-1 ${before}`,
      `+1 ${after}`,
      `-2 ${word(i - 2)}`,
      `+2 ${word(i + 2)}`,
      `-1w ${before} ${w}`,
      `w+1 ${w} ${after}`,
      `-2-1 ${word(i - 2)} ${before}`,
      `+1+2 ${after} ${word(i + 2)}`,
      `-1+1 ${before} ${after}`,
      `-3-1 ${word(i - 3)} ${word(i - 2)} ${before}`,
      `+1+3 ${after} ${word(i + 2)} ${word(i + 3)}`,
      `p ${p}`,
      `p-1 ${tag(i - 1)}`,
      `p+1 ${tag(i + 1)}`,
      `p3 ${tag(i - 1)} ${p} ${tag(i + 1)}`,
      `p+ ${p} ${tag(i + 1)} ${tag(i + 2)}`,
      `p- ${tag(i - 2)} ${tag(i - 1)} ${p}`,
      `p-1+1 ${tag(i - 1)} ${after}`,
      `-1p ${before} ${p}`,
      `p+1w ${p} ${after}`,
      `times ${Math.min(3, times.get(stem(w)) ?? 1)} ${p}`,
      `plural ${/[^s]s$/.test(w)} ${before}`,
      `mark ${place.mark} ${p}`,
      `mark ${place.mark} ${before}`,
      `colon ${place.colon} ${p}`,
      `depth ${place.depth} ${p} ${before}`,
      `sentence ${place.sentence} ${p}`,
      `glued ${token.glued} ${token.newLine}`,
      `first ${Math.min(i, 3)} ${place.colon} ${after}`,
    ];
    place.pass(w);
    return Uint16Array.from(features, hashOf);
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

const stem = (word: string): string => word.replace(/s$/, '');

/** "Full" → "Xx", "ISBN" → "X", "track_count" → "x_x". */
const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '9')
    .slice(0, 6);

/** FNV-1a, 32 bits, folded to 16 (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i += 1) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}
