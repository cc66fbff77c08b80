import { EditRefused } from '../../../patching/edit.js';
import { routesOf } from '../rules/source/routes.js';
import { ancestor } from '../rules/syntax.js';
import { after, indentAt, lineEndOf, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { lastAwaited, throwNotFound } from './not-found.js';
import { theOne } from './target.js';

/** Answers 404 where the row that a handler has read is not there. */
export const addNotFound = typescriptEdit({
  type: 'add_not_found',
  plan(source, args, subject) {
    const { ts } = source;
    const routes = routesOf(source);
    const call = theOne(
      source,
      routes.map((route) => route.call),
      args,
      'route',
    );
    const handler = routes.find((route) => route.call === call)?.handler;
    if (!handler) throw new EditRefused('the handler is not in this file');
    if (/\bnotFound\(/.test(textOf(source, handler))) return [];
    const row = lastAwaited(source, handler);
    if (new RegExp(`if \\(!${textOf(source, row.name)}\\)`).test(textOf(source, handler)))
      throw new EditRefused('something else is done when the row is not there');
    const statement = ancestor(row, ts.isVariableStatement);
    if (!statement) throw new EditRefused('the row is not read in a statement of its own');
    const { text } = source.file;
    const indent = `${lineEndOf(text)}${indentAt(text, statement.getStart(source.file))}`;
    const check = `if (!${textOf(source, row.name)}) ${throwNotFound(source, handler)}`;
    return [...reaching(source, subject, 'notFound'), after(statement, `${indent}${check}`)];
  },
});
