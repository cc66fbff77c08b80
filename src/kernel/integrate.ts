/**
 * Stage 7: the artifacts go into a staged copy, types and the system's own tests decide there, and then all of it is
 * written and the data migrated, or nothing. Dependencies are linked from the first moment, while SWEAs still write.
 */
import { join } from 'node:path';
import type { Artifact } from '../domain/artifact.js';
import type { Change } from '../domain/change.js';
import { AbortError } from '../domain/errors.js';
import type { Stack } from '../domain/stack.js';
import type { HistoryEntry, SystemRegistry } from '../domain/system.js';
import type { Resolution } from '../managed-system/conflict.js';
import { linkDependencies } from '../managed-system/dependencies.js';
import { changeLive, type LivePorts } from '../managed-system/live-change.js';
import type { StartedServer } from '../managed-system/server.js';
import type { Stage } from '../managed-system/stage.js';
import type { StagedFile } from '../managed-system/staged-entry.js';
import { verify } from '../managed-system/verify.js';
import type { Questions } from './questions.js';
import type { RunEvents, StageResult } from './run-events.js';
import type { RunRequest } from './run-request.js';
import { settleConflicts } from './settle-conflicts.js';

export interface IntegrationParts extends LivePorts {
  /** Version of bae, for the registry. */
  readonly version: string;
  /** Folder whose node_modules hold the packages of managed systems. */
  readonly packageRoot: string;
}

export interface IntegrationContext {
  readonly request: RunRequest;
  /** The managed folder itself. */
  readonly dir: string;
  readonly stage: Stage;
  /** Test files that the folder had before. */
  readonly recordedTests: readonly string[];
  readonly stack: Stack;
  readonly questions: Questions;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
}

type FileMoves = ReturnType<Stack['fileMoves']>;
type Next = Pick<SystemRegistry, 'spec' | 'stack' | 'history'> & { readonly changes: readonly Change[] };

/** Other texts for what types or tests refuse; undefined where there are none. `attempt` counts from 1. */
export type Mending = (errors: readonly string[], attempt: number) => Promise<readonly Artifact[] | undefined>;

export interface Finishing {
  readonly next: Next;
  readonly mend?: Mending | undefined;
  /** Looks at the files that hold edits of the person. */
  reviewEdits(staged: readonly StagedFile[], artifacts: readonly Artifact[]): Promise<void>;
}

export interface Integration {
  /** What was started on the way: a system that has data or runs is changed live. */
  finish(
    artifacts: readonly Artifact[],
    moves: FileMoves,
    finishing: Finishing,
  ): Promise<StageResult<StartedServer | undefined>>;
  /** Leaves the folder as it was and no trace beside it. */
  giveUp(): Promise<void>;
}

export function integrate(parts: IntegrationParts, context: IntegrationContext): Integration {
  const { request, dir, stage, recordedTests, stack, events, signal } = context;
  const linking = request.verify || request.start ? link(parts, context) : Promise.resolve();
  // Awaited in finish or giveUp; until then a failure must not count as unhandled.
  linking.catch(() => undefined);
  return {
    async finish(artifacts, { moved, removed: gone, renamed }, { next, mend, reviewEdits }) {
      if (renamed) stage.follow(renamed);
      await reviewEdits(await putSettled(artifacts, moved, context), artifacts);
      await stage.remove(gone);
      await linking;
      const tests = testsFor(artifacts, recordedTests, [...gone, ...moved.values()]);
      for (let attempt = 1; request.verify; attempt += 1) {
        await stage.completeForVerification();
        const failed = await check(parts, stack, stage.dir, tests, events, signal);
        if (!failed) break;
        const mended = await mend?.(failed.lines, attempt);
        if (!mended) throw failure(failed);
        await putSettled(mended, moved, context);
      }
      const { changes, ...rest } = next;
      const history = [...next.history, historyEntry(parts, request, changes, artifacts)];
      const { commit, started } = await changeLive(stack, dir, stage, { ...rest, bae: parts.version, history }, parts, {
        ...(request.start ? { port: request.port } : {}),
        signal,
        onFact: events.emit,
        starting: (start) => events.stage('serve', async () => ({ value: await start(), origin: 'node' })),
      });
      const { created, updated, removed, kept, notes } = commit;
      events.emit({ type: 'files-changed', created, updated, removed, kept });
      for (const text of notes) events.emit({ type: 'notice', text });
      return { value: started, origin: request.verify ? 'types and tests' : 'unverified' };
    },
    async giveUp() {
      await linking.catch(() => undefined);
      await stage.discard();
    },
  };
}

/** Every file in the staged copy, conflicts with the person's edits decided. */
async function putSettled(
  artifacts: readonly Artifact[],
  moved: FileMoves['moved'],
  { stage, ...context }: IntegrationContext,
): Promise<readonly StagedFile[]> {
  const staged = await stage.put(artifacts, moved);
  const restage = async (path: string, resolution: Resolution): Promise<StagedFile | undefined> => {
    const again = artifacts.filter((artifact) => artifact.path === path);
    const files = await stage.put(again, moved, new Map([[path, resolution]]));
    return files.find((file) => file.path === path);
  };
  await settleConflicts(staged, restage, context);
  return staged;
}

async function link(parts: IntegrationParts, { stage, stack, events, signal }: IntegrationContext): Promise<void> {
  const linked = await linkDependencies(stack.packages, { from: parts.packageRoot, to: stage.modules, signal }, parts);
  events.emit({ type: 'dependencies-linked', ...linked });
}

/** The tests of what changed; where nothing has tests of its own (something was removed), those of all that is left. */
function testsFor(
  artifacts: readonly Artifact[],
  recorded: readonly string[],
  gone: readonly string[],
): readonly string[] {
  const own = artifacts
    .filter(({ swea, path }) => swea === 'test' && path.endsWith('.test.ts'))
    .map(({ path }) => path);
  return own.length > 0 ? own : recorded.filter((path) => !gone.includes(path));
}

interface Failed {
  readonly what: 'types' | 'tests';
  readonly lines: readonly string[];
}

async function check(
  parts: IntegrationParts,
  stack: Stack,
  dir: string,
  testFiles: readonly string[],
  events: RunEvents,
  signal: AbortSignal,
): Promise<Failed | undefined> {
  // A test that the person deleted stays deleted.
  const there = await Promise.all(testFiles.map((path) => parts.files.stat(join(dir, path))));
  const files = testFiles.filter((_, index) => there[index] !== undefined);
  const { types, tests } = await verify(stack, dir, parts, { tests: files, signal, onFact: events.emit });
  if (!types.ok) return { what: 'types', lines: types.errors };
  return tests.failed > 0 ? { what: 'tests', lines: tests.failures } : undefined;
}

const failure = ({ what, lines }: Failed): AbortError =>
  new AbortError(`the ${what} of the new version fail: ${lines.slice(0, 3).join(' · ')}`, [
    'if you edited the files it names, mend them there and run it again',
    '--no-verify writes the files as they are, unverified',
  ]);

const historyEntry = (
  { clock }: IntegrationParts,
  { request }: RunRequest,
  changes: readonly Change[],
  artifacts: readonly Artifact[],
): HistoryEntry => ({
  at: new Date(clock.now()).toISOString(),
  request,
  changes,
  migrations: artifacts
    .filter(({ ownership }) => ownership === 'append-only')
    .map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
});
