/** A database that follows one spec after the other, by the generated migrator itself, with rows in it. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type Database from 'libsql';
import { disk } from '../../../src/adapters/disk.js';
import type { Change } from '../../../src/domain/change.js';
import type { SystemSpec } from '../../../src/domain/entity-spec.js';
import type { GenerationScope } from '../../../src/domain/stack.js';
import { TemplateRegistry } from '../../../src/generation/template-registry.js';
import { migrationsOf } from '../../../src/stacks/typescript/migrations/migrations.js';
import { quickFolder } from '../../support/quick-folder.js';
import { TEMPLATES } from '../../system/generated.js';

const ROOT = resolve(import.meta.dirname, '../../..');

interface DatabaseModule {
  withConnection<T>(work: (connection: Database.Database) => T): T;
  closeDatabase(): Promise<void>;
}
interface MigrateModule {
  migrate(folder: string): readonly string[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Opened once a test process: the modules of a generated system that own its one connection. */
export class Migrator {
  private constructor(
    readonly folder: string,
    private readonly templates: TemplateRegistry,
    private readonly database: DatabaseModule,
    private readonly migrating: MigrateModule,
  ) {}

  static async open(): Promise<Migrator> {
    const folder = await mkdtemp(join(quickFolder(), 'bae-migrations-'));
    const templates = await TemplateRegistry.open(disk, TEMPLATES);
    await mkdir(join(folder, 'db'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    for (const name of ['database', 'dialect', 'migrate', 'outside', 'pledge'])
      await writeFile(join(folder, 'db', `${name}.ts`), templates.renderTemplate(`database.${name}`, {}));
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await build({
      entryPoints: ['database', 'migrate'].map((name) => join(folder, 'db', `${name}.ts`)),
      outdir: join(folder, 'dist'),
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    });
    process.env.DATABASE_FILE = ':memory:';
    const load = (name: string) => import(pathToFileURL(join(folder, 'dist', `${name}.js`)).href);
    return new Migrator(folder, templates, await load('database'), await load('migrate'));
  }

  async close(): Promise<void> {
    await this.database.closeDatabase();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** An empty database that begins with this system. */
  async begin(target: SystemSpec): Promise<Evolving> {
    await this.database.closeDatabase();
    const folder = await mkdtemp(join(this.folder, 'migrations-'));
    const evolving = new Evolving(folder, this);
    await evolving.follow({ target, changes: [] });
    return evolving;
  }

  render(scope: GenerationScope): readonly (readonly [string, string])[] {
    return migrationsOf(scope).map(({ plan, context }) => [
      plan.path.replace('migrations/', ''),
      this.templates.renderTemplate(plan.template, context),
    ]);
  }

  migrate = (folder: string): readonly string[] => this.migrating.migrate(folder);

  withConnection = <T>(work: (connection: Database.Database) => T): T => this.database.withConnection(work);
}

export class Evolving {
  spec: SystemSpec = { title: '', entities: [] };
  /** File → text. */
  readonly scripts = new Map<string, string>();
  private isNew = true;

  constructor(
    private readonly folder: string,
    private readonly migrator: Migrator,
  ) {}

  scope(target: SystemSpec, changes: readonly Change[] = []): GenerationScope {
    const migrations = [...this.scripts.keys()];
    return { target, ...(this.isNew ? {} : { previous: this.spec }), changes, migrations };
  }

  /** Writes and applies what leads to the target; answers the new scripts. */
  async follow(
    next: Pick<GenerationScope, 'target' | 'decided'> & Partial<GenerationScope>,
  ): Promise<readonly string[]> {
    const scripts = this.migrator.render({ ...this.scope(next.target), ...next });
    for (const [name, script] of scripts) await writeFile(join(this.folder, name), script);
    try {
      this.migrator.migrate(this.folder);
    } catch (error) {
      for (const [name] of scripts) await rm(join(this.folder, name));
      throw error;
    }
    for (const [name, script] of scripts) this.scripts.set(name, script);
    this.spec = next.target;
    this.isNew = false;
    return scripts.map(([, script]) => script);
  }

  /** A script that somebody wrote. */
  async applyByHand(name: string, script: string): Promise<void> {
    await writeFile(join(this.folder, name), script);
    this.migrator.migrate(this.folder);
  }

  all(sql: string): readonly Row[] {
    return this.migrator.withConnection((connection) =>
      connection
        .prepare(sql)
        .all()
        .map((row) => ({ ...Object(row) })),
    );
  }

  exec(sql: string): void {
    this.migrator.withConnection((connection) => connection.exec(sql));
  }

  insert(table: string, row: Row): number {
    const stamps = { created_at: '2026-01-01T00:00:00.000Z', updated_at: '2026-01-01T00:00:00.000Z' };
    const values = { ...row, ...stamps };
    const names = Object.keys(values).map((name) => `"${name}"`);
    const sql = `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) RETURNING "id"`;
    const inserted = this.migrator.withConnection((connection) => connection.prepare(sql).all(Object.values(values)));
    return Object(inserted[0]).id;
  }
}
