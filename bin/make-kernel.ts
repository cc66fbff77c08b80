/** The kernel with all its engines. */
import { join } from 'node:path';
import { BaeRegistry } from '../src/bae/registry.js';
import type { TemplateCode } from '../src/generation/template-code.js';
import { TemplateRegistry } from '../src/generation/template-registry.js';
import { Kernel, type KernelParts } from '../src/kernel/kernel.js';
import { TaskDurations } from '../src/kernel/task-durations.js';
import type { LlmClient } from '../src/ports.js';
import { TYPESCRIPT_RULES } from '../src/stacks/typescript/rules/catalog.js';
import { sourceParser } from '../src/stacks/typescript/rules/source/parser.js';
import { StandardsShelf } from '../src/standards/choose-standards.js';
import { CompressedStandards } from '../src/standards/compressed-standards.js';
import { ModelApprovals } from '../src/standards/model-approvals.js';
import { Author } from '../src/swea/author.js';
import { BackendSwea } from '../src/swea/backend.js';
import { DatabaseSwea } from '../src/swea/database.js';
import { type FrameVerdicts, readVerdicts } from '../src/swea/frame-verdicts.js';
import { FrontendSwea } from '../src/swea/frontend.js';
import { TechLead } from '../src/swea/tech-lead.js';
import { TestSwea } from '../src/swea/test.js';
import { ValidationRuleEngine } from '../src/validation/engine.js';

/** The six optimisations but the cache, which is the recogniser's, and how hard to try; all on unless told. */
export interface KernelSettings {
  readonly useTemplates?: boolean;
  readonly ruleValidation?: boolean;
  readonly compressedStandards?: boolean;
  readonly parallel?: boolean;
  readonly smartRetry?: boolean;
  readonly maxRetries?: number;
  readonly strict?: boolean;
}

type Given = Omit<
  KernelParts,
  | 'baes'
  | 'techLead'
  | 'sweas'
  | 'templates'
  | 'concurrency'
  | 'author'
  | 'patcher'
  | 'durations'
  | 'countTokens'
  | keyof KernelSettings
> & {
  /** Absent where none is configured. */
  readonly model?: LlmClient | undefined;
  /** File with the verdicts of the build; absent where the rules judge everything themselves. */
  readonly frameVerdicts?: string;
  /** Module with the templates as the build compiled them; absent where they are compiled when first rendered. */
  readonly templateCode?: string;
  /** Where it is remembered how often a model's artifacts were approved. */
  readonly stateFolder: string;
};

/** Tasks at the same time where ENABLE_PARALLEL_EXECUTION is on. */
const TASKS_AT_ONCE = 4;

/** The tokenizer is loaded by the first text. */
const countTokens = async (text: string): Promise<number> =>
  (await import('../src/model/token-count.js')).countTokens(text);

export function makeKernel({ parallel = true, compressedStandards = true, ...rest }: Given & KernelSettings): Kernel {
  const { model, stateFolder, frameVerdicts, templateCode, ...given } = rest;
  const { files, packageRoot, stack } = given;
  const folder = join(packageRoot, 'templates', stack.id);
  const standards = new StandardsShelf(
    new CompressedStandards(files, join(packageRoot, 'standards', stack.id), countTokens),
    new ModelApprovals(files, join(stateFolder, 'model-approvals.json')),
    compressedStandards,
  );
  const engine = new ValidationRuleEngine(TYPESCRIPT_RULES, sourceParser);
  let shared: Promise<TechLead> | undefined;
  const proven = async (): Promise<FrameVerdicts> =>
    readVerdicts(frameVerdicts === undefined ? undefined : await files.readText(frameVerdicts));
  const code = async (): Promise<{ code?: TemplateCode }> =>
    templateCode === undefined ? {} : { code: (await import(templateCode)).default };
  let shipped: Promise<TemplateRegistry> | undefined;
  return new Kernel({
    useTemplates: true,
    ruleValidation: true,
    smartRetry: true,
    maxRetries: 3,
    strict: false,
    ...given,
    baes: new BaeRegistry(),
    async techLead(dir) {
      const own = join(dir, '.bae/rules');
      if (!(await files.stat(own))) {
        shared ??= proven().then((verdicts) => new TechLead(engine, verdicts));
        return shared;
      }
      const { loadProjectRules } = await import('../src/stacks/typescript/rules/project-rules.js');
      return new TechLead(engine.with(await loadProjectRules(files, own)));
    },
    author: new Author({ stack, standards, model }),
    sweas: {
      database: new DatabaseSwea(),
      backend: new BackendSwea(),
      frontend: new FrontendSwea(),
      test: new TestSwea(),
    },
    async templates(dir) {
      const overrides = join(dir, '.bae/templates');
      // A person's own templates are read each time: they may be at work on them.
      if (await files.stat(overrides)) return TemplateRegistry.open(files, folder, { overrides, ...(await code()) });
      shipped ??= code().then((compiled) => TemplateRegistry.open(files, folder, compiled));
      return shipped;
    },
    patcher: async () => (await import('../src/stacks/typescript/edits/catalog.js')).typescriptPatcher,
    durations: new TaskDurations(files, join(stateFolder, 'task-durations.json')),
    countTokens,
    concurrency: parallel ? TASKS_AT_ONCE : 1,
  });
}
