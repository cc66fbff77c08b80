/** SQLite text cut into statements, so that a fault can be reported where its statement begins. */

export interface Statement {
  readonly sql: string;
  /** 1-based line of its first word. */
  readonly line: number;
  /** Its words outside quotes and comments, in upper case, with the marks ( ) , between them. */
  readonly words: readonly string[];
}

/** Quoted text, comments, words and single marks; a quote that never ends takes the rest. */
const TOKEN =
  /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[A-Za-z_][A-Za-z0-9_$]*|[^\sA-Za-z_]/g;

const isComment = (token: string): boolean => token.startsWith('--') || token.startsWith('/*');
const isWord = (token: string): boolean => /^[A-Za-z_]/.test(token);

/** `BEGIN … END` of a trigger and `CASE … END` hold what looks like ends of statements. */
export function statementsOf(text: string): readonly Statement[] {
  const statements: Statement[] = [];
  let start: number | undefined;
  let words: string[] = [];
  let depth = 0;
  const close = (end: number): void => {
    if (start !== undefined) statements.push({ sql: text.slice(start, end), line: lineOf(text, start), words });
    start = undefined;
    words = [];
    depth = 0;
  };
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    if (isComment(token)) continue;
    if (token === ';' && depth === 0) {
      close(match.index);
      continue;
    }
    start ??= match.index;
    const word = isWord(token) ? token.toUpperCase() : token;
    if (word === 'CASE' || (word === 'BEGIN' && words.includes('TRIGGER'))) depth += 1;
    if (word === 'END' && depth > 0) depth -= 1;
    if (isWord(token) || /^[(),]$/.test(token)) words.push(word);
    else if (/^["`[]/.test(token)) words.push(token.slice(1, -1).toUpperCase());
  }
  close(text.length);
  return statements;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
