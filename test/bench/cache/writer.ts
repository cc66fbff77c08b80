/** Puts answers `from` to `to`, ten at a time, and says each number once it is stored. Started and killed by others. */
import { answerFor, openCache, stop } from './setup.js';

const [folder = '', from = '0', to = '0'] = process.argv.slice(2);
const cache = openCache(folder, stop);
const TOGETHER = 10;
for (let start = Number(from); start < Number(to); start += TOGETHER) {
  const numbers = Array.from({ length: Math.min(TOGETHER, Number(to) - start) }, (_, index) => start + index);
  const stored = await Promise.all(numbers.map((index) => cache.put(answerFor(index))));
  // One write, so that a kill leaves whole lines or none.
  process.stdout.write(
    numbers
      .filter((_, index) => stored[index])
      .map((number) => `${number}\n`)
      .join(''),
  );
}
await cache.flush();
