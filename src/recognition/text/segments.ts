/** Sentences and lines of a request. "title!, isbn! unique" and "license no." do not end one. */
import type { Token } from './tokens.js';

export interface Segment {
  readonly from: number;
  /** Exclusive; the closing mark is not part of it. */
  readonly to: number;
  /** The line began with a bullet or a number. */
  readonly bullet: boolean;
  /** The mark that ended it: ".", "?", "!", ":" at a line's end, or "" for a line break. */
  readonly mark: string;
}

const ABBREVIATIONS = new Set(
  'no nr nrs e.g eg i.e ie approx tel st dr mr mrs ms vs art dept max min num núm p pág ex incl tb obs'.split(' '),
);

export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let bullet = false;
  let depth = 0;
  const close = (to: number, mark: string, next: number): void => {
    if (to > from) segments.push({ from, to, bullet, mark });
    from = next;
    bullet = false;
  };
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (!token || token.kind === 'end') break;
    const word = token.lower;
    if (word === '(' || word === '[' || word === '{') depth += 1;
    if (word === ')' || word === ']' || word === '}') depth = Math.max(0, depth - 1);
    if (token.newLine && depth === 0 && i > 0) close(i, tokens[i - 1]?.lower === ':' ? ':' : '', i);
    if (
      depth === 0 &&
      i > from &&
      token.kind === 'number' &&
      !token.glued &&
      tokens[i + 1]?.lower === ')' &&
      tokens[i + 1]?.glued &&
      tokens[i + 2]?.glued === false
    )
      close(i, ';', i);
    if ((token.newLine || token.kind === 'number') && i === from) {
      const after = bulletEnd(tokens, i);
      if (after > i) {
        from = after;
        bullet = true;
        i = after;
        continue;
      }
    }
    if (depth === 0 && endsSentence(tokens, i)) {
      let next = i + 1;
      while (['.', '!', '?', '...'].includes(tokens[next]?.lower ?? '') && tokens[next]?.glued) next += 1;
      close(i, word, next);
      i = next;
      continue;
    }
    if (depth === 0 && word === '/' && !token.glued && tokens[i + 1]?.glued === false && startsHeading(tokens, i + 1))
      close(i, ';', i + 1);
    i += 1;
  }
  close(tokens.length - 1, '', tokens.length);
  return segments;
}

function bulletEnd(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (
    ['-', '*', '--', '+', '>', '#'].includes(first?.lower ?? '') &&
    second &&
    !second.newLine &&
    (!second.glued || first?.lower === '*')
  )
    return at + 1;
  if (
    (first?.kind === 'number' || /^[a-z]$/i.test(first?.text ?? '')) &&
    ['.', ')'].includes(second?.lower ?? '') &&
    second?.glued &&
    tokens[at + 2]?.glued === false
  )
    return at + 2;
  return at;
}

/** "name:" or "name (" ahead: a new heading after " / ". */
function startsHeading(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4; i += 1) if (tokens[i]?.lower === ':') return true;
  return false;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== 'mark') return false;
  const last = next === undefined || next.kind === 'end' || next.newLine;
  switch (token.lower) {
    case '.':
      if (next?.glued && !last && next.kind !== 'mark') return false;
      if (!last && ABBREVIATIONS.has(before?.lower ?? '') && next?.text === next?.text.toLowerCase()) return false;
      return true;
    case '..':
    case '...':
      if (before?.kind === 'number') return false;
      return !last && next?.kind !== 'number';
    case '!':
    case '?': {
      if (last) return !(token.glued && before?.kind === 'word' && notationBefore(tokens, at, token.lower));
      if (next.kind === 'mark' && [',', ';', ')', '}', ']', ':'].includes(next.lower)) return false;
      if (['!', '?'].includes(next.lower)) return true;
      if (
        token.glued &&
        next.text === next.text.toLowerCase() &&
        next.kind === 'word' &&
        notationBefore(tokens, at, token.lower)
      )
        return false;
      return true;
    }
    default:
      return false;
  }
}

/** A "!" or "?" after a name is notation when the text before it is a list with a heading, not a plain question. */
function notationBefore(tokens: readonly Token[], at: number, mark: string): boolean {
  let listed = false;
  for (let i = at - 1; i >= 0; i -= 1) {
    const word = tokens[i]?.lower ?? '';
    if (['.'].includes(word) && !tokens[i + 1]?.glued) break;
    if ([':', '(', '{', ',', ';', '->', '--'].includes(word)) listed = true;
    if (
      [
        'can',
        'could',
        'would',
        'will',
        'please',
        'pode',
        'poderia',
        'thanks',
        'obrigado',
        'obrigada',
        'you',
        'favor',
      ].includes(word)
    )
      return false;
  }
  const others = tokens.slice(0, at).some((token) => ['!', '?'].includes(token.lower) && token.glued);
  return listed && (others || mark === '?' || tokens[at - 1]?.text === tokens[at - 1]?.text.toLowerCase());
}
