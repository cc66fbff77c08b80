/** Appends so many requests to a small metrics file: arguments are the file, a name and how many. */
import { lineFile } from '../../src/adapters/line-file.js';
import { recordLine } from '../../src/metrics/metrics-record.js';
import { request } from './streams.js';

const [path = '', name = '', count = '0'] = process.argv.slice(2);
const log = lineFile(path, {
  fullBytes: 200_000,
  kept: 20,
  onFault: (message) => {
    console.error(message);
    process.exitCode = 1;
  },
});
for (let n = 0; n < Number(count); n += 1)
  log.append(recordLine({ metrics: request({ requestId: `${name}${n}`, request: 'x'.repeat(1000 + n) }) }));
