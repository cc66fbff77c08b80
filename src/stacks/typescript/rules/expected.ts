/** What each kind of file has to export, as data. */
import type { ValidationSubject } from '../../../domain/finding.js';
import { type EntityNames, entityNames } from './entity-names.js';
import { API, CUSTOM_RULES, LINKS, MODEL, PAGES, REPO } from './paths.js';

export interface Expected {
  readonly name: RegExp;
  /** The name as messages give it. */
  readonly says: string;
  readonly what: 'made' | 'type' | 'anything';
}

const called = (name: string, what: Expected['what']): Expected => ({
  name: new RegExp(`^${name}$`),
  says: name,
  what,
});
const made = (...names: readonly string[]): Expected[] => names.map((name) => called(name, 'made'));
const types = (...names: readonly string[]): Expected[] => names.map((name) => called(name, 'type'));
const anything = (...names: readonly string[]): Expected[] => names.map((name) => called(name, 'anything'));

const OF_ENTITY: readonly (readonly [RegExp, (names: EntityNames) => readonly Expected[]])[] = [
  [
    MODEL,
    ({ pascal, camel }) => [
      ...made(`${camel}Input`, `${camel}Patch`, `${camel}Fields`),
      ...types(pascal, `${pascal}Input`, `${pascal}Patch`),
    ],
  ],
  [
    REPO,
    ({ pascal, camel, pascalPlural }) =>
      made(
        `list${pascalPlural}`,
        `get${pascal}`,
        `create${pascal}`,
        `update${pascal}`,
        `delete${pascal}`,
        `${camel}Options`,
      ),
  ],
  [API, ({ camel }) => made(`${camel}Api`)],
  [PAGES, ({ camel }) => made(`${camel}Pages`)],
  [CUSTOM_RULES, ({ camel }) => made(`${camel}Rules`)],
  [LINKS, ({ pascal }) => [{ name: new RegExp(`^list${pascal}[A-Z]`), says: `list${pascal}…`, what: 'made' }]],
];

const OF_FRAME: Readonly<Record<string, readonly Expected[]>> = {
  'src/app.ts': made('createApp'),
  'src/server.ts': [],
  'src/migrate.ts': [],
  'src/entities/index.ts': made('entities'),
  'src/db/database.ts': [...made('withDatabase', 'transaction'), ...types('Db')],
  'src/db/dialect.ts': made('openDialect'),
  'src/db/list.ts': made('matching', 'ordering'),
  'src/db/migrate.ts': made('migrate'),
  'src/db/tables.ts': types('Tables'),
  'src/db/write.ts': made('saving'),
  'src/http/body.ts': made('jsonBody', 'idParam'),
  'src/http/openapi.ts': made('openApi'),
  'src/http/problem.ts': made('Problem', 'notFound', 'conflict', 'invalid', 'parse'),
  'src/http/query.ts': [...made('parseListQuery', 'sortColumn'), ...types('ListQuery', 'Page')],
  'src/http/security.ts': made('headers', 'sameOriginOnly', 'limitedBody'),
  'src/http/static.ts': made('staticFile'),
  'src/model/rules.ts': [...made('applyRules'), ...types('Rules')],
  'src/model/stored.ts': types('Stored'),
  'src/model/values.ts': made('string', 'text', 'integer', 'decimal', 'boolean', 'date', 'email', 'oneOf'),
  'src/ui/cell.ts': made('cell'),
  'src/ui/site.ts': anything('site'),
};

/** Undefined for a file that no kind is known for. */
export function expectedExports(subject: ValidationSubject): readonly Expected[] | undefined {
  const names = entityNames(subject);
  const ofEntity = OF_ENTITY.find(([path]) => path.test(subject.path))?.[1];
  return names && ofEntity ? ofEntity(names) : OF_FRAME[subject.path];
}
