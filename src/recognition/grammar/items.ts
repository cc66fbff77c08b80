/** One item of a list of attributes: an optional prefix, a name, and what is said about it. */

import { BOTH, INTRODUCING, PLURAL_GLUE } from '../lexicon/small-words.js';
import type { AttributeReading, Phrase } from '../reading.js';
import type { Context } from './context.js';
import { readFacts } from './fact-runs.js';
import { readForm } from './forms.js';
import { impliedChoices } from './implied-choices.js';
import { readPrefix } from './item-prefix.js';
import { nameSpan } from './name-span.js';
import { remembered } from './remembered.js';
import { atItemEnd } from './separators.js';

export interface Item {
  readonly attribute: AttributeReading;
  /** Words taken as the name. */
  readonly from: number;
  readonly end: number;
  /** After the name, before what is said of it. */
  readonly nameEnd: number;
  /** After the facts, before an aside. */
  readonly factsEnd: number;
  /** "Guest — phone", "products' barcode": the entity said in the item itself. */
  readonly entity?: Phrase;
  /** Everything up to the next separator is accounted for. */
  readonly complete: boolean;
  /** Facts said of several ("are", "each"): they hold for the items before it too. */
  readonly shared: boolean;
  /** Told as a clause ("how many fit"), which only a list makes an attribute. */
  readonly form: boolean;
}

/** Reads one item; undefined when no name starts here. */
export const readItem = remembered(itemAt);

function itemAt(ctx: Context, at: number, limit: number): Item | undefined {
  const form = readForm(ctx, at, limit);
  if (!form && INTRODUCING.has(`${ctx.word(at)} ${ctx.word(at + 1)}`) && ctx.word(at + 2) !== 'no')
    return readItem(ctx, at + 2, limit);
  if (form) {
    const rest = readFacts(ctx, form.end, limit, form.facts);
    return {
      attribute: { phrase: form.phrase, facts: rest.facts },
      from: at,
      end: rest.end,
      nameEnd: form.end,
      factsEnd: rest.end,
      complete: atItemEnd(ctx, rest.end, limit),
      shared: false,
      form: true,
    };
  }
  const prefix = readPrefix(ctx, at, limit);
  const span = nameSpan(ctx, prefix.end, limit);
  if (!span) return undefined;
  const chosen = impliedChoices(ctx, prefix.end, span.end, limit);
  const { phrase, end, entity } = chosen ? { ...span, ...chosen.name } : span;
  const rest = chosen
    ? readFacts(ctx, chosen.end, limit, { ...prefix.facts, type: 'enum', values: chosen.values })
    : readFacts(ctx, end, limit, prefix.facts);
  let stop = rest.end;
  if (!atItemEnd(ctx, stop, limit)) stop = skipAside(ctx, stop, limit);
  // "the sunlight it needs: full, partial or shade"
  const beside = stop > rest.end && ctx.word(stop) === ':' ? readFacts(ctx, stop, limit, rest.facts) : undefined;
  if (beside && beside.end > stop) stop = beside.end;
  return {
    attribute: { phrase, facts: beside?.facts ?? rest.facts },
    from: prefix.end,
    end: stop,
    nameEnd: end,
    factsEnd: rest.end,
    ...(entity && { entity }),
    complete: atItemEnd(ctx, stop, limit),
    shared: saidOfSeveral(ctx, at, end, rest.end),
    form: false,
  };
}

/** "a and b are", "a & b (max 60 each)": what is said of this name holds for the one joined to it. */
function saidOfSeveral(ctx: Context, at: number, nameEnd: number, end: number): boolean {
  const joined = ctx.language.conjunctions.has(ctx.word(at - 1));
  for (let i = nameEnd; i < end; i += 1)
    if (BOTH.has(ctx.word(i)) || (joined && PLURAL_GLUE.has(ctx.word(i)))) return true;
  return false;
}

/** A relative clause or place that adds nothing: "we have about them", "of the customer", "in our shop". */
function skipAside(ctx: Context, at: number, limit: number): number {
  const lexicon = ctx.language.lexicon;
  const word = ctx.word(at);
  if (!lexicon.asides.includes(word)) return at;
  const end = ctx.nextSeparator(at, limit);
  for (let i = at; i < end; i += 1) {
    const token = ctx.tokens[i];
    if (token?.kind === 'number' || lexicon.weighty.includes(ctx.word(i)) || SAYING.has(ctx.word(i))) return at;
    if (ctx.word(i) === ':') return i;
  }
  return end;
}

/** No aside holds what is said of a name. */
const SAYING: ReadonlySet<string> = new Set(
  'both all required optional mandatory obligatory needed empty blank filled given unique default least most ambos ambas vazio obrigatorio opcional'.split(
    ' ',
  ),
);
