/** `Editor` on the terminal that bae runs in: the program that VISUAL or EDITOR names, on a file in bae's own folder. */
import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { CancelledError, throwIfCancelled } from '../domain/errors.js';
import type { Editor } from '../ports.js';
import { disk } from './disk.js';
import { randomIds } from './random-ids.js';

/** Undefined where the person has set no editor. `folder` is made when it is needed. */
export function terminalEditor(env: Readonly<Record<string, string | undefined>>, folder: string): Editor | undefined {
  const command = [env.VISUAL, env.EDITOR].map((set) => set?.trim()).find((set) => set !== undefined && set !== '');
  if (command === undefined) return undefined;
  return {
    name: basename(command.split(/\s+/)[0] ?? command),
    async edit(text, name, signal) {
      const place = join(folder, randomIds.unique());
      const file = join(place, basename(name));
      try {
        await disk.write(file, text, { mode: 0o600 });
        const finished = await runOn(file, command, signal);
        throwIfCancelled(signal);
        return finished ? await disk.readText(file) : undefined;
      } finally {
        await disk.remove(place);
      }
    },
  };
}

/** Through the shell, as git does it: the variable may hold arguments and quotes. False when it ended with an error. */
const runOn = (file: string, command: string, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new CancelledError());
    const child = spawn('/bin/sh', ['-c', `${command} "$@"`, command, file], { stdio: 'inherit' });
    const stop = (): void => void child.kill('SIGTERM');
    const settle = (ended: boolean): void => {
      signal.removeEventListener('abort', stop);
      resolve(ended);
    };
    signal.addEventListener('abort', stop, { once: true });
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });
