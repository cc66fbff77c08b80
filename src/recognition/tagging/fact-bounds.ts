/** Bounds of a value or of its length, put together from what the words around the numbers add. */
import { recalled } from '../../domain/recalled.js';
import { LANGUAGES, type Language } from '../../domain/recognition.js';
import type { Context } from '../grammar/context.js';
import { numberAt } from '../grammar/noun-phrases.js';
import { BOUND_SENSES, BOUND_SENSES_PT, type BoundSense } from '../lexicon/marked-bounds.js';
import { lines, RuleSet } from '../pattern/rule-set.js';
import type { Facts } from '../reading.js';

const sensesOf = recalled(
  (code: Language) => new RuleSet<BoundSense>(lines(code === 'pt' ? BOUND_SENSES_PT : BOUND_SENSES), {}),
  LANGUAGES,
);

/** A number with how it bounds; the kind is open until it is known. */
interface Bound {
  readonly value: number;
  kind?: Side;
}
type Side = 'least' | 'most' | 'over' | 'under';

/** The bounds of a whole piece; `undefined` where a word adds more than is known, or a number has no side. */
export function boundFacts(ctx: Context, name: string): Facts | undefined {
  const read = boundsIn(ctx, name);
  if (!read || read.bounds.length === 0 || read.bounds.length > 2) return undefined;
  const { bounds, signs, whole, exact, not } = read;
  const [first, second] = bounds;
  // "2 or 3 letters"
  if (first && second && !first.kind && !second.kind && signs && !not && second.value === first.value + 1)
    return { minLength: first.value, maxLength: second.value };
  if (first && !second && !first.kind && signs && !not)
    return exact ? { minLength: first.value, maxLength: first.value } : { maxLength: first.value };
  if (exact) return undefined;
  // "not at least 5" is said by nobody.
  if (not && bounds.some(({ kind }) => kind === 'least' || kind === 'most')) return undefined;
  const sides = bounds.map(({ value, kind }) => kind && { value, kind: not ? OPPOSITE[kind] : kind });
  let facts: Facts = whole && !signs ? { type: 'integer' } : {};
  for (const side of sides) {
    const own = side && factsOf(side.kind, side.value, signs);
    if (!own || Object.keys(own).some((key) => key in facts && key !== 'bare')) return undefined;
    facts = { ...facts, ...own };
  }
  return typeof facts.min === 'number' && typeof facts.max === 'number' && facts.min > facts.max ? undefined : facts;
}

const OPPOSITE: Readonly<Record<Side, Side>> = { over: 'most', under: 'least', least: 'under', most: 'over' };

function factsOf(side: Side, value: number, signs: boolean): Facts {
  if (signs) {
    if (!Number.isInteger(value) || value < 0) return {};
    if (side === 'least' || side === 'over') return { minLength: side === 'over' ? value + 1 : value };
    return { maxLength: side === 'under' ? value - 1 : value };
  }
  switch (side) {
    case 'least':
      return { min: value, bare: true };
    case 'most':
      return { max: value, bare: true };
    case 'over':
      return { min: value, openMin: true };
    case 'under':
      return { max: value, openMax: true };
  }
}

interface Read {
  readonly bounds: readonly Bound[];
  readonly signs: boolean;
  readonly whole: boolean;
  readonly exact: boolean;
  readonly not: boolean;
}

function boundsIn(ctx: Context, name: string): Read | undefined {
  const rules = sensesOf(ctx.language.code);
  const limit = ctx.tokens.length - 1;
  const own = new Set(name.toLowerCase().split(/[^\p{L}\d]+/u));
  const said = { signs: 0, whole: 0, exact: 0, not: 0 };
  const bounds: Bound[] = [];
  /** A side that waits for its number. */
  let side: Side | undefined;
  for (let at = 0; at < limit; ) {
    const number = numberIn(ctx, at);
    const last = bounds.at(-1);
    if (number) {
      bounds.push({ value: number.value, ...(side && { kind: side }) });
      side = undefined;
      at =
        number.end +
        (isCounted(ctx, number.end, limit) && !rules.longest(ctx.tokens, number.end, limit, ctx.ends) ? 1 : 0);
      continue;
    }
    const found = rules.longest(ctx.tokens, at, limit, ctx.ends);
    if (!found && own.has(ctx.word(at))) {
      at += 1;
      continue;
    }
    const next = found && numberIn(ctx, found.end) !== undefined;
    // "or over" comes after its number, "until" before it.
    if (!found || (next ? SUFFIX.test(ctx.word(at)) && found.end > at + 1 : TO.test(ctx.word(at)))) return undefined;
    const to = found.value === 'to' || (found.value === 'most' && TO.test(ctx.word(at)));
    if (to && last && !side && next) {
      // "3 to 5", "from 3 up to 5"
      if (AND.test(ctx.word(at)) && !FROM.test(ctx.text)) return undefined;
      last.kind ??= 'least';
      if (last.kind !== 'least') return undefined;
      side = 'most';
    } else if (found.value === 'to') {
      // "at least 2 and at most 5"
      const further = rules.longest(ctx.tokens, found.end, limit, ctx.ends)?.value;
      if (!AND.test(ctx.word(at)) || !further || !(isSide(further) || further === 'not')) return undefined;
    } else if (isSide(found.value)) {
      const compares = found.value === 'over' || found.value === 'under';
      if (last && !last.kind && !side) {
        if (compares) return undefined;
        last.kind = found.value;
      } else if (side) {
        if (side !== found.value) return undefined;
      } else if (last?.kind !== found.value || next) side = found.value;
    } else if (found.value !== 'light' && found.value !== 'unit') said[found.value] += 1;
    at = found.end;
  }
  if (side !== undefined || /\bdigits? number/i.test(ctx.text)) return undefined;
  return { bounds, signs: said.signs > 0, whole: said.whole > 0, exact: said.exact > 0, not: said.not > 0 };
}

const isSide = (sense: BoundSense): sense is Side => /^(?:least|most|over|under)$/.test(sense);
const TO = /^(?:up|till|until|ate)$/;
const SUFFIX = /^(?:and|or|e|ou)$/;
const AND = /^(?:and|e)$/;
const FROM = /\b(?:between|from|entre|de|range|within)\b/i;

/** "60 kids": what is counted. What is counted of a text is no bound of a number. */
const isCounted = (ctx: Context, at: number, limit: number): boolean =>
  at < limit &&
  ctx.isNameWord(at) &&
  !TEXTUAL.test(ctx.word(at)) &&
  !/^(?:char|letter|sign|digit)/.test(ctx.word(at + 1));
const TEXTUAL =
  /^(?:words?|lines?|sentences?|paragraphs?|decimals?|places|cents?|capitals?|upper|lower|hex|half|palavras|linhas)$/;

/** "12", "a dozen", "two hundred", "none". */
function numberIn(ctx: Context, at: number): { readonly value: number; readonly end: number } | undefined {
  const token = ctx.tokens[at];
  if (!token || (token.kind !== 'number' && token.kind !== 'word')) return undefined;
  if (/^(?:one|um|uma)$/.test(token.lower) && isPronoun(ctx, at)) return undefined;
  const unit = ctx.tokens[at + 1];
  // "4a", "P-1"
  if (unit?.glued && unit.kind === 'word' && unit.lower.length === 1 && !/^[%gmlhtc]$/.test(unit.lower))
    return undefined;
  const value = OTHERS[token.lower] ?? numberAt(ctx.tokens, [at, at + 1], ctx.language);
  if (value === undefined) return undefined;
  const scale = SCALES[ctx.word(at + 1)];
  return scale === undefined ? { value, end: at + 1 } : { value: value * scale, end: at + 2 };
}

/** "one can not go above": no number. */
const isPronoun = (ctx: Context, at: number): boolean =>
  !/^(?:least|most|from|to|than|minimum|menos|minimo)$/.test(ctx.word(at - 1)) &&
  !/^(?:to|or|up|sign|letter|character|digit|star|point|caractere|letra)/.test(ctx.word(at + 1));

const OTHERS: Readonly<Record<string, number>> = { nought: 0, naught: 0, nil: 0, dozen: 12, zero: 0 };
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  dozen: 12,
  mil: 1000,
};
