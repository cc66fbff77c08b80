import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { AbortError, CancelledError } from '../../src/domain/errors.js';
import {
  restartServer,
  type ServableStack,
  serverLogs,
  serverStatus,
  startServer,
  stopServer,
} from '../../src/managed-system/server.js';
import { inTemporaryFolder, ports } from './helpers.js';

const SERVER = `
  import { createServer } from 'node:http';
  console.log('listening to', process.env.PORT);
  if (process.env.STUBBORN) process.on('SIGTERM', () => console.log('no'));
  createServer((request, response) => {
    response.end(JSON.stringify({ status: 'ok', instance: process.env.BAE_INSTANCE, pid: process.pid }));
  }).listen(Number(process.env.PORT), '127.0.0.1');
`;

function stackOf(source: string, env: Record<string, string> = {}): ServableStack {
  return {
    healthPath: '/health',
    build: () => ({
      command: process.execPath,
      args: ['-e', `require('fs').writeFileSync('server.mjs', ${JSON.stringify(source)})`],
    }),
    start: (_, port) => ({
      command: process.execPath,
      args: ['server.mjs'],
      env: { ...env, PORT: String(port) },
    }),
  };
}
const stack = stackOf(SERVER);

async function inSystem(use: (dir: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    await mkdir(join(dir, '.bae'), { recursive: true });
    try {
      await use(dir);
    } finally {
      await stopServer(stack, dir, ports).catch(() => undefined);
    }
  });
}

/** A free port below those that the system hands out to others at any moment. */
async function somePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await ports.network.isFree(port)) return port;
  }
}

const listening = (port: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });

const health = async (url: string) => JSON.parse((await ports.network.get(`${url}/health`, 2000))?.body ?? '{}');
const isAlive = async (pid: number | undefined) => (await ports.processes.identity(pid ?? 0)) !== undefined;

/** A process that has nothing to do with us. */
async function stranger(env: Record<string, string> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { env: { ...process.env, ...env } });
  await new Promise((resolve) => child.once('spawn', resolve));
  return child;
}

test('starts, is found again, logs, restarts on its port, stops', () =>
  inSystem(async (dir) => {
    assert.deepEqual(await serverStatus(stack, dir, ports), { running: false });
    const port = await somePort();
    const started = await startServer(stack, dir, ports, { port });
    assert.deepEqual([started.port, started.wantedPort, started.url], [port, undefined, `http://127.0.0.1:${port}`]);
    assert.equal((await health(started.url)).pid, started.pid);
    const { url, pid } = started;
    assert.deepEqual(await serverStatus(stack, dir, ports), { running: true, url, pid, port, healthy: true });
    assert.deepEqual(await serverLogs(dir, ports.files, 5), [`listening to ${port}`]);

    assert.equal((await startServer(stack, dir, ports, { port: port + 1 })).pid, pid, 'a running one is left as it is');
    const restarted = await restartServer(stack, dir, ports, { port: port + 1 });
    assert.equal(restarted.port, port);
    assert.notEqual(restarted.pid, pid);
    assert.equal(await isAlive(pid), false);

    assert.equal(await stopServer(stack, dir, ports), 'stopped');
    assert.equal(await isAlive(restarted.pid), false);
    assert.equal(await stopServer(stack, dir, ports), 'not-running');
    assert.deepEqual((await readdir(join(dir, '.bae'))).sort(), ['server.log']);
  }));

test('a port in use gives the next free one, and says which was wanted', () =>
  inSystem(async (dir) => {
    const port = await somePort();
    const other = await listening(port);
    try {
      const started = await startServer(stack, dir, ports, { port });
      assert.equal(started.wantedPort, port);
      assert.ok(started.port > port);
      assert.equal((await health(started.url)).pid, started.pid);
    } finally {
      other.close();
    }
  }));

test('a port taken between our look and the start gives the next one too', () =>
  inSystem(async (dir) => {
    const port = await somePort();
    const other = await listening(port);
    let looks = 0;
    const blind = {
      ...ports.network,
      isFree: (p: number) => (looks++ === 0 ? Promise.resolve(true) : ports.network.isFree(p)),
    };
    try {
      const started = await startServer(stack, dir, { ...ports, network: blind }, { port });
      assert.equal(started.wantedPort, port);
      assert.ok(started.port > port);
    } finally {
      other.close();
    }
  }));

test('a server that ends at once is an error with what it printed, and leaves nothing running', () =>
  inSystem(async (dir) => {
    const broken = stackOf('console.error("no such table: students"); process.exit(3);');
    await assert.rejects(startServer(broken, dir, ports, { port: await somePort() }), (error: unknown) => {
      assert.ok(error instanceof AbortError);
      assert.match(error.message, /ended at once.*no such table/s);
      return true;
    });
    assert.deepEqual(await readdir(join(dir, '.bae')), ['server.log']);
    const failing = {
      ...stack,
      build: () => ({ command: process.execPath, args: ['-e', 'throw new Error("bad syntax")'] }),
    };
    await assert.rejects(
      startServer(failing, dir, ports, { port: await somePort() }),
      /could not be built.*bad syntax/s,
    );
  }));

test('a server that never answers as itself is ended; so is one whose start is cancelled', () =>
  inSystem(async (dir) => {
    const pidFile = join(dir, 'pid');
    const impostor = `
      import { writeFileSync } from 'node:fs';
      process.env.BAE_INSTANCE = 'somebody else';
      writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
      ${SERVER}`;
    const options = { port: await somePort(), timeoutMs: 400 };
    await assert.rejects(startServer(stackOf(impostor), dir, ports, options), /did not answer/);
    assert.equal(await isAlive(Number(await readFile(pidFile, 'utf8'))), false);

    const control = new AbortController();
    const cancelling = {
      ...ports.clock,
      sleep: (ms: number) => {
        control.abort();
        return ports.clock.sleep(ms);
      },
    };
    const silent = stackOf('setInterval(() => {}, 1000);');
    const starting = startServer(
      silent,
      dir,
      { ...ports, clock: cancelling },
      { port: await somePort(), signal: control.signal },
    );
    await assert.rejects(starting, CancelledError);
    assert.deepEqual(await readdir(join(dir, '.bae')), ['server.log']);
  }));

test('a server that ignores SIGTERM is ended by SIGKILL', () =>
  inSystem(async (dir) => {
    const started = await startServer(stackOf(SERVER, { STUBBORN: '1' }), dir, ports, { port: await somePort() });
    // Time runs ten times as fast, so that nobody waits for the 5 s.
    const fast = { ...ports.clock, monotonic: () => ports.clock.monotonic() * 10 };
    assert.equal(await stopServer(stack, dir, { ...ports, clock: fast }), 'stopped');
    assert.equal(await isAlive(started.pid), false);
    assert.ok((await serverLogs(dir, ports.files, 5)).includes('no'), 'it was asked first');
  }));

test('a process that is not ours is never ended, whatever the record says', () =>
  inSystem(async (dir) => {
    const other = await stranger({ BAE_INSTANCE: 'another' });
    const pid = other.pid ?? assert.fail();
    const identity = (await ports.processes.identity(pid)) ?? assert.fail();
    const port = await somePort();
    const record = { pid, identity, port, url: `http://127.0.0.1:${port}`, instance: 'mine', dir, startedAt: '' };
    const path = join(dir, '.bae/server.json');
    try {
      await writeFile(path, JSON.stringify(record));
      assert.deepEqual(await serverStatus(stack, dir, ports), { running: false });
      await assert.rejects(stopServer(stack, dir, ports), /left alone/);
      await assert.rejects(restartServer(stack, dir, ports, { port }), /left alone/);
      for (const fake of [
        { ...record, identity: 'earlier' },
        { ...record, pid: 1 },
        { ...record, pid: -pid },
        { ...record, pid: 0 },
        {},
      ]) {
        await writeFile(path, JSON.stringify(fake));
        await stopServer(stack, dir, ports).catch((error: unknown) => assert.ok(error instanceof AbortError));
        assert.ok(await isAlive(pid), JSON.stringify(fake));
      }
    } finally {
      other.kill('SIGKILL');
    }
  }));

test('a copy of the folder does not take the server for its own; a moved folder does', () =>
  inSystem(async (dir) => {
    const started = await startServer(stack, dir, ports, { port: await somePort() });
    const copy = `${dir}-copy`;
    await cp(dir, copy, { recursive: true });
    assert.deepEqual(await serverStatus(stack, copy, ports), { running: false });
    assert.equal(await stopServer(stack, copy, ports), 'not-running');
    assert.ok(await isAlive(started.pid));
    const moved = `${dir}-moved`;
    await rename(dir, moved);
    assert.equal(await stopServer(stack, moved, ports), 'stopped');
    assert.equal(await isAlive(started.pid), false);
  }));

test('the log is rotated at start when it has grown', () =>
  inSystem(async (dir) => {
    await writeFile(join(dir, '.bae/server.log'), 'old line\n'.repeat(200_000));
    const { port } = await startServer(stack, dir, ports, { port: await somePort() });
    assert.deepEqual(await serverLogs(dir, ports.files, 100), [`listening to ${port}`]);
    assert.ok((await readdir(join(dir, '.bae'))).includes('server.log.1'));
  }));
