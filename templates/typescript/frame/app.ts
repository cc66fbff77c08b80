import { sql } from 'kysely';
import { Hono } from 'hono';
import { withDatabase } from './db/database.ts';
import { entities } from './entities/index.ts';
import { including, rowPaths } from './http/include.ts';
import { otherMethods } from './http/methods.ts';
import { openApi } from './http/openapi.ts';
import { answerError, answerNotFound } from './http/problem.ts';
import { headers, limitedBody, sameOriginOnly } from './http/security.ts';
import { staticFile } from './http/static.ts';
import { docsPage } from './ui/docs.ts';
import { homePages } from './ui/home.ts';

/** API and pages of all entities, without a server around them: tests call it directly. */
export function createApp(): Hono {
  const app = new Hono();
  const views = entities.map(({ view }) => view);
  app.onError(answerError);
  app.notFound(answerNotFound);
  app.use(headers, sameOriginOnly, limitedBody);

  app.get('/health', async (c) => {
    await withDatabase((db) => sql`select 1`.execute(db));
    return c.json({ status: 'ok', instance: process.env.BAE_INSTANCE ?? null });
  });
  app.get('/openapi.json', (c) => c.json(openApi(entities)));
  app.get('/docs', (c) => docsPage(c, openApi(entities), views));
  app.get('/public/*', staticFile);

  for (const [path, entity] of rowPaths(entities)) app.use(path, including(entity, entities));
  for (const { view, api, pages } of entities) {
    app.route(`/api${view.path}`, api);
    app.route(view.path, pages);
  }
  app.route('/', homePages(views));
  app.use(otherMethods(app));
  return app;
}
