/** Marked sentences, as people write them: "Set up [E:visitors] with a [A:full name] and [f:unique] [A:badge number]". */
import { expand, type Token, tokenise } from '../text/tokens.js';
import { PARTS, type Part, TAGS } from './tags.js';

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

/** @throws SyntaxError where a mark is not closed */
export function readMarked(line: string): Marked {
  const plain = expand(withBorders(line.replaceAll('⏎', '\n')));
  const borders: { readonly at: number; readonly part: Part | undefined }[] = [];
  let removed = 0;
  const text = plain.replace(BORDERS, (border, at: number) => {
    borders.push({ at: at - removed, part: PARTS[border.charCodeAt(0) - BORDER] });
    removed += 1;
    return '';
  });
  const tokens = tokenise(text, false).filter(({ kind }) => kind !== 'end');
  let part: Part | undefined;
  let starts = false;
  const tags = tokens.map(({ at }) => {
    for (let next = borders[0]; next && next.at <= at; next = borders[0]) {
      part = next.part;
      starts = true;
      borders.shift();
    }
    const tag = part ? TAGS.indexOf(`${starts ? 'B' : 'I'}-${part}`) : 0;
    starts = false;
    return tag;
  });
  return { text, tokens, tags };
}

function withBorders(line: string): string {
  const open: boolean[] = [];
  const text = line.replace(/\[(?:([EAFfMRTC]):)?|\]/g, (found, letter: string | undefined) => {
    if (found !== ']') {
      open.push(letter !== undefined);
      return letter === undefined ? found : (OPEN.get(letter) ?? found);
    }
    return open.pop() ? CLOSE : found;
  });
  if (open.includes(true)) throw new SyntaxError(`a mark is not closed: ${line}`);
  return text;
}
