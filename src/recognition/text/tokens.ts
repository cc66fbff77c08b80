/** A sentence as tokens that keep developer notation: identifiers, operators, brackets, signed numbers. */
import { foldToAscii } from '../../domain/names.js';
import { recalled } from '../../domain/recalled.js';

export type TokenKind = 'word' | 'number' | 'string' | 'mark' | 'end';

export interface Token {
  /** As typed; a quoted string without its quotes. */
  readonly text: string;
  /** Folded to lower-case ASCII: what patterns compare. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** No space between this token and the one before. */
  readonly glued: boolean;
  /** A line starts here. */
  readonly newLine: boolean;
  readonly value?: number;
  /** A verb in its sentence, as the tagger sees it; never a participle. */
  readonly verb?: boolean;
  /** Offset in the text. */
  readonly at: number;
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(can)['’]?t\b(?!['’])/giu, '$1 not'],
  [/\bcannot\b/giu, 'can not'],
  [/\bwon['’]t\b/giu, 'will not'],
  [/\bshan['’]t\b/giu, 'shall not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|should|would|could|must|need|might)n['’]?t\b/giu, '$1 not'],
  [/\b(i)['’]m\b/giu, '$1 am'],
  [/\b(i|we|you|they|he|she|it|that|there|who|what|here)['’](ve|re|ll|d)\b/giu, '$1 ~$2'],
  [/\b(it|that|there|what|who|he|she|here|where)['’]s\b/giu, '$1 is'],
  [/~ve\b/gu, 'have'],
  [/~re\b/gu, 'are'],
  [/~ll\b/gu, 'will'],
  [/~d\b/gu, 'would'],
  [/\b(that|it)s\b(?= (all|it|ok|okay|fine|everything|enough|not|a|an|the)\b)/giu, '$1 is'],
  [/\b(do|does|did|is|are|have|has|should|would|must)nt\b/giu, '$1 not'],
  [/\b(can)t\b/giu, '$1 not'],
  [/\blet['’]s\b/giu, 'let us'],
  [/\bwanna\b/giu, 'want to'],
  [/\bgotta\b/giu, 'have to'],
  [/\bgimme\b/giu, 'give me'],
  [/\blemme\b/giu, 'let me'],
  [/\bgonna\b/giu, 'going to'],
  [/\b(can|could|would|will|if|that) u\b/giu, '$1 you'],
  [/\b(e-mail)(s?)\b/giu, 'email$2'],
  [/\bw\/o\b/giu, 'without'],
  [/\b(smth|sth|smthg)\b/giu, 'something'],
  [/@(?=(?:unique|id|notnull|notblank|nullable|required|default|min|max|email|column|index)\b)/giu, ''],
  [/\bw\/(?= ?[\p{L}])/giu, 'with '],
  // "license no. unique", "max. 20"
  [/\b(no|nr|max|min|approx|incl|excl)\.(?= *[\p{Ll}\d(])/giu, '$1'],
];

/** Texts that a request is looked at as: itself, without who signs it, its marked parts. */
const MOST_TEXTS = 100;
const MOST_WORDS = 5000;

/** Contractions written out, so that patterns meet one spelling; curly quotes and odd spaces made plain. */
export const expand = recalled((text) => {
  let plain = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
    .replace(/[‘’´`]/g, "'")
    .replace(/[“”«»]/g, '"');
  for (const [pattern, whole] of CONTRACTIONS) plain = plain.replace(pattern, whole);
  return plain;
}, MOST_TEXTS);

/** Space, line break, quoted string, possessive, number, word, mark. */
const TOKEN =
  /([^\S\n]+)|(\n)|("[^"\n]{0,120}"|(?<![\p{L}\d])'[^'\n]{1,60}'(?![\p{L}\d]))|((?<=[\p{L}\d])'s?(?![\p{L}]))|(\d+(?:[.,]\d+)*%?)|([\p{L}_$][\p{L}\d_$]*(?:-(?=[\p{L}])[\p{L}\d_]+)*)|(<->|<=>|->|=>|<-|→|↔|>=|<=|!=|==|≥|≤|\.\.\.?|…|&&|\|\||[^\s\p{L}\d])/gu;

/** Splits into tokens; linear in the length. Ends with one `end` token. */
export const tokenise = (text: string, decimalComma: boolean): readonly Token[] =>
  decimalComma ? withDecimalComma(text) : withDecimalPoint(text);

const withDecimalComma = recalled((text) => tokensOf(text, true), MOST_TEXTS);
const withDecimalPoint = recalled((text) => tokensOf(text, false), MOST_TEXTS);

function tokensOf(text: string, decimalComma: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let glued = false;
  let newLine = true;
  const push = (text: string, lower: string, kind: TokenKind, at: number, value?: number): void => {
    const token = { text, lower, kind, glued, newLine, at };
    tokens.push(value === undefined ? token : { ...token, value });
    glued = true;
    newLine = false;
  };
  for (const match of text.matchAll(TOKEN)) {
    const [, space, newline, string, poss, number, word, mark] = match;
    const at = match.index;
    if (space !== undefined) glued = false;
    else if (newline !== undefined) {
      glued = false;
      newLine = true;
    } else if (string !== undefined) {
      const inner = string.slice(1, -1);
      push(inner, lowerOf(inner), 'string', at);
    } else if (poss !== undefined) push("'s", "'s", 'mark', at);
    else if (number !== undefined) push(number, number, 'number', at, numberOf(number, decimalComma));
    else if (word !== undefined) pushWord(word, at, push);
    else if (mark !== undefined) push(mark, MARKS.get(mark) ?? mark, 'mark', at);
  }
  tokens.push({ text: '', lower: '', kind: 'end', glued: false, newLine: true, at: text.length });
  return joinSigns(tokens);
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['→', '->'],
  ['=>', '->'],
  ['↔', '<->'],
  ['<=>', '<->'],
  ['≥', '>='],
  ['≤', '<='],
  ['…', '...'],
  ['—', '--'],
  ['–', '--'],
  ['•', '*'],
  ['·', '*'],
  ['‣', '*'],
]);

/** A hyphenated word is one word unless patterns know it as two ("non-null", "many-to-many"). */
function pushWord(
  word: string,
  at: number,
  push: (text: string, lower: string, kind: TokenKind, at: number) => void,
): void {
  const parts = word.includes('-') && !PARTICLE_PAIR.test(word) ? word.split('-') : [word];
  let offset = at;
  for (const part of parts) {
    if (part !== '') push(part, lowerOfWord(part), 'word', offset);
    offset += part.length + 1;
  }
}

/** "to-do", "check-in", "plus-ones": one word, since its second half alone would mean something else. */
const PARTICLE_PAIR = /^[a-z]+-(in|on|out|up|off|do|by|ones|to)$/i;

/** Portuguese "é" (is) must not become "e" (and), nor "dá" (gives) "da" (of the). */
const lowerOfWord = recalled((word) => (/^(é|dá)$/i.test(word) ? `${lowerOf(word)}h` : lowerOf(word)), MOST_WORDS);

const lowerOf = (text: string): string => foldToAscii(text).toLowerCase().trim();

const GROUPED_BY_POINTS = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const GROUPED_BY_COMMAS = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

function numberOf(text: string, decimalComma: boolean): number {
  const bare = text.replace('%', '');
  const grouped = (decimalComma ? GROUPED_BY_POINTS : GROUPED_BY_COMMAS).test(bare);
  const plain = grouped ? bare.replaceAll(decimalComma ? '.' : ',', '') : bare;
  return Number(plain.replace(',', '.').replace(/(\..*)\./, '$1'));
}

/** "-20" is one number where a minus cannot mean "to": after a space, a bracket or an operator. */
function joinSigns(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token) break;
    const before = joined.at(-1);
    const signed =
      token.lower === '-' &&
      next?.kind === 'number' &&
      next.glued &&
      (!token.glued || before?.kind === 'mark') &&
      before?.kind !== 'number' &&
      before?.kind !== 'end' &&
      !token.newLine;
    if (signed && next) {
      joined.push({
        ...next,
        text: `-${next.text}`,
        lower: `-${next.lower}`,
        value: -(next.value ?? 0),
        glued: token.glued,
        newLine: token.newLine,
        at: token.at,
      });
      i += 1;
    } else joined.push(token);
  }
  return joined;
}
