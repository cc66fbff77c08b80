/**
 * Stage 6, the only back edge: a rejected artifact is patched, asked for anew, edited or taken as it is, and reviewed
 * again, until it is approved or the tries are used up. Who decides is the `Decisions` port: a person, or policy.
 */
import type { Artifact } from '../domain/artifact.js';
import { AbortError } from '../domain/errors.js';
import type { EventBody, RepairKind } from '../domain/event.js';
import type { Finding } from '../domain/finding.js';
import type { Questions } from './questions.js';
import { repairCard } from './repair-card.js';
import type { RepairWays } from './repair-ways.js';
import type { Reviewed } from './review.js';
import type { RunEvents } from './run-events.js';
import { nothingFrom, orSetback, Setback } from './setback.js';
import { StoppedByPerson, waysOn } from './stopped.js';

export interface RepairContext {
  readonly questions: Questions;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
  /** BAE_MAX_RETRIES */
  readonly maxRetries: number;
  /** BAE_STRICT_MODE: fail where the tries are used up. */
  readonly strict: boolean;
}

export interface Repaired {
  /** Undefined where it is left out. */
  readonly artifact: Artifact | undefined;
  /** Accepted although it is rejected. */
  readonly forced: boolean;
}

/** An artifact that rules reject and that nobody accepts; carries what the person needs to see. */
export class RejectedArtifact extends AbortError {
  override readonly name = 'RejectedArtifact';
  readonly findings: readonly Finding[];

  constructor(path: string, findings: readonly Finding[], nextSteps: readonly string[]) {
    const [first] = findings;
    super(first ? `${path}:${first.line} ${first.message}` : `${path} was rejected`, nextSteps);
    this.findings = findings;
  }
}

/** One artifact at a time: a person reads one card after the other. */
export async function repair(
  rejected: Artifact,
  firstReview: Reviewed | Setback,
  ways: RepairWays,
  context: RepairContext,
): Promise<Repaired> {
  const { questions, events, signal, maxRetries, strict } = context;
  let artifact = rejected;
  let reviewed = firstReview instanceof Setback ? UNREVIEWED : firstReview;
  let setback = firstReview instanceof Setback ? firstReview : undefined;
  let attempt = 1;
  if (setback) events.emit(notReviewed(artifact, setback));
  for (let card = 1; reviewed.outcome === 'confident_rejection' || reviewed === UNREVIEWED; card += 1) {
    const { findings } = reviewed;
    const unreviewed = reviewed === UNREVIEWED;
    const exhausted = attempt > maxRetries;
    const patched = exhausted || unreviewed ? undefined : await ways.patch?.(artifact, findings);
    // What a key costs, or what a patch saves; nobody asks for it where there is neither.
    const rewritable = ways.rewrite !== undefined && !exhausted && !unreviewed;
    const tokens = rewritable || patched?.ok ? await ways.rewriteTokens(artifact, findings) : 0;
    const request = repairCard({
      artifact,
      findings,
      card,
      ...(patched ? { patched } : {}),
      ...(rewritable ? { rewriteTokens: tokens } : {}),
      before: await ways.before(artifact.path),
      editor: questions.editor,
      strict,
      ...(unreviewed ? { unreviewed } : {}),
      ...(setback ? { setback } : {}),
    });
    const { choice, by } = await questions.ask(request, signal);
    const told = (how: RepairKind, reason: string): void =>
      events.emit({
        type: 'artifact-repaired',
        artifact: artifact.id,
        path: artifact.path,
        how,
        attempt,
        reason,
        ruleIds: [...new Set(findings.map(({ ruleId }) => ruleId))],
      });

    if (choice === 'patch' && patched?.ok) {
      for (const [index, { patchType, patchLocation }] of patched.patches.entries())
        events.emit({
          type: 'artifact-patched',
          artifact: artifact.id,
          edit: patchType,
          line: lineOf(patchLocation),
          // Several patches stand in for one regeneration.
          tokensSaved: index === 0 ? tokens : 0,
        });
      told('patch', 'every place that was found has a known edit');
      artifact = patched.artifact;
    } else if (choice === 'retry' && ways.rewrite && rewritable) {
      const { rewrite } = ways;
      const [current, judged] = [artifact, reviewed];
      const rewritten = await orSetback('text', () => rewrite(current, judged), signal);
      if (rewritten instanceof Setback) {
        setback = rewritten;
        events.emit({ type: 'notice', text: `${artifact.path}: ${setback.lines[0]}` });
        // A person may go on for as long as they like; policy has its tries.
        if (by === 'policy') attempt += 1;
        continue;
      }
      told(rewritten.how, rewritten.reason);
      artifact = rewritten.artifact;
    } else if (choice === 'edit' && questions.editor) {
      const text = await questions.editor.edit(String(artifact.content), fileName(artifact.path), signal);
      if (text === undefined || text.trim() === '') {
        setback = nothingFrom(questions.editor);
        continue;
      }
      told('edit', `edited in ${questions.editor.name}`);
      artifact = { ...artifact, content: text };
    } else if (choice === 'skip') {
      told('skip', 'left out by choice');
      return { artifact: undefined, forced: false };
    } else if (choice === 'accept') {
      const reason = exhausted ? 'the tries are used up' : 'nothing could repair it';
      told(by === 'person' ? 'accept' : 'force', by === 'person' ? 'accepted by choice' : reason);
      // Nothing was found wrong with what nobody has reviewed; types and tests decide.
      return { artifact, forced: !unreviewed };
    } else if (!(choice === 'retry' && unreviewed)) {
      events.current = 'repair';
      if (by === 'person') throw new StoppedByPerson([waysOn(request, 'stop'), SOURCE_OF[artifact.origin]]);
      if (setback?.lasting) throw setback.error;
      throw new RejectedArtifact(artifact.path, findings, nextStepsFor(strict));
    }

    const latest = artifact;
    const next = await orSetback('review', () => ways.review(latest), signal);
    setback = next instanceof Setback ? next : undefined;
    reviewed = next instanceof Setback ? UNREVIEWED : (next ?? reviewed);
    if (setback) events.emit(notReviewed(artifact, setback));
    attempt += 1;
  }
  return { artifact, forced: false };
}

/** Its review did not come about. */
const UNREVIEWED: Reviewed = { outcome: 'uncertain', method: 'unreviewed', findings: [], reason: '' };

const notReviewed = ({ id, path }: Artifact, { error }: Setback): EventBody => ({
  type: 'artifact-validated',
  artifact: id,
  path,
  outcome: 'uncertain',
  method: 'unreviewed',
  confidence: 0,
  rules: 0,
  findings: [],
  reason: error.message,
  ms: 0,
});

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const lineOf = (location: string): number => Number(/\d+/.exec(location)?.[0] ?? 1);

/** Where a person can end the fault before it comes. */
const SOURCE_OF: Readonly<Record<Artifact['origin'], string>> = {
  template: 'or mend first what it comes from: a template of yours in .bae/templates, or a rule of yours in .bae/rules',
  model: 'or say in the sentence what should be different: the model writes the file anew',
};

const nextStepsFor = (strict: boolean): readonly string[] => [
  'in the chat you can patch it, edit it or accept it as it is',
  ...(strict ? ['without --strict (BAE_STRICT_MODE=false) it is accepted by force, and marked'] : []),
];
