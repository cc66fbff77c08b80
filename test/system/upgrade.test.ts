/** Folders that older releases made, edited by a person and in use, come up to this release with edits and rows. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import type { RunEvent } from '../../src/domain/event.js';
import type { SystemRegistry } from '../../src/domain/system.js';
import { TemplateRegistry } from '../../src/generation/template-registry.js';
import { sha256Of } from '../../src/managed-system/reconcile.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { type BaeHome, baeHome, eventsOf } from './bae.js';
import { TEMPLATES } from './generated.js';

const RELEASES = new URL('../fixtures/releases/', import.meta.url).pathname;
const PORT = String(28_000 + (process.pid % 1000));
const releases = readdirSync(RELEASES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const read = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8');
const registryOf = (dir: string): SystemRegistry => JSON.parse(read(dir, '.bae/registry.json'));

function copyOf(release: string, { root }: BaeHome): string {
  const dir = join(root, `library-${release}`);
  cpSync(join(RELEASES, release), dir, { recursive: true });
  return dir;
}

/** What a person may do to their system: a rule of their own, and a function beside ours. */
const EDITS: Readonly<Record<string, readonly [string, string]>> = {
  'src/entities/book/book.rules.ts': [
    ' = {};',
    ` = {
  validate: ({ title }) => (title === 'Untitled' ? [{ path: 'title', message: 'Give it a real title' }] : []),
};`,
  ],
  'src/db/database.ts': [
    'execute(work));\n}\n',
    'execute(work));\n}\n\n/** For the page of our operators. */\nexport const isOpen = (): boolean => opened !== undefined;\n',
  ],
};

function edit(dir: string): void {
  for (const [path, [from, to]] of Object.entries(EDITS)) {
    const before = read(dir, path);
    assert.ok(before.includes(from), `${path} has ${from}`);
    writeFileSync(join(dir, path), before.replace(from, to));
  }
}

async function call(url: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url + path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {});
  return { status: response.status, body: await response.json() };
}

async function startedWithRows(home: BaeHome, dir: string): Promise<string> {
  const elsewhere = join(home.root, 'elsewhere/other.db');
  const options = { env: { DATABASE_FILE: elsewhere } };
  const { stdout, stderr } = await home.run(['start', '--dir', dir, '--port', PORT], options);
  assert.match(stderr, /^DATABASE_FILE=.*other\.db is not followed: bae keeps the data in data\/app\.db /m);
  assert.deepEqual([existsSync(elsewhere), existsSync(join(dir, 'data/app.db'))], [false, true]);
  const url = /http:\S+/.exec(stdout)?.[0] ?? assert.fail(stdout);
  const author = { name: 'Ursula K. Le Guin', birthDate: '1929-10-21', country: 'United States' };
  assert.equal((await call(url, '/api/authors', author)).status, 201);
  const book = { title: 'The Dispossessed', isbn: '0-06-012563-2', pages: 341, price: 12.5, authorId: 1 };
  assert.equal((await call(url, '/api/books', book)).status, 201);
  return url;
}

const rowsOf = (url: string) => Promise.all(['authors', 'books'].map((name) => call(url, `/api/${name}`)));
const factOf = <T extends RunEvent['type']>(events: readonly RunEvent[], type: T) =>
  events.find((event): event is Extract<RunEvent, { type: T }> => event.type === type);

suite('upgrade', () => {
  for (const release of releases)
    test(`brings a folder of ${release} up to this release, edits and rows kept`, async () => {
      const home = baeHome();
      const dir = copyOf(release, home);
      try {
        edit(dir);
        const url = await startedWithRows(home, dir);
        const rows = await rowsOf(url);
        const { history, migrations, stack: made } = registryOf(dir);

        const first = await home.run(['upgrade', '--dir', dir, '--json']);
        assert.equal(first.code, 0, first.stdout.split('\n').at(-2));
        if (made.version !== stack.version) {
          const events = eventsOf(first);
          assert.equal(factOf(events, 'types-checked')?.ok, true);
          assert.ok((factOf(events, 'tests-run')?.passed ?? 0) > 30);
          assert.equal(factOf(events, 'tests-run')?.failed, 0);
          assert.equal(factOf(events, 'system-started')?.url, url);
          assert.deepEqual(registryOf(dir).history.slice(0, -1), history);
          assert.equal(registryOf(dir).history.at(-1)?.request, 'upgrade');
        }
        assert.deepEqual(registryOf(dir).migrations, migrations);
        assert.deepEqual(registryOf(dir).stack, { id: stack.id, version: stack.version });
        for (const [path, [, to]] of Object.entries(EDITS))
          assert.ok(read(dir, path).includes(to), `${path} keeps ${to}`);

        assert.deepEqual(await rowsOf(url), rows);
        const refused = await call(url, '/api/books', { title: 'Untitled', isbn: '1', pages: 1, price: 1 });
        assert.equal(refused.status, 422);
        assert.match(JSON.stringify(refused.body), /Give it a real title/);

        const before = read(dir, '.bae/registry.json');
        const second = await home.run(['upgrade', '--dir', dir]);
        assert.equal(second.code, 0);
        assert.match(second.stdout, /up to date/);
        assert.equal(read(dir, '.bae/registry.json'), before);
      } finally {
        await home.leave([dir]);
      }
    });

  test('templates of the same version write the same files, or nobody would be told of the change', async () => {
    const templates = await TemplateRegistry.open(disk, TEMPLATES);
    for (const release of releases) {
      const { spec, files, stack: made } = registryOf(join(RELEASES, release));
      if (made.version !== stack.version) continue;
      const scope = { target: spec, previous: spec, changes: [], migrations: [], outdated: files };
      const changed = stack.artifactPlans(scope).filter((plan) => {
        const content =
          plan.ownership === 'vendored'
            ? templates.readStatic(plan.template)
            : Buffer.from(templates.renderTemplate(plan.template, stack.templateContext(plan, scope)));
        return sha256Of(content) !== files[plan.path]?.sha256;
      });
      assert.deepEqual(
        [...changed.map(({ path }) => path), ...stack.fileMoves(scope).removed],
        [],
        `Templates changed since ${release} was made. Raise the version in templates/typescript/manifest.json; or, while ${release} is not out, run: npm run build && node scripts/release-fixture.mjs`,
      );
    }
  });

  if (process.env.BAE_PROOFS === 'full')
    test('removes what this release no longer has, keeps it where it was edited, and can be undone', async () => {
      const home = baeHome();
      const dir = copyOf('0.0.9', home);
      try {
        appendFileSync(join(dir, 'Procfile'), 'worker: node worker.js\n');
        rmSync(join(dir, 'test/author.test.ts'));
        const status = await home.run(['status', '--dir', dir]);
        assert.match(status.stdout, new RegExp(`made with templates 0.9.0; bae upgrade brings it to ${stack.version}`));
        const events = eventsOf(await home.run(['upgrade', '--dir', dir, '--json']));
        assert.equal(factOf(events, 'run-ended')?.outcome.kind, 'succeeded');
        const files = factOf(events, 'files-changed');
        assert.deepEqual(files?.removed, ['.editorconfig']);
        assert.deepEqual(files?.kept, ['Procfile', 'test/author.test.ts']);
        assert.ok(!existsSync(join(dir, 'test/author.test.ts')), 'what a person deleted stays deleted');
        assert.ok(files?.created.includes('src/db/pledge.ts'));
        assert.ok(
          events.some((event) => event.type === 'notice' && event.text.startsWith('Procfile was edited by you')),
        );
        assert.match(read(dir, 'Procfile'), /worker/);
        assert.equal(registryOf(dir).files.Procfile, undefined);

        assert.equal((await home.run(['undo', '--dir', dir])).code, 0);
        assert.ok(existsSync(join(dir, '.editorconfig')));
        assert.ok(!existsSync(join(dir, 'src/db/pledge.ts')));
        assert.equal(registryOf(dir).stack.version, '0.9.0');
      } finally {
        await home.leave();
      }
    });

  test('comes with the next sentence too, so that files of two releases are never mixed', async () => {
    const home = baeHome();
    const dir = copyOf('0.0.9', home);
    try {
      const sentence = ['run', 'add phone to author', '--dir', dir, '--no-start', '--no-verify', '--json'];
      const events = eventsOf(await home.run(sentence));
      assert.match(factOf(events, 'notice')?.text ?? '', /^all files made with templates 0\.9\.0 are brought to/);
      assert.deepEqual(factOf(events, 'files-changed')?.removed, ['.editorconfig', 'Procfile']);
      assert.ok(existsSync(join(dir, 'src/db/pledge.ts')));
      assert.match(read(dir, 'src/entities/author/author.model.ts'), /phone/);
      assert.equal(registryOf(dir).stack.version, stack.version);
    } finally {
      await home.leave();
    }
  });

  test('refuses a folder of a newer release, and one that is not managed', async () => {
    const home = baeHome();
    const dir = copyOf('0.0.9', home);
    try {
      const path = join(dir, '.bae/registry.json');
      const newer = JSON.stringify({ ...registryOf(dir), stack: { id: stack.id, version: '99.0.0' } });
      writeFileSync(path, newer);
      const refused = await home.run(['upgrade', '--dir', dir]);
      assert.equal(refused.code, 1);
      assert.match(refused.stdout, /made with templates 99\.0\.0, newer than/);
      assert.equal(readFileSync(path, 'utf8'), newer);

      const nothing = await home.run(['upgrade', '--dir', join(home.root, 'nothing')]);
      assert.equal(nothing.code, 1);
      assert.match(nothing.stdout, /there is no managed system/);
      assert.ok(!existsSync(join(home.root, 'nothing')));
    } finally {
      await home.leave();
    }
  });
});
