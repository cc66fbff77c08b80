/** How quickly bae is there, and what it holds while it waits. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { spawn } from '@lydell/node-pty';
import { type Measurement, repeat, timed } from './measure.js';

const BAE = new URL('../../dist/bin/bae.js', import.meta.url).pathname;
const TICKS_PER_SECOND = 100;
const IDLE_SECONDS = 5;

export async function startup(): Promise<Measurement[]> {
  const run = (args: readonly string[]) => () => timed(() => spawnSync(process.execPath, args));
  const version = await repeat(15, run([BAE, '--version']), 2);
  const bare = await repeat(15, run(['-e', '0']), 2);
  const chats = [];
  for (let i = 0; i < 7; i += 1) chats.push(await openChat(i === 6));
  return [
    {
      name: 'bae --version',
      unit: 'ms',
      samples: version,
      figure: 'median',
      budget: 80,
      beside: 'gemini-cli 2,298 ms, Claude Code 199 ms, codex 102 ms (published)',
    },
    { name: 'node -e 0, for comparison', unit: 'ms', samples: bare, figure: 'median' },
    {
      name: 'first frame of the chat',
      unit: 'ms',
      samples: chats.map(({ firstFrame }) => firstFrame).slice(1),
      figure: 'median',
      budget: 400,
      beside: 'gemini-cli 3,143 ms, codex 1,255 ms, Claude Code 1,007 ms (published)',
    },
    {
      name: 'memory at the prompt',
      unit: 'MB',
      samples: chats.map(({ memory }) => memory),
      figure: 'median',
      budget: 120,
      beside: 'gemini-cli 400 MB, Claude Code 786 MB, codex 286 MB (published)',
    },
    {
      name: `idle CPU over ${IDLE_SECONDS} s`,
      unit: '%',
      samples: chats.flatMap(({ idle }) => idle ?? []),
      figure: 'median',
      budget: 0.1,
    },
  ];
}

async function openChat(measureIdle: boolean): Promise<{ firstFrame: number; memory: number; idle?: number }> {
  const started = performance.now();
  const terminal = spawn(process.execPath, [BAE, '--dir', `${tmpdir()}/bae-bench-none`], {
    cols: 100,
    rows: 30,
    cwd: tmpdir(),
    env: { ...process.env, TERM: 'xterm-256color' },
  });
  const firstFrame = await new Promise<number>((resolve) => {
    let seen = '';
    terminal.onData((data) => {
      seen += data;
      if (seen.includes('›') || seen.includes('❯') || seen.includes('>')) resolve(performance.now() - started);
    });
  });
  await pause(800);
  const status = readFileSync(`/proc/${terminal.pid}/status`, 'utf8');
  const memory = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  const before = measureIdle ? cpuTicks(terminal.pid) : 0;
  if (measureIdle) await pause(IDLE_SECONDS * 1000);
  const idle = measureIdle ? { idle: ((cpuTicks(terminal.pid) - before) / TICKS_PER_SECOND / IDLE_SECONDS) * 100 } : {};
  terminal.kill('SIGKILL');
  return { firstFrame, memory, ...idle };
}

/** User and system time of a process (Linux, proc(5)). */
function cpuTicks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
