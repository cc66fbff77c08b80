/** What a command is given, and what it is. Commands are thin: they call engines and the kernel and print. */
import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.js';
import type { Services } from './services.js';

export interface CommandContext {
  readonly config: Config;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the managed folder. */
  readonly dir: string;
  /** Where bae keeps its own files; absolute. */
  readonly folders: { readonly config: string; readonly state: string; readonly cache: string };
  /** Results, a line each. */
  out(line: string): void;
  /** Messages for the person, a line each. */
  err(line: string): void;
  /** Width of what `out` writes to. */
  readonly columns: number;
  /** It shows colours. */
  readonly colour?: boolean;
  readonly stdin: NodeJS.ReadStream;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly services: Services;
}

export interface CommandArgs {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Resolves with the exit code. */
  run(context: CommandContext, args: CommandArgs): Promise<number>;
}

export interface CommandEntry {
  readonly name: string;
  readonly group: 'make' | 'run' | 'look' | 'set up';
  readonly usage: string;
  readonly summary: string;
  readonly examples: readonly string[];
  /** Flags of its own, as help shows them: name and meaning. */
  readonly flags: readonly (readonly [string, string])[];
  load(): Promise<Command>;
}
