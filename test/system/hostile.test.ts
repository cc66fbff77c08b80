/** Sentences that try to break out: each is refused with a reason, or becomes a system inside its folder. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSettings } from '../../bin/settings.js';
import { openServices } from '../../bin/wire.js';
import { SAFE_DECISIONS } from '../../src/commands/policy.js';
import type { Outcome } from '../../src/domain/outcome.js';
import { quickFolder } from '../support/quick-folder.js';

const NAMES: readonly string[] = [
  '../../etc/passwd',
  '..\\..\\windows',
  '/etc/shadow',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'class',
  'default',
  'delete',
  'con',
  'nul',
  'aux',
  'Оrder', // Cyrillic О
  'ｓｔｕｄｅｎｔ', // full width
  'a\u202Eb',
  'x\u0000y',
  '$(rm -rf /)',
  '`id`',
  "'; DROP TABLE students; --",
  ['$', '{process.exit()}'].join(''),
  '<script>alert(1)</script>',
  '{{constructor}}',
  'a'.repeat(300),
  '🎓',
  '123',
  'node_modules',
  '.bae',
  'data',
];
const root = mkdtempSync(join(quickFolder(), 'bae-hostile-'));
process.env.XDG_CACHE_HOME = join(root, 'cache');
after(() => rmSync(root, { recursive: true, force: true }));
const services = openServices(readSettings({}), () => undefined);

async function run(request: string, dir: string): Promise<Outcome> {
  const kernel = await services.kernel();
  const options = { request, dir, port: 8100, verify: false, start: false };
  return kernel.run(options, SAFE_DECISIONS, () => undefined, new AbortController().signal);
}

/** As both with BAE_PROOFS=full, else by turns. */
const full = process.env.BAE_PROOFS === 'full';

for (const [index, name] of NAMES.entries())
  for (const [turn, what, request] of [
    [0, 'entity', `create entity ${name} with title and price`],
    [1, 'attribute', `create entity Lamp with title and ${name}`],
  ] as const)
    if (full || index % 2 === turn)
      test(`as ${what}: ${JSON.stringify(name.slice(0, 40))}`, async () => {
        const place = join(root, `${what}-${index}`);
        mkdirSync(place);
        const outcome = await run(request, join(place, 'system'));
        assert.ok(['succeeded', 'needs-answer', 'failed'].includes(outcome.kind), JSON.stringify(outcome));
        if (outcome.kind === 'failed') {
          assert.doesNotMatch(outcome.reason, /undefined|\[object|Cannot read|is not a function/);
          assert.ok(outcome.reason.length > 10);
        }
        assert.deepEqual(
          readdirSync(place).filter((entry) => entry !== 'system'),
          [],
        );
        const inside = outcome.kind === 'succeeded' ? readdirSync(join(place, 'system/src/entities')) : [];
        for (const entry of inside) assert.match(entry, /^[a-z][a-z0-9-]*(\.ts)?$/);
      });

test('nothing appeared beside the folders that were asked for', () => {
  assert.deepEqual(
    readdirSync(root).filter((entry) => entry !== 'cache' && !/^(entity|attribute)-\d+$/.test(entry)),
    [],
  );
});
