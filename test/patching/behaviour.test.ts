import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { MUTANTS } from '../validation/mutants.js';
import { transcriptsOf, type Variant } from './behaviour.js';
import { type PatchedMutant, patched, system } from './patched-mutants.js';

const FULL = process.env.BAE_PROOFS === 'full';
/** One fault of each of these, where everything would take minutes. */
const SAMPLED = ['database/own-table', 'database/primary-key'];
/** By rule: faults that came in the place of something nobody can know, or with logic of their own, which is to stay. */
const OTHERWISE = new Set(['frontend/raw-literals-only', 'custom/bound-sql']);

const served = MUTANTS.filter(({ path }) => /^(?:src|migrations)\//.test(path));
const chosen = patched(
  FULL ? served : SAMPLED.flatMap((wanted) => served.filter(({ rule }) => rule === wanted).slice(0, 1)),
);
const asIs: Variant = { path: 'none', code: '' };

suite('a patched system behaves as it did before the fault', () => {
  test(`in ${chosen.length} systems, asked in process`, async (t) => {
    const [original, ...answers] = await transcriptsOf(system, [asIs, ...chosen.flatMap(variantsOf)]);
    assert.ok(original && original.length > 60);
    assert.deepEqual(
      original.filter((line) => /fault:/.test(line)),
      [],
    );
    const visible: PatchedMutant[] = [];
    const restored: PatchedMutant[] = [];
    for (const [index, one] of chosen.entries()) {
      if (!same(original, answers[2 * index])) visible.push(one);
      if (same(original, answers[2 * index + 1])) restored.push(one);
    }
    t.diagnostic(`faults that the answers show: ${visible.length} of ${chosen.length}`);
    t.diagnostic(`behaviour restored: ${restored.length} of ${chosen.length}`);
    const wrong = chosen.filter((one) => !restored.includes(one) && !OTHERWISE.has(one.mutant.rule));
    assert.deepEqual(
      wrong.map(({ mutant }) => mutant),
      [],
    );
    assert.ok(visible.length >= chosen.length / 2);
    assert.ok(restored.length >= 0.9 * chosen.length);
  });
});

const variantsOf = ({ path, code, repair }: PatchedMutant): readonly Variant[] => [
  { path, code },
  { path, code: repair.code },
];

const same = (wanted: readonly string[], found: readonly string[] | undefined): boolean =>
  JSON.stringify(wanted) === JSON.stringify(found);
