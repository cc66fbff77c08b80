import { uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { API } from '../paths.js';
import { type Method, routesOf } from '../source/routes.js';

const ITEM = /^\/:\w+(?:\{[^/]*\})?$/;
const ROUTES: readonly (readonly [Method, (path: string) => boolean, string])[] = [
  ['get', (path) => /^\/?$/.test(path), 'GET / (the list)'],
  ['post', (path) => /^\/?$/.test(path), 'POST /'],
  ['get', (path) => ITEM.test(path), 'GET /:id'],
  ['put', (path) => ITEM.test(path), 'PUT /:id'],
  ['patch', (path) => ITEM.test(path), 'PATCH /:id'],
  ['delete', (path) => ITEM.test(path), 'DELETE /:id'],
];

/** Paths are relative to /api/<plural>; an app that names them in full is another idiom. */
export const routesComplete = typescriptRule({
  id: 'backend/routes-complete',
  name: 'All routes of the HTTP contract are there',
  sweas: ['backend'],
  standard: 'B6',
  evidence: true,
  paths: [API],
  message: 'a route is missing',
  suggestion: 'add it',
  inspect(source) {
    const routes = routesOf(source);
    const missing = ROUTES.filter(
      ([method, path]) => !routes.some((route) => route.method === method && path(route.path)),
    );
    if (missing.length === 0) return violatedAt([]);
    const says = missing.map(([, , says]) => says).join(', ');
    if (missing.length > 2) return uncertain(`${says} is not to be seen here`);
    const end = source.position(source.file.statements.at(-1)?.end ?? 0);
    return violatedAt([{ ...end, message: `${says} ${missing.length === 1 ? 'is' : 'are'} missing` }]);
  },
});
