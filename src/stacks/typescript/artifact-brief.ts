/** What a file must hold, for whoever writes it without a template: its purpose and the names that others rely on. */
import type { ArtifactPlan } from '../../domain/artifact.js';
import { type EntitySpec, entityNamed, type SystemSpec } from '../../domain/entity-spec.js';
import type { GenerationScope } from '../../domain/stack.js';
import type { TemplateEntry } from '../../generation/template-catalog.js';
import { linksBrief, modelBrief, repoBrief } from './artifact-briefs/data-briefs.js';
import { apiBrief, pagesBrief, sampleBrief, testBrief } from './artifact-briefs/surface-briefs.js';
import { pagesContext } from './context-pages.js';
import { entityContext } from './entity-context.js';
import { testContext } from './test-context.js';

type Brief = (system: SystemSpec, entity: EntitySpec) => readonly string[];

const tested = (system: SystemSpec, entity: EntitySpec) => testContext(system, entity, entityContext(system, entity));

const BRIEFS: Readonly<Record<string, Brief>> = {
  'entity.model': (system, entity) => modelBrief(entityContext(system, entity)),
  'entity.repo': (system, entity) => repoBrief(entityContext(system, entity)),
  'entity.links': (system, entity) => linksBrief(entityContext(system, entity)),
  'entity.api': (system, entity) => apiBrief(entityContext(system, entity)),
  'entity.pages': (system, entity) => pagesBrief(pagesContext(system, entity)),
  'entity.sample': (system, entity) => sampleBrief(entityContext(system, entity), tested(system, entity)),
  'entity.test': (system, entity) => testBrief(entityContext(system, entity), tested(system, entity)),
};

/** Only what belongs to one entity and is ours to regenerate; the frame and migrations are never left to a model. */
export const isWritable = ({ entity, ownership }: ArtifactPlan): boolean =>
  entity !== undefined && ownership === 'generated';

export function artifactBrief(
  catalog: readonly TemplateEntry[],
  plan: ArtifactPlan,
  { target }: GenerationScope,
): string {
  const purpose = catalog.find(({ id }) => id === plan.template)?.description ?? plan.template;
  const entity = plan.entity === undefined ? undefined : entityNamed(target, plan.entity);
  const brief = BRIEFS[plan.template];
  return [purpose, ...(entity && brief ? brief(target, entity) : [])].join('\n');
}
