/** Rendering of templates, beside Handlebars alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { disk } from '../../src/adapters/disk.js';
import type { ArtifactPlan } from '../../src/domain/artifact.js';
import type { GenerationScope } from '../../src/domain/stack.js';
import { HELPERS } from '../../src/generation/helpers.js';
import { TemplateRegistry } from '../../src/generation/template-registry.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { newSystem, school } from '../stacks/specs.js';
import { inTurns, type Measurement, repeat, type Suite, timed } from './measure.js';

const TEMPLATES = new URL('../../templates/typescript', import.meta.url).pathname;

export const rendering: Suite = { name: 'rendering', run: measured };

async function measured(): Promise<Measurement[]> {
  const scope = newSystem(school);
  const [{ name = '' } = {}] = school.entities;
  const plans = stack.artifactPlans(scope).filter(({ ownership }) => ownership !== 'vendored');
  const own = plans.filter(({ entity }) => entity === name);
  const templates = await TemplateRegistry.open(disk, TEMPLATES);
  const bare = bareTemplates(own, templates, scope);
  const render = (some: readonly ArtifactPlan[]) => () =>
    timed(() => {
      for (const plan of some) templates.renderTemplate(plan.template, stack.templateContext(plan, scope));
    });
  const contexts = own.map((plan) => [plan.template, stack.templateContext(plan, scope)] as const);
  const compared = await inTurns(
    100,
    () =>
      timed(() => {
        for (const [template, context] of contexts) templates.renderTemplate(template, context);
      }),
    () =>
      timed(() => {
        for (const fill of bare) fill();
      }),
    20,
  );
  return [
    {
      name: `rendering the ${own.length} artifacts of an entity`,
      unit: 'ms',
      samples: await repeat(100, render(own), 20),
      figure: 'median',
      budget: 15,
      beside: 'contexts made anew each time',
    },
    {
      name: `  all ${plans.length} artifacts of a new system`,
      unit: 'ms',
      samples: await repeat(50, render(plans), 5),
      figure: 'median',
    },
    { name: '  registry, contexts given', unit: 'ms', samples: compared.ours, figure: 'median' },
    { name: '  compiled Handlebars alone', unit: 'ms', samples: compared.peer, figure: 'median' },
    { name: '  registry against Handlebars', unit: '×', samples: compared.ratios, figure: 'median' },
  ];
}

/** The same templates, compiled by Handlebars with the same helpers, each with its context. */
function bareTemplates(
  plans: readonly ArtifactPlan[],
  templates: TemplateRegistry,
  scope: GenerationScope,
): readonly (() => string)[] {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ ...HELPERS });
  return plans.map((plan) => {
    const { path } = templates.getTemplate(plan.template);
    const text = readFileSync(join(TEMPLATES, path), 'utf8');
    if (!path.endsWith('.hbs')) return () => text;
    const template = handlebars.compile(text, { strict: true, noEscape: true });
    const context = stack.templateContext(plan, scope);
    return () => template(context);
  });
}
