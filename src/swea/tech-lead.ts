/** The TechLead plans who does what in which order, and reviews what comes back. */

import { type Artifact, type ArtifactPlan, SWEAS, type SweaName } from '../domain/artifact.js';
import type { Change } from '../domain/change.js';
import { entityNamed } from '../domain/entity-spec.js';
import type { ValidationResult, ValidationSubject } from '../domain/finding.js';
import type { Task } from '../domain/plan.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import { type FrameVerdicts, verdictKey } from './frame-verdicts.js';

/** Group of the files that belong to no entity. */
const FRAME = 'frame';

/** Files whose verdicts are remembered: the frame has less than a hundred, and a few change with the entities. */
const MOST_REMEMBERED = 500;

/** What the TechLead asks of the rule engine. */
export interface Reviewer {
  validateCode(subject: ValidationSubject): ValidationResult;
  warm(): Promise<void>;
}

export class TechLead {
  readonly #reviewer: Reviewer;
  readonly #proven: FrameVerdicts;
  /** Verdicts on files of the frame: they are the same in every system. */
  readonly #frame = new Map<string, ValidationResult>();

  /** @param proven verdicts of the same rules on files that are shipped as they are. */
  constructor(reviewer: Reviewer, proven: FrameVerdicts = new Map()) {
    this.#reviewer = reviewer;
    this.#proven = proven;
  }

  /** Loads what a review needs, while other work goes on. */
  prepare(): Promise<void> {
    return this.#reviewer.warm();
  }

  /** One task a SWEA and entity (and the frame); within each, what the stack says a SWEA's work needs. */
  tasks(stack: Stack, scope: GenerationScope): readonly Task[] {
    const rules = this.#rulesTasks(stack, scope);
    const written = new Set(rules.flatMap(({ artifacts }) => artifacts.map(({ path }) => path)));
    const plans = stack.artifactPlans(scope).filter(({ path }) => !written.has(path));
    return [...rules, ...this.#templateTasks(stack, plans, rules)];
  }

  /** Rules may ask for attributes of their own, so all else waits for them. */
  #rulesTasks(stack: Stack, { target, changes }: GenerationScope): readonly Task[] {
    return target.entities
      .filter((entity) => changes.some((change) => teaches(change, entity.name)))
      .map((entity): Task => {
        const { rules, tests } = stack.customRules.plans(entity);
        const names = { id: `${entity.name}.rules`, entity: entity.name, label: `${entity.name} rules` };
        return { ...names, swea: 'backend', dependsOn: [], artifacts: [rules, tests], rules: true };
      });
  }

  #templateTasks(stack: Stack, plans: readonly ArtifactPlan[], before: readonly Task[]): readonly Task[] {
    const groups = new Map<string, Map<SweaName, ArtifactPlan[]>>();
    for (const plan of plans) {
      const group = plan.entity ?? FRAME;
      const bySwea = groups.get(group) ?? new Map<SweaName, ArtifactPlan[]>();
      groups.set(group, bySwea);
      bySwea.set(plan.swea, [...(bySwea.get(plan.swea) ?? []), plan]);
    }
    return [...groups].flatMap(([group, bySwea]) =>
      SWEAS.filter((swea) => bySwea.has(swea)).map((swea): Task => {
        const artifacts = bySwea.get(swea) ?? [];
        return {
          id: `${group}.${swea}`,
          swea,
          ...(group === FRAME ? {} : { entity: group }),
          label: `${group} ${swea}`,
          dependsOn: [
            ...before.map(({ id }) => id),
            ...stack.sweaDependencies[swea].filter((other) => bySwea.has(other)).map((other) => `${group}.${other}`),
          ],
          artifacts,
        };
      }),
    );
  }

  /** Rules decide what is clearly right or clearly wrong; vendored files are not ours to judge. */
  review(artifact: Artifact, { target }: GenerationScope): ValidationResult | undefined {
    if (artifact.ownership === 'vendored' || typeof artifact.content !== 'string') return undefined;
    const { path, swea, entity } = artifact;
    const code = artifact.content;
    if (entity === undefined) return this.#reviewFrame({ code, path, swea });
    const spec = entityNamed(target, entity);
    return this.#reviewer.validateCode({ code, path, swea, entity, ...(spec ? { spec } : {}) });
  }

  /** A text that was judged before, in this process or when bae was built, is not judged again: that takes no time. */
  #reviewFrame(subject: ValidationSubject): ValidationResult {
    const key = verdictKey(subject);
    const known = this.#frame.get(key) ?? this.#proven.get(key);
    if (known) return { ...known, validationTimeMs: 0 };
    const result = this.#reviewer.validateCode(subject);
    if (this.#frame.size < MOST_REMEMBERED) this.#frame.set(key, result);
    return result;
  }
}

/** Does a change bring rules that a model has to write? */
const teaches = (change: Change, entity: string): boolean =>
  (change.kind === 'add-rule' && change.entity === entity) ||
  (change.kind === 'add-entity' && change.entity.name === entity && change.entity.rules.length > 0);
