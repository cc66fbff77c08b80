/** What the files must hold that keep the rows of an entity: model, repository, links. */
import { code } from '../../../generation/helpers.js';
import type { EntityContext, LinkContext } from '../entity-context.js';
import type { FieldContext } from '../field-context.js';

export function modelBrief(context: EntityContext): readonly string[] {
  const { type, one, variable, label, fields, builders, hasComputed, title } = context;
  return [
    `export const ${one}Label = ${code(label)}`,
    `export const ${one}Fields: readonly Field[], in this order:`,
    ...fields.map((field) => `- ${descriptor(field)}`),
    `export const ${one}Input, ${one}Replacement, ${one}Patch: z.strictObject of those fields${hasComputed ? ' (computed(field) for computed ones)' : ''}; Replacement and Patch have version too, in Patch all may be left out`,
    ...fields.filter(({ fallback }) => fallback !== '').map(({ name, fallback }) => `  Input.${name}: .${fallback}`),
    ...fields.filter(({ optional }) => optional).map(({ name }) => `  ${name} is nullable in all three`),
    `export type ${type}Input, ${type}Patch (without version; values may be undefined)${hasComputed ? ', both without computed values' : ''}`,
    `export type ${type}Values = ${valuesOf(fields.filter(({ computed }) => !computed))}`,
    ...(hasComputed
      ? [
          `export type ${type}Computed = ${valuesOf(fields.filter(({ computed }) => computed))} // null until rules fill it in`,
        ]
      : []),
    `export type ${type} = ${[`${type}Values`, ...(hasComputed ? [`${type}Computed`] : []), 'Stored'].join(' & ')}`,
    `export function ${one}Title(${variable}: ${type}): string // ${title}`,
    "import { z } from 'zod'; type Stored of ../../model/stored.ts { id, createdAt, updatedAt, version }; type Field of ../../ui/field.ts",
    `../../model/values.ts: ${builders.join(', ')}, each (field: Field) => a zod schema with its limits and messages; replacementOf(input), patchOf(strictObject): schemas with version; type Output<schema>`,
  ];
}

export function repoBrief(context: EntityContext): readonly string[] {
  const { type, one, many, table, fields, references, uses, refreshKeys, refreshes, hasComputed, titleSort } = context;
  const save = `applyRules(${one}Rules, values, change) answers what to save; write by saving(${one}Fields, () => …); then afterSave(${one}Rules, stored, change)`;
  return [
    'All are exported and take db: Db first; rows of the table are answered as values in camelCase:',
    `list${many}(db, query: ListQuery, among?: Expression<SqlBool>): Promise<Page<${type}>>`,
    `get${type}(db, id): Promise<${type} | undefined>`,
    `create${type}(db, input: ${type}Input): Promise<${type}>`,
    `update${type}(db, id, patch: ${type}Patch, version?): Promise<${type} | undefined> // another version than the stored one: throw stale(${one}Label, stored version); version grows by 1`,
    `delete${type}(db, id): Promise<boolean>`,
    `${one}Options(db, q, limit): Promise<readonly Option[]> // by ${titleSort}, label by ${one}Title`,
    `${one}Labels(db, ids: readonly number[]): Promise<ReadonlyMap<number, string>>`,
    ...(hasComputed
      ? [
          `refresh${type}(db, ids: readonly number[]): Promise<void> // derivedAnew(${one}Rules, row, change) of ../../model/rules.ts; what it answers is stored, without a new version`,
        ]
      : []),
    `Table ${table} (type ${type}Table of ../../db/tables.ts): id, ${fields.map(({ column }) => column).join(', ')}, created_at, updated_at, version`,
    ...fields.filter(({ isBoolean }) => isBoolean).map(({ column }) => `  ${column} is 0 or 1`),
    `Save: ${save}. change = { db, fields: ${one}Fields, current: stored row or undefined }`,
    ...(references.length > 0
      ? [
          `Before: checkReferences(db, [${references.map(({ name, label, targetTable }) => `{ name: '${name}', label: ${code(label)}, table: '${targetTable}' }`).join(', ')}], values)`,
        ]
      : []),
    ...refreshKeys.map(
      ({ type: target, field }) => `After each save and deletion: refresh${target}(db, [ids of ${field}, old and new])`,
    ),
    ...refreshes.map(({ type: target, file }) => `refresh${target} is in ../${file}/${file}.repo.ts`),
    `Delete: ${uses.length > 0 ? `checkUnused(db, [${uses.map((use) => `{ table: '${use.table}', column: '${use.column}', label: ${code(use.label)}, pluralLabel: ${code(use.pluralLabel)} }`).join(', ')}], ${one}Label, id), ` : ''}beforeDelete(${one}Rules, row, change), delete, afterDelete(…)`,
    '../../db/database.ts: type Db (Kysely); ../../db/list.ts: matching(query, fields, among) for where, ordering(query, fields) for orderBy, countWhere(db, table, condition); ../../db/write.ts: saving, checkReferences, checkUnused, types Reference, Use',
    '../../http/query.ts: types ListQuery { page, pageSize, sort, dir, q, filters }, Page { items, page, pageSize, total }, Option { id, label }; ../../http/problem.ts: stale',
    `./${context.file}.model.ts: ${one}Fields, ${one}Label, ${one}Title, types ${type}, ${type}Input, ${type}Patch, ${type}Values${hasComputed ? `, ${type}Computed` : ''}`,
    `../../model/rules.ts: applyRules, afterSave, beforeDelete, afterDelete; ../../model/stored.ts: merge(row, patch); ./${context.file}.rules.ts: ${one}Rules`,
  ];
}

export function linksBrief({ type, one, file, links, refreshesSelf, hasTableLinks }: EntityContext): readonly string[] {
  return [
    'All are exported, take db: Db first, and throw notFound(label, id) for a row that does not exist:',
    ...links.flatMap(linkLines),
    ...(refreshesSelf ? [`after linking and unlinking: refresh${type}(db, [id]) of ./${file}.repo.ts`] : []),
    ...(hasTableLinks ? ['type Tables of ../../db/tables.ts has the tables of links'] : []),
    `get${type} of ./${file}.repo.ts; ${one}Label of ./${file}.model.ts; notFound, notLinked(label, id), stillNeeded(label, needed) of ../../http/problem.ts; type Db of ../../db/database.ts; types ListQuery, Page of ../../http/query.ts`,
  ];
}

function linkLines({ functions, other, ...link }: LinkContext): readonly string[] {
  const { type, many, file } = other;
  const how = link.viaTable
    ? `rows of ${link.table} { ${link.ownColumn}, ${link.otherColumn} }; link again is no error`
    : `${link.keyField} of the other row${link.keyRequired ? '; unlink throws stillNeeded' : ', null when unlinked'}`;
  return [
    `list${functions}(db, id, query: ListQuery): Promise<Page<${type}>>, link${functions}(db, id, otherId), unlink${functions}(db, id, otherId) // ${how}; not linked: notLinked(${other.one}Label, otherId)`,
    `  list${many}, get${type}, update${type} of ../${file}/${file}.repo.ts; ${other.one}Label, type ${type} of ../${file}/${file}.model.ts${link.viaTable ? '; list by its `among`' : `; list with filters { ${link.keyField}: id }`}`,
    ...(link.otherComputed ? [`  then refresh${type}(db, [otherId])`] : []),
  ];
}

const descriptor = ({ name, column, label, type, required, facts, values }: FieldContext): string =>
  `{ name: '${name}', column: '${column}', label: ${code(label)}, type: '${type}', required: ${required}${facts.map(({ key, literal }) => `, ${key}: ${literal}`).join('')}${values.length > 0 ? `, values: [${values.join(', ')}]` : ''} }`;

const valuesOf = (fields: readonly FieldContext[]): string =>
  `{ ${fields.map((field) => `${field.name}: ${tsType(field)}`).join('; ')} }`;

const tsType = ({ rowType, isBoolean, isEnum, values }: FieldContext): string =>
  isBoolean ? 'boolean' : isEnum ? rowType.replace('string', values.join(' | ')) : rowType;
