/**
 * Three-way merge of text: by line first, then by token where both sides touched the same lines. What still collides is
 * resolved as the caller prefers: the person's lines stay unless they say otherwise.
 */
import { diff3Merge } from 'node-diff3';
import type { Conflict, Hunk, Resolve } from './hunk.js';
import { settleSameAdditions } from './same-additions.js';

export interface Merge {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

export const PREFERENCES = {
  theirs: ({ theirs }) => theirs,
  ours: ({ ours }) => ours,
  /** Ours first, as where both only added lines. */
  both: ({ theirs, ours }) => [...ours, ...theirs],
} as const satisfies Readonly<Record<string, Resolve>>;
export type Preference = keyof typeof PREFERENCES;

/** `base` is what we generated last, `theirs` what the person made of it, `ours` what we generate now. */
export function mergeText(base: string, theirs: string, ours: string, resolve: Resolve = PREFERENCES.theirs): Merge {
  const crlf = /\r\n/.test(theirs) && !/\r\n/.test(base);
  const merged = mergeLines(base, crlf ? theirs.replaceAll('\r\n', '\n') : theirs, ours, resolve);
  return crlf ? { ...merged, text: merged.text.replaceAll('\n', '\r\n') } : merged;
}

function mergeLines(base: string, theirs: string, ours: string, resolve: Resolve): Merge {
  const conflicts: Conflict[] = [];
  const merged: string[] = [];
  for (const region of diff3Merge(linesOf(theirs), linesOf(base), linesOf(ours), { excludeFalseConflicts: true })) {
    if (region.ok) merged.push(...region.ok);
    if (!region.conflict) continue;
    const hunk = { base: region.conflict.o, theirs: region.conflict.a, ours: region.conflict.b };
    const resolved = bothInsertions(hunk) ?? mergeTokens(hunk) ?? overLayout(hunk);
    if (resolved === undefined) conflicts.push({ ...hunk, line: merged.length + 1 });
    merged.push(...(resolved ?? resolve(hunk)));
  }
  const settled = settleSameAdditions(merged, linesOf(base), linesOf(theirs), linesOf(ours), resolve);
  return { text: settled.lines.join('\n'), conflicts: [...conflicts, ...settled.conflicts] };
}

const linesOf = (text: string): string[] => text.split('\n');

/** Both sides only added lines here, and about different things: both stay, ours first. */
function bothInsertions({ base, theirs, ours }: Hunk): readonly string[] | undefined {
  if (base.length > 0) return undefined;
  const subjects = subjectsOf(theirs);
  return [...subjectsOf(ours)].some((subject) => subjects.has(subject)) ? undefined : [...ours, ...theirs];
}

/** What the outermost lines of a piece are about. */
function subjectsOf(lines: readonly string[]): ReadonlySet<string> {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const outermost = Math.min(...indents);
  const subjects = lines.filter((line) => line.search(/\S/) === outermost).map(subjectOf);
  return new Set(subjects.filter((subject) => subject !== ''));
}

/** `email: z.email(),` is about email, `app.get('/a', list)` about app.get('/a', an import about all of itself. */
function subjectOf(line: string): string {
  const text = line.trim().replace(/^((export|default|const|let|type|interface|function|async|return|await)\s+)+/, '');
  if (text.startsWith('import ')) return text;
  return /^[\w$.#"'`<>${}/-]*[\w$"'`](\(\s*(['"`]).*?\2)?/.exec(text)?.[0] ?? '';
}

/** Undefined where the same tokens were changed on both sides. */
function mergeTokens({ base, theirs, ours }: Hunk): readonly string[] | undefined {
  if (base.length === 0) return undefined;
  const merged: string[] = [];
  for (const region of diff3Merge(tokensOf(theirs), tokensOf(base), tokensOf(ours), { excludeFalseConflicts: true })) {
    if (!region.ok) return undefined;
    merged.push(...region.ok);
  }
  return merged.length === 0 ? [] : linesOf(merged.join(''));
}

/** They only laid these lines out in another way, which is no reason to give up our change. */
function overLayout({ base, theirs, ours }: Hunk): readonly string[] | undefined {
  const written = (lines: readonly string[]) => lines.flatMap((line) => line.trim() || []).join('\n');
  return written(base) === written(theirs) ? ours : undefined;
}

/** Names, numbers, runs of spaces, single other characters. */
const tokensOf = (lines: readonly string[]): string[] =>
  lines.join('\n').match(/[\p{L}\p{N}_$]+|[^\S\n]+|\n|[^\p{L}\p{N}_$\s]/gu) ?? [];
