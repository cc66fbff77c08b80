/** What a command is given, in this process, with state folders below a folder of the test's own. */
import { join } from 'node:path';
import type { CommandContext } from '../../src/commands/command.js';
import { loadConfig } from '../../src/config.js';
import { ALL_ON, servicesIn } from '../support/six-requests/carry-out.js';

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly lines?: string[];
  readonly told?: string[];
}

/** The managed folder is `root/system`; results are `lines`, and what is said beside them is `told`. */
export function contextIn(root: string, { env = {}, signal, lines = [], told = [] }: Given): CommandContext {
  return {
    config: loadConfig({ env }),
    env,
    dir: join(root, 'system'),
    folders: { config: join(root, 'config'), state: join(root, 'state'), cache: join(root, 'cache') },
    out: (line) => void lines.push(line),
    err: (line) => void told.push(line),
    columns: 80,
    stdin: process.stdin,
    signal: signal ?? new AbortController().signal,
    services: servicesIn(root, ALL_ON, env),
  };
}
