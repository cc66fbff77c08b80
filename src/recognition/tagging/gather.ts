/** Puts the marked parts of a request together: which attribute is whose, and which fact is about which attribute. */
import { foldToAscii, singularOf } from '../../domain/names.js';
import type { Token } from '../text/tokens.js';
import type { Span } from './tags.js';

export interface GatheredItem {
  /** As typed. */
  readonly name: string;
  /** Facts told before the name ("unique"), and after it. */
  readonly ahead: readonly string[];
  readonly facts: readonly string[];
}

export interface GatheredEntity {
  readonly name: string;
  readonly items: readonly GatheredItem[];
}

export interface Gathered {
  readonly entities: readonly GatheredEntity[];
  readonly relations: readonly { readonly from: string; readonly words: string; readonly to: string }[];
  readonly rules: readonly { readonly words: string; readonly about?: string }[];
  /** What goes; an entity itself where it is told of none. */
  readonly gone: readonly { readonly name: string; readonly of?: string }[];
  readonly rename?: { readonly from: string; readonly to: string; readonly of?: string };
  /** Attributes whose entity is not told. */
  readonly homeless: readonly GatheredItem[];
  /** Marked parts that have no place. */
  readonly strays: readonly string[];
}

interface Item {
  readonly name: string;
  readonly ahead: string[];
  readonly facts: string[];
}

interface Entity {
  readonly name: string;
  readonly items: Item[];
}

/** Names that stand for every attribute so far. */
const EVERY =
  /^(everything|all|both|each|all (of )?(the )?(fields|them|columns|attributes)|every (field|one)|tudo|todos|todas|ambos|ambas)$/i;
/** "everything is obligatory", "no field may be left empty". */
const OF_EVERY =
  /^(?:(no (?:field|column|one|value)s?|none|nothing|nenhum campo)|(?:everything|all(?: of)?(?: the| its| these)?(?: fields| columns| attributes| of them| three| four| five)?|every (?:field|column|one)|each field|tudo|todos os campos)) ((?:is|are|must|has|have|need|may|can|should|eh|é|são|sao|pode|deve)\b.*)$/i;
/** "are required": said of all names that are joined before it. */
const OF_ALL = /^\W*(are|both|all|each|have to|need|must all|(they )?always have|sao|são|devem|têm|ambos)\b/i;

export function gather(text: string, tokens: readonly Token[], spans: readonly Span[]): Gathered {
  return new Gathering(text, tokens).all(closed(spans, tokens));
}

/** What stands in the same brackets as the beginning of a fact belongs to it: "status (pending, approved, rejected)". */
function closed(spans: readonly Span[], tokens: readonly Token[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const end = all.at(-1)?.to ?? 0;
    if (span.from < end) continue;
    all.push(span.part === 'fact' ? { ...span, to: Math.max(span.to, bracketEnd(span, tokens)) } : span);
  }
  return all;
}

/** Where the brackets end that a fact stands in, or that it opens. */
function bracketEnd({ from, to }: Span, tokens: readonly Token[]): number {
  let depth = 0;
  for (let at = from - 1; at < tokens.length; at += 1) {
    const mark = tokens[at]?.lower ?? '';
    if (mark === '(' || mark === '[') depth += 1;
    if (mark === ')' || mark === ']') depth -= 1;
    if (depth <= 0 && at >= to - 1) return at < to ? to : mark === ')' || mark === ']' ? at : to;
    if (depth < 0) return to;
  }
  return to;
}

class Gathering {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #entities = new Map<string, Entity>();
  readonly #relations: { from: string; words: string; to: string }[] = [];
  readonly #rules: { readonly words: string; readonly entity: Entity | undefined }[] = [];
  readonly #gone: { readonly name: string; readonly entity: Entity | undefined }[] = [];
  readonly #newNames: string[] = [];
  readonly #strays: string[] = [];
  /** Attributes told before any entity is. */
  readonly #waiting: Item[] = [];
  #entity: Entity | undefined;
  /** Those that are told of for themselves, and not only as where others are. */
  readonly #plain = new Set<Entity>();
  /** As it was said last: "every cat". */
  #mention = '';
  /** What the next fact is about; several where names are joined. */
  #about: Item[] = [];
  #aboutEnd = 0;
  /** The next fact is about all of them. */
  #ofAll = false;
  #ahead: string[] = [];
  #link: string | undefined;
  /** Facts of all attributes of an entity, of those told later too. */
  readonly #ofEvery: { readonly entity: Entity | undefined; readonly fact: string }[] = [];

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  all(spans: readonly Span[]): Gathered {
    for (const span of spans) this.#take(span);
    const rename = this.#rename();
    const changes = rename !== undefined || this.#gone.length > 0;
    const homeless = this.#entities.size === 0 ? this.#waiting.splice(0) : [];
    this.#strays.push(...this.#waiting.map(({ name }) => name), ...this.#ahead);
    for (const entity of this.#entities.values())
      if (entity.items.length > 0 && !this.#plain.has(entity) && !changes) this.#strays.push(entity.name);
    if (this.#link !== undefined) this.#strays.push(this.#link);
    for (const { entity, fact } of this.#ofEvery)
      for (const item of entity?.items ?? [...this.#entities.values()].flatMap(({ items }) => items))
        item.facts.push(fact);
    const linked = new Set(this.#relations.flatMap(({ from, to }) => [keyOf(from), keyOf(to)]));
    const entities = [...this.#entities].filter(([key, { items }]) => items.length > 0 || linked.has(key));
    const [sole, ...more] = this.#entities.values();
    const only = more.length === 0 ? sole : undefined;
    // An entity that nothing is told of counts only where no other is there.
    const bare = changes || this.#rules.length > 0 ? [] : [...this.#entities];
    return {
      entities: (entities.length > 0 ? entities : bare).map(([, entity]) => entity),
      relations: this.#relations,
      rules: this.#rules.map(({ words, entity = only }) => ({ words, ...(entity && { about: entity.name }) })),
      gone: this.#gone.map(({ name, entity = only }) => ({ name, ...(entity && { of: entity.name }) })),
      ...(rename && { rename }),
      homeless,
      strays: this.#strays,
    };
  }

  #take(span: Span): void {
    const words = this.#words(span);
    switch (span.part) {
      case 'entity':
        return this.#turnTo(words, this.#isPlace(span));
      case 'attribute':
      case 'again':
        return this.#name(words, span);
      case 'fact':
        return this.#fact(words);
      case 'fact-ahead':
        this.#ahead.push(words);
        return;
      case 'relation':
        this.#link = words;
        return;
      case 'target':
        this.#linkTo(words, span);
        return;
      case 'rule':
        this.#rules.push({ words, entity: this.#entity });
        return;
      case 'gone':
        this.#gone.push({ name: words, entity: this.#entity });
        return;
      case 'new-name':
        this.#newNames.push(words);
    }
  }

  /** What was named last gets the new name: an attribute, or an entity that none was told of. */
  #rename(): Gathered['rename'] {
    const [to, ...others] = this.#newNames;
    if (to === undefined) return undefined;
    this.#strays.push(...others);
    const [entity] = this.#entities.values();
    const [item, ...rest] = [...this.#waiting.splice(0), ...(entity?.items.splice(0) ?? [])];
    this.#strays.push(...rest.map(({ name }) => name));
    if (item) return { from: item.name, to, ...(entity && { of: entity.name }) };
    if (entity) return { from: entity.name, to };
    this.#strays.push(to);
    return undefined;
  }

  #linkTo(target: string, span: Span): void {
    const from = this.#entity;
    const self = from && keyOf(from.name) === keyOf(target);
    // "books, authors, m2m between them": not the one that was told last and itself.
    const other = self ? [...this.#entities.values()].filter((entity) => entity !== from) : [];
    const to = self && other.length === 1 && other[0] ? other[0].name : target;
    if (from) this.#relations.push({ from: this.#mention, words: this.#link ?? '', to });
    else this.#strays.push(target);
    this.#link = undefined;
    // "Publisher {name} 1:N Magazine {title}"
    if (OPENING.has(this.#tokens[span.to]?.lower ?? '')) this.#turnTo(target);
  }

  #turnTo(typed: string, isPlace = false): void {
    const name = typed.replace(LEADING, '');
    const key = keyOf(name);
    const found = this.#entities.get(key) ?? this.#endingWith(key) ?? { name, items: [] };
    if (!this.#entities.has(keyOf(found.name))) this.#entities.set(key, found);
    if (!isPlace) this.#plain.add(found);
    this.#entity = found;
    this.#mention = name;
    found.items.push(...this.#waiting.splice(0));
  }

  /** "the boilers in our buildings": which of the two is kept is not sure. */
  #isPlace({ from }: Span): boolean {
    const [things = '', where = '', whose = ''] = [3, 2, 1].map((back) => this.#tokens[from - back]?.lower);
    return WHOSE.has(whose) && WHERE.has(where) && /[^s]s$/.test(things) && things.length > 3;
  }

  /** "bell ropes … every rope": said shorter, or longer, the second time. */
  #endingWith(key: string): Entity | undefined {
    return [...this.#entities].find(([other]) => other.endsWith(` ${key}`) || key.endsWith(` ${other}`))?.[1];
  }

  #name(typed: string, span: Span): void {
    const name = typed.replace(POSSESSED, '');
    const own = this.#entity?.items ?? this.#waiting;
    const everywhere = [...this.#entities.values()].flatMap(({ items }) => items);
    const every = EVERY.test(name);
    const key = keyOf(name);
    const same = (items: readonly Item[]): Item | undefined => items.find((item) => keyOf(item.name) === key);
    const again =
      span.part === 'again'
        ? (same(own) ?? same(everywhere) ?? everywhere.find((item) => ` ${keyOf(item.name)} `.includes(` ${key} `)))
        : same(own);
    const fresh = again || every ? [] : [{ name, ahead: [], facts: [] }];
    own.push(...fresh);
    const items = every ? [...own] : again ? [again] : fresh;
    for (const item of items) item.ahead.push(...this.#ahead);
    this.#ahead = [];
    this.#ofAll = every;
    this.#about = this.#joins(span) ? [...this.#about, ...items] : items;
    this.#aboutEnd = span.to;
    const mark = this.#tokens[span.to];
    if (mark?.glued && (mark.lower === '!' || mark.lower === '?' || mark.lower === '*') && !this.#endsSentence(span.to))
      items.at(-1)?.facts.push(mark.lower);
  }

  /** "plate! unique": a mark of notation; "…, date?" at the end is one of speech. */
  #endsSentence(at: number): boolean {
    const next = this.#tokens[at + 1];
    return next === undefined || next.newLine || /^\p{Lu}/u.test(next.text);
  }

  /** "name and email", "name, email and phone" */
  #joins(span: Span): boolean {
    if (this.#about.length === 0) return false;
    const between = this.#tokens.slice(this.#aboutEnd, span.from).map(({ lower }) => lower);
    return between.length < 4 && between.every((word) => JOINING.has(word));
  }

  #fact(words: string): void {
    const ofEvery = OF_EVERY.exec(words);
    if (ofEvery) {
      const [, none, rest = ''] = ofEvery;
      // "no field may be left empty"
      this.#ofEvery.push({ entity: this.#entity, fact: none ? 'required' : rest });
      return;
    }
    const last = this.#about.at(-1);
    if (!last) this.#strays.push(words);
    for (const item of this.#ofAll || OF_ALL.test(words) ? this.#about : last ? [last] : []) item.facts.push(words);
  }

  #words({ from, to }: Span): string {
    const [first, last] = [this.#tokens[from], this.#tokens[to]];
    const end = last ? last.at : this.#text.length;
    return this.#text
      .slice(first?.at ?? 0, end)
      .replace(/\s+/g, ' ')
      .trim();
  }
}

const WHERE: ReadonlySet<string> = new Set(['of', 'in', 'at', 'from', 'for', 'on']);
const WHOSE: ReadonlySet<string> = new Set(['our', 'my', 'the', 'their', 'his', 'her']);
const OPENING: ReadonlySet<string> = new Set(['(', '{', ':', '[']);
/** "an app for tracking invoices", "scaffold meter_readings": what is done with the things. */
const LEADING =
  /^(?:(?:tracking|managing|recording|storing|listing|keeping|handling|registering|scaffold|create|add|new|all|every|each|the|entity|table|model|class) )+(?=\S)/i;
/** "its own number" */
const POSSESSED = /^(?:its |their |our |your |his |her )?own /i;

const JOINING: ReadonlySet<string> = new Set([',', 'and', '&', 'the', 'a', 'an', 'e', 'o', 'os', 'as', 'plus']);

const keyOf = (name: string): string =>
  foldToAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(singularOf)
    .join(' ');
