import type { ts } from 'ts-morph';
import { EditRefused, type EditSubject, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { bare } from '../rules/syntax.js';
import { inserted, replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { bound, piecesOf } from './query-text.js';
import { theOne } from './target.js';

const RUNNERS = new Set(['get', 'all', 'run', 'iterate']);

/** A statement with values written into its text becomes one that binds them: by the sql tag, or by "?". */
export const replaceQuery = typescriptEdit({
  type: 'replace_query',
  plan(source, args, subject) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const templates = source
      .all(ts.isTemplateExpression, kinds.TemplateExpression)
      .filter(({ parent }) => !ts.isTaggedTemplateExpression(parent));
    const joined = source
      .all(ts.isBinaryExpression, kinds.BinaryExpression)
      .filter((node) => node.operatorToken.kind === kinds.PlusToken && !ts.isBinaryExpression(node.parent));
    const raws = source.callsOf('raw', 'lit', 'prepare').filter((call) => call.arguments.length === 1);
    const target = theOne<ts.Expression>(source, [...templates, ...joined, ...raws], args, 'statement');
    const text = ts.isCallExpression(target) ? target.arguments[0] : target;
    if (!text) throw new EditRefused('there is no statement');
    return changesFor(source, subject, text);
  },
});

function changesFor(source: TypeScriptSource, subject: EditSubject, text: ts.Expression): readonly TextChange[] {
  const { ts } = source;
  const inner = bare(source, text);
  if (ts.isIdentifier(inner)) return changesFor(source, subject, initialOf(source, inner));
  const { parent } = text;
  if (ts.isCallExpression(parent) && parent.arguments[0] === text) {
    if (/^sql\.(?:raw|lit)$/.test(textOf(source, parent.expression)))
      return [...reaching(source, subject, 'sql'), replaced(source, parent, tagged(source, text))];
    if (source.calledName(parent) === 'prepare') return withMarks(source, parent, text);
    throw new EditRefused(`${textOf(source, parent.expression)}() takes no statement with bound values`);
  }
  const uses = ts.isVariableDeclaration(parent) ? usesOf(source, parent) : [];
  return [
    ...reaching(source, subject, 'sql'),
    replaced(source, text, tagged(source, text)),
    ...uses.map((call) => replaced(source, call, textOf(source, call.arguments[0] ?? call))),
  ];
}

function tagged(source: TypeScriptSource, text: ts.Expression): string {
  const { texts, values } = bound(piecesOf(source, text));
  if (values.length === 0) throw new EditRefused('there is no value in this statement');
  const rest = values.map((value, index) => `\${${value}}${texts[index + 1] ?? ''}`);
  return `sql\`${texts[0] ?? ''}${rest.join('')}\``;
}

/** `db.prepare('… ?').get(id)` */
function withMarks(source: TypeScriptSource, prepare: ts.CallExpression, text: ts.Expression): readonly TextChange[] {
  const { ts } = source;
  const run = prepare.parent.parent;
  if (!ts.isCallExpression(run) || !RUNNERS.has(source.calledName(run)) || run.arguments.length > 0)
    throw new EditRefused('what is done with the prepared statement is not to be seen here');
  const { texts, values } = bound(piecesOf(source, text));
  return [replaced(source, text, `\`${texts.join('?')}\``), inserted(run.end - 1, values.join(', '))];
}

function initialOf(source: TypeScriptSource, { text: name }: ts.Identifier): ts.Expression {
  const { ts } = source;
  const declared = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .filter((node) => ts.isIdentifier(node.name) && node.name.text === name);
  const [only, another] = declared;
  if (!only?.initializer || another) throw new EditRefused(`where ${name} comes from is not to be seen here`);
  return only.initializer;
}

/** Calls of `sql.raw` with the variable, which then hold a statement already; refuses other calls with it. */
function usesOf(source: TypeScriptSource, { name }: ts.VariableDeclaration): readonly ts.CallExpression[] {
  const { ts } = source;
  if (!ts.isIdentifier(name)) return [];
  return source.identifiers(name.text).flatMap(({ parent }) => {
    if (!ts.isCallExpression(parent)) return [];
    if (textOf(source, parent.expression) === 'sql.raw') return [parent];
    throw new EditRefused(`${textOf(source, parent.expression)}() takes no statement with bound values`);
  });
}
