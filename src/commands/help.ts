/** `bae help`: examples first. */
import { COMMANDS, commandNamed, nearestCommand } from './catalog.js';
import type { CommandEntry } from './command.js';

const GROUPS = [
  ['make', 'Make'],
  ['run', 'The running system'],
  ['look', 'Look'],
  ['set up', 'Set up'],
] as const;

const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'succeeded'],
  ['1', 'failed; what was there is kept'],
  ['2', 'wrong command line'],
  ['3', 'needs an answer: the sentence is unclear or unsupported'],
  ['4', 'forced: accepted in spite of a finding'],
  ['69', 'a model was needed and none was reachable'],
  ['78', 'wrong setting'],
  ['130', 'interrupted'],
];

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** The page for a topic; without one the overview. Undefined for an unknown topic. */
export function helpText(version: string, topic?: string): string[] | undefined {
  if (topic === undefined) return overview(version);
  if (topic === 'exit-codes') return ['Exit codes', '', ...columns(EXIT_CODES)];
  const entry = commandNamed(topic);
  return entry && page(entry);
}

function overview(version: string): string[] {
  return [
    `bae ${version}: a sentence in, a running, tested CRUD system out.`,
    '',
    'Start here',
    '  bae                                     opens the chat; type what you need',
    '  bae run "create a student system with name, unique email and birth date"',
    '',
    ...GROUPS.flatMap(([group, title]) => [
      title,
      ...columns(COMMANDS.filter((entry) => entry.group === group).map((entry) => [entry.name, entry.summary])),
      '',
    ]),
    'More',
    ...columns([
      ['bae help COMMAND', 'flags and examples of a command'],
      ['bae help exit-codes', 'what exit codes mean'],
    ]),
    '',
    'Standard systems need no key and no network. Settings: bae config --show-origin.',
  ];
}

function page(entry: CommandEntry): string[] {
  return [
    `${entry.usage}: ${entry.summary}`,
    '',
    'Examples',
    ...entry.examples.map((example) => `  ${example}`),
    '',
    'Flags',
    ...columns([...entry.flags, ['--no-color', 'plain text'], ['--help', 'this page']]),
  ];
}

/** "unknown command X", with the nearest one. */
export function unknownCommand(name: string): string {
  const near = nearestCommand(name);
  return `there is no command ${JSON.stringify(name)}${near ? `; did you mean "${near}"?` : ''} (bae help lists them)`;
}
