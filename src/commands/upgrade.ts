import { exitCodeOf } from '../domain/outcome.js';
import type { Command } from './command.js';
import { SAFE_DECISIONS } from './policy.js';
import { printEvents } from './print-events.js';

/** `bae upgrade`: a folder of an older release gets today's templates; a system that runs is restarted. */
export const upgrade: Command = {
  options: { json: { type: 'boolean' }, 'no-verify': { type: 'boolean' } },
  async run(context, { values }) {
    const kernel = await context.services.kernel();
    const outcome = await kernel.upgrade(
      {
        request: 'upgrade',
        dir: context.dir,
        port: context.config.apiPort,
        verify: values['no-verify'] !== true,
        start: false,
      },
      SAFE_DECISIONS,
      printEvents(context, { json: values.json === true }),
      context.signal,
    );
    return exitCodeOf(outcome);
  },
};
