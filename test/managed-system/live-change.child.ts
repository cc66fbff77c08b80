/**
 * Changes a tiny system that has data, and kills itself at a named step: `live-change.child <dir> <step> before|during|after`.
 */
import { disk } from '../../src/adapters/disk.js';
import type { Databases, Files, Processes } from '../../src/ports.js';
import { change, files, livePorts, SECOND_FILES, SLOW, stack } from './tiny-system.js';

const [dir = '', step = '', when = ''] = process.argv.slice(2);

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('the kill comes at once');
};

function around<T>(name: string, work: () => T): T {
  if (name !== step) return work();
  if (when === 'before') die();
  if (when === 'during') setTimeout(die, 300);
  const result = work();
  if (when === 'during') return result;
  return result instanceof Promise ? (result.then(die) as T) : die();
}

/** The first and last of many moves, and the journal with its decision. */
const fileStep = (operation: string, path: string): string => {
  if (path.endsWith('commit.json')) return operation === 'remove' ? 'decide' : 'journal';
  if (path.endsWith('data')) return 'record the digest';
  if (operation === 'rename' && path.endsWith('src/server.mjs')) return 'move a source';
  if (operation === 'rename' && path.endsWith('.sql')) return 'move the migration';
  if (operation === 'rename' && path.endsWith('registry.json')) return 'move the registry';
  return '';
};

const watchedFiles: Files = {
  ...disk,
  write: (path, ...rest) => around(fileStep('write', path), () => disk.write(path, ...rest)),
  writeAtomic: (path, ...rest) => around(fileStep('write', path), () => disk.writeAtomic(path, ...rest)),
  rename: (from, to) => around(fileStep('rename', to), () => disk.rename(from, to)),
  remove: (path) => around(fileStep('remove', path), () => disk.remove(path)),
};
const databases: Databases = {
  ...livePorts.databases,
  settle: (file) => around('settle the database', () => livePorts.databases.settle(file)),
  copy: (file, to) => around('back up', () => livePorts.databases.copy(file, to)),
};
const { processes: real } = livePorts;
const processes: Processes = {
  ...real,
  run: (command, options) =>
    around(command.args.includes(String(stack.migrate(dir).args[0])) ? 'migrate' : 'build', () =>
      real.run(command, options),
    ),
  startDetached: (command, options) => around('start', () => real.startDetached(command, options)),
};

const artifacts = when === 'during' ? files('two', { '0002_title.sql': SLOW }) : SECOND_FILES;
await change(dir, 'second', artifacts, { port: 29_000 }, { ...livePorts, files: watchedFiles, databases, processes });
