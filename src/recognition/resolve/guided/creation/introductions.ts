/** Where a request begins to tell of something: "now add rentals:", "each rental belongs to", "customers too:". */
import type { KnownEntity } from '../../../../domain/recognition.js';
import type { Findings } from './findings.js';
import { notedAt } from './items.js';
import { isNoted, type Named, nameAt } from './names.js';
import { linkAt, linkingEnd, type Mentions, verbLinkAt } from './references.js';
import type { Text } from './text.js';

export interface Introduction {
  readonly subject: KnownEntity;
  readonly plural: boolean;
  /** Where reading goes on. */
  readonly end: number;
  /** What follows is noted of it. */
  readonly list: boolean;
  /** Told with a verb: "a recipe has". */
  readonly has: boolean;
  /** Only named: others may follow. */
  readonly bare: boolean;
  /** It belongs to what was told of before: "and their orders". */
  readonly theirs: boolean;
  /** "one teacher for each course": it is one of what follows. */
  readonly one: boolean;
}

/** Words before a name. */
export interface Opening {
  readonly end: number;
  readonly makes: boolean;
  /** The words can mean nothing else. */
  readonly creates: boolean;
  readonly adds: boolean;
  readonly counted: boolean;
  readonly one: boolean;
  readonly place: boolean;
  /** It belongs to what was told of before. */
  readonly theirs: boolean;
}

export function openingAt({ creating, counting, words }: Text, mentions: Mentions, at: number, to: number): Opening {
  let i = at;
  while (
    i < to &&
    !mentions.has(i) &&
    (creating.opening.has(words[i] ?? '') || (i > at && (words[i] === ',' || words[i] === ':')))
  )
    i += 1;
  const passed = words.slice(at, i);
  // "we also take bookings": who speaks is followed by a verb.
  const spoken = passed.findLastIndex((word) => creating.speaking.has(word));
  const verb =
    spoken >= 0 &&
    i + 1 < to &&
    !mentions.has(i) &&
    passed.slice(spoken + 1).every((word) => creating.adverbs.has(word));
  return {
    end: verb ? i + 1 : i,
    makes: verb || passed.some((word) => creating.making.has(word)),
    creates: passed.some((word) => creating.founding.has(word)),
    adds: passed.some((word) => creating.adding.has(word)),
    counted: counting.each.has(passed.at(-1) ?? '') || ARTICLES.has(passed.at(-1) ?? ''),
    theirs: passed.some((word) => creating.theirs.has(word)),
    one: ONE.has(passed.at(-1) ?? ''),
    place: passed.slice(-2).some((word) => PLACING.has(word)),
  };
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'one', 'um', 'uma', 'every', 'each', 'cada']);
const ONE: ReadonlySet<string> = new Set(['one', 'um', 'uma']);
const PLACING: ReadonlySet<string> = new Set(['for', 'para']);

/** What stands after a name. */
type Sign =
  | { readonly kind: 'list' | 'with' | 'has'; readonly end: number }
  | { readonly kind: 'verb' | 'link' | 'end' | 'other'; readonly end: number };

const WITH: ReadonlySet<string> = new Set(['with', 'having', 'com']);

function signAt(text: Text, mentions: Mentions, at: number, to: number): Sign {
  const { creating, words, ctx } = text;
  const word = words[at] ?? '';
  if (at < to && (word === ':' || word === '(' || ((word === '-' || word === '--') && !ctx.tokens[at]?.glued)))
    return { kind: 'list', end: at + 1 };
  const having = creating.having.startingAt(words, at, to);
  if (having > 0) return { kind: 'has', end: at + having };
  const listing = creating.listing.startingAt(words, at, to);
  if (listing > 0) return { kind: 'with', end: at + listing };
  // "sponsors, with company name and email"
  if (word === ',' && WITH.has(words[at + 1] ?? '')) return { kind: 'with', end: at + 2 };
  if (at >= to || ctx.isSeparator(at)) return { kind: 'end', end: at };
  if (!linkAt(text, mentions, at, to)) return { kind: verbLinkAt(text, mentions, at, to) ? 'verb' : 'other', end: at };
  return { kind: creating.being.has(word) ? 'verb' : 'link', end: at };
}

export function introductionAt(
  text: Text,
  findings: Findings,
  mentions: Mentions,
  at: number,
  to: number,
  start: boolean,
): Introduction | undefined {
  const opening = openingAt(text, mentions, at, to);
  const mention = mentions.get(opening.end);
  const acts = mention !== undefined && verbLinkAt(text, mentions, mention.to, to) !== undefined;
  const name = acts ? undefined : subjectAt(text, mentions, opening, to);
  const wrapped = name !== undefined && mention !== undefined && findings.named(name.phrase) === mention.entity;
  const longer = name !== undefined && mention !== undefined && name.end > mention.to && !wrapped;
  const end = mention && !longer && !wrapped ? mention.to : name?.end;
  if (end === undefined) return undefined;
  const { after, further } = furtherEnd(text, end, to);
  const sign = signAt(text, mentions, after, to);
  const accepted = (subject: KnownEntity | undefined, plural: boolean): Introduction | undefined =>
    subject && {
      subject,
      plural,
      end: sign.end,
      has: sign.kind === 'has',
      bare: sign.kind === 'end',
      theirs: opening.theirs,
      one: opening.one && !opening.makes,
      list: sign.kind === 'list' || sign.kind === 'with' || sign.kind === 'has',
    };
  if (mention && !longer) {
    const told = findings.isFresh(mention.entity)
      ? isTold(sign, start || opening.makes || (opening.counted && sign.kind === 'link'), mention.plural)
      : (sign.kind === 'has' || sign.kind === 'verb') && (start || opening.counted || mention.plural);
    return told ? accepted(mention.entity, mention.plural) : undefined;
  }
  if (!name || (opening.place && !opening.makes)) return undefined;
  const asked = opening.makes || opening.adds || further;
  if (longer && sign.kind !== 'list' && !(sign.kind === 'with' && asked)) return undefined;
  if (!isNew(text, mentions, name, opening, sign, start, further, to)) return undefined;
  return accepted(findings.invent(name.phrase), name.phrase.plural);
}

/** In "a lesson involves one teacher" the last word of the longest name is the verb. */
function subjectAt(text: Text, mentions: Mentions, { end, counted }: Opening, to: number): Named | undefined {
  const name = nameAt(text, mentions, end, to);
  if (!counted || !name || name.end < end + 2 || signAt(text, mentions, name.end, to).kind !== 'other') return name;
  return verbLinkAt(text, mentions, name.end - 1, to) ? nameAt(text, mentions, end, name.end - 1) : name;
}

/** Something that was told of before. */
const isTold = ({ kind }: Sign, start: boolean, plural: boolean): boolean =>
  start || kind === 'has' || kind === 'verb' || kind === 'list' || (kind === 'with' && plural);

function furtherEnd({ creating, words }: Text, at: number, to: number): { after: number; further: boolean } {
  for (const from of words[at] === ',' ? [at + 1] : [at]) {
    const size = creating.further.startingAt(words, from, to);
    if (size > 0) return { after: from + size, further: true };
  }
  return { after: at, further: false };
}

function isNew(
  text: Text,
  mentions: Mentions,
  { phrase, end }: Named,
  opening: Opening,
  { kind }: Sign,
  start: boolean,
  further: boolean,
  to: number,
): boolean {
  const noted = isNoted(phrase, text);
  const own = kind === 'list' || kind === 'with';
  if (own && !(start && phrase.plural) && saidOfName(text, mentions, opening.end, end, to)) return false;
  const clear = opening.counted || phrase.plural || CODED.test(phrase.text);
  const has = kind === 'has' || kind === 'verb';
  if (!start && !opening.makes) return !noted && (phrase.plural ? own || has : opening.counted && has);
  // "I also want the wingspan of the planes": more of what exists.
  if (kind === 'link' && !phrase.plural && text.creating.owning.has(text.words[end] ?? '')) return false;
  if (opening.makes && !opening.creates && !clear && !own && kind !== 'has') return false;
  if (opening.makes && noted && kind === 'end') return phrase.plural && linkFollows(text, mentions, end, to);
  if (opening.makes)
    return noted
      ? own || has || (kind === 'link' && phrase.plural && ownListFollows(text, end, to))
      : kind !== 'other' || impliedAt(text, mentions, end, to).length > 0;
  if (opening.adds)
    return own
      ? clear || !noted
      : (kind === 'end' && phrase.plural && !noted) || (kind === 'link' && clear && ownListFollows(text, end, to));
  if (further && kind === 'end' && phrase.plural && linkFollows(text, mentions, end, to)) return true;
  if (further) return own || (kind === 'end' && phrase.plural && !noted);
  if (kind === 'list') return true;
  if (own) return !noted || phrase.plural || opening.counted;
  if (has) return clear && (!noted || phrase.plural || opening.counted);
  return kind === 'end' && phrase.plural && !noted;
}

/** "LoanItem" names something as developers do. */
const CODED = /^[A-Z]\w*[a-z][A-Z]/;

/** "reviews, each one about a film". */
function linkFollows(text: Text, mentions: Mentions, at: number, to: number): boolean {
  let i = at;
  while (i < to && text.words[i] !== ',') i += 1;
  return i < to && linkAt(text, mentions, i + 1, to) !== undefined;
}

/** "price (decimal)", "tags: optional": what follows is said of the name. */
function saidOfName(text: Text, mentions: Mentions, at: number, end: number, to: number): boolean {
  const noted = notedAt(text, mentions, at, to);
  return noted !== undefined && noted.end > end && Object.keys(noted.attribute.facts).length > 0;
}

const ownListFollows = ({ creating, words }: Text, at: number, to: number): boolean => {
  if (LEADING.has(words[at] ?? '')) return true;
  for (let i = at; i < to; i += 1)
    if (words[i] === '(' || words[i] === ':' || creating.listing.startingAt(words, i, to) > 0) return true;
  return false;
};

const LEADING: ReadonlySet<string> = new Set(['that', 'which', 'que', 'belonging']);

/** "loans of books to members": the things, none of which exists yet, that something new is linked to. */
export function impliedAt(text: Text, mentions: Mentions, at: number, to: number): readonly Named[] {
  const names: Named[] = [];
  let known = 0;
  for (let i = at; i < to; ) {
    const word = text.words[i] ?? '';
    if (!text.creating.tying.has(word) && !text.creating.owning.has(word)) break;
    const linked = linkAt(text, mentions, i, to);
    if (linked) {
      known += 1;
      i = linked.end;
      continue;
    }
    const end = linkingEnd(text, i, to);
    const name = nameAt(text, mentions, end, to);
    if (!name?.phrase.plural || isNoted(name.phrase, text)) break;
    names.push(name);
    i = name.end;
  }
  return names.length > 0 && names.length + known > 1 ? names : [];
}
