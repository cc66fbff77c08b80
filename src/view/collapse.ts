/** A finished run in the few lines that stay in the scrollback. */
import type { Outcome } from '../domain/outcome.js';
import { BLANK, justify, type Line, line, lineText, type Span, span, wrap } from './line.js';
import { plainLine } from './sanitize.js';
import { type RunView, stageOf } from './state.js';
import { duration, listed, percent } from './units.js';
import {
  filesWords,
  generatedWords,
  intentWords,
  PATH_WORDS,
  repairWords,
  SOURCE_WORDS,
  testsWords,
  tokenWords,
  verdictWords,
  waveWords,
} from './words.js';

const LABEL = 12;

/** Rows of at most `width` columns. `run` must have ended; a run that has not gives no rows. */
export function collapseRun(run: RunView, width: number): Line[] {
  if (!run.outcome) return [];
  const fact = (label: string, ...parts: readonly (string | Span)[]): Line[] =>
    wrap(line(span(`    ${label.padEnd(LABEL)}`, 'dim'), ...parts), width, LABEL + 4);
  const took = run.ms === undefined ? BLANK : line(span(duration(run.ms), 'dim'));
  return [
    justify(headline(run.outcome), took, width),
    ...outcomeFacts(run, fact),
    ...processFacts(run, fact),
    ...run.retries.flatMap(({ reason, times }) =>
      fact('tried again', `${times > 1 ? `${times} times` : 'once'}: ${plainLine(reason)}`),
    ),
    ...run.notices.flatMap((notice) => fact('note', plainLine(notice))),
  ];
}

function headline(outcome: Outcome): Line {
  switch (outcome.kind) {
    case 'succeeded':
      return line('  ', span('✓', 'good'), ' ', span(plainLine(outcome.summary), 'strong'));
    case 'forced':
      return line('  ', span('! Forced', 'attention'), ' ', span(plainLine(outcome.summary), 'strong'));
    case 'failed':
      return line('  ', span(`✗ Failed at ${outcome.stage}`, 'bad'));
    case 'needs-answer':
      return line('  ', span('? Needs an answer', 'attention'));
    case 'cancelled':
      return line('  ', span('✗ Cancelled', 'attention'));
  }
}

type Fact = (label: string, ...parts: readonly (string | Span)[]) => Line[];

function outcomeFacts(run: RunView, fact: Fact): Line[] {
  const { outcome } = run;
  if (outcome?.kind === 'forced')
    return fact('accepted', span(`although rules reject ${listed(outcome.artifacts.map(plainLine), 5)}`, 'attention'));
  if (outcome?.kind === 'failed')
    return [
      ...fact('reason', span(plainLine(outcome.reason), 'bad')),
      ...problems(run).flatMap((text, i) => fact(i === 0 ? 'found' : '', plainLine(text))),
      ...keptAndNext(outcome, fact),
    ];
  if (outcome?.kind === 'cancelled') return keptAndNext(outcome, fact);
  if (outcome?.kind === 'needs-answer') return fact('question', plainLine(outcome.question.text));
  return [];
}

const keptAndNext = ({ kept, nextSteps = [] }: Extract<Outcome, { readonly kept: string }>, fact: Fact): Line[] => [
  ...fact('kept', plainLine(kept)),
  ...nextSteps.flatMap((step, i) => fact(i === 0 ? 'next' : '', plainLine(step))),
];

/** The first few facts behind a failure. */
function problems(run: RunView): string[] {
  const rejected = run.verdicts.filter((verdict) => verdict.outcome === 'confident_rejection');
  return [
    ...rejected.flatMap((verdict) =>
      verdict.findings.map((finding) => `${finding.path}:${finding.line} ${finding.message}`),
    ),
    ...(run.types?.errors ?? []),
    ...(run.tests?.failures ?? []),
  ].slice(0, 4);
}

function processFacts(run: RunView, fact: Fact): Line[] {
  const rows: Line[] = [];
  const { recognised, interpreted, plan, files, types, tests } = run;
  if (recognised)
    rows.push(
      ...fact(
        'recognised',
        `${intentWords(recognised)} · ${SOURCE_WORDS[recognised.source]} · ${percent(recognised.confidence)} · ${duration(recognised.ms)}`,
      ),
    );
  const path = interpreted?.path ?? recognised?.path;
  if (path && path !== 'none') rows.push(...fact('path', `${PATH_WORDS[path]} · ${tokenWords(run)}`));
  // What was not carried out is no change.
  const done = run.outcome?.kind === 'succeeded' || run.outcome?.kind === 'forced';
  if (interpreted && done) rows.push(...fact('changes', interpreted.changes.map(plainLine).join(' · ')));
  if (interpreted) rows.push(...interpreted.notes.flatMap((note) => fact('decided', plainLine(note))));
  if (plan) rows.push(...fact('waves', waveWords(run.tasks)));
  if (run.verdicts.length > 0) {
    const validate = stageOf(run, 'validate').ms;
    const time = validate === undefined ? '' : ` · ${duration(validate)}`;
    rows.push(...fact('validated', `${generatedWords(run)} · ${verdictWords(run.verdicts)}${time}`));
  }
  const repaired = repairWords(run);
  if (repaired !== '') rows.push(...fact('repaired', repaired));
  const rules = done ? run.rules : [];
  rows.push(
    ...rules.flatMap(({ summary }) => summary.flatMap((text, i) => fact(i === 0 ? 'rules' : '', plainLine(text)))),
  );
  const checks = [
    types && `types ${types.ok ? '✓' : '✗'} ${duration(types.ms)}`,
    tests && `tests ${tests.failed === 0 ? '✓' : '✗'} ${testsWords(tests)} ${duration(tests.ms)}`,
  ].filter((text) => text !== undefined);
  if (checks.length > 0) rows.push(...fact('checked', checks.join(' · ')));
  if (files) rows.push(...fact('files', filesWords(files), run.dir === '' ? '' : ` in ${plainLine(run.dir)}`));
  const url = run.system?.url ?? (run.outcome && 'url' in run.outcome ? run.outcome.url : undefined);
  if (url && run.outcome?.kind !== 'failed' && run.outcome?.kind !== 'cancelled')
    rows.push(...fact('running', span(plainLine(url), 'accent'), portNote(run)));
  return rows;
}

const portNote = (run: RunView): string =>
  run.system?.wantedPort === undefined ? '' : ` (port ${run.system.wantedPort} was taken)`;

export const plainLines = (lines: readonly Line[]): string[] => lines.map(lineText);
