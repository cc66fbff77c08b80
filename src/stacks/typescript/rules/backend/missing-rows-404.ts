import { SILENT, uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { API } from '../paths.js';
import { answersOf, routesOf } from '../source/routes.js';

const ANSWERED = /notFound|NotFound|\b404\b|[oO]r(?:Throw|Fail|404)|existing|found\(/;

/** A row that is not there is 404; without a check it would be 200 with nothing, or a fault of ours. */
export const missingRows404 = typescriptRule({
  id: 'backend/missing-rows-404',
  name: 'A row that is not there is 404',
  sweas: ['backend'],
  standard: 'B6',
  paths: [API],
  message: 'a row that is not there is not answered with 404',
  suggestion: 'throw notFound(label, id) when there is no row',
  inspect(source) {
    const { ts } = source;
    const routes = routesOf(source, 'get', 'put', 'patch', 'delete').filter(({ path }) =>
      /^\/:\w+(?:\{[^/]*\})?$/.test(path),
    );
    if (routes.length === 0) return SILENT;
    const open = routes.filter(({ handler }) => handler && !ANSWERED.test(handler.getText(source.file)));
    const plain = open.filter(
      ({ handler }) =>
        handler &&
        answersOf(source, handler).length > 0 &&
        (ts.isArrowFunction(handler) || ts.isFunctionExpression(handler)),
    );
    return violatedAt(
      plain.map(({ call, method }) => ({
        ...source.at(call),
        edit: { type: 'add_not_found', args: { ...source.at(call) } },
        message: `${method.toUpperCase()} does not answer 404 when the row is not there`,
      })),
      open.length > plain.length
        ? uncertain('what becomes of a row that is not there is not to be seen here')
        : undefined,
    );
  },
});
