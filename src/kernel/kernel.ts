/**
 * The story of a sentence: recognise → interpret → plan → generate ⇄ validate → integrate → serve. Everything flows one
 * way; the first stage that cannot go on ends the run, and the managed folder is as it was.
 */
import { basename, join } from 'node:path';
import { type Interpretation, interpret } from '../bae/interpret.js';
import type { BaeRegistry } from '../bae/registry.js';
import { reverse } from '../bae/reverse.js';
import { type Change, describeChange, evolvedEntities } from '../domain/change.js';
import type { SystemSpec } from '../domain/entity-spec.js';
import { AbortError } from '../domain/errors.js';
import type { RunEvent } from '../domain/event.js';
import { labelOf } from '../domain/names.js';
import type { Outcome } from '../domain/outcome.js';
import type { CoordinationPlan } from '../domain/plan.js';
import { knownEntitiesOf, type Recognition } from '../domain/recognition.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { TemplateRegistry } from '../generation/template-registry.js';
import type { StartedServer } from '../managed-system/server.js';
import { openWorkspace, type Workspace } from '../managed-system/workspace.js';
import type { Databases, Decisions } from '../ports.js';
import type { EntityRecognizer } from '../recognition/recognizer.js';
import { answerOf } from './answer-of.js';
import { TaskDependencyGraph } from './dependency-graph.js';
import { type IntegrationParts, integrate } from './integrate.js';
import { outcomeOf } from './outcome-of.js';
import { type ProduceParts, produce } from './produce.js';
import { RunEvents } from './run-events.js';
import type { RunRequest } from './run-request.js';
import { scopeOf } from './scope.js';
import { type ServeParts, serve } from './serve.js';
import { type Settled, settleData, unsettled } from './settle-data.js';
import { upgradeOf } from './upgrade.js';

export interface KernelParts extends ProduceParts, IntegrationParts, ServeParts {
  readonly stack: Stack;
  readonly databases: Databases;
  readonly baes: BaeRegistry;
  readonly recognizer: Pick<EntityRecognizer, 'recognise' | 'forget'>;
  /** The stack's templates, with those of the managed folder in their place. */
  templates(dir: string): Promise<TemplateRegistry>;
}

type Wanted = Extract<Interpretation, { ok: true }>;

/** Name of a managed folder that says nothing about the business. */
const UNTITLED = 'managed_system';

export class Kernel {
  readonly #parts: KernelParts;

  constructor(parts: KernelParts) {
    this.#parts = parts;
  }

  /** Carries out one sentence. Never throws: whatever happens is the outcome, and the last event. */
  run(
    request: RunRequest,
    decisions: Decisions,
    sink: (event: RunEvent) => void,
    signal: AbortSignal,
  ): Promise<Outcome> {
    return this.#told(request, sink, signal, (workspace, events) =>
      this.#carryOut(request, workspace, decisions, events, signal),
    );
  }

  /**
   * Regenerates a folder that an older release made, as a run whose sentence is `request.request`: edits, rows and rules
   * of the person stay. Never throws either; a folder that is up to date is not written to.
   */
  upgrade(
    request: RunRequest,
    decisions: Decisions,
    sink: (event: RunEvent) => void,
    signal: AbortSignal,
  ): Promise<Outcome> {
    return this.#told(request, sink, signal, (workspace, events) =>
      this.#bringUp(request, workspace, decisions, events, signal),
    );
  }

  /**
   * Takes the last change back by a change of its own, with a migration: for when data was written since, which the
   * backup would lose. Never throws either; what removed something is refused.
   */
  revert(
    request: RunRequest,
    decisions: Decisions,
    sink: (event: RunEvent) => void,
    signal: AbortSignal,
  ): Promise<Outcome> {
    return this.#told(request, sink, signal, (workspace, events) =>
      this.#takeBack(request, workspace, decisions, events, signal),
    );
  }

  /** All that happens in a folder, as events; the folder is ours meanwhile. */
  async #told(
    request: RunRequest,
    sink: (event: RunEvent) => void,
    signal: AbortSignal,
    work: (workspace: Workspace, events: RunEvents) => Promise<Outcome>,
  ): Promise<Outcome> {
    const { ids, clock } = this.#parts;
    const events = new RunEvents(ids.unique(), clock, sink);
    events.emit({ type: 'run-started', request: request.request, dir: request.dir });
    let outcome: Outcome;
    try {
      const workspace = await openWorkspace(request.dir, this.#parts, {
        signal,
        onWait: (holder) => events.emit({ type: 'run-waiting', holder }),
        onNotice: (text) => events.emit({ type: 'notice', text }),
      });
      outcome = await work(workspace, events).finally(() => workspace.close());
    } catch (error) {
      outcome = outcomeOf(error, events, signal);
    }
    events.emit({ type: 'run-ended', outcome, ms: events.elapsed() });
    return outcome;
  }

  async #carryOut(
    request: RunRequest,
    workspace: Workspace,
    decisions: Decisions,
    events: RunEvents,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const current = workspace.registry?.spec;
    const recognition = await this.#recognise(request.request, current, events, signal);
    const answer = await answerOf(this.#parts, workspace, recognition);
    if (answer) return answer;

    const folder = basename(request.dir);
    const title = folder === UNTITLED ? '' : labelOf(folder);
    const wanted = await this.#interpret(
      () => interpret(recognition, current, { baes: this.#parts.baes, title }),
      events,
    );
    return this.#apply(request, workspace, wanted, decisions, events, signal);
  }

  async #takeBack(
    request: RunRequest,
    workspace: Workspace,
    decisions: Decisions,
    events: RunEvents,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { registry } = workspace;
    const last = registry?.history.at(-1);
    if (!registry || !last)
      throw new AbortError('There is no change to take back.', ['bae history lists the changes.']);
    const wanted = await this.#interpret(() => reverse(last.changes, registry.spec), events);
    return this.#apply(request, workspace, wanted, decisions, events, signal);
  }

  /** From what is wanted to a system that is so. */
  async #apply(
    request: RunRequest,
    workspace: Workspace,
    wanted: Wanted,
    decisions: Decisions,
    events: RunEvents,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const settled = await this.#settle(workspace, wanted, decisions, events, signal);
    if ('cancelled' in settled) return unsettled(settled);
    const { scope } = settled;
    const started = await this.#build(request, workspace, scope, decisions, events, signal);
    await this.#forget(scope.changes, events);
    return serve(this.#parts, request, workspace.dir, scope.target, started, events, signal);
  }

  async #bringUp(
    request: RunRequest,
    workspace: Workspace,
    decisions: Decisions,
    events: RunEvents,
    signal: AbortSignal,
  ): Promise<Outcome> {
    events.current = 'plan';
    const due = upgradeOf(workspace, this.#parts.stack);
    if (!due.scope) return due.outcome;
    const started = await this.#build(request, workspace, due.scope, decisions, events, signal);
    const served = await serve(this.#parts, request, workspace.dir, due.scope.target, started, events, signal);
    return served.kind === 'succeeded' ? { ...served, summary: due.summary } : served;
  }

  #recognise(
    request: string,
    current: SystemSpec | undefined,
    events: RunEvents,
    signal: AbortSignal,
  ): Promise<Recognition> {
    return events.stage('recognise', async () => {
      const found = await this.#parts.recognizer.recognise(request, knownEntitiesOf(current), signal);
      const { recognition, source, key, meaning, ms } = found;
      const { intent, confidence, language, path, customReasons, tokens } = recognition;
      const entities = recognition.entities.map(({ name }) => name);
      events.emit({
        type: 'recognised',
        source,
        key,
        meaning,
        intent,
        entities,
        confidence,
        language,
        path,
        customReasons,
        ms,
        tokens,
      });
      if (found.remembered) events.emit({ type: 'cache-written', key, tier: 'memory' });
      return { value: recognition, origin: source, tokens };
    });
  }

  #interpret(work: () => Interpretation, events: RunEvents): Promise<Wanted> {
    return events.stage('interpret', async () => {
      const wanted = work();
      if (!wanted.ok) throw new AbortError(wanted.reason, wanted.nextSteps);
      const { changes, notes, path } = wanted;
      events.emit({ type: 'interpreted', changes: changes.map(describeChange), notes, path });
      return { value: wanted, origin: 'bae' };
    });
  }

  /** Where the data may not survive a change as it is, a person decides before anything is planned. */
  #settle(
    { dir, registry }: Workspace,
    { target, changes }: Wanted,
    decisions: Decisions,
    events: RunEvents,
    signal: AbortSignal,
  ): Promise<Settled> {
    const { stack, databases } = this.#parts;
    const scope = scopeOf(registry, { target, changes }, stack);
    const database = registry && databases.read(join(dir, stack.databaseFile));
    return settleData(scope, { stack, database, decisions, events, signal });
  }

  /** Stages 3 to 7: plan, generate and review, verify, and only then write and migrate. What runs then, if anything. */
  async #build(
    request: RunRequest,
    workspace: Workspace,
    scope: GenerationScope,
    decisions: Decisions,
    events: RunEvents,
    signal: AbortSignal,
  ): Promise<StartedServer | undefined> {
    const { stack, techLead } = this.#parts;
    const { registry } = workspace;
    const { target, changes } = scope;
    if (registry && scope.outdated)
      events.emit({
        type: 'notice',
        text: `all files made with templates ${registry.stack.version} are brought to ${stack.version}`,
      });
    const stage = await workspace.stage();
    const integration = integrate(this.#parts, {
      request,
      dir: workspace.dir,
      stage,
      recordedTests: Object.keys(registry?.files ?? {}).filter((path) => path.endsWith('.test.ts')),
      stack,
      decisions,
      events,
      signal,
    });
    try {
      const [templates] = await Promise.all([this.#parts.templates(workspace.dir), techLead.prepare()]);
      const plan = await this.#plan(scope, events);
      const artifacts = await events.stage('generate', async () => ({
        value: await produce(plan, { stack, templates, scope, signal }, this.#parts, events),
        origin: 'templates',
      }));
      return await events.stage('integrate', () =>
        integration.finish(artifacts, stack.fileMoves(scope), {
          spec: target,
          stack: { id: stack.id, version: stack.version },
          history: registry?.history ?? [],
          changes,
        }),
      );
    } catch (error) {
      await integration.giveUp();
      throw error;
    }
  }

  /** What was recognised of an entity before it evolved may no longer hold. */
  async #forget(changes: readonly Change[], events: RunEvents): Promise<void> {
    for (const entity of evolvedEntities(changes)) {
      const entries = await this.#parts.recognizer.forget(entity);
      if (entries > 0) events.emit({ type: 'cache-invalidated', entity, entries });
    }
  }

  #plan(scope: GenerationScope, events: RunEvents): Promise<CoordinationPlan> {
    return events.stage('plan', async () => {
      const tasks = this.#parts.techLead.tasks(this.#parts.stack, scope);
      const plan: CoordinationPlan = { tasks, waves: new TaskDependencyGraph(tasks).waves() };
      const byId = new Map(tasks.map((task) => [task.id, task]));
      events.emit({
        type: 'plan-made',
        waves: plan.waves.map((wave) =>
          wave.flatMap((id) => {
            const task = byId.get(id);
            return task
              ? [
                  {
                    id,
                    label: task.label,
                    swea: task.swea,
                    artifacts: task.artifacts.length,
                    dependsOn: task.dependsOn,
                  },
                ]
              : [];
          }),
        ),
        artifacts: tasks.reduce((sum, task) => sum + task.artifacts.length, 0),
        parallel: this.#parts.concurrency > 1,
      });
      return { value: plan, origin: 'tech-lead' };
    });
  }
}
