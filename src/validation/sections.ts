/** From the results of a file to the outcomes of its parts, so that only what is unclear costs a review. */
import type { RuleResult, SectionResult } from '../domain/finding.js';

export interface Section {
  readonly name: string;
  /** 1-based, both included. Sections may stand inside others. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * What is said of a line counts for the innermost section around it, or else for the next one; a doubt about the file
 * as a whole for every section. `unknown` is that doubt where no rule speaks for the file.
 */
export function sectionResults(
  sections: readonly Section[],
  results: readonly RuleResult[],
  unknown?: string,
): readonly SectionResult[] {
  const open = results.filter((result) => !result.passed);
  const ofAll = open.filter((result) => result.lineNumber === undefined);
  const places = new Map<Section, RuleResult[]>(sections.map((section) => [section, []]));
  for (const result of open) {
    const section = result.lineNumber === undefined ? undefined : sectionAt(sections, result.lineNumber);
    if (section) places.get(section)?.push(result);
  }
  return sections.map((section) => {
    const { outcome, reason } = concluded([...(places.get(section) ?? []), ...ofAll], unknown);
    return { ...section, outcome, reason, requiresLlm: outcome === 'uncertain' };
  });
}

/** The lines of a section, for a review or a rewrite of just that part. */
export const textOfSection = (code: string, { firstLine, lastLine }: Section): string =>
  code
    .split('\n')
    .slice(firstLine - 1, lastLine)
    .join('\n');

function sectionAt(sections: readonly Section[], line: number): Section | undefined {
  const around = sections.filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  const size = ({ firstLine, lastLine }: Section): number => lastLine - firstLine;
  if (around.length > 0) return around.reduce((inner, next) => (size(next) <= size(inner) ? next : inner));
  return sections.find(({ firstLine }) => firstLine >= line) ?? sections.at(-1);
}

function concluded(
  results: readonly RuleResult[],
  unknown: string | undefined,
): Pick<SectionResult, 'outcome' | 'reason'> {
  const failed = results.find((result) => !result.uncertain);
  if (failed) return { outcome: 'confident_rejection', reason: failed.message };
  const [doubt] = results;
  const reason = doubt?.message ?? unknown;
  return reason === undefined ? { outcome: 'confident_approval', reason: '' } : { outcome: 'uncertain', reason };
}
