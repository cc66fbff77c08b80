/** Makes a rule of this stack from what is particular to it. */
import { SWEAS } from '../../../domain/artifact.js';
import type { ValidationSubject } from '../../../domain/finding.js';
import { SILENT, type ValidationRule, type Verdict } from '../../../validation/rule.js';
import type { Source } from './source/source.js';
import type { SqlSource } from './source/sql-source.js';
import type { TypeScriptSource } from './source/typescript-source.js';

export type Rule = ValidationRule<Source>;

type Particulars = Pick<Rule, 'id' | 'name' | 'standard' | 'message' | 'suggestion' | 'paths'> &
  Partial<Pick<Rule, 'kind' | 'confidence' | 'evidence' | 'sweas'>>;

const defaults = { sweas: SWEAS, kind: 'ast', confidence: 0.95, evidence: false, enabled: true } as const;

export const rule = (particulars: Particulars & Pick<Rule, 'check'>): Rule => ({ ...defaults, ...particulars });

/** A rule about TypeScript files; it says nothing about others. */
export const typescriptRule = (
  particulars: Particulars & { inspect(source: TypeScriptSource, subject: ValidationSubject): Verdict },
): Rule =>
  rule({
    ...particulars,
    check: (subject, source) => (source.kind === 'typescript' ? particulars.inspect(source, subject) : SILENT),
  });

/** A rule about migrations. */
export const sqlRule = (
  particulars: Particulars & { inspect(source: SqlSource, subject: ValidationSubject): Verdict },
): Rule =>
  rule({
    ...particulars,
    check: (subject, source) => (source.kind === 'sql' ? particulars.inspect(source, subject) : SILENT),
  });
