/**
 * The API of students as one would write it by hand with Hono, zod, Kysely and libsql: the routes and what is stored,
 * and nothing else. Its database file and port come from the environment, as in a managed system.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Generated, Kysely, type Selectable, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import Database from 'libsql';
import { z } from 'zod';

interface StudentTable {
  id: Generated<number>;
  name: string;
  email: string;
  birth_date: string;
  gpa: number;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
}

const connection = new Database(process.env.DATABASE_FILE ?? 'by-hand.db');
connection.exec(`
  PRAGMA foreign_keys = ON;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS students (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    email TEXT COLLATE NOCASE NOT NULL UNIQUE,
    birth_date TEXT NOT NULL,
    gpa REAL NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
  ) STRICT;
`);
const statements = new Map<string, SqliteStatement>();
const db = new Kysely<{ students: StudentTable }>({
  dialect: new SqliteDialect({
    database: {
      prepare(query) {
        const known = statements.get(query) ?? connection.prepare(query);
        statements.set(query, known);
        return known;
      },
      close: () => connection.close(),
    },
  }),
});

const input = z.strictObject({
  name: z.string().trim().min(1),
  email: z.email(),
  birthDate: z.iso.date(),
  gpa: z.number().min(0).max(4),
});
const listQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

const app = new Hono();

app.get('/health', (c) => c.json({ status: 'ok' }));

app.get('/api/students', async (c) => {
  const query = listQuery.safeParse(c.req.query());
  if (!query.success) return c.json({ errors: query.error.issues }, 400);
  const { page, pageSize } = query.data;
  const { total } = await db.selectFrom('students').select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('students')
    .selectAll()
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return c.json({ items: rows.map(shown), page, pageSize, total });
});

app.get('/api/students/:id', async (c) => {
  const id = Number(c.req.param('id'));
  const row = await db.selectFrom('students').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? c.json(shown(row)) : c.json({ title: 'Not found' }, 404);
});

app.post('/api/students', async (c) => {
  const parsed = input.safeParse(await c.req.json());
  if (!parsed.success) return c.json({ errors: parsed.error.issues }, 422);
  const { name, email, birthDate, gpa } = parsed.data;
  const now = new Date().toISOString();
  const row = await db
    .insertInto('students')
    .values({ name, email, birth_date: birthDate, gpa, created_at: now, updated_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  return c.json(shown(row), 201, { Location: `/api/students/${row.id}` });
});

const shown = ({ birth_date, created_at, updated_at, ...rest }: Selectable<StudentTable>) => ({
  ...rest,
  birthDate: birth_date,
  createdAt: created_at,
  updatedAt: updated_at,
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.API_PORT ?? 0) }, ({ port }) =>
  console.log(`Running at http://127.0.0.1:${port}`),
);
