import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { transform } from 'esbuild';
import type { EntitySpec } from '../../src/domain/entity-spec.js';
import { camelCase, safeAttributeName, safeEntityName } from '../../src/domain/names.js';
import { EVERY_RESERVED_WORD, SYSTEM_ATTRIBUTES } from '../../src/domain/reserved-words.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { generate, render, run, TEMPLATES } from '../system/generated.js';
import { attribute, entity, newSystem, relation, system } from './specs.js';

const TYPES = ['string', 'boolean', 'integer', 'enum', 'date', 'time'] as const;

const nameOf = (check: ReturnType<typeof safeEntityName>): string[] => (check.ok ? [check.name] : []);
const entityNames = [...new Set(EVERY_RESERVED_WORD.flatMap((word) => nameOf(safeEntityName(word))))];
const attributeNames = [...new Set(EVERY_RESERVED_WORD.flatMap((word) => nameOf(safeAttributeName(word))))].filter(
  (name) => !SYSTEM_ATTRIBUTES.has(name),
);

const plain = (name: string): EntitySpec => entity(name, [attribute('name', 'string'), attribute('active', 'boolean')]);

/** Names that the language or the frame give a meaning to, where generated code could use them. */
async function namesInUse(): Promise<ReadonlySet<string>> {
  const files = await readdir(TEMPLATES, { recursive: true });
  const sources = await Promise.all(
    files.filter((name) => name.endsWith('.ts')).map((name) => readFile(join(TEMPLATES, name), 'utf8')),
  );
  const exported = sources.flatMap((source) =>
    [...source.matchAll(/^export (?:async )?(?:interface|type|class|const|function) (\w+)/gm)].map(
      ([, name = '']) => name,
    ),
  );
  return new Set([...exported, ...Object.getOwnPropertyNames(globalThis)]);
}

suite('names that mean something else', () => {
  test('are entities in code that parses, every one of them', async () => {
    assert.ok(entityNames.length > 250);
    const scope = newSystem(system('Words', ...entityNames.map(plain)));
    const sources = await render(scope, /^src\/entities\/.*(?:repo|api|model)\.ts$/);
    assert.equal(sources.size, 3 * entityNames.length);
    await Promise.all([...sources.values()].map((text) => transform(text, { loader: 'ts' })));
  });

  // Seven seconds of type check: the other test has the same names in code that parses.
  if (process.env.BAE_PROOFS === 'full')
    test('are attributes and entities in code that type-checks, where they could be mistaken', async (t) => {
      const used = await namesInUse();
      const words = entityNames.filter((name) => used.has(name) || used.has(camelCase(name)));
      const common = [...used].filter((name) => /^[A-Z][a-z]{3,8}$/.test(name));
      const share = Math.ceil(attributeNames.length / 8);
      const holders = Array.from({ length: 8 }, (_, at) =>
        entity(
          `Holder${'ABCDEFGH'[at]}`,
          attributeNames.slice(at * share, (at + 1) * share).map((name, n) => {
            const type = TYPES[n % TYPES.length] ?? 'string';
            return attribute(name, type, { values: ['a', 'b'], required: n % 2 === 0 });
          }),
          [relation('belongsTo', 'HolderA', 'class'), relation('manyToMany', 'HolderB', 'defaults')],
        ),
      );
      const named = [...new Set([...words, ...common])].map(plain);
      const dir = await generate(t, newSystem(system('Words', ...holders, ...named)));
      // The tests of so many entities would double the time and hold no further names.
      const settings = await readFile(join(dir, 'tsconfig.json'), 'utf8');
      await writeFile(join(dir, 'tsconfig.json'), settings.replace('["src", "test"]', '["src"]'));
      assert.deepEqual(await run(dir, stack.typeCheck(dir)), { code: 0, output: '' });
    });
});
