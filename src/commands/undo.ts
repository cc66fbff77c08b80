import { EXIT, exitCodeOf } from '../domain/outcome.js';
import { linkDependencies, takePackagesBack } from '../managed-system/dependencies.js';
import { type Undone, undoLast, WrittenSince } from '../managed-system/undo.js';
import { openWorkspace } from '../managed-system/workspace.js';
import type { Command, CommandContext } from './command.js';
import { policyDecisions } from './policy.js';
import { printEvents } from './print-events.js';

/**
 * `bae undo`: the last change, files and data, from the backup; where data was written since, by a change of its own; or
 * the reason why it cannot be taken back.
 */
export const undo: Command = {
  options: { 'allow-data-loss': { type: 'boolean' } },
  async run(context, { values }) {
    try {
      tell(context, await fromBackup(context));
      return EXIT.succeeded;
    } catch (error) {
      if (!(error instanceof WrittenSince)) throw error;
    }
    context.out('data was written since, so a change of its own takes it back');
    const kernel = await context.services.kernel();
    const outcome = await kernel.revert(
      { request: 'undo', dir: context.dir, port: context.config.apiPort, verify: true, start: false },
      policyDecisions({ allowDataLoss: values['allow-data-loss'] === true, acceptRules: false }),
      printEvents(context, { json: false }),
      context.signal,
    );
    return exitCodeOf(outcome);
  },
};

async function fromBackup({ services, dir, err, signal }: CommandContext): Promise<Undone> {
  const { ports, packageRoot } = services;
  const stack = await services.stack();
  const workspace = await openWorkspace(dir, ports, {
    signal,
    onWait: (holder) => err(`waiting for ${holder}`),
    onNotice: err,
  });
  try {
    const to = `${workspace.dir}/node_modules`;
    // Where there is no system, there is nothing that needs packages; with them the folder would count as somebody's.
    if (workspace.registry)
      await linkDependencies(stack.packages, { from: packageRoot, to, signal, lockedBy: workspace.dir }, ports);
    const packagesFor = async (folder: string): Promise<readonly string[]> =>
      (await takePackagesBack(folder, { to }, ports)).map(
        ({ place, asked, used }) =>
          `${place} stays at ${used}: ${asked}, which package-lock.json asks for, is not here any more; npm ci installs it`,
      );
    return await undoLast(stack, workspace.dir, ports, { signal, packagesFor });
  } finally {
    await workspace.close();
  }
}

function tell({ out }: CommandContext, { request, restored, removed, dataRestored, notes, started }: Undone): void {
  out(`taken back: ${request.replace(/\s+/g, ' ')}`);
  const files = restored.length === 1 ? '1 file' : `${restored.length} files`;
  out(`${files} restored, ${removed.length} removed${dataRestored ? ', data as it was before' : ''}`);
  notes.forEach(out);
  if (started) out(`running at ${started.url}`);
}
