/** What a person is shown of a rejected artifact, and what each key does and costs. */
import type { Artifact } from '../domain/artifact.js';
import type { DecisionChoice, DecisionRequest, DecisionView, Excerpt } from '../domain/event.js';
import type { Finding } from '../domain/finding.js';
import { diffLines } from '../managed-system/text-diff.js';
import type { Editor } from '../ports.js';
import type { Patched } from './repair-ways.js';
import type { Setback } from './setback.js';

export interface CardParts {
  readonly artifact: Artifact;
  readonly findings: readonly Finding[];
  /** Number of the card for this file, from 1. */
  readonly card: number;
  readonly patched?: Patched;
  /** Absent where nobody can be asked for another text. */
  readonly rewriteTokens?: number;
  readonly before: string | undefined;
  readonly editor: Editor | undefined;
  readonly strict: boolean;
  /** The lines are the person's: they stay unless that person says otherwise, and accepting them forces nothing. */
  readonly yours?: true;
  /** Nobody could say yet whether it is right; there is nothing to find in it. */
  readonly unreviewed?: true;
  /** What did not come of the last choice. */
  readonly setback?: Setback;
}

/** Lines above and below the marked one. */
const AROUND = 3;
const MOST_FINDINGS = 4;

/**
 * `safe` is what policy takes: patch, else ask the model, else accept (that is by force) or, in strict mode, give up; and
 * give up too where a model is needed and cannot be had.
 */
export function repairCard(parts: CardParts): DecisionRequest {
  const { artifact, findings, card, patched, rewriteTokens, editor, strict, setback, unreviewed, yours } = parts;
  const [first] = findings;
  const text = String(artifact.content);
  const choices: readonly DecisionChoice[] = [
    ...(patched?.ok ? [{ id: 'patch', key: 'p', label: `patch: ${editsOf(patched)}`, cost: '0 tokens' }] : []),
    ...(rewriteTokens === undefined
      ? []
      : [{ id: 'retry', key: 'r', label: 'regenerate by the model', cost: `about ${rewriteTokens} tokens` }]),
    ...(unreviewed ? [{ id: 'retry', key: 'r', label: 'ask the model for its review again' }] : []),
    { id: 'accept', key: 'a', label: acceptLabel(parts), cost: '0 tokens' },
    ...(editor ? [{ id: 'edit', key: 'e', label: `edit in ${editor.name}`, cost: '0 tokens' }] : []),
    ...(yours ? [] : [{ id: 'skip', key: 's', label: 'skip: leave this file out', cost: '0 tokens' }]),
    { id: 'stop', key: 'x', label: 'stop: nothing is written' },
  ];
  const offered = (id: string): boolean => choices.some((choice) => choice.id === id);
  const rest = strict || setback?.lasting ? 'stop' : 'accept';
  const repairing = offered('patch') ? 'patch' : offered('retry') && !setback?.lasting ? 'retry' : rest;
  return {
    id: `rejected:${artifact.path}:${card}`,
    kind: 'rejected-artifact',
    title: first
      ? `${artifact.path}:${first.line} ${first.message}`
      : `${artifact.path} ${unreviewed ? 'is not reviewed yet' : 'was rejected'}`,
    detail: [
      ...(setback?.lines ?? []),
      ...findings.slice(0, MOST_FINDINGS).flatMap(told),
      ...(findings.length > MOST_FINDINGS ? [`… and ${findings.length - MOST_FINDINGS} more`] : []),
      ...(patched && !patched.ok ? [`no patch: ${patched.reason}`] : []),
      ...(patched?.ok ? ['the patch:', ...diffLines(text, String(patched.artifact.content))] : []),
    ],
    choices,
    safe: yours ? rest : repairing,
    ...(first ? { excerpt: excerptOf(artifact.path, text, first.line) } : {}),
    views: viewsOf(parts, text),
  };
}

function acceptLabel({ yours, unreviewed }: CardParts): string {
  if (yours) return 'accept: your lines stay as they are';
  return unreviewed
    ? 'accept without a review: types and tests decide'
    : 'accept as it is: it will be marked as forced';
}

const told = ({ line, message, suggestion }: Finding): readonly string[] => [
  `line ${line}: ${message}`,
  ...(suggestion === '' ? [] : [`→ ${suggestion}`]),
];

const editsOf = ({ patches }: Extract<Patched, { ok: true }>): string =>
  [...new Set(patches.map(({ patchType }) => patchType.replaceAll('_', ' ')))].join(', ');

function excerptOf(path: string, text: string, line: number): Excerpt {
  const lines = text.split('\n');
  const firstLine = Math.max(1, line - AROUND);
  return { path, firstLine, lines: lines.slice(firstLine - 1, line + AROUND), marked: line };
}

function viewsOf({ before, findings }: CardParts, text: string): readonly DecisionView[] {
  const why = findings.map(({ ruleId, message, suggestion }) => `${ruleId}: ${message}. ${suggestion}`.trim());
  return [
    { key: 'd', label: 'whole diff', lines: diffLines(before ?? '', text) },
    { key: '?', label: 'why this rule', lines: [...new Set(why)] },
  ];
}
