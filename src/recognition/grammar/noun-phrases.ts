/** Where captures of each type may end, and the numbers among them. */
import type { CaptureEnds, Span } from '../pattern/match.js';
import type { Token } from '../text/tokens.js';
import type { Language } from './language.js';
import { isNameWord } from './name-word.js';
import { nounEnds } from './noun-ends.js';

const MAX_LOOSE = 60;

/** Where captures of each type may end, best first. */
export function captureEnds(language: Language): CaptureEnds {
  return (type, tokens, at, limit) => {
    switch (type) {
      case 'n':
        return numberEnds(tokens, at, limit, language);
      case 'e':
      case 'a':
        return nounEnds(tokens, at, limit, language);
      case 'r':
        return numberEnds(tokens, at, limit, language).length > 0 ? [] : nounEnds(tokens, at, limit, language);
      case 'l':
        return listEnds(tokens, at, limit, language);
      case 'v':
        return verbEnds(tokens, at, limit, language);
      case 'q':
        return literalEnds(tokens, at, limit, language);
      case 'g':
        return groupEnds(tokens, at, limit);
      case 'k':
        return wordEnds(tokens, at, limit, language, 1);
      case 'w':
        return wordEnds(tokens, at, limit, language, 3).reverse();
      case 'z':
        return looseEnds(tokens, at, limit, 6, language.closers);
      case 'x':
      case 'y':
        return looseEnds(tokens, at, limit, MAX_LOOSE);
      default:
        return [];
    }
  };
}

function numberEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  const token = tokens[at];
  if (!token || at >= limit) return [];
  if (token.kind === 'number') return [at + 1];
  return language.numbers.has(token.lower) ? [at + 1] : [];
}

/** Signed value of a number token or number word. */
export function numberAt(tokens: readonly Token[], span: Span | undefined, language: Language): number | undefined {
  const token = span ? tokens[span[0]] : undefined;
  return token?.value ?? language.numbers.get(token?.lower ?? '');
}

function listEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  const ends = [...nounEnds(tokens, at, limit, language)];
  let end = ends[0];
  for (let rounds = 0; end !== undefined && rounds < 12; rounds += 1) {
    let next: number = end;
    while (
      next < limit &&
      (tokens[next]?.lower === ',' ||
        language.conjunctions.has(tokens[next]?.lower ?? '') ||
        tokens[next]?.lower === 'or' ||
        tokens[next]?.lower === 'nor')
    )
      next += 1;
    if (next === end) break;
    const further: number[] = nounEnds(tokens, next, limit, language);
    ends.unshift(...further);
    end = further[0];
  }
  return ends;
}

/** One or two words, or one with a particle: "sign up", "take part". */
function verbEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  const ends: number[] = [];
  for (
    let i = at;
    i < limit && i < at + 2 && tokens[i]?.kind === 'word' && !language.closed.has(tokens[i]?.lower ?? '');
    i += 1
  )
    ends.push(i + 1);
  const [first] = ends;
  if (first !== undefined && first < limit && PARTICLES.has(tokens[first]?.lower ?? '')) return [first + 1, ...ends];
  return ends;
}

const PARTICLES: ReadonlySet<string> = new Set(['up', 'out', 'off', 'down', 'away', 'back', 'over']);

/** A whole bracket group. */
function groupEnds(tokens: readonly Token[], at: number, limit: number): number[] {
  if (tokens[at]?.lower !== '(' && tokens[at]?.lower !== '{') return [];
  let depth = 0;
  for (let i = at; i < limit; i += 1) {
    const word = tokens[i]?.lower ?? '';
    if (['(', '[', '{'].includes(word)) depth += 1;
    if ([')', ']', '}'].includes(word)) depth -= 1;
    if (depth === 0) return [i + 1];
  }
  return [];
}

function wordEnds(tokens: readonly Token[], at: number, limit: number, language: Language, most: number): number[] {
  const ends: number[] = [];
  for (let i = at; i < limit && i < at + most && isNameWord(tokens[i], language); i += 1) ends.push(i + 1);
  return ends.reverse();
}

function literalEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  const token = tokens[at];
  if (!token || at >= limit) return [];
  if (token.kind === 'number' || token.kind === 'string') return [at + 1];
  if (language.yes.has(token.lower) || language.no.has(token.lower) || language.numbers.has(token.lower))
    return [at + 1];
  const next = tokens[at + 1];
  if (STATES.has(token.lower) && (at + 1 >= limit || next?.kind === 'mark' || next?.kind === 'end')) return [at + 1];
  return wordEnds(tokens, at, limit, language, 3);
}

/** "new keys are in". */
const STATES: ReadonlySet<string> = new Set(['in', 'out', 'on', 'off', 'up', 'down', 'away']);

function looseEnds(
  tokens: readonly Token[],
  at: number,
  limit: number,
  most: number,
  stops?: ReadonlySet<string>,
): number[] {
  const ends: number[] = [];
  for (let i = at; i < limit && i < at + most && tokens[i]?.kind !== 'end'; i += 1) {
    if (stops && (tokens[i]?.kind === 'mark' || stops.has(tokens[i]?.lower ?? ''))) break;
    ends.push(i + 1);
  }
  return ends.reverse();
}
