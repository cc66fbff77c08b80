/** `bae start, stop, restart, status, logs`: the managed system's server. */
import { AbortError, UsageError } from '../domain/errors.js';
import { EXIT } from '../domain/outcome.js';
import type { SystemRegistry } from '../domain/system.js';
import { linkDependencies } from '../managed-system/dependencies.js';
import {
  restartServer,
  type StartedServer,
  serverLogs,
  serverStatus,
  startServer,
  stopServer,
} from '../managed-system/server.js';
import { openWorkspace } from '../managed-system/workspace.js';
import type { Command, CommandContext } from './command.js';
import { otherDatabase } from './data-place.js';
import { upgradeHint } from './upgrade-hint.js';

const DEFAULT_LINES = 40;

export const start: Command = {
  options: {},
  run: (context) =>
    locked(context, async (dir) => {
      const { ports } = context.services;
      const stack = await context.services.stack();
      await linkDependencies(
        stack.packages,
        { from: context.services.packageRoot, to: `${dir}/node_modules`, signal: context.signal, lockedBy: dir },
        ports,
      );
      const started = await startServer(stack, dir, ports, { port: context.config.apiPort, signal: context.signal });
      await tell(context, started);
    }),
};

export const stop: Command = {
  options: {},
  run: (context) =>
    locked(context, async (dir) => {
      const result = await stopServer(await context.services.stack(), dir, context.services.ports);
      context.out(result === 'stopped' ? 'stopped' : 'it was not running');
    }),
};

export const restart: Command = {
  options: {},
  run: (context) =>
    locked(context, async (dir) => {
      const { config, services, signal } = context;
      const stack = await services.stack();
      // A running system keeps its port unless another one is asked for.
      if (config.origins.apiPort !== 'default') await stopServer(stack, dir, services.ports);
      await tell(context, await restartServer(stack, dir, services.ports, { port: config.apiPort, signal }));
    }),
};

export const status: Command = {
  options: { json: { type: 'boolean' } },
  async run(context, { values }) {
    const { services, dir, out } = context;
    const registry = await services.readRegistry(dir);
    const entities = registry?.spec.entities.map(({ name }) => name) ?? [];
    const found = registry
      ? await serverStatus(await services.stack(), dir, services.ports)
      : { running: false as const };
    const { url, pid } = found.running ? found : {};
    if (values.json === true)
      out(JSON.stringify({ running: found.running, url: url ?? null, pid: pid ?? null, entities }));
    else if (!registry) out(`no managed system in ${dir}; bae run "<sentence>" makes one`);
    else if (found.running) out(`running at ${url} (process ${pid}): ${entities.join(', ')}`);
    else out(`not running: ${entities.join(', ')}; bae start starts it`);
    if (registry && values.json !== true) (await upgradeHint(registry, services)).forEach(out);
    return EXIT.succeeded;
  },
};

export const logs: Command = {
  options: { lines: { type: 'string' } },
  async run(context, { values }) {
    const lines = values.lines ?? String(DEFAULT_LINES);
    if (typeof lines !== 'string' || !/^\d{1,6}$/.test(lines))
      throw new UsageError(`--lines takes a number, not ${JSON.stringify(lines)}`);
    await managed(context);
    for (const line of await serverLogs(context.dir, context.services.ports.files, Number(lines))) context.out(line);
    return EXIT.succeeded;
  },
};

async function managed({ services, dir }: CommandContext): Promise<SystemRegistry> {
  const registry = await services.readRegistry(dir);
  if (!registry) throw new AbortError(`there is no managed system in ${dir}`, ['bae run "<sentence>" makes one']);
  return registry;
}

/** Runs `work` while no other run changes the folder. */
async function locked(context: CommandContext, work: (dir: string) => Promise<void>): Promise<number> {
  await managed(context);
  const workspace = await openWorkspace(context.dir, context.services.ports, {
    signal: context.signal,
    onWait: (holder) => context.err(`waiting for ${holder}`),
    onNotice: context.err,
  });
  try {
    await work(workspace.dir);
  } finally {
    await workspace.close();
  }
  return EXIT.succeeded;
}

async function tell(context: CommandContext, { url, pid, wantedPort }: StartedServer): Promise<void> {
  if (wantedPort !== undefined) context.out(`port ${wantedPort} is taken`);
  context.out(`running at ${url} (process ${pid})`);
  (await otherDatabase(context)).forEach(context.err);
}
