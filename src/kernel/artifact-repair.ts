/** The ways in which this kernel's parts repair an artifact: known edits, the model, the person's editor. */
import { join } from 'node:path';
import type { Artifact } from '../domain/artifact.js';
import type { Finding, SectionResult } from '../domain/finding.js';
import type { GenerationScope, Stack } from '../domain/stack.js';
import type { CodePatcher } from '../patching/code-patcher.js';
import { repairByPatches } from '../patching/repair.js';
import type { Files } from '../ports.js';
import type { Telling } from '../swea/author.js';
import { findingsOf } from '../validation/findings.js';
import { textOfSection } from '../validation/sections.js';
import type { Questions } from './questions.js';
import { type Repaired, repair } from './repair.js';
import type { Patched, RepairWays, Rewritten } from './repair-ways.js';
import { type Reviewed, type ReviewParts, review } from './review.js';
import type { RunEvents } from './run-events.js';
import type { Setback } from './setback.js';

export interface RepairParts extends ReviewParts {
  readonly stack: Stack;
  readonly files: Files;
  /** Loaded when something is rejected for the first time. */
  patcher(): Promise<CodePatcher<unknown>>;
  countTokens(text: string): Promise<number>;
  /** ENABLE_SMART_RETRY; without it everything is asked for anew. */
  readonly smartRetry: boolean;
  readonly maxRetries: number;
  readonly strict: boolean;
}

export interface ArtifactRepairContext {
  readonly dir: string;
  readonly questions: Questions;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
}

/** `again` asks for the file anew where it is not a SWEA's own: the rules of an entity. */
type Repair = (
  artifact: Artifact,
  reviewed: Reviewed | Setback,
  again?: (feedback: readonly string[]) => Promise<Artifact>,
) => Promise<Repaired>;

/** More of a file than this is no localised fault. */
const LARGEST_PART = 0.6;

export function repairOf(scope: GenerationScope, parts: RepairParts, context: ArtifactRepairContext): Repair {
  const { events, signal, dir } = context;
  const { author, maxRetries, strict } = parts;
  const telling: Telling = { emit: events.emit, runId: events.runId, signal };
  const judged = (artifact: Artifact) => review(artifact, scope, parts, events, signal);
  return async (rejected, first, again) => {
    const ways: RepairWays = {
      review: judged,
      ...(parts.smartRetry ? { patch: (artifact, findings) => patch(artifact, findings, scope, parts) } : {}),
      ...(author.available && (again || parts.stack.isWritable(rejected))
        ? { rewrite: (artifact, reviewed) => rewrite(artifact, reviewed, scope, parts, telling, again) }
        : {}),
      rewriteTokens: (artifact, findings) => rewriteTokens(artifact, findings, scope, parts),
      before: (path) => parts.files.readText(join(dir, path)),
    };
    const stage = events.current;
    const startedAt = parts.clock.monotonic();
    const tokensBefore = events.tokensOf('repair');
    events.emit({ type: 'stage-started', stage: 'repair' });
    const repaired = await repair(rejected, first, ways, { ...context, maxRetries, strict });
    const tokens = events.tokensOf('repair') - tokensBefore;
    events.emit({
      type: 'stage-finished',
      stage: 'repair',
      origin: repaired.forced ? 'accepted by force' : tokens > 0 ? 'model' : 'edits',
      ms: parts.clock.monotonic() - startedAt,
      tokens,
    });
    events.current = stage;
    return repaired;
  };
}

/** What rules find wrong, doubts left out; nobody is told. */
export function rejectedIn(artifact: Artifact, { techLead }: RepairParts, scope: GenerationScope): readonly Finding[] {
  const result = techLead.review(artifact, scope);
  return result ? findingsOf(result, artifact.path).filter(({ doubt }) => doubt !== true) : [];
}

/** One fault often shows under two rules; faults that edits do not end altogether are work for a new text. */
export async function patch(
  artifact: Artifact,
  findings: readonly Finding[],
  scope: GenerationScope,
  parts: RepairParts,
): Promise<Patched> {
  const first = findings.find(({ edit }) => edit !== undefined);
  if (!first) return { ok: false, reason: 'no edit is known for what was found' };
  const found = (code: string): readonly Finding[] => rejectedIn({ ...artifact, content: code }, parts, scope);
  const tried = repairByPatches(await parts.patcher(), String(artifact.content), found, { path: artifact.path });
  if (tried.findings.length > 0) return { ok: false, reason: tried.reason };
  return { ok: true, artifact: { ...artifact, content: tried.code }, patches: tried.patches };
}

/** Only the part with the fault, where one part has it all and is small; else the whole. */
async function rewrite(
  artifact: Artifact,
  { findings, sections = [] }: Reviewed,
  scope: GenerationScope,
  { author, smartRetry }: RepairParts,
  telling: Telling,
  again?: (feedback: readonly string[]) => Promise<Artifact>,
): Promise<Rewritten> {
  const feedback = findings.map(({ line, message, suggestion }) => `line ${line}: ${message}. ${suggestion}`.trim());
  const text = String(artifact.content);
  const part = smartRetry ? partWith(findings, sections, text) : undefined;
  if (part) {
    const code = await author.part(artifact, textOfSection(text, part), feedback, telling);
    const lines = text.split('\n');
    lines.splice(part.firstLine - 1, part.lastLine - part.firstLine + 1, ...code.trimEnd().split('\n'));
    return {
      artifact: { ...artifact, origin: 'model', content: lines.join('\n') },
      how: 'function',
      reason: `only ${part.name} is concerned`,
    };
  }
  const reason = smartRetry ? 'the faults are not in one place' : 'smart retry is turned off';
  if (again) return { artifact: await again(feedback), how: 'regenerate', reason };
  const content = await author.artifact(artifact, scope, telling, { rejected: text, feedback });
  return { artifact: { ...artifact, origin: 'model', content }, how: 'regenerate', reason };
}

function partWith(
  findings: readonly Finding[],
  sections: readonly SectionResult[],
  text: string,
): SectionResult | undefined {
  const size = text.split('\n').length;
  return sections
    .filter(({ firstLine, lastLine }) => findings.every(({ line }) => firstLine <= line && line <= lastLine))
    .filter(({ firstLine, lastLine }) => lastLine - firstLine + 1 <= LARGEST_PART * size)
    .sort((a, b) => a.lastLine - a.firstLine - (b.lastLine - b.firstLine))[0];
}

/** Of the prompt that would be sent, and of a reply as long as the file is. */
async function rewriteTokens(
  artifact: Artifact,
  findings: readonly Finding[],
  scope: GenerationScope,
  { author, countTokens }: RepairParts,
): Promise<number> {
  const text = String(artifact.content);
  const feedback = findings.map(({ message }) => message);
  const prompt = await author.rewritePrompt(artifact, scope, { rejected: text, feedback });
  const [asked, answered] = await Promise.all([
    countTokens(prompt.messages.map(({ content }) => content).join('\n')),
    countTokens(text),
  ]);
  return asked + answered;
}
