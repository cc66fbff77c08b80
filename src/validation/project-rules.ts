/**
 * Rules that a project adds by file: data, never code. A file in the folder holds one rule or a list of them; what it
 * looks for is a pattern of text or a name, which a stack turns into a rule of its own (`compile`).
 */
import { posix } from 'node:path';
import { SWEAS, type SweaName } from '../domain/artifact.js';
import { ConfigurationError, messageOf } from '../domain/errors.js';
import type { Files } from '../ports.js';
import { globPattern, isSafePattern } from './patterns.js';

/** What the rule looks for; `required` ones must be found, the others must not. */
export const LOOKS_FOR = [
  'pattern',
  'requiredPattern',
  'forbiddenCall',
  'requiredCall',
  'forbiddenIdentifier',
  'requiredIdentifier',
  'forbiddenImport',
] as const;
export type LooksFor = (typeof LOOKS_FOR)[number];

export interface ProjectRule {
  readonly id: string;
  readonly name: string;
  readonly sweas: readonly SweaName[];
  readonly paths: readonly RegExp[];
  readonly looksFor: LooksFor;
  /** Source of a regular expression, or a dotted name: "console.log". */
  readonly what: string;
  readonly message: string;
  readonly suggestion: string;
  readonly confidence: number;
  readonly enabled: boolean;
}

const FIELDS: readonly string[] = [
  'id',
  'name',
  'swea',
  'paths',
  ...LOOKS_FOR,
  'message',
  'suggestion',
  'confidence',
  'enabled',
];
const MAX_PATTERN = 500;

/** Every rule of the folder, by file name; none where there is no folder. Throws a ConfigurationError for a bad one. */
export async function readProjectRules(files: Files, folder: string): Promise<readonly ProjectRule[]> {
  const entries = (await files.list(folder)) ?? [];
  const names = entries.flatMap(({ name, kind }) => (kind === 'file' && name.endsWith('.json') ? [name] : [])).sort();
  const rules: ProjectRule[] = [];
  for (const name of names) {
    const text = (await files.readText(posix.join(folder, name))) ?? '';
    for (const rule of parseProjectRules(text, name)) {
      if (rules.some(({ id }) => id === rule.id)) refuse(name, `"id" is "${rule.id}", which another rule has already`);
      rules.push(rule);
    }
  }
  return rules;
}

/** @param file its name, for errors. */
export function parseProjectRules(text: string, file: string): readonly ProjectRule[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse(file, `it is no JSON: ${messageOf(error)}`);
  }
  return (Array.isArray(value) ? value : [value]).map((one: unknown, index) =>
    ruleOf(one, file, Array.isArray(value) ? `rule ${index + 1}: ` : ''),
  );
}

function ruleOf(value: unknown, file: string, where: string): ProjectRule {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(file, `${where}a rule is an object with ${FIELDS.slice(0, 4).join(', ')} …`);
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const say = (problem: string): never => refuse(file, `${where}${problem}`);
  const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) say(`there is no field "${unknown}"; there are ${FIELDS.join(', ')}`);
  const text = (name: string): string => {
    const found = fields[name];
    return typeof found === 'string' && found.trim() !== '' ? found : say(`"${name}" takes a text that is not empty`);
  };
  const id = text('id');
  if (!/^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)?$/.test(id))
    say(`"id" is "${id}"; it takes small letters, digits and hyphens, like "project/no-console"`);
  const asked = LOOKS_FOR.filter((name) => fields[name] !== undefined);
  const [looksFor] = asked;
  if (looksFor === undefined || asked.length > 1)
    return say(`it takes exactly one of ${LOOKS_FOR.join(', ')}, and has ${asked.join(' and ') || 'none'}`);
  return {
    id: id.includes('/') ? id : `project/${id}`,
    name: fields.name === undefined ? id : text('name'),
    sweas: sweasOf(fields.swea, say),
    paths: pathsOf(fields.paths, say),
    looksFor,
    what: whatOf(looksFor, text(looksFor), say),
    message: text('message'),
    suggestion: text('suggestion'),
    confidence: confidenceOf(fields.confidence, say),
    enabled:
      fields.enabled === undefined || typeof fields.enabled === 'boolean'
        ? fields.enabled !== false
        : say('"enabled" takes true or false'),
  };
}

type Say = (problem: string) => never;

function sweasOf(value: unknown, say: Say): readonly SweaName[] {
  if (value === undefined) return SWEAS;
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = SWEAS.filter((swea) => named.includes(swea));
  return known.length === named.length && known.length > 0
    ? known
    : say(`"swea" takes ${SWEAS.join(', ')}, or a list of them`);
}

function pathsOf(value: unknown, say: Say): readonly RegExp[] {
  const globs: readonly unknown[] = Array.isArray(value) ? value : [value];
  const wrong = globs.length === 0 || globs.some((glob) => typeof glob !== 'string' || glob === '');
  if (wrong) return say('"paths" takes a path such as "src/**/*.ts", or a list of them');
  return globs.map((glob) => globPattern(String(glob)));
}

function whatOf(looksFor: LooksFor, what: string, say: Say): string {
  if (!looksFor.toLowerCase().endsWith('pattern'))
    return /^[A-Za-z_$@][\w$@/.:-]*$/.test(what) ? what : say(`"${looksFor}" takes a name such as "console.log"`);
  if (what.length > MAX_PATTERN) say(`"${looksFor}" takes at most ${MAX_PATTERN} characters`);
  try {
    new RegExp(what, 'u');
  } catch (error) {
    return say(`"${looksFor}" takes a regular expression: ${messageOf(error)}`);
  }
  return isSafePattern(what)
    ? what
    : say(`"${looksFor}" repeats repetitions, or has many, which can take for ever; write it with fewer`);
}

function confidenceOf(value: unknown, say: Say): number {
  if (value === undefined) return 0.9;
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : say('"confidence" takes a number from 0 to 1');
}

function refuse(file: string, problem: string): never {
  throw new ConfigurationError(`the rule file ${file} is wrong: ${problem}`, [
    `correct .bae/rules/${file}, or take it away`,
  ]);
}
