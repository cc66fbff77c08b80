import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { render, run, write } from '../system/generated.js';
import { attribute, entity, everything, newSystem, relation, school, system } from './specs.js';

const BIOME = resolve('node_modules/@biomejs/biome/bin/biome');
const STYLE = {
  root: true,
  formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 100 },
  javascript: { formatter: { quoteStyle: 'single' } },
  files: { includes: ['**/*.ts', '**/*.mjs'] },
  assist: { enabled: false },
  // People may write ${…} in a label.
  linter: { rules: { suspicious: { noTemplateCurlyInString: 'off' } } },
};

/** Names of every length from 3 to 22 letters, so that each line is once just short enough and once just too long. */
const lengths = system(
  'Lengths',
  ...Array.from({ length: 20 }, (_, n) => {
    const name = `A${'b'.repeat(n + 1)}z`;
    const target = `A${'b'.repeat(((n + 1) % 20) + 1)}z`;
    return entity(
      name,
      [
        attribute(`${'c'.repeat(n + 3)}`, 'decimal', { required: false }),
        attribute('name', 'string', { unique: true }),
        attribute(`h${'i'.repeat(n + 1)}`, 'decimal', { required: false, computed: true }),
      ],
      [
        relation('belongsTo', target, `d${'e'.repeat(n)}`, { required: n % 2 === 0 && n < 18 }),
        relation('manyToMany', name, `f${'g'.repeat(n)}`),
      ],
    );
  }),
);

suite('generated code', () => {
  test('is formatted and lint-clean', async (t) => {
    const dir = await mkdtemp(join(tmpdir(), 'bae-format-'));
    t.after(() => rm(dir, { recursive: true }));
    await writeFile(join(dir, 'biome.json'), `${JSON.stringify(STYLE)}\n`);
    for (const [name, spec] of Object.entries({ school, everything, lengths })) {
      const sources = [...(await render(newSystem(spec)))].filter(([path]) => /\.(?:ts|mjs)$/.test(path));
      await write(join(dir, name), sources);
    }
    const args = [
      'ci',
      '--colors=off',
      '--error-on-warnings',
      '--max-diagnostics=20',
      'school',
      'everything',
      'lengths',
    ];
    const { code, output } = await run(dir, { command: process.execPath, args: [BIOME, ...args] });
    assert.equal(code, 0, output);
  });
});
