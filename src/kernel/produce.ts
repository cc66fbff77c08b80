/**
 * Stages 4 to 6: SWEAs write the artifacts of the plan, each is reviewed the moment it exists, and what is rejected is
 * repaired. A failure ends the work of all siblings.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Artifact, SweaName } from '../domain/artifact.js';
import { throwIfCancelled } from '../domain/errors.js';
import type { EventBody } from '../domain/event.js';
import type { CoordinationPlan, Task } from '../domain/plan.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { TemplateRegistry } from '../generation/template-registry.js';
import type { GenerationTools, Swea } from '../swea/swea.js';
import { type RepairParts, repairOf } from './artifact-repair.js';
import type { Questions } from './questions.js';
import { isOpen, type ReviewParts, recordApproval, reviewOrSetback } from './review.js';
import { type RulesParts, type WrittenRules, writeRules } from './rules-work.js';
import type { RunEvents } from './run-events.js';
import { schedule } from './scheduler.js';
import { kindOf, type TaskDurations } from './task-durations.js';

export interface ProduceParts extends ReviewParts, RulesParts, RepairParts {
  readonly sweas: Readonly<Record<SweaName, Swea>>;
  readonly concurrency: number;
  readonly durations: TaskDurations;
  /** ENABLE_TEMPLATES */
  readonly useTemplates: boolean;
}

export interface ProduceContext {
  readonly dir: string;
  readonly stack: Stack;
  readonly templates: TemplateRegistry;
  readonly questions: Questions;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
}

export interface Produced {
  readonly artifacts: readonly Artifact[];
  /** Paths of what was accepted although it was rejected. */
  readonly forced: readonly string[];
}

/** The rules tasks of a plan: what each entity is taught. */
export async function produceRules(
  plan: CoordinationPlan,
  scope: GenerationScope,
  parts: ProduceParts,
  context: ProduceContext,
): Promise<readonly WrittenRules[]> {
  const written: WrittenRules[] = [];
  const tasks = plan.tasks.filter(({ rules }) => rules === true);
  await timed({ ...plan, tasks }, parts, context, async ({ entity = '' }, signal) => {
    const telling = { ...context, signal };
    const repaired = repairOf(scope, parts, telling);
    const startedAt = parts.clock.monotonic();
    const rules = await writeRules(entity, scope, parts, { ...telling, repaired });
    for (const artifact of [rules.rules, rules.tests])
      context.events.emit(artifactGenerated(artifact, parts.clock.monotonic() - startedAt));
    written.push(rules);
  });
  return written;
}

/** All other tasks; `done` are those that need not be run again. */
export async function produce(
  plan: CoordinationPlan,
  scope: GenerationScope,
  parts: ProduceParts,
  context: ProduceContext,
): Promise<Produced> {
  const { sweas, clock } = parts;
  const { stack, templates, events } = context;
  const artifacts: Artifact[] = [];
  const forced: string[] = [];
  let reviewMs = 0;
  const done = new Set(plan.tasks.flatMap(({ id, rules }) => (rules === true ? [id] : [])));

  events.emit({ type: 'stage-started', stage: 'validate' });
  const toRun = { ...plan, tasks: plan.tasks.filter(({ id }) => !done.has(id)) };
  await timed(
    toRun,
    parts,
    context,
    async (task, signal) => {
      const repaired = repairOf(scope, parts, { ...context, signal });
      const tools: GenerationTools = {
        stack,
        templates,
        scope,
        useTemplates: parts.useTemplates,
        author: parts.author,
        telling: { emit: events.emit, runId: events.runId, signal },
        onFallback: ({ id }, reason) => events.emit({ type: 'template-fallback', artifact: id, reason }),
      };
      let writtenAt = clock.monotonic();
      for await (const artifact of sweas[task.swea].generate(task, tools)) {
        events.emit(artifactGenerated(artifact, clock.monotonic() - writtenAt));
        const reviewedAt = clock.monotonic();
        const reviewed = await reviewOrSetback(artifact, scope, parts, events, signal);
        reviewMs += clock.monotonic() - reviewedAt;
        if (artifact.origin === 'model') recordApproval(artifact, reviewed, parts.author);
        const settled = isOpen(reviewed) ? await repaired(artifact, reviewed) : { artifact, forced: false };
        if (settled.forced) forced.push(artifact.path);
        if (settled.artifact) artifacts.push(settled.artifact);
        // Lets keys be seen, the panels draw and a cancel arrive between two artifacts.
        await turn();
        throwIfCancelled(signal);
        writtenAt = clock.monotonic();
      }
    },
    done,
  );
  const tokensReviewed = events.tokensOf('review');
  events.emit({
    type: 'stage-finished',
    stage: 'validate',
    origin: tokensReviewed > 0 ? 'rules and model' : 'rules',
    ms: reviewMs,
    tokens: tokensReviewed,
  });
  return { artifacts, forced };
}

/** Runs tasks with their events around them. */
async function timed(
  plan: CoordinationPlan,
  { clock, concurrency, durations }: ProduceParts,
  { events, signal }: ProduceContext,
  work: (task: Task, signal: AbortSignal) => Promise<void>,
  done: ReadonlySet<string> = new Set(),
): Promise<void> {
  const waveOf = new Map(plan.waves.flatMap((wave, index) => wave.map((id) => [id, index + 1] as const)));
  const took: [kind: string, ms: number][] = [];
  await schedule(plan, {
    concurrency,
    signal,
    done,
    run: async (task, taskSignal) => {
      const wave = waveOf.get(task.id) ?? 1;
      const startedAt = clock.monotonic();
      events.emit({ type: 'task-started', task: task.id, wave });
      let ok = false;
      try {
        await work(task, taskSignal);
        ok = true;
      } finally {
        const ms = clock.monotonic() - startedAt;
        if (ok) took.push([kindOf(task), ms]);
        const stopped = !ok && taskSignal.aborted;
        events.emit({ type: 'task-finished', task: task.id, wave, ok, ...(stopped ? { stopped } : {}), ms });
      }
    },
  });
  void durations.learn(took);
}

const artifactGenerated = (artifact: Artifact, ms: number): EventBody => ({
  type: 'artifact-generated',
  artifact: artifact.id,
  path: artifact.path,
  swea: artifact.swea,
  origin: artifact.origin,
  ...(artifact.origin === 'template' ? { template: artifact.template } : {}),
  ...sizeOf(artifact.content),
  ms,
});

const sizeOf = (content: string | Uint8Array): { lines: number; bytes: number } =>
  typeof content === 'string'
    ? { lines: content.split('\n').length - (content.endsWith('\n') ? 1 : 0), bytes: Buffer.byteLength(content) }
    : { lines: 0, bytes: content.byteLength };
