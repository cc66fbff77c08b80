/** How quickly bae is there, and what it holds while it waits. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { build } from 'esbuild';
import { inTurns, type Measurement, pause, repeat, type Suite, timed, times } from './measure.js';
import { BAE, inTemporaryFolder } from './surroundings.js';

const IDLE_SECONDS = 5;

export const startup: Suite = { name: 'startup', run: () => inTemporaryFolder(measured) };

async function measured(folder: string): Promise<Measurement[]> {
  const run = (args: readonly string[]) => () => timed(() => spawnSync(process.execPath, args));
  const version = await inTurns(15, run([BAE, '--version']), run(['-e', '0']), 2);
  const ink = await bareInk(folder);
  const chat = [BAE, '--dir', join(folder, 'none')];
  const frames = await inTurns(
    9,
    () => withTerminal(chat, folder, async (_, firstFrame) => firstFrame),
    () => withTerminal([ink], folder, async (_, firstFrame) => firstFrame),
    1,
  );
  const waiting = (args: readonly string[]) => () =>
    withTerminal(args, folder, async (pid) => {
      await pause(800);
      return heldMb(pid);
    });
  const held = await repeat(5, waiting(chat));
  const idle = await repeat(1, () =>
    withTerminal(chat, folder, async (pid) => {
      await pause(1_500);
      const before = cpuMs(pid);
      await pause(IDLE_SECONDS * 1_000);
      return ((cpuMs(pid) - before) / (IDLE_SECONDS * 1_000)) * 100;
    }),
  );
  return [
    {
      name: 'bae --version',
      unit: 'ms',
      samples: version.ours,
      figure: 'median',
      budget: 80,
      beside: 'gemini-cli 2,298 ms, Claude Code 199 ms, codex 102 ms (published)',
    },
    { name: '  node -e 0', unit: 'ms', samples: version.peer, figure: 'median' },
    {
      name: 'first frame of the chat',
      unit: 'ms',
      samples: frames.ours,
      figure: 'median',
      budget: 400,
      beside: 'gemini-cli 3,143 ms, codex 1,255 ms, Claude Code 1,007 ms (published)',
    },
    { name: '  one line by Ink, bundled', unit: 'ms', samples: frames.peer, figure: 'median' },
    { name: '  chat against that line', unit: '×', samples: frames.ratios, figure: 'median' },
    {
      name: 'memory at the prompt',
      unit: 'MB',
      samples: held,
      figure: 'median',
      budget: 120,
      beside: 'gemini-cli 400 MB, Claude Code 786 MB, codex 286 MB (published)',
    },
    { name: '  one line by Ink', unit: 'MB', samples: await repeat(times(3), waiting([ink])), figure: 'median' },
    { name: `idle CPU over ${IDLE_SECONDS} s`, unit: '%', samples: idle, figure: 'median', budget: 0.1 },
  ];
}

/** The least that Ink can show: one prompt, bundled the way bae is. */
async function bareInk(folder: string): Promise<string> {
  const outfile = join(folder, 'bare-ink.mjs');
  // Ink imports the developer tools only in development; the bundle is outside of any node_modules.
  await build({
    stdin: {
      contents: `import { render, Text } from 'ink';
        import { createElement } from 'react';
        setInterval(() => undefined, 60_000);
        render(createElement(Text, undefined, '› '));`,
      resolveDir: import.meta.dirname,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    alias: { 'react-devtools-core': 'node:util' },
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return outfile;
}

/** Node with `args` in a pty, until `work` is done; `firstFrame` is milliseconds until the prompt is seen. */
async function withTerminal<T>(
  args: readonly string[],
  cwd: string,
  work: (pid: number, firstFrame: number) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const terminal = spawn(process.execPath, [...args], {
    cols: 100,
    rows: 30,
    cwd,
    env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  const ended = new Promise<void>((resolve) => terminal.onExit(() => resolve()));
  try {
    const firstFrame = await new Promise<number>((resolve, reject) => {
      let seen = '';
      terminal.onData((data) => {
        seen += data;
        if (seen.includes('›')) resolve(performance.now() - started);
      });
      void ended.then(() => reject(new Error(`${args[0]} ended without a frame: ${seen}`)));
    });
    return await work(terminal.pid, firstFrame);
  } finally {
    terminal.kill('SIGKILL');
    await ended;
  }
}

function heldMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Time on a processor of all threads of a process, in milliseconds (Linux, to the nanosecond). */
function cpuMs(pid: number): number {
  const threads = `/proc/${pid}/task`;
  const onCpu = readdirSync(threads).map((id) =>
    Number(readFileSync(`${threads}/${id}/schedstat`, 'utf8').split(' ')[0]),
  );
  return onCpu.reduce((sum, ns) => sum + ns, 0) / 1e6;
}
