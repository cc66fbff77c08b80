/** Lists of allowed values: "draft|published", "(low, medium, high)", "either a or b", "enum('x', 'y')". */
import type { Facts } from '../reading.js';
import { namesAttributes } from './attribute-names.js';
import { type Context, OPENING } from './context.js';

interface ValueList {
  readonly values: readonly string[];
  readonly end: number;
}

/** "solved or not" is a yes or no. */
const NEITHER = new Set(['not', 'nao']);
const MAX_VALUES = 40;
const OR = new Set(['or', 'ou']);
const AND = new Set(['and', 'e', '&']);

/** A list of allowed values with or without the words that announce it. */
export function readValues(ctx: Context, at: number, limit: number): { facts: Facts; end: number } | undefined {
  const intro = ctx.language.values.longest(ctx.tokens, at, limit, ctx.ends);
  const strong = intro?.value === 'strong';
  if (!intro && OPENING.has(ctx.word(at))) return undefined;
  const start = intro?.end ?? at;
  const list = intro
    ? (valueList(ctx, start, limit, strong) ?? markedList(ctx, at, limit))
    : markedList(ctx, at, limit);
  if (!list || list.values.length < 2) return undefined;
  // "name / vat number / city" are names, divided by strokes.
  if (!intro && !ctx.language.lexicon.choiceNouns.includes(ctx.word(at - 1)) && namesAttributes(ctx, list.values))
    return undefined;
  const yes =
    list.values.length === 2 &&
    ctx.language.yes.has(list.values[0]?.toLowerCase() ?? '') &&
    ctx.language.no.has(list.values[1]?.toLowerCase() ?? '');
  if (yes && !/^active$/i.test(list.values[0] ?? '') && !/^ativo$/i.test(list.values[0] ?? ''))
    return { facts: { type: 'boolean' }, end: list.end };
  return { facts: { type: 'enum', values: list.values }, end: list.end };
}

/** Without words before it a list needs marks: "draft|published", "low/high". */
function markedList(ctx: Context, at: number, limit: number): ValueList | undefined {
  return ['|', '/'].includes(ctx.word(at + 1)) && at + 1 < limit ? valueList(ctx, at, limit, false) : undefined;
}

export function valueList(ctx: Context, at: number, limit: number, strong: boolean): ValueList | undefined {
  if (OPENING.has(ctx.word(at))) return bracketed(ctx, at, limit);
  const letters = lettersFrom(ctx, at, limit);
  if (letters) return letters;
  const values: string[] = [];
  let i = at;
  let joined = false;
  let and = false;
  while (i < limit && values.length < MAX_VALUES) {
    const end = valueEnd(ctx, i, limit);
    if (end === undefined) return undefined;
    values.push(valueText(ctx, i, end));
    i = end;
    if (joined && !['|', '/'].includes(ctx.word(i))) return { values, end: i };
    const word = ctx.word(i);
    if (word === '|' || word === '/') {
      if (values.length > 1 && !joined) return undefined;
      joined = true;
      i += 1;
    } else if (OR.has(word) || (strong && AND.has(word))) {
      and = true;
      i += 1;
      const last = valueEnd(ctx, i, limit);
      if (last === undefined) return undefined;
      if (NEITHER.has(ctx.word(i)) && last === i + 1) return undefined;
      values.push(valueText(ctx, i, last));
      return { values, end: last };
    } else if (word === ',') {
      i += 1;
      if (OR.has(ctx.word(i)) || (strong && AND.has(ctx.word(i)))) {
        const last = valueEnd(ctx, i + 1, limit);
        if (last === undefined) return undefined;
        values.push(valueText(ctx, i + 1, last));
        return { values, end: last };
      }
    } else {
      // The end of a list without "or": only where words announced a list.
      return strong && values.length > 1 && !and ? { values, end: i } : undefined;
    }
  }
  return strong && values.length > 1 ? { values, end: i } : undefined;
}

/** "blood group A, B, AB, O, age …": capitals in a row need no "or"; what comes after them is no value. */
function lettersFrom(ctx: Context, at: number, limit: number): ValueList | undefined {
  const values: string[] = [];
  let end = at;
  for (let i = at; i < limit && isLetters(ctx, i); i += 2) {
    values.push(ctx.tokens[i]?.text ?? '');
    end = i + 1;
    if (ctx.word(end) !== ',') break;
  }
  if (OR.has(ctx.word(end)) || AND.has(ctx.word(end)) || OR.has(ctx.word(end + 1))) return undefined;
  return values.length > 2 ? { values, end } : undefined;
}

const isLetters = (ctx: Context, at: number): boolean => {
  const token = ctx.tokens[at];
  const next = ctx.tokens[at + 1];
  const alone = next === undefined || next.kind !== 'word' || OR.has(next.lower) || AND.has(next.lower);
  return token?.kind === 'word' && /^[A-Z]{1,2}$/.test(token.text) && alone;
};

function bracketed(ctx: Context, at: number, limit: number): ValueList | undefined {
  const close = ctx.closing(at, limit);
  const values: string[] = [];
  let start = at + 1;
  for (let i = at + 1; i <= close; i += 1) {
    const word = ctx.word(i);
    const cut = i === close || [',', '/', '|', ';'].includes(word) || OR.has(word) || (AND.has(word) && i > start);
    if (OPENING.has(word)) return undefined;
    if (!cut) continue;
    if (i > start) {
      if (i - start > 4 || hasDash(ctx, start, i)) return undefined;
      values.push(valueText(ctx, start, i));
    }
    start = i + 1;
  }
  return values.length > 1 && values.length <= MAX_VALUES ? { values, end: Math.min(close + 1, limit) } : undefined;
}

/** "pro - default basic" is more than a value. */
const hasDash = (ctx: Context, from: number, to: number): boolean =>
  ctx.tokens.slice(from + 1, to).some(({ lower, glued }) => (lower === '-' || lower === '--') && !glued);

/** One to three words; a grammar word only in front ("in progress", "not paid"). */
function valueEnd(ctx: Context, at: number, limit: number): number | undefined {
  const token = ctx.tokens[at];
  if (!token || at >= limit) return undefined;
  // "5k", "10kg".
  const unit = ctx.tokens[at + 1];
  if (token.kind === 'number' && unit?.glued && unit.kind === 'word' && at + 1 < limit) return at + 2;
  if (token.kind === 'string' || token.kind === 'number') return at + 1;
  if (token.kind !== 'word') return undefined;
  let i = at;
  if (['a', 'an', 'um', 'uma', 'the', 'o'].includes(token.lower) && ctx.isNameWord(at + 1)) i += 1;
  if (!ctx.isNameWord(i)) {
    const short = token.text.length <= 2 && token.text === token.text.toUpperCase();
    if (
      !short &&
      ![
        'in',
        'on',
        'not',
        'to',
        'no',
        'yes',
        'em',
        'sim',
        'nao',
        'none',
        'other',
        'both',
        'all',
        'half',
        'full',
        'out',
        'off',
        'up',
        'down',
        'away',
        'over',
      ].includes(token.lower)
    )
      return undefined;
    i += 1;
    if (short || !ctx.isNameWord(i)) return i;
  }
  let words = 0;
  while (i < limit && words < 3 && ctx.isNameWord(i)) {
    i += 1;
    words += 1;
  }
  if (words === 1 && PARTICLES.has(ctx.word(i)) && (i + 1 >= limit || ctx.isSeparator(i + 1))) return i + 1;
  return words > 0 ? i : undefined;
}

/** "paid back", "checked in": the small word belongs to the value. */
const PARTICLES: ReadonlySet<string> = new Set(['back', 'in', 'out', 'up', 'off', 'down', 'on', 'over', 'away']);

const valueText = (ctx: Context, from: number, to: number): string => {
  const words = ctx.tokens.slice(from, to);
  const skip = words.length > 1 && ['a', 'an', 'um', 'uma', 'the'].includes(words[0]?.lower ?? '') ? 1 : 0;
  return words
    .slice(skip)
    .map((token, i) => `${i > 0 && !(token.glued && words[skip + i - 1]?.kind === 'number') ? ' ' : ''}${token.text}`)
    .join('');
};
