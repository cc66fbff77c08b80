/** Runs as the kernel tells them, with the milliseconds from their start: for tables, frames and the demonstration. */
import type { SweaName } from '../../src/domain/artifact.js';
import type { DecisionRequest, EventBody, PlannedTask, RunEvent } from '../../src/domain/event.js';
import type { Outcome, StageName } from '../../src/domain/outcome.js';

export interface Beat {
  readonly after: number;
  readonly body: EventBody;
}

export const SCHOOL_REQUEST =
  'create a school with students (name, unique email), courses (title, credits), teachers and classrooms';
const ENTITIES = ['Student', 'Course', 'Teacher', 'Classroom'] as const;
const WAVES: readonly (readonly SweaName[])[] = [['database', 'frontend'], ['backend'], ['test']];

const waves: readonly (readonly PlannedTask[])[] = WAVES.map((sweas, wave) =>
  ENTITIES.flatMap((entity) =>
    sweas.map((swea) => ({
      id: `${entity}.${swea}`,
      label: `${entity} ${swea}`,
      swea,
      artifacts: 2,
      dependsOn: (WAVES[wave - 1] ?? []).map((before) => `${entity}.${before}`),
    })),
  ),
);

const started = (after: number, stage: StageName): Beat => ({ after, body: { type: 'stage-started', stage } });
const finished = (after: number, stage: StageName, origin: string, ms: number): Beat => ({
  after,
  body: { type: 'stage-finished', stage, origin, ms, tokens: 0 },
});

/** Recognised, interpreted and planned: 40 ms. */
const beginning: readonly Beat[] = [
  { after: 0, body: { type: 'run-started', request: SCHOOL_REQUEST, dir: '/home/ana/managed_system' } },
  started(1, 'recognise'),
  {
    after: 20,
    body: {
      type: 'recognised',
      source: 'grammar',
      key: 'k'.repeat(64),
      meaning: 'create Student Course Teacher Classroom',
      intent: 'create',
      entities: ENTITIES,
      confidence: 0.96,
      language: 'en',
      path: 'template',
      customReasons: [],
      ms: 9,
      tokens: 0,
    },
  },
  finished(21, 'recognise', 'grammar', 20),
  started(21, 'interpret'),
  {
    after: 25,
    body: {
      type: 'interpreted',
      changes: ENTITIES.map((entity) => `adds ${entity} with name`),
      notes: ['Teacher and Classroom have no attributes: each got a name'],
      path: 'template',
    },
  },
  finished(25, 'interpret', 'grammar', 4),
  started(26, 'plan'),
  { after: 30, body: { type: 'plan-made', waves, artifacts: 32, parallel: true, criticalPath: [] } },
  finished(30, 'plan', 'rules', 4),
];

function taskBeats(task: PlannedTask, wave: number, from: number): Beat[] {
  const path = `src/entities/${task.id.toLowerCase().replace('.', '/')}.ts`;
  const ms = 30 + wave * 5;
  return [
    { after: from, body: { type: 'task-started', task: task.id, wave } },
    {
      after: from + ms - 2,
      body: {
        type: 'artifact-generated',
        artifact: task.id,
        path,
        swea: task.swea,
        origin: 'template',
        lines: 80,
        bytes: 2_400,
        ms,
      },
    },
    {
      after: from + ms - 1,
      body: {
        type: 'artifact-validated',
        artifact: task.id,
        path,
        outcome: 'confident_approval',
        method: 'confident_rule_approval',
        confidence: 0.97,
        rules: 12,
        findings: [],
        ms: 2,
      },
    },
    { after: from + ms, body: { type: 'task-finished', task: task.id, wave, ok: true, ms } },
  ];
}

/** Sixteen tasks in three waves, each approved: from 40 to 400 ms. */
const generation: readonly Beat[] = [
  started(40, 'generate'),
  started(41, 'validate'),
  ...waves
    .flatMap((tasks, i) => tasks.flatMap((task, n) => taskBeats(task, i + 1, 50 + i * 120 + n * 8)))
    .sort((a, b) => a.after - b.after),
  finished(400, 'generate', 'templates', 360),
  finished(400, 'validate', 'rules', 359),
];

const ended = (after: number, outcome: Outcome): Beat => ({
  after,
  body: { type: 'run-ended', outcome, ms: after },
});

/** A run that succeeds, in 900 ms. */
export const SCHOOL_RUN: readonly Beat[] = [
  ...beginning,
  ...generation,
  started(410, 'integrate'),
  { after: 430, body: { type: 'dependencies-linked', packages: 16, files: 940, how: 'hard-link', ms: 15 } },
  { after: 600, body: { type: 'types-checked', ok: true, errors: [], ms: 170 } },
  { after: 700, body: { type: 'tests-run', passed: 42, failed: 0, failures: [], ms: 270 } },
  {
    after: 720,
    body: { type: 'files-changed', created: waves.flat().map(({ id }) => id), updated: [], removed: [], kept: [] },
  },
  { after: 730, body: { type: 'migration-applied', file: '0001_create_student.sql', ms: 3 } },
  finished(740, 'integrate', 'rules', 330),
  started(741, 'serve'),
  {
    after: 890,
    body: { type: 'system-started', url: 'http://127.0.0.1:8101', pid: 4711, wantedPort: 8100, ms: 149 },
  },
  finished(890, 'serve', 'rules', 149),
  ended(900, { kind: 'succeeded', summary: 'School is running', url: 'http://127.0.0.1:8101' }),
];

/** Two files do not pass the type check. */
export const FAILED_RUN: readonly Beat[] = [
  ...beginning,
  ...generation,
  started(410, 'integrate'),
  {
    after: 600,
    body: {
      type: 'types-checked',
      ok: false,
      errors: ["src/entities/student/student.api.ts(12,5): error TS2322: Type 'string' is not assignable"],
      ms: 190,
    },
  },
  ended(610, {
    kind: 'failed',
    stage: 'integrate',
    reason: 'the generated code does not pass the type check',
    kept: 'managed_system is as it was',
    nextSteps: ['bae run "…" --no-verify writes it all the same', 'bae logs shows the whole output'],
  }),
];

/** Up to the middle of generation, and no further. */
export const LONG_RUN: readonly Beat[] = [...beginning, ...generation.filter(({ after }) => after < 200)];

export const CLARIFY_RUN: readonly Beat[] = [
  ...beginning.slice(0, 2),
  ended(30, {
    kind: 'needs-answer',
    question: {
      text: 'Which entity gets the phone number?',
      readings: [
        { label: 'Student gets a phone', request: 'add phone to student' },
        { label: 'Teacher gets a phone', request: 'add phone to teacher' },
      ],
    },
  }),
];

export const CANCELLED: Outcome = { kind: 'cancelled', kept: 'managed_system is as it was' };

export const DIFF_DECISION: DecisionRequest = {
  id: 'd1',
  kind: 'rejected-artifact',
  title: 'The rules reject src/entities/student/student.api.ts',
  detail: [
    'Line 12 answers 200 where a creation answers 201. This is the change that would mend it, and nothing else is touched.',
    '@@ -10,5 +10,5 @@',
    ...Array.from({ length: 12 }, (_, i) => `     const kept${i} = context.req.param('id');`),
    '-  return context.json(created, 200);',
    '+  return context.json(created, 201);',
  ],
  choices: [
    { id: 'patch', key: 'p', label: 'patch the line', cost: '0 tokens' },
    { id: 'retry', key: 'r', label: 'write the file again', cost: 'about 900 tokens' },
    { id: 'accept', key: 'a', label: 'accept it as it is' },
  ],
  safe: 'patch',
};

/** The beats as events of one run; `start` in milliseconds since the epoch. */
export function asEvents(beats: readonly Beat[], start = 1_000_000, runId = 'run-1'): RunEvent[] {
  return beats.map(({ after, body }, i) => ({ ...body, runId, seq: i + 1, at: start + after }));
}
