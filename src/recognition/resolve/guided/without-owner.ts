/** A request without the words that say whose something is: "put a plate field on the booking" leaves "put a plate field". */
import type { KnownEntity } from '../../../domain/recognition.js';
import type { GrowthWords } from '../../lexicon/growing.js';
import type { Token } from '../../text/tokens.js';
import type { Mention } from './mentions.js';
import type { Vocabulary } from './vocabulary.js';

/** How far before a name the word stands that makes it the subject of a clause: "when a member". */
const REACH = 4;

interface Cut {
  readonly from: number;
  readonly to: number;
  /** What stands there instead. */
  readonly by: string;
}

export function withoutOwner(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  owner: KnownEntity,
  words: Vocabulary<GrowthWords>,
): string {
  const own = mentions.filter(({ entity }) => entity === owner);
  const cuts = own.flatMap((mention) => cutOf(tokens, mention, own.length, words) ?? []);
  let left = '';
  let at = 0;
  for (const { from, to, by } of cuts) {
    const start = tokens[from]?.at ?? 0;
    const last = tokens[to - 1];
    if (start < at || !last) continue;
    left += `${text.slice(at, start)}${by}`;
    at = last.at + last.text.length;
  }
  return left + text.slice(at);
}

function cutOf(
  tokens: readonly Token[],
  { from, to, plural }: Mention,
  count: number,
  words: Vocabulary<GrowthWords>,
): Cut | undefined {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  let start = from;
  while (start > 0 && words.determiners.has(word(start - 1))) start -= 1;
  let end = to;
  const possessive = word(end) === "'s";
  if (possessive) end += 1;
  else while (words.places.has(word(end))) end += 1;
  const occasion = occasionBefore(tokens, start, words);
  if (occasion !== undefined) return { from: occasion, to: occasionEnd(tokens, end, words), by: ' ' };
  if (start > 0 && words.owning.has(word(start - 1))) return { from: start - 1, to: end, by: ' ' };
  if (possessive) return { from: start, to: end, by: ' ' };
  // "a course code" beside "to the courses" is the name that was typed.
  const named = count > 1 && tokens[end]?.kind === 'word' && !words.framing.has(word(end));
  if (named && !plural) return undefined;
  const subject = asksBefore(tokens, start, words);
  return { from: start, to: end, by: subject ? ` ${[...words.pronoun.words][0] ?? ''} ` : ' ' };
}

/** "when we add a", "if I open the": from its first word. */
function occasionBefore(tokens: readonly Token[], end: number, words: Vocabulary<GrowthWords>): number | undefined {
  const lower = tokens.map((token) => token.lower);
  for (let at = end - 1; at > 0; at -= 1) {
    const size = words.occasions.endingAt(lower, at, 0);
    if (size > 0) return at - size;
    if (!words.occasionVerbs.has(lower[at - 1] ?? '')) return undefined;
  }
  return undefined;
}

/** "… comes into the workshop we want": what else is said of the occasion. */
function occasionEnd(tokens: readonly Token[], at: number, words: Vocabulary<GrowthWords>): number {
  for (let i = at; i < at + REACH; i += 1) {
    if (tokens[i]?.kind !== 'word') break;
    if (words.wishing.has(tokens[i]?.lower ?? '')) return i;
  }
  return at;
}

/** "when a member joined", "which size each volunteer wears". */
function asksBefore(tokens: readonly Token[], at: number, words: Vocabulary<GrowthWords>): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i -= 1) {
    if (tokens[i]?.kind === 'mark') return false;
    if (words.clauses.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}
