/** Which marked words of a relation lead from what to what: "one doctor and one patient", "one teacher for each course". */

import type { Token } from '../text/tokens.js';
import { isSameKey, keyOf } from './keys.js';
import type { Span } from './tags.js';

export interface Link {
  /** As it was said: "many actors". */
  readonly from: string;
  readonly words: string;
  readonly to: string;
}

interface Placed extends Link {
  /** From its first word, to after its target. */
  readonly start: number;
  readonly end: number;
}

/** Words of a relation that only count: "one", "there are many". */
const COUNTING =
  /^(?:and )?(?:there (?:is|are) )?(?:exactly |just |only |at most )?(?:one|a single|a|an|many|several|a few|plenty of|lots of|up to \w+)$/i;
/** It holds both ways, whichever comes first. */
const MUTUAL =
  /\bmany[- ]to[- ]many\b|\bmany (?:on|at) both (?:sides|ends)\b|\bmany both ways\b|\bm2m\b|^[nm] ?[:.x—–-]+ ?[nm]\b|<->|>-<|\bmuitos para muitos\b/i;
const JOINING: ReadonlySet<string> = new Set([',', 'and', '&', 'e', '+', '(']);
/** "FK on Commit" */
const FOREIGN = /^(?:add )?(?:an? )?(?:fk|foreign key)(?: (?:on|from|in|de|em))?:?$/i;
/** It says nothing of how many by itself. */
const BARE = /^(?:[-–—]*>|→|to|a|para)?$/i;
const NOTATION = /^(?:many|one)[- ]to[- ](?:many|one)$|^[1nm] ?: ?[1nm]$/i;

export class Links {
  readonly #tokens: readonly Token[];
  readonly #links: Placed[] = [];
  readonly #strays: string[] = [];
  /** Told ahead of what it links: "FK stores.region_id -> regions.id". */
  #kind: string | undefined;
  #pending: { readonly words: string; readonly span: Span } | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  say(words: string, span: Span): void {
    this.#settle([]);
    this.#pending = { words, span };
  }

  /** @param from what the words were said of; `others` all that it may lead to where a target is named twice */
  reach(to: string, span: Span, from: string | undefined, others: readonly string[]): void {
    const { words: said = '', span: told } = this.#pending ?? {};
    const words = this.#kind !== undefined && BARE.test(said) ? this.#kind : said;
    this.#kind = undefined;
    this.#pending = undefined;
    if (PER_WHOLE.test(words) && this.#turnAround(to, told?.from ?? span.from)) return;
    const counted = COUNTING.test(words);
    if (from === undefined && !counted) {
      this.#strays.push(to);
      return;
    }
    // "books, authors, m2m between them": not the one that was told last and itself.
    const self = from !== undefined && keyOf(from) === keyOf(to);
    const [other, ...more] = self && !counted ? others.filter((name) => keyOf(name) !== keyOf(to)) : [];
    const target = other !== undefined && more.length === 0 ? other : to;
    this.#links.push({ from: from ?? '', words, to: target, start: told?.from ?? span.from, end: span.to });
  }

  /** An entity comes next: "one court per hearing", "for each grave …". */
  turn(name: string, at: number): void {
    const last = this.#links.at(-1);
    const between = last && this.#tokens.slice(last.end, at).map(({ lower }) => lower);
    if (last && !this.#pending && between && PER_EACH.test(between.join(' '))) this.#turnAround(name, last.end);
    const { words = '', span } = this.#pending ?? {};
    if (span && (FOREIGN.test(words) || MUTUAL.test(words))) {
      this.#kind = words;
      this.#pending = undefined;
    }
    if (!span || !(PER_WHOLE.test(words) || EVERY.test(words))) return;
    const turned = PER_WHOLE.test(words) && this.#turnAround(name, span.from);
    if (turned || !/ an?$/i.test(words)) this.#pending = undefined;
  }

  /** @param entities all that there are */
  all(entities: readonly string[]): { readonly links: readonly Link[]; readonly strays: readonly string[] } {
    this.#settle(entities);
    for (const [at, link] of this.#links.entries()) this.#links[at] = this.#apart(link, this.#links[at - 1]);
    const lost = this.#links.filter(({ from }) => from === '');
    return {
      links: this.#links.filter(({ from }) => from !== ''),
      strays: [...this.#strays, ...lost.map(({ words, to }) => `${words} ${to}`)],
    };
  }

  /** "one beekeeper, many hives": what counts itself is counted from what stands before it. */
  #apart(link: Placed, before: Placed | undefined): Placed {
    if (link.from === '' || !COUNTING.test(link.words) || keyOf(link.from) !== keyOf(link.to)) return link;
    const joined = before && COUNTING.test(before.words) && this.#joins(before.end, link.start);
    return { ...link, from: joined ? before.to : '' };
  }

  /** Those that end here and only count are of what comes after "per". */
  #turnAround(name: string, before: number): boolean {
    let end = before;
    let turned = false;
    for (let at = this.#links.length - 1; at >= 0; at -= 1) {
      const link = this.#links[at];
      if (!link || !COUNTING.test(link.words) || !this.#joins(link.end, end)) break;
      this.#links[at] = { ...link, from: name };
      end = link.start;
      turned = true;
    }
    return turned;
  }

  #joins = (from: number, to: number): boolean =>
    from <= to && this.#tokens.slice(from, to).every(({ lower }) => JOINING.has(lower));

  /** Words that lead to nothing: they are of the link before them, or of all that there is. */
  #settle(entities: readonly string[]): void {
    const { words = this.#kind, span } = this.#pending ?? {};
    this.#pending = undefined;
    if (words === undefined || (!span && (entities.length === 0 || this.#links.length > 0))) return;
    const last = this.#links.at(-1);
    const [one, other, ...more] = entities;
    const behind = last && span && this.#joins(last.end, span.from);
    if (last && behind && (last.words === '' || MUTUAL.test(last.words) || NOTATION.test(words)))
      this.#links[this.#links.length - 1] = { ...last, words, end: span.to };
    else if (MUTUAL.test(words) && one !== undefined && other !== undefined && more.length === 0)
      this.#links.push({ from: one, words, to: other, start: span?.from ?? 0, end: span?.to ?? 0 });
    else this.#strays.push(words);
  }
}

/** Before what a sentence is about: it says nothing of how many. */
const EVERY = /^(?:each|every|any|cada|every one of the)$/i;
/** "one swimmer per locker", "one knight to a shield" */
const PER_EACH = /^(?:per|(?:for|in|on|at|to) (?:each|every|a|an))$/i;
const PER_WHOLE = /^(?:and )?(?:per|(?:for|in|on|at) (?:each|every|a|an))$/i;

/** With the names that the entities have: "a family" is a "foster family". */
export function renamed({ from, words, to }: Link, names: readonly string[]): Link {
  const many = /^many /.exec(from)?.[0] ?? '';
  const bare = from.slice(many.length);
  const [one, other] = [nameAmong(bare, names), nameAmong(to, names)];
  // "sub-committee under a committee": two, though the one ends like the other.
  const merged = keyOf(one) === keyOf(other) && keyOf(bare) !== keyOf(to);
  return merged ? { from, words, to } : { from: many + one, words, to: other };
}

function nameAmong(said: string, names: readonly string[]): string {
  const key = keyOf(said);
  if (names.some((name) => keyOf(name) === key)) return said;
  const [found, ...others] = names.filter((name) => isSameKey(keyOf(name), key));
  return found !== undefined && others.length === 0 ? found : said;
}
