/** What a phrase beside a name says about it: "at least 2 characters", "may be left empty", "one of a, b or c". */
import type { AttributeType } from '../../domain/entity-spec.js';
import type { FactKind } from '../lexicon/lexicon.js';
import type { Captures } from '../pattern/match.js';
import type { Facts } from '../reading.js';
import type { Context } from './context.js';
import { numberAt } from './noun-phrases.js';
import { remembered } from './remembered.js';
import { readValues } from './values.js';

export interface FoundFacts {
  readonly facts: Facts;
  readonly end: number;
}

/** The longest fact that starts here. */
export const readFact = remembered(factAt);

function factAt(ctx: Context, at: number, limit: number): FoundFacts | undefined {
  const found = ctx.language.facts.longest(ctx.tokens, at, limit, ctx.ends);
  const values = readValues(ctx, at, limit);
  const plain = found ? { facts: factsOf(ctx, found.value, found.captures), end: found.end } : undefined;
  if (values && (!plain || values.end > plain.end)) return values;
  if (!plain || !found || compares(ctx, plain, limit)) return undefined;
  return withPrecision(ctx, found.value, plain, limit);
}

const CONDITIONS: ReadonlySet<string> = new Set('when if unless once whenever quando se caso'.split(' '));
const COMPARISONS: ReadonlySet<string> = new Set('before after antes depois'.split(' '));

/** "at least 5 % higher than the current one", "at least 2 days before the start": a rule about two things, no limit of one. */
function compares(ctx: Context, { facts, end }: FoundFacts, limit: number): boolean {
  if (end >= limit) return false;
  // "required when the status is rejected" holds under a condition.
  if (facts.required && CONDITIONS.has(ctx.word(end))) return true;
  if (facts.min === undefined && facts.max === undefined) return false;
  const [word, next] = [ctx.word(end), ctx.word(end + 1)];
  if (next === 'than' || next === 'que') return /er$|^more$|^less$|^mais$|^menos$|^maior$|^menor$/.test(word);
  return COMPARISONS.has(word) && ctx.tokens[end + 1]?.kind === 'word';
}

export function factsOf(ctx: Context, kind: FactKind, captures: Captures): Facts {
  const number = (name: string): number | undefined => numberAt(ctx.tokens, captures[name], ctx.language);
  const one = number('n') ?? number('n2');
  const [low, high] = [number('n1'), number('n2')];
  switch (kind) {
    case 'required':
      return { required: true };
    case 'optional':
      return { required: false };
    case 'unique':
      return { unique: true };
    case 'not-unique':
      return { unique: false };
    case 'min':
      return one === undefined ? {} : { min: one, bare: true };
    case 'max':
      return one === undefined ? {} : { max: one, bare: true };
    case 'over':
      return one === undefined ? {} : { min: one, openMin: true };
    case 'under':
      return one === undefined ? {} : { max: one, openMax: true };
    case 'between':
      return low === undefined || high === undefined
        ? {}
        : { min: Math.min(low, high), max: Math.max(low, high), bare: true };
    case 'min-length':
      return one === undefined ? {} : { minLength: one };
    case 'max-length':
      return one === undefined ? {} : { maxLength: one };
    case 'length-between':
      return low === undefined || high === undefined ? {} : { minLength: low, maxLength: high };
    case 'exact-length':
      return one === undefined ? {} : { minLength: one, maxLength: one };
    case 'not-negative':
      return { min: 0 };
    case 'positive':
      return { min: 0, openMin: true };
    case 'default':
      return defaultOf(ctx, captures);
    case 'default-true':
      return { default: true };
    case 'values':
    case 'nothing':
      return {};
    case 'detail':
      return {};
    default:
      return { type: kind.slice('type-'.length) as AttributeType };
  }
}

export function defaultOf(ctx: Context, captures: Captures): Facts {
  const span = captures.q;
  if (!span) return {};
  const number = span[1] - span[0] === 1 ? numberAt(ctx.tokens, span, ctx.language) : undefined;
  if (number !== undefined) return { default: number };
  const word = ctx.word(span[0]);
  const text = ctx.tokens
    .slice(span[0], span[1])
    .map((token) => token.text)
    .join(' ');
  if (span[1] - span[0] === 1 && ctx.language.yes.has(word)) return { default: STATE.test(word) ? text : true };
  if (span[1] - span[0] === 1 && ctx.language.no.has(word)) return { default: STATE.test(word) ? text : false };
  return { default: text };
}

/** As likely a choice as a yes or no. */
const STATE = /^(?:in)?(?:active|ativ[oa])$/;

/** "varchar(80)", "numeric(10,2)", "decimal(8, 2)" after a type word. */
function withPrecision(ctx: Context, kind: FactKind, found: FoundFacts, limit: number): FoundFacts {
  if (!kind.startsWith('type-') || ctx.word(found.end) !== '(') return found;
  const close = ctx.closing(found.end, limit);
  const inside = ctx.tokens.slice(found.end + 1, close);
  if (inside.length === 0 || !inside.every((token) => token.kind === 'number' || token.lower === ',')) return found;
  const numbers = inside.filter((token) => token.kind === 'number');
  const first = numbers[0]?.value;
  // "10,2" may have been read as one number with a comma.
  const facts: Facts =
    kind === 'type-string' && first !== undefined
      ? { ...found.facts, maxLength: first }
      : { ...found.facts, detail: inside.map((token) => token.text).join('') };
  return { facts, end: Math.min(close + 1, limit) };
}

/** Later words win; two limits of one kind keep both ends. */
export function mergeFacts(a: Facts, b: Facts): Facts {
  return { ...a, ...b };
}

export const saysSomething = (facts: Omit<Facts, 'detail'> & { readonly detail?: string | undefined }): boolean =>
  Object.entries(facts).some(([key, value]) => key !== 'bare' && value !== undefined);
