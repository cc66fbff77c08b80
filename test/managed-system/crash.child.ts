/**
 * Changes a folder, or only opens it, and kills itself at one operation on the disk:
 * `crash.child change|open <dir> <n> [since] [half]`.
 */
import { disk } from '../../src/adapters/disk.js';
import { openWorkspace } from '../../src/managed-system/workspace.js';
import { faultyFiles, halfDo } from './faulty-files.js';
import { makeChange, ports } from './helpers.js';

const [what, dir = '', n, since = '', half] = process.argv.slice(2);
const { files } = faultyFiles(disk, { n: Number(n), since }, async (operation, path) => {
  if (half === 'half') await halfDo(disk, operation, path);
  process.kill(process.pid, 'SIGKILL');
  return new Promise<never>(() => {});
});
if (what === 'change') await makeChange(dir, { ...ports, files });
else await (await openWorkspace(dir, { ...ports, files })).close();
