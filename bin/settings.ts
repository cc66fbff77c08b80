/** Finds the settings of this call: flags, environment, project file, user file. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type StateFolders, stateFolders } from '../src/adapters/state-folders.js';
import { type Config, loadConfig, type SettingsFile } from '../src/config.js';
import { ConfigurationError, messageOf, UsageError } from '../src/domain/errors.js';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Settings {
  readonly config: Config;
  readonly folders: StateFolders;
  /** Absolute path of the managed folder. */
  readonly dir: string;
}

export function readSettings(values: Values): Settings {
  const folders = stateFolders();
  const config = loadConfig({
    flags: flagsOf(values),
    env: process.env,
    project: settingsFile(resolve('bae.config.json')),
    user: settingsFile(join(folders.config, 'config.json')),
  });
  return { config, folders, dir: resolve(config.managedSystemPath) };
}

function flagsOf({ dir, port, strict }: Values): NonNullable<Parameters<typeof loadConfig>[0]['flags']> {
  if (port !== undefined && !/^\d{1,5}$/.test(String(port)))
    throw new UsageError(`--port takes a number from 1 to 65535, not ${JSON.stringify(port)}`);
  return {
    ...(typeof dir === 'string' ? { managedSystemPath: dir } : {}),
    ...(port === undefined ? {} : { apiPort: Number(port) }),
    ...(strict === true ? { strictMode: true } : {}),
  };
}

function settingsFile(path: string): SettingsFile | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ConfigurationError(`${path} cannot be read: ${messageOf(error)}`);
  }
  try {
    return { path, content: JSON.parse(text) };
  } catch (error) {
    throw new ConfigurationError(`${path} is not valid JSON: ${messageOf(error)}`, ['mend it or remove it']);
  }
}
