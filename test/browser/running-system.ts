/** Generates a system through the stack into a temporary folder and starts its server. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { disk } from '../../src/adapters/disk.js';
import type { SystemSpec } from '../../src/domain/entity-spec.js';
import type { Command } from '../../src/domain/stack.js';
import { TemplateRegistry } from '../../src/generation/template-registry.js';
import { typescriptStack } from '../../src/stacks/typescript/stack.js';

const ROOT = resolve(import.meta.dirname, '../..');

export interface RunningSystem {
  readonly url: string;
  readonly dir: string;
  /** Sends JSON to the API and answers the parsed body. */
  send(method: string, path: string, body: object): Promise<{ readonly id: number }>;
  read(path: string): Promise<object>;
  stop(): Promise<void>;
}

export async function startSystem(system: SystemSpec): Promise<RunningSystem> {
  const dir = mkdtempSync(join(tmpdir(), 'bae-browser-'));
  await generate(system, dir);
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  const { command, args } = typescriptStack.build(dir);
  const built = spawnSync(command, [...args], { cwd: dir, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = run(typescriptStack.start(dir, port), dir);
  await answering(`${url}${typescriptStack.healthPath}`, server);
  return {
    url,
    dir,
    async send(method, path, body) {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`${url}/api${path}`, { method, headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return text === '' ? { id: 0 } : JSON.parse(text);
    },
    read: async (path) => JSON.parse(await (await fetch(`${url}/api${path}`)).text()),
    async stop() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function generate(target: SystemSpec, dir: string): Promise<void> {
  const templates = await TemplateRegistry.open(disk, join(ROOT, 'templates/typescript'));
  const changes = target.entities.map((entity) => ({ kind: 'add-entity', entity }) as const);
  const scope = { target, changes, migrations: [] };
  for (const plan of typescriptStack.artifactPlans(scope)) {
    const path = join(dir, plan.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, templates.renderTemplate(plan.template, typescriptStack.templateContext(plan, scope)));
  }
}

function run({ command, args, env }: Command, cwd: string): ChildProcess {
  return spawn(command, [...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`the server ended with code ${server.exitCode}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
