import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { childProcesses } from '../../src/adapters/child-processes.js';
import { systemClock } from '../../src/adapters/system-clock.js';
import { CancelledError } from '../../src/domain/errors.js';

let cwd = '';
before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'bae-processes-'));
});
after(() => rm(cwd, { recursive: true, force: true }));

const node = (code: string, env: Record<string, string> = {}) => ({
  command: process.execPath,
  args: ['-e', code],
  env,
});

async function readWhenThere(path: string): Promise<string> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text !== '') return text;
    await systemClock.sleep(10);
  }
}

async function untilGone(pid: number): Promise<void> {
  while ((await childProcesses.identity(pid)) !== undefined) await systemClock.sleep(10);
}

test('gives code, signal and output of a program, with no shell in between', async () => {
  const result = await childProcesses.run(node('console.log(process.argv[1]); console.error("e"); process.exit(4)'), {
    cwd,
  });
  assert.deepEqual(result, { code: 4, signal: null, stdout: 'undefined\n', stderr: 'e\n' });
  const literal = await childProcesses.run(
    { command: process.execPath, args: ['-p', 'process.argv[1]', '$HOME; echo x'] },
    { cwd },
  );
  assert.equal(literal.stdout, '$HOME; echo x\n');
  await assert.rejects(childProcesses.run({ command: '/nowhere', args: [] }, { cwd }), { code: 'ENOENT' });
});

test('keys and settings of our own process do not reach children', async () => {
  process.env.OPENAI_API_KEY = 'sk-secret';
  process.env.NODE_TEST_CONTEXT ??= 'child-v8';
  try {
    const { stdout } = await childProcesses.run(node('console.log(JSON.stringify(process.env))', { MINE: 'yes' }), {
      cwd,
    });
    const env = JSON.parse(stdout);
    assert.equal(env.MINE, 'yes');
    assert.equal(env.PATH, process.env.PATH);
    for (const name of ['OPENAI_API_KEY', 'NODE_TEST_CONTEXT', 'NODE_OPTIONS'])
      assert.equal(env[name], undefined, name);
  } finally {
    delete process.env.OPENAI_API_KEY;
  }
});

test('output is capped: the beginning and the end stay', async () => {
  const code = 'process.stdout.write("BEGIN" + "x".repeat(3_000_000) + "END")';
  const { stdout } = await childProcesses.run(node(code), { cwd, maxOutput: 1000 });
  assert.match(stdout, /^BEGIN.*left out.*END$/s);
  assert.ok(stdout.length < 1100);
});

test('a time limit ends the program and is told', async () => {
  const result = await childProcesses.run(node('setInterval(() => {}, 1000)'), { cwd, timeoutMs: 150 });
  assert.deepEqual([result.timedOut, result.code, result.signal], [true, null, 'SIGKILL']);
});

test('an abort ends the whole group, grandchildren that ignore signals too', async () => {
  const file = join(cwd, 'grandchild');
  const grandchild = `process.on('SIGTERM', () => {}); require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 1000)`;
  const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1000)`;
  const control = new AbortController();
  const running = childProcesses.run(node(child), { cwd, signal: control.signal });
  const pid = Number(await readWhenThere(file));
  control.abort();
  await assert.rejects(running, CancelledError);
  await untilGone(pid);
  await assert.rejects(childProcesses.run(node(''), { cwd, signal: control.signal }), CancelledError);
});

test('a detached child has its own session and writes to its log; its identity is its own', async () => {
  const logFile = join(cwd, 'log');
  const { pid } = await childProcesses.startDetached(
    node('console.log("hello"); setInterval(() => {}, 1000)', { TAG: 'a b' }),
    { cwd, logFile },
  );
  try {
    assert.equal(await readWhenThere(logFile), 'hello\n');
    const identity = await childProcesses.identity(pid);
    assert.ok(identity);
    assert.equal(await childProcesses.identity(pid), identity);
    assert.notEqual(await childProcesses.identity(process.pid), identity);
    assert.equal(await childProcesses.startedWith(pid, 'TAG', 'a b'), true);
    assert.equal(await childProcesses.startedWith(pid, 'TAG', 'a'), false);
  } finally {
    childProcesses.kill(pid, 'SIGKILL');
  }
  await untilGone(pid);
  assert.equal(childProcesses.kill(pid, 'SIGTERM'), false);
  await assert.rejects(childProcesses.startDetached({ command: '/nowhere', args: [] }, { cwd, logFile }), {
    code: 'ENOENT',
  });
});

test('groups, the first process and nonsense are never signalled', () => {
  for (const pid of [0, 1, -1, -process.pid, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    assert.equal(childProcesses.kill(pid, 'SIGKILL'), false, String(pid));
});
