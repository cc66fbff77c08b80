/** Every command, with what help says of it; the code loads when it is called. */
import type { CommandEntry } from './command.js';

const DIR = ['--dir DIR', 'the managed folder (default managed_system)'] as const;

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'run',
    group: 'make',
    usage: 'bae run "<sentence>" …',
    summary: 'carry out sentences in order, without a terminal',
    examples: [
      'bae run "create a student system with name, unique email and birth date"',
      'bae run "books: title, isbn unique, pages at least 1" --dir library --json',
      'bae run - < sentences.txt',
    ],
    flags: [
      DIR,
      ['--json', 'events as JSON Lines on stdout, and nothing else'],
      ['--no-start', 'do not start the system'],
      ['--no-verify', 'skip the type check and the generated tests'],
      ['--strict', 'fail instead of accepting a rejected artifact'],
      ['--yes', 'take safe decisions without asking; never one that loses data'],
      ['--allow-data-loss', 'removing an attribute or entity may delete its values'],
      ['--port PORT', 'port of the system (default 8100, or the next free one)'],
    ],
    load: async () => (await import('./run.js')).run,
  },
  {
    name: 'undo',
    group: 'make',
    usage: 'bae undo',
    summary: 'take back the last change, files and data',
    examples: ['bae undo'],
    flags: [DIR, ['--allow-data-loss', 'values entered since may be deleted where the way back needs it']],
    load: async () => (await import('./undo.js')).undo,
  },
  {
    name: 'upgrade',
    group: 'make',
    usage: 'bae upgrade',
    summary: 'bring a folder of an older bae up to this one; edits and data stay',
    examples: ['bae upgrade', 'bae upgrade --dir library --json'],
    flags: [
      DIR,
      ['--json', 'events as JSON Lines on stdout, and nothing else'],
      ['--no-verify', 'skip the type check and the generated tests'],
    ],
    load: async () => (await import('./upgrade.js')).upgrade,
  },
  {
    name: 'recognise',
    group: 'look',
    usage: 'bae recognise "<sentence>"',
    summary: 'show how a sentence is understood; nothing is generated',
    examples: ['bae recognise "a book belongs to an author"', 'bae recognise --jsonl --offline < requests.jsonl'],
    flags: [
      DIR,
      ['--json', 'the answer as one line of JSON'],
      ['--jsonl', 'one JSON request a line on stdin, one JSON answer a line'],
      ['--offline', 'never call a model'],
    ],
    load: async () => (await import('./recognise.js')).recognise,
  },
  {
    name: 'show',
    group: 'look',
    usage: 'bae show',
    summary: 'entities, relations and files of the managed system',
    examples: ['bae show', 'bae show --diagram', 'bae show --mermaid > school.mmd'],
    flags: [
      DIR,
      ['--diagram', 'as boxes and links'],
      ['--mermaid', 'as a Mermaid diagram'],
      ['--json', 'the specification as JSON'],
    ],
    load: async () => (await import('./show.js')).show,
  },
  {
    name: 'history',
    group: 'look',
    usage: 'bae history',
    summary: 'the sentences so far, with what each changed',
    examples: ['bae history'],
    flags: [DIR, ['--json', 'as JSON']],
    load: async () => (await import('./history.js')).history,
  },
  {
    name: 'files',
    group: 'look',
    usage: 'bae files',
    summary: 'files of the managed system, by folder',
    examples: ['bae files'],
    flags: [DIR],
    load: async () => (await import('./files.js')).files,
  },
  {
    name: 'start',
    group: 'run',
    usage: 'bae start',
    summary: 'start the managed system; it goes on when bae ends',
    examples: ['bae start', 'bae start --port 9000'],
    flags: [DIR, ['--port PORT', 'port to listen on (default 8100, or the next free one)']],
    load: async () => (await import('./server.js')).start,
  },
  {
    name: 'stop',
    group: 'run',
    usage: 'bae stop',
    summary: 'stop the managed system',
    examples: ['bae stop'],
    flags: [DIR],
    load: async () => (await import('./server.js')).stop,
  },
  {
    name: 'restart',
    group: 'run',
    usage: 'bae restart',
    summary: 'stop and start the managed system',
    examples: ['bae restart'],
    flags: [DIR, ['--port PORT', 'port to listen on']],
    load: async () => (await import('./server.js')).restart,
  },
  {
    name: 'status',
    group: 'run',
    usage: 'bae status',
    summary: 'whether the managed system runs, and where',
    examples: ['bae status', 'bae status --json'],
    flags: [DIR, ['--json', 'running, url, pid and entities as JSON']],
    load: async () => (await import('./server.js')).status,
  },
  {
    name: 'logs',
    group: 'run',
    usage: 'bae logs',
    summary: 'the last lines the managed system wrote',
    examples: ['bae logs', 'bae logs --lines 200'],
    flags: [DIR, ['--lines N', 'how many (default 40)']],
    load: async () => (await import('./server.js')).logs,
  },
  {
    name: 'cache',
    group: 'look',
    usage: 'bae cache stats | list | invalidate | clear | export FILE | import FILE',
    summary: 'what recognition remembers, in both tiers',
    examples: ['bae cache list', 'bae cache invalidate --entity Student', 'bae cache invalidate --older-than 30d'],
    flags: [
      ['--json', 'as JSON'],
      ['--entity X', 'invalidate what is about an entity'],
      ['--older-than 30d', 'invalidate what is older than so many days'],
    ],
    load: async () => (await import('./cache.js')).cache,
  },
  {
    name: 'metrics',
    group: 'look',
    usage: 'bae metrics',
    summary: 'what requests took and saved: time, tokens, cache, templates, validation',
    examples: ['bae metrics --since 7d', 'bae metrics --html figures.html', 'bae metrics --csv figures.csv'],
    flags: [
      ['--since 7d', 'only requests of so many hours (h), days (d) or weeks (w), or since a day'],
      ['--json', 'aggregated and by request, as one line of JSON'],
      ['--csv FILE', 'a row a request, for a spreadsheet'],
      ['--html FILE', 'one page with charts, which needs no network'],
      ['--calls', 'model calls by purpose and model'],
      ['--validation', 'how rules decided, by rule'],
    ],
    load: async () => (await import('./metrics.js')).metrics,
  },
  {
    name: 'bench',
    group: 'look',
    usage: 'bae bench',
    summary: 'measure this bae against its budgets; with --ab what each of the six flags saves',
    examples: ['bae bench --ab', 'bae bench --json figures.json'],
    flags: [
      ['--ab', 'six requests with each flag off, against a scripted model: tokens, calls, time, dollars'],
      ['--json FILE', 'the figures as JSON too'],
    ],
    load: async () => (await import('./bench.js')).bench,
  },
  {
    name: 'config',
    group: 'set up',
    usage: 'bae config',
    summary: 'settings in force; with --show-origin where each comes from',
    examples: ['bae config --show-origin'],
    flags: [
      ['--show-origin', 'where each value comes from'],
      ['--json', 'as JSON'],
    ],
    load: async () => (await import('./config.js')).config,
  },
  {
    name: 'doctor',
    group: 'set up',
    usage: 'bae doctor',
    summary: 'check this machine: Node, installation, folders, ports, model',
    examples: ['bae doctor'],
    flags: [DIR, ['--json', 'as JSON']],
    load: async () => (await import('./doctor.js')).doctor,
  },
];

export const commandNamed = (name: string): CommandEntry | undefined => COMMANDS.find((entry) => entry.name === name);

/** The nearest command name for a slip of the keys, if one is near. */
export function nearestCommand(typed: string): string | undefined {
  const scored = [...COMMANDS.map(({ name }) => name), 'help']
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  return best && best.distance <= 2 ? best.name : undefined;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
