/** "name obligatory, region not", "distance is a must, duration too": what was said of the name before, or its contrary. */
import type { Facts } from '../reading.js';
import type { Context } from './context.js';
import { type FoundFacts, saysSomething } from './facts.js';
import type { Item } from './items.js';

/** `before`: the facts of the name before. */
export function readEllipsis(ctx: Context, before: Facts, { attribute, nameEnd }: Item): FoundFacts | undefined {
  const word = ctx.word(nameEnd);
  const not = word === 'not' || word === 'nao';
  if (!(not || SAME.has(word)) || saysSomething(attribute.facts)) return undefined;
  const facts = not ? contraryOf(before) : alsoOf(before);
  return ctx.isSeparator(nameEnd + 1) && saysSomething(facts) ? { facts, end: nameEnd + 1 } : undefined;
}

const SAME: ReadonlySet<string> = new Set(['too', 'likewise', 'also', 'ditto', 'idem', 'tambem']);

const contraryOf = ({ required }: Facts): Facts => (required === undefined ? {} : { required: !required });

/** As far as it can hold for another name. */
const alsoOf = ({ required, unique, min, max, openMin, openMax }: Facts): Facts => ({
  ...(required !== undefined && { required }),
  ...(unique !== undefined && { unique }),
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
  ...(openMin !== undefined && { openMin }),
  ...(openMax !== undefined && { openMax }),
});
