/** What the flags are about, counted from events alone. */
import type { EventOf, EventType, RunEvent } from '../../../src/domain/event.js';

export interface SixFigures {
  readonly tokens: number;
  readonly calls: number;
  readonly promptTokens: number;
  readonly dollars: number;
  readonly modelArtifacts: number;
  readonly templateArtifacts: number;
  readonly reviewCalls: number;
  readonly memoryHits: number;
  /** What recognising took in the second run, which repeats the first. */
  readonly recogniseMs: number;
  readonly patches: number;
  /** Files that the model was asked for anew, and parts of files. */
  readonly regenerations: number;
  readonly rewrittenParts: number;
  /** Prompts that carried the full standards. */
  readonly fullStandards: number;
  /** The most tasks that were under way at once. */
  readonly atOnce: number;
  /** Of the tasks: what they took one after the other, and together. */
  readonly taskMs: number;
  readonly spanMs: number;
}

export function figuresOf(runs: readonly { readonly events: readonly RunEvent[] }[]): SixFigures {
  const events = runs.flatMap((run) => run.events);
  const calls = of(events, 'model-called');
  const generated = of(events, 'artifact-generated');
  const repaired = of(events, 'artifact-repaired');
  const spans = runs.map((run) => spanOf(run.events));
  return {
    tokens: sum(calls, ({ tokensIn, tokensOut }) => tokensIn + tokensOut),
    calls: calls.length,
    promptTokens: sum(calls, ({ tokensIn }) => tokensIn),
    dollars: sum(calls, ({ cost }) => cost ?? 0),
    modelArtifacts: generated.filter(({ origin }) => origin === 'model').length,
    templateArtifacts: generated.filter(({ origin }) => origin === 'template').length,
    reviewCalls: calls.filter(({ purpose }) => purpose.startsWith('review')).length,
    memoryHits: of(events, 'recognised').filter(({ source }) => source === 'memory').length,
    recogniseMs: sum(of(runs[1]?.events ?? [], 'recognised'), ({ ms }) => ms),
    patches: of(events, 'artifact-patched').length,
    regenerations: repaired.filter(({ how }) => how === 'regenerate').length,
    rewrittenParts: repaired.filter(({ how }) => how === 'function').length,
    fullStandards: of(events, 'standards-chosen').filter(({ kind }) => kind === 'full').length,
    atOnce: Math.max(0, ...spans.map(({ atOnce }) => atOnce)),
    taskMs: sum(spans, ({ taskMs }) => taskMs),
    spanMs: sum(spans, ({ spanMs }) => spanMs),
  };
}

/** Tasks of one run as they overlapped. */
export function spanOf(events: readonly RunEvent[]): { atOnce: number; taskMs: number; spanMs: number } {
  let [running, atOnce, taskMs, spanMs, openedAt] = [0, 0, 0, 0, 0];
  for (const event of events) {
    if (event.type === 'task-started') {
      if (running === 0) openedAt = event.at;
      running += 1;
      atOnce = Math.max(atOnce, running);
    } else if (event.type === 'task-finished') {
      running -= 1;
      taskMs += event.ms;
      if (running === 0) spanMs += event.at - openedAt;
    }
  }
  return { atOnce, taskMs, spanMs };
}

const of = <T extends EventType>(events: readonly RunEvent[], type: T): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

const sum = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((total, one) => total + value(one), 0);
