/** Which lines of a file go to the model for review: what rules left open, in as few calls as pays. */
import type { SectionResult } from '../domain/finding.js';

export interface ReviewPlace {
  /** 1-based, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly reason: string;
}

/** A call of its own costs about as many tokens (prompt, verdict) as so many lines of code. */
const LINES_A_CALL = 15;

/** The open sections, in order; those that stand close together are one place. */
export function reviewPlaces(sections: readonly SectionResult[]): readonly ReviewPlace[] {
  const open = innermost(sections.filter(({ requiresLlm }) => requiresLlm));
  const places: ReviewPlace[] = [];
  for (const { firstLine, lastLine, reason } of open.sort((a, b) => a.firstLine - b.firstLine)) {
    const before = places.at(-1);
    if (before && firstLine - before.lastLine <= LINES_A_CALL)
      places[places.length - 1] = { ...before, lastLine: Math.max(before.lastLine, lastLine) };
    else places.push({ firstLine, lastLine, reason });
  }
  return places;
}

/** A section that holds another one is judged by its parts. */
const innermost = (sections: readonly SectionResult[]): SectionResult[] =>
  sections.filter(
    (outer) =>
      !sections.some(
        (inner) => inner !== outer && outer.firstLine <= inner.firstLine && inner.lastLine <= outer.lastLine,
      ),
  );
