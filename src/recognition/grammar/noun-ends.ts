/** Where a noun phrase may end, best first. */
import { NUMBERING, RANGED } from '../lexicon/small-words.js';
import type { Token } from '../text/tokens.js';
import type { Language } from './language.js';
import {
  asksYesNo,
  boundsTime,
  describesName,
  endsItem,
  endsName,
  factFollows,
  governs,
  insidePhrasal,
  isOwn,
  numbered,
  numberShort,
  pairedTime,
  tellsWhich,
  twoParticles,
  typedKey,
} from './name-parts.js';
import { isNameWord } from './name-word.js';

const MAX_WORDS = 6;
const OR: ReadonlySet<string> = new Set(['or', 'ou']);

export function nounEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  let i = at;
  while (
    i < limit &&
    i < at + 4 &&
    (language.determiners.has(tokens[i]?.lower ?? '') || isOwn(tokens, i, at)) &&
    tokens[i]?.kind === 'word'
  )
    i += 1;
  const ends: number[] = [];
  if (
    language.lexicon.ranges.includes(tokens[i]?.lower ?? '') &&
    RANGED.has(tokens[i + 1]?.lower ?? '') &&
    endsItem(tokens, i + 2, limit, language)
  )
    return [i + 2];
  if (typedKey(tokens, i)) return [i + 1];
  if (i > at && isNameWord(tokens[i - 1], language)) ends.push(i);
  let words = 0;
  while (i < limit && words < MAX_WORDS) {
    const token = tokens[i];
    if (words > 0 && token?.newLine) break;
    if (words > 0 && token?.verb && governs(tokens[i + 1], tokens[i + 2], language)) break;
    if (words > 0 && (token?.lower === 'plus' || token?.lower === 'mais')) break;
    if (words === 0 && asksYesNo(tokens, i, limit, language)) {
      i += 1;
      continue;
    }
    const lone = words === 0 && language.nounVerbs.has(token?.lower ?? '') && endsItem(tokens, i + 1, limit, language);
    if (lone || pairedTime(tokens, i)) {
      i += lone ? 1 : 3;
      words += 1;
      ends.push(i);
      continue;
    }
    if (words > 0 && numberShort(tokens, i, limit, language)) {
      ends.push(i + 1);
      break;
    }
    if (words === 0 && describesName(tokens, i, language)) {
      i += 1;
      continue;
    }
    if (
      isNameWord(token, language) ||
      (words > 0 && language.verbNouns.has(token?.lower ?? '') && endsName(tokens, i + 1, limit, language))
    ) {
      i += 1;
      words += 1;
      ends.push(i);
    } else if (words > 0 && insidePhrasal(tokens, i, language)) i += 1;
    else if (words > 0 && boundsTime(tokens, i)) {
      i += 1;
      ends.push(i);
    } else if (
      words > 0 &&
      language.particles.has(token?.lower ?? '') &&
      (endsItem(tokens, i + 1, limit, language) ||
        OR.has(tokens[i + 1]?.lower ?? '') ||
        factFollows(tokens, i, language))
    ) {
      i += 1;
      ends.push(i);
      break;
    } else if (words > 0 && tellsWhich(tokens, i, at, limit, language)) {
      ends.push(i + 2);
      break;
    } else if (words > 0 && twoParticles(tokens, i, limit, language)) {
      ends.push(i + 2);
      break;
    } else if (
      words > 0 &&
      language.joints.has(token?.lower ?? '') &&
      isNameWord(tokens[i + 1], language) &&
      !NUMBERING.has(tokens[i + 1]?.lower ?? '')
    )
      i += 1;
    else if (
      words > 0 &&
      token?.kind === 'number' &&
      !token.text.includes('%') &&
      /^\d{1,2}$/.test(token.text) &&
      numbered(tokens, i, limit)
    ) {
      i += 1;
      ends.push(i);
      break;
    } else break;
  }
  return ends.reverse();
}
