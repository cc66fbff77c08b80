import { exitCodeOf } from '../domain/outcome.js';
import type { Command } from './command.js';
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
      printEvents(context, { json: values.json === true }),
      context.signal,
    );
    return exitCodeOf(outcome);
  },
};
