/** Marked sentences, as people write them: "Set up [E:visitors] with a [A:full name] and [f:unique] [A:badge number]". */
import { expand, type Token, tokenise } from '../text/tokens.js';
import { PARTS, type Part, spansOf, TAGS } from './tags.js';

/** The letter of each part in a mark. */
const LETTERS: Readonly<Record<Part, string>> = {
  entity: 'E',
  attribute: 'A',
  fact: 'F',
  'fact-ahead': 'f',
  again: 'M',
  relation: 'R',
  target: 'T',
  rule: 'C',
  gone: 'D',
  'new-name': 'N',
};

export interface Marked {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Indices into TAGS, one a token. */
  readonly tags: readonly number[];
}

/** Borders stand in the text as characters of private use while contractions are written out. */
const BORDER = 0xe000;
const CLOSE = String.fromCharCode(BORDER + PARTS.length);
const OPEN = new Map(PARTS.map((part, at) => [LETTERS[part], String.fromCharCode(BORDER + at)]));
const BORDERS = /[\ue000-\ue0ff]/g;

/** Lines that do not create something begin with what they do, for whoever reads them. */
const KIND = /^(?:add|change|relate|remove|rename|clarify|unsupported)> ?/;

/** @throws SyntaxError where a mark is not closed */
export function readMarked(line: string): Marked {
  const plain = expand(withBorders(line.replace(KIND, '').replaceAll('⏎', '\n')));
  const borders: { readonly at: number; readonly part: Part | undefined }[] = [];
  let removed = 0;
  const text = plain.replace(BORDERS, (border, at: number) => {
    borders.push({ at: at - removed, part: PARTS[border.charCodeAt(0) - BORDER] });
    removed += 1;
    return '';
  });
  const tokens = tokenise(text, false).filter(({ kind }) => kind !== 'end');
  let part: Part | undefined;
  const tags = tokens.map(({ at, text: word }) => {
    let starts = false;
    let own = part;
    for (let next = borders[0]; next && next.at < at + word.length; next = borders[0]) {
      // A mark within a quoted name is of all of it.
      if (next.at <= at || next.part) own = next.part;
      if (next.part) starts = true;
      part = next.part;
      borders.shift();
    }
    return own ? TAGS.indexOf(`${starts ? 'B' : 'I'}-${own}`) : 0;
  });
  return { text, tokens, tags: trimmed(tokens, tags) };
}

/** Marks that separate a part from what is around it are no part of it, however a line has them: "([F:unique])", "[F:(unique)]". */
function trimmed(tokens: readonly Token[], tags: readonly number[]): number[] {
  const all = tags.map(() => 0);
  for (const { part, from, to } of spansOf(tags)) {
    const [start, end] = bare(tokens, from, to);
    for (let at = start; at < end; at += 1) all[at] = TAGS.indexOf(`${at === start ? 'B' : 'I'}-${part}`);
  }
  return all;
}

function bare(tokens: readonly Token[], from: number, to: number): readonly [number, number] {
  if (to - from < 2) return [from, to];
  const [first, last] = [tokens[from]?.lower ?? '', tokens[to - 1]?.lower ?? ''];
  const closes = first === '(' ? closesAt(tokens, from, to) : undefined;
  if (closes === to - 1) return bare(tokens, from + 1, to - 1);
  if (SEPARATES.test(first) || closes === -1) return bare(tokens, from + 1, to);
  if (SEPARATES.test(last) || (last === ')' && opensIn(tokens, from, to) < 0)) return bare(tokens, from, to - 1);
  return [from, to];
}

const SEPARATES = /^[,;:.]$/;

/** Where the bracket at `from` is closed before `to`; -1 where it is not. */
function closesAt(tokens: readonly Token[], from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const mark = tokens[at]?.lower;
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Where the bracket that ends a part was opened within it; -1 where it was not. */
function opensIn(tokens: readonly Token[], from: number, to: number): number {
  let depth = 0;
  for (let at = to - 1; at >= from; at -= 1) {
    const mark = tokens[at]?.lower;
    if (mark === ')') depth += 1;
    if (mark === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function withBorders(line: string): string {
  const open: boolean[] = [];
  const text = line.replace(/\[(?:([EAFfMRTCDN]):)?|\]/g, (found, letter: string | undefined) => {
    if (found !== ']') {
      open.push(letter !== undefined);
      return letter === undefined ? found : (OPEN.get(letter) ?? found);
    }
    return open.pop() ? CLOSE : found;
  });
  if (open.includes(true)) throw new SyntaxError(`a mark is not closed: ${line}`);
  return text;
}
