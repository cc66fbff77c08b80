import { EditRefused } from '../../../patching/edit.js';
import { routesOf } from '../rules/source/routes.js';
import { ancestor, within } from '../rules/syntax.js';
import { replaced } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { throwNotFound } from './not-found.js';
import { theOne } from './target.js';

/** `if (!course) return c.json({ error: … })` becomes a problem with status 404. */
export const throwNotFoundInstead = typescriptEdit({
  type: 'throw_not_found',
  plan(source, args, subject) {
    const { ts } = source;
    const call = theOne(source, source.callsOf('json', 'text', 'body'), args, 'answer');
    const handler = routesOf(source).find((route) => route.handler && within(call, route.handler))?.handler;
    const statement = ancestor(call, ts.isReturnStatement);
    const guard = statement && ancestor(statement, ts.isIfStatement);
    const isGuard = guard && ts.isPrefixUnaryExpression(guard.expression) && within(statement, guard.thenStatement);
    if (!handler || !isGuard) throw new EditRefused('this error is not about a row that is not there');
    return [...reaching(source, subject, 'notFound'), replaced(source, statement, throwNotFound(source, handler))];
  },
});
