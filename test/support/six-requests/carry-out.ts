/** Carries the six requests out with one setting of the flags, with all that a person's run has but a real model. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openServices, PACKAGE_ROOT } from '../../../bin/wire.js';
import { policyDecisions } from '../../../src/commands/policy.js';
import type { Services } from '../../../src/commands/services.js';
import { loadConfig } from '../../../src/config.js';
import type { RunEvent } from '../../../src/domain/event.js';
import type { Outcome } from '../../../src/domain/outcome.js';
import type { SixReplies } from './replies.js';
import { type FixedRequest, SIX_REQUESTS } from './requests.js';

/** The six flags, by their variables. */
export const FLAGS = [
  'ENABLE_TEMPLATES',
  'ENABLE_RULE_VALIDATION',
  'ENABLE_RECOGNITION_CACHE',
  'ENABLE_COMPRESSED_STANDARDS',
  'ENABLE_PARALLEL_EXECUTION',
  'ENABLE_SMART_RETRY',
] as const;
export type Flag = (typeof FLAGS)[number];

export interface Setting {
  /** "all on", "without ENABLE_TEMPLATES" */
  readonly name: string;
  readonly off: readonly Flag[];
}

export const ALL_ON: Setting = { name: 'all on', off: [] };
export const ALL_OFF: Setting = { name: 'all off', off: FLAGS };
export const without = (flag: Flag): Setting => ({ name: `without ${flag}`, off: [flag] });
export const onlyWith = (flag: Flag): Setting => ({ name: `only ${flag}`, off: FLAGS.filter((one) => one !== flag) });

export interface CarriedOut {
  readonly id: FixedRequest['id'];
  readonly outcome: Outcome;
  readonly events: readonly RunEvent[];
  /** Wall time. */
  readonly ms: number;
}

export interface CarryOutOptions {
  /** An empty folder of the test's own. */
  readonly root: string;
  readonly replies: SixReplies;
  /** Base URL of the scripted server. */
  readonly url: string;
  readonly model?: string;
  /** Types and tests of the generated systems are checked. */
  readonly verify?: boolean;
  readonly requests?: readonly FixedRequest[];
}

/** All of bae in this process, with state folders below `root` and the flags as their variables say. */
export function servicesIn(root: string, { off }: Setting, model: Readonly<Record<string, string>>): Services {
  const env = { ...Object.fromEntries(FLAGS.map((flag) => [flag, String(!off.includes(flag))])), ...model };
  const folder = (name: string): string => join(root, name);
  return openServices(
    {
      config: loadConfig({ env }),
      folders: { config: folder('config'), state: folder('state'), cache: folder('cache') },
      dir: folder('first'),
    },
    (text) => {
      throw new Error(`nobody should have to be told: ${text}`);
    },
  );
}

/** The variables of the scripted model. */
export const modelAt = (url: string, model = 'scripted-model'): Readonly<Record<string, string>> => ({
  OPENAI_BASE_URL: url,
  OPENAI_API_KEY: 'none',
  OPENAI_MODEL: model,
});

export async function carryOut(setting: Setting, options: CarryOutOptions): Promise<readonly CarriedOut[]> {
  const { root, replies, url, model, verify = false, requests = SIX_REQUESTS } = options;
  const folder = (name: string): string => join(root, name);
  const services = servicesIn(root, setting, modelAt(url, model));
  const kernel = await services.kernel();
  const done: CarriedOut[] = [];
  for (const { id, sentence, folder: name } of requests) {
    replies.current = id;
    if (id === 'rejected') putWrongTemplate(folder(name));
    const events: RunEvent[] = [];
    const startedAt = performance.now();
    const outcome = await kernel.run(
      { request: sentence, dir: folder(name), port: 0, verify, start: false },
      policyDecisions({ allowDataLoss: false, acceptRules: true }),
      (event) => void events.push(event),
      new AbortController().signal,
    );
    done.push({ id, outcome, events, ms: performance.now() - startedAt });
  }
  await services.flush();
  return done;
}

const TEMPLATE = 'backend/entity.api.ts.hbs';

/** A template of the folder's own, with 200 where 201 is due. */
export function putWrongTemplate(dir: string): void {
  const own = join(dir, '.bae/templates', TEMPLATE);
  mkdirSync(dirname(own), { recursive: true });
  copyFileSync(join(PACKAGE_ROOT, 'templates/typescript', TEMPLATE), own);
  writeFileSync(own, readFileSync(own, 'utf8').replace('201', '200'));
}
