/** `Processes` on the real system: no shell, each child in a process group of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { CancelledError } from '../domain/errors.js';
import type { Processes, ProcessResult } from '../ports.js';
import { BoundedOutput } from './bounded-output.js';
import { processIdentity, processStartedWith } from './process-identity.js';

const DEFAULT_MAX_OUTPUT = 1024 * 1024;

/** Settings of our own process that would change what a child does, and secrets it has no business with. */
const WITHHELD = /^(OPENAI_.*|NODE_OPTIONS|NODE_CHANNEL_.*|NODE_TEST_CONTEXT|NODE_V8_COVERAGE|npm_.*)$/;

function childEnvironment(extra: Readonly<Record<string, string>> | undefined): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !WITHHELD.test(name));
  return { ...Object.fromEntries(inherited), ...extra };
}

const running = new Set<ChildProcess>();
let watchingExit = false;

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** Children have groups of their own, so nothing else ends them when we exit in their midst. */
function endWithUs(child: ChildProcess): void {
  if (!watchingExit) process.once('exit', () => running.forEach(killGroup));
  watchingExit = true;
  running.add(child);
}

const run: Processes['run'] = (command, { cwd, signal, timeoutMs, maxOutput = DEFAULT_MAX_OUTPUT }) =>
  new Promise<ProcessResult>((resolve, reject) => {
    if (signal?.aborted) return reject(new CancelledError());
    const child = spawn(command.command, [...command.args], {
      cwd,
      env: childEnvironment(command.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    });
    endWithUs(child);
    const stdout = new BoundedOutput(maxOutput);
    const stderr = new BoundedOutput(maxOutput);
    child.stdout.on('data', (chunk: Buffer) => stdout.add(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.add(chunk));

    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            killGroup(child);
          }, timeoutMs);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      running.delete(child);
      finish();
    };
    const onAbort = (): void => {
      killGroup(child);
      settle(() => reject(new CancelledError()));
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    child.on('error', (error) => settle(() => reject(error)));
    child.on('close', (code, endedBy) =>
      settle(() => {
        const result = { code, signal: endedBy, stdout: stdout.toString(), stderr: stderr.toString() };
        resolve(timedOut ? { ...result, timedOut } : result);
      }),
    );
  });

const startDetached: Processes['startDetached'] = async (command, { cwd, logFile }) => {
  const log = await open(logFile, 'a');
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(command.command, [...command.args], {
        cwd,
        env: childEnvironment(command.env),
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
        windowsHide: true,
      });
      child.once('error', reject);
      child.once('spawn', () => {
        child.unref();
        if (child.pid === undefined) reject(new Error(`${command.command} has no pid`));
        else resolve({ pid: child.pid });
      });
    });
  } finally {
    await log.close();
  }
};

export const childProcesses: Processes = {
  self: { pid: process.pid, host: hostname() },
  run,
  startDetached,
  identity: processIdentity,
  startedWith: processStartedWith,
  kill(pid, signal) {
    // 0 and negative numbers address whole groups, 1 is the system's first process.
    if (!Number.isSafeInteger(pid) || pid <= 1) return false;
    try {
      return process.kill(pid, signal);
    } catch {
      return false;
    }
  },
};
