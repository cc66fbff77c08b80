/** What a file must hold, for whoever writes it without a template: its purpose and the names that others rely on. */
import type { ArtifactPlan } from '../../domain/artifact.js';
import type { GenerationScope } from '../../domain/stack.js';
import type { TemplateEntry } from '../../generation/template-catalog.js';
import { expectedExports } from './rules/expected.js';

/** Only what belongs to one entity and is ours to regenerate; the frame and migrations are never left to a model. */
export const isWritable = ({ entity, ownership }: ArtifactPlan): boolean =>
  entity !== undefined && ownership === 'generated';

export function artifactBrief(catalog: readonly TemplateEntry[], plan: ArtifactPlan, _scope: GenerationScope): string {
  const entry = catalog.find(({ id }) => id === plan.template);
  const { path, swea, entity } = plan;
  const exported = expectedExports({ code: '', path, swea, ...(entity === undefined ? {} : { entity }) }) ?? [];
  const names = exported.map(({ name, what }) => `${name} (${what === 'type' ? 'type' : 'value or function'})`);
  return [entry?.description ?? plan.template, ...(names.length > 0 ? [`Exports: ${names.join(', ')}`] : [])].join(
    '\n',
  );
}
