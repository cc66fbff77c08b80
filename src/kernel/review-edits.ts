/**
 * Files that hold both our lines and the person's: what rules find in them is shown, and may be patched or edited. What
 * nobody mends stays as the person wrote it; types and tests decide.
 */
import type { Artifact } from '../domain/artifact.js';
import type { Finding } from '../domain/finding.js';
import type { GenerationScope } from '../domain/stack.js';
import type { Stage } from '../managed-system/stage.js';
import type { StagedFile } from '../managed-system/staged-entry.js';
import { patch, type RepairParts, rejectedIn } from './artifact-repair.js';
import type { KeptLines } from './kept-lines.js';
import type { Questions } from './questions.js';
import { RejectedArtifact } from './repair.js';
import { repairCard } from './repair-card.js';
import { isOpen, reviewOrSetback } from './review.js';
import type { RunEvents } from './run-events.js';
import { Setback } from './setback.js';
import { StoppedByPerson, waysOn } from './stopped.js';

export interface EditReviewContext {
  readonly stage: Stage;
  readonly scope: GenerationScope;
  readonly questions: Questions;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
  readonly kept: KeptLines;
}

/** `staged` are the files of this change, `artifacts` what we made for the same paths. */
export async function reviewEdits(
  staged: readonly StagedFile[],
  artifacts: readonly Artifact[],
  parts: RepairParts,
  context: EditReviewContext,
): Promise<void> {
  const ours = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  for (const { path, action, conflict } of staged) {
    const artifact = ours.get(path);
    if (!artifact || (action !== 'merge' && action !== 'keep')) continue;
    const text = await context.stage.textOf(path);
    if (text === undefined) continue;
    const edited = { ...artifact, content: text };
    // Where lines collided, the person has just decided what stays.
    if (conflict) context.kept.add(rejectedIn(edited, parts, context.scope), edited);
    else await settle(edited, parts, context);
  }
}

async function settle(edited: Artifact, parts: RepairParts, context: EditReviewContext): Promise<void> {
  const { stage, scope, questions, events, signal, kept } = context;
  let current = edited;
  for (let attempt = 1; ; attempt += 1) {
    const reviewed = await reviewOrSetback(current, scope, { ...parts, ruleValidation: true }, events, signal);
    const setback = reviewed instanceof Setback ? reviewed : undefined;
    const found = reviewed instanceof Setback ? [] : (reviewed?.findings ?? []);
    const findings = found.filter((finding) => !kept.has(finding, current));
    if (!isOpen(reviewed) || (!setback && findings.length === 0)) break;
    const patched = parts.smartRetry && !setback ? await patch(current, findings, scope, parts) : undefined;
    const card = repairCard({
      artifact: current,
      findings,
      card: attempt,
      ...(patched ? { patched } : {}),
      before: edited === current ? undefined : String(edited.content),
      editor: questions.editor,
      strict: parts.strict,
      yours: true,
      ...(setback ? { setback, unreviewed: true } : {}),
    });
    const { choice, by } = await questions.ask(card);
    if (choice === 'retry' && setback) continue;
    if (choice === 'patch' && patched?.ok) {
      for (const { patchType } of patched.patches)
        events.emit({
          type: 'artifact-patched',
          artifact: current.id,
          edit: patchType,
          line: findings[0]?.line ?? 1,
          // Nothing else would have been asked for: these are the person's lines.
          tokensSaved: 0,
        });
      current = patched.artifact;
    } else if (choice === 'edit' && questions.editor) {
      const text = await questions.editor.edit(String(current.content), fileName(current.path), signal);
      if (text !== undefined && text.trim() !== '') current = { ...current, content: text };
    } else if (choice === 'accept') {
      kept.add(findings, current);
      if (by === 'policy') for (const finding of findings) events.emit({ type: 'notice', text: told(finding) });
      break;
    } else {
      events.current = 'repair';
      const places = findings.map(({ path, line }) => `${path}:${line}`).join(', ') || current.path;
      if (by === 'person') throw new StoppedByPerson([waysOn(card, 'stop'), `or mend ${places} first: it is yours`]);
      if (setback) throw setback.error;
      throw new RejectedArtifact(current.path, findings, ['mend the line, or accept it in the chat']);
    }
  }
  if (current !== edited) await stage.amend(current.path, String(current.content));
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const told = ({ path, line, message, suggestion }: Finding): string =>
  `${path}:${line} your line stays, though ${message}${suggestion === '' ? '' : ` (${suggestion})`}`;
