/** A software engineering agent: it writes the artifacts of its tasks, from templates wherever one holds. */
import type { Artifact, SweaName } from '../domain/artifact.js';
import { throwIfCancelled } from '../domain/errors.js';
import type { Task } from '../domain/plan.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { TemplateRegistry } from '../generation/template-registry.js';

export interface GenerationTools {
  readonly stack: Stack;
  readonly templates: TemplateRegistry;
  readonly scope: GenerationScope;
  readonly signal: AbortSignal;
}

export abstract class Swea {
  abstract readonly name: SweaName;
  /** What it is responsible for, in a few words. */
  abstract readonly duty: string;

  /** One artifact after the other, so that each can be reviewed while the next is written. */
  *generate(task: Task, { stack, templates, scope, signal }: GenerationTools): Generator<Artifact> {
    for (const plan of task.artifacts) {
      throwIfCancelled(signal);
      const content =
        plan.ownership === 'vendored'
          ? templates.readStatic(plan.template)
          : templates.renderTemplate(plan.template, stack.templateContext(plan, scope));
      yield { ...plan, origin: 'template', content };
    }
  }
}
