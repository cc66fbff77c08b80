import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TYPESCRIPT } from '../paths.js';
import { at } from '../syntax.js';

const CAMEL = /^[a-z_$][A-Za-z0-9$]*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const VALUE = /^(?:[A-Za-z_$][A-Za-z0-9$]*|[A-Z][A-Z0-9_]*)$/;

/** One way to write names: an entity is found under the same name everywhere. */
export const namesInCase = typescriptRule({
  id: 'shared/names-in-case',
  name: 'Names are in camelCase, types in PascalCase',
  standard: 'S8',
  confidence: 0.9,
  paths: [TYPESCRIPT],
  message: 'this name is written in another way than all others',
  suggestion: 'write functions and values in camelCase, types and classes in PascalCase',
  inspect(source) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const wrong = (nodes: readonly (ts.Identifier | undefined)[], form: RegExp): readonly ts.Identifier[] =>
      nodes.flatMap((name) => (name && !form.test(name.text) ? [name] : []));
    const variables = source
      .all(ts.isVariableDeclaration, kinds.VariableDeclaration)
      .flatMap(({ name }) => (ts.isIdentifier(name) ? [name] : []));
    return violatedAt(
      [
        ...wrong(
          source.all(ts.isFunctionDeclaration, kinds.FunctionDeclaration).map(({ name }) => name),
          CAMEL,
        ),
        ...wrong(variables, VALUE),
        ...wrong(
          [
            ...source.all(ts.isInterfaceDeclaration, kinds.InterfaceDeclaration),
            ...source.all(ts.isTypeAliasDeclaration, kinds.TypeAliasDeclaration),
            ...source.all(ts.isClassDeclaration, kinds.ClassDeclaration),
          ].map(({ name }) => name),
          PASCAL,
        ),
      ].map((name) => at(source, name, { message: `${name.text} is written in another way than all others` })),
    );
  },
});
