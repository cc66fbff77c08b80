import { EXIT } from '../domain/outcome.js';
import { linkDependencies } from '../managed-system/dependencies.js';
import { undoLast } from '../managed-system/undo.js';
import { openWorkspace } from '../managed-system/workspace.js';
import type { Command } from './command.js';

/** `bae undo`: the last change, files and data, or the reason why it cannot be taken back. */
export const undo: Command = {
  options: {},
  async run({ services, dir, out, err, signal }) {
    const { ports, packageRoot } = services;
    const stack = await services.stack();
    const workspace = await openWorkspace(dir, ports, {
      signal,
      onWait: (holder) => err(`waiting for ${holder}`),
      onNotice: err,
    });
    try {
      const to = `${workspace.dir}/node_modules`;
      await linkDependencies(stack.packages, { from: packageRoot, to, signal }, ports);
      const { request, restored, removed, dataRestored, started } = await undoLast(stack, workspace.dir, ports, {
        signal,
      });
      out(`taken back: ${request.replace(/\s+/g, ' ')}`);
      out(
        `${restored.length} files restored, ${removed.length} removed${dataRestored ? ', data as it was before' : ''}`,
      );
      if (started) out(`running at ${started.url}`);
    } finally {
      await workspace.close();
    }
    return EXIT.succeeded;
  },
};
