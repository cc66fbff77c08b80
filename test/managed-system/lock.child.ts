/** Takes the lock of a folder a number of times and then ends, or is killed while it holds it: `lock.child <dir> <rounds> [die]`. */
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { acquireLock } from '../../src/managed-system/lock.js';
import { ports } from './helpers.js';

const [dir = '', rounds, die] = process.argv.slice(2);
const marker = `${dir}.holder`;
for (let round = 1; round <= Number(rounds); round++) {
  const lock = await acquireLock(dir, ports);
  const other = Number(await readFile(marker, 'utf8').catch(() => 0));
  if (other > 0 && (await ports.processes.identity(other)) !== undefined) throw new Error(`${other} holds it too`);
  await writeFile(marker, String(process.pid));
  await new Promise((resolve) => setTimeout(resolve, 1));
  if ((await readFile(marker, 'utf8')) !== String(process.pid)) throw new Error('somebody came in');
  await appendFile(`${dir}.turns`, `${process.pid}\n`);
  if (die === 'die' && round === Number(rounds)) process.kill(process.pid, 'SIGKILL');
  await rm(marker);
  await lock.release();
}
