/** How tasks overlapped: the tasks of one request on a time line, and sum, actual and critical path of all. */
import type { AggregatedMetrics } from '../../../metrics/aggregated-metrics.js';
import type { PerformanceMetrics } from '../../../metrics/performance-metrics.js';
import { count, duration, percent } from '../../../view/units.js';
import { barList, key } from './charts.js';
import { html, type Markup, px } from './markup.js';
import { card } from './sections.js';

const SWEAS = ['database', 'backend', 'frontend', 'test'] as const;
const WIDTH = 1000;
const MOST_TASKS = 16;

export function wavesCard(requests: readonly PerformanceMetrics[], all: AggregatedMetrics): Markup {
  // The one with most to overlap shows most.
  const [shown] = requests
    .filter(({ tasks }) => tasks.length > 1)
    .sort((a, b) => b.sequentialTimeEstimate - a.sequentialTimeEstimate);
  if (!shown) return card('Waves', 'measured', html`<p class="empty">No request had tasks to overlap.</p>`, 'half');
  const saved = all.parallelTimeSaved / Math.max(all.sequentialTimeEstimate, 1e-9);
  const row = (label: string, seconds: number, tone: string) => ({
    label,
    pieces: [{ name: label, tone, value: seconds }],
    figure: duration(seconds * 1000),
  });
  return card(
    `Waves: ${percent(saved)} of the tasks’ time overlapped`,
    'measured · one after another is estimated',
    html`${barList(
      [
        row('one after another', all.sequentialTimeEstimate, 'neutral'),
        row('as they ran', all.parallelTimeActual, 'good'),
        row('critical path', all.criticalPathTime, 'attention'),
      ],
      `All ${count(all.totalRequests, 'request')}`,
    )}<p class="small soft">The request with most to overlap: “${shown.request}”, ${count(shown.executionWavesCount, 'wave')}; its critical path in bold</p>
${timeline(shown)}${key(SWEAS.map((name) => ({ name, tone: name })))}`,
    'half',
  );
}

function timeline({ tasks }: PerformanceMetrics): Markup {
  const end = Math.max(...tasks.map(({ start, seconds }) => start + seconds), 1e-9);
  return html`<dl class="gantt">${tasks.slice(0, MOST_TASKS).map(({ id, swea, wave, start, seconds, ok, critical }) => {
    const x = (start / end) * WIDTH;
    const width = Math.max((seconds / end) * WIDTH, 5);
    const said = `${id}, wave ${wave}: begins after ${duration(start * 1000)}, takes ${duration(seconds * 1000)}${critical ? ', on the critical path' : ''}${ok ? '' : ', failed'}`;
    return html`<dt>${critical ? html`<b>${id}</b>` : id}</dt><dd><svg viewBox="0 0 ${WIDTH} 18" preserveAspectRatio="none" role="img" aria-label="${said}"><rect class="track" y="8" width="${WIDTH}" height="2"/><rect x="${px(Math.min(x, WIDTH - width))}" width="${px(width)}" y="2" height="14" fill="var(--${ok ? swea : 'bad'})"><title>${said}</title></rect></svg></dd><dd>${duration(seconds * 1000)}</dd>`;
  })}</dl>`;
}
