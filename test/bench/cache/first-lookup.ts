/** What the first lookup of a new process costs; prints milliseconds as JSON. */
import { openCache, requestFor, stop } from './setup.js';

const [folder = '', index = '0'] = process.argv.slice(2);
const start = performance.now();
const cache = openCache(folder, stop);
const opened = performance.now();
const hit = await cache.get(requestFor(Number(index)));
if (hit?.tier !== 'persistent') throw new Error('no persistent hit');
console.log(JSON.stringify({ open: opened - start, first: performance.now() - opened }));
