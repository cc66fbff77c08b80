/** A software engineering agent: it writes the artifacts of its tasks, from templates wherever one holds. */
import type { Artifact, ArtifactPlan, SweaName } from '../domain/artifact.js';
import { messageOf, throwIfCancelled } from '../domain/errors.js';
import type { Task } from '../domain/plan.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import { TemplateNotFoundError, TemplateRenderError } from '../generation/template-errors.js';
import type { TemplateRegistry } from '../generation/template-registry.js';
import type { Author, Telling } from './author.js';

export interface GenerationTools {
  readonly stack: Stack;
  readonly templates: TemplateRegistry;
  /** ENABLE_TEMPLATES; without them a model writes what belongs to an entity. */
  readonly useTemplates: boolean;
  readonly scope: GenerationScope;
  readonly author: Author;
  readonly telling: Telling;
  /** Hears why a template could not be used. */
  readonly onFallback: (plan: ArtifactPlan, reason: string) => void;
}

export abstract class Swea {
  abstract readonly name: SweaName;
  /** What it is responsible for, in a few words. */
  abstract readonly duty: string;

  /** One artifact after the other, so that each can be reviewed while the next is written. */
  async *generate(task: Task, tools: GenerationTools): AsyncGenerator<Artifact> {
    for (const plan of task.artifacts) {
      throwIfCancelled(tools.telling.signal);
      yield await this.#artifact(plan, tools);
    }
  }

  async #artifact(plan: ArtifactPlan, tools: GenerationTools): Promise<Artifact> {
    const { stack, templates, scope, useTemplates } = tools;
    if (plan.ownership === 'vendored')
      return { ...plan, origin: 'template', content: templates.readStatic(plan.template) };
    if (!useTemplates && stack.isWritable(plan)) return this.#byModel(plan, tools);
    try {
      const content = templates.renderTemplate(plan.template, stack.templateContext(plan, scope));
      return { ...plan, origin: 'template', content };
    } catch (error) {
      const broken = error instanceof TemplateRenderError || error instanceof TemplateNotFoundError;
      if (!broken || !stack.isWritable(plan) || !tools.author.available) throw error;
      tools.onFallback(plan, messageOf(error));
      return this.#byModel(plan, tools);
    }
  }

  async #byModel(plan: ArtifactPlan, { author, scope, telling }: GenerationTools): Promise<Artifact> {
    return { ...plan, origin: 'model', content: await author.artifact(plan, scope, telling) };
  }
}
