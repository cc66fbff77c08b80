/**
 * What SWEAs ask a model for: the rules of an entity, a whole file, one part of a file, a review. It knows prompts and
 * standards; what an answer is good for is decided by whoever asked.
 */
import type { ArtifactPlan, SweaName } from '../domain/artifact.js';
import { type EntitySpec, entityNamed, type SystemSpec } from '../domain/entity-spec.js';
import { ModelError } from '../domain/errors.js';
import type { Emit } from '../domain/event.js';
import { tellingOf } from '../domain/model-events.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import { artifactPrompt, functionPrompt, parseCode } from '../generation/prompts/artifact-prompt.js';
import type { Prompt } from '../generation/prompts/prompt.js';
import { parseReview, type Review, type ReviewPromptParts, reviewPrompt } from '../generation/prompts/review-prompt.js';
import { rulesPrompt } from '../generation/prompts/rules-prompt.js';
import { type ParsedReply, parseRulesReply } from '../generation/prompts/rules-reply.js';
import type { LlmClient } from '../ports.js';
import type { StandardsShelf } from '../standards/choose-standards.js';

/** Where a call is told, and what ends it. */
export interface Telling {
  readonly emit: Emit;
  readonly runId: string;
  readonly signal: AbortSignal;
}

export interface AuthorParts {
  readonly stack: Stack;
  readonly standards: StandardsShelf;
  /** Absent where no model is configured. */
  readonly model?: LlmClient | undefined;
}

export interface RulesWish {
  readonly system: SystemSpec;
  readonly entity: EntitySpec;
  /** The module as the person has it. */
  readonly existing?: string | undefined;
  readonly feedback?: readonly string[] | undefined;
}

export interface Rewrite {
  readonly rejected?: string;
  readonly feedback?: readonly string[];
}

export class Author {
  readonly #parts: AuthorParts;

  constructor(parts: AuthorParts) {
    this.#parts = parts;
  }

  /** Is there a model to ask? Without one every request for a text is a ModelError. */
  get available(): boolean {
    return this.#parts.model !== undefined;
  }

  /** Throws a ModelError where these rules would have to be written and nobody is there to write them. */
  checkAvailable(rules: readonly string[]): void {
    if (rules.length > 0 && !this.available)
      throw noModel(`this asks for logic that no template holds: ${rules.join('; ')}. For that a model is needed`);
  }

  async rules(wish: RulesWish, telling: Telling): Promise<ParsedReply> {
    const { system, entity, existing, feedback } = wish;
    const standards = await this.#standardsFor('backend', entity, `rules ${entity.name}`, telling);
    const prompt = rulesPrompt({
      entity,
      rules: entity.rules,
      facts: this.#parts.stack.customRules.prompt(system, entity),
      standards,
      ...(existing === undefined ? {} : { existing }),
      ...(feedback ? { feedback } : {}),
    });
    return parseRulesReply(await this.#ask(prompt, telling), entity);
  }

  /** The text of a whole file. */
  async artifact(plan: ArtifactPlan, scope: GenerationScope, telling: Telling, rewrite: Rewrite = {}): Promise<string> {
    return parseCode(await this.#ask(await this.#artifactPrompt(plan, scope, rewrite, telling), telling));
  }

  /** `code` as it must be: the part of a file that holds the faults. */
  async part(
    { path, swea }: ArtifactPlan,
    code: string,
    feedback: readonly string[],
    telling: Telling,
  ): Promise<string> {
    const standards = await this.#standardsFor(swea, undefined, `repair ${path}`, telling);
    return parseCode(await this.#ask(functionPrompt({ path, code, standards, feedback }), telling));
  }

  /** With a SWEA, the file is held against its standards too. */
  async review(parts: ReviewPromptParts, telling: Telling, swea?: SweaName): Promise<Review> {
    const standards = swea && (await this.#standardsFor(swea, undefined, `review ${parts.path}`, telling));
    const prompt = reviewPrompt(standards === undefined ? parts : { ...parts, standards });
    return parseReview(await this.#ask(prompt, telling), parts);
  }

  /** What would be sent to have a file written anew; nothing is sent. */
  async rewritePrompt(plan: ArtifactPlan, scope: GenerationScope, rewrite: Rewrite): Promise<Prompt> {
    return this.#artifactPrompt(plan, scope, rewrite);
  }

  /** Tells whether what the model wrote passed its first review. */
  approved(swea: SweaName, yes: boolean): Promise<void> {
    return this.#parts.standards.record(swea, yes);
  }

  async #artifactPrompt(
    plan: ArtifactPlan,
    scope: GenerationScope,
    rewrite: Rewrite,
    telling?: Telling,
  ): Promise<Prompt> {
    const entity = plan.entity === undefined ? undefined : entityNamed(scope.target, plan.entity);
    const standards = await this.#standardsFor(plan.swea, entity, `write ${plan.path}`, telling);
    const brief = this.#parts.stack.artifactBrief(plan, scope);
    return artifactPrompt({ plan, brief, spec: specText(entity, scope.target), standards, ...rewrite });
  }

  async #standardsFor(
    swea: SweaName,
    entity: EntitySpec | undefined,
    purpose: string,
    telling?: Telling,
  ): Promise<string> {
    const { text, ...chosen } = await this.#parts.standards.choose(swea, entity);
    telling?.emit({ type: 'standards-chosen', swea, purpose, ...chosen });
    return text;
  }

  async #ask(prompt: Prompt, { emit, runId, signal }: Telling): Promise<string> {
    const { model } = this.#parts;
    if (!model) throw missing(prompt.purpose);
    const { text } = await model.complete({ ...prompt, ...tellingOf(prompt.purpose, runId, emit) }, signal);
    return text;
  }
}

/** The entity, or the names of all for a file that belongs to none. */
const specText = (entity: EntitySpec | undefined, { title, entities }: SystemSpec): string =>
  JSON.stringify(entity ?? { title, entities: entities.map(({ name, plural }) => ({ name, plural })) });

/** What nobody but a model can do, because a flag is off. */
function missing(purpose: string): ModelError {
  const [verb = '', ...rest] = purpose.split(' ');
  const flag = FLAG_OF[verb];
  return flag === undefined
    ? noModel(`a model is needed (${purpose})`)
    : noModel(`${flag} is off, so a model has to ${verb} ${rest.join(' ')}`, [`${flag}=true does it without a model`]);
}

const FLAG_OF: Readonly<Record<string, string>> = { write: 'ENABLE_TEMPLATES', review: 'ENABLE_RULE_VALIDATION' };

const noModel = (need: string, steps: readonly string[] = []): ModelError =>
  new ModelError('unavailable', `${need}, and none is configured`, {
    nextSteps: [
      'set OPENAI_API_KEY, or OPENAI_BASE_URL for a model on this machine; bae doctor checks it',
      ...(steps.length > 0 ? steps : ['everything that is standard works without one: ask for that part alone']),
    ],
  });
