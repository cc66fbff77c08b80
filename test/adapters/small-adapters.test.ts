import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { localNetwork } from '../../src/adapters/local-network.js';
import { randomIds } from '../../src/adapters/random-ids.js';
import { stateFolders } from '../../src/adapters/state-folders.js';
import { systemClock } from '../../src/adapters/system-clock.js';

test('ids are unique and safe in URLs and file names', () => {
  const ids = Array.from({ length: 1000 }, () => randomIds.unique());
  assert.equal(new Set(ids).size, 1000);
  for (const id of ids) assert.match(id, /^[\w-]{22}$/);
});

test('a sleep ends at once with the reason of its signal', async () => {
  const control = new AbortController();
  const sleeping = systemClock.sleep(60_000, control.signal);
  control.abort(new Error('enough'));
  await assert.rejects(sleeping, /enough/);
  await assert.rejects(systemClock.sleep(60_000, control.signal), /enough/);
  await systemClock.sleep(1, new AbortController().signal);
});

test('state folders follow XDG, and ignore variables that are not absolute', () => {
  assert.deepEqual(stateFolders({}, '/home/ana'), {
    config: join('/home/ana', '.config', 'bae'),
    state: join('/home/ana', '.local', 'state', 'bae'),
    cache: join('/home/ana', '.cache', 'bae'),
  });
  const set = { XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: 'relative', XDG_CACHE_HOME: '' };
  assert.deepEqual(stateFolders(set, '/h'), {
    config: join('/c', 'bae'),
    state: join('/h', '.local', 'state', 'bae'),
    cache: join('/h', '.cache', 'bae'),
  });
});

test('the local network tells free ports, answers and silence', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/slow') return;
    response.statusCode = request.url === '/ok' ? 200 : 404;
    response.end(request.url === '/large' ? 'x'.repeat(1_000_000) : 'body');
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const url = `http://127.0.0.1:${port}`;
  assert.equal(await localNetwork.isFree(port), false);
  assert.deepEqual(await localNetwork.get(`${url}/ok`, 5000), { status: 200, body: 'body' });
  assert.equal((await localNetwork.get(`${url}/no`, 5000))?.status, 404);
  assert.equal(await localNetwork.get(`${url}/large`, 5000), undefined);
  assert.equal(await localNetwork.get(`${url}/slow`, 50), undefined);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  assert.equal(await localNetwork.isFree(port), true);
  assert.equal(await localNetwork.get(`${url}/ok`, 5000), undefined);
});
