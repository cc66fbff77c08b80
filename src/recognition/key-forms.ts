/**
 * Orders of words that say the same, brought into one: "the phone of a guest is optional" and "phone optional on Guest".
 * Works on words that synonyms have been folded in already. Nothing is dropped that could tell two requests apart.
 */

/** What one such rule knows of the language. */
export interface FormWords {
  /** Between an attribute and what it belongs to: "of", "on". */
  readonly owner: ReadonlySet<string>;
  /** Between the old and the new name. */
  readonly becomes: ReadonlySet<string>;
  /** Before what is added to, or taken from. */
  readonly onto: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  /** After the entity: "needs", "should have". */
  readonly lacks: readonly (readonly string[])[];
  /** "field", "column", beside the name of one. */
  readonly fieldWords: ReadonlySet<string>;
  readonly entityWords: ReadonlySet<string>;
  /** "completely", at the end of a removal. */
  readonly wholly: ReadonlySet<string>;
  readonly each: ReadonlySet<string>;
  readonly one: string;
  /** "or", after which "one" is no longer one. */
  readonly or: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const FORM_WORDS: Readonly<Record<'en' | 'pt', FormWords>> = {
  en: {
    owner: set('of on in for at'),
    becomes: set('to : into as'),
    onto: set('to on in for'),
    from: set('from on in of off'),
    lacks: [
      ['need'],
      ['needs'],
      ['should', 'have'],
      ['should', ':'],
      ['need', 'to', 'have'],
      ['shall', 'have'],
      ['should', 'get'],
    ],
    fieldWords: set('field column attribute property'),
    entityWords: set('entity table whole entire'),
    wholly: set('completely entirely altogether again'),
    each: set('each every any'),
    one: 'one',
    or: 'or',
  },
  pt: {
    owner: set('de do da dos das em no na nos nas'),
    becomes: set('para : pra por'),
    onto: set('em no na nos nas ao aos para'),
    from: set('de do da dos das em no na nos nas'),
    lacks: [
      ['precisa', 'de'],
      ['precisa', 'ter'],
      ['deve', 'ter'],
      ['deveria', 'ter'],
    ],
    fieldWords: set('campo coluna atributo'),
    entityWords: set('entidade tabela cadastro toda todo inteira inteiro'),
    wholly: set('completamente'),
    each: set('cada todo toda'),
    one: 'um',
    or: 'ou',
  },
};

const FACTS = set('required optional unique');
const isFact = (word: string): boolean => FACTS.has(word) || word.includes(' .. ');
const isName = (word: string | undefined): boolean => word !== undefined && /^[a-z]/.test(word);

export function inOneForm(words: readonly string[], form: FormWords): string[] {
  const ranged = withRanges(words.map((word) => word));
  return [renamed, removedFrom, grown, constrained, related].reduce<string[]>((told, rule) => rule(told, form), ranged);
}

/** "from 1 to 5", "between 1 and 5", "1-5", ">= 1 , <= 5" are "1 .. 5". */
function withRanges(words: readonly string[]): string[] {
  const out: string[] = [];
  const number = (word: string | undefined): boolean => word !== undefined && /^-?\d+(?:\.\d+)?$/.test(word);
  for (let i = 0; i < words.length; i += 1) {
    const at = ['from', 'between', 'de', 'entre'].includes(words[i] ?? '') ? i + 1 : i;
    const [low, to, high] = words.slice(at, at + 3);
    const opened = at > i;
    if (number(low) && number(high) && to !== undefined && (RANGE.has(to) || (opened && to === ','))) {
      out.push(`${low} .. ${high}`);
      i = at + 2;
      continue;
    }
    const bounds = words.slice(i, i + 5).filter((word) => word !== ',');
    if (bounds[0] === '>=' && number(bounds[1]) && bounds[2] === '<=' && number(bounds[3])) {
      out.push(`${bounds[1]} .. ${bounds[3]}`);
      i += words[i + 2] === ',' ? 4 : 3;
      continue;
    }
    out.push(words[i] ?? '');
  }
  return out;
}

const RANGE = set('to - -- .. ... a ate');

/** Where a word of the set stands between two others; -1 where not, or more than once. */
function onlyPlace(words: readonly string[], some: ReadonlySet<string>): number {
  const places = words.flatMap((word, i) => (some.has(word) ? [i] : []));
  return places.length === 1 && (places[0] ?? 0) > 0 && (places[0] ?? 0) < words.length - 1 ? (places[0] ?? -1) : -1;
}

/** "rename a to b in e", "rename e.a to b" and "rename the a of e to b". */
function renamed(words: readonly string[], { becomes, owner, fieldWords }: FormWords): string[] {
  if (words[0] !== 'rename' || words.includes(',')) return [...words];
  const rest = words.slice(1).filter((word) => !fieldWords.has(word));
  const at = onlyPlace(rest, becomes);
  if (at < 0) return [...words];
  const [before, after] = [rest.slice(0, at), rest.slice(at + 1)];
  const [inBefore, inAfter] = [onlyPlace(before, owner), onlyPlace(after, owner)];
  if (inBefore > 0 && inAfter > 0) return [...words];
  if (inBefore > 0) return ['rename', ...before.slice(inBefore + 1), ...before.slice(0, inBefore), 'to', ...after];
  if (inAfter > 0) return ['rename', ...after.slice(inAfter + 1), ...before, 'to', ...after.slice(0, inAfter)];
  return ['rename', ...before, 'to', ...after];
}

/** "remove the fax field from supplier", "remove the whole entity coupon completely". */
function removedFrom(words: readonly string[], { from, fieldWords, entityWords, wholly }: FormWords): string[] {
  if (words[0] !== 'remove') return [...words];
  const told = words.filter((word, i) => i === 0 || !wholly.has(word));
  const at = told.findIndex((word) => from.has(word));
  const spare = at > 0 ? fieldWords : entityWords;
  const head = told.slice(1, at > 0 ? at : told.length);
  const kept = head.filter((word) => !spare.has(word));
  const tail = at > 0 ? told.slice(at + 1).filter((word) => !entityWords.has(word)) : [];
  if (kept.length === 0 || (at > 0 && tail.length === 0)) return told;
  return ['remove', ...kept, ...(at > 0 ? ['from', ...tail] : [])];
}

/** "customers need a phone" is "add a phone to customers". */
function grown(words: readonly string[], { lacks, fieldWords, onto }: FormWords): string[] {
  if (words[0] === '+') {
    const at = words.findLastIndex((word) => onto.has(word));
    const what = words.slice(1, at);
    const kept = what.filter((word) => !fieldWords.has(word));
    return at > 1 && at < words.length - 1 && kept.length > 0 && plain(what) && plain(words.slice(at + 1))
      ? ['+', ...sortedItems(kept), 'to', ...words.slice(at + 1)]
      : [...words];
  }
  for (let i = 1; i < Math.min(words.length - 1, 4); i += 1)
    for (const verb of lacks) {
      if (verb.some((word, k) => words[i + k] !== word)) continue;
      const what = words.slice(i + verb.length);
      if (what.length > 0 && plain(words.slice(0, i)) && plain(what))
        return ['+', ...sortedItems(what), 'to', ...words.slice(0, i)];
    }
  return [...words];
}

/** Names and commas only: no word that says more. */
const plain = (words: readonly string[]): boolean =>
  words.every((word) => word === ',' || (isName(word) && !WEIGHTY.has(word)));

const WEIGHTY = set(
  'to of for in on from into at as not no never be is are will must should can may if when where who de do da em na para por ao sem nao se quando required optional unique both all each every only many one or true false between default ou todos ambos cada so muitos entre except with than more less be ser ter',
);

const sortedItems = (words: readonly string[]): string[] => words.join(' ').split(' , ').sort().join(' , ').split(' ');

/** "email of member required", "email required on member", "member email required". */
function constrained(words: readonly string[], { owner }: FormWords): string[] {
  const asked = words[0] === '+' ? words.slice(1) : words;
  const fact = asked.findIndex(isFact);
  if (fact < 0 || asked.some((word) => !isName(word) && !isFact(word))) return [...words];
  if (asked.filter(isFact).length > 1 || asked.some((word) => BINDING.has(word))) return [...words];
  const rest = asked.filter((_, i) => i !== fact);
  const at = onlyPlace(rest, owner);
  if (at < 0)
    return fact === asked.length - 1 && words[0] !== '+' && rest.length > 1 ? [...rest, asked[fact] ?? ''] : [...words];
  return [...rest.slice(at + 1), ...rest.slice(0, at), asked[fact] ?? ''];
}

const BINDING = set('not no never if when to both all nao se quando to from as ambos or ou except only');

/** "each invoice belongs to one client", "a client has many invoices", "invoice n:1 client". */
function related(words: readonly string[], { each, one, or }: FormWords): string[] {
  const told = words[0] === '+' && words.some((word) => LINKS.has(word)) ? words.slice(1) : [...words];
  const at = told.findIndex((word) => LINKS.has(word));
  if (at < 1 || at === told.length - 1 || told.filter((word) => LINKS.has(word)).length > 1) return [...words];
  const [left, right] = [told.slice(0, at).filter((word) => !each.has(word)), told.slice(at + 1)];
  const ends = right[0] === one && right[1] !== or ? right.slice(1) : right;
  if (left.length === 0 || ends.length === 0 || !plain(left) || !plain(ends)) return [...words];
  if (left.includes(',') || ends.includes(',')) return [...words];
  if (told[at] === 'm2m') return [...[left.join(' '), ends.join(' ')].sort().join(' m2m ').split(' ')];
  return told[at] === 'has many' ? [...ends, 'belong to', ...left] : [...left, 'belong to', ...ends];
}

const LINKS: ReadonlySet<string> = new Set(['belong to', 'has many', 'm2m']);
