import { createApp } from '../src/app.ts';
import { closeDatabase, withConnection } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { entities } from '../src/entities/index.ts';

// Each test file runs in a process of its own, with a database in memory.
process.env.DATABASE_FILE = ':memory:';

export const app = createApp();

/** The version of the schema, where deleting all rows makes it as new; each change of a schema makes another. */
let empty: unknown;

/** To migrate before each test would take long in a large system: the rows go, where that does the same. */
export async function emptyDatabase(): Promise<void> {
  if (empty !== undefined && schemaVersion() === empty) return deleteRows();
  await closeDatabase();
  migrate();
  empty = hasMore() ? undefined : schemaVersion();
}

/** Rows, triggers or virtual tables that migrations brought. */
const hasMore = (): boolean =>
  rowsOf(`SELECT 1 FROM "sqlite_master" WHERE "type" = 'trigger' OR "sql" LIKE '%VIRTUAL%'`)
    .length > 0 || tables().some((table) => rowsOf(`SELECT 1 FROM "${table}" LIMIT 1`).length > 0);

const rowsOf = (query: string): readonly unknown[] =>
  withConnection((connection) => connection.prepare(query).all());

const schemaVersion = (): unknown =>
  Reflect.get(Object(rowsOf('PRAGMA schema_version')[0]), 'schema_version');

const tables = (): readonly string[] =>
  rowsOf(`SELECT "name" FROM "sqlite_master" WHERE "type" = 'table'`)
    .map((row) => String(Reflect.get(Object(row), 'name')))
    .filter((name) => name !== '_migrations');

function deleteRows(): void {
  const deletions = tables().map((table) => `DELETE FROM "${table}";`);
  withConnection((connection) =>
    connection.exec(`PRAGMA foreign_keys = OFF; ${deletions.join(' ')} PRAGMA foreign_keys = ON;`),
  );
}

/** Takes the entities' own rules away, in this process: what is tested then is the standard part alone. */
export function withoutRules(): void {
  for (const { view } of entities)
    for (const name of Object.keys(view.rules)) Reflect.deleteProperty(view.rules, name);
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** What a failure says, field by field. */
export interface Refusal {
  readonly detail: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** Asks the API; `body` is sent as JSON. */
export async function call<T = Refusal>(
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  const headers = { 'Content-Type': 'application/json' };
  const request = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const response = await app.request(path, request);
  const text = await response.text();
  // The shape is what the test asserts.
  const json = (text === '' ? undefined : JSON.parse(text)) as T;
  return { status: response.status, headers: response.headers, body: json };
}

/** Opens a page as a browser does. */
export const page = (path: string): Response | Promise<Response> =>
  app.request(path, { headers: { Accept: 'text/html' } });

/** The fields that a refusal names. */
export const pathsIn = ({ errors }: Refusal): readonly string[] => errors.map(({ path }) => path);

/** What a refusal says of one field. */
export const messagesFor = (name: string, { errors }: Refusal): readonly string[] =>
  errors.filter(({ path }) => path === name).map(({ message }) => message);

/** The rows of a page, by id. */
export const idsIn = ({ items }: { readonly items: readonly { readonly id: number }[] }) =>
  items.map(({ id }) => id);
