import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { IDENTIFIER } from '../../src/domain/names.js';
import type { Recognition } from '../../src/domain/recognition.js';
import { type Grammar, loadGrammar, MAX_REQUEST } from '../../src/recognition/grammar/grammar.js';
import { meaningOf } from '../../src/recognition/meaning.js';
import { normalise } from '../../src/recognition/normalize.js';
import { contextFree, resolve } from '../../src/recognition/resolve/resolve.js';

let grammar: Grammar;
before(async () => {
  grammar = await loadGrammar();
});

const KNOWN = [{ name: 'Student', attributes: { name: 'string' }, relations: [] }] as const;
const understand = (request: string): Recognition => resolve(grammar.read(request), KNOWN, request);
const meaning = (request: string): string => {
  const reading = grammar.read(request);
  return meaningOf(reading, request, contextFree(reading));
};

const namesOf = ({ entities, rename }: Recognition): string[] => [
  ...entities.flatMap((entity) => [
    entity.name,
    ...entity.attributes.map(({ name }) => name),
    ...entity.relations.map(({ target }) => target),
    ...entity.removeAttributes,
  ]),
  ...(rename ? [rename.from, rename.to, ...(rename.of ? [rename.of] : [])] : []),
];

const words = fc.constantFrom(
  ...'create add student with name email ( ) , . : ; and or not unique required at least 3 -5 | / -> <-> { } [ ] " \' ! ? has many belongs to rename remove each every a the of when if __proto__ constructor ../x ação é 10.5 \n - * ='.split(
    ' ',
  ),
);
const sentence = fc.array(words, { maxLength: 25 }).map((list) => list.join(' '));

test('any text is read without throwing, the same way twice, with safe names only', () => {
  fc.assert(
    fc.property(fc.oneof(sentence, fc.string({ maxLength: 200, unit: 'grapheme' })), (request) => {
      const first = understand(request);
      assert.deepEqual(understand(request), first);
      for (const name of namesOf(first)) assert.match(name, IDENTIFIER);
      assert.equal(meaning(request), meaning(request));
    }),
    { numRuns: 400, seed: 7 },
  );
});

test('white space outside quotes does not change the key', () => {
  fc.assert(
    fc.property(sentence, (typed) => {
      const request = typed.replaceAll(/["']/g, '');
      assert.equal(normalise(` ${request.replaceAll(' ', '  ')} `), normalise(request));
    }),
    { numRuns: 200, seed: 7 },
  );
});

const REFUSED = [
  'create ../../etc/passwd with name',
  'add entity 123abc!!! with name',
  `create ${'x'.repeat(300)} with name`,
];
for (const request of REFUSED)
  test(`no entity from ${request.slice(0, 40)}`, () => {
    const { intent, path } = understand(request);
    assert.ok(path !== 'template' || intent === 'evolve', `${intent} ${path}`);
  });

test('__proto__ gets a safe name or none', () => {
  const { entities } = understand('create __proto__ with constructor and name');
  for (const entity of entities) {
    assert.match(entity.name, IDENTIFIER);
    assert.ok(!entity.attributes.some(({ name }) => name === '__proto__' || name === 'constructor'));
  }
});

test('too long a request is refused in words', () => {
  const { intent, question } = understand('create student with name '.repeat(400));
  assert.equal(intent, 'unsupported');
  assert.match(question?.text ?? '', new RegExp(MAX_REQUEST.toLocaleString('en')));
});

test('ten thousand brackets, commas or words end at once', () => {
  for (const piece of ['(', ', ', 'a ', 'and ', '"', '- ', 'x|', '1..'])
    assert.ok(understand(piece.repeat(Math.floor(3900 / piece.length))).confidence >= 0);
});
