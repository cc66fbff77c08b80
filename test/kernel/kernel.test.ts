/** Whole runs in process, on real files; only the recogniser is told what to answer. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type KernelSettings, makeKernel } from '../../bin/make-kernel.js';
import { childProcesses } from '../../src/adapters/child-processes.js';
import { disk } from '../../src/adapters/disk.js';
import { localNetwork } from '../../src/adapters/local-network.js';
import { ownerLocks } from '../../src/adapters/owner-lock.js';
import { randomIds } from '../../src/adapters/random-ids.js';
import { sqlite } from '../../src/adapters/sqlite.js';
import { systemClock } from '../../src/adapters/system-clock.js';
import { SAFE_DECISIONS } from '../../src/commands/policy.js';
import type { EventType, RunEvent } from '../../src/domain/event.js';
import type { Recognition } from '../../src/domain/recognition.js';
import type { Kernel } from '../../src/kernel/kernel.js';
import { typescriptStack } from '../../src/stacks/typescript/stack.js';
import { quickFolder } from '../support/quick-folder.js';

const ROOT = new URL('../..', import.meta.url).pathname;
const BOOK: Recognition = {
  intent: 'create',
  entities: [
    {
      name: 'Book',
      label: 'Book',
      attributes: [
        { name: 'title', label: 'Title', type: 'string' },
        { name: 'pages', label: 'Pages', type: 'integer', min: 1 },
      ],
      relations: [],
      removeAttributes: [],
    },
  ],
  path: 'template',
  customReasons: [],
  confidence: 0.95,
  language: 'en',
  tokens: 0,
};
const UNCLEAR: Recognition = {
  ...BOOK,
  intent: 'clarify',
  path: 'none',
  confidence: 0.3,
  question: { text: 'Which entity?', readings: [] },
};

let root: string;
before(() => {
  root = mkdtempSync(join(quickFolder(), 'bae-kernel-'));
});
after(() => rmSync(root, { recursive: true, force: true }));

/** A kernel whose recogniser answers the same to every sentence. */
const kernelFor = (recognition: Recognition, settings: KernelSettings = {}): Kernel =>
  makeKernel({
    ...settings,
    files: disk,
    processes: childProcesses,
    clock: systemClock,
    ids: randomIds,
    locks: ownerLocks,
    network: localNetwork,
    databases: sqlite,
    version: '0.0.0',
    packageRoot: ROOT,
    stack: typescriptStack,
    recognizer: {
      recognise: async () => ({ recognition, source: 'grammar', key: 'k', meaning: 'm', ms: 0 }),
      forget: async () => 0,
    },
    stateFolder: join(root, 'state'),
  });

interface Told {
  readonly dir: string;
  readonly request?: string;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

async function run(kernel: Kernel, { dir, request = 'books', signal, onEvent }: Told) {
  const events: RunEvent[] = [];
  const outcome = await kernel.run(
    { request, dir, port: 8100, verify: false, start: false },
    SAFE_DECISIONS,
    (event) => {
      events.push(event);
      onEvent?.(event);
    },
    signal ?? new AbortController().signal,
  );
  return { outcome, events };
}

/** Everything below a folder, with its content. */
const snapshot = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length), readFileSync(path, 'utf8')]),
  );

test('a run writes the system, and its events tell the story once and in order', async () => {
  const dir = join(root, 'created');
  const { outcome, events } = await run(kernelFor(BOOK), { dir });
  assert.equal(outcome.kind, 'succeeded');
  assert.deepEqual(
    events.map(({ seq }) => seq),
    events.map((_, index) => index + 1),
  );
  const types = events.map(({ type }) => type);
  const order: EventType[] = [
    'run-started',
    'recognised',
    'interpreted',
    'plan-made',
    'artifact-generated',
    'files-changed',
    'run-ended',
  ];
  assert.deepEqual(
    [...order].sort((a, b) => types.indexOf(a) - types.indexOf(b)),
    order,
  );
  assert.equal(types.filter((type) => type === 'run-ended').length, 1);
  assert.equal(types.at(-1), 'run-ended');
  const written = events.find((event) => event.type === 'files-changed');
  for (const path of written?.created ?? []) assert.ok(readFileSync(join(dir, path)).length > 0, path);
  const registry = JSON.parse(readFileSync(join(dir, '.bae/registry.json'), 'utf8'));
  assert.deepEqual(
    [registry.spec.entities[0].name, registry.history[0].request, registry.migrations[0].file],
    ['Book', 'books', '0001_create_books.sql'],
  );
});

test('the same sentence makes the same bytes', async () => {
  const [one, two] = [join(root, 'same/managed_system'), join(root, 'again/managed_system')];
  await run(kernelFor(BOOK), { dir: one });
  await run(kernelFor(BOOK), { dir: two });
  const sources = (dir: string) =>
    Object.fromEntries(Object.entries(snapshot(dir)).filter(([path]) => !path.startsWith('/.bae/registry')));
  assert.deepEqual(sources(one), sources(two));
});

test('an unclear sentence asks, and nothing is written', async () => {
  const { outcome } = await run(kernelFor(UNCLEAR), { dir: join(root, 'unclear') });
  assert.deepEqual(outcome, { kind: 'needs-answer', question: UNCLEAR.question });
  assert.ok(!readdirSync(root).some((name) => name.includes('unclear')));
});

test('logic that no template holds fails without a model, says why, and writes nothing', async () => {
  const custom: Recognition = { ...BOOK, path: 'llm', customReasons: ['a total is worked out'] };
  const { outcome } = await run(kernelFor(custom), { dir: join(root, 'custom') });
  assert.ok(outcome.kind === 'failed' && outcome.stage === 'interpret');
  assert.match(outcome.reason, /a total is worked out/);
  assert.equal(outcome.modelUnavailable, true);
  assert.ok(outcome.nextSteps.some((step) => step.includes('OPENAI_BASE_URL')));
  assert.ok(!readdirSync(root).some((name) => name.includes('custom')));
});

test('a cancel in the middle leaves the folder as it was and no trace beside it', async () => {
  const dir = join(root, 'cancelled/system');
  await run(kernelFor(BOOK), { dir });
  const before = snapshot(join(root, 'cancelled'));
  const more: Recognition = {
    ...BOOK,
    entities: BOOK.entities.map((entity) => ({ ...entity, name: 'Magazine', label: 'Magazine' })),
  };
  const controller = new AbortController();
  const { outcome } = await run(kernelFor(more), {
    dir,
    signal: controller.signal,
    onEvent: ({ type }) => type === 'artifact-generated' && controller.abort(),
  });
  assert.equal(outcome.kind, 'cancelled');
  assert.deepEqual(snapshot(join(root, 'cancelled')), before);
});

/** A folder with a system and a template of its own that answers 200 where 201 is due; and a sentence that uses it. */
async function withWrongTemplate(name: string): Promise<{ readonly dir: string; readonly more: Recognition }> {
  const dir = join(root, name);
  await run(kernelFor(BOOK), { dir });
  const shipped = readFileSync(join(ROOT, 'templates/typescript/backend/entity.api.ts.hbs'), 'utf8');
  mkdirSync(join(dir, '.bae/templates/backend'), { recursive: true });
  writeFileSync(join(dir, '.bae/templates/backend/entity.api.ts.hbs'), shipped.replace('201', '200'));
  const entities = BOOK.entities.map((entity) => ({ ...entity, name: 'Film', label: 'Film' }));
  return { dir, more: { ...BOOK, entities } };
}

test('what a person’s template does wrong is patched, reviewed again and written as patched', async () => {
  const { dir, more } = await withWrongTemplate('patched');
  const { outcome, events } = await run(kernelFor(more), { dir });
  assert.equal(outcome.kind, 'succeeded', JSON.stringify(outcome));
  const patch = events.find(({ type }) => type === 'artifact-patched');
  assert.ok(patch?.type === 'artifact-patched' && patch.edit === 'fix_status_code', JSON.stringify(patch));
  assert.ok(patch.tokensSaved > 500);
  const verdicts = events.flatMap((event) =>
    event.type === 'artifact-validated' && event.path.endsWith('film.api.ts') ? [event.outcome] : [],
  );
  assert.deepEqual(verdicts, ['confident_rejection', 'confident_approval']);
  assert.match(readFileSync(join(dir, 'src/entities/film/film.api.ts'), 'utf8'), /201/);
});

test('without smart retry and without a model a rejected artifact is accepted by force, and told so', async () => {
  const { dir, more } = await withWrongTemplate('forced');
  const { outcome, events } = await run(kernelFor(more, { smartRetry: false }), { dir });
  assert.ok(outcome.kind === 'forced', JSON.stringify(outcome));
  assert.deepEqual(outcome.artifacts, ['src/entities/film/film.api.ts']);
  const repaired = events.find(({ type }) => type === 'artifact-repaired');
  assert.ok(repaired?.type === 'artifact-repaired' && repaired.how === 'force');
});

test('in strict mode it fails the run at its line and leaves the folder as it was', async () => {
  const { dir, more } = await withWrongTemplate('strict');
  const before = snapshot(dir);
  const { outcome } = await run(kernelFor(more, { smartRetry: false, strict: true }), { dir });
  assert.ok(outcome.kind === 'failed', JSON.stringify(outcome));
  assert.equal(outcome.stage, 'repair');
  assert.match(outcome.reason, /src\/entities\/film\/film\.api\.ts:\d+ .*201/);
  assert.deepEqual(snapshot(dir), before);
});

test('a person’s template that cannot be rendered fails the run with the template’s name', async () => {
  const dir = join(root, 'broken-template');
  await run(kernelFor(BOOK), { dir });
  mkdirSync(join(dir, '.bae/templates/backend'), { recursive: true });
  writeFileSync(join(dir, '.bae/templates/backend/entity.model.ts.hbs'), '{{nothing.like.this}}\n');
  const more: Recognition = {
    ...BOOK,
    entities: BOOK.entities.map((entity) => ({ ...entity, name: 'Film', label: 'Film' })),
  };
  const { outcome } = await run(kernelFor(more), { dir });
  assert.ok(outcome.kind === 'failed' && outcome.stage === 'generate', JSON.stringify(outcome));
  assert.match(outcome.reason, /model/);
});

test('a second run waits for the first and then builds on it', async () => {
  const dir = join(root, 'two-at-once');
  const film: Recognition = {
    ...BOOK,
    entities: BOOK.entities.map((entity) => ({ ...entity, name: 'Film', label: 'Film' })),
  };
  const [one, two] = await Promise.all([run(kernelFor(BOOK), { dir }), run(kernelFor(film), { dir })]);
  assert.deepEqual([one.outcome.kind, two.outcome.kind], ['succeeded', 'succeeded']);
  const { spec } = JSON.parse(readFileSync(join(dir, '.bae/registry.json'), 'utf8'));
  assert.deepEqual(spec.entities.map(({ name }: { name: string }) => name).sort(), ['Book', 'Film']);
});
