import type { ts } from 'ts-morph';
import { pluralOf, snakeCase } from '../../../../domain/names.js';
import { type Doubt, doubtful, SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { REPO } from '../paths.js';
import { type Property, propertiesOf } from '../source/model-fields.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare, literalText } from '../syntax.js';

/** A reference that is not listed is not checked: the client gets a fault instead of the name of the field. */
export const referencesComplete = typescriptRule({
  id: 'database/references-complete',
  name: 'Every reference is listed with its field and table',
  kind: 'composite',
  sweas: ['database'],
  standard: 'D9',
  paths: [REPO],
  message: 'a reference is not checked',
  suggestion: "list it: { name: 'teacherId', label: 'Teacher', table: 'teachers' }",
  inspect(source, { spec }) {
    const listed = entriesOf(source);
    if (listed === undefined) return SILENT;
    const half = listed.entries.flatMap(({ node, facts }): Violation[] => {
      const lacks = ['name', 'label', 'table'].filter((fact) => !facts.has(fact));
      return lacks.length === 0 ? [] : [at(source, node, { message: `this reference has no ${lacks.join(', no ')}` })];
    });
    const relations = (spec?.relations ?? []).filter(({ kind }) => kind === 'belongsTo');
    const missing = relations.filter(
      ({ name }) => !listed.entries.some(({ facts }) => facts.get('name') === `${name}Id`),
    );
    const strange = relations.flatMap(({ name, target }): Doubt[] => {
      const entry = listed.entries.find(({ facts }) => facts.get('name') === `${name}Id`);
      const table = entry?.facts.get('table');
      const usual = snakeCase(pluralOf(target));
      return entry === undefined || table === undefined || table.endsWith(usual)
        ? []
        : [{ reason: `rules do not know whether ${table} is the table of ${target}`, ...source.at(entry.node) }];
    });
    return violatedAt(
      [...half, ...missing.map(({ name }) => at(source, listed.node, { message: `${name}Id is not checked` }))],
      doubtful(strange),
    );
  },
});

interface Entry {
  readonly node: ts.Node;
  readonly facts: ReadonlyMap<string, string>;
}

function entriesOf(
  source: TypeScriptSource,
): { readonly node: ts.Node; readonly entries: readonly Entry[] } | undefined {
  const { ts } = source;
  const declaration = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .find(({ name }) => name.getText(source.file) === 'references');
  const value = declaration?.initializer && bare(source, declaration.initializer);
  if (!value || !ts.isArrayLiteralExpression(value)) return undefined;
  const textOf = ([name, , fact]: Property): (readonly [string, string])[] => {
    const text = literalText(source, fact);
    return text === undefined ? [] : [[name, text]];
  };
  return {
    node: declaration,
    entries: value.elements
      .filter(ts.isObjectLiteralExpression)
      .map((node) => ({ node, facts: new Map(propertiesOf(source, node).flatMap(textOf)) })),
  };
}
