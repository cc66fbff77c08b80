import type { ts } from 'ts-morph';
import type { Attribute } from '../../../../domain/entity-spec.js';
import { camelCase, snakeCase } from '../../../../domain/names.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { REPO } from '../paths.js';
import { propertiesOf } from '../source/model-fields.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare, functionNamed } from '../syntax.js';

/** `birthDate: row.birth_date` and back: a value must not change its place on the way. */
export const rowsMapped = typescriptRule({
  id: 'database/rows-mapped',
  name: 'Columns and attributes keep their names',
  sweas: ['database'],
  standard: 'D8',
  paths: [REPO],
  message: 'this value comes from another column',
  suggestion: 'use the column of the same name',
  inspect(source, { spec }) {
    const mappings = source
      .all(source.ts.isArrowFunction, source.ts.SyntaxKind.ArrowFunction)
      .flatMap((arrow) => (isMapping(source, arrow) ? [arrow] : []));
    if (mappings.length === 0) return SILENT;
    const toRow = functionNamed(source, 'toRow');
    return violatedAt(
      mappings.flatMap((arrow): Violation[] => {
        const properties = propertiesIn(source, arrow);
        const wrong = properties.flatMap(([name, node, value]): Violation[] => {
          const from = memberOf(source, value);
          return from === undefined || snakeCase(from) === snakeCase(name)
            ? []
            : [
                at(source, node, {
                  message: `${name} is taken from ${from}`,
                  ...takenFrom(source, arrow, name, value),
                }),
              ];
        });
        const held = new Set(properties.map(([name]) => snakeCase(name)));
        const lost = (spec?.attributes ?? []).filter(({ name }) => arrow === toRow && !held.has(snakeCase(name)));
        return [
          ...wrong,
          ...lost.map(({ name }) =>
            at(source, arrow, {
              message: `${name} is not stored`,
              suggestion: 'add its column',
              ...stored(source, arrow, name, spec?.attributes ?? []),
            }),
          ),
        ];
      }),
    );
  },
});

/** `(row) => ({ … })` where most values are members of the parameter. */
function isMapping(source: TypeScriptSource, arrow: ts.ArrowFunction): boolean {
  const values = propertiesIn(source, arrow).map(([, , value]) => memberOf(source, value));
  return values.length > 1 && values.filter((value) => value !== undefined).length * 2 > values.length;
}

function propertiesIn(source: TypeScriptSource, arrow: ts.ArrowFunction): ReturnType<typeof propertiesOf> {
  const { ts } = source;
  const body = ts.isBlock(arrow.body) ? undefined : bare(source, arrow.body);
  return body && ts.isObjectLiteralExpression(body) ? propertiesOf(source, body) : [];
}

/** Columns are in snake case, attributes in camel case: what is named in one is taken from the other. */
function takenFrom(
  source: TypeScriptSource,
  arrow: ts.ArrowFunction,
  name: string,
  value: ts.Expression,
): Pick<Violation, 'edit'> {
  const { ts } = source;
  if (!ts.isPropertyAccessExpression(value)) return {};
  const member = name.includes('_') ? camelCase(name) : snakeCase(name);
  return setIn(source, arrow, name, `${value.expression.getText(source.file)}.${member}`);
}

function stored(
  source: TypeScriptSource,
  arrow: ts.ArrowFunction,
  name: string,
  attributes: readonly Attribute[],
): Pick<Violation, 'edit'> {
  const values = arrow.parameters[0]?.name.getText(source.file) ?? 'values';
  const before = attributes.slice(
    0,
    attributes.findIndex((attribute) => attribute.name === name),
  );
  const behind = before.map((attribute) => snakeCase(attribute.name)).reverse();
  return setIn(source, arrow, snakeCase(name), `${values}.${name}`, behind.join(' '));
}

function setIn(
  source: TypeScriptSource,
  { parent }: ts.ArrowFunction,
  name: string,
  value: string,
  behind?: string,
): Pick<Violation, 'edit'> {
  if (!source.ts.isVariableDeclaration(parent)) return {};
  const object = parent.name.getText(source.file);
  return { edit: { type: 'set_property', args: { object, name, value, ...(behind !== undefined && { behind }) } } };
}

/** "birth_date" of `row.birth_date`, also in `row.active === 1`. */
function memberOf(source: TypeScriptSource, node: ts.Expression | undefined): string | undefined {
  const { ts } = source;
  if (!node) return undefined;
  const inner = bare(source, node);
  if (ts.isBinaryExpression(inner)) return memberOf(source, inner.left);
  if (ts.isConditionalExpression(inner)) return undefined;
  return ts.isPropertyAccessExpression(inner) && ts.isIdentifier(inner.expression) ? inner.name.text : undefined;
}
