import type { ts } from 'ts-morph';
import type { EntitySpec } from '../../../../domain/entity-spec.js';
import { camelCase, snakeCase } from '../../../../domain/names.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { REPO } from '../paths.js';
import { propertiesOf } from '../source/model-fields.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare, functionNamed } from '../syntax.js';

const OF_EVERY_ROW = ['id', 'created_at', 'updated_at', 'version'];

/** What is stored comes back, and what came is stored. */
export const rowsComplete = typescriptRule({
  id: 'database/rows-complete',
  name: 'Rows hold all values, both ways',
  kind: 'composite',
  sweas: ['database'],
  standard: 'D8',
  paths: [REPO],
  message: 'a value is lost on the way',
  suggestion: 'name every column in both mappings',
  inspect(source, subject) {
    const names = entityNames(subject);
    const reading = names && functionNamed(source, `to${names.type}`);
    const writing = functionNamed(source, 'toRow');
    const read = reading && columnsIn(source, reading);
    const written = writing && columnsIn(source, writing);
    if (!reading || !writing || !read || !written) return SILENT;
    const asked = [
      ...(subject.spec?.attributes ?? []).map(({ name }) => snakeCase(name)),
      ...(subject.spec?.relations ?? [])
        .filter(({ kind }) => kind === 'belongsTo')
        .map(({ name }) => `${snakeCase(name)}_id`),
    ];
    const lost = (wanted: Iterable<string>, found: ReadonlySet<string>, node: ts.Node, says: string): Violation[] =>
      [...new Set(wanted)]
        .filter((name) => !found.has(name))
        .map((name) =>
          at(source, node, { message: `${name} is not ${says}`, ...mapped(source, node, name, says, subject.spec) }),
        );
    return violatedAt([
      ...lost([...OF_EVERY_ROW, ...written, ...asked], read, reading, 'read'),
      ...lost([...asked, ...[...read].filter((name) => !OF_EVERY_ROW.includes(name))], written, writing, 'stored'),
    ]);
  },
});

/** A boolean is a number in a row that is read; all else is what it is. */
function mapped(
  source: TypeScriptSource,
  node: ts.Node,
  column: string,
  says: string,
  spec: EntitySpec | undefined,
): Pick<Violation, 'edit'> {
  const { ts } = source;
  const attribute = spec?.attributes.find(({ name }) => snakeCase(name) === column);
  if (!ts.isArrowFunction(node) || !ts.isVariableDeclaration(node.parent)) return {};
  if (says === 'read' && attribute?.type === 'boolean') return {};
  const from = node.parameters[0]?.name.getText(source.file);
  const [name, member] = says === 'read' ? [camelCase(column), column] : [column, camelCase(column)];
  const object = node.parent.name.getText(source.file);
  return { edit: { type: 'set_property', args: { object, name, value: `${from}.${member}` } } };
}

/** Names of an object that a function answers, as columns; undefined where it does not say them all. */
function columnsIn(
  source: TypeScriptSource,
  { body }: NonNullable<ReturnType<typeof functionNamed>>,
): ReadonlySet<string> | undefined {
  const { ts } = source;
  if (!body || ts.isBlock(body)) return undefined;
  const object = bare(source, body);
  if (!ts.isObjectLiteralExpression(object) || object.properties.some(ts.isSpreadAssignment)) return undefined;
  return new Set(propertiesOf(source, object).map(([name]) => snakeCase(name)));
}
