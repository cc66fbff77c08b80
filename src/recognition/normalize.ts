/**
 * The text a cache key is made of: requests that differ only in what carries no meaning give the same. Loads no language
 * model. Order, negation, numbers, units, types and constraints are kept.
 */
import { createHash } from 'node:crypto';
import { recalled } from '../domain/recalled.js';
import type { Language } from '../domain/recognition.js';
import { FORM_WORDS, inOneForm } from './key-forms.js';
import { lexiconOf } from './lexicon/lexicons.js';
import { synonymsOf } from './lexicon/synonyms.js';
import { languageOf } from './text/detect.js';
import { segmentsOf } from './text/segments.js';
import { singularIn } from './text/singular.js';
import { expand, type Token, tokenise } from './text/tokens.js';

/** More than this is refused by the recogniser; the key needs no more. */
const MAX_LENGTH = 4000;

/** SHA-256, hex. */
export const keyOf = (normalised: string): string => createHash('sha256').update(normalised).digest('hex');

/** The request and its rules: for its key, for looking it up, and for keeping it. */
const MOST_REQUESTS = 50;

export const normalise: (request: string) => string = recalled(normalised, MOST_REQUESTS);

function normalised(request: string): string {
  if (request.length > MAX_LENGTH) return `too long ${request.length} ${keyOf(request)}`;
  const text = expand(request);
  const language = languageOf(text);
  const folding = foldingOf(language);
  const one = (word: string): string =>
    word.replace(/[a-z]+$/, (last) => (/^[a-z ]+$/.test(word) ? singularIn(last, language) : last));
  const said = commanded(folded(wordsOf(tokenise(text, language === 'pt')), folding), folding);
  const tidy = tidied(withoutWrappers(listed(said), folding)).map(one);
  const words = ordered(removed(withoutVerb(inOneForm(tidy, FORM_WORDS[language]))));
  return `${language} ${words.join(' ')}`;
}

interface Folding {
  readonly commands: ReadonlyMap<string, string>;
  readonly wishes: ReadonlyMap<string, string>;
  readonly phrases: ReadonlyMap<string, string>;
  readonly wrappers: ReadonlySet<string>;
}

const MEANINGLESS = '';
/** Stands for the end of a sentence or line until lists are found. */
const SENTENCE = '.';
/** Words in the longest phrase of the tables. */
const LONGEST = 7;
const foldings = new Map<Language, Folding>();

function foldingOf(language: Language): Folding {
  const ready = foldings.get(language);
  if (ready) return ready;
  const { commands, wishes, phrases, meaningless } = synonymsOf(language);
  const flat = (table: Readonly<Record<string, readonly string[]>>): [string, string][] =>
    Object.entries(table).flatMap(([to, from]) => from.map((phrase): [string, string] => [phrase, to]));
  const folding = {
    commands: new Map(flat(commands)),
    wishes: new Map(wishes.map((wish): [string, string] => [wish, MEANINGLESS])),
    phrases: new Map([
      ...Object.keys(phrases)
        .filter((phrase) => phrase.includes(' '))
        .map((phrase): [string, string] => [phrase, phrase]),
      ...flat(phrases),
      ...meaningless.map((phrase): [string, string] => [phrase, MEANINGLESS]),
    ]),
    wrappers: new Set(lexiconOf(language).wrappers.split(' ')),
  };
  foldings.set(language, folding);
  return folding;
}

/** Lower-case words; identifiers in pieces, quoted text as it is, marks that end a sentence as full stops. */
function wordsOf(tokens: readonly Token[]): string[] {
  const ends = new Set(segmentsOf(tokens).map((segment) => segment.to));
  return tokens.flatMap((token, i): string[] => {
    if (token.kind === 'end' || token.lower === "'s") return [];
    if (token.kind === 'string') return [JSON.stringify(token.text)];
    if (token.kind === 'number') return [`${token.value ?? token.text}${token.text.endsWith('%') ? '%' : ''}`];
    // "Guest.phone" is the phone of a guest.
    if (token.lower === '.' && token.glued && tokens[i + 1]?.glued && !ends.has(i)) return [];
    if (token.kind === 'mark')
      return ends.has(i) && ['.', '!', '?', '...'].includes(token.lower) ? [SENTENCE] : [token.lower];
    const pieces = token.text
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .split('_')
      .filter((piece) => piece !== '');
    // Pieces of an identifier stay together, so that "has_balcony" is never "has balcony".
    const plain = pieces.length > 1 ? [pieces.join(' ').toLowerCase()] : [token.lower];
    const breaks = token.newLine && i > 0 ? [SENTENCE] : [];
    return [...breaks, ...plain];
  });
}

/** Longest phrase first, one pass. */
function folded(words: readonly string[], { phrases }: Folding): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    const size = longestAt(words, i, phrases);
    const to = size > 0 ? phrases.get(words.slice(i, i + size).join(' ')) : undefined;
    if (to === undefined) {
      out.push(words[i] ?? '');
      i += 1;
    } else {
      if (to !== MEANINGLESS) out.push(to);
      i += size;
    }
  }
  return out;
}

function longestAt(words: readonly string[], at: number, table: ReadonlyMap<string, string>): number {
  for (let size = Math.min(LONGEST, words.length - at); size > 0; size -= 1)
    if (table.has(words.slice(at, at + size).join(' '))) return size;
  return 0;
}

/** The verb a request begins with, and the wish before it: "I would like to be able to keep track of". */
function commanded(words: readonly string[], { commands, wishes }: Folding): string[] {
  const start = words.findIndex((word) => word !== ',');
  const asked = start < 0 ? [] : words.slice(start);
  const wish = longestAt(asked, 0, wishes);
  const size = longestAt(asked, wish, commands);
  const command = size > 0 ? commands.get(asked.slice(wish, wish + size).join(' ')) : undefined;
  if (command !== undefined) return [command, ...asked.slice(wish + size)];
  return wish > 0 && asked[wish - 1] !== 'to' && asked[wish] !== 'to' ? ['+', ...asked.slice(wish)] : [...asked];
}

/** "+ student system", "+ entity student", "+ system of teachers": the wrapper says only that it is one. */
function withoutWrappers(words: readonly string[], { wrappers }: Folding): string[] {
  const asked = words[0] === '+' || words[0] === 'track';
  const from = asked ? 1 : 0;
  const end = words.findIndex((word, i) => i >= from && !/^[a-z]/.test(word));
  const head = words.slice(from, end < 0 ? words.length : end);
  const tail = end < 0 ? [] : words.slice(end);
  const listed = tail[0] === ':';
  if (!asked && !listed) return [...words];
  const of = head.findIndex((word) => OF.has(word));
  const inner =
    of > 0 && head.slice(0, of).every((word) => wrappers.has(word) || word === 'one') ? head.slice(of + 1) : head;
  const names = inner.filter((word) => !wrappers.has(word));
  const plain = names.length > 0 && inner.every((word) => !SMALL.has(word));
  const rest =
    tail.length > 0 && tail.every((word) => word === ',' || (/^[a-z]/.test(word) && !SMALL.has(word)))
      ? tail.filter((word, i) => !(wrappers.has(word) && tail[i - 1] !== ','))
      : tail;
  // "name: list" asks for it with or without a verb.
  return [...(asked && !(plain && listed) ? ['+'] : []), ...(plain ? names : inner), ...rest];
}

const OF = new Set(['of', 'for', 'de', 'para', 'do', 'da', 'dos', 'das']);

/** With one of these among the first words they are a sentence, not a name. */
const SMALL = new Set(
  'to of for in on from into at as not no never be is are will must should can may if when where who de do da em na para por ao sem nao se quando required optional unique both all each every only many one or true false between default ou todos ambos cada so muitos entre integer boolean string except'.split(
    ' ',
  ),
);

/** "+ supplier. name, phone": a name and then a list is a name with a list; in a list "+" is a comma. */
function listed(words: readonly string[]): string[] {
  const colon = words.indexOf(':');
  const stop = words.findIndex((word, i) => i > 0 && !/^[a-z]/.test(word));
  const opens =
    words[0] === '+' && words[stop] === SENTENCE && stop > 1 && words.slice(stop + 1).includes(',') && colon < 0;
  const marked = opens ? words.map((word, i) => (i === stop ? ':' : word)) : [...words];
  return marked.map((word, i) => (word === SENTENCE || (word === '+' && i > colon && colon > 0) ? ',' : word));
}

/** "remove b, a on x" and "take a, b out of x" are "remove a, b from x". */
function removed(words: readonly string[]): string[] {
  const out =
    words[0] === 'take'
      ? words.findIndex((word, i) => word === 'off' || (word === 'out' && words[i + 1] === 'of'))
      : -1;
  const told =
    out > 1
      ? ['remove', ...words.slice(1, out), 'from', ...words.slice(words[out] === 'off' ? out + 1 : out + 2)]
      : [...words];
  const from = told.findIndex((word) => ['from', 'on', 'in', 'of'].includes(word));
  if (told[0] !== 'remove' || from < 2 || told.slice(from + 1).some((word) => SMALL.has(word))) return told;
  const items = told.slice(1, from).join(' ').split(' , ').sort();
  return ['remove', ...items.join(' , ').split(' '), 'from', ...told.slice(from + 1)];
}

/** "+ hike: date, distance" asks for what "hike: date, distance" asks for. */
function withoutVerb(words: readonly string[]): string[] {
  const colon = words.indexOf(':');
  const plain = colon > 1 && words.slice(1, colon).every((word) => /^[a-z]/.test(word) && !SMALL.has(word));
  return words[0] === '+' && plain && !words.includes('to') && !words.includes('em') ? words.slice(1) : [...words];
}

/** Words inside a name: "date of birth". */
const INSIDE = new Set(['of', 'de', 'do', 'da', 'dos', 'das']);

const isListed = (word: string): boolean =>
  word === ',' || (/^[a-z]/.test(word) && (!SMALL.has(word) || INSIDE.has(word)));

/** A plain list of names means the same in any order. */
function ordered(words: readonly string[]): string[] {
  const colon = words.indexOf(':');
  const asked = words[0] === '+' && colon < 0 ? 1 : colon + 1;
  const rest = words.slice(asked);
  if (asked === 0 || rest.length === 0 || !rest.every(isListed)) return [...words];
  const items = rest.join(' ').split(' , ').sort();
  return [...words.slice(0, asked), ...items.join(' , ').split(' ')];
}

/** One separator where several meet, none at the ends; a closing bracket at the end says nothing. */
function tidied(words: readonly string[]): string[] {
  const marked = words.map((word) => (word === '(' || word === '{' ? ':' : word));
  const out: string[] = [];
  for (const word of marked) {
    if (word === ',' && (out.length === 0 || out.at(-1) === ',' || out.at(-1) === ':')) continue;
    if (word === ':' && out.at(-1) === ',') out.pop();
    if (word === ':' && out.at(-1) === ':') continue;
    out.push(word);
  }
  while ([',', ')', '}', ':'].includes(out.at(-1) ?? '')) out.pop();
  return out;
}
