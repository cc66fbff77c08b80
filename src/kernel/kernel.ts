/**
 * The story of a sentence: recognise → interpret → settle → plan → generate ⇄ validate → integrate → serve. Everything
 * flows one way; the first stage that cannot go on ends the run, and the managed folder is as it was.
 */
import { basename, join } from 'node:path';
import { interpret } from '../bae/interpret.js';
import type { BaeRegistry } from '../bae/registry.js';
import { reverse } from '../bae/reverse.js';
import { type Change, evolvedEntities, rulesIn } from '../domain/change.js';
import { AbortError } from '../domain/errors.js';
import type { RunEvent } from '../domain/event.js';
import { titleOfFolder } from '../domain/folder-title.js';
import type { Outcome } from '../domain/outcome.js';
import type { GenerationScope } from '../domain/stack.js';
import { openWorkspace } from '../managed-system/workspace.js';
import type { Databases, Decisions, Locks } from '../ports.js';
import type { EntityRecognizer } from '../recognition/recognizer.js';
import { answerOf } from './answer-of.js';
import { type BuildParts, build } from './build.js';
import { forcedOutcome, outcomeOf } from './outcome-of.js';
import { Questions } from './questions.js';
import type { RunContext } from './run-context.js';
import { RunEvents } from './run-events.js';
import type { RunRequest } from './run-request.js';
import { scopeOf } from './scope.js';
import { type ServeParts, serve } from './serve.js';
import { settleData, unsettled } from './settle-data.js';
import { interpretWish, recognise, type Wanted } from './understand.js';
import { upgradeOf } from './upgrade.js';

export interface KernelParts extends BuildParts, ServeParts {
  readonly databases: Databases;
  readonly locks: Locks;
  readonly baes: BaeRegistry;
  readonly recognizer: Pick<EntityRecognizer, 'recognise' | 'forget'>;
}

/** How a run tells and asks; the same for all that a kernel does. */
type Listening = readonly [decisions: Decisions, sink: (event: RunEvent) => void, signal: AbortSignal];

/** Nothing here ever throws: whatever happens is the outcome, and the last event. */
export class Kernel {
  readonly #parts: KernelParts;

  constructor(parts: KernelParts) {
    this.#parts = parts;
  }

  /** Carries out one sentence. */
  run(request: RunRequest, ...listening: Listening): Promise<Outcome> {
    return this.#told(request, listening, (context) => this.#carryOut(context));
  }

  /**
   * Regenerates a folder that an older release made, as a run whose sentence is `request.request`: edits, rows and rules
   * of the person stay; a folder that is up to date is not written to.
   */
  upgrade(request: RunRequest, ...listening: Listening): Promise<Outcome> {
    return this.#told(request, listening, (context) => this.#bringUp(context));
  }

  /**
   * Takes the last change back by a change of its own, with a migration: for when data was written since, which the
   * backup would lose. What it removed comes back from the archive.
   */
  revert(request: RunRequest, ...listening: Listening): Promise<Outcome> {
    return this.#told(request, listening, (context) => this.#takeBack(context));
  }

  /** All that happens in a folder, as events. */
  async #told(
    request: RunRequest,
    [decisions, sink, signal]: Listening,
    work: (context: RunContext) => Promise<Outcome>,
  ): Promise<Outcome> {
    const { ids, clock } = this.#parts;
    const events = new RunEvents(ids.unique(), clock, sink);
    events.emit({ type: 'run-started', request: request.request, dir: request.dir });
    const questions = new Questions(decisions, events, signal);
    let outcome: Outcome;
    try {
      const workspace = await openWorkspace(request.dir, this.#parts, {
        signal,
        onWait: (holder) => events.emit({ type: 'run-waiting', holder }),
        onNotice: (text) => events.emit({ type: 'notice', text }),
      });
      outcome = await work({ request, workspace, questions, events, signal }).finally(() => workspace.close());
    } catch (error) {
      outcome = outcomeOf(error, events, signal);
    }
    events.emit({ type: 'run-ended', outcome, ms: events.elapsed() });
    return outcome;
  }

  async #carryOut(context: RunContext): Promise<Outcome> {
    const { request, workspace, events } = context;
    const { baes, recognizer } = this.#parts;
    const recognition = await recognise(recognizer, context);
    const answer = await answerOf(this.#parts, workspace, recognition);
    if (answer) return answer;

    const title = titleOfFolder(basename(request.dir));
    const current = workspace.registry?.spec;
    return this.#apply(await interpretWish(() => interpret(recognition, current, { baes, title }), events), context);
  }

  async #takeBack(context: RunContext): Promise<Outcome> {
    const { registry } = context.workspace;
    const last = registry?.history.at(-1);
    if (!registry || !last)
      throw new AbortError('There is no change to take back.', ['bae history lists the changes.']);
    const wanted = await interpretWish(() => reverse(last.changes, registry.spec), context.events);
    return this.#apply({ ...wanted, restores: last.migrations }, context);
  }

  /** From what is wanted to a system that is so. */
  async #apply(wanted: Wanted & Pick<GenerationScope, 'restores'>, context: RunContext): Promise<Outcome> {
    const { request, workspace, events, signal } = context;
    const { stack, databases, author } = this.#parts;
    author.checkAvailable(rulesIn(wanted.changes));
    const database = workspace.registry && databases.read(join(workspace.dir, stack.databaseFile));
    const settled = await settleData(scopeOf(workspace.registry, wanted, stack), {
      ...context,
      stack,
      database,
    });
    if ('cancelled' in settled) return unsettled(settled);
    const { scope, started, forced } = await build(this.#parts, settled.scope, context);
    await this.#forget(scope.changes, events);
    const served = await serve(this.#parts, request, workspace.dir, scope.target, started, events, signal);
    return forcedOutcome(served, forced);
  }

  async #bringUp(context: RunContext): Promise<Outcome> {
    const { request, workspace, events, signal } = context;
    events.current = 'plan';
    const due = upgradeOf(workspace, this.#parts.stack);
    if (!due.scope) return due.outcome;
    const { scope, started, forced } = await build(this.#parts, due.scope, context);
    const served = await serve(this.#parts, request, workspace.dir, scope.target, started, events, signal);
    return forcedOutcome(served.kind === 'succeeded' ? { ...served, summary: due.summary } : served, forced);
  }

  /** What was recognised of an entity before it evolved may no longer hold. */
  async #forget(changes: readonly Change[], events: RunEvents): Promise<void> {
    for (const entity of evolvedEntities(changes)) {
      const entries = await this.#parts.recognizer.forget(entity);
      if (entries > 0) events.emit({ type: 'cache-invalidated', entity, entries });
    }
  }
}
