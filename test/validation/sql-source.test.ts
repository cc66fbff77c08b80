import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { SqlSource } from '../../src/stacks/typescript/rules/source/sql-source.js';
import { statementsOf } from '../../src/stacks/typescript/rules/source/sql-statements.js';

suite('SQL as rules see it', () => {
  test('is cut at the ends of statements only', () => {
    const text = [
      '-- first; a comment',
      'CREATE TABLE a (b TEXT DEFAULT \'x;y\', "c;d" TEXT);',
      '/* ; */ CREATE TRIGGER t AFTER INSERT ON a BEGIN',
      '  UPDATE a SET b = CASE WHEN 1 THEN 2 END;',
      'END;',
      "INSERT INTO a VALUES ('it''s; fine', 1)",
    ].join('\n');
    assert.deepEqual(
      statementsOf(text).map(({ line, words }) => [line, words[0], words[1]]),
      [
        [2, 'CREATE', 'TABLE'],
        [3, 'CREATE', 'TRIGGER'],
        [6, 'INSERT', 'INTO'],
      ],
    );
  });

  test('names the line of a word that SQLite stumbles over', () => {
    const { faults } = new SqlSource('CREATE TABLE a (\n  b TEXT,\n  c TEXT NOT NUL,\n  d TEXT\n);\n');
    assert.deepEqual(faults, [{ line: 3, message: 'near "NUL": syntax error' }]);
  });

  test('stands empty tables in for those of earlier migrations', () => {
    const { faults, tables } = new SqlSource(
      'ALTER TABLE a ADD COLUMN b TEXT;\nUPDATE a SET c = d;\nINSERT INTO e (f) SELECT g FROM a;\nCREATE INDEX i ON a (h);\n',
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(tables, []);
  });

  test('knows keys, uniqueness and what a delete does', () => {
    const { tables } = new SqlSource(
      'CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT UNIQUE, c INTEGER REFERENCES d (id) ON DELETE CASCADE, e TEXT);\nCREATE UNIQUE INDEX i ON a (e);\nCREATE UNIQUE INDEX j ON a (b, c);\n',
    );
    assert.deepEqual(
      tables.map(({ name, columns, foreignKeys, unique }) => [name, columns.length, foreignKeys, [...unique].sort()]),
      [['a', 4, [{ column: 'c', table: 'd', onDelete: 'CASCADE' }], ['b', 'e']]],
    );
  });
});
