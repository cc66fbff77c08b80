/** What the tests of an entity need besides its context: rows to create, and values to be refused. */
import type { EntitySpec, SystemSpec } from '../../domain/entity-spec.js';
import { code } from '../../generation/helpers.js';
import { keyField, targetOf } from './edges.js';
import { type EntityContext, type EntityHead, headOf } from './entity-context.js';
import { belongsTo } from './field-context.js';
import { distinctRows, type Refused, refusedValues, SAMPLE_ROWS, sampleValue } from './samples.js';
import { defaultOf, isTextual } from './type-map.js';

export interface TestContext {
  /** Values in code, one list a row. */
  readonly samples: readonly { readonly values: readonly { readonly name: string; readonly literal: string }[] }[];
  /** Rows that can exist at once. */
  readonly rows: number;
  readonly hasSecondRow: boolean;
  /** What a row cannot be without. */
  readonly parents: readonly (EntityHead & { readonly field: string })[];
  readonly parentImports: readonly EntityHead[];
  readonly refused: readonly { readonly name: string; readonly value: string; readonly message: string }[];
  /** In code. */
  readonly required: readonly string[];
  readonly uniques: readonly string[];
  /** Fields to change, to filter and to search by; empty when there is none. */
  readonly changed: boolean;
  readonly changedName: string;
  readonly filtered: boolean;
  readonly filteredName: string;
  readonly searched: boolean;
  readonly searchedName: string;
  /** Entities whose rows the tests of links create. */
  readonly linkImports: readonly EntityHead[];
}

export function testContext(system: SystemSpec, entity: EntitySpec, { links }: EntityContext): TestContext {
  const attributes = entity.attributes.filter(({ computed }) => !computed);
  const parents = belongsTo(entity)
    .filter(({ required }) => required)
    .map((relation) => ({ ...headOf(targetOf(system, relation)), field: keyField(relation) }));
  const rows = distinctRows(attributes);
  const changedName = attributes[0]?.name ?? '';
  const filteredName = attributes.find(({ type, name }) => type !== 'text' && !QUERY_CONTROLS.has(name))?.name ?? '';
  const searchedName = attributes.find(({ type }) => isTextual(type))?.name ?? '';
  return {
    samples: Array.from({ length: SAMPLE_ROWS }, (_, n) => ({
      values: attributes.map((attribute) => ({ name: attribute.name, literal: code(sampleValue(attribute, n)) })),
    })),
    rows,
    hasSecondRow: rows > 1,
    parents,
    parentImports: byFile(parents.filter(({ name }) => name !== entity.name)),
    refused: attributes.flatMap((attribute) =>
      refusedValues(attribute).map((refused) => line(attribute.name, refused)),
    ),
    required: [
      ...attributes
        .filter((attribute) => attribute.required && defaultOf(attribute) === undefined)
        .map(({ name }) => name),
      ...parents.map(({ field }) => field),
    ].map(code),
    uniques: attributes.filter(({ unique }) => unique).map(({ name }) => code(name)),
    changed: changedName !== '',
    changedName,
    filtered: filteredName !== '',
    filteredName,
    searched: searchedName !== '',
    searchedName,
    linkImports: byFile(links.filter(({ isSelf }) => !isSelf).map(({ other }) => other)),
  };
}

/** Names that mean something else in the query of a list. */
const QUERY_CONTROLS: ReadonlySet<string> = new Set(['page', 'pageSize', 'sort', 'dir', 'q', 'include']);

const line = (name: string, { value, length, message }: Refused) => ({
  name: code(name),
  value: length === undefined ? code(value) : `'x'.repeat(${length})`,
  message: code(message),
});

function byFile<T extends EntityHead>(heads: readonly T[]): readonly T[] {
  const distinct = [...new Map(heads.map((head) => [head.name, head])).values()];
  return distinct.sort((a, b) => (a.file < b.file ? -1 : 1));
}
