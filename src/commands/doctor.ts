import { access, constants, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { messageOf } from '../domain/errors.js';
import { EXIT } from '../domain/outcome.js';
import type { Stack } from '../domain/stack.js';
import type { Command, CommandContext } from './command.js';
import { otherDatabase } from './data-place.js';
import { checkModel } from './doctor-model.js';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** Standard systems work in spite of it. */
  readonly optional?: boolean;
}

/** `bae doctor`: what this machine has and lacks, told as it is found out; exit 1 when something needed is missing. */
export const doctor: Command = {
  options: { json: { type: 'boolean' } },
  async run(context, { values }) {
    const checks: Check[] = [];
    const say = values.json === true ? () => undefined : context.err;
    for await (const check of checksOf(context, say)) {
      checks.push(check);
      if (values.json !== true) context.out(lineOf(check));
    }
    if (values.json === true) context.out(JSON.stringify(checks));
    return checks.every(({ ok, optional }) => ok || optional === true) ? EXIT.succeeded : EXIT.failed;
  },
};

/** What may take long comes last, and is announced. */
async function* checksOf(context: CommandContext, say: (text: string) => void): AsyncGenerator<Check> {
  yield node();
  yield packages(await context.services.stack());
  yield await writable('state folder', context.folders.state);
  yield await writable('cache folder', context.folders.cache);
  yield await writable('managed folder', dirname(context.dir));
  yield await managedSystem(context);
  yield await port(context);
  yield* await database(context);
  yield { name: 'Model', optional: true, ...(await checkModel(context, say)) };
}

const lineOf = ({ ok, optional, name, detail }: Check): string =>
  `${ok ? '✓' : optional ? '–' : '✗'} ${name.padEnd(15)}  ${detail}`;

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'Node',
    ok,
    detail: ok ? process.versions.node : `${process.versions.node}; bae needs 20.19 or later`,
  };
}

function packages(stack: Stack): Check {
  const require = createRequire(import.meta.url);
  const missing = stack.packages.filter((name) => {
    try {
      require.resolve(`${name}/package.json`);
      return false;
    } catch (error) {
      // A package that does not export its package.json is there all the same.
      return (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND';
    }
  });
  const detail =
    missing.length === 0
      ? `${stack.packages.length} packages of managed systems are installed`
      : `missing: ${missing.join(', ')}; run npm ci in bae's folder`;
  return { name: 'Packages', ok: missing.length === 0, detail };
}

async function writable(name: string, path: string): Promise<Check> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
    return { name, ok: true, detail: path };
  } catch (error) {
    return { name, ok: false, detail: `${path} cannot be written: ${messageOf(error)}` };
  }
}

async function managedSystem({ services, dir }: CommandContext): Promise<Check> {
  const name = 'Managed system';
  try {
    const registry = await services.readRegistry(dir);
    const entities = registry?.spec.entities.map((entity) => entity.name) ?? [];
    return { name, ok: true, detail: registry ? `${dir}: ${entities.join(', ')}` : `none yet in ${dir}` };
  } catch (error) {
    return { name, ok: false, detail: messageOf(error) };
  }
}

async function database(context: CommandContext): Promise<Check[]> {
  const told = await otherDatabase(context);
  return told.map((detail) => ({ name: 'Database', ok: false, optional: true, detail }));
}

async function port({ services, config }: CommandContext): Promise<Check> {
  const free = await services.ports.network.isFree(config.apiPort);
  const detail = free ? `${config.apiPort} is free` : `${config.apiPort} is taken; the next free one will be used`;
  return { name: 'Port', ok: free, optional: true, detail };
}
