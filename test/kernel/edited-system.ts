/** The system whose files are edited, and the changes that meet the edits; the recogniser is told what to answer. */
import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeKernel } from '../../bin/make-kernel.js';
import { childProcesses } from '../../src/adapters/child-processes.js';
import { disk } from '../../src/adapters/disk.js';
import { localNetwork } from '../../src/adapters/local-network.js';
import { ownerLocks } from '../../src/adapters/owner-lock.js';
import { randomIds } from '../../src/adapters/random-ids.js';
import { sqlite } from '../../src/adapters/sqlite.js';
import { systemClock } from '../../src/adapters/system-clock.js';
import { SAFE_DECISIONS } from '../../src/commands/policy.js';
import type { RecognisedAttribute, RecognisedEntity, Recognition } from '../../src/domain/recognition.js';
import { typescriptStack } from '../../src/stacks/typescript/stack.js';
import { quickFolder } from '../support/quick-folder.js';
import type { ChangeName } from './edit-cases.js';

export const attribute = (
  name: string,
  type: RecognisedAttribute['type'],
  rest: Partial<RecognisedAttribute> = {},
): RecognisedAttribute => ({ name, label: name, type, ...rest });

export const entity = (
  name: string,
  attributes: readonly RecognisedAttribute[],
  rest: Partial<RecognisedEntity> = {},
): RecognisedEntity => ({ name, label: name, attributes, relations: [], removeAttributes: [], ...rest });

export const meaning = (intent: Recognition['intent'], rest: Partial<Recognition>): Recognition => ({
  intent,
  entities: [],
  path: 'template',
  customReasons: [],
  confidence: 0.98,
  language: 'en',
  tokens: 0,
  ...rest,
});

export const FIRST = meaning('create', {
  entities: [
    entity('Student', [
      attribute('name', 'string'),
      attribute('gpa', 'decimal', { label: 'Gpa', min: 0, max: 4 }),
      attribute('birthDate', 'date', { label: 'Birth date' }),
    ]),
    entity('Course', [attribute('title', 'string'), attribute('credits', 'integer')]),
  ],
});

const student = (attributes: readonly RecognisedAttribute[], rest: Partial<RecognisedEntity> = {}) =>
  meaning('evolve', { entities: [entity('Student', attributes, rest)] });

export const CHANGES: Readonly<Record<ChangeName, Recognition>> = {
  'add phone': student([attribute('phone', 'string', { label: 'Phone' })]),
  'gpa → grade': meaning('rename', { rename: { from: 'gpa', to: 'grade', of: 'Student' } }),
  'gpa ≤ 5': student([attribute('gpa', 'decimal', { label: 'Gpa', max: 5 })]),
  'drop birthDate': student([], { removeAttributes: ['birthDate'] }),
  'Student → Pupil': meaning('rename', { rename: { from: 'Student', to: 'Pupil' } }),
  'link courses': meaning('relate', {
    entities: [entity('Student', [], { relations: [{ kind: 'manyToMany', target: 'Course' }] }), entity('Course', [])],
  }),
  'add Teacher': meaning('create', { entities: [entity('Teacher', [attribute('name', 'string')])] }),
  'drop Course': meaning('remove', { entities: [entity('Course', [])] }),
};

const stateFolder = mkdtempSync(join(quickFolder(), 'bae-edited-state-'));
process.on('exit', () => rmSync(stateFolder, { recursive: true, force: true }));

/** What the recogniser answers in a run; several may be under way. */
const answer = new AsyncLocalStorage<Recognition>();
const kernel = makeKernel({
  files: disk,
  processes: childProcesses,
  clock: systemClock,
  ids: randomIds,
  locks: ownerLocks,
  network: localNetwork,
  databases: sqlite,
  version: '0.0.0',
  packageRoot: new URL('../..', import.meta.url).pathname,
  // As the executable does: the files of the frame are the same in each of eighty runs.
  frameVerdicts: new URL('../../dist/frame-verdicts.json', import.meta.url).pathname,
  stack: typescriptStack,
  recognizer: {
    recognise: async () => ({
      recognition: answer.getStore() ?? FIRST,
      source: 'grammar',
      key: 'k',
      meaning: 'm',
      ms: 0,
    }),
    forget: async () => 0,
  },
  stateFolder,
});

/** Answers what a person was told on the way. */
export async function carryOut(recognition: Recognition, dir: string): Promise<readonly string[]> {
  const told: string[] = [];
  const outcome = await answer.run(recognition, () =>
    kernel.run(
      { request: 'a sentence', dir, port: 8100, verify: false, start: false },
      SAFE_DECISIONS,
      (event) => {
        if (event.type === 'notice') told.push(event.text);
      },
      new AbortController().signal,
    ),
  );
  assert.equal(outcome.kind, 'succeeded', JSON.stringify(outcome));
  return told;
}
