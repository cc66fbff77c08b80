/** Stage 8: the managed system starts, or restarts with the change on the port it has. */
import type { SystemSpec } from '../domain/entity-spec.js';
import type { Outcome } from '../domain/outcome.js';
import type { Stack } from '../domain/stack.js';
import { restartServer, type ServerPorts, type StartedServer } from '../managed-system/server.js';
import type { RunEvents } from './run-events.js';
import type { RunRequest } from './run-request.js';

export interface ServeParts extends ServerPorts {
  readonly stack: Stack;
}

/** `started`: it runs already, because a live change starts what it changed. */
export async function serve(
  parts: ServeParts,
  request: RunRequest,
  dir: string,
  target: SystemSpec,
  started: StartedServer | undefined,
  events: RunEvents,
  signal: AbortSignal,
): Promise<Outcome> {
  if (!started && !request.start) return { kind: 'succeeded', summary: `${target.title} is written to ${dir}` };
  const running =
    started ??
    (await events.stage('serve', async () => ({
      value: await restartServer(parts.stack, dir, parts, { port: request.port, signal }),
      origin: 'node',
    })));
  const { url, pid, wantedPort, ms } = running;
  events.emit({ type: 'system-started', url, pid, ms, ...(wantedPort === undefined ? {} : { wantedPort }) });
  return { kind: 'succeeded', summary: `${target.title} is running`, url };
}
