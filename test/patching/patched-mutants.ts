/** Single faults whose finding names an edit, repaired by patches alone. */
import type { Finding, ValidationOutcome, ValidationSubject } from '../../src/domain/finding.js';
import { type Repair, repairByPatches } from '../../src/patching/repair.js';
import { typescriptPatcher } from '../../src/stacks/typescript/edits/catalog.js';
import { findingsOf } from '../../src/validation/findings.js';
import { newSystem, school } from '../stacks/specs.js';
import type { Mutant } from '../validation/mutants.js';
import { rendered } from '../validation/rendered.js';
import { typescriptEngine } from '../validation/typescript-engine.js';

export const system = await rendered(newSystem(school));
const artifacts = new Map(system.map((artifact) => [artifact.path, artifact]));

export interface PatchedMutant {
  readonly mutant: Mutant;
  readonly path: string;
  readonly original: string;
  readonly code: string;
  /** What the rules clearly reject in `code`. */
  readonly findings: readonly Finding[];
  readonly repair: Repair;
  readonly outcome: ValidationOutcome;
}

export const rejectionsIn = (subject: ValidationSubject): readonly Finding[] =>
  findingsOf(typescriptEngine.validateCode(subject), subject.path).filter(({ doubt }) => !doubt);

/** Repairs `code` as a version of the artifact at that path. */
export const repaired = (path: string, code: string): Repair =>
  repairByPatches(typescriptPatcher, code, (text) => rejectionsIn({ ...artifactAt(path), code: text }));

const outcomeOf = (path: string, code: string): ValidationOutcome =>
  typescriptEngine.validateCode({ ...artifactAt(path), code }).overallOutcome;

export const patched = (mutants: readonly Mutant[]): readonly PatchedMutant[] =>
  mutants.flatMap((mutant): PatchedMutant[] => {
    const { path } = mutant;
    const original = artifactAt(path).code;
    const put = mutant.put.includes('$1') ? mutant.put : mutant.put.replaceAll('$', '$$$$');
    const code = original.replace(mutant.find, put);
    const findings = rejectionsIn({ ...artifactAt(path), code });
    if (!findings.some(({ edit }) => edit)) return [];
    const repair = repaired(path, code);
    // What the templates make is approved, which another test proves.
    const outcome = repair.code === original ? 'confident_approval' : outcomeOf(path, repair.code);
    return [{ mutant, path, original, code, findings, repair, outcome }];
  });

function artifactAt(path: string): ValidationSubject {
  const artifact = artifacts.get(path);
  if (!artifact) throw new Error(`there is no ${path}`);
  return artifact;
}
