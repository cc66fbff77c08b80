import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import Database from 'libsql';
import { code, fit, json, markdown, sql, sqlName } from '../../src/generation/helpers.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '"', '\\', '`', '$', '{', '\n', '\u2028', '<', '/', '*') }),
);

suite('helpers', () => {
  test('code and json write literals that mean the same text, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(runInNewContext(code(text)), text);
        assert.equal(JSON.parse(json(text)), text);
        assert.doesNotMatch(code(text), /[\n\u2028\u2029<]/);
      }),
    );
    assert.equal(code('plain'), "'plain'");
    assert.equal(code("it's"), '"it\'s"');
    assert.equal(code('say "it\'s"'), "'say \"it\\'s\"'");
    assert.equal(code(1.5), '1.5');
  });

  test('sql writes literals that SQLite reads as the same text', () => {
    const database = new Database(':memory:');
    const wellFormed = anyText.filter((text) => !/[\0\ud800-\udfff]/u.test(text));
    fc.assert(
      fc.property(wellFormed, (text) => {
        assert.deepEqual(Object.values(Object(database.prepare(`select ${sql(text)} as v`).get()))[0], text);
      }),
      { numRuns: 50 },
    );
    assert.equal(sql(true), '1');
    assert.equal(sql(-2.5), '-2.5');
    assert.throws(() => sql(Number.NaN), TypeError);
    assert.throws(() => sql({}), TypeError);
    assert.equal(sqlName('a"b'), '"a""b"');
  });

  test('markdown keeps a text on its line and without markup', () => {
    assert.equal(markdown('a | b\n# c <i>'), 'a \\| b \\# c \\<i\\>');
  });

  test('fit joins what fits into a line, and leaves what does not', () => {
    const handlebars = Handlebars.create();
    handlebars.registerHelper('fit', fit);
    const render = (template: string, name = 'x') => handlebars.compile(template, { noEscape: true })({ name });
    const list = '{{#fit}}\nconst a = [\n  {{name}},\n  1,\n];\n{{/fit}}\n';
    assert.equal(render(list), 'const a = [x, 1];\n');
    assert.equal(render(list, 'y'.repeat(100)), `const a = [\n  ${'y'.repeat(100)},\n  1,\n];\n`);
    const object = '{{#fit}}\n  return {\n    ...{{name}},\n    b,\n  };\n{{/fit}}\n';
    assert.equal(render(object), '  return { ...x, b };\n');
    const chain = '{{#fit}}\nawait db\n  .select({{name}})\n  .run();\n{{/fit}}\n';
    assert.equal(render(chain), 'await db.select(x).run();\n');
    const type = '{{#fit}}\ntype A = Omit<\n  {{name}},\n  B\n>;\n{{/fit}}\n';
    assert.equal(render(type), 'type A = Omit<x, B>;\n');
    const nested = '{{#fit}}\nf({\n{{#fit}}\n  a: [\n    {{name}},\n  ],\n{{/fit}}\n});\n{{/fit}}\n';
    assert.equal(render(nested), 'f({ a: [x] });\n');
    assert.equal(render(nested, 'z'.repeat(88)), `f({\n  a: [${'z'.repeat(88)}],\n});\n`);
  });
});
