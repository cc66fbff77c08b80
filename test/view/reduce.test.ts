/** The fold from events to what a person sees of a run. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventBody, RunEvent } from '../../src/domain/event.js';
import { waitingWords } from '../../src/view/model-calls.js';
import { type RunView, reduce, stageOf, tokensOf } from '../../src/view/state.js';
import {
  asEvents,
  type Beat,
  CANCELLED,
  DIFF_DECISION,
  FAILED_RUN,
  LONG_RUN,
  SCHOOL_REQUEST,
  SCHOOL_RUN,
} from './scripted-run.js';

const fold = (events: readonly RunEvent[], from?: RunView): RunView => {
  const run = events.reduce<RunView | undefined>(reduce, from);
  assert.ok(run);
  return run;
};
const play = (beats: readonly Beat[]): RunView => fold(asEvents(beats));
/** A run in the middle of generation, and then these. */
const longThen = (...bodies: readonly EventBody[]): RunView =>
  play([...LONG_RUN, ...bodies.map((body) => ({ after: 300, body }))]);

const MODEL_CALL: EventBody = {
  type: 'model-called',
  purpose: 'rules Student',
  model: 'gpt-4o-mini',
  tokensIn: 700,
  tokensOut: 200,
  tokensCached: 0,
  estimated: false,
  ms: 900,
  cost: 0.002,
};

describe('a whole run', () => {
  const run = play(SCHOOL_RUN);

  it('ends with every stage done, and repair never begun', () => {
    assert.deepEqual(
      run.stages.map(({ name, state }) => [name, state]),
      [
        ['recognise', 'done'],
        ['interpret', 'done'],
        ['plan', 'done'],
        ['generate', 'done'],
        ['validate', 'done'],
        ['repair', 'waiting'],
        ['integrate', 'done'],
        ['serve', 'done'],
      ],
    );
    assert.deepEqual(run.outcome, { kind: 'succeeded', summary: 'School is running', url: 'http://127.0.0.1:8101' });
    assert.equal(run.ms, 900);
  });

  it('knows each task with its wave and time', () => {
    assert.equal(run.tasks.length, 16);
    assert.deepEqual(
      run.tasks.map(({ wave }) => wave),
      [...Array(8).fill(1), ...Array(4).fill(2), ...Array(4).fill(3)],
    );
    assert.ok(run.tasks.every(({ state, ms }) => state === 'done' && ms !== undefined));
  });

  it('counts what was generated, and costs nothing without a model', () => {
    assert.deepEqual(run.generated, { template: 16, model: 0 });
    assert.equal(run.verdicts.length, 16);
    assert.equal(tokensOf(run), 0);
  });
});

describe('an event', () => {
  const cases: readonly (readonly [name: string, run: RunView, read: (run: RunView) => unknown, expected: unknown])[] =
    [
      ['starts with the request', play(LONG_RUN), (run) => run.request, SCHOOL_REQUEST],
      [
        'marks a stage as running, from its time',
        play(LONG_RUN),
        (run) => stageOf(run, 'generate').startedAt,
        1_000_040,
      ],
      [
        'marks tasks as running',
        play(LONG_RUN),
        (run) => run.tasks.filter(({ state }) => state === 'running').length,
        4,
      ],
      [
        'marks a task as failed',
        longThen({ type: 'task-finished', task: 'Student.backend', wave: 2, ok: false, ms: 9 }),
        (run) => run.tasks.find(({ id }) => id === 'Student.backend')?.state,
        'failed',
      ],
      [
        'tells who holds the folder',
        longThen({ type: 'run-waiting', holder: 'process 12' }),
        (run) => run.waitingFor,
        'process 12',
      ],
      [
        'ends the waiting with the next stage',
        longThen({ type: 'run-waiting', holder: 'process 12' }, { type: 'stage-started', stage: 'integrate' }),
        (run) => run.waitingFor,
        undefined,
      ],
      [
        'adds model calls up',
        longThen(MODEL_CALL, { ...MODEL_CALL, estimated: true, cost: 0.001 }),
        (run) => run.model,
        { calls: 2, tokens: 1_800, cost: 0.003, estimated: true },
      ],
      [
        'leaves the cost out where no price is known',
        longThen({ ...MODEL_CALL, cost: undefined } as unknown as EventBody),
        (run) => 'cost' in run.model,
        false,
      ],
      [
        'replaces the verdict of an artifact in its place',
        longThen({
          type: 'artifact-validated',
          artifact: 'Student.database',
          path: 'x.ts',
          outcome: 'confident_rejection',
          method: 'confident_rule_rejection',
          confidence: 1,
          rules: 3,
          findings: [],
          ms: 1,
        }),
        (run) => [run.verdicts[0]?.outcome, run.verdicts.length],
        ['confident_rejection', play(LONG_RUN).verdicts.length],
      ],
      [
        'shows model calls side by side, each until it ends',
        longThen(
          { type: 'model-asked', purpose: 'rules Loan', streamed: true },
          { type: 'model-asked', purpose: 'rules Book', streamed: true },
          { type: 'model-text', purpose: 'rules Loan', text: '{"code' },
          { type: 'model-text', purpose: 'rules Book', text: '{"sum' },
          { type: 'model-text', purpose: 'rules Loan', text: '":' },
          { ...MODEL_CALL, purpose: 'rules Book' },
        ),
        (run) => run.asking.map(({ purpose, text }) => [purpose, text]),
        [['rules Loan', '{"code":']],
      ],
      [
        'takes back what a failed attempt has written, and keeps why',
        longThen(
          { type: 'model-text', purpose: 'rules Loan', text: '{"code' },
          { type: 'model-retried', purpose: 'rules Loan', reason: 'it broke off', attempt: 2, waitMs: 900 },
          { type: 'model-retried', purpose: 'rules Loan', reason: 'it broke off', attempt: 3, waitMs: 1000 },
        ),
        (run) => [run.asking.map((call) => [call.text, waitingWords(call, call.since + 400)]), run.retries],
        [[['', 'try 3 in 1 s: it broke off']], [{ reason: 'it broke off', times: 2 }]],
      ],
      [
        'says that a reply comes as a whole',
        longThen({ type: 'model-asked', purpose: 'rules Loan', streamed: false }),
        (run) => run.asking.map((call) => waitingWords(call, call.since + 61_000)),
        ['1 min 1 s · not streamed: it comes as a whole'],
      ],
      ['opens a decision', longThen({ type: 'decision-asked', decision: DIFF_DECISION }), (run) => run.open?.id, 'd1'],
      [
        'closes it with the words of the choice',
        longThen(
          { type: 'decision-asked', decision: DIFF_DECISION },
          { type: 'decision-made', id: 'd1', choice: 'retry', label: 'retry', by: 'person' },
        ),
        (run) => [run.open, run.decided],
        [undefined, [{ title: DIFF_DECISION.title, choice: 'write the file again', by: 'person' }]],
      ],
      [
        'keeps a decision open when another was made',
        longThen(
          { type: 'decision-asked', decision: DIFF_DECISION },
          { type: 'decision-made', id: 'd2', choice: 'retry', label: 'retry', by: 'person' },
        ),
        (run) => run.open?.id,
        'd1',
      ],
      ['keeps notices', longThen({ type: 'notice', text: 'port taken' }), (run) => run.notices, ['port taken']],
      [
        'shows where a failed run stopped',
        play(FAILED_RUN),
        (run) => run.stages.filter(({ state }) => state === 'failed').map(({ name }) => name),
        ['integrate'],
      ],
      [
        'leaves nothing running after a cancel',
        longThen({ type: 'run-ended', outcome: CANCELLED, ms: 300 }),
        (run) => [...run.stages, ...run.tasks].some(({ state }) => state === 'running'),
        false,
      ],
    ];
  for (const [name, run, read, expected] of cases) it(name, () => assert.deepEqual(read(run), expected));

  it('of another run, or before any began, changes nothing', () => {
    const [first, second] = asEvents(LONG_RUN);
    assert.ok(first && second);
    const run = reduce(undefined, first);
    assert.equal(reduce(run, { ...second, runId: 'another' }), run);
    assert.equal(reduce(undefined, second), undefined);
  });

  it('leaves the run before it as it was', () => {
    const events = asEvents(SCHOOL_RUN);
    const before = fold(events.slice(0, 20));
    const copy = structuredClone(before);
    fold(events.slice(20), before);
    assert.deepEqual(before, copy);
  });
});
