/** Puts the marked parts of a request together: which attribute is whose, and which fact is about which attribute. */
import type { Token } from '../text/tokens.js';
import { About } from './about.js';
import { withAhead } from './ahead.js';
import { Beside } from './beside.js';
import { closed } from './brackets.js';
import type { Gathered } from './gathered.js';
import { isSameKey, keyOf, LEADING, POSSESSED, QUOTED } from './keys.js';
import { Links, renamed } from './links.js';
import { AGAIN, asks, isDuty, NOT_SO, restIn, scopeOf } from './plural.js';
import type { Span } from './tags.js';
import { Together } from './together.js';

interface Item {
  readonly name: string;
  readonly ahead: string[];
  readonly facts: string[];
  readonly shared: string[];
}

interface Entity {
  readonly name: string;
  readonly items: Item[];
}

/** Names that stand for every attribute so far. */
const EVERY =
  /^(everything|all|both|each|all (of )?(the )?(fields|them|columns|attributes)|every (field|one)|tudo|todos|todas|ambos|ambas)$/i;

export function gather(text: string, tokens: readonly Token[], spans: readonly Span[]): Gathered {
  return new Gathering(text, tokens).all(withAhead(closed(spans, tokens), tokens));
}

interface OfEvery {
  readonly entity: Entity | undefined;
  readonly fact: string;
  readonly except: readonly string[];
}

class Gathering {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #entities = new Map<string, Entity>();
  readonly #links: Links;
  readonly #beside: Beside;
  readonly #rules: { readonly words: string; readonly entity: Entity | undefined }[] = [];
  readonly #gone: { readonly name: string; readonly entity: Entity | undefined }[] = [];
  readonly #newNames: string[] = [];
  readonly #strays: string[] = [];
  /** Attributes told before any entity is. */
  readonly #waiting: Item[] = [];
  #entity: Entity | undefined;
  /** Where it was said last. */
  #entityAt = 0;
  readonly #together: Together<Entity>;
  /** As it was said last: "every cat". */
  #mention = '';
  readonly #about: About<Item>;
  /** Where the last marked part ended. */
  #end = 0;
  /** Said before a name, and meant for those that are joined to it too: "must have". */
  #duty: string | undefined;
  /** What was said last. */
  #said = '';
  #ahead: string[] = [];
  /** Facts of all attributes of an entity, of those told later too. */
  readonly #ofEvery: OfEvery[] = [];

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#links = new Links(tokens);
    this.#beside = new Beside(tokens);
    this.#about = new About(this.#beside);
    this.#together = new Together(this.#beside);
  }

  all(spans: readonly Span[]): Gathered {
    for (const span of spans) {
      this.#take(span);
      this.#end = span.to;
    }
    const rename = this.#rename();
    const changes = rename !== undefined || this.#gone.length > 0;
    const homeless = this.#entities.size === 0 ? this.#waiting.splice(0) : [];
    const left = this.#ahead.filter((words) => !NOTHING_ASKED.test(words));
    this.#strays.push(...this.#waiting.map(({ name }) => name), ...left);
    for (const every of this.#ofEvery) this.#tellEvery(every);
    const names = [...this.#entities.values()].map(({ name }) => name);
    const { links, strays } = this.#links.all(names);
    this.#strays.push(...strays);
    const relations = links.map((link) => renamed(link, names));
    const linked = new Set(relations.flatMap(({ from, to }) => [keyOf(from), keyOf(to)]));
    const entities = [...this.#entities].filter(([key, { items }]) => items.length > 0 || linked.has(key));
    const lost = this.#together.listed.filter((one) => !entities.some(([, entity]) => entity === one));
    if (entities.length > 0) this.#strays.push(...lost.map(({ name }) => name));
    const [sole, ...more] = this.#entities.values();
    const only = more.length === 0 ? sole : undefined;
    // An entity that nothing is told of counts only where no other is there.
    const bare = changes || this.#rules.length > 0 ? [] : [...this.#entities];
    return {
      entities: (entities.length > 0 ? entities : bare).map(([, entity]) => entity),
      relations,
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
        this.#entityAt = span.from;
        this.#turnTo(words, span.from, this.#beside.isMany(span));
        if (this.#entity) this.#together.name(this.#entity, span, this.#end);
        return;
      case 'attribute':
      case 'again':
        return this.#name(words, span);
      case 'fact':
        return this.#fact(words, span);
      case 'fact-ahead':
        this.#ahead.push(words);
        return;
      case 'relation':
        return this.#links.say(this.#beside.isNone(this.#entityAt) ? denied(words) : words, span);
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
    const names = [...this.#entities.values()].map(({ name }) => name);
    this.#links.reach(target, span, this.#entity && this.#mention, names);
    // "Publisher {name} 1:N Magazine {title}"
    if (OPENING.has(this.#tokens[span.to]?.lower ?? '')) this.#turnTo(target, span.from);
  }

  #turnTo(typed: string, at: number, isMany = false): void {
    const name = typed.replace(LEADING, '');
    const key = keyOf(name);
    const found = this.#entities.get(key) ?? this.#endingWith(key) ?? { name, items: [] };
    if (!this.#entities.has(keyOf(found.name))) this.#entities.set(key, found);
    this.#entity = found;
    this.#mention = isMany ? `many ${name}` : name;
    this.#links.turn(name, at);
    found.items.push(...this.#waiting.splice(0));
  }

  /** "bell ropes … every rope": said shorter, or longer, the second time. */
  #endingWith(key: string): Entity | undefined {
    return [...this.#entities].find(([other]) => isSameKey(other, key))?.[1];
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
    const fresh = again || every ? [] : [{ name, ahead: [], facts: [], shared: [] }];
    own.push(...fresh);
    for (const other of this.#together.besides(this.#entity)) other.items.push(...fresh);
    const items = every ? [...own] : again ? [again] : fresh;
    this.#tellAhead(items, span);
    this.#about.name(items, span, every);
    const mark = this.#beside.markAfter(span);
    if (mark !== undefined) items.at(-1)?.facts.push(mark);
  }

  /** What was said before these names; "must have" holds for those that are joined to the first, too. */
  #tellAhead(items: readonly Item[], span: Span): void {
    const ahead = this.#ahead.splice(0);
    if (ahead.length > 0) this.#duty = ahead.find(isDuty);
    else if (!this.#beside.joins(this.#end, span.from)) this.#duty = undefined;
    const shared = ahead.length > 0 || this.#duty === undefined ? [] : [this.#duty];
    for (const item of items) {
      item.ahead.push(...ahead);
      item.shared.push(...shared);
    }
  }

  #fact(typed: string, span: Span): void {
    const except = this.#about.items.map(({ name }) => name);
    const rest = except.length > 0 ? restIn(typed) : undefined;
    if (rest) this.#ofEvery.push({ entity: this.#entity, fact: rest.rest, except });
    const words = rest ? rest.fact : typed;
    if (words !== '') this.#tellFact(words, span);
  }

  #tellFact(words: string, span: Span): void {
    const said = this.#meaning(words);
    this.#said = said;
    const { fact, of, except } = scopeOf(said);
    const all = this.#beside.startsSentence(span.from) && of === 'joined' && /^\W*(?:all|todos|todas)\b/i.test(words);
    if (of === 'every' || all) {
      this.#ofEvery.push({ entity: this.#entity, fact, except: except ?? [] });
      return;
    }
    const items = this.#about.meant(of, { words: said, at: span.from }, this.#entity?.items ?? this.#waiting);
    if (items.length === 0 || fact === '') this.#strays.push(words);
    for (const item of items) item.facts.push(fact);
  }

  /** What is said by naming what was said before. */
  #meaning(words: string): string {
    if (AGAIN.test(words)) return asks(this.#said) ? 'required' : this.#said;
    return NOT_SO.test(words) && asks(this.#said) ? 'optional' : words;
  }

  #tellEvery({ entity, fact, except }: OfEvery): void {
    const items = entity?.items ?? [...this.#entities.values()].flatMap((one) => one.items);
    const keys = except.map(keyOf);
    if (keys.some((key) => !items.some(({ name }) => keyOf(name) === key))) this.#strays.push(fact);
    else for (const item of items) if (!keys.includes(keyOf(item.name))) item.shared.push(fact);
  }

  #words({ from, to }: Span): string {
    const [first, last] = [this.#tokens[from], this.#tokens[to]];
    const end = last ? last.at : this.#text.length;
    return this.#text
      .slice(first?.at ?? 0, end)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(QUOTED, '$2');
  }
}

/** "No house has more than one landlord." */
const denied = (words: string): string => words.replace(MORE, 'at most one');
const MORE = /\b(?:more than one|two|several|many|mais de uma?)\b/i;
/** "no hooks needed": a remark. */
const NOTHING_ASKED = /^no [\p{L} ]+ (?:needed|required|necessary)$/iu;
const OPENING: ReadonlySet<string> = new Set(['(', '{', ':', '[']);
