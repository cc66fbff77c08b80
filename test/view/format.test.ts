/** What `bae run` prints of an event. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventBody } from '../../src/domain/event.js';
import type { Outcome } from '../../src/domain/outcome.js';
import { collapseRun } from '../../src/view/collapse.js';
import { formatEvent } from '../../src/view/format.js';
import { lineText } from '../../src/view/line.js';
import { type RunView, reduce } from '../../src/view/state.js';
import { asEvents, CLARIFY_RUN, DIFF_DECISION, FAILED_RUN, SCHOOL_RUN } from './scripted-run.js';

const printed = (body: EventBody): string[] => asEvents([{ after: 0, body }]).flatMap(formatEvent);
const ended = (outcome: Outcome): EventBody => ({ type: 'run-ended', outcome, ms: 1_500 });

const CASES: readonly (readonly [name: string, body: EventBody, lines: readonly string[]])[] = [
  ['the request, each line', { type: 'run-started', request: 'one\ntwo', dir: '/x' }, ['› one', '  two']],
  ['nothing of what only moves a panel', { type: 'task-started', task: 't', wave: 1 }, []],
  [
    'a failed task',
    { type: 'task-finished', task: 'Student.backend', wave: 1, ok: false, ms: 30 },
    ['  ✗ task        Student.backend failed after 30 ms'],
  ],
  [
    'failing tests, with the first failures',
    { type: 'tests-run', passed: 3, failed: 1, failures: ['POST answers 201'], ms: 800 },
    ['  ✗ tests       1 of 4 failed · 800 ms', '                POST answers 201'],
  ],
  [
    'what the person edited and keeps',
    { type: 'files-changed', created: ['a', 'b'], updated: [], removed: [], kept: ['student.rules.ts'] },
    ['  ✓ files       2 created, 1 kept as you edited them', '                kept student.rules.ts'],
  ],
  [
    'a port that was taken',
    { type: 'system-started', url: 'http://127.0.0.1:8101', pid: 1, wantedPort: 8100, ms: 300 },
    ['  ✓ serve       http://127.0.0.1:8101 · 300 ms', '                port 8100 was taken'],
  ],
  [
    'the rule and the line of a rejection',
    {
      type: 'artifact-validated',
      artifact: 'student.api',
      path: 'student.api.ts',
      outcome: 'confident_rejection',
      method: 'confident_rule_rejection',
      confidence: 1,
      rules: 9,
      findings: [
        { ruleId: 'status', path: 'student.api.ts', line: 12, column: 1, message: 'answers 200', suggestion: '201' },
      ],
      ms: 1,
    },
    ['  ✗ validate    student.api.ts rejected', '                student.api.ts:12 answers 200'],
  ],
  [
    'the cost of a model call',
    {
      type: 'model-called',
      purpose: 'rules Student',
      model: 'm',
      tokensIn: 1_700,
      tokensOut: 200,
      tokensCached: 0,
      estimated: true,
      ms: 900,
      cost: 0.00123,
    },
    ['  ✓ model       rules Student · m · about 1,700 in, 200 out tokens · 900 ms · $0.0012'],
  ],
  ['nothing of a model that writes', { type: 'model-asked', purpose: 'rules Student', streamed: true }, []],
  [
    'a model call without an answer not as success',
    {
      type: 'model-called',
      purpose: 'rules Student',
      model: 'm',
      tokensIn: 0,
      tokensOut: 0,
      tokensCached: 0,
      estimated: false,
      failed: true,
      ms: 900,
    },
    ['  ✗ model       rules Student · m · no answer · 0 in, 0 out tokens · 900 ms'],
  ],
  [
    'why nothing is heard of a model',
    { type: 'model-asked', purpose: 'rules Student', streamed: false },
    ['  ◌ model       rules Student · not streamed: it comes as a whole'],
  ],
  [
    'a further try and its reason',
    { type: 'model-retried', purpose: 'rules Student', reason: 'the endpoint failed: 503', attempt: 2, waitMs: 900 },
    ['  ! note        the endpoint failed: 503; try 2 in 1 s'],
  ],
  [
    'a decision by policy',
    { type: 'decision-made', id: DIFF_DECISION.id, choice: 'patch', label: 'patch', by: 'policy' },
    ['  ✓ decided     patch (by policy)'],
  ],
  [
    'text of others without control characters',
    { type: 'notice', text: '\u001b[2Jgone\n!' },
    ['  ! note        gone !'],
  ],
  [
    'success with the address',
    ended({ kind: 'succeeded', summary: 'School is running', url: 'http://127.0.0.1:8100' }),
    ['  ✓ succeeded   School is running · 1.5 s', '                http://127.0.0.1:8100', ''],
  ],
  [
    'a forced outcome not as success',
    ended({ kind: 'forced', summary: 'School is running', artifacts: ['student.api'] }),
    ['  ! forced      School is running · 1.5 s', '                accepted although rules reject it: student.api', ''],
  ],
  [
    'failure with what was kept and what to do',
    ended({
      kind: 'failed',
      stage: 'plan',
      reason: 'a cycle',
      kept: 'nothing was written',
      nextSteps: ['say it again'],
    }),
    [
      '  ✗ failed      plan: a cycle · 1.5 s',
      '                nothing was written',
      '                next: say it again',
      '',
    ],
  ],
];

describe('a run that is over', () => {
  it('says once how often each reason made a model be asked again', () => {
    const retried = (reason: string): EventBody => ({
      type: 'model-retried',
      purpose: 'rules Student',
      reason,
      attempt: 2,
      waitMs: 1,
    });
    const bodies = [
      { type: 'run-started', request: 'x', dir: '/x' },
      retried('it broke off'),
      retried('busy'),
      retried('it broke off'),
      ended({ kind: 'cancelled', kept: 'nothing was written' }),
    ] as const;
    const run = asEvents(bodies.map((body) => ({ after: 0, body }))).reduce<RunView | undefined>(reduce, undefined);
    const rows = (run ? collapseRun(run, 80) : []).map(lineText).filter((row) => row.includes('tried again'));
    assert.deepEqual(rows, ['    tried again once: busy', '    tried again 2 times: it broke off']);
  });
});

describe('a run that a person stopped', () => {
  const outcome: Outcome = {
    kind: 'cancelled',
    kept: 'nothing was written',
    nextSteps: ['say it again', 'or mend it'],
  };

  it('says what was kept and what to do next, in the chat and in print', () => {
    const bodies = [{ type: 'run-started', request: 'x', dir: '/x' }, ended(outcome)] as const;
    const run = asEvents(bodies.map((body) => ({ after: 0, body }))).reduce<RunView | undefined>(reduce, undefined);
    assert.deepEqual((run ? collapseRun(run, 80) : []).map(lineText).slice(-3), [
      '    kept        nothing was written',
      '    next        say it again',
      '                or mend it',
    ]);
    assert.deepEqual(printed(ended(outcome)), [
      '  ✗ cancelled   nothing was written',
      '                next: say it again',
      '                next: or mend it',
      '',
    ]);
  });
});

describe('rules that a model wrote', () => {
  const written = (summary: string): EventBody => ({
    type: 'rules-written',
    entity: 'Loan',
    path: 'loan.rules.ts',
    lines: 9,
    summary: [summary],
    attempt: 1,
    ms: 5,
  });
  const rowsAfter = (outcome: Outcome): readonly string[] => {
    const bodies = [
      { type: 'run-started', request: 'x', dir: '/x' },
      written('first'),
      written('last'),
      ended(outcome),
    ] as const;
    const run = asEvents(bodies.map((body) => ({ after: 0, body }))).reduce<RunView | undefined>(reduce, undefined);
    return (run ? collapseRun(run, 80) : []).map(lineText).filter((row) => row.includes('rules '));
  };

  it('are told as they ended', () =>
    assert.deepEqual(rowsAfter({ kind: 'succeeded', summary: 'done' }), ['    rules       last']));

  it('are no rules where nothing was written', () =>
    assert.deepEqual(rowsAfter({ kind: 'cancelled', kept: 'nothing was written' }), []));
});

describe('bae run prints', () => {
  for (const [name, body, lines] of CASES) it(name, () => assert.deepEqual(printed(body), lines));
});

describe('a finished run keeps in the scrollback', () => {
  const collapsed = (beats: typeof SCHOOL_RUN, width: number): string[] => {
    const run = asEvents(beats).reduce<RunView | undefined>(reduce, undefined);
    assert.ok(run);
    return collapseRun(run, width).map(lineText);
  };

  it('tier, path, waves, validation, checks, files and address', () => {
    assert.deepEqual(collapsed(SCHOOL_RUN, 100), [
      `  ✓ School is running${' '.repeat(73)}900 ms`,
      '    recognised  create Student, Course, Teacher and Classroom · local grammar · 96 % · 9 ms',
      '    path        template path · 0 tokens',
      '    changes     adds Student with name · adds Course with name · adds Teacher with name · adds',
      '                Classroom with name',
      '    decided     Teacher and Classroom have no attributes: each got a name',
      '    waves       database ∥ frontend 35 ms → backend 40 ms → test 45 ms',
      '    validated   16 files from templates · 16 approved · 359 ms',
      '    checked     types ✓ 170 ms · tests ✓ 42 passed 270 ms',
      '    files       16 created in /home/ana/managed_system',
      '    running     http://127.0.0.1:8101 (port 8100 was taken)',
    ]);
  });

  it('the reason, what was kept and the next steps of a failure, and no address', () => {
    const rows = collapsed(FAILED_RUN, 80).join('\n');
    assert.match(rows, /✗ Failed at integrate/);
    assert.match(rows, /reason +the generated code does not pass the type check/);
    assert.match(rows, /found +src\/entities/);
    assert.match(rows, /kept +managed_system is as it was/);
    assert.doesNotMatch(rows, /running/);
  });

  it('the question; its readings are offered below', () => {
    assert.deepEqual(collapsed(CLARIFY_RUN, 80).slice(1), ['    question    Which entity gets the phone number?']);
  });
});
