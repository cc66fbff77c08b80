#!/usr/bin/env node
/** The executable: arguments → command. The only place that sets exit codes; `bin/wire.ts` makes the parts. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AbortError, CancelledError, ConfigurationError, messageOf, UsageError } from '../src/domain/errors.js';
import { EXIT } from '../src/domain/outcome.js';
import { VERSION } from './version.js';

const COMMON = {
  dir: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  'no-color': { type: 'boolean' },
} satisfies ParseArgsConfig['options'];

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const err = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<number> {
  const [first] = argv;
  if (first === '--version' || first === '-V') {
    out(VERSION);
    return EXIT.succeeded;
  }
  if (argv.includes('--no-color')) process.env.NO_COLOR = '1';
  if (first === undefined || (first.startsWith('-') && first !== '--help' && first !== '-h')) return chat(argv);

  const { helpText, unknownCommand } = await import('../src/commands/help.js');
  if (first === 'help' || first === '--help' || first === '-h') {
    const page = helpText(VERSION, argv[1]);
    if (!page) throw new UsageError(unknownCommand(argv[1] ?? ''));
    page.forEach(out);
    return EXIT.succeeded;
  }
  const { commandNamed } = await import('../src/commands/catalog.js');
  const entry = commandNamed(first);
  if (!entry) throw new UsageError(unknownCommand(first));
  if (argv.includes('--help') || argv.includes('-h')) {
    helpText(VERSION, entry.name)?.forEach(out);
    return EXIT.succeeded;
  }
  const command = await entry.load();
  const { values, positionals } = parse(argv.slice(1), command.options, entry.usage);
  const { openContext } = await import('./wire.js');
  const context = await openContext({ values, out, err, signal: interrupted() });
  try {
    return await command.run(context, { values, positionals });
  } finally {
    await context.services.flush();
  }
}

async function chat(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv, {}, 'bae');
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    err('The chat needs a terminal. Without one: bae run "<sentence>"');
    err('For example: bae run "create a student system with name, unique email and birth date"');
    return EXIT.usage;
  }
  const { openChat } = await import('./chat.js');
  return openChat({ values, positionals, out, err });
}

type Options = NonNullable<ParseArgsConfig['options']>;
interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

function parse(args: readonly string[], options: Options, usage: string): Parsed {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...COMMON, ...options },
      allowPositionals: true,
      strict: true,
    });
    return { values: parsed.values as Parsed['values'], positionals: parsed.positionals };
  } catch (error) {
    // Node's own message, without its advice on escaping.
    throw new UsageError(messageOf(error).split('. ')[0] ?? '', [usage, 'bae help lists the flags of a command']);
  }
}

/** Aborted by the first Ctrl-C; the second ends the process at once. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(EXIT.interrupted);
      controller.abort(new CancelledError());
    });
  return controller.signal;
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CancelledError) return EXIT.interrupted;
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof ConfigurationError) return EXIT.configuration;
  return EXIT.failed;
}

/** Lines for stderr: what happened, and what to do next. */
function reportOf(error: unknown): string[] {
  if (error instanceof CancelledError) return ['cancelled'];
  if (error instanceof AbortError) return [error.message, ...error.nextSteps.map((step) => `→ ${step}`)];
  const where = process.env.BAE_DEBUG ? ((error as Error).stack ?? '') : '→ BAE_DEBUG=1 prints where';
  return [`bae met a fault of its own: ${messageOf(error)}`, where];
}

// A reader that goes away (bae logs | head) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT.failed));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  reportOf(error).forEach(err);
  process.exitCode = exitCodeFor(error);
}
