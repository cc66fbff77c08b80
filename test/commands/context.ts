/** What a command is given, in this process, with state folders below a folder of the test's own. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { CommandContext } from '../../src/commands/command.js';
import { loadConfig } from '../../src/config.js';
import { ALL_ON, servicesIn } from '../support/six-requests/carry-out.js';

/** The managed folder is `root/system`; nobody should have to be told anything beside the results, which are `lines`. */
export function contextIn(
  root: string,
  { env = {}, signal, lines = [] }: { env?: Readonly<Record<string, string>>; signal?: AbortSignal; lines?: string[] },
): CommandContext {
  return {
    config: loadConfig({ env }),
    env,
    dir: join(root, 'system'),
    folders: { config: join(root, 'config'), state: join(root, 'state'), cache: join(root, 'cache') },
    out: (line) => void lines.push(line),
    err: (line) => assert.fail(line),
    columns: 80,
    stdin: process.stdin,
    signal: signal ?? new AbortController().signal,
    services: servicesIn(root, ALL_ON, env),
  };
}
