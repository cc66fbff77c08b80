/** What grows or changes: "add x to y", "extend y with x", "make x optional". */
import { UNITS } from '../../lexicon/small-words.js';
import type { Phrase } from '../../reading.js';
import type { Context } from '../context.js';
import { readFacts } from '../fact-runs.js';
import { readFact, saysSomething } from '../facts.js';
import { readItem } from '../items.js';
import { ownerAfter } from '../owners.js';
import type { Handler } from './handler.js';
import { acts, isCounted, obliges } from './has.js';
import { setting } from './setting.js';

export const extend: Handler = (ctx, state, found, at, to) => {
  const span = found.captures.e ?? found.captures.e1;
  const entity = withoutPage(ctx.entity(span));
  const noted = ctx.word(span?.[1] ?? found.end) === ':';
  if (!entity || !span || (ctx.isVague(entity) && !isCounted(ctx, span) && !noted) || found.end > to) return undefined;
  const place = setting(ctx, state, found, at, to);
  if (place !== undefined) {
    state.passOver(at, place);
    return place;
  }
  if (found.captures.y) return addTo(ctx, state, found, at, to);
  if (!readItem(ctx, found.end, to) || acts(ctx, at, found.end, to)) return undefined;
  // "A candle needs a name" may speak of something new; "extend Candle with" does not.
  const speaks =
    found.captures.e?.[0] !== undefined &&
    found.captures.e[0] <= at + 1 &&
    !['+', ':', '--', '-', ','].includes(ctx.word(found.captures.e[1]));
  if (!state.isCurrent(entity))
    state.declare(
      entity,
      speaks && ctx.word(at) !== 'extend' && !ctx.language.lexicon.extending.includes(ctx.word(at))
        ? 'mention'
        : 'extend',
    );
  ctx.mark(at, found.end);
  state.openList('add', obliges(ctx, at, found.end));
  return found.end;
};

/** "on the event page" speaks of events. */
function withoutPage(phrase: Phrase | undefined): Phrase | undefined {
  const words = phrase?.text.split(' ') ?? [];
  const paged = words.length > 1 && ['page', 'form', 'screen', 'sheet'].includes(words.at(-1)?.toLowerCase() ?? '');
  return phrase && paged ? { ...phrase, text: words.slice(0, -1).join(' ') } : phrase;
}

const OF: ReadonlySet<string> = new Set(['of', 'da', 'do', 'das', 'dos']);

/** "and a maximum group size on the tours". */
const VERBLESS: ReadonlySet<string> = new Set(['a', 'an', 'another', 'and', 'plus', 'oh']);

/** "keep track of", "keep an eye on". */
const IDIOMS: ReadonlySet<string> = new Set(['track', 'eye', 'tabs', 'record', 'records', 'overview', 'hold', 'grip']);

const FORGOTTEN: ReadonlySet<string> = new Set(['forgot', 'missed', 'overlooked', 'left', 'completely', 'totally']);

const listStarts = (ctx: Context, at: number): boolean =>
  ctx.tokens[at]?.kind !== 'end' &&
  ([':', '(', ',', '--', 'com', 'with'].includes(ctx.word(at)) || ctx.tokens[at]?.newLine === true);

export const addTo: Handler = (ctx, state, found, at) => {
  const [span, where] = [found.captures.y, found.captures.e];
  const entity = ctx.entity(where);
  if (!span || !where || !entity || ctx.isVague(entity) || UNITS.has(entity.text.toLowerCase())) return undefined;
  if (readFact(ctx, where[0], ctx.tokens.length)?.facts.maxLength !== undefined) return undefined;
  for (let i = span[0]; i < span[1]; i += 1)
    if (
      (ctx.word(i) === ':' || ['--', '-'].includes(ctx.word(i))) &&
      !(ctx.tokens[i]?.glued && ctx.tokens[i + 1]?.glued)
    )
      return undefined;
  const item = readItem(ctx, span[0], span[1]);
  if (!item || ctx.isBox(item.attribute.phrase)) return undefined;
  for (let i = span[0]; i < span[1]; i += 1)
    if (['belongs', 'belong', 'has', 'have', 'pertence', 'tem'].includes(ctx.word(i))) return undefined;
  // "guardar os carros dos clientes: placa, modelo": what has a list of its own is an entity.
  const { phrase } = item.attribute;
  if (ctx.language.conjunctions.has(ctx.word(span[1] - 1))) return undefined;
  // "keep track of my swimmers".
  if (IDIOMS.has(phrase.text.toLowerCase())) return undefined;
  if (phrase.plural && listStarts(ctx, found.end)) return undefined;
  if (phrase.plural && !state.typeIsKnown(phrase) && OF.has(ctx.word(span[1]))) return undefined;
  if (VERBLESS.has(ctx.word(at)) && item.end < span[1] && !ctx.language.conjunctions.has(ctx.word(item.end)))
    return undefined;
  const loosely =
    (ctx.word(span[1]) === 'for' || VERBLESS.has(ctx.word(at))) &&
    !FORGOTTEN.has(ctx.word(at + 1)) &&
    !ctx.language.lexicon.adding.some(
      (verb) => ctx.word(at) === verb || ctx.word(span[0] - 1) === verb || ctx.word(span[0] - 2) === verb,
    );
  if (loosely && !(state.typeIsKnown(item.attribute.phrase) && !item.attribute.phrase.plural)) return undefined;
  state.declare(entity, 'extend');
  ctx.mark(at, span[0]);
  ctx.mark(span[1], found.end);
  state.openList('add');
  const limit = state.limit;
  state.limit = span[1];
  state.read(span[0], span[1]);
  state.limit = limit;
  state.listOpen = true;
  return found.end;
};

export const change: Handler = (ctx, state, found, at, to) => {
  const item = readItem(ctx, found.end, to);
  if (!item || ctx.isBox(item.attribute.phrase)) return undefined;
  // "need beacons: uuid, major int" is a list of its own.
  if (item.attribute.phrase.plural && ctx.word(item.nameEnd) === ':' && state.opensNames(item.nameEnd + 1, to))
    return undefined;
  const owner = ownerAfter(ctx, item.nameEnd, to) ?? ownerAfter(ctx, item.factsEnd, to);
  const middle = owner ? readFacts(ctx, owner.end, to, item.attribute.facts) : undefined;
  const facts = middle ? middle.facts : item.attribute.facts;
  if (!saysSomething(facts)) return undefined;
  const entity = item.entity ?? owner?.entity;
  if (entity) state.declare(entity, 'extend');
  state.openList('add');
  state.add({ phrase: item.attribute.phrase, facts }, item.shared);
  const end = middle ? Math.max(middle.end, owner?.end ?? 0) : item.factsEnd;
  ctx.mark(at, end);
  return end;
};

export const addHere: Handler = (ctx, state, found, at, to) => {
  const item = readItem(ctx, found.end, to);
  // "add a place for complaints" makes something new.
  if (!item || ctx.isBox(item.attribute.phrase)) return undefined;
  ctx.mark(at, found.end);
  state.adding = true;
  state.openList('add');
  return found.end;
};
