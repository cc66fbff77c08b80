/** The text of a statement that is put together, as pieces: what stands there, and the values in between. */
import type { ts } from 'ts-morph';
import { EditRefused } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { bare } from '../rules/syntax.js';

/** Text as it is written inside of a template, or the source of an expression. */
export type Piece = { readonly text: string } | { readonly value: string };

const escaped = (text: string): string => text.replaceAll(/[\\`]|\$\{/g, '\\$&');

/** Pieces of a template or of texts joined by "+"; any other expression is one value. */
export function piecesOf(source: TypeScriptSource, node: ts.Expression): readonly Piece[] {
  const { ts } = source;
  const inner = bare(source, node);
  const written = (part: ts.Node, from: number, to: number): Piece => ({
    text: source.file.text.slice(part.getStart(source.file) + from, part.end - to),
  });
  if (ts.isNoSubstitutionTemplateLiteral(inner)) return [written(inner, 1, 1)];
  if (ts.isStringLiteral(inner)) return [{ text: escaped(inner.text) }];
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return [...piecesOf(source, inner.left), ...piecesOf(source, inner.right)];
  if (!ts.isTemplateExpression(inner)) return [{ value: node.getText(source.file) }];
  return [
    written(inner.head, 1, 2),
    ...inner.templateSpans.flatMap(({ expression, literal }): Piece[] => [
      { value: expression.getText(source.file) },
      written(literal, 1, ts.isTemplateTail(literal) ? 1 : 2),
    ]),
  ];
}

/** The clause that a place in a statement belongs to: the last of these words before it. */
const CLAUSES =
  /\b(?:select|from|join|into|update|table|order\s+by|group\s+by|returning|where|set|values|having|limit|offset|on)\b/gi;
/** In these stand names of tables and columns, and a name cannot be bound. */
const OF_NAMES = /^(?:select|from|join|into|update|table|order\s+by|group\s+by|returning)$/i;
const BEFORE_VALUE =
  /(?:[=<>(,+\-*/%|]|\b(?:like|glob|limit|offset|and|or|not|is|between|then|else|when|in|where))\s*$/i;

/** What is compared with something stands on the left of it: a column. */
const BEFORE_CONDITION = /\b(?:where|and|or|not|when|having)\s*\(*\s*$/i;
const COMPARED = /^\s*(?:[=<>!]|(?:like|is|in|between|glob)\b)/i;

const noValue = (value: string): EditRefused =>
  new EditRefused(`${value} stands for a name or a part of the statement, and only values can be bound`);

export interface BoundQuery {
  /** Text between the values; one more than there are values. */
  readonly texts: readonly string[];
  /** Sources of expressions. */
  readonly values: readonly string[];
}

/** Every value bound: quotes around it go, and a text in quotes that holds values becomes one value. */
export function bound(pieces: readonly Piece[]): BoundQuery {
  const texts = [''];
  const values: string[] = [];
  let quoted: Piece[] | undefined;
  const write = (text: string): void => {
    texts.push(`${texts.pop() ?? ''}${text}`);
  };
  const bind = (value: string): void => {
    const so = texts.join(' ? ');
    const clause = so.match(CLAUSES)?.at(-1) ?? '';
    if (OF_NAMES.test(clause) || !BEFORE_VALUE.test(so)) throw noValue(value);
    if (/\.join\(/.test(value)) throw new EditRefused(`${value} is a list: how it is to be bound is not known`);
    values.push(value);
    texts.push('');
  };
  for (const piece of pieces) {
    if ('value' in piece) {
      if (quoted) quoted.push(piece);
      else bind(piece.value);
      continue;
    }
    piece.text.split("'").forEach((text, index) => {
      if (index > 0) {
        if (quoted) {
          closeQuote(quoted, write, bind);
          quoted = undefined;
        } else quoted = [];
      }
      if (quoted) quoted.push({ text });
      else write(text);
    });
  }
  if (quoted) throw new EditRefused('a text in the statement does not end');
  values.forEach((value, index) => {
    if (BEFORE_CONDITION.test(texts[index] ?? '') && COMPARED.test(texts[index + 1] ?? '')) throw noValue(value);
  });
  return { texts, values };
}

function closeQuote(quoted: readonly Piece[], write: (text: string) => void, bind: (value: string) => void): void {
  const parts = quoted.filter((piece) => 'value' in piece || piece.text !== '');
  const [only] = parts;
  if (!parts.some((piece) => 'value' in piece))
    return write(`'${parts.map((piece) => ('text' in piece ? piece.text : '')).join('')}'`);
  if (only && 'value' in only && parts.length === 1) return bind(only.value);
  bind(`\`${parts.map((piece) => ('value' in piece ? `\${${piece.value}}` : piece.text)).join('')}\``);
}
