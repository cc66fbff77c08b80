/**
 * The text a cache key is made of: requests that differ only in what carries no meaning give the same. Loads no language
 * model. Order, negation, numbers, units, types and constraints are kept.
 */
import { createHash } from 'node:crypto';
import type { Language } from '../domain/recognition.js';
import { lexiconOf } from './lexicon/lexicons.js';
import { synonymsOf } from './lexicon/synonyms.js';
import { languageOf } from './text/detect.js';
import { segmentsOf } from './text/segments.js';
import { singularIn } from './text/singular.js';
import { expand, tokenise, type Token } from './text/tokens.js';

/** More than this is refused by the recogniser; the key needs no more. */
const MAX_LENGTH = 4000;

/** SHA-256, hex. */
export const keyOf = (normalised: string): string => createHash('sha256').update(normalised).digest('hex');

export function normalise(request: string): string {
  if (request.length > MAX_LENGTH) return `too long ${request.length} ${keyOf(request)}`;
  const text = expand(request);
  const language = languageOf(text);
  const folding = foldingOf(language);
  const words = withoutWrappers(commanded(folded(wordsOf(tokenise(text, language === 'pt')), folding), folding), folding);
  return `${language} ${tidied(words.map((word) => (/^[a-z]+$/.test(word) ? singularIn(word, language) : word))).join(' ')}`;
}

interface Folding {
  readonly commands: ReadonlyMap<string, string>;
  readonly phrases: ReadonlyMap<string, string>;
  readonly wrappers: ReadonlySet<string>;
}

const MEANINGLESS = '';
/** Words in the longest phrase of the tables. */
const LONGEST = 7;
const foldings = new Map<Language, Folding>();

function foldingOf(language: Language): Folding {
  const ready = foldings.get(language);
  if (ready) return ready;
  const { commands, phrases, meaningless } = synonymsOf(language);
  const flat = (table: Readonly<Record<string, readonly string[]>>): [string, string][] =>
    Object.entries(table).flatMap(([to, from]) => from.map((phrase): [string, string] => [phrase, to]));
  const folding = {
    commands: new Map(flat(commands)),
    phrases: new Map([...flat(phrases), ...meaningless.map((phrase): [string, string] => [phrase, MEANINGLESS])]),
    wrappers: new Set(lexiconOf(language).wrappers.split(' ')),
  };
  foldings.set(language, folding);
  return folding;
}

/** Lower-case words; identifiers in pieces, quoted text as it is, marks that end a sentence as full stops. */
function wordsOf(tokens: readonly Token[]): string[] {
  const ends = new Set(segmentsOf(tokens).map((segment) => segment.to));
  return tokens.flatMap((token, i): string[] => {
    if (token.kind === 'end') return [];
    if (token.kind === 'string') return [JSON.stringify(token.text)];
    if (token.kind === 'number') return [`${token.value ?? token.text}${token.text.endsWith('%') ? '%' : ''}`];
    if (token.kind === 'mark') return ends.has(i) && ['.', '!', '?', '...'].includes(token.lower) ? ['.'] : [token.lower];
    const pieces = token.text.replace(/([a-z\d])([A-Z])/g, '$1_$2').split('_').filter((piece) => piece !== '');
    const plain = token.text.includes('_') || pieces.length > 1 ? pieces.map((piece) => piece.toLowerCase()) : [token.lower];
    const breaks = token.newLine && i > 0 ? ['.'] : [];
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
  for (let size = Math.min(LONGEST, words.length - at); size > 0; size -= 1) if (table.has(words.slice(at, at + size).join(' '))) return size;
  return 0;
}

function commanded(words: readonly string[], { commands }: Folding): string[] {
  const start = words.findIndex((word) => word !== ',');
  const rest = start < 0 ? [] : words.slice(start);
  const size = longestAt(rest, 0, commands);
  const command = size > 0 ? commands.get(rest.slice(0, size).join(' ')) : undefined;
  return command === undefined ? [...rest] : [command, ...rest.slice(size)];
}

/** "+ student system", "+ entity student": the wrapper says only that it is one. */
function withoutWrappers(words: readonly string[], { wrappers }: Folding): string[] {
  if (words[0] !== '+' && words[0] !== 'track') return [...words];
  const stop = words.findIndex((word, i) => i > 0 && !/^[a-z]/.test(word));
  const head = words.slice(1, stop < 0 ? words.length : stop);
  const names = head.filter((word) => !wrappers.has(word));
  const tail = stop < 0 ? [] : words.slice(stop);
  const plain = names.length > 0 && names.length < head.length && head.every((word) => !SMALL.has(word));
  return ['+', ...(plain ? names : head), ...tail];
}

/** With one of these among the first words they are a sentence, not a name. */
const SMALL = new Set('to of for in on from into at as not no never be is are will must should can may if when where who de do da em no na para por ao sem nao se quando'.split(' '));

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
