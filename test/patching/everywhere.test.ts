import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ValidationSubject } from '../../src/domain/finding.js';
import { repairByPatches } from '../../src/patching/repair.js';
import { typescriptPatcher } from '../../src/stacks/typescript/edits/catalog.js';
import { findingsOf } from '../../src/validation/findings.js';
import { everything, newSystem, school } from '../stacks/specs.js';
import { rendered } from '../validation/rendered.js';
import { typescriptEngine } from '../validation/typescript-engine.js';
import { FAULTS, faultyVersions } from './faults.js';

/** All of them take half a minute. */
const FULL = process.env.BAE_PROOFS === 'full';
const EVERY = FULL ? 1 : 13;
const files = [...(await rendered(newSystem(school))), ...(FULL ? await rendered(newSystem(everything)) : [])];

const judged = (subject: ValidationSubject) => typescriptEngine.validateCode(subject);
const rejected = (subject: ValidationSubject) =>
  findingsOf(judged(subject), subject.path).filter(({ doubt }) => !doubt);

suite('faults in the files of every entity', () => {
  test('whose finding names an edit are repaired to the letter', (t) => {
    const all = FAULTS.flatMap((fault) =>
      files
        .filter(({ path }) => fault.path.test(path))
        .flatMap((file) => faultyVersions(file.code, fault).map((code) => ({ fault, file, code }))),
    ).filter((_, index) => index % EVERY === 0);
    const known = all.filter(({ file, code }) => rejected({ ...file, code }).some(({ edit }) => edit));
    const repaired = known.map(({ fault, file, code }) => {
      const { code: patched } = repairByPatches(typescriptPatcher, code, (text) => rejected({ ...file, code: text }));
      return { fault, file, patched, outcome: judged({ ...file, code: patched }).overallOutcome };
    });
    const approved = repaired.filter(({ outcome }) => outcome === 'confident_approval');
    const same = approved.filter(({ file, patched }) => patched === file.code);
    t.diagnostic(
      `${all.length} faults, ${known.length} with a known edit: ${approved.length} approved by patches alone`,
    );
    t.diagnostic(`${same.length} of them as they were, to the letter`);
    assert.ok(known.length > 0.8 * all.length);
    assert.deepEqual(
      repaired.filter((one) => !approved.includes(one)).map(({ fault, file }) => `${fault.name}: ${file.path}`),
      [],
    );
    assert.ok(same.length >= 0.98 * approved.length);
  });
});
