import type { Hono, MiddlewareHandler } from 'hono';
import { methodNotAllowed } from './problem.ts';

/** The last to be asked: a path that answers to other methods says so (RFC 9110, 15.5.6). */
export const otherMethods =
  (app: Hono): MiddlewareHandler =>
  async (c, next) => {
    const methods = app.routes
      .filter(({ method, path }) => method !== 'ALL' && matches(path, c.req.path))
      .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    if (methods.length > 0) throw methodNotAllowed(c.req.method, [...new Set(methods)].sort());
    await next();
  };

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, i) => (part.startsWith(':') ? given[i] !== '' : part === given[i]))
  );
}
