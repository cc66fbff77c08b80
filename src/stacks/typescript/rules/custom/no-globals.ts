import { violatedAt } from '../../../../validation/rule.js';
import { freeNames } from '../source/free-names.js';
import { at } from '../syntax.js';
import { customRule } from './custom-rule.js';

const GLOBALS = [
  'process',
  'globalThis',
  'global',
  'window',
  'self',
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'Deno',
  'Bun',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'Worker',
];

/** The program around an entity is not for its rules to reach: its environment, its memory, its files. */
export const noGlobals = customRule({
  id: 'custom/no-globals',
  name: 'Own logic does not reach the program around it',
  standard: 'S4',
  message: 'own logic must not reach the program around it',
  suggestion: 'use the values, the row and the database that the hook is given',
  inspect(source) {
    const { ts } = source;
    const metas = source.all(ts.isMetaProperty, ts.SyntaxKind.MetaProperty);
    return violatedAt([
      ...freeNames(source, ...GLOBALS).map((node) =>
        at(source, node, { message: `own logic must not use ${node.text}` }),
      ),
      ...metas.map((node) => at(source, node, { message: 'own logic must not use import.meta' })),
    ]);
  },
});
