import type { ts } from 'ts-morph';
import { snakeCase } from '../../../domain/names.js';
import { EditRefused, numberArg, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { removed, replaced } from './changes.js';
import { textEdit } from './define.js';

/** Takes a secret out of a file: code reads it from the environment, a file of settings names it without a value. */
export const hideSecret = textEdit({
  type: 'hide_secret',
  plan(source, args, { code }) {
    const line = numberArg(args, 'line');
    if (source.kind === 'typescript') return [readFromEnvironment(source, line)];
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

/** `process.env.API_KEY ?? ''`, after the name that the text is given to. */
function readFromEnvironment(source: TypeScriptSource, line: number): TextChange {
  const { ts } = source;
  const named = source.literals.flatMap((literal): { literal: ts.Node; name: string }[] => {
    if (!ts.isStringLiteralLike(literal) || source.at(literal).line !== line) return [];
    const { parent } = literal;
    const names = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
    return names && parent.initializer === literal ? [{ literal, name: parent.name.getText(source.file) }] : [];
  });
  const [only, another] = named;
  if (!only || another) throw new EditRefused(`which text of line ${line} is the secret is not to be seen here`);
  return replaced(source, only.literal, `process.env.${snakeCase(only.name).toUpperCase()} ?? ''`);
}
