// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PatchResult } from '../../src/patching/patch-result.js';
import { typescriptPatcher as patcher } from '../../src/stacks/typescript/edits/catalog.js';

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

function made(result: PatchResult): string {
  assert.equal(result.errorMessage, '');
  assert.ok(result.success && result.validationPassed);
  return result.patchedCode;
}

function refused(result: PatchResult, why: RegExp): void {
  assert.equal(result.success, false);
  assert.match(result.errorMessage, why);
  assert.equal(result.patchedCode, result.originalCode);
  assert.deepEqual(result.changes, []);
  assert.equal(result.tokensSaved, 0);
}

suite('the three patches of the first plan, in TypeScript', () => {
  test('a resource that nobody releases: the handler is handed through what does, and decorators are for classes', () => {
    const code = lines(
      "import { Kysely } from 'kysely';",
      '',
      '/** Get the database connection. */',
      'export async function getDbConnection(db: Kysely<Tables>) {',
      '  return db;   // as it is',
      '}',
    );
    refused(patcher.addDecorator(code, 'getDbConnection', 'contextManager'), /takes no decorator: wrap it/);
    const result = patcher.wrapHandler(code, 'getDbConnection', 'withDatabase', {
      path: 'src/db/students.ts',
      regenerationTokens: 1830,
    });
    const wrapped = lines(
      "import { Kysely } from 'kysely';",
      "import { withDatabase } from './database.ts';",
      '',
      '/** Get the database connection. */',
      'export const getDbConnection = withDatabase(async function getDbConnection(db: Kysely<Tables>) {',
      '  return db;   // as it is',
      '});',
    );
    assert.equal(made(result), wrapped);
    assert.equal(result.patchType, 'wrap_handler');
    assert.equal(result.patchLocation, 'Line 6 (function: getDbConnection)');
    assert.equal(result.tokensSaved, 1830);
    refused(patcher.wrapHandler(wrapped, 'getDbConnection', 'withDatabase'), /so already/);
  });

  test('a decorator for a method, and for a class', () => {
    const code = lines('class Students {', '  /* first */', '  async list() {', '    return [];', '  }', '}');
    const once = made(patcher.addDecorator(code, 'list', '@logged'));
    assert.equal(once, code.replace('  async list', '  @logged\n  async list'));
    assert.equal(made(patcher.addDecorator(once, 'Students', 'sealed')), `@sealed\n${once}`);
    refused(patcher.addDecorator(once, 'list', 'logged'), /so already/);
    refused(patcher.addDecorator(code, 'find', 'logged'), /no function find/);
  });

  test('a status code, in the named route or function only', () => {
    const code = lines(
      "api.post('/students',   async (c) => {",
      '  // created or found',
      '  return c.json(student);',
      '});',
      "api.post('/teachers', async (c) => c.json(teacher, 200, { 'X-A': 'b' }));",
      "api.delete('/students/:id', (c) => c.json({ ok: true }));",
    );
    assert.equal(
      made(patcher.fixStatusCode(code, 'POST /students', 201)),
      code.replace('c.json(student)', 'c.json(student, 201)'),
    );
    assert.equal(made(patcher.fixStatusCode(code, 'POST /teachers', 201)), code.replace('200', '201'));
    assert.equal(
      made(patcher.fixStatusCode(code, 'DELETE /students/:id', 204)),
      code.replace('c.json({ ok: true })', 'c.body(null, 204)'),
    );
    refused(patcher.fixStatusCode(code.replace('student)', 'student, 201)'), 'POST /students', 201), /so already/);
    refused(patcher.fixStatusCode(code, 'POST /courses', 201), /no route POST \/courses/);
    const two = code.replace('  return', '  if (found) return c.json(found);\n  return');
    refused(patcher.fixStatusCode(two, 'POST /students', 201), /more than one answer in POST \/students/);
    const far = code.replace('c.json(student)', 'c.json(student, CREATED)');
    refused(patcher.fixStatusCode(far, 'POST /students', 201), /no answer in POST \/students/);
  });

  test('an import, at the end of the others or among the names of the same module', () => {
    const code = lines(
      '#!/usr/bin/env node',
      "import { a, c } from './letters.ts';",
      "import type { T } from 'x';",
      'a(c);',
    );
    assert.equal(
      made(patcher.addImport(code, "import { z } from 'zod';")),
      code.replace("from 'x';\n", "from 'x';\nimport { z } from 'zod';\n"),
    );
    assert.equal(
      made(patcher.addImport(code, 'import { b } from "./letters.ts"')),
      code.replace('{ a, c }', '{ a, b, c }'),
    );
    assert.equal(
      made(patcher.addImport(code, "import { d } from './letters.ts'")),
      code.replace('{ a, c }', '{ a, c, d }'),
    );
    assert.equal(made(patcher.addImport('a();\n', "import a from 'a';")), "import a from 'a';\na();\n");
    refused(patcher.addImport(code, "import { a } from './letters.ts';"), /so already/);
    refused(patcher.addImport(code, 'letters'), /an import is added as/);
  });
});

const QUERIES: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a value in quotes', "`SELECT * FROM t WHERE name = '${name}'`", 'sql`SELECT * FROM t WHERE name = ${name}`'],
  [
    'a pattern',
    "`SELECT * FROM t WHERE name LIKE '%${q}%' AND kind = 'x'`",
    "sql`SELECT * FROM t WHERE name LIKE ${`%${q}%`} AND kind = 'x'`",
  ],
  [
    'pieces joined',
    "'UPDATE t SET a = ' + row.a + ', b = \\'' + row.b + \"' WHERE id = \" + id",
    'sql`UPDATE t SET a = ${row.a}, b = ${row.b} WHERE id = ${id}`',
  ],
  ['raw text', 'sql.raw(`DELETE FROM t WHERE id = ${id}`)', 'sql`DELETE FROM t WHERE id = ${id}`'],
  [
    'values of a new row',
    "`INSERT INTO t (a, b) VALUES ('${a}', ${b})`",
    'sql`INSERT INTO t (a, b) VALUES (${a}, ${b})`',
  ],
];

suite('a statement with values in its text', () => {
  for (const [what, before, after] of QUERIES)
    test(`binds them: ${what}`, () => {
      const around = (query: string) => lines("import { sql } from 'kysely';", `const found =   ${query}; // kept`);
      const code = around(before);
      const result = patcher.applyPatch(code, { type: 'replace_query', args: {}, line: 2, column: 17 });
      assert.equal(made(result), around(after));
      refused(
        patcher.applyPatch(result.patchedCode, { type: 'replace_query', args: { line: 2, column: 17 } }),
        /no statement/,
      );
    });

  test('binds them by marks where it is prepared', () => {
    const code = lines("const row = db.prepare(`SELECT * FROM t WHERE a = ${a} AND b = '${b}'`).get();");
    assert.equal(
      made(patcher.applyPatch(code, { type: 'replace_query', args: { line: 1, column: 13 } })),
      lines('const row = db.prepare(`SELECT * FROM t WHERE a = ? AND b = ?`).get(a, b);'),
    );
  });

  test('takes sql.raw away where the text was on its way there', () => {
    const code = lines(
      "import { sql } from 'kysely';",
      'const text = `DELETE FROM t WHERE id = ${id}`;',
      'await sql.raw(text).execute(db);',
    );
    const patched = code.replace('`DELETE', 'sql`DELETE').replace('sql.raw(text)', 'text');
    assert.equal(made(patcher.applyPatch(code, { type: 'replace_query', args: { line: 2, column: 14 } })), patched);
    assert.equal(made(patcher.applyPatch(code, { type: 'replace_query', args: { line: 3, column: 7 } })), patched);
  });

  for (const [query, why] of [
    ['`SELECT * FROM ${table} WHERE id = 1`', /table stands for a name/],
    ['`SELECT * FROM t ORDER BY ${column}`', /column stands for a name/],
    ['`SELECT ${columns} FROM t`', /columns stands for a name/],
    ['`SELECT * FROM t WHERE ${column} = 1`', /stands for a name|only values/],
    ["`SELECT * FROM t WHERE id IN (${ids.join(',')})`", /is a list/],
    ['`SELECT * FROM t WHERE a = ${a} ${rest}`', /rest stands for a name or a part/],
    ["`SELECT * FROM t WHERE a = '${a}`", /does not end/],
  ] as const)
    test(`is left alone where a value is none: ${query}`, () =>
      refused(
        patcher.applyPatch(`const q = ${query};\n`, { type: 'replace_query', args: { line: 1, column: 11 } }),
        why,
      ));

  test('is left alone where somebody takes text and nothing else', () =>
    refused(
      patcher.applyPatch('db.exec(`DELETE FROM t WHERE id = ${id}`);\n', {
        type: 'replace_query',
        args: { line: 1, column: 9 },
      }),
      /takes no statement with bound values/,
    ));
});

suite('a promise', () => {
  const awaited = (code: string, column: number): PatchResult =>
    patcher.applyPatch(code, { type: 'add_await', args: { line: 1, column } });

  test('is waited for, in brackets where its value is used', () => {
    assert.equal(made(awaited('async () => list(db).length;\n', 13)), 'async () => (await list(db)).length;\n');
    assert.equal(made(awaited('async () => { save(row); };\n', 15)), 'async () => { await save(row); };\n');
    assert.equal(made(awaited('(db) => save(db);\n', 9)), 'async (db) => await save(db);\n');
  });

  test('is left alone in a function that cannot wait', () => {
    refused(awaited('function f() { save(row); }\n', 16), /not async/);
    refused(awaited('const f = (): number => count(db);\n', 25), /answers no promise/);
    refused(awaited('async () => { await save(row); };\n', 15), /no promise/);
  });
});

suite('a property', () => {
  const set = (code: string, object: string, name: string, value: string, behind?: string) =>
    patcher.applyPatch(code, {
      type: 'set_property',
      args: { object, name, value, ...(behind !== undefined && { behind }) },
    });

  test('gets its value, or is added where it belongs, in the style that is there', () => {
    const code = lines(
      'const fields = {',
      '  name: { type: "a", max: 3 }, // short',
      '  age: {',
      '    min: 1,',
      '  },',
      '};',
    );
    assert.equal(made(set(code, 'fields.name', 'max', '5')), code.replace('max: 3', 'max: 5'));
    assert.equal(
      made(set(code, 'fields.name', 'min', '1', 'label type')),
      code.replace('type: "a",', 'type: "a", min: 1,'),
    );
    assert.equal(
      made(set(code, 'fields.age', 'type', '"b"', 'name')),
      code.replace('    min: 1,', '    type: "b",\n    min: 1,'),
    );
    assert.equal(made(set(code, 'fields.age', 'max', '9')), code.replace('    min: 1,', '    min: 1,\n    max: 9,'));
    refused(set(code, 'fields.name', 'max', '3'), /so already/);
    refused(set(code, 'fields.email', 'max', '3'), /no object fields.email/);
  });

  test('is added to an object that has none, and to what a function answers', () => {
    assert.equal(made(set('const a = {};\n', 'a', 'b', '1')), 'const a = { b: 1 };\n');
    assert.equal(made(set('const a = {\n};\n', 'a', 'b', '1')), 'const a = {\n  b: 1,\n};\n');
    assert.equal(
      made(set('const toRow = (v: V) => ({ a: v.a });\n', 'toRow', 'b', 'v.b')),
      'const toRow = (v: V) => ({ a: v.a, b: v.b });\n',
    );
  });
});

suite('a secret', () => {
  const hidden = (code: string, line: number, path = 'src/a.ts') =>
    patcher.applyPatch(code, { type: 'hide_secret', args: { line } }, { path });

  test('is read from the environment where it is used, and goes where it is not', () => {
    const code = lines("const apiKey = 'sk-1';", 'send(apiKey);', "const config = { password: 'x', port: 1 };");
    const first = made(hidden(code, 1));
    assert.equal(first, code.replace("'sk-1'", "process.env.API_KEY ?? ''"));
    assert.equal(made(hidden(first, 3)), first.replace("'x'", "process.env.PASSWORD ?? ''"));
    assert.equal(
      made(hidden(code.replace('send(apiKey);\n', ''), 1)),
      lines("const config = { password: 'x', port: 1 };"),
    );
    refused(hidden(first, 1), /not to be seen here/);
    refused(hidden("const a = 'x', b = 'y';\n", 1), /not to be seen here/);
  });

  test('leaves its name in a file of settings', () => {
    const code = 'PORT=1\nAPI_KEY=sk-1\n';
    assert.equal(made(hidden(code, 2, '.env.example')), 'PORT=1\nAPI_KEY=\n');
    refused(hidden(code, 3, '.env.example'), /does not set a variable/);
  });
});

suite('an export', () => {
  test('is taken back, and given', () => {
    const code = lines('/** Kept. */', 'export  async function helper() {}', 'export const a = 1, b = 2;');
    const own = made(patcher.applyPatch(code, { type: 'remove_export', args: { name: 'helper' } }));
    assert.equal(own, code.replace('export  async', 'async'));
    assert.equal(
      made(patcher.applyPatch(own, { type: 'add_export', args: { name: 'helper' } })),
      code.replace('export  ', 'export '),
    );
    refused(patcher.applyPatch(own, { type: 'remove_export', args: { name: 'helper' } }), /so already/);
    refused(patcher.applyPatch(code, { type: 'remove_export', args: { name: 'a' } }), /together with others/);
    refused(patcher.applyPatch(code, { type: 'remove_export', args: { name: 'c' } }), /not declared/);
  });
});

suite('a wrapper', () => {
  const wrapped = (code: string, name: string) => patcher.wrapHandler(code, name, 'timed');

  test('goes around a constant and the handler of a route', () => {
    const code = lines(
      "import { timed } from './timed.ts';",
      'const list = (c) => c.json([]);',
      "api.get('/', async (c) => c.json(1));",
    );
    const first = made(wrapped(code, 'list'));
    assert.equal(first, code.replace('(c) => c.json([])', 'timed((c) => c.json([]))'));
    const second = made(wrapped(first, 'GET /'));
    assert.equal(second, first.replace('async (c) => c.json(1)', 'timed(async (c) => c.json(1))'));
    refused(wrapped(second, 'list'), /so already/);
    refused(wrapped(second, 'GET /'), /so already/);
  });

  test('is refused for a function that is used above its place, and for one that is there twice', () => {
    refused(wrapped('const timed = 1;\nstart();\nfunction start() {}\n', 'start'), /used above its place/);
    refused(wrapped('const timed = 1;\nclass A { go() {} }\nclass B { go() {} }\n', 'go'), /more than once/);
  });
});

suite('any patch', () => {
  const request = { type: 'add_await', args: { line: 1, column: 1 } };

  test('keeps the line ends of the file', () => {
    const code = "import { a } from 'a';\r\nclass A {\r\n  go() {}\r\n}\r\n";
    assert.equal(made(patcher.addDecorator(code, 'go', 'x')), code.replace('  go', '  @x\r\n  go'));
    assert.equal(
      made(patcher.addImport(code, "import b from 'b';")),
      code.replace("'a';", "'a';\r\nimport b from 'b';"),
    );
  });

  test('is refused for code that does not parse, a kind of file it does not know, and an edit that is not there', () => {
    refused(patcher.applyPatch('const = 1;\n', request), /does not parse.*line 1/);
    refused(patcher.applyPatch('DROP TABLE a;\n', request, { path: 'migrations/1.sql' }), /no TypeScript file/);
    refused(patcher.applyPatch('a();\n', { type: 'make_coffee', args: {} }), /no edit make_coffee/);
    refused(patcher.applyPatch('a();\n', { type: 'add_import', args: {} }), /does not say its importStatement/);
  });

  test('that would break the syntax is none', () => {
    const broken = { type: 'replace_text', args: { find: ');', put: ';' } };
    refused(patcher.applyPatch('save(row);\n', broken), /would break the syntax/);
    refused(
      patcher.applyPatch(
        '{"a": 1,\n"b": 2}\n',
        { type: 'remove_line', args: { line: 2, holds: 'b' } },
        { path: 'a.json' },
      ),
      /syntax/,
    );
    const table = 'CREATE TABLE "a" ("id" INTEGER PRIMARY KEY);\n';
    const column = { type: 'set_column', args: { table: 'a', column: 'id', definition: 'INTEGER CHECK (' } };
    refused(patcher.applyPatch(table, column, { path: 'migrations/0001_create_a.sql' }), /syntax/);
  });

  test('says exactly what it changed', () => {
    const code = 'const list = async (db) => {\n  find(db);\n};\n';
    const result = patcher.applyPatch(code, { type: 'add_await', args: {}, line: 2, column: 3 });
    assert.deepEqual(result.changes, [{ start: 31, end: 31, text: 'await ' }]);
    assert.equal(result.patchLocation, 'Line 2 (function: list)');
    assert.equal(result.originalCode, code);
  });
});
