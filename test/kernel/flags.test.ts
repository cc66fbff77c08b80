/**
 * The six flags over the fixed set of six requests, with a scripted model: every setting succeeds, and each flag changes
 * its own figure. All on and all off in `npm test`; each flag alone off and alone on, and types and tests of what is
 * written without templates, with BAE_PROOFS=full. The model's answers are written by hand: figures are *scripted*.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ModelServer, startModelServer } from '../support/model-server/model-server.js';
import { quickFolder } from '../support/quick-folder.js';
import {
  ALL_OFF,
  ALL_ON,
  type CarriedOut,
  carryOut,
  FLAGS,
  type Flag,
  onlyWith,
  type Setting,
  without,
} from '../support/six-requests/carry-out.js';
import { figuresOf, type SixFigures } from '../support/six-requests/figures.js';
import { SixReplies, wholeArtifact } from '../support/six-requests/replies.js';
import { SIX_REQUESTS } from '../support/six-requests/requests.js';

const full = process.env.BAE_PROOFS === 'full';

/** What a flag is there for: it holds with the flag on compared with the flag off, whatever the others are. */
const OWN_FIGURE: Readonly<Record<Flag, (on: SixFigures, off: SixFigures) => boolean>> = {
  ENABLE_TEMPLATES: (on, off) => on.modelArtifacts < off.modelArtifacts && on.tokens < off.tokens,
  ENABLE_RULE_VALIDATION: (on, off) => on.reviewCalls < off.reviewCalls,
  ENABLE_RECOGNITION_CACHE: (on, off) => on.memoryHits === 1 && off.memoryHits === 0,
  ENABLE_COMPRESSED_STANDARDS: (on, off) =>
    on.fullStandards < off.fullStandards && on.promptTokens < off.promptTokens && on.calls === off.calls,
  ENABLE_PARALLEL_EXECUTION: (on, off) => on.atOnce > 1 && off.atOnce === 1 && on.tokens === off.tokens,
  ENABLE_SMART_RETRY: (on, off) => on.regenerations < off.regenerations && on.tokens < off.tokens,
};

let root: string;
let server: ModelServer;
const replies = new SixReplies();
before(async () => {
  root = mkdtempSync(join(quickFolder(), 'bae-flags-'));
  server = await startModelServer({ replies: replies.replies });
});
after(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const carriedOut = new Map<string, readonly CarriedOut[]>();

async function carry(setting: Setting, verify = false): Promise<SixFigures> {
  const runs =
    carriedOut.get(setting.name) ??
    (await carryOut(setting, { root: mkdtempSync(join(root, 'six-')), replies, url: server.url, verify }));
  carriedOut.set(setting.name, runs);
  for (const { id, outcome } of runs) assert.equal(outcome.kind, 'succeeded', `${id}: ${JSON.stringify(outcome)}`);
  return figuresOf(runs);
}

test('with all on, two rules modules with their tests are all that a model writes, and a fault is patched', async () => {
  const { calls, modelArtifacts, reviewCalls, memoryHits, patches, regenerations } = await carry(ALL_ON);
  assert.deepEqual(
    { calls, modelArtifacts, memoryHits, patches, regenerations },
    {
      calls: 2 + reviewCalls,
      modelArtifacts: 4,
      memoryHits: 1,
      patches: 1,
      regenerations: 0,
    },
  );
  const custom = carriedOut.get(ALL_ON.name)?.find(({ id }) => id === 'custom')?.events ?? [];
  const [first] = custom.flatMap((event) => (event.type === 'plan-made' ? [event.waves[0] ?? []] : []));
  assert.deepEqual(
    first?.map(({ id }) => id),
    ['Meeting.rules', 'Offer.rules'],
  );
});

if (full)
  test('with all off everything succeeds too, and each figure is on its other side', async () => {
    const [on, off] = [await carry(ALL_ON), await carry(ALL_OFF)];
    assert.equal(off.patches, 0);
    assert.ok(off.modelArtifacts > 40 && on.tokens * 20 < off.tokens);
    // What only one flag decides; the other figures mix when all of them change at once.
    assert.ok(OWN_FIGURE.ENABLE_RECOGNITION_CACHE(on, off) && on.atOnce > 1 && off.atOnce === 1);
    assert.equal(off.fullStandards, off.calls);
  });

test('a template that fails is told with its reason, and the model writes that one file', async () => {
  const home = mkdtempSync(join(root, 'fallback-'));
  const standard = SIX_REQUESTS.filter(({ id }) => id === 'standard');
  const evolve = SIX_REQUESTS.filter(({ id }) => id === 'evolve');
  const options = { root: home, replies, url: server.url };
  await carryOut(ALL_ON, { ...options, requests: standard });
  const own = join(home, 'first/.bae/templates/backend');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'entity.model.ts.hbs'), '{{nothing.like.this}}\n');
  const [run] = await carryOut(ALL_ON, { ...options, requests: evolve, verify: full });
  assert.equal(run?.outcome.kind, 'succeeded', JSON.stringify(run?.outcome));
  const fallbacks = (run?.events ?? []).filter((event) => event.type === 'template-fallback');
  assert.deepEqual(
    fallbacks.map(({ artifact }) => artifact),
    ['book.model'],
  );
  assert.match(fallbacks[0]?.reason ?? '', /nothing/);
  const path = 'src/entities/book/book.model.ts';
  assert.equal(readFileSync(join(home, 'first', path), 'utf8'), wholeArtifact('evolve', path));
});

for (const flag of full ? FLAGS : [])
  test(`${flag}, alone off and alone on, changes its own figure`, async () => {
    const changes = OWN_FIGURE[flag];
    const [on, off] = [await carry(ALL_ON), await carry(without(flag))];
    assert.ok(changes(on, off), `alone off: ${JSON.stringify({ on, off })}`);
    const [alone, none] = [await carry(onlyWith(flag)), await carry(ALL_OFF)];
    assert.ok(changes(alone, none), `alone on: ${JSON.stringify({ alone, none })}`);
  });

if (full)
  test('a whole artifact that fails the type check is asked for anew with the errors', async (t) => {
    const { replies: right } = new SixReplies();
    const wrong = await startModelServer({
      replies(request) {
        const reply = right(request);
        const first = request.prompt.includes('## File\nsrc/entities/book/book.model.ts') && !isSecond(request.prompt);
        const { code } = Object(reply?.json) as { readonly code?: string };
        return first && code ? { json: { code: code.replace(/=> name;/, '=> name.length;') } } : reply;
      },
    });
    t.after(() => wrong.close());
    const requests = SIX_REQUESTS.filter(({ id }) => id === 'standard');
    const options = { root: mkdtempSync(join(root, 'mended-')), replies, url: wrong.url, verify: true, requests };
    const [run] = await carryOut(without('ENABLE_TEMPLATES'), options);
    assert.equal(run?.outcome.kind, 'succeeded', JSON.stringify(run?.outcome));
    const checks = run.events.flatMap((event) => (event.type === 'types-checked' ? [event.ok] : []));
    assert.deepEqual(checks, [false, true]);
    const asked = wrong.requests.filter(({ prompt }) => isSecond(prompt));
    assert.equal(asked.length, 1);
    assert.match(asked[0]?.prompt ?? '', /'number' is not assignable to type 'string'/);
  });

const isSecond = (prompt: string): boolean => prompt.includes('## Rejected before');

if (full)
  test('what is written without templates passes the type check and its own tests', async () => {
    const setting = { ...without('ENABLE_TEMPLATES'), name: 'without templates, verified' };
    await carry(setting, true);
    for (const { id, events } of carriedOut.get(setting.name) ?? []) {
      const tests = events.find((event) => event.type === 'tests-run');
      assert.ok(tests && tests.passed > 5 && tests.failed === 0, id);
      assert.ok(
        events.some((event) => event.type === 'types-checked' && event.ok),
        id,
      );
    }
  });
