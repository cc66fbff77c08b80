/** The built executable, run as a person would, with state folders of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent } from '../../src/domain/event.js';

export const BAE = new URL('../../dist/bin/bae.js', import.meta.url).pathname;

export interface BaeResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BaeHome {
  /** Empty folder to work in. */
  readonly root: string;
  run(
    args: readonly string[],
    options?: { env?: Record<string, string>; input?: string; cwd?: string },
  ): Promise<BaeResult>;
  /** Stops the systems of these folders and removes everything. */
  leave(dirs?: readonly string[]): Promise<void>;
}

export function baeHome(): BaeHome {
  const root = mkdtempSync(join(tmpdir(), 'bae-home-'));
  const state = {
    XDG_CONFIG_HOME: join(root, 'xdg/config'),
    XDG_STATE_HOME: join(root, 'xdg/state'),
    XDG_CACHE_HOME: join(root, 'xdg/cache'),
  };
  const run: BaeHome['run'] = async (args, { env = {}, input, cwd = root } = {}) => {
    const child = spawn(process.execPath, [BAE, ...args], { cwd, env: { ...process.env, ...state, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdin.end(input);
    await once(child, 'close');
    return { code: child.exitCode, stdout, stderr };
  };
  return {
    root,
    run,
    async leave(dirs = []) {
      for (const dir of dirs) await run(['stop', '--dir', dir]);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The events of `bae run --json`. */
export const eventsOf = ({ stdout }: BaeResult): RunEvent[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RunEvent);
