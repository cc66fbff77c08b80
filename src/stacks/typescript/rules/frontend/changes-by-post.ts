import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import { routesOf } from '../source/routes.js';
import { at, within } from '../syntax.js';

/** `deletePage` only asks. */
const CHANGES = /^(?:create|update|replace|delete|remove|save|link|unlink|insert)[A-Z]\w*(?<!Page|View|Url)$/;
const CHANGING_QUERIES = new Set(['insertInto', 'updateTable', 'deleteFrom']);

/** Browsers, scanners and previews follow links: a GET that changes something will be made by nobody's wish. */
export const changesByPost = typescriptRule({
  id: 'frontend/changes-by-post',
  name: 'GET changes nothing',
  sweas: ['backend', 'frontend'],
  standard: 'F4',
  confidence: 1,
  paths: [SOURCE],
  message: 'a GET request changes data here',
  suggestion: 'show a page that asks, and change by POST',
  inspect(source) {
    const { ts } = source;
    const reads = routesOf(source, 'get');
    const changes = source.calls.filter(
      (call) =>
        (ts.isIdentifier(call.expression) && CHANGES.test(call.expression.text)) ||
        CHANGING_QUERIES.has(source.calledName(call)),
    );
    return violatedAt(
      changes.flatMap((call): Violation[] => {
        const route = reads.find(({ handler }) => handler && within(call, handler))?.call;
        return route ? [at(source, call, { edit: { type: 'use_post', args: { ...source.at(route) } } })] : [];
      }),
    );
  },
});
