import { JsonShards } from '../../../src/adapters/json-shards/json-shards.js';
import { ownerLocks } from '../../../src/adapters/owner-lock.js';

const [fault, folder = '', key = ''] = process.argv.slice(2);
const kinds: string[] = [];
const store = new JsonShards(folder, { locks: ownerLocks, onFault: ({ kind }) => kinds.push(kind) });
if (fault === 'read-only' && process.getuid?.() === 0) process.setuid?.(65534);

const read = await store.get(key);
const large = 'x'.repeat(100_000);
const written = [await store.update(`${key.slice(0, -1)}!`, () => large), await store.update(key, () => large)];
process.stdout.write(JSON.stringify({ read, written, kinds }));
