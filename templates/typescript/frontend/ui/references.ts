import type { Db } from '../db/database.ts';
import type { Option } from '../http/query.ts';
import type { Stored } from '../model/stored.ts';
import { type Id, type Listing, type Reference, storedValue } from './view.ts';

/** More rows than this are searched, not listed. */
export const MOST_OPTIONS = 100;

/** Names of the rows that belongsTo fields point at: by field name, then by id. */
export type Names = Readonly<Record<string, ReadonlyMap<Id, string>>>;

/** What a belongsTo control offers. */
export interface Choice {
  readonly options: readonly Option[];
  /** There are more rows than options, or a search has narrowed them. */
  readonly searched: boolean;
  readonly q: string;
}

export type Choices = Readonly<Record<string, Choice>>;

/** One query for each belongsTo of the listing, however many rows. */
export async function namesFor<R extends Stored>(
  db: Db,
  listing: Listing<R>,
  rows: readonly R[],
): Promise<Names> {
  const names: Record<string, ReadonlyMap<Id, string>> = {};
  for (const field of listing.fields) {
    const reference = listing.references[field.name];
    if (reference)
      names[field.name] = await reference.labels(
        db,
        idsIn(rows.map((row) => storedValue(row, field))),
      );
  }
  return names;
}

const idsIn = (values: readonly unknown[]): Id[] => [
  ...new Set(values.filter((value): value is Id => typeof value === 'number')),
];

/** Rows to choose from that match `q`; the chosen one, an id as text, is always among them. */
export async function choiceOf(
  db: Db,
  reference: Reference,
  q: string,
  chosen: string,
): Promise<Choice> {
  const found = await reference.options(db, q, MOST_OPTIONS + 1);
  const options = found.slice(0, MOST_OPTIONS);
  const id = Number(chosen);
  if (id > 0 && !options.some((option) => option.id === id)) {
    const label = (await reference.labels(db, [id])).get(id);
    if (label !== undefined) options.unshift({ id, label });
  }
  return { options, searched: q !== '' || found.length > MOST_OPTIONS, q };
}
