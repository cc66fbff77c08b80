import type { MiddlewareHandler } from 'hono';
import { type Db, withDatabase } from '../db/database.ts';
import type { Entity } from '../model/entity.ts';
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
  /** The names and values to add to the row. */
  load(db: Db, row: object): Promise<readonly (readonly [string, unknown])[]>;
}

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
    const load: Include['load'] = async (db, row) => {
      const id = storedValue(row, field);
      return [[name, typeof id === 'number' ? ((await of.view.get(db, id)) ?? null) : null]];
    };
    return [{ name, of, isMany: false, load }];
  });
  const manies = view.related.flatMap(({ name, listing, list }): readonly Include[] => {
    const of = entityAt(listing.path, entities);
    if (!of) return [];
    const total = names.has(`${name}Total`) ? undefined : `${name}Total`;
    const load: Include['load'] = async (db, row) => {
      const page = await list(db, Number(Reflect.get(row, 'id')), FIRST);
      const items = [name, page.items] as const;
      return total === undefined ? [items] : [items, [total, page.total]];
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

async function extended(db: Db, answer: object, asked: readonly Include[]): Promise<object> {
  const extend = async (row: object): Promise<object> => {
    const added: (readonly [string, unknown])[] = [];
    for (const { load } of asked) added.push(...(await load(db, row)));
    return Object.assign({}, row, Object.fromEntries(added));
  };
  const items: unknown = Reflect.get(answer, 'items');
  if (!Array.isArray(items)) return extend(answer);
  const rows: object[] = [];
  for (const row of items) rows.push(await extend(row));
  return Object.assign({}, answer, { items: rows });
}
