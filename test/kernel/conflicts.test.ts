/** A person's edit meets a change of the same line: every answer, on files that were really generated. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeKernel } from '../../bin/make-kernel.js';
import { childProcesses } from '../../src/adapters/child-processes.js';
import { disk } from '../../src/adapters/disk.js';
import { localNetwork } from '../../src/adapters/local-network.js';
import { ownerLocks } from '../../src/adapters/owner-lock.js';
import { randomIds } from '../../src/adapters/random-ids.js';
import { sqlite } from '../../src/adapters/sqlite.js';
import { systemClock } from '../../src/adapters/system-clock.js';
import { policyDecisions, SAFE_DECISIONS } from '../../src/commands/policy.js';
import type { DecisionRequest, RunEvent } from '../../src/domain/event.js';
import type { Intent, Recognition } from '../../src/domain/recognition.js';
import type { Decisions, Editor } from '../../src/ports.js';
import { typescriptStack } from '../../src/stacks/typescript/stack.js';
import { quickFolder } from '../support/quick-folder.js';

const ROOT = new URL('../..', import.meta.url).pathname;
const MODEL = 'src/entities/book/book.model.ts';
const MARKER = /^(<{7}|={7}|>{7})/m;

const books = (intent: Intent, max: number): Recognition => ({
  intent,
  entities: [
    {
      name: 'Book',
      label: 'Book',
      attributes: [
        ...(intent === 'create' ? [{ name: 'title', label: 'Title', type: 'string' as const }] : []),
        { name: 'pages', label: 'Pages', type: 'integer', max },
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
});

async function run(dir: string, recognition: Recognition, decisions: Decisions, signal = new AbortController().signal) {
  const kernel = makeKernel({
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
  const events: RunEvent[] = [];
  const request = { request: 'books', dir, port: 8100, verify: false, start: false };
  const outcome = await kernel.run(request, decisions, (event) => events.push(event), signal);
  return { outcome, events };
}

let root: string;
/** A system whose model was edited: pages go to 600 instead of 500. */
let edited: string;
before(async () => {
  root = mkdtempSync(join(quickFolder(), 'bae-conflicts-'));
  edited = join(root, 'edited');
  const { outcome } = await run(edited, books('create', 500), SAFE_DECISIONS);
  assert.equal(outcome.kind, 'succeeded', JSON.stringify(outcome));
  const model = readFileSync(join(edited, MODEL), 'utf8');
  writeFileSync(join(edited, MODEL), model.replace('max: 500,', 'max: 600,'));
});
after(() => rmSync(root, { recursive: true, force: true }));

/** A person who answers in this order, and an editor that makes this of each draft. */
function person(choices: readonly string[], edits: readonly ((draft: string) => string | undefined)[] = []) {
  const asked: DecisionRequest[] = [];
  const drafts: string[] = [];
  const editor: Editor = {
    name: 'ed',
    async edit(draft, name) {
      assert.equal(name, 'book.model.ts');
      return edits[drafts.push(draft) - 1]?.(draft);
    },
  };
  const decisions: Decisions = {
    editor,
    async ask(request) {
      asked.push(request);
      const choice = choices[asked.length - 1];
      assert.ok(
        request.choices.some(({ id }) => id === choice),
        `${choice} is no choice`,
      );
      return { choice: choice ?? '', by: 'person' };
    },
  };
  return { decisions, asked, drafts };
}

/** The change to at most 800 pages, in a copy of the edited system. */
async function conflicting(name: string, decisions: Decisions, signal?: AbortSignal) {
  const dir = join(root, name);
  cpSync(edited, dir, { recursive: true });
  const { outcome, events } = await run(dir, books('evolve', 800), decisions, signal);
  const model = readFileSync(join(dir, MODEL), 'utf8');
  assert.doesNotMatch(model, MARKER);
  const limits = [...model.matchAll(/max: (\d+),/g)].map(([, limit]) => Number(limit));
  return { dir, outcome, events, model, limits };
}

const text = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8');

for (const [choice, limits] of [
  ['theirs', [600]],
  ['ours', [800]],
  ['both', [800, 600]],
] as const)
  test(`${choice} is taken`, async () => {
    const { decisions, asked } = person([choice]);
    const done = await conflicting(choice, decisions);
    assert.equal(done.outcome.kind, 'succeeded', JSON.stringify(done.outcome));
    assert.deepEqual(done.limits, limits);
    assert.equal(asked.length, 1);
    assert.match(text(done.dir, `.bae/base/${MODEL}`), /max: 800,/);
    const types = done.events.map(({ type }) => type);
    assert.ok(types.indexOf('decision-made') < types.indexOf('files-changed'));
    const made = done.events.find((event) => event.type === 'decision-made');
    assert.deepEqual([made?.id, made?.choice, made?.by], [`conflict:${MODEL}`, choice, 'person']);
  });

test('the card shows the places, offers keys, and takes theirs when nothing is said', async () => {
  const { decisions, asked } = person(['theirs']);
  await conflicting('card', decisions);
  const [card] = asked;
  assert.ok(card);
  assert.deepEqual([card.kind, card.safe], ['conflict', 'theirs']);
  assert.match(card.title, /src\/entities\/book\/book\.model\.ts/);
  const [heading, theirs, ours] = card.detail;
  assert.match(heading ?? '', /^@@ line \d+ /);
  assert.deepEqual([theirs, ours], ['-    max: 600,', '+    max: 800,']);
  assert.deepEqual(
    card.choices.map(({ key, id }) => [key, id]),
    [
      ['t', 'theirs'],
      ['o', 'ours'],
      ['b', 'both'],
      ['e', 'edit'],
    ],
  );
});

test('what the person made of the draft is taken', async () => {
  const merge = (draft: string) => draft.replace(/<{7}[\s\S]*?>{7}.*\n/, '    max: 700,\n');
  const { decisions, drafts } = person(['edit'], [merge]);
  const { limits, events } = await conflicting('edit', decisions);
  assert.match(drafts[0] ?? '', /<<<<<<< yours\n {4}max: 600,\n=======\n {4}max: 800,\n>>>>>>> new\n/);
  assert.deepEqual(limits, [700]);
  assert.ok(
    events.some((event) => event.type === 'notice' && event.text === `${MODEL} is as you left it in the editor`),
  );
});

test('markers left, an empty file or an editor’s error bring the card back, and what was begun goes on', async () => {
  const begun = (draft: string) => draft.replace('max: 600', 'max: 650');
  const done = (draft: string) => draft.replace(/^(<{7}|={7}|>{7}).*\n/gm, '').replace('    max: 800,\n', '');
  const { decisions, asked, drafts } = person(
    ['edit', 'edit', 'edit', 'edit'],
    [begun, () => '', () => undefined, done],
  );
  const { limits } = await conflicting('again', decisions);
  const said = asked.map(({ detail }) => detail[0] ?? '');
  for (const [index, what] of [/^@@/, /markers left/, /empty/, /ended with an error/].entries())
    assert.match(said[index] ?? '', what);
  assert.match(drafts[3] ?? '', /max: 650/);
  assert.deepEqual(limits, [650]);
});

test('after markers were left the person may still take a side', async () => {
  const { decisions } = person(['edit', 'ours'], [(draft) => draft]);
  assert.deepEqual((await conflicting('side', decisions)).limits, [800]);
});

test('a file that is edited elsewhere while its draft is open asks again about what it is now', async () => {
  const dir = join(root, 'elsewhere');
  const elsewhere = (draft: string) => {
    const model = text(dir, MODEL);
    writeFileSync(join(dir, MODEL), model.replace('max: 600,', 'max: 666,'));
    return draft.replace(/<{7}[\s\S]*?>{7}.*\n/, '    max: 700,\n');
  };
  const { decisions, asked } = person(['edit', 'theirs'], [elsewhere]);
  const { limits } = await conflicting('elsewhere', decisions);
  assert.ok(asked[1]?.detail.includes('-    max: 666,'), JSON.stringify(asked[1]));
  assert.deepEqual(limits, [666]);
});

for (const [name, policy] of [
  ['the safe one', SAFE_DECISIONS],
  ['one with permission to lose data', policyDecisions({ allowDataLoss: true, acceptRules: false })],
] as const)
  test(`policy keeps theirs, and offers no editor: ${name}`, async () => {
    const { limits, events } = await conflicting(`policy ${name}`, policy);
    assert.deepEqual(limits, [600]);
    const asked = events.find((event) => event.type === 'decision-asked');
    assert.ok(asked?.decision.choices.every(({ id }) => id !== 'edit'));
    const made = events.find((event) => event.type === 'decision-made');
    assert.deepEqual([made?.choice, made?.by], ['theirs', 'policy']);
    assert.ok(events.some((event) => event.type === 'notice' && event.text.startsWith(`${MODEL} was`)));
  });

test('who cancels at the card finds the folder as it was', async () => {
  const controller = new AbortController();
  const decisions: Decisions = {
    async ask(_, signal) {
      controller.abort();
      signal.throwIfAborted();
      return { choice: 'ours', by: 'person' };
    },
  };
  const { outcome, limits, dir } = await conflicting('cancelled', decisions, controller.signal);
  assert.equal(outcome.kind, 'cancelled');
  assert.deepEqual(limits, [600]);
  assert.equal(text(dir, '.bae/registry.json'), text(edited, '.bae/registry.json'));
  assert.ok(!readdirSync(root).some((name) => name.startsWith('.cancelled')));
});

test('a second change does not ask about the same place again', async () => {
  const { decisions, asked } = person(['theirs']);
  const { dir } = await conflicting('twice', decisions);
  const evolve = books('evolve', 800);
  const more = evolve.entities.map((entity) => ({
    ...entity,
    attributes: [{ name: 'isbn', label: 'Isbn', type: 'string' as const }],
  }));
  const { outcome } = await run(dir, { ...evolve, entities: more }, decisions);
  assert.equal(outcome.kind, 'succeeded', JSON.stringify(outcome));
  assert.equal(asked.length, 1);
  const model = text(dir, MODEL);
  assert.match(model, /max: 600,/);
  assert.match(model, /isbn/);
  assert.ok(existsSync(join(dir, '.bae/base', MODEL)));
});
