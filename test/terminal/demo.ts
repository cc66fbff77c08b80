/** Opens the demonstration chat in a terminal. */
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openTerminal, type TerminalOptions, type TerminalProgram, temporaryFolder } from './terminal.js';

let bundled: Promise<string> | undefined;

/** Bundled as the executable is, so that it starts as quickly; once a process, removed with it. */
export function demo(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const folder = temporaryFolder();
  await build({
    entryPoints: [fileURLToPath(new URL('demo-chat.tsx', import.meta.url))],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    external: ['react-devtools-core'],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return join(folder, 'demo-chat.mjs');
}

export type DemoOptions = Partial<Pick<TerminalOptions, 'columns' | 'rows' | 'env'>> & { readonly dir?: string };

/** Resolves when the chat reads keys. */
export async function openDemo(t: TestContext, options: DemoOptions = {}): Promise<TerminalProgram> {
  const { dir = temporaryFolder(), env, ...size } = options;
  const chat = openTerminal(t, {
    args: [await demo()],
    cwd: dir,
    env: { ...env, DEMO_DIR: dir },
    ...size,
  });
  await chat.waitFor(/^[›>] /m);
  await chat.settled();
  return chat;
}

/** Ctrl-C twice on an empty prompt. */
export async function leave(chat: TerminalProgram): Promise<number> {
  chat.press('ctrl-c');
  await chat.waitFor('Ctrl-C again leaves');
  chat.press('ctrl-c');
  return chat.exit();
}

/** What the modes of a terminal are after all that was written: the last switch of each wins. */
export function modesAfter(raw: string): { readonly cursor: boolean; readonly paste: boolean; readonly kitty: number } {
  const lastOf = (mode: string): string | undefined =>
    [...raw.matchAll(new RegExp(`\\u001b\\[\\?${mode}([hl])`, 'g'))].at(-1)?.[1];
  return {
    cursor: lastOf('25') !== 'l',
    paste: lastOf('2004') === 'h',
    kitty: [...raw.matchAll(/\u001b\[>\d+u/g)].length - [...raw.matchAll(/\u001b\[<u/g)].length,
  };
}
