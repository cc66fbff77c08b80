/** Every artifact of a system, as the real stack and the real templates make it. */
import { disk } from '../../src/adapters/disk.js';
import type { ArtifactPlan } from '../../src/domain/artifact.js';
import { entityNamed, type SystemSpec } from '../../src/domain/entity-spec.js';
import type { ValidationSubject } from '../../src/domain/finding.js';
import type { GenerationScope } from '../../src/domain/stack.js';
import { TemplateRegistry } from '../../src/generation/template-registry.js';
import { typescriptStack } from '../../src/stacks/typescript/stack.js';

export type RenderedArtifact = ValidationSubject & Pick<ArtifactPlan, 'template'>;

const registry = TemplateRegistry.open(disk, 'templates/typescript');

export async function rendered(scope: GenerationScope): Promise<readonly RenderedArtifact[]> {
  const templates = await registry;
  return typescriptStack
    .artifactPlans(scope)
    .filter(({ ownership }) => ownership !== 'vendored')
    .map((plan) => ({
      code: templates.renderTemplate(plan.template, typescriptStack.templateContext(plan, scope)),
      path: plan.path,
      swea: plan.swea,
      template: plan.template,
      ...(plan.entity !== undefined && { entity: plan.entity }),
      ...specOf(scope.target, plan.entity),
    }));
}

const specOf = (system: SystemSpec, entity: string | undefined): Pick<ValidationSubject, 'spec'> => {
  const spec = entity === undefined ? undefined : entityNamed(system, entity);
  return spec ? { spec } : {};
};
