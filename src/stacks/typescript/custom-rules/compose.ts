/** Puts what a model wrote below the imports that it needs. A person's own imports stay. */
import type { EntitySpec, SystemSpec } from '../../../domain/entity-spec.js';
import { type Identifiers, identifiersOf } from '../identifiers.js';
import { rowsName } from './test-rows.js';

/** A line of the head, with the name that makes it needed. */
interface Line {
  readonly name: string;
  readonly text: string;
}

export function composeRules(_system: SystemSpec, entity: EntitySpec, code: string, existing?: string): string {
  const ids = identifiersOf(entity);
  const { kept, known } = headOf(existing ?? '');
  const imports = importsOfRules(ids).filter(({ name }) => uses(code, name) && !declares(known, name));
  const hooks = `type Hooks = Rules<${ids.type}Values, ${ids.type}>;`;
  const head = merged(kept, imports);
  const types = /^type Hooks\b/m.test(known) ? typeHooks(known) : hooks;
  return `${head}\n\n${types}\n\n${aboutRules(ids, entity)}${code.trim()}\n`;
}

export function composeTests(system: SystemSpec, entity: EntitySpec, tests: string, existing?: string): string {
  const { kept, known } = headOf(existing ?? '');
  const used = system.entities.filter((other) => other.name === entity.name || uses(tests, rowsName(other)));
  const imports = importsOfTests(used, tests).filter(({ name }) => !declares(known, name));
  const rows = used.map((other) => {
    const { type, path } = identifiersOf(other);
    return `const ${rowsName(other)} = rows<${type}>('/api${path}');`;
  });
  return `${merged(kept, imports)}\n\n${rows.join('\n')}\n\nbeforeEach(emptyDatabase);\n\n${tests.trim()}\n`;
}

/** The imports of a file that there is, and all that stands before the rules themselves. */
function headOf(text: string): { readonly kept: string; readonly known: string } {
  const imports = [...text.matchAll(/^import\b[^;]*;$/gm)];
  const last = imports.at(-1);
  const end = last ? last.index + last[0].length : 0;
  return { kept: text.slice(0, end), known: `${text.slice(0, end)}\n${typeHooks(text)}` };
}

const typeHooks = (text: string): string => /^type Hooks\b[^;]*;/m.exec(text)?.[0] ?? '';

function merged(kept: string, lines: readonly Line[]): string {
  const added = lines.map(({ text }) => text).join('\n');
  return kept === '' ? added : added === '' ? kept : `${kept}\n${added}`;
}

const importsOfRules = ({ type, file }: Identifiers): readonly Line[] => [
  { name: 'sql', text: "import { sql } from 'kysely';" },
  { name: 'z', text: "import { z } from 'zod';" },
  { name: 'Db', text: "import type { Db } from '../../db/database.ts';" },
  { name: 'Hooks', text: "import type { Rules } from '../../model/rules.ts';" },
  { name: 'Hooks', text: `import type { ${type}, ${type}Values } from './${file}.model.ts';` },
];

function importsOfTests(entities: readonly EntitySpec[], tests: string): readonly Line[] {
  const models = entities
    .map((entity) => identifiersOf(entity))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ type, file }) => ({
      name: type,
      text: `import type { ${type} } from '../src/entities/${file}/${file}.model.ts';`,
    }));
  const helpers = uses(tests, 'listen') ? 'listen, rows' : 'rows';
  return [
    ...(uses(tests, 'assert') ? [{ name: 'assert', text: "import assert from 'node:assert/strict';" }] : []),
    { name: 'beforeEach', text: "import { beforeEach, test } from 'node:test';" },
    ...models,
    { name: 'rows', text: `import { ${helpers} } from './rows.ts';` },
    { name: 'emptyDatabase', text: "import { emptyDatabase } from './support.ts';" },
  ];
}

const uses = (code: string, name: string): boolean => new RegExp(`(?<![\\w.$])${name}\\b`).test(code);

/** Is the name there already, by an import or a type? "Hooks" stands for what it is made of. */
const declares = (head: string, name: string): boolean => head !== '' && uses(head, name === 'Hooks' ? 'Rules' : name);

/** What the rules are, in the words of who asked for them. */
function aboutRules({ pluralWords }: Identifiers, { rules }: EntitySpec): string {
  const words = rules.map((rule) => ` * - ${rule.replace(/\s+/g, ' ').replaceAll('*/', '* /')}`);
  return ['/**', ` * What only ${pluralWords} do:`, ...words, ' */', ''].join('\n');
}
