/** One run as a person sees it: a fold over its events, and nothing that events do not say. */
import type { DecisionRequest, EventOf, PlannedTask, RunEvent } from '../domain/event.js';
import { type Outcome, STAGES, type StageName } from '../domain/outcome.js';
import { callsAfter, type ModelCallView, type RetryView, withRetry } from './model-calls.js';

export interface StageView {
  readonly name: StageName;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** Milliseconds since the epoch. */
  readonly startedAt?: number;
  readonly ms?: number;
  readonly origin?: string;
}

export interface TaskView extends PlannedTask {
  /** From 1. */
  readonly wave: number;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly startedAt?: number;
  readonly ms?: number;
}

export type Verdict = EventOf<'artifact-validated'>;

export interface ModelUse {
  readonly calls: number;
  readonly tokens: number;
  readonly cost?: number;
  readonly estimated: boolean;
}

export interface RunView {
  readonly runId: string;
  readonly request: string;
  readonly dir: string;
  readonly startedAt: number;
  /** Who holds the folder's lock, while we wait for it. */
  readonly waitingFor?: string;
  readonly stages: readonly StageView[];
  readonly recognised?: EventOf<'recognised'>;
  readonly interpreted?: EventOf<'interpreted'>;
  readonly plan?: EventOf<'plan-made'>;
  readonly tasks: readonly TaskView[];
  readonly generated: { readonly template: number; readonly model: number };
  readonly fallbacks: readonly EventOf<'template-fallback'>[];
  /** The last verdict of each artifact, in the order of their first. */
  readonly verdicts: readonly Verdict[];
  readonly patches: readonly EventOf<'artifact-patched'>[];
  readonly repairs: readonly EventOf<'artifact-repaired'>[];
  /** The last of each file. */
  readonly rules: readonly EventOf<'rules-written'>[];
  readonly standards: readonly EventOf<'standards-chosen'>[];
  /** Model calls under way, the newest last. */
  readonly asking: readonly ModelCallView[];
  /** Why model calls were tried again. */
  readonly retries: readonly RetryView[];
  readonly model: ModelUse;
  readonly dependencies?: EventOf<'dependencies-linked'>;
  readonly types?: EventOf<'types-checked'>;
  readonly tests?: EventOf<'tests-run'>;
  readonly files?: EventOf<'files-changed'>;
  readonly migrations: readonly EventOf<'migration-applied'>[];
  readonly system?: EventOf<'system-started'>;
  readonly notices: readonly string[];
  /** Asked and not yet answered. */
  readonly open?: DecisionRequest;
  readonly decided: readonly { readonly title: string; readonly choice: string; readonly by: 'person' | 'policy' }[];
  readonly outcome?: Outcome;
  readonly ms?: number;
}

const waitingStages = (): StageView[] => STAGES.map((name) => ({ name, state: 'waiting' }));

export function newRun(event: EventOf<'run-started'>): RunView {
  return {
    runId: event.runId,
    request: event.request,
    dir: event.dir,
    startedAt: event.at,
    stages: waitingStages(),
    tasks: [],
    generated: { template: 0, model: 0 },
    fallbacks: [],
    verdicts: [],
    patches: [],
    repairs: [],
    rules: [],
    standards: [],
    asking: [],
    retries: [],
    model: { calls: 0, tokens: 0, estimated: false },
    migrations: [],
    notices: [],
    decided: [],
  };
}

/** The run after one more event. Pure; events of other runs and events before `run-started` change nothing. */
export function reduce(run: RunView | undefined, event: RunEvent): RunView | undefined {
  if (event.type === 'run-started') return newRun(event);
  if (!run || run.runId !== event.runId) return run;
  switch (event.type) {
    case 'run-waiting':
      return { ...run, waitingFor: event.holder };
    case 'stage-started':
      return { ...withoutWait(run), stages: onStage(run, event.stage, { state: 'running', startedAt: event.at }) };
    case 'stage-finished':
      return { ...run, stages: onStage(run, event.stage, { state: 'done', ms: event.ms, origin: event.origin }) };
    case 'recognised':
      return { ...run, recognised: event };
    case 'interpreted':
      return { ...run, interpreted: event };
    case 'plan-made':
      return { ...run, plan: event, tasks: plannedTasks(event, run.tasks) };
    case 'task-started':
      return { ...run, tasks: onTask(run, event.task, { state: 'running', startedAt: event.at }) };
    case 'task-finished':
      return { ...run, tasks: onTask(run, event.task, { state: event.ok ? 'done' : 'failed', ms: event.ms }) };
    case 'artifact-generated':
      return { ...run, generated: { ...run.generated, [event.origin]: run.generated[event.origin] + 1 } };
    case 'artifact-validated':
      return { ...run, verdicts: withVerdict(run.verdicts, event) };
    case 'template-fallback':
      return { ...run, fallbacks: [...run.fallbacks, event] };
    case 'artifact-patched':
      return { ...run, patches: [...run.patches, event] };
    case 'artifact-repaired':
      return { ...run, repairs: [...run.repairs, event] };
    case 'rules-written':
      return { ...run, rules: [...run.rules.filter(({ path }) => path !== event.path), event] };
    case 'standards-chosen':
      return { ...run, standards: [...run.standards, event] };
    case 'model-asked':
    case 'model-text':
      return { ...run, asking: callsAfter(run.asking, event) };
    case 'model-retried':
      return { ...run, asking: callsAfter(run.asking, event), retries: withRetry(run.retries, event.reason) };
    case 'decision-asked':
      return { ...run, open: event.decision };
    case 'decision-made':
      return decided(run, event);
    case 'model-called':
      return { ...run, asking: callsAfter(run.asking, event), model: withCall(run.model, event) };
    case 'dependencies-linked':
      return { ...run, dependencies: event };
    case 'types-checked':
      return { ...run, types: event };
    case 'tests-run':
      return { ...run, tests: event };
    case 'files-changed':
      return { ...run, files: event };
    case 'migration-applied':
      return { ...run, migrations: [...run.migrations, event] };
    case 'system-started':
      return { ...run, system: event };
    case 'notice':
      return { ...run, notices: [...run.notices, event.text] };
    case 'run-ended':
      return ended(run, event);
    case 'cache-written':
    case 'cache-invalidated':
      return run;
  }
}

/** Tokens of the whole run: those of every model call. */
export const tokensOf = (run: RunView): number => run.model.tokens;

export const stageOf = (run: RunView, name: StageName): StageView =>
  run.stages.find((stage) => stage.name === name) ?? { name, state: 'waiting' };

const onStage = (run: RunView, name: StageName, facts: Partial<StageView>): StageView[] =>
  run.stages.map((stage) => (stage.name === name ? { ...stage, ...facts } : stage));

const onTask = (run: RunView, id: string, facts: Partial<TaskView>): TaskView[] =>
  run.tasks.map((task) => (task.id === id ? { ...task, ...facts } : task));

function withoutWait(run: RunView): RunView {
  const { waitingFor: _, ...rest } = run;
  return rest;
}

/** A plan may be made anew when rules ask for more: what was done before stays done. */
function plannedTasks(event: EventOf<'plan-made'>, before: readonly TaskView[]): TaskView[] {
  const known = new Map(before.map((task) => [task.id, task]));
  return event.waves.flatMap((wave, i) =>
    wave.map((task): TaskView => ({ state: 'waiting', ...known.get(task.id), ...task, wave: i + 1 })),
  );
}

function withVerdict(verdicts: readonly Verdict[], verdict: Verdict): Verdict[] {
  const known = verdicts.findIndex((other) => other.artifact === verdict.artifact);
  return known < 0 ? [...verdicts, verdict] : verdicts.with(known, verdict);
}

function withCall(model: ModelUse, call: EventOf<'model-called'>): ModelUse {
  const cost = call.cost === undefined ? model.cost : (model.cost ?? 0) + call.cost;
  return {
    calls: model.calls + 1,
    tokens: model.tokens + call.tokensIn + call.tokensOut,
    estimated: model.estimated || call.estimated,
    ...(cost !== undefined && { cost }),
  };
}

function decided(run: RunView, event: EventOf<'decision-made'>): RunView {
  const { open, ...rest } = run;
  if (!open || open.id !== event.id) return run;
  const choice = open.choices.find((each) => each.id === event.choice)?.label ?? event.choice;
  return { ...rest, decided: [...run.decided, { title: open.title, choice, by: event.by }] };
}

function ended(run: RunView, event: EventOf<'run-ended'>): RunView {
  const { open: _, ...rest } = withoutWait(run);
  const { outcome } = event;
  const stages = run.stages.map((stage): StageView => {
    if (outcome.kind === 'failed' && stage.name === outcome.stage) return { ...stage, state: 'failed' };
    return stage.state === 'running' ? { ...stage, state: outcome.kind === 'failed' ? 'failed' : 'waiting' } : stage;
  });
  const tasks = run.tasks.map((task): TaskView => (task.state === 'running' ? { ...task, state: 'waiting' } : task));
  return { ...rest, stages, tasks, asking: [], outcome, ms: event.ms };
}
