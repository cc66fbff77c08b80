import type { MiddlewareHandler } from 'hono';
import { type Db, withDatabase } from '../db/database.ts';
import type { Entity } from '../model/entity.ts';
import { storedValue } from '../ui/view.ts';
import { malformed } from './problem.ts';
import { type ListQuery, MAX_PAGE_SIZE } from './query.ts';

/** What comes along with a row, by the name that ?include= asks for it by. */
type Includes = ReadonlyMap<string, (db: Db, row: object) => Promise<unknown>>;

/** Of a to-many relation the first rows come along; its own address has all of them, in pages. */
const FIRST: ListQuery = {
  page: 1,
  pageSize: MAX_PAGE_SIZE,
  sort: 'id',
  dir: 'asc',
  q: '',
  filters: {},
};

/** ?include=author,tags on a row or a list: the rows that it points at, or null, and those that it is linked to. */
export function including(entity: Entity, entities: readonly Entity[]): MiddlewareHandler {
  const known = includesOf(entity, entities);
  return async (c, next) => {
    const asked = c.req.method === 'GET' ? namesIn(c.req.query('include')) : [];
    for (const name of asked)
      if (!known.has(name)) throw malformed(`Nothing called "${name}" can be included here.`);
    await next();
    if (asked.length === 0 || c.res.status !== 200) return;
    const answer: object = Object(await c.res.json());
    c.res = c.json(await withDatabase((db) => extended(db, answer, asked, known)));
  };
}

/** The names that ?include= knows for an entity. */
export const includeNames = (entity: Entity, entities: readonly Entity[]): readonly string[] => [
  ...includesOf(entity, entities).keys(),
];

/** Every path whose answer holds rows, with the entity that they are of. */
export function rowPaths(entities: readonly Entity[]): readonly (readonly [string, Entity])[] {
  return entities.flatMap((entity) => {
    const base = `/api${entity.view.path}`;
    const linked = entity.view.related.flatMap(({ name, listing }) => {
      const other = entityAt(listing.path, entities);
      return other ? [[`${base}/:id/${name}`, other] as const] : [];
    });
    return [[base, entity] as const, [`${base}/:id`, entity] as const, ...linked];
  });
}

const namesIn = (text = ''): readonly string[] => [
  ...new Set(text.split(',').filter((name) => name !== '')),
];

const entityAt = (path: string | undefined, entities: readonly Entity[]): Entity | undefined =>
  entities.find(({ view }) => view.path === path);

function includesOf({ view }: Entity, entities: readonly Entity[]): Includes {
  const includes = new Map<string, (db: Db, row: object) => Promise<unknown>>();
  for (const field of view.fields) {
    const target = field.type === 'belongsTo' && entityAt(field.target, entities);
    if (!target) continue;
    includes.set(field.name.replace(/Id$/, ''), async (db, row) => {
      const id = storedValue(row, field);
      return typeof id === 'number' ? ((await target.view.get(db, id)) ?? null) : null;
    });
  }
  for (const related of view.related)
    includes.set(related.name, async (db, row) => {
      const id = Number(Reflect.get(row, 'id'));
      return (await related.list(db, id, FIRST)).items;
    });
  // A value of the row itself is never hidden.
  for (const { name } of view.fields) includes.delete(name);
  return includes;
}

async function extended(
  db: Db,
  answer: object,
  asked: readonly string[],
  known: Includes,
): Promise<object> {
  const extend = async (row: object): Promise<object> => {
    const pairs: [string, unknown][] = [];
    for (const name of asked) pairs.push([name, await known.get(name)?.(db, row)]);
    return Object.assign({}, row, Object.fromEntries(pairs));
  };
  const items: unknown = Reflect.get(answer, 'items');
  if (!Array.isArray(items)) return extend(answer);
  const rows: object[] = [];
  for (const row of items) rows.push(await extend(row));
  return Object.assign({}, answer, { items: rows });
}
