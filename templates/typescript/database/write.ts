import { conflict, type FieldError, invalid } from '../http/problem.ts';
import type { Field } from '../ui/field.ts';
import { counted } from '../ui/words.ts';
import type { Db } from './database.ts';
import { takenColumns } from './dialect.ts';
import { countWhere, equal } from './list.ts';
import type { Tables } from './tables.ts';

/** A field that points at rows of another table. */
export interface Reference {
  readonly name: string;
  readonly label: string;
  readonly table: keyof Tables;
}

/** Rows elsewhere that point at an entity, and keep its rows from being deleted. */
export interface Use {
  readonly table: keyof Tables;
  readonly column: string;
  /** For people: "Course", "Courses". */
  readonly label: string;
  readonly pluralLabel: string;
}

/** Runs a write; a duplicate becomes a conflict that names the field. */
export async function saving<T>(fields: readonly Field[], write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const columns = takenColumns(error);
    const taken = fields.filter(({ column }) => columns.includes(column));
    if (taken.length === 0) throw error;
    const errors = taken.map(({ name, label }) => ({
      path: name,
      message: `${label} is already taken`,
    }));
    throw conflict(errors.map(({ message }) => `${message}.`).join(' '), errors);
  }
}

/** Throws a 422 that names each reference to a row that does not exist. */
export async function checkReferences(
  db: Db,
  references: readonly Reference[],
  values: object,
): Promise<void> {
  const errors: FieldError[] = [];
  for (const { name, label, table } of references) {
    const id: unknown = Reflect.get(values, name);
    if (id === null || (await countWhere(db, table, equal('id', id))) > 0) continue;
    errors.push({ path: name, message: `${label} ${id} does not exist` });
  }
  if (errors.length > 0) throw invalid(errors);
}

/** Throws a 409 that says what still points at the row. */
export async function checkUnused(
  db: Db,
  uses: readonly Use[],
  label: string,
  id: number,
): Promise<void> {
  for (const use of uses) {
    const count = await countWhere(db, use.table, equal(use.column, id));
    if (count > 0) throw conflict(`${label} is still used by ${counted(count, use)}.`);
  }
}
