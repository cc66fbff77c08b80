/** The default stack: Hono, zod and Kysely on embedded SQLite, pages rendered by the server, tests by node:test. */
import { join } from 'node:path';
import manifest from '../../../templates/typescript/manifest.json' with { type: 'json' };
import type { ArtifactPlan } from '../../domain/artifact.js';
import { type EntitySpec, entityNamed, type SystemSpec } from '../../domain/entity-spec.js';
import type { GenerationScope, Stack } from '../../domain/stack.js';
import { parseCatalog } from '../../generation/template-catalog.js';
import { artifactBrief, isWritable } from './artifact-brief.js';
import { planArtifacts } from './artifacts.js';
import { pagesContext, siteContext } from './context-pages.js';
import { customRules } from './custom-rules/custom-rules.js';
import { entityContext } from './entity-context.js';
import { fileMoves } from './file-moves.js';
import { identifiersOf } from './identifiers.js';
import { dataChecks } from './migrations/data-checks.js';
import { applyChoice } from './migrations/data-choices.js';
import { migrationsOf } from './migrations/migrations.js';
import { systemContext } from './system-context.js';
import { parseTests } from './tap.js';
import { testContext } from './test-context.js';

const catalog = parseCatalog(JSON.stringify(manifest));
const templates = new Map(catalog.map((entry) => [entry.id, entry]));
// As the script "build" of package.json.
const BUNDLE = [
  'src/server.ts',
  'src/migrate.ts',
  '--bundle',
  '--platform=node',
  '--format=esm',
  '--target=node20',
  '--external:libsql',
  '--outdir=dist',
  '--log-level=warning',
];
// Whatever this process was told about databases: the one in the folder is meant.
const DATABASE = 'data/app.db';
// The type checker and esbuild are Go programs that live for a second: to collect garbage takes them a quarter of their
// time, for a sixth of their memory. They begin to where a folder needs more than this.
const RARELY_COLLECTING = { GOGC: 'off', GOMEMLIMIT: '1GiB' };
const program = (dir: string, name: string): string => join(dir, 'node_modules', name);

export const typescriptStack: Stack = {
  id: 'typescript',
  version: manifest.version,
  databaseFile: DATABASE,
  sweaDependencies: {
    database: [],
    frontend: [],
    backend: ['database', 'frontend'],
    test: ['backend'],
  },
  artifactPlans: (scope) => planArtifacts(catalog, scope),
  fileMoves: (scope) => fileMoves(catalog, scope),
  dataChecks,
  applyChoice,
  templateContext,
  customRules,
  isWritable,
  artifactBrief: (plan, scope) => artifactBrief(catalog, plan, scope),
  packages: ['@hono/node-server', '@types/node', 'esbuild', 'hono', 'kysely', 'libsql', 'tsx', 'typescript', 'zod'],
  // Several checkers would each work out the packages' types anew: three times the processor time, which the tests that
  // run beside it need too, and on two cores no sooner done.
  typeCheck: (dir) => ({
    command: process.execPath,
    args: [program(dir, 'typescript/bin/tsc'), '--noEmit', '--singleThreaded', '-p', '.'],
    env: RARELY_COLLECTING,
  }),
  tests: (_dir, files) => ({
    command: process.execPath,
    args: ['test/run.mjs', '--test-reporter=tap', ...files],
    env: RARELY_COLLECTING,
  }),
  parseTests,
  build: (dir) => ({
    command: process.execPath,
    args: [program(dir, 'esbuild/bin/esbuild'), ...BUNDLE],
    env: RARELY_COLLECTING,
  }),
  built: ['dist/server.js', 'dist/migrate.js'],
  migrate: () => ({ command: process.execPath, args: ['dist/migrate.js'], env: { DATABASE_FILE: DATABASE } }),
  parseMigrated: (output) => [...output.matchAll(/^Migrated: (.+)$/gm)].map(([, file = '']) => file),
  start: (_dir, port) => ({
    command: process.execPath,
    args: ['dist/server.js'],
    env: { API_PORT: String(port), DATABASE_FILE: DATABASE },
  }),
  pagePath: (entity) => identifiersOf(entity).path,
  healthPath: '/health',
};

function templateContext(plan: ArtifactPlan, scope: GenerationScope): Readonly<Record<string, unknown>> {
  const system = scope.target;
  if (plan.ownership === 'append-only') return contextOfMigration(plan, scope);
  if (!templates.get(plan.template)?.path.endsWith('.hbs')) return {};
  const entity = plan.entity === undefined ? undefined : entityNamed(system, plan.entity);
  if (!entity) return { ...(plan.template === 'frontend.site' ? siteContext(system) : systemContext(system)) };
  return { ...entityData(plan, system, entity) };
}

function entityData({ template, swea }: ArtifactPlan, system: SystemSpec, entity: EntitySpec): object {
  if (template === 'entity.pages') return pagesContext(system, entity);
  const context = entityContext(system, entity);
  return swea === 'test' ? { ...context, ...testContext(system, entity, context) } : context;
}

function contextOfMigration(plan: ArtifactPlan, scope: GenerationScope): Readonly<Record<string, unknown>> {
  const migration = migrationsOf(scope).find(({ plan: { id } }) => id === plan.id);
  if (!migration) throw new Error(`the scope has no migration ${plan.id}`);
  return migration.context;
}
