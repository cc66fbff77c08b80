import type { MiddlewareHandler } from 'hono';
import { type SqlBool, sql } from 'kysely';
import { type Db, withDatabase } from '../db/database.ts';
import type { Entity } from '../model/entity.ts';
import type { Stored } from '../model/stored.ts';
import { storedValue } from '../ui/view.ts';
import { malformed } from './problem.ts';
import { type ListQuery, MAX_PAGE_SIZE } from './query.ts';

/** What comes along with a row under the name that ?include= asks for it by. */
export interface Include {
  readonly name: string;
  /** The entity whose rows these are. */
  readonly of: Entity;
  readonly isMany: boolean;
  /** To-many relations only: the name that says how many there are; absent where something else has it. */
  readonly total?: string | undefined;
  /** The names and values to add to each of the rows, in their order. */
  load(db: Db, rows: readonly object[]): Promise<readonly Added[]>;
}

type Added = readonly (readonly [string, unknown])[];

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
  const known = new Map(includesOf(entity, entities).map((include) => [include.name, include]));
  return async (c, next) => {
    const names = c.req.method === 'GET' ? namesIn(c.req.query('include')) : [];
    const asked = names.map((name) => {
      const include = known.get(name);
      if (!include) throw malformed(`Nothing called "${name}" can be included here.`);
      return include;
    });
    await next();
    if (asked.length === 0 || c.res.status !== 200) return;
    const answer: object = Object(await c.res.json());
    c.res = c.json(await withDatabase((db) => extended(db, answer, asked)));
  };
}

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

/** What ?include= knows for an entity. */
export function includesOf({ view }: Entity, entities: readonly Entity[]): readonly Include[] {
  const names = new Set(
    [...view.fields, ...view.related].flatMap(({ name }) => [name, name.replace(/Id$/, '')]),
  );
  const ones = view.fields.flatMap((field): readonly Include[] => {
    const of = field.type === 'belongsTo' && entityAt(field.target, entities);
    if (!of) return [];
    const name = field.name.replace(/Id$/, '');
    const load: Include['load'] = async (db, rows) => {
      const ids = rows.map((row) => storedValue(row, field));
      const found = await rowsWith(db, of, ids);
      return ids.map((id) => [[name, found.get(id) ?? null]]);
    };
    return [{ name, of, isMany: false, load }];
  });
  const manies = view.related.flatMap(({ name, listing, list }): readonly Include[] => {
    const of = entityAt(listing.path, entities);
    if (!of) return [];
    const total = names.has(`${name}Total`) ? undefined : `${name}Total`;
    const load: Include['load'] = async (db, rows) => {
      const added: Added[] = [];
      for (const row of rows) {
        const page = await list(db, Number(Reflect.get(row, 'id')), FIRST);
        const items = [name, page.items] as const;
        added.push(total === undefined ? [items] : [items, [total, page.total]]);
      }
      return added;
    };
    return [{ name, of, total, isMany: true, load }];
  });
  // A value of the row itself is never hidden.
  return [...ones, ...manies].filter(
    ({ name }) => !view.fields.some((field) => field.name === name),
  );
}

const namesIn = (text = ''): readonly string[] => [
  ...new Set(text.split(',').filter((name) => name !== '')),
];

const entityAt = (path: string | undefined, entities: readonly Entity[]): Entity | undefined =>
  entities.find(({ view }) => view.path === path);

/** However many there are to be found, they are asked for at once. */
async function rowsWith(
  db: Db,
  { view }: Entity,
  values: readonly unknown[],
): Promise<ReadonlyMap<unknown, Stored>> {
  const ids = [...new Set(values)].filter((value) => typeof value === 'number');
  if (ids.length === 0) return new Map();
  const among = sql<SqlBool>`${sql.ref('id')} in (${sql.join(ids)})`;
  const { items } = await view.list(db, { ...FIRST, pageSize: ids.length }, among);
  return new Map(items.map((row) => [row.id, row]));
}

async function extended(db: Db, answer: object, asked: readonly Include[]): Promise<object> {
  const items: unknown = Reflect.get(answer, 'items');
  const rows: readonly object[] = Array.isArray(items) ? items : [answer];
  const added: Added[] = rows.map(() => []);
  for (const { load } of asked)
    for (const [at, more] of (await load(db, rows)).entries())
      added[at] = [...(added[at] ?? []), ...more];
  const whole = rows.map((row, at) => Object.assign({}, row, Object.fromEntries(added[at] ?? [])));
  const [one = answer] = whole;
  return Array.isArray(items) ? Object.assign({}, answer, { items: whole }) : one;
}
