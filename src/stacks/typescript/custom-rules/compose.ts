/** Puts what a model wrote below the imports that it needs; a person's own stay as far as they are used. */
import type { EntitySpec, SystemSpec } from '../../../domain/entity-spec.js';
import { type Identifiers, identifiersOf } from '../identifiers.js';
import { importsFor } from './own-imports.js';
import { rowsName } from './test-rows.js';

/** A line of the head, with the name that it brings into reach. */
interface Line {
  readonly name: string;
  readonly text: string;
  /** What code has that needs it; all code, where absent. An import that nothing uses does not compile. */
  readonly use?: RegExp;
}

export function composeRules(_system: SystemSpec, entity: EntitySpec, code: string, existing = ''): string {
  const ids = identifiersOf(entity);
  const hooks = /^type Hooks\b[^;]*;/m.exec(existing)?.[0] ?? `type Hooks = Rules<${ids.type}Values, ${ids.type}>;`;
  const body = `${hooks}\n\n${aboutRules(ids, entity)}${code.trim()}\n`;
  return `${headOf(importsFor(body, existing), importsOfRules(ids), body)}\n\n${body}`;
}

export function composeTests(system: SystemSpec, _entity: EntitySpec, tests: string, existing = ''): string {
  const used = system.entities.filter((other) => valueNamed(rowsName(other)).test(tests));
  const rows = used.map((other) => {
    const { type, path } = identifiersOf(other);
    return `const ${rowsName(other)} = rows<${type}>('/api${path}');\n`;
  });
  const body = `${rows.join('')}\nbeforeEach(emptyDatabase);\n\n${tests.trim()}\n`;
  return `${headOf(importsFor(body, existing), importsOfTests(used, body), body)}\n\n${body.trimStart()}`;
}

/** The person's imports, then ours that are needed as well. */
const headOf = (kept: readonly string[], ours: readonly Line[], body: string): string =>
  [
    ...kept,
    ...ours
      .filter(({ name, use }) => use?.test(body) !== false && !kept.some((line) => isNamed(line, name)))
      .map(({ text }) => text),
  ].join('\n');

const importsOfRules = ({ type, file }: Identifiers): readonly Line[] => [
  { name: 'sql', use: /\bsql[`<.]/, text: "import { sql } from 'kysely';" },
  { name: 'z', use: /\bz\.\w/, text: "import { z } from 'zod';" },
  { name: 'Db', use: /[:<]\s*Db\b/, text: "import type { Db } from '../../db/database.ts';" },
  { name: 'Rules', text: "import type { Rules } from '../../model/rules.ts';" },
  { name: `${type}Values`, text: `import type { ${type}, ${type}Values } from './${file}.model.ts';` },
];

const importsOfTests = (entities: readonly EntitySpec[], body: string): readonly Line[] => [
  { name: 'assert', use: /\bassert[.(]/, text: "import assert from 'node:assert/strict';" },
  { name: 'beforeEach', text: "import { beforeEach, test } from 'node:test';" },
  ...entities
    .map((entity) => identifiersOf(entity))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ type, file }) => ({
      name: type,
      text: `import type { ${type} } from '../src/entities/${file}/${file}.model.ts';`,
    })),
  ...helpersIn(body),
  { name: 'emptyDatabase', text: "import { emptyDatabase } from './support.ts';" },
];

function helpersIn(body: string): readonly Line[] {
  const names = [/\blisten\(/.test(body) && 'listen', /\brows</.test(body) && 'rows'].filter((name) => name !== false);
  return names.length > 0 ? [{ name: 'rows', text: `import { ${names.join(', ')} } from './rows.ts';` }] : [];
}

const isNamed = (line: string, name: string): boolean => new RegExp(`\\b${name}\\b(?!['./-])`).test(line);

/** A value of that name, and not a word in a text or a path. */
const valueNamed = (name: string): RegExp => new RegExp(`(?<![\\w.$/'"\`-])${name}\\s*(?=[.),;\\]])`);

/** What the rules are, in the words of who asked for them. */
function aboutRules({ pluralWords }: Identifiers, { rules }: EntitySpec): string {
  const words = rules.map((rule) => ` * - ${rule.replace(/\s+/g, ' ').replaceAll('*/', '* /')}`);
  return ['/**', ` * What only ${pluralWords} do:`, ...words, ' */', ''].join('\n');
}
