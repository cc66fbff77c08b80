/** The kernel with all its engines. */
import { join } from 'node:path';
import { BaeRegistry } from '../src/bae/registry.js';
import { TemplateRegistry } from '../src/generation/template-registry.js';
import { Kernel, type KernelParts } from '../src/kernel/kernel.js';
import { TYPESCRIPT_RULES } from '../src/stacks/typescript/rules/catalog.js';
import { sourceParser } from '../src/stacks/typescript/rules/source/parser.js';
import { BackendSwea } from '../src/swea/backend.js';
import { DatabaseSwea } from '../src/swea/database.js';
import { FrontendSwea } from '../src/swea/frontend.js';
import { TechLead } from '../src/swea/tech-lead.js';
import { TestSwea } from '../src/swea/test.js';
import { ValidationRuleEngine } from '../src/validation/engine.js';

type Given = Omit<KernelParts, 'baes' | 'techLead' | 'sweas' | 'templates' | 'concurrency'>;

/** Tasks at the same time where ENABLE_PARALLEL_EXECUTION is on. */
const TASKS_AT_ONCE = 4;

export function makeKernel({ parallel, ...given }: Given & { readonly parallel: boolean }): Kernel {
  const { files, packageRoot, stack } = given;
  const folder = join(packageRoot, 'templates', stack.id);
  let shipped: Promise<TemplateRegistry> | undefined;
  return new Kernel({
    ...given,
    baes: new BaeRegistry(),
    techLead: new TechLead(new ValidationRuleEngine(TYPESCRIPT_RULES, sourceParser)),
    sweas: {
      database: new DatabaseSwea(),
      backend: new BackendSwea(),
      frontend: new FrontendSwea(),
      test: new TestSwea(),
    },
    async templates(dir) {
      const overrides = join(dir, '.bae/templates');
      // A person's own templates are read each time: they may be at work on them.
      if (await files.stat(overrides)) return TemplateRegistry.open(files, folder, { overrides });
      shipped ??= TemplateRegistry.open(files, folder);
      return shipped;
    },
    concurrency: parallel ? TASKS_AT_ONCE : 1,
  });
}
