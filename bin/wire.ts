/** Wires adapters, engines and kernel together; each part is loaded when it is first asked for. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { childProcesses } from '../src/adapters/child-processes.js';
import { disk } from '../src/adapters/disk.js';
import { localNetwork } from '../src/adapters/local-network.js';
import { ownerLocks } from '../src/adapters/owner-lock.js';
import { randomIds } from '../src/adapters/random-ids.js';
import { sqlite } from '../src/adapters/sqlite.js';
import { systemClock } from '../src/adapters/system-clock.js';
import type { CommandContext } from '../src/commands/command.js';
import type { Services } from '../src/commands/services.js';
import type { LlmClient } from '../src/ports.js';
import type { RecognitionCache } from '../src/recognition/cache/recognition-cache.js';
import type { SentenceReading } from '../src/recognition/reading.js';
import type { EntityRecognizer } from '../src/recognition/recognizer.js';
import { readSettings, type Settings, type Values } from './settings.js';
import { BUILT, VERSION } from './version.js';

export interface Printing {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Folder of bae's own package.json: templates, standards and node_modules are there. */
export const PACKAGE_ROOT = join(dirname(fileURLToPath(import.meta.url)), BUILT ? '../..' : '..');

/** What need not be worked out when bae runs. */
const MADE_BY_BUILD = {
  frameVerdicts: join(PACKAGE_ROOT, 'dist/frame-verdicts.json'),
  templateCode: pathToFileURL(join(PACKAGE_ROOT, 'dist/template-code.js')).href,
};

const PORTS = {
  files: disk,
  processes: childProcesses,
  clock: systemClock,
  ids: randomIds,
  network: localNetwork,
  databases: sqlite,
  locks: ownerLocks,
};

/** The same promise for every caller. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** `onNotice` hears what a person should know and no command was asked about. */
export function openServices(settings: Settings, onNotice: (text: string) => void): Services {
  const { config } = settings;
  const stack = once(async () => (await import('../src/stacks/typescript/stack.js')).typescriptStack);
  let opened: Promise<RecognitionCache<SentenceReading>> | undefined;
  const cache = (): Promise<RecognitionCache<SentenceReading>> => {
    opened ??= import('./make-cache.js').then(({ makeCache }) => makeCache(settings, onNotice));
    return opened;
  };
  const model = once(async () => {
    if (config.openaiApiKey === '' && config.openaiBaseUrl === '') return undefined;
    const { openModel } = await import('./make-model.js');
    return openModel(config, { clock: systemClock, stateFolder: settings.folders.state, onFault: onNotice });
  });
  const recognizerWith = async (client: LlmClient | undefined): Promise<EntityRecognizer> => {
    const { EntityRecognizer } = await import('../src/recognition/recognizer.js');
    return new EntityRecognizer({
      clock: systemClock,
      ...(config.enableRecognitionCache ? { cache: await cache() } : {}),
      ...(client
        ? { model: new (await import('../src/recognition/model/model-recognizer.js')).LlmRecognizer(client) }
        : {}),
    });
  };
  const offline = once(() => recognizerWith(undefined));
  const online = once(async () => recognizerWith(await model()));
  const kernel = once(async () => {
    const [{ makeKernel }, theStack, theRecognizer] = await Promise.all([
      import('./make-kernel.js'),
      stack(),
      online(),
    ]);
    return makeKernel({
      ...PORTS,
      version: VERSION,
      packageRoot: PACKAGE_ROOT,
      stack: theStack,
      recognizer: theRecognizer,
      model: await model(),
      stateFolder: settings.folders.state,
      ...(BUILT ? MADE_BY_BUILD : {}),
      useTemplates: config.enableTemplates,
      ruleValidation: config.enableRuleValidation,
      compressedStandards: config.enableCompressedStandards,
      parallel: config.enableParallelExecution,
      smartRetry: config.enableSmartRetry,
      maxRetries: config.maxRetries,
      strict: config.strictMode,
    });
  });
  const recorder = once(async () => {
    const { makeRecorder } = await import('./make-recorder.js');
    return makeRecorder(settings, randomIds.unique(), onNotice);
  });
  return {
    ports: PORTS,
    packageRoot: PACKAGE_ROOT,
    stack,
    kernel,
    cache,
    recognizer: (options) => (options.offline ? offline() : online()),
    endpoint: async () => (await import('./make-model.js')).openEndpoint(config, systemClock),
    recorder,
    async readRegistry(dir) {
      const { readRegistry } = await import('../src/managed-system/registry-file.js');
      const read = await readRegistry(disk, dir);
      if (read?.warning !== undefined) onNotice(read.warning);
      return read?.registry;
    },
    async flush() {
      await (await opened)?.flush();
    },
  };
}

export interface ContextOptions extends Printing {
  readonly values: Values;
  readonly signal: AbortSignal;
}

/** What a command is given. Throws ConfigurationError for a wrong setting. */
export async function openContext({ values, out, err, signal }: ContextOptions): Promise<CommandContext> {
  const settings = readSettings(values);
  const { config, folders, dir } = settings;
  return {
    config,
    env: process.env,
    dir,
    folders,
    out,
    err,
    columns: process.stdout.columns || 80,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    stdin: process.stdin,
    signal,
    services: openServices(settings, err),
  };
}
