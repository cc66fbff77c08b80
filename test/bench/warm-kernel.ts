/** The kernel as the executable wires it, in this process. */
import { readSettings } from '../../bin/settings.js';
import { openServices } from '../../bin/wire.js';
import { SAFE_DECISIONS } from '../../src/commands/policy.js';
import type { RunEvent } from '../../src/domain/event.js';

export interface WarmKernel {
  /** Carries out a sentence in a folder and answers with its events; throws where it does not succeed. */
  build(dir: string, request: string, options?: { readonly verify?: boolean }): Promise<readonly RunEvent[]>;
}

export async function warmKernel(): Promise<WarmKernel> {
  const kernel = await openServices(readSettings({}), console.error).kernel();
  return {
    async build(dir, request, { verify = false } = {}) {
      const events: RunEvent[] = [];
      const outcome = await kernel.run(
        { request, dir, port: 0, verify, start: false },
        SAFE_DECISIONS,
        (event) => void events.push(event),
        new AbortController().signal,
      );
      if (outcome.kind !== 'succeeded') throw new Error(`${request}: ${JSON.stringify(outcome)}`);
      return events;
    },
  };
}
