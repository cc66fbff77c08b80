import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { entities } from '../src/entities/index.ts';
import type { OpenApi } from '../src/http/openapi.ts';
import { app, call, emptyDatabase, page } from './support.ts';

suite('the system', () => {
  beforeEach(emptyDatabase);

  test('says that it is well', async () => {
    const { status, body } = await call('GET', '/health');
    assert.equal(status, 200);
    assert.deepEqual(body, { status: 'ok', instance: process.env.BAE_INSTANCE ?? null });
  });

  test('describes every route of its API', async () => {
    const { body } = await call<OpenApi>('GET', '/openapi.json');
    assert.equal(body.openapi, '3.1.0');
    const described = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    assert.deepEqual([...new Set(served)].sort(), described.sort());
  });

  test('has an overview, a page of the API, and one for what is not there', async () => {
    assert.equal((await page('/')).status, 200);
    assert.equal((await page('/docs')).status, 200);
    const missing = await page('/no-such-page');
    assert.equal(missing.status, 404);
    assert.match(missing.headers.get('Content-Type') ?? '', /^text\/html/);
  });

  test('answers errors as problem details', async () => {
    const { status, headers, body } = await call('GET', '/api/no-such-thing');
    assert.equal(status, 404);
    assert.equal(headers.get('Content-Type'), 'application/problem+json');
    assert.match(body.detail, /\/api\/no-such-thing/);
  });

  test('tells browsers to run and load nothing foreign', async () => {
    const { headers } = await page('/');
    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
  });

  for (const { view } of entities) {
    const path = `/api${view.path}`;

    test(`refuses requests to ${path} that it cannot read`, async () => {
      const send = async (body: string, type = 'application/json') =>
        (await app.request(path, { method: 'POST', body, headers: { 'Content-Type': type } }))
          .status;
      assert.equal(await send('{'), 400);
      assert.equal(await send('[]'), 400);
      assert.equal(await send('{}', 'text/plain'), 415);
      assert.equal(await send(JSON.stringify({ text: 'x'.repeat(200_000) })), 413);
    });

    test(`says which methods ${path} answers to`, async () => {
      const { status, headers } = await call('DELETE', path);
      assert.equal(status, 405);
      assert.equal(headers.get('Allow'), 'GET, HEAD, POST');
    });

    test(`takes no change of ${view.path} that another site asks for`, async () => {
      for (const headers of [
        { Origin: 'https://evil.example' },
        { 'Sec-Fetch-Site': 'cross-site' },
      ])
        for (const target of [path, `${view.path}/new`]) {
          const body = new URLSearchParams({ name: 'x' });
          const { status } = await app.request(target, { method: 'POST', headers, body });
          assert.equal(status, 403);
        }
    });
  }
});
