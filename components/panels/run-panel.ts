/** The one live panel of a run: its stages, its tasks in waves, its verdicts, what it costs. From events only. */
import { fit, justify, type Line, line, span } from '../../src/view/line.js';
import { plainLine } from '../../src/view/sanitize.js';
import type { RunView, StageView, Verdict } from '../../src/view/state.js';
import { duration } from '../../src/view/units.js';
import { truncatePath } from '../../src/view/width.js';
import { tokenWords } from '../../src/view/words.js';
import { modelRows } from './model-rows.js';
import { fitRows, type PanelRow } from './row.js';
import { stageDetail } from './stage-details.js';
import { markOf, timeline } from './timeline.js';

export interface PanelOptions {
  readonly width: number;
  /** Rows there is room for. */
  readonly rows: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly spinner: string;
  readonly cancelling: boolean;
}

const WEIGHT = {
  running: 100,
  footer: 90,
  failed: 80,
  finding: 70,
  activeTask: 60,
  stage: 50,
  task: 40,
  waiting: 30,
  note: 20,
};
const LABEL = 11;
const MAX_FINDINGS = 3;

export function runPanel(run: RunView, options: PanelOptions): Line[] {
  const rows: PanelRow[] = [];
  const working = run.stages.find(({ state }) => state === 'running');
  for (const stage of run.stages) {
    if (stage.name === 'repair' && stage.state === 'waiting') continue;
    rows.push({ line: stageRow(run, stage, options), weight: stageWeight(stage) });
    if (stage.name === 'interpret') rows.push(...noteRows(run, options));
    if (stage.name === 'generate') rows.push(...taskRows(run, options));
    if (stage === working) rows.push(...callRows(run, options));
    if (stage.name === 'validate') rows.push(...findingRows(run, options));
  }
  rows.push({ line: footer(run, options), weight: WEIGHT.footer });
  return fitRows(rows, options.rows);
}

function stageRow(run: RunView, stage: StageView, { width, now, spinner }: PanelOptions): Line {
  const ms =
    stage.ms ?? (stage.state === 'running' && stage.startedAt !== undefined ? now - stage.startedAt : undefined);
  const waiting = stage.state === 'waiting';
  return justify(
    line('  ', markOf(stage, spinner), span(` ${stage.name.padEnd(LABEL)}`, waiting ? 'dim' : 'plain'), {
      text: stageDetail(run, stage.name),
      tone: stage.name === 'serve' ? 'accent' : 'plain',
    }),
    ms === undefined ? [] : line(span(duration(Math.max(0, ms)), 'dim')),
    width,
  );
}

function stageWeight(stage: StageView): number {
  if (stage.state === 'running') return WEIGHT.running;
  if (stage.state === 'failed') return WEIGHT.failed;
  return stage.state === 'done' ? WEIGHT.stage : WEIGHT.waiting;
}

/** While files are made, who is at work; afterwards the timeline stays as long as there is room. */
function taskRows(run: RunView, { width, now, spinner }: PanelOptions): PanelRow[] {
  return timeline(run, { width, now, spinner }).map(({ task, line: row }) => ({
    line: row,
    weight: task.state === 'running' || task.state === 'failed' ? WEIGHT.activeTask : WEIGHT.task,
  }));
}

const callRows = ({ asking }: RunView, { now, width }: PanelOptions): PanelRow[] =>
  modelRows(asking, now, width).map((row) => ({ line: row, weight: WEIGHT.activeTask }));

function noteRows(run: RunView, { width }: PanelOptions): PanelRow[] {
  return (run.interpreted?.notes ?? []).map((note) => ({
    line: fit(line(span(`${' '.repeat(LABEL + 5)}${plainLine(note)}`, 'dim')), width),
    weight: WEIGHT.note,
  }));
}

function findingRows(run: RunView, { width }: PanelOptions): PanelRow[] {
  const rejected = run.verdicts.filter((verdict: Verdict) => verdict.outcome === 'confident_rejection');
  const findings = rejected.flatMap((verdict) => verdict.findings);
  const rows = findings.slice(0, MAX_FINDINGS).map((finding) => {
    const place = truncatePath(`${plainLine(finding.path)}:${finding.line}`, Math.floor(width / 2));
    return line(span(`      ${place}`, 'bad'), ` ${plainLine(finding.message)}`);
  });
  if (findings.length > rows.length) rows.push(line(span(`      and ${findings.length - rows.length} more`, 'dim')));
  return rows.map((row) => ({ line: fit(row, width), weight: WEIGHT.finding }));
}

function footer(run: RunView, { width, now, cancelling }: PanelOptions): Line {
  const elapsed = duration(Math.max(0, now - run.startedAt));
  const said = cancelling
    ? span('cancelling: the folder goes back to what it was', 'attention')
    : run.waitingFor !== undefined
      ? span(`waiting: another run works in this folder (${plainLine(run.waitingFor)})`, 'attention')
      : span(`${tokenWords(run)}${run.asking.length > 0 ? ' so far' : ''} · Esc cancels`, 'dim');
  return justify(line('    ', said), line(span(elapsed, 'dim')), width);
}
