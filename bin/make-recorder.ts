/** Keeps the figures of requests in this person's state folder, whatever way the process ends. */
import { join } from 'node:path';
import { lineFile } from '../src/adapters/line-file.js';
import { redactor } from '../src/adapters/openai/redact.js';
import { runMarks } from '../src/adapters/run-marks.js';
import { systemClock } from '../src/adapters/system-clock.js';
import { MetricsRecorder } from '../src/commands/metrics-recorder.js';
import { METRICS_FILE } from '../src/metrics/metrics-log.js';
import type { Settings } from './settings.js';

export async function makeRecorder(
  { config, folders }: Settings,
  unique: string,
  onNotice: (text: string) => void,
): Promise<MetricsRecorder> {
  const began = new Date(systemClock.now()).toISOString().slice(0, 19).replaceAll(':', '-');
  const recorder = new MetricsRecorder({
    log: lineFile(join(folders.state, METRICS_FILE), { onFault: onNotice }),
    marks: await runMarks(join(folders.state, 'running')),
    clock: systemClock,
    sessionId: `${began}-${unique.slice(0, 6)}`,
    redact: redactor([config.openaiApiKey].filter((key) => key !== '')).reply,
  });
  process.once('exit', () => recorder.close());
  await recorder.adopt();
  return recorder;
}
