/** The engines a command may ask for; each is made when first asked for, so that light commands stay light. */
import type { SystemRegistry } from '../domain/system.js';
import type { Kernel } from '../kernel/kernel.js';
import type { ManagedServer } from '../managed-system/server.js';
import type { Clock, Ids, Processes } from '../ports.js';
import type { EntityRecognizer } from '../recognition/recognizer.js';

export interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly processes: Processes;
  kernel(): Promise<Kernel>;
  recognizer(options: { offline: boolean }): Promise<EntityRecognizer>;
  /** Undefined where the folder holds no managed system. */
  readRegistry(dir: string): Promise<SystemRegistry | undefined>;
  server(dir: string): Promise<ManagedServer>;
  /** Waits for writes in the background (the cache); called once, at exit. */
  flush(): Promise<void>;
}
