/** What goes or gets another name. */
import type { Found } from '../../pattern/rule-set.js';
import type { Phrase } from '../../reading.js';
import type { Context } from '../context.js';
import type { ClauseRule } from '../language.js';
import { same } from '../told.js';
import { type Handler, phrases, wrapped } from './handler.js';

/** "should go down by one", "does not need to be", "não precisa mais ser": no farewell. */
const GOES_ON: ReadonlySet<string> = new Set(
  'down up from to back over through yet ainda be ser estar ter ficar required optional obrigatorio opcional'.split(
    ' ',
  ),
);

interface Dotted {
  readonly entity: Phrase;
  readonly attribute: Phrase;
}

/** "Invoice.discount and Invoice.vat_code": two or more names with their entities. */
function dottedNames(ctx: Context, from: number): { names: Dotted[]; end: number } | undefined {
  const names: Dotted[] = [];
  let at = from;
  for (;;) {
    const [entity, attribute] = [ctx.entity([at, at + 1]), ctx.attribute([at + 2, at + 3])];
    if (!entity || !attribute || ctx.word(at + 1) !== '.' || !ctx.tokens[at + 2]?.glued) break;
    names.push({ entity, attribute });
    at += 3;
    const next = ctx.word(at) === ',' || ctx.language.conjunctions.has(ctx.word(at)) ? at + 1 : at;
    if (next === at || ctx.word(next + 1) !== '.') break;
    at = next;
  }
  return names.length > 1 ? { names, end: at } : undefined;
}

export const removeFrom: Handler = (ctx, state, found) => {
  const entity = ctx.entity(found.captures.e);
  const what = phrases(ctx, found.captures.l).map(offCard);
  if (!entity || what.length === 0 || ctx.isVague(entity)) return undefined;
  const dotted = dottedNames(ctx, found.captures.e?.[0] ?? found.end);
  if (dotted) {
    for (const one of dotted.names) state.say({ kind: 'remove', what: [one.attribute], entity: one.entity });
    ctx.mark(found.end, dotted.end);
    return dotted.end;
  }
  if (what.some((phrase) => ctx.isVague(phrase))) return undefined;
  if (GOES_ON.has(ctx.word(found.end))) return undefined;
  state.say({ kind: 'remove', what, entity });
  return found.end;
};

/** "the whole entity Newsletter", "Promoção inteira": all of it, and no part of the name. */
function whole(phrase: Phrase | undefined): Phrase | undefined {
  const text = phrase?.text
    .replace(/^(?:(?:whole|entire|complete|entity|table|entidade|tabela)\s+)+(?=\S)/i, '')
    .replace(/\s+(?:inteir[oa]|tod[oa]|complet[oa])$/i, '');
  return phrase && text ? { ...phrase, text } : phrase;
}

/** "o celular antigo da ficha": the card is only where it is noted. */
const offCard = (phrase: Phrase): Phrase => ({
  ...phrase,
  text: phrase.text.replace(/\s+(?:da|do|de|na|no)\s+(?:ficha|tabela|cadastro|entidade|lista|tela)$/i, ''),
});

export const removeEntity: Handler = (ctx, state, found) => {
  const entity = whole(ctx.entity(found.captures.e));
  if (!entity || ctx.isVague(entity) || GOES_ON.has(ctx.word(found.end))) return undefined;
  state.say({ kind: 'remove', what: [entity] });
  return found.end;
};

/** "it should say Student everywhere": not a part of the name. */
function withoutPlace(phrase: Phrase | undefined): Phrase | undefined {
  const words = phrase?.text.split(' ') ?? [];
  const tail = words.length > 1 && ['everywhere', 'overall', 'throughout'].includes(words.at(-1)?.toLowerCase() ?? '');
  return phrase && tail ? { ...phrase, text: words.slice(0, -1).join(' ') } : phrase;
}

/** "change the name of Worker to …", "mude o nome da tabela …": the name that changes is the entity's own. */
function isNameOf(ctx: Context, { captures }: Found<ClauseRule>): boolean {
  const [from, to] = captures.a1 ?? [0, 0];
  if (to - from > 2 || !['name', 'nome'].includes(ctx.word(to - 1))) return false;
  const own = ['the', 'o'].includes(ctx.word(to - 2)) && !RENAMING.has(ctx.word(to - 3));
  return (
    (own && ['of', 'de', 'do', 'da', 'dos', 'das'].includes(ctx.word(to))) || wrapped(ctx, to, captures.a2?.[0] ?? 0)
  );
}

/** "Product.supplier_id -> Supplier" points at another entity. */
const isKey = (from: Phrase, to: Phrase): boolean =>
  /(?:_|\s)id$|[a-z]Id$/.test(from.text) ||
  (/^[a-z]/.test(from.text) && /^[A-Z][a-z]+$/.test(to.text) && from.text.includes(to.text.toLowerCase()));

/** "the field on books should be called …": which one is said elsewhere. */
const FIELD: ReadonlySet<string> = new Set(['field', 'column', 'attribute', 'property', 'campo', 'coluna', 'atributo']);

const RENAMING: ReadonlySet<string> = new Set(['rename', 'renomear', 'renomeia', 'renomeie', 'relabel']);

export const rename: Handler = (ctx, state, found) => {
  const [from, to, of] = [
    ctx.attribute(found.captures.a1 ?? found.captures.k1),
    withoutPlace(ctx.attribute(found.captures.a2)),
    ctx.entity(found.captures.e),
  ];
  if (!from || !to || same(from, to) || FIELD.has(from.text.toLowerCase())) return undefined;
  if (of && (isNameOf(ctx, found) || isKey(from, to))) return undefined;
  state.say({ kind: 'rename', from, to, ...(of && { of }) });
  return found.end;
};
