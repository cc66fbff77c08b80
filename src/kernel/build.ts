/** Stages 3 to 7: plan, generate and review, verify, and only then write and migrate. */
import type { PlannedTask } from '../domain/event.js';
import type { CoordinationPlan, Task } from '../domain/plan.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { TemplateRegistry } from '../generation/template-registry.js';
import type { StartedServer } from '../managed-system/server.js';
import { TaskDependencyGraph } from './dependency-graph.js';
import { type IntegrationParts, integrate } from './integrate.js';
import { type ProduceParts, produce } from './produce.js';
import type { RunContext } from './run-context.js';
import type { RunEvents } from './run-events.js';

export interface BuildParts extends ProduceParts, IntegrationParts {
  readonly stack: Stack;
  /** The stack's templates, with those of the managed folder in their place. */
  templates(dir: string): Promise<TemplateRegistry>;
}

/** What runs then, if anything. Where it throws, the folder is as it was. */
export async function build(
  parts: BuildParts,
  scope: GenerationScope,
  { request, workspace, decisions, events, signal }: RunContext,
): Promise<StartedServer | undefined> {
  const { stack, techLead } = parts;
  const { dir, registry } = workspace;
  if (registry && scope.outdated)
    events.emit({
      type: 'notice',
      text: `all files made with templates ${registry.stack.version} are brought to ${stack.version}`,
    });
  const stage = await workspace.stage();
  const recordedTests = Object.keys(registry?.files ?? {}).filter((path) => path.endsWith('.test.ts'));
  const integration = integrate(parts, { request, dir, stage, recordedTests, stack, decisions, events, signal });
  try {
    const [templates] = await Promise.all([parts.templates(dir), techLead.prepare()]);
    const plan = await planned(parts, scope, events);
    const artifacts = await events.stage('generate', async () => ({
      value: await produce(plan, { stack, templates, scope, signal }, parts, events),
      origin: 'templates',
    }));
    return await events.stage('integrate', () =>
      integration.finish(artifacts, stack.fileMoves(scope), {
        spec: scope.target,
        stack: { id: stack.id, version: stack.version },
        history: registry?.history ?? [],
        changes: scope.changes,
      }),
    );
  } catch (error) {
    await integration.giveUp();
    throw error;
  }
}

function planned(
  { techLead, stack, concurrency }: BuildParts,
  scope: GenerationScope,
  events: RunEvents,
): Promise<CoordinationPlan> {
  return events.stage('plan', async () => {
    const tasks = techLead.tasks(stack, scope);
    const plan: CoordinationPlan = { tasks, waves: new TaskDependencyGraph(tasks).waves() };
    const byId = new Map(tasks.map((task) => [task.id, shown(task)]));
    events.emit({
      type: 'plan-made',
      waves: plan.waves.map((wave) => wave.flatMap((id) => byId.get(id) ?? [])),
      artifacts: tasks.reduce((sum, task) => sum + task.artifacts.length, 0),
      parallel: concurrency > 1,
    });
    return { value: plan, origin: 'tech-lead' };
  });
}

const shown = ({ id, label, swea, artifacts, dependsOn }: Task): PlannedTask => ({
  id,
  label,
  swea,
  artifacts: artifacts.length,
  dependsOn,
});
