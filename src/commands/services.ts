/** The engines a command may ask for; each is made when first asked for, so that light commands stay light. */
import type { Stack } from '../domain/stack.js';
import type { SystemRegistry } from '../domain/system.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Clock, Databases, Files, Ids, LlmEndpoint, LocalNetwork, Locks, Processes } from '../ports.js';
import type { RecognitionCache } from '../recognition/cache/recognition-cache.js';
import type { SentenceReading } from '../recognition/reading.js';
import type { EntityRecognizer } from '../recognition/recognizer.js';
import type { MetricsRecorder } from './metrics-recorder.js';

export interface Services {
  readonly ports: {
    readonly files: Files;
    readonly processes: Processes;
    readonly clock: Clock;
    readonly ids: Ids;
    readonly network: LocalNetwork;
    readonly databases: Databases;
    readonly locks: Locks;
  };
  /** Folder whose node_modules hold the packages of managed systems. */
  readonly packageRoot: string;
  stack(): Promise<Stack>;
  kernel(): Promise<Kernel>;
  cache(): Promise<RecognitionCache<SentenceReading>>;
  recognizer(options: { readonly offline: boolean }): Promise<EntityRecognizer>;
  /** The model endpoint; undefined where none is configured. */
  endpoint(): Promise<LlmEndpoint | undefined>;
  /** Where the events of requests go, so that each is kept. */
  recorder(): Promise<MetricsRecorder>;
  /** Undefined where the folder holds no managed system. */
  readRegistry(dir: string): Promise<SystemRegistry | undefined>;
  /** Waits for writes in the background (the cache); called once, at exit. */
  flush(): Promise<void>;
}
