// Adds one to a counter file under the lock, so many times; or takes the lock and never lets go.
import { readFileSync, writeFileSync } from 'node:fs';
import { ownerLocks } from '../../src/adapters/owner-lock.js';

const [lock = '', counter = '', times = '0'] = process.argv.slice(2);

if (times === 'hold') {
  const result = await ownerLocks.acquire(lock, { waitMs: 20_000 });
  process.stdout.write(result.held ? 'held\n' : 'busy\n');
  setInterval(() => {}, 1000);
} else {
  for (let done = 0; done < Number(times); done += 1) {
    const result = await ownerLocks.acquire(lock, { waitMs: 20_000 });
    if (!result.held) throw new Error('busy');
    const value = Number(readFileSync(counter, 'utf8'));
    // Yields in the critical section, so that a second holder would be seen as a lost count.
    await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(counter, String(value + 1));
    await result.release();
  }
}
