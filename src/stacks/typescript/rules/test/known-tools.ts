import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TEST } from '../paths.js';
import { at } from '../syntax.js';

const LOOSE = /^(?:node:)?assert$/;
const MOCKS = /^mock$/;

/** node:test with strict assertions, on the real application and a real database. */
export const knownTools = typescriptRule({
  id: 'test/known-tools',
  name: 'Strict assertions, nothing mocked',
  sweas: ['test'],
  standard: 'T4',
  paths: [TEST],
  message: 'this hides differences',
  suggestion: 'use node:test and node:assert/strict, on the real app and database',
  inspect(source) {
    const { ts } = source;
    const imports = source.all(ts.isImportDeclaration, ts.SyntaxKind.ImportDeclaration);
    const loose = imports.filter(
      ({ moduleSpecifier, importClause }) =>
        ts.isStringLiteral(moduleSpecifier) &&
        LOOSE.test(moduleSpecifier.text) &&
        !/\bstrict\b/.test(importClause?.getText(source.file) ?? ''),
    );
    const mocks = source
      .all(ts.isImportSpecifier, ts.SyntaxKind.ImportSpecifier)
      .filter(({ name }) => MOCKS.test(name.text));
    return violatedAt([
      ...loose.map((node) =>
        at(source, node, {
          message: 'loose assertions take "1" for 1',
          edit: { type: 'fix_import', args: { ...source.at(node.moduleSpecifier), specifier: 'node:assert/strict' } },
        }),
      ),
      ...mocks.map((node) =>
        at(source, node, {
          message: 'what is mocked is not tested',
          edit: { type: 'remove_import', args: { ...source.at(node), holds: node.name.text } },
        }),
      ),
    ]);
  },
});
