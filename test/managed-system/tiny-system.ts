/** A managed system of a few lines, with a database, a server and migrations: quick to build, start and break. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sqlite } from '../../src/adapters/sqlite.js';
import type { Artifact } from '../../src/domain/artifact.js';
import { changeLive, type LiveOptions, type LivePorts } from '../../src/managed-system/live-change.js';
import type { CreatedStack } from '../../src/managed-system/undo-creation.js';
import { openWorkspace, type WorkspacePorts } from '../../src/managed-system/workspace.js';
import { artifact, nextRegistry, ports } from './helpers.js';

export const livePorts: LivePorts & WorkspacePorts = { ...ports, databases: sqlite };

const libsql = JSON.stringify(createRequire(import.meta.url).resolve('libsql'));
const OPEN = `
  import { createRequire } from 'node:module';
  const Database = createRequire(import.meta.url)(${libsql});
  const database = new Database('data/app.db');
  database.exec('PRAGMA journal_mode = WAL');
`;

const MIGRATE = `
  import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
  mkdirSync('data', { recursive: true });
  ${OPEN}
  database.exec('CREATE TABLE IF NOT EXISTS "_migrations" ("name" TEXT PRIMARY KEY)');
  const applied = new Set(database.prepare('SELECT "name" FROM "_migrations"').all().map(({ name }) => name));
  for (const name of readdirSync('migrations').sort()) {
    if (applied.has(name)) continue;
    database.exec('BEGIN IMMEDIATE');
    database.exec(readFileSync('migrations/' + name, 'utf8'));
    database.prepare('INSERT INTO "_migrations" VALUES (?)').run([name]);
    database.exec('COMMIT');
    console.log('Migrated: ' + name);
  }
  database.close();
`;

const serverOf = (version: string): string => `
  import { createServer } from 'node:http';
  import './migrate.mjs';
  ${OPEN}
  const answers = {
    '/health': () => ({ instance: process.env.BAE_INSTANCE }),
    '/version': () => ${JSON.stringify(version)},
    '/rows': () => database.prepare('SELECT * FROM "items"').all(),
    '/add': () => database.exec('INSERT INTO "items" DEFAULT VALUES'),
  };
  if (${JSON.stringify(version)} === 'broken') throw new Error('it cannot start');
  createServer((request, response) => response.end(JSON.stringify(answers[request.url]?.() ?? null)))
    .listen(Number(process.env.PORT), '127.0.0.1');
`;

const BUILD = `
  const { mkdirSync, copyFileSync } = require('fs');
  mkdirSync('dist', { recursive: true });
  for (const name of ['server', 'migrate']) copyFileSync('src/' + name + '.mjs', 'dist/' + name + '.mjs');
`;

const node = (...args: readonly string[]) => ({ command: process.execPath, args });

export const stack: CreatedStack = {
  dataChecks: () => [
    {
      id: 'items',
      change: { kind: 'rename-entity', from: 'Item', to: 'Item', entityId: 'Item@1' },
      count: 'SELECT count(*) AS "count" FROM "items"',
      examples: '',
      question: '',
      choices: [],
      safe: 'cancel',
    },
  ],
  healthPath: '/health',
  databaseFile: 'data/app.db',
  built: ['dist/server.mjs', 'dist/migrate.mjs'],
  build: () => node('-e', BUILD),
  migrate: () => node('dist/migrate.mjs'),
  parseMigrated: (output) => [...output.matchAll(/^Migrated: (.+)$/gm)].map(([, file = '']) => file),
  start: (_, port) => ({ ...node('dist/server.mjs'), env: { PORT: String(port) } }),
};

export const FIRST = 'CREATE TABLE "items" ("id" INTEGER PRIMARY KEY, "name" TEXT DEFAULT \'new\') STRICT;\n';
export const SECOND = 'ALTER TABLE "items" RENAME COLUMN "name" TO "title";\n';
/** The last statement fails, after others have succeeded. */
export const FAILING = `${SECOND}UPDATE "items" SET "title" = 'lost';\nSELECT * FROM "nothing";\n`;

/** Takes about a second. */
export const SLOW = `${SECOND}UPDATE "items" SET "title" = (
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000000) SELECT 'late' FROM n WHERE i = 8000000
);\n`;

export const files = (version: string, migrations: Readonly<Record<string, string>>): readonly Artifact[] => [
  artifact('src/server.mjs', serverOf(version)),
  artifact('src/migrate.mjs', MIGRATE),
  ...Object.entries(migrations).map(([name, text]) => artifact(`migrations/${name}`, text, 'append-only')),
];

export const FIRST_FILES = files('one', { '0001_items.sql': FIRST });
export const SECOND_FILES = files('two', { '0002_title.sql': SECOND });

/** One change, as the kernel makes it. */
export async function change(
  dir: string,
  request: string,
  artifacts: readonly Artifact[],
  options: LiveOptions = {},
  using: LivePorts & WorkspacePorts = livePorts,
) {
  const workspace = await openWorkspace(dir, using);
  try {
    const stage = await workspace.stage();
    try {
      await stage.put(artifacts);
      const history = [...(workspace.registry?.history ?? []), ...nextRegistry(request).history];
      return await changeLive(stack, workspace.dir, stage, { ...nextRegistry(request), history }, using, options);
    } finally {
      await stage.discard();
    }
  } finally {
    await workspace.close();
  }
}

export const databaseOf = (dir: string): string => join(dir, stack.databaseFile);
export const rowsIn = (dir: string) => sqlite.read(databaseOf(dir))?.rows('SELECT * FROM "items"');
