/**
 * Verdicts on files of the frame that the rules gave when bae was built: those files are shipped as they are, and the rules
 * that judged them are shipped with them. Anything else about a text, one letter even, is judged anew.
 */
import { createHash } from 'node:crypto';
import type { ValidationResult, ValidationSubject } from '../domain/finding.js';

/** By `verdictKey`. */
export type FrameVerdicts = ReadonlyMap<string, ValidationResult>;

/** SHA-256 hex of the path and the text. */
export const verdictKey = ({ path, code }: Pick<ValidationSubject, 'path' | 'code'>): string =>
  createHash('sha256').update(`${path}\0${code}`).digest('hex');

export const writeVerdicts = (verdicts: FrameVerdicts): string => `${JSON.stringify(Object.fromEntries(verdicts))}\n`;

/** What cannot be read counts as nothing: the rules judge then. */
export function readVerdicts(text: string | undefined): FrameVerdicts {
  try {
    return new Map(Object.entries(JSON.parse(text ?? '{}') as Readonly<Record<string, ValidationResult>>));
  } catch {
    return new Map();
  }
}
