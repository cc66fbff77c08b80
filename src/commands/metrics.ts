import { resolve } from 'node:path';
import { AbortError, UsageError } from '../domain/errors.js';
import { EXIT } from '../domain/outcome.js';
import { aggregate } from '../metrics/aggregated-metrics.js';
import { BASELINES } from '../metrics/baselines.js';
import { metricsCsv } from '../metrics/csv.js';
import { type KeptMetrics, readMetrics } from '../metrics/metrics-log.js';
import { legend, obtainedOf } from '../metrics/obtained.js';
import { aggregatedBy } from '../metrics/periods.js';
import { count } from '../view/units.js';
import type { Command, CommandArgs, CommandContext } from './command.js';
import { callsReport } from './metrics/calls.js';
import { page } from './metrics/html/page.js';
import { metricsTable } from './metrics/table.js';
import { printed } from './metrics/tones.js';
import { validationOf, validationTable } from './metrics/validation.js';

/** `bae metrics`: what requests took and saved, on this machine. */
export const metrics: Command = {
  options: {
    json: { type: 'boolean' },
    csv: { type: 'string' },
    html: { type: 'string' },
    since: { type: 'string' },
    calls: { type: 'boolean' },
    validation: { type: 'boolean' },
  },
  async run(context, { values }) {
    const { services, folders, err } = context;
    const since = sinceOf(values.since, services.ports.clock.now());
    if (values.calls === true) {
      const lines = await callsReport(services.ports.files, folders.state, since, values.json === true);
      print(lines, context);
      return EXIT.succeeded;
    }
    // Finds what killed processes left behind.
    await services.recorder();
    const kept = await readMetrics(services.ports.files, folders.state);
    told(kept).forEach(err);
    const records = kept.records.filter(({ metrics: { timestamp } }) => Date.parse(timestamp) >= since);
    await report({ ...kept, records }, context, values);
    return EXIT.succeeded;
  },
};

async function report(
  { records }: Pick<KeptMetrics, 'records'>,
  context: CommandContext,
  { json, csv, html, validation }: CommandArgs['values'],
): Promise<void> {
  const requests = records.map((record) => record.metrics);
  if (validation === true) {
    const said = validationOf(records);
    return json === true ? context.out(JSON.stringify(said)) : print(validationTable(said, widthOf(context)), context);
  }
  if (typeof csv === 'string') await write(csv, metricsCsv(requests), requests.length, context);
  if (typeof html === 'string') {
    const text = page(records, new Date(context.services.ports.clock.now()));
    await write(html, text, requests.length, context);
  }
  if (csv !== undefined || html !== undefined) return;
  if (json !== true) return print(metricsTable(requests, widthOf(context)), context);
  const periods = Object.fromEntries(
    (['session', 'daily', 'weekly', 'monthly'] as const).map((period) => [
      period,
      aggregatedBy(period, requests).map((each) => each.toDict()),
    ]),
  );
  context.out(
    JSON.stringify({
      aggregated: aggregate(requests).toDict(),
      requests: requests.map((each) => ({ ...each.toDict(), obtained: obtainedOf(each) })),
      periods,
      baselines: BASELINES,
      obtained: Object.fromEntries(legend(requests)),
    }),
  );
}

const print = (lines: Parameters<typeof printed>[0], { out, colour }: CommandContext): void =>
  printed(lines, colour === true).forEach(out);

/** Charts wider than this are no easier to read. */
const WIDEST = 140;
const MARGIN = 4;
const widthOf = ({ columns }: CommandContext): number => Math.max(40, Math.min(columns, WIDEST) - MARGIN);

async function write(path: string, text: string, requests: number, context: CommandContext): Promise<void> {
  const file = resolve(path);
  try {
    await context.services.ports.files.writeAtomic(file, text);
  } catch (error) {
    throw new AbortError(`${file} cannot be written`, ['name a file in a folder that you may write to'], {
      cause: error,
    });
  }
  context.out(`${count(requests, 'request')} written to ${file}`);
}

/** What was left out, each said once. */
function told({ damaged, newer }: KeptMetrics): readonly string[] {
  return [
    ...(damaged > 0
      ? [`${count(damaged, 'line')} of the metrics could not be read and ${were(damaged)} left out`]
      : []),
    ...(newer > 0 ? [`${count(newer, 'line')} of a newer bae ${were(newer)} left out`] : []),
  ];
}
const were = (n: number): string => (n === 1 ? 'was' : 'were');

const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** "7d", "12h", "2w" before now, or a day; milliseconds since the epoch. */
function sinceOf(value: string | boolean | undefined, now: number): number {
  if (value === undefined) return Number.NEGATIVE_INFINITY;
  const [, amount, unit = 'd'] = /^(\d{1,5})([hdw])?$/.exec(String(value)) ?? [];
  if (amount !== undefined) return now - Number(amount) * (UNIT_MS[unit] ?? 0);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? Date.parse(String(value)) : Number.NaN;
  if (Number.isNaN(day))
    throw new UsageError(`--since takes 12h, 7d, 2w or a day such as 2026-11-01, not ${JSON.stringify(value)}`);
  return day;
}
