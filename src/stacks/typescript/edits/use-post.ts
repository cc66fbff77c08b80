import { EditRefused } from '../../../patching/edit.js';
import { routesOf } from '../rules/source/routes.js';
import { replaced } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Lets a route that changes data be asked for by POST. */
export const usePost = typescriptEdit({
  type: 'use_post',
  plan(source, args) {
    const routes = routesOf(source, 'get');
    const calls = routes.map(({ call }) => call);
    const call = theOne(source, calls, args, 'GET route');
    const path = routes.find((route) => route.call === call)?.path;
    if (routesOf(source, 'post').some((route) => route.path === path))
      throw new EditRefused(`there is a POST ${path} already`);
    const { expression } = call;
    if (!source.ts.isPropertyAccessExpression(expression)) throw new EditRefused('the route is not made here');
    return [replaced(source, expression.name, 'post')];
  },
});
