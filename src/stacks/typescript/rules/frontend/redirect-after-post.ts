import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { PAGE_PARTS } from '../paths.js';
import { ancestor, at, literalText, within } from '../syntax.js';

const POSTED = /^(?:create|save|delete|link|unlink|update|remove)\w*FromForm$/;

/** After a POST the browser is sent on with 303, so that reloading repeats nothing. */
export const redirectAfterPost = typescriptRule({
  id: 'frontend/redirect-after-post',
  name: 'A form that was saved is answered with 303',
  sweas: ['frontend'],
  standard: 'F4',
  paths: [PAGE_PARTS],
  message: 'reloading the next page would send the form again',
  suggestion: 'answer with c.redirect(address, 303)',
  inspect(source) {
    const { ts } = source;
    const redirects = source.callsOf('redirect').filter((call) => {
      const isPost = (node: ts.Node): node is ts.CallExpression =>
        ts.isCallExpression(node) &&
        source.calledName(node) === 'post' &&
        literalText(source, node.arguments[0]) !== undefined;
      const route = ancestor(call, isPost);
      const named = ancestor(call, ts.isFunctionDeclaration);
      const reads = named && source.callsOf('sentForm', 'formData', 'parseBody').some((read) => within(read, named));
      return route !== undefined || reads === true || POSTED.test(named?.name?.text ?? '');
    });
    const wrong = redirects.filter(
      ({ arguments: [, status] }) => !status || (ts.isNumericLiteral(status) && status.text !== '303'),
    );
    return violatedAt(
      wrong.map((call) =>
        at(source, call.arguments[1] ?? call, {
          edit: { type: 'fix_status_code', args: { ...source.at(call.arguments[1] ?? call), status: 303 } },
        }),
      ),
    );
  },
});
