/** Model calls, by what they were for and the model asked. */
import { isScripted } from '../../metrics/obtained.js';
import { readCalls } from '../../model/call-log.js';
import { PRICE_LIST } from '../../model/prices.js';
import type { Files, ModelCall } from '../../ports.js';
import { BLANK, type Line, line, span } from '../../view/line.js';
import { count, dollars, duration, grouped } from '../../view/units.js';
import { padEnd, padStart, truncate } from '../../view/width.js';

/** Of calls since a time (milliseconds since the epoch); as one line of JSON, or as a table. */
export async function callsReport(files: Files, folder: string, since: number, json: boolean): Promise<Line[]> {
  const calls = (await readCalls(files, folder)).filter(({ at }) => at >= since);
  if (json) return [line(JSON.stringify({ calls, prices: PRICE_LIST }))];
  if (calls.length === 0)
    return [line('No model was called yet.'), line(span('Standard systems need none: 0 calls, 0 tokens.', 'dim'))];
  const groups = new Map<string, ModelCall[]>();
  for (const call of calls) {
    const key = `${call.purpose.split(' ', 1)[0]} · ${call.model}`;
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return [
    line(span('Model calls', 'strong'), span(`  ${count(calls.length, 'call')}`, 'dim')),
    BLANK,
    line(
      padEnd('purpose · model', 28),
      ...['calls', 'in', 'cached', 'out', 'each', 'cost'].map((name) => padStart(name, 9)),
    ),
    ...[...groups].sort().map(([name, group]) => rowOf(name, group)),
    rowOf('all', calls),
    BLANK,
    ...failures(calls),
    line(span(`tokens: ${howCounted(calls)}`, 'dim')),
    line(span(`cost: tokens times the price list of ${PRICE_LIST.date}, ${PRICE_LIST.source}`, 'dim')),
  ];
}

function howCounted(calls: readonly ModelCall[]): string {
  if (calls.some(({ model }) => isScripted(model))) return 'scripted, where a script and no model answered';
  return calls.some(({ estimated }) => estimated)
    ? 'some estimated, where the endpoint does not count them'
    : 'measured, as the endpoint counts them';
}

function rowOf(name: string, calls: readonly ModelCall[]): Line {
  const sum = (pick: (call: ModelCall) => number): number => calls.reduce((total, call) => total + pick(call), 0);
  const priced = calls.filter(({ cost }) => cost !== undefined);
  const figures = [
    grouped(calls.length),
    grouped(sum(({ tokensIn }) => tokensIn)),
    grouped(sum(({ tokensCached }) => tokensCached)),
    grouped(sum(({ tokensOut }) => tokensOut)),
    duration(sum(({ ms }) => ms) / calls.length),
    priced.length === 0 ? 'unknown' : dollars(sum(({ cost }) => cost ?? 0)),
  ];
  return line(padEnd(truncate(name, 27), 28), ...figures.map((figure) => padStart(figure, 9)));
}

function failures(calls: readonly ModelCall[]): Line[] {
  const failed = calls.filter(({ outcome }) => outcome !== 'succeeded');
  const again = calls.reduce((sum, { attempts }) => sum + attempts - 1, 0);
  if (failed.length === 0 && again <= 0) return [];
  const kinds = [...new Set(failed.map(({ outcome }) => outcome))].map(
    (kind) => `${failed.filter(({ outcome }) => outcome === kind).length} ${kind}`,
  );
  const retried = again > 0 ? [count(again, 'further attempt')] : [];
  return [line(span([...kinds, ...retried].join(', '), 'attention'))];
}
