import { snakeCase } from '../../../domain/names.js';
import { EditRefused, numberArg, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor } from '../rules/syntax.js';
import { removed, removedLines, replaced, textOf } from './changes.js';
import { isUsed, ownVariable } from './declarations.js';
import { textEdit } from './define.js';

/** Takes a secret out of a file: code reads it from the environment, a file of settings names it without a value. */
export const hideSecret = textEdit({
  type: 'hide_secret',
  plan(source, args, { code }) {
    const line = numberArg(args, 'line');
    if (source.kind === 'typescript') return [withoutSecret(source, line)];
    const from =
      code
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const text = code.slice(from).split(/\r?\n/, 1)[0] ?? '';
    const name = /^[A-Z][A-Z0-9_]*=/.exec(text)?.[0];
    if (name === undefined || source.kind !== 'text') throw new EditRefused('this line does not set a variable');
    return text === name ? [] : [removed(from + name.length, from + text.length)];
  },
});

/** `process.env.API_KEY ?? ''`, after the name that the text is given to; a secret that nobody uses goes altogether. */
function withoutSecret(source: TypeScriptSource, line: number): TextChange {
  const { ts } = source;
  const named = [
    ...source.all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration),
    ...source.all(ts.isPropertyAssignment, ts.SyntaxKind.PropertyAssignment),
  ].flatMap(({ name, initializer }) =>
    initializer && ts.isStringLiteralLike(initializer) && source.at(initializer).line === line
      ? [{ name: textOf(source, name), secret: initializer }]
      : [],
  );
  const [only, another] = named;
  if (!only || another) throw new EditRefused(`which text of line ${line} is the secret is not to be seen here`);
  const variable = ownVariable(source, only.secret);
  const statement = ancestor(only.secret, ts.isVariableStatement);
  if (variable && statement && !isUsed(source, variable.name) && !ts.getModifiers(statement)?.length)
    return removedLines(source.file.text, statement.getStart(source.file), statement.end);
  return replaced(source, only.secret, `process.env.${snakeCase(only.name).toUpperCase()} ?? ''`);
}
