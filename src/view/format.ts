/** An event as lines of plain text: what `bae run` prints. Results with a ✓, failures with a ✗, the rest indented. */
import type { EventOf, RunEvent } from '../domain/event.js';
import type { Outcome } from '../domain/outcome.js';
import { retryWords, WHOLE_WORDS } from './model-calls.js';
import { plainLine, plainText } from './sanitize.js';
import { count, duration, grouped, listed, percent } from './units.js';
import { filesWords, intentWords, PATH_WORDS, REPAIR_WORDS, SOURCE_WORDS, testsWords, VERDICT_WORDS } from './words.js';

const LABEL_WIDTH = 12;
const MORE = ' '.repeat(LABEL_WIDTH + 4);

const row = (mark: string, label: string, text: string): string =>
  `  ${mark} ${label.padEnd(LABEL_WIDTH)}${plainLine(text)}`;
const more = (text: string): string => `${MORE}${plainLine(text)}`;

/** Lines without newline; empty for events that only move a panel. */
export function formatEvent(event: RunEvent): string[] {
  switch (event.type) {
    case 'run-started':
      return plainText(event.request)
        .split('\n')
        .map((text, i) => `${i === 0 ? '›' : ' '} ${text}`);
    case 'run-waiting':
      return [row('◌', 'wait', `another run works in this folder: ${event.holder}`)];
    case 'recognised':
      return recognised(event);
    case 'interpreted':
      return interpreted(event);
    case 'plan-made':
      return [
        row(
          '✓',
          'plan',
          `${count(event.waves.length, 'wave')} · ${count(event.waves.flat().length, 'task')} · ${count(event.artifacts, 'file')}`,
        ),
      ];
    case 'stage-finished':
      return event.stage === 'generate' || event.stage === 'validate'
        ? [row('✓', event.stage, `${event.origin} · ${duration(event.ms)}`)]
        : [];
    case 'task-finished':
      return event.ok
        ? []
        : [row('✗', 'task', `${event.task} ${event.stopped ? 'stopped' : 'failed'} after ${duration(event.ms)}`)];
    case 'artifact-validated':
      return validated(event);
    case 'template-fallback':
      return [row('!', 'fallback', `${event.artifact} goes to the model: ${event.reason}`)];
    case 'rules-written':
      return [row('✓', 'rules', `${event.path} · ${count(event.lines, 'line')}`), ...event.summary.map(more)];
    case 'standards-chosen':
      return event.kind === 'full' ? [row('!', 'standards', `full text for ${event.swea}: ${event.reason}`)] : [];
    case 'artifact-repaired':
      return event.how === 'patch'
        ? []
        : [row('!', 'repair', `${event.path}: ${REPAIR_WORDS[event.how]} (${event.reason})`)];
    case 'artifact-patched':
      return [row('✓', 'patch', `${event.artifact} line ${event.line}: ${event.edit}`)];
    case 'decision-asked':
      return [row('?', 'decide', event.decision.title), ...event.decision.detail.map(more)];
    case 'decision-made':
      return [row('✓', 'decided', `${event.label}${event.by === 'policy' ? ' (by policy)' : ''}`)];
    case 'model-called':
      return [row(event.failed ? '✗' : '✓', 'model', modelCall(event))];
    case 'dependencies-linked':
      return event.how === 'present'
        ? []
        : [row('✓', 'packages', `${count(event.packages, 'package')} by ${event.how} · ${duration(event.ms)}`)];
    case 'types-checked':
      return [
        row(event.ok ? '✓' : '✗', 'types', `${event.ok ? 'no errors' : 'errors'} · ${duration(event.ms)}`),
        ...event.errors.slice(0, 5).map(more),
      ];
    case 'tests-run':
      return [
        row(event.failed === 0 ? '✓' : '✗', 'tests', `${testsWords(event)} · ${duration(event.ms)}`),
        ...event.failures.slice(0, 5).map(more),
      ];
    case 'files-changed':
      return [
        row('✓', 'files', filesWords(event)),
        ...(event.kept.length > 0 ? [more(`kept ${listed(event.kept)}`)] : []),
      ];
    case 'migration-applied':
      return [row('✓', 'migrate', `${event.file} · ${duration(event.ms)}`)];
    case 'system-started':
      return [
        row('✓', 'serve', `${event.url} · ${duration(event.ms)}`),
        ...(event.wantedPort === undefined ? [] : [more(`port ${event.wantedPort} was taken`)]),
      ];
    case 'model-asked':
      return event.streamed ? [] : [row('◌', 'model', `${event.purpose} · ${WHOLE_WORDS}`)];
    case 'model-retried':
      return [row('!', 'note', retryWords(event))];
    case 'notice':
      return [row('!', 'note', event.text)];
    case 'run-ended':
      return [...formatOutcome(event.outcome, event.ms), ''];
    case 'stage-started':
    case 'task-started':
    case 'artifact-generated':
    case 'model-text':
    case 'cache-written':
    case 'cache-invalidated':
      return [];
  }
}

/** How the run ended, with what to do next. */
export function formatOutcome(outcome: Outcome, ms: number): string[] {
  switch (outcome.kind) {
    case 'succeeded':
      return [
        row('✓', 'succeeded', `${outcome.summary} · ${duration(ms)}`),
        ...(outcome.url ? [more(outcome.url)] : []),
      ];
    case 'forced':
      return [
        row('!', 'forced', `${outcome.summary} · ${duration(ms)}`),
        more(`accepted although rules reject it: ${outcome.artifacts.join(', ')}`),
        ...(outcome.url ? [more(outcome.url)] : []),
      ];
    case 'failed':
      return [
        row('✗', 'failed', `${outcome.stage}: ${outcome.reason} · ${duration(ms)}`),
        more(outcome.kept),
        ...outcome.nextSteps.map((step) => more(`next: ${step}`)),
      ];
    case 'needs-answer':
      return [
        row('?', 'question', outcome.question.text),
        ...outcome.question.readings.map((reading, i) => more(`${i + 1}. ${reading.label}: ${reading.request}`)),
      ];
    case 'cancelled':
      return [row('✗', 'cancelled', outcome.kept), ...(outcome.nextSteps ?? []).map((step) => more(`next: ${step}`))];
  }
}

function recognised(event: EventOf<'recognised'>): string[] {
  const facts = [
    intentWords(event),
    SOURCE_WORDS[event.source],
    percent(event.confidence),
    duration(event.ms),
    `${grouped(event.tokens)} tokens`,
  ];
  return [row('✓', 'recognise', facts.join(' · '))];
}

function interpreted(event: EventOf<'interpreted'>): string[] {
  return [row('✓', 'interpret', PATH_WORDS[event.path]), ...event.changes.map(more), ...event.notes.map(more)];
}

/** Only what is not simply approved. */
function validated(event: EventOf<'artifact-validated'>): string[] {
  if (event.outcome === 'confident_approval') return [];
  const mark = event.outcome === 'confident_rejection' ? '✗' : '!';
  const reason = event.reason ? `: ${event.reason}` : '';
  return [
    row(mark, 'validate', `${event.path} ${VERDICT_WORDS[event.outcome]}${reason}`),
    ...event.findings.map((finding) => more(`${finding.path}:${finding.line} ${finding.message}`)),
  ];
}

function modelCall(event: EventOf<'model-called'>): string {
  const tokens = `${event.estimated ? 'about ' : ''}${grouped(event.tokensIn)} in, ${grouped(event.tokensOut)} out`;
  const cost = event.cost === undefined ? '' : ` · $${event.cost.toFixed(4)}`;
  const answer = event.failed ? ' · no answer' : '';
  return `${event.purpose} · ${event.model}${answer} · ${tokens} tokens · ${duration(event.ms)}${cost}`;
}
