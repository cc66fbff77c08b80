/** Stage 8: the managed system starts, or restarts with the change on the port it has. */
import type { SystemSpec } from '../domain/entity-spec.js';
import type { Outcome } from '../domain/outcome.js';
import type { Stack } from '../domain/stack.js';
import { restartServer, type ServerPorts } from '../managed-system/server.js';
import type { RunEvents } from './run-events.js';
import type { RunRequest } from './run-request.js';

export interface ServeParts extends ServerPorts {
  readonly stack: Stack;
}

export async function serve(
  parts: ServeParts,
  request: RunRequest,
  dir: string,
  target: SystemSpec,
  events: RunEvents,
  signal: AbortSignal,
): Promise<Outcome> {
  if (!request.start) return { kind: 'succeeded', summary: `${target.title} is written to ${dir}` };
  const url = await events.stage('serve', async () => {
    const started = await restartServer(parts.stack, dir, parts, { port: request.port, signal });
    const { url, pid, wantedPort, ms } = started;
    events.emit({ type: 'system-started', url, pid, ms, ...(wantedPort === undefined ? {} : { wantedPort }) });
    return { value: url, origin: 'node' };
  });
  return { kind: 'succeeded', summary: `${target.title} is running`, url };
}
