import { uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { API } from '../paths.js';
import { answersOf, routesOf } from '../source/routes.js';
import { at } from '../syntax.js';

/** Errors are thrown as a Problem; one place turns them into problem details (RFC 9457), whatever was thrown. */
export const errorsAsProblems = typescriptRule({
  id: 'backend/errors-as-problems',
  name: 'Errors become problem details',
  sweas: ['backend'],
  standard: 'B8',
  paths: [API],
  message: 'this error is answered with a success code',
  suggestion: 'throw notFound(…), conflict(…) or invalid(…)',
  inspect(source) {
    const answers = routesOf(source).flatMap(({ handler }) => (handler ? answersOf(source, handler) : []));
    const disguised = answers.filter(
      ({ call, status }) => (status === undefined || status < 400) && isError(call.getText(source.file)),
    );
    const own = answers.find(({ status }) => status !== undefined && status >= 400);
    return violatedAt(
      disguised.map(({ call }) =>
        at(source, call, { edit: { type: 'throw_not_found', args: { ...source.at(call) } } }),
      ),
      own && uncertain('errors are answered here instead of being thrown as problems', source.at(own.node)),
    );
  },
});

const isError = (text: string): boolean => /^\w+\.json\(\s*\{\s*['"]?(?:error|errors|message)['"]?\s*:/.test(text);
