// Looks up each line it is sent and says in which tier it was found.
import { createInterface } from 'node:readline';
import { openCache } from './setup.js';

const { cache } = openCache(process.argv[2] ?? '');
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${(await cache.get(line))?.tier ?? 'miss'}\n`);
}
