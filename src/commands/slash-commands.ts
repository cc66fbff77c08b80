/** The chat's slash commands, made of the same commands as the command line. */
import { AbortError } from '../domain/errors.js';
import type { LinesCommand } from '../view/chat-port.js';
import { commandNamed } from './catalog.js';
import type { CommandContext } from './command.js';

interface Slash {
  readonly name: string;
  readonly summary: string;
  readonly usage?: string;
  /** From what follows the name to the command's own options. */
  readonly values?: (args: string) => Readonly<Record<string, string | boolean>>;
}

const SLASHES: readonly Slash[] = [
  { name: 'show', summary: 'entities and relations as a diagram', values: () => ({ diagram: true }) },
  { name: 'history', summary: 'the sentences so far, with their changes' },
  { name: 'undo', summary: 'take back the last change, files and data' },
  { name: 'files', summary: 'files of the managed system' },
  { name: 'cache', summary: 'what recognition remembers' },
  {
    name: 'metrics',
    summary: 'what requests took and saved, this session and before',
    usage: '/metrics [7d]',
    values: (args) => (args === '' ? {} : { since: args }),
  },
  { name: 'start', summary: 'start the system' },
  { name: 'stop', summary: 'stop the system' },
  { name: 'restart', summary: 'stop and start the system' },
  { name: 'status', summary: 'whether the system runs, and where' },
  {
    name: 'logs',
    summary: 'last lines of the system',
    usage: '/logs [lines]',
    values: (args) => (args === '' ? {} : { lines: args }),
  },
];

export function slashCommands(context: CommandContext): readonly LinesCommand[] {
  return SLASHES.map(({ name, summary, usage, values }) => ({
    name: `/${name}`,
    summary,
    ...(usage === undefined ? {} : { usage }),
    async run(args, signal) {
      const command = await commandNamed(name)?.load();
      if (!command) throw new AbortError(`/${name} is not there`);
      const lines: string[] = [];
      const out = (line: string): void => void lines.push(line);
      await command.run(
        { ...context, out, err: out, signal },
        { values: values?.(args.trim()) ?? {}, positionals: [] },
      );
      return lines;
    },
  }));
}
