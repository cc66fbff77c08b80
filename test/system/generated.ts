/** Generates systems into temporary folders, runs their programs and their servers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import type { Command, GenerationScope } from '../../src/domain/stack.js';
import { TemplateRegistry } from '../../src/generation/template-registry.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { quickFolder } from '../support/quick-folder.js';

const ROOT = resolve(import.meta.dirname, '../..');
export const TEMPLATES = join(ROOT, 'templates/typescript');

export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

/** Path → text of every file that is not vendored, or of those that are wanted. */
export async function render(scope: GenerationScope, wanted = /./): Promise<ReadonlyMap<string, string>> {
  const templates = await TemplateRegistry.open(disk, TEMPLATES);
  const plans = stack
    .artifactPlans(scope)
    .filter(({ ownership, path }) => ownership !== 'vendored' && wanted.test(path));
  return new Map(
    plans.map((plan) => [plan.path, templates.renderTemplate(plan.template, stack.templateContext(plan, scope))]),
  );
}

/** Writes the whole system into a folder that is removed when the test ends. */
export async function generate(t: TestContext, scope: GenerationScope): Promise<string> {
  const dir = await mkdtemp(join(quickFolder(), 'bae-system-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const templates = await TemplateRegistry.open(disk, TEMPLATES);
  const vendored = stack.artifactPlans(scope).filter(({ ownership }) => ownership === 'vendored');
  const files: [string, string | Uint8Array][] = [...(await render(scope))];
  for (const { path, template } of vendored) files.push([path, templates.readStatic(template)]);
  await write(dir, files);
  await symlink(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

export async function write(dir: string, files: Iterable<readonly [string, string | Uint8Array]>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

/** Runs a program of the system to its end. */
export async function run(dir: string, { command, args, env }: Command): Promise<Finished> {
  // Left in place, node's test runner would take the run for a part of this one.
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const child = spawn(command, [...args], { cwd: dir, env: { ...inherited, ...env, NO_COLOR: '1' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

/** Starts the built server on a free port; it is stopped when the test ends. */
export async function start(
  t: TestContext,
  dir: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const { command, args, env } = stack.start(dir, 0);
  const server = spawn(command, [...args], {
    cwd: dir,
    env: { ...process.env, ...env, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => server.kill('SIGKILL'));
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, server };
  }
  throw new Error('the server ended before it listened');
}
