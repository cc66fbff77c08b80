/** A table that others point to changes in every way; all rows that point to it stay, and point to the same rows. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import Database from 'libsql';
import { sqlite } from '../../src/adapters/sqlite.js';
import type { Command } from '../../src/domain/stack.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { quickFolder } from '../support/quick-folder.js';
import { attribute, carryOut, entity, meaning } from './edited-system.js';

type Row = Readonly<Record<string, unknown>>;

const MANY = 500;
let root: string;
let dir: string;

const TEAMS = meaning('create', {
  entities: [
    entity('Team', [
      attribute('title', 'string', { unique: true }),
      attribute('seats', 'integer', { min: 1, max: 40 }),
    ]),
    entity('Player', [attribute('name', 'string')], {
      relations: [{ kind: 'belongsTo', target: 'Team', required: true }],
    }),
    entity('Cup', [attribute('title', 'string')], { relations: [{ kind: 'manyToMany', target: 'Team' }] }),
  ],
});
const team = (...attributes: Parameters<typeof entity>[1]) =>
  meaning('evolve', { entities: [entity('Team', attributes)] });

before(async () => {
  root = mkdtempSync(join(quickFolder(), 'bae-parents-'));
  dir = join(root, 'league');
  await carryOut(TEAMS, dir);
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  mkdirSync(dirname(join(dir, stack.databaseFile)), { recursive: true });
  for (const command of [stack.build(dir), stack.migrate(dir)]) ran(command);
  inDatabase((database) => {
    const at = "'2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'";
    const columns = 'created_at, updated_at';
    database.exec('BEGIN');
    for (const id of [1, 2, 3]) {
      database.exec(`INSERT INTO teams (id, title, seats, ${columns}) VALUES (${id}, 'Team ${id}', ${id * 10}, ${at})`);
      database.exec(`INSERT INTO cups (id, title, ${columns}) VALUES (${id}, 'Cup ${id}', ${at})`);
      database.exec(`INSERT INTO cup_teams (cup_id, team_id) VALUES (1, ${id})`);
    }
    for (let id = 1; id <= MANY; id += 1)
      database.exec(
        `INSERT INTO players (id, name, team_id, ${columns}) VALUES (${id}, 'it''s ${id}', ${(id % 3) + 1}, ${at})`,
      );
    database.exec('COMMIT');
  });
});
after(() => rmSync(root, { recursive: true, force: true }));

/** In this order, on the same rows. `follow` tells what a parent row looks like afterwards. */
const STEPS: readonly {
  readonly name: string;
  readonly change: Parameters<typeof carryOut>[0];
  readonly follow: (row: Row) => Row;
  readonly table?: string;
}[] = [
  {
    name: 'an attribute gets a new name',
    change: meaning('rename', { rename: { from: 'title', to: 'motto', of: 'Team' } }),
    follow: ({ title, ...row }) => ({ ...row, motto: title }),
  },
  {
    name: 'a limit below what is stored',
    change: team(attribute('seats', 'integer', { max: 25 })),
    follow: (row) => row,
  },
  {
    name: 'a new attribute that is required',
    change: team(attribute('coach', 'string', { required: true })),
    follow: (row) => ({ ...row, coach: null }),
  },
  {
    name: 'another type',
    change: team(attribute('seats', 'string')),
    follow: ({ seats, ...row }) => ({ ...row, seats: String(seats) }),
  },
  {
    name: 'the entity gets a new name',
    change: meaning('rename', { rename: { from: 'Team', to: 'Club' } }),
    follow: (row) => row,
    table: 'clubs',
  },
];

for (const { name, change, follow, table = 'teams' } of STEPS)
  test(`child rows stay: ${name}`, async () => {
    const was = inCopy(contentOf);
    await carryOut(change, dir);
    const is = inCopy(contentOf);
    assert.deepEqual(is.parents, was.parents.map(follow));
    assert.deepEqual(is.children, was.children);
    assert.deepEqual(is.links, was.links);
    assert.equal(is.children.length, MANY);
    assert.deepEqual(is.faults, []);
    assert.deepEqual([is.parentTable, is.keyLeadsTo], [table, table]);
  });

/** What the children point to is called by the role, whatever its table is called now. */
function contentOf(database: Database.Database) {
  const rows = (sql: string): Row[] => (database.prepare(sql).all() as Row[]).map((row) => ({ ...row }));
  const [link] = rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'cup\\_%' ESCAPE '\\'");
  const [parent] = rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('teams', 'clubs')");
  const [key] = rows('SELECT "table", "from" FROM pragma_foreign_key_list(\'players\')');
  const values = (sql: string): unknown[] => rows(sql).map((row) => Object.values(row));
  return {
    parents: rows(`SELECT * FROM "${String(parent?.name)}" ORDER BY id`),
    children: values(
      `SELECT id, name, "${String(key?.from)}", created_at, updated_at, version FROM players ORDER BY id`,
    ),
    links: values(`SELECT * FROM "${String(link?.name)}" ORDER BY 1, 2`),
    faults: rows('PRAGMA foreign_key_check'),
    parentTable: parent?.name,
    keyLeadsTo: key?.table,
  };
}

/** A statement keeps its connection open until it is garbage, so what is prepared is prepared on a copy. */
function inCopy<T>(work: (database: Database.Database) => T): T {
  const copy = join(mkdtempSync(join(root, 'copy-')), 'app.db');
  sqlite.copy(join(dir, stack.databaseFile), copy);
  return inDatabase(work, copy);
}

function inDatabase<T>(work: (database: Database.Database) => T, file = join(dir, stack.databaseFile)): T {
  const database = new Database(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function ran({ command, args, env }: Command): void {
  const { status, stderr } = spawnSync(command, [...args], {
    cwd: dir,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
}
