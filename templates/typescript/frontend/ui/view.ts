import type { Expression, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { ListQuery, Option, Page } from '../http/query.ts';
import type { Stored } from '../model/stored.ts';
import type { AnyTransitions } from '../model/transitions.ts';
import type { Field } from './field.ts';

export type Id = Stored['id'];

/** The value of a field in any row. */
export const storedValue = (row: object, field: Field): unknown => Reflect.get(row, field.name);

/** What a table of rows must know about their entity. */
export interface Listing<R extends Stored = Stored> {
  /** URL path of its pages: "/students". */
  readonly path: string;
  /** For people: "Student", "Students". */
  readonly label: string;
  readonly pluralLabel: string;
  readonly fields: readonly Field[];
  /** Where the names behind each belongsTo come from, by field name. */
  readonly references: Readonly<Record<string, Reference>>;
  /** How a row is called in headings and links. */
  titleOf(row: R): string;
}

/** All that the shared pages must know about an entity. */
export interface EntityView<R extends Stored = Stored> extends Listing<R> {
  /** `among` narrows the rows further. */
  list(db: Db, query: ListQuery, among?: Expression<SqlBool>): Promise<Page<R>>;
  get(db: Db, id: Id): Promise<R | undefined>;
  /** Validates `body` as the API does; throws a Problem that names the fields. */
  create(db: Db, body: unknown): Promise<R>;
  /** The same for a stored row; undefined when there is none. */
  replace(db: Db, id: Id, body: unknown): Promise<R | undefined>;
  /** Answers whether there was one. */
  remove(db: Db, id: Id): Promise<boolean>;
  /** Its own rows, for choosers elsewhere. */
  readonly reference: Reference;
  /** Rows of other entities on its detail page. */
  readonly related: readonly Related[];
  /** What only this entity does; pages show which value may follow which. */
  readonly rules: { readonly transitions?: AnyTransitions };
  /** The same in the words of who asked for it. */
  readonly ruleWords?: readonly string[];
}

/** Rows that may be chosen, by name. */
export interface Reference {
  options(db: Db, q: string, limit: number): Promise<readonly Option[]>;
  labels(db: Db, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>>;
}

/** A to-many relation, seen from one row. */
export interface Related {
  /** The role, also in URLs: "courses". */
  readonly name: string;
  readonly title: string;
  readonly listing: Listing;
  list(db: Db, id: Id, query: ListQuery): Promise<Page<Stored>>;
  /** hasMany: the field of the other entity that points here. */
  readonly through?: string;
  /** manyToMany: how to link and unlink. */
  readonly links?: Links;
}

export interface Links {
  readonly reference: Reference;
  link(db: Db, id: Id, otherId: Id): Promise<void>;
  unlink(db: Db, id: Id, otherId: Id): Promise<void>;
}
