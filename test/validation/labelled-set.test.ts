/**
 * Every file of the labelled set, and what rules make of it: what the templates write, good code in other idioms (by
 * hand), single faults put in by syntax tree or by hand, garbage, syntax errors and injections.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { SweaName } from '../../src/domain/artifact.js';
import type { ValidationOutcome, ValidationResult, ValidationSubject } from '../../src/domain/finding.js';
import { newSystem, school } from '../stacks/specs.js';
import { astMutants, sqlMutants } from './ast-mutants.js';
import { type RenderedArtifact, rendered } from './rendered.js';
import { typescriptEngine } from './typescript-engine.js';
import { junctionSystems, variedSystem } from './varied-specs.js';

const FIXTURES = 'test/fixtures/validation';
const VARIED = process.env.BAE_PROOFS === 'full' ? 200 : 2;

interface Labelled extends ValidationSubject {
  readonly label: string;
  /** The one that the fault must be found at. */
  readonly line?: number;
}
interface Judged extends Labelled {
  readonly result: ValidationResult;
}

const sweaOf = (path: string): SweaName => {
  if (path.startsWith('test/')) return 'test';
  if (/^src\/ui\/|\.pages\.ts$/.test(path)) return 'frontend';
  return /^(?:migrations|src\/db)\/|\.(?:repo|links)\.ts$/.test(path) ? 'database' : 'backend';
};

/** `<folder>/<name>/<path in a managed system>`. */
function handWritten(folder: string, label: string): readonly Labelled[] {
  return readdirSync(join(FIXTURES, folder)).flatMap((name) =>
    readdirSync(join(FIXTURES, folder, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.\w+$/.test(path))
      .map((path) => ({
        label,
        path: path.replaceAll('\\', '/'),
        code: readFileSync(join(FIXTURES, folder, name, path), 'utf8'),
        swea: sweaOf(path),
        entity: 'Student',
      })),
  );
}

const mutantsOf = (artifact: RenderedArtifact): readonly Labelled[] => {
  const { path, code } = artifact;
  const mutants = path.endsWith('.sql') ? sqlMutants(code) : path.endsWith('.ts') ? astMutants(path, code) : [];
  return mutants.map((mutant) => ({
    ...artifact,
    code: mutant.code,
    line: mutant.line,
    label: `fault: ${mutant.fault}`,
  }));
};

const written = await rendered(newSystem(school));
const varied = await Promise.all([
  ...Array.from({ length: VARIED }, (_, seed) => rendered(newSystem(variedSystem(seed)))),
  ...junctionSystems().map((system) => rendered(newSystem(system))),
]);
const templates = [...written, ...varied.flat()].map((artifact) => ({ ...artifact, label: 'template' }));
const others = handWritten('other-idioms', 'other idiom');
const mutants = written.flatMap(mutantsOf);
const bad = ['garbage', 'syntax', 'injection'].flatMap((kind) => handWritten(`bad/${kind}`, kind));
const judged: readonly Judged[] = [...templates, ...others, ...mutants, ...bad].map((labelled) => ({
  ...labelled,
  result: typescriptEngine.validateCode(labelled),
}));

const OUTCOMES: readonly ValidationOutcome[] = ['confident_approval', 'uncertain', 'confident_rejection'];
const labelledAs = (test: (label: string) => boolean): readonly Judged[] => judged.filter(({ label }) => test(label));
const told = ({ label, path, line, result }: Judged): string =>
  `${label}, ${path}${line === undefined ? '' : `:${line}`}: ${result.overallOutcome} ${result.feedbackMessage}`;
const isFault = (label: string): boolean => label.startsWith('fault: ');
const isFoundAtItsLine = ({ line, result }: Judged): boolean =>
  result.overallOutcome === 'confident_rejection' &&
  result.ruleResults.some(({ passed, uncertain, lineNumber }) => !passed && !uncertain && lineNumber === line);
/** Confident rejections at the very line, of all single faults. */
const share = (found: readonly Judged[], all: readonly Judged[]): number => found.length / all.length;

/** Label × outcome. */
function matrix(): readonly string[] {
  const rows = [...new Set(judged.map(({ label }) => label))].sort().map((label) => {
    const files = labelledAs((one) => one === label);
    const counts = OUTCOMES.map((outcome) => files.filter(({ result }) => result.overallOutcome === outcome).length);
    const atLine = isFault(label) ? files.filter(isFoundAtItsLine).length : '';
    return [label, files.length, ...counts, atLine].map((cell, column) =>
      String(cell)[column === 0 ? 'padEnd' : 'padStart'](column === 0 ? 38 : 10),
    );
  });
  const head = ['', 'files', 'approved', 'uncertain', 'rejected', 'at line'];
  const heading = head.map((cell, column) => (column === 0 ? cell.padEnd(38) : cell.padStart(10)));
  return [heading, ...rows].map((row) => row.join(''));
}

suite('the labelled set', () => {
  test('is as large and as mixed as it has to be', (t) => {
    for (const row of matrix()) t.diagnostic(row);
    assert.ok(judged.length >= 300, `${judged.length} files`);
    assert.ok(others.length >= 60, `${others.length} files in other idioms`);
    assert.ok(mutants.length >= 100, `${mutants.length} mutants`);
    for (const label of ['garbage', 'syntax', 'injection']) assert.ok(labelledAs((one) => one === label).length >= 10);
  });

  test('has no bad file that is approved', () => {
    const approved = judged.filter(
      ({ label, result }) =>
        label !== 'template' && label !== 'other idiom' && result.overallOutcome === 'confident_approval',
    );
    assert.deepEqual(approved.map(told), []);
  });

  test('has no file of the templates that is not approved', () => {
    const open = labelledAs((label) => label === 'template').filter(
      ({ result }) => result.overallOutcome !== 'confident_approval',
    );
    assert.deepEqual(
      open.map(told),
      [],
      'after a change of templates: node --import tsx test/validation/write-known-shapes.ts',
    );
  });

  test('has nine good files of other idioms in ten, at least, that are not rejected', () => {
    const rejected = labelledAs((label) => label === 'other idiom').filter(
      ({ result }) => result.overallOutcome === 'confident_rejection',
    );
    assert.ok(rejected.length <= others.length / 10, rejected.map(told).join('\n'));
  });

  test('has single faults that are rejected at their very line, 95 % of them at least', () => {
    const faults = labelledAs(isFault);
    const lost = faults.filter((one) => !isFoundAtItsLine(one));
    assert.ok(share(lost, faults) <= 0.05, lost.map(told).join('\n'));
  });

  test('has garbage, syntax errors and injections, all of which are rejected', () => {
    const open = labelledAs((label) => ['garbage', 'syntax', 'injection'].includes(label)).filter(
      ({ result }) => result.overallOutcome !== 'confident_rejection',
    );
    assert.deepEqual(open.map(told), []);
  });

  test('has a line and a suggestion for every rejection', () => {
    for (const { path, result } of judged) {
      if (result.overallOutcome !== 'confident_rejection') continue;
      const violations = result.ruleResults.filter(({ passed, uncertain }) => !passed && !uncertain);
      for (const { lineNumber, suggestion, message } of violations)
        assert.ok((lineNumber ?? 0) >= 1 && suggestion !== '' && message !== '', path);
    }
  });
});
