/** Started by `concurrency.ts`: recognises many sentences at once, half of them new, and prints what that took as JSON. */
import { readSettings } from '../../bin/settings.js';
import { openServices } from '../../bin/wire.js';
import type { Recognition } from '../../src/domain/recognition.js';
import type { Burst } from './concurrency.js';

const AT_ONCE = Number(process.argv[2] ?? 1_000);
/** As many as the memory tier holds, so that it is full before and after. */
const KNOWN = 100;
/** Collecting takes long where the language model is in memory. */
const WATCH_MS = 400;
const collect = globalThis.gc;
if (collect === undefined) throw new Error('run it with --expose-gc');

const services = openServices(readSettings({}), (text) => {
  throw new Error(text);
});
const recognizer = await services.recognizer({ offline: true });
const sentence = (most: number): string => `create a product with name, unique code and amount up to ${most}`;
/** The answer to just this sentence: each has a limit of its own. */
const isAnswer = ({ entities }: Recognition, most: number): boolean =>
  entities[0]?.attributes.some(({ name, max }) => name === 'amount' && max === most) === true;

/** What the program holds: live objects and buffers. */
function heldMb(): number {
  // Buffers that the first collection finds dead are counted out by the second.
  collect?.();
  collect?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** Half new sentences from `first` on, half known ones. */
async function burst(first: number): Promise<{ lost: number; peak: number; ms: number }> {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, heldMb());
  }, WATCH_MS);
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, i) => {
      const most = i % 2 === 0 ? first + i : 1 + (i % KNOWN);
      const { recognition } = await recognizer.recognise(sentence(most), []);
      return isAnswer(recognition, most);
    }),
  );
  const ms = performance.now() - started;
  peak = Math.max(peak, heldMb());
  await services.flush();
  clearInterval(watch);
  let lost = answers.filter((answered) => !answered).length;
  const later = openServices(readSettings({}), console.error);
  const fromDisk = await later.recognizer({ offline: true });
  for (let i = 0; i < AT_ONCE; i += 2) {
    const { source } = await fromDisk.recognise(sentence(first + i), []);
    if (source === 'grammar') lost += 1;
  }
  await later.flush();
  return { lost, peak, ms };
}

for (let most = 1; most <= KNOWN; most += 1) await recognizer.recognise(sentence(most), []);
await services.flush();
// The first round pays for compiled code and pools, which stay.
await burst(1_000_000);
const idle = heldMb();
const { lost, peak, ms } = await burst(2_000_000);
const result: Burst = { lost, peakMb: peak - idle, heldMb: heldMb() - idle, ms };
console.log(JSON.stringify(result));
