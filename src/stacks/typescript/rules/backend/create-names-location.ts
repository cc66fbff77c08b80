import { SILENT, uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { API } from '../paths.js';
import { answersOf, routesOf } from '../source/routes.js';
import { at } from '../syntax.js';

export const createNamesLocation = typescriptRule({
  id: 'backend/create-names-location',
  name: 'POST says where the new row is',
  sweas: ['backend'],
  standard: 'B4',
  paths: [API],
  message: 'the answer to POST has no Location header',
  suggestion: "call c.header('Location', …) before the answer",
  inspect(source, subject) {
    const path = entityNames(subject)?.path;
    const created = routesOf(source, 'post').filter(({ path }) => /^\/?$|^\/[\w-]+$/.test(path));
    const silent = created.flatMap(({ handler, call }) =>
      handler && !/location/i.test(handler.getText(source.file)) ? [{ handler, call }] : [],
    );
    if (created.length === 0) return SILENT;
    const plain = silent.filter(({ handler }) => answersOf(source, handler).some(({ status }) => status === 201));
    return violatedAt(
      plain.map(({ handler, call }) => {
        const answer = answersOf(source, handler).find(({ status }) => status === 201)?.call;
        return answer && path !== undefined
          ? at(source, answer, { edit: { type: 'add_location', args: { ...source.at(answer), path: `/api${path}` } } })
          : at(source, answer ?? call);
      }),
      silent.length > plain.length
        ? uncertain('whether POST says where the new row is, is not to be seen here')
        : undefined,
    );
  },
});
