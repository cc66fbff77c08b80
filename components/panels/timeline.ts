/** Tasks of a run as a small timeline: who worked when, in which wave, for how long; ▸ marks the critical path. */

import { criticalPath, waitsFor } from '../../src/view/critical-path.js';
import { BLANK, justify, type Line, line, type Span, span } from '../../src/view/line.js';
import type { RunView, TaskView } from '../../src/view/state.js';
import { duration } from '../../src/view/units.js';
import { padEnd, truncate } from '../../src/view/width.js';

const INDENT = '      ';
const BAR = '━';
const TIME = 8;
const MOST_CELLS = 28;

export interface TimelineOptions {
  readonly width: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly spinner: string;
}

/** A row a task, in the order of the waves; without bars where the terminal is narrow. */
export function timeline(run: RunView, { width, now, spinner }: TimelineOptions): { task: TaskView; line: Line }[] {
  const started = run.tasks.flatMap((task) => (task.startedAt === undefined ? [] : [task.startedAt]));
  const from = Math.min(...started);
  const ends = run.tasks.map((task) => endOf(task, now)).filter((at) => at !== undefined);
  const spanMs = Math.max(1, ...ends.map((at) => at - from));
  const labels = Math.min(30, Math.max(12, ...run.tasks.map((task) => task.label.length)));
  const room = width - INDENT.length - 4 - labels - 2 - TIME - 2;
  const cells = room >= 12 ? Math.min(room, MOST_CELLS) : 0;
  const critical = new Set(criticalPath(run));
  return run.tasks.map((task) => ({
    task,
    line: justify(
      line(
        span(`${INDENT}${task.wave}`, 'dim'),
        span(critical.has(task.id) ? '▸' : ' ', 'accent'),
        markOf(task, spinner),
        span(` ${padEnd(truncate(task.label, labels), labels)}  `, task.state === 'waiting' ? 'dim' : 'plain'),
        ...(cells > 0 ? [doingOf(task, run.tasks, { from, spanMs, cells, now })] : []),
      ),
      timeOf(task, now),
      Math.min(width, INDENT.length + 4 + labels + 2 + cells + 2 + TIME),
    ),
  }));
}

export function markOf(item: { readonly state: TaskView['state'] }, spinner: string): Span {
  switch (item.state) {
    case 'done':
      return span('✓', 'good');
    case 'failed':
      return span('✗', 'bad');
    case 'running':
      return span(spinner, 'accent');
    case 'waiting':
      return span('◌', 'dim');
  }
}

function endOf(task: TaskView, now: number): number | undefined {
  if (task.startedAt === undefined) return undefined;
  return task.startedAt + (task.ms ?? Math.max(0, now - task.startedAt));
}

interface Scale {
  readonly from: number;
  readonly spanMs: number;
  readonly cells: number;
  readonly now: number;
}

/** When it worked, or what it waits for. */
function doingOf(task: TaskView, tasks: readonly TaskView[], scale: Scale): Span {
  return task.startedAt === undefined
    ? span(padEnd(truncate(waitsFor(task, tasks), scale.cells), scale.cells), 'dim')
    : barOf(task, scale);
}

function barOf(task: TaskView, { from, spanMs, cells, now }: Scale): Span {
  const end = endOf(task, now);
  if (task.startedAt === undefined || end === undefined) return span(' '.repeat(cells));
  const start = Math.min(cells - 1, Math.floor(((task.startedAt - from) / spanMs) * cells));
  const length = Math.max(1, Math.min(cells - start, Math.round(((end - task.startedAt) / spanMs) * cells)));
  const tone = task.state === 'failed' ? 'bad' : task.state === 'running' ? 'accent' : 'dim';
  return span(padEnd(' '.repeat(start) + BAR.repeat(length), cells), tone);
}

function timeOf(task: TaskView, now: number): Line {
  if (task.startedAt === undefined) return BLANK;
  const ms = task.ms ?? Math.max(0, now - task.startedAt);
  return line(span(duration(ms), 'dim'));
}
