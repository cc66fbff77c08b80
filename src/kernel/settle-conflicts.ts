/**
 * Between staging and verifying: where the person and this change rewrote the same lines of a file, the person decides,
 * one question a file, or policy lets theirs stay.
 */
import type { DecisionChoice, DecisionRequest } from '../domain/event.js';
import { type FileConflict, hasMarkers, type Resolution } from '../managed-system/conflict.js';
import type { Conflict } from '../managed-system/hunk.js';
import type { StagedFile } from '../managed-system/staged-entry.js';
import type { Editor } from '../ports.js';
import type { Questions } from './questions.js';

export interface ConflictContext {
  readonly questions: Questions;
  readonly signal: AbortSignal;
}

/** `restage` puts a file again with what was decided; it still has a conflict where the person edited it meanwhile. */
export async function settleConflicts(
  staged: readonly StagedFile[],
  restage: (path: string, resolution: Resolution) => Promise<StagedFile | undefined>,
  context: ConflictContext,
): Promise<void> {
  for (const { path, conflict } of [...staged].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    let open = conflict;
    while (open) open = (await restage(path, await decide(path, open, context)))?.conflict;
  }
}

/** Asks until there is an answer that leaves no marker behind. */
async function decide(
  path: string,
  conflict: FileConflict,
  { questions, signal }: ConflictContext,
): Promise<Resolution> {
  const { editor } = questions;
  let { draft } = conflict;
  let problem: string | undefined;
  for (;;) {
    const request = requestFor(path, conflict, editor, problem);
    const { choice } = await questions.ask(request);
    if (choice === 'ours' || choice === 'both') return { take: choice };
    if (choice !== 'edit' || !editor) return { take: 'theirs' };
    const text = await editor.edit(draft, path.slice(path.lastIndexOf('/') + 1), signal);
    problem = problemOf(text, editor);
    if (text !== undefined && problem === undefined) return { take: 'edited', text, draft: conflict.draft };
    // What was begun goes on where it was left.
    if (text !== undefined && text.trim() !== '') draft = text;
  }
}

function problemOf(text: string | undefined, { name }: Editor): string | undefined {
  if (text === undefined) return `${name} ended with an error, so nothing was taken from it.`;
  if (text.trim() === '') return 'The file came back empty, so it was not taken.';
  return hasMarkers(text) ? 'There are conflict markers left in it, so it was not taken.' : undefined;
}

function requestFor(
  path: string,
  { places }: FileConflict,
  editor: Editor | undefined,
  problem: string | undefined,
): DecisionRequest {
  const many = places.length > 1;
  const choices: readonly DecisionChoice[] = [
    { id: 'theirs', key: 't', label: `theirs: what you wrote stays${many ? ', in all places' : ''}` },
    { id: 'ours', key: 'o', label: 'ours: the new lines take its place' },
    { id: 'both', key: 'b', label: 'both: the new lines, then yours' },
    ...(editor ? [{ id: 'edit', key: 'e', label: `edit: put them together in ${editor.name}` }] : []),
  ];
  return {
    id: `conflict:${path}`,
    kind: 'conflict',
    title: `You and this change rewrote the same lines of ${path}${many ? `, in ${places.length} places` : ''}`,
    detail: [...(problem === undefined ? [] : [problem]), ...places.flatMap(shown)],
    choices,
    safe: 'theirs',
  };
}

/** Lines of either side that a card shows. */
const MOST_SHOWN = 6;

/** One place as a small diff from theirs to ours. */
function shown({ line, theirs, ours }: Conflict): readonly string[] {
  return [`@@ line ${line} · - yours, + new @@`, ...side('-', theirs), ...side('+', ours)];
}

function side(sign: '-' | '+', lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [`${sign} (removed)`];
  const first = lines.length > MOST_SHOWN ? lines.slice(0, MOST_SHOWN - 1) : lines;
  const rest = lines.length - first.length;
  return [...first.map((text) => `${sign}${text}`), ...(rest > 0 ? [`${sign} … ${rest} more lines`] : [])];
}
