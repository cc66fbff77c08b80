/** Stages 3 to 7: plan, write the rules, generate and review, verify, and only then write and migrate. */
import { withRules } from '../bae/rules.js';
import type { Artifact } from '../domain/artifact.js';
import type { PlannedTask } from '../domain/event.js';
import type { CoordinationPlan, Task } from '../domain/plan.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { TemplateRegistry } from '../generation/template-registry.js';
import type { StartedServer } from '../managed-system/server.js';
import type { TechLead } from '../swea/tech-lead.js';
import { withRulesCarried } from './carry-rules.js';
import { TaskDependencyGraph } from './dependency-graph.js';
import { type IntegrationParts, integrate } from './integrate.js';
import { KeptLines } from './kept-lines.js';
import { mendingOf } from './mend.js';
import { type ProduceContext, type ProduceParts, produce, produceRules } from './produce.js';
import { reviewEdits } from './review-edits.js';
import type { WrittenRules } from './rules-work.js';
import type { RunContext } from './run-context.js';
import type { RunEvents } from './run-events.js';
import { kindOf, type TaskDurations } from './task-durations.js';

export interface BuildParts extends Omit<ProduceParts, 'techLead'>, IntegrationParts {
  readonly stack: Stack;
  /** The stack's templates, with those of the managed folder in their place. */
  templates(dir: string): Promise<TemplateRegistry>;
  /** The one that reviews in this folder, by the stack's rules and those of the folder. */
  techLead(dir: string): Promise<TechLead>;
}

export interface Built {
  /** What the system is now. */
  readonly scope: GenerationScope;
  /** What runs then, if anything. */
  readonly started: StartedServer | undefined;
  /** Paths of what was accepted although it was rejected. */
  readonly forced: readonly string[];
}

/** Where it throws, the folder is as it was. */
export async function build(given: BuildParts, wanted: GenerationScope, run: RunContext): Promise<Built> {
  const { request, workspace, questions, events, signal } = run;
  const { stack } = given;
  const { dir, registry } = workspace;
  if (registry && wanted.outdated)
    events.emit({
      type: 'notice',
      text: `all files made with templates ${registry.stack.version} are brought to ${stack.version}`,
    });
  const stage = await workspace.stage();
  const recordedTests = Object.keys(registry?.files ?? {}).filter((path) => path.endsWith('.test.ts'));
  const integration = integrate(given, { request, dir, stage, recordedTests, stack, questions, events, signal });
  try {
    const [templates, techLead] = await Promise.all([given.templates(dir), given.techLead(dir)]);
    await techLead.prepare();
    const parts: ProduceParts = { ...given, techLead };
    const context: ProduceContext = { dir, stack, templates, questions, events, signal };
    const made = await generated(parts, wanted, context);
    const kept = await KeptLines.open(given.files, dir);
    const { scope } = made;
    const forced = new Set(made.forced);
    const moves = stack.fileMoves(scope);
    const artifacts = await withRulesCarried(made.artifacts, scope, moves.moved, stack, given.files, dir);
    const started = await events.stage('integrate', () =>
      integration.finish(artifacts, moves, {
        next: {
          spec: scope.target,
          stack: { id: stack.id, version: stack.version },
          history: registry?.history ?? [],
          changes: scope.changes,
        },
        mend: mendingOf(made, parts, context, (path) => void forced.add(path)),
        reviewEdits: (staged, all) => reviewEdits(staged, all, parts, { ...context, stage, scope, kept }),
      }),
    );
    await kept.save();
    return { scope, started, forced: [...forced] };
  } catch (error) {
    await integration.giveUp();
    throw error;
  }
}

interface Made {
  readonly scope: GenerationScope;
  readonly rules: readonly WrittenRules[];
  readonly artifacts: readonly Artifact[];
  readonly forced: readonly string[];
}

/** Rules first: they may ask for attributes, and then there is more to plan. */
async function generated(parts: ProduceParts, wanted: GenerationScope, context: ProduceContext): Promise<Made> {
  const { events } = context;
  const plan = await planned(parts, wanted, events);
  return events.stage('generate', async () => {
    const rules = await produceRules(plan, wanted, parts, context);
    let scope = wanted;
    for (const { entity, reply } of rules) scope = { ...scope, ...withRules(scope, entity, reply) };
    const whole = scope.target === wanted.target ? plan : await planned(parts, scope, events);
    const { artifacts, forced } = await produce(whole, scope, parts, context);
    const tokens = events.tokensOf('rules') + events.tokensOf('write');
    return {
      value: {
        scope,
        rules,
        artifacts: [...artifacts, ...rules.flatMap((one) => [one.rules, one.tests])],
        forced: [...forced, ...rules.flatMap((one) => one.forced)],
      },
      origin: originOf(artifacts, rules),
      tokens,
    };
  });
}

function originOf(artifacts: readonly Artifact[], rules: readonly WrittenRules[]): string {
  const model = rules.length > 0 || artifacts.some(({ origin }) => origin === 'model');
  const template = artifacts.some(({ origin }) => origin === 'template');
  return model ? (template ? 'templates and model' : 'model') : 'templates';
}

async function planned(
  { techLead, stack, concurrency, durations }: ProduceParts,
  scope: GenerationScope,
  events: RunEvents,
): Promise<CoordinationPlan> {
  const before = events.current;
  const plan = await events.stage('plan', async () => {
    const tasks = techLead.tasks(stack, scope);
    const plan = await planOf(tasks, durations);
    const byId = new Map(tasks.map((task) => [task.id, shown(task, plan.estimates.get(task.id))]));
    events.emit({
      type: 'plan-made',
      waves: plan.waves.map((wave) => wave.flatMap((id) => byId.get(id) ?? [])),
      artifacts: tasks.reduce((sum, task) => sum + task.artifacts.length, 0),
      parallel: concurrency > 1,
      criticalPath: plan.criticalPath,
    });
    return { value: plan, origin: 'tech-lead' };
  });
  if (before === 'generate') events.current = before;
  return plan;
}

/** A task without past runs counts as the shortest there is. */
async function planOf(tasks: readonly Task[], durations: TaskDurations): Promise<CoordinationPlan> {
  const byKind = await durations.estimates();
  const estimates = new Map(
    tasks.flatMap((task) => {
      const ms = byKind.get(kindOf(task));
      return ms === undefined ? [] : [[task.id, ms] as const];
    }),
  );
  const graph = new TaskDependencyGraph(tasks);
  const durationOf = (id: string): number => estimates.get(id) ?? 1;
  return {
    tasks,
    waves: graph.waves(),
    estimates,
    criticalPath: graph.criticalPath(durationOf),
    remaining: graph.remaining(durationOf),
  };
}

const shown = (
  { id, label, swea, artifacts, dependsOn, rules }: Task,
  estimatedMs: number | undefined,
): PlannedTask => ({
  ...(rules ? { rules } : {}),
  ...(estimatedMs === undefined ? {} : { estimatedMs }),
  id,
  label,
  swea,
  artifacts: artifacts.length,
  dependsOn,
});
