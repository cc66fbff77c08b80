/** A migration as rules see it: its statements, and what an empty in-memory database becomes when they run. */
import { createRequire } from 'node:module';
import { messageOf } from '../../../../domain/errors.js';
import { type Statement, statementsOf } from './sql-statements.js';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly primaryKey: boolean;
}

export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  /** "RESTRICT", "CASCADE", "SET NULL", "NO ACTION" … */
  readonly onDelete: string;
}

export interface Table {
  readonly name: string;
  /** The text that created it. */
  readonly sql: string;
  readonly columns: readonly Column[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Columns of which each must be unique by itself. */
  readonly unique: ReadonlySet<string>;
  /** Columns that an index, or the primary key, begins with. */
  readonly indexed: ReadonlySet<string>;
}

export interface SqlFault {
  readonly line: number;
  readonly message: string;
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): { all(): unknown[] };
  close(): void;
}

/** All that a migration may do. Nothing here reaches a file, and nothing runs for ever. */
const ALLOWED = /^(CREATE|ALTER|DROP|INSERT|UPDATE|DELETE|PRAGMA)$/;
const FORBIDDEN = new Set(['ATTACH', 'DETACH', 'VACUUM', 'RECURSIVE', 'LOAD_EXTENSION', 'WRITABLE_SCHEMA', 'VIRTUAL']);
const PRAGMAS = new Set(['FOREIGN_KEYS', 'DEFER_FOREIGN_KEYS', 'FOREIGN_KEY_CHECK', 'LEGACY_ALTER_TABLE']);
/** Stand-ins for tables of earlier migrations: name → the columns that this file has needed so far. */
type Stubs = Map<string, Set<string>>;
/** Tables and columns of earlier migrations that one file may need. */
const MAX_STUBS = 64;

export class SqlSource {
  readonly kind = 'sql';
  readonly statements: readonly Statement[];
  readonly faults: readonly SqlFault[];
  /** Created by this file and still there at its end. */
  readonly tables: readonly Table[];

  constructor(code: string) {
    this.statements = statementsOf(code);
    const refused = this.statements.flatMap(refusal);
    const run = refused.length > 0 ? { faults: refused, tables: [] } : execute(this.statements);
    this.faults = run.faults;
    this.tables = run.tables;
  }
}

function refusal({ words, line }: Statement): SqlFault[] {
  const [first = ''] = words;
  const forbidden = words.find((word) => FORBIDDEN.has(word));
  if (forbidden) return [{ line, message: `${forbidden} is not allowed in a migration` }];
  if (!ALLOWED.test(first)) return [{ line, message: `${first || 'this text'} is no statement of a migration` }];
  if (first === 'PRAGMA' && !PRAGMAS.has(words[1] ?? ''))
    return [{ line, message: `PRAGMA ${words[1] ?? ''} is not allowed in a migration` }];
  return [];
}

function execute(statements: readonly Statement[]): { faults: readonly SqlFault[]; tables: readonly Table[] } {
  const database = open();
  try {
    const stubs: Stubs = new Map();
    for (const statement of statements) {
      const fault = runWithStubs(database, statement, stubs);
      if (fault) return { faults: [{ line: lineOfFault(database, statement, fault), message: fault }], tables: [] };
    }
    return { faults: [], tables: tablesOf(database, stubs) };
  } finally {
    database.close();
  }
}

/** Runs one statement; tables and columns that earlier migrations made are stood in for by empty ones. */
function runWithStubs(database: Database, { sql, words }: Statement, stubs: Stubs): string | undefined {
  for (let attempt = 0; attempt < MAX_STUBS; attempt += 1) {
    try {
      database.exec(sql);
      followRename(sql, stubs);
      return undefined;
    } catch (error) {
      const stub =
        words[0] === 'CREATE' && words.includes('TABLE') ? undefined : stubFor(messageOf(error), words, stubs);
      if (!stub) return messageOf(error);
      database.exec(stub);
    }
  }
  return 'it needs too many tables that earlier migrations have to make';
}

/** A stand-in goes on to be one under its new name. */
function followRename(sql: string, stubs: Stubs): void {
  const [, from = '', to = ''] = /^\s*ALTER\s+TABLE\s+"?(\w+)"?\s+RENAME\s+TO\s+"?(\w+)"?/i.exec(sql) ?? [];
  const columns = stubs.get(from);
  if (columns === undefined) return;
  stubs.delete(from);
  stubs.set(to, columns);
}

/**
 * SQLite names the word it stumbled over, not where it stands: cut the statement after each such word, and the first
 * cut that fails in the same way (and not for being incomplete) is the place.
 */
function lineOfFault(database: Database, { sql, line }: Statement, fault: string): number {
  const column = /^(?:unknown|missing) datatype for \w+\.(\w+)/.exec(fault)?.[1];
  const definition = column === undefined ? -1 : sql.search(new RegExp(`^\\s*["\`[]?${column}\\b`, 'm'));
  if (definition >= 0) return line + sql.slice(0, definition).split('\n').length - 1;
  const word = /^near "(.+)": syntax error$/s.exec(fault)?.[1];
  if (word === undefined) return line;
  for (let end = sql.indexOf(word); end !== -1; end = sql.indexOf(word, end + 1)) {
    if (messageFrom(() => database.exec(sql.slice(0, end + word.length))) === fault)
      return line + sql.slice(0, end).split('\n').length - 1;
  }
  return line;
}

function messageFrom(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** The statement that makes up for what is missing: an empty table, or a column of one that was made here before. */
function stubFor(message: string, words: readonly string[], stubs: Stubs): string | undefined {
  const table = /^no such table: (?:main\.)?(\w+)$/.exec(message)?.[1];
  if (table) {
    stubs.set(table, new Set(['id']));
    return `CREATE TABLE "${table}" ("id" TEXT PRIMARY KEY)`;
  }
  const [, owner, named] = /^table (\w+) has no column named "?(\w+)"?/.exec(message) ?? [];
  const column = named ?? /^no such column: "*(?:\w+\.)?(\w+)/.exec(message)?.[1];
  if (!column) return undefined;
  for (const [name, columns] of stubs) {
    if (owner === undefined ? !words.includes(name.toUpperCase()) : owner !== name) continue;
    if (columns.has(column)) continue;
    columns.add(column);
    return `ALTER TABLE "${name}" ADD COLUMN "${column}"`;
  }
  return undefined;
}

function tablesOf(database: Database, stubs: Stubs): readonly Table[] {
  const rows = (sql: string) => database.prepare(sql).all().map(asRecord);
  return rows("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    .map(({ name, sql }) => ({ name: String(name), sql: String(sql) }))
    .filter(({ name }) => !stubs.has(name) && !name.startsWith('sqlite_'))
    .map(({ name, sql }) => ({
      name,
      sql,
      columns: rows(`PRAGMA table_info("${name}")`).map((row) => ({
        name: String(row.name),
        type: String(row.type),
        notNull: row.notnull === 1,
        primaryKey: Number(row.pk) > 0,
      })),
      foreignKeys: rows(`PRAGMA foreign_key_list("${name}")`).map((row) => ({
        column: String(row.from),
        table: String(row.table),
        onDelete: String(row.on_delete),
      })),
      indexed: new Set(
        rows(`PRAGMA index_list("${name}")`).flatMap((index) =>
          rows(`PRAGMA index_info("${String(index.name)}")`)
            .slice(0, 1)
            .map((column) => String(column.name)),
        ),
      ),
      unique: new Set(
        rows(`PRAGMA index_list("${name}")`)
          .filter((index) => index.unique === 1 && index.partial === 0)
          .map((index) => rows(`PRAGMA index_info("${String(index.name)}")`))
          .flatMap((columns) => (columns.length === 1 ? columns.map((column) => String(column.name)) : [])),
      ),
    }));
}

const asRecord = (row: unknown): Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null ? { ...row } : {};

/** The package is CommonJS, and takes 20 ms to load: only when the first migration is read. */
function open(): Database {
  const Database: new (path: string) => Database = createRequire(import.meta.url)('libsql');
  return new Database(':memory:');
}
