import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { freeNames } from '../source/free-names.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare, literalText } from '../syntax.js';
import { customRule } from './custom-rule.js';

const MEMBERS = new Set([
  'prototype',
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
]);
const TAMPERERS = new Set(['setPrototypeOf', 'getPrototypeOf', 'defineProperty', 'defineProperties']);

/** Prototypes are everybody's: what is changed there changes the whole program, and leads out of every fence. */
export const noPrototypes = customRule({
  id: 'custom/no-prototypes',
  name: 'Own logic leaves prototypes alone',
  standard: 'S4',
  message: 'own logic must not reach prototypes and constructors',
  suggestion: 'make a new object with the values that are wanted',
  inspect(source) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const members = source
      .all(ts.isPropertyAccessExpression, kinds.PropertyAccessExpression)
      .filter(
        ({ name, expression }) => MEMBERS.has(name.text) || (TAMPERERS.has(name.text) && isObject(source, expression)),
      );
    const hidden = source
      .all(ts.isElementAccessExpression, kinds.ElementAccessExpression)
      .filter(({ argumentExpression }) => isHidden(source, bare(source, argumentExpression)));
    const taken = source
      .all(ts.isBindingElement, kinds.BindingElement)
      .filter(({ name, propertyName }) => MEMBERS.has((propertyName ?? name).getText(source.file)));
    return violatedAt([
      ...[...members, ...hidden, ...taken].map((node) => at(source, node)),
      ...freeNames(source, 'Reflect', 'Proxy').map((node) => at(source, node)),
    ]);
  },
});

const isObject = (source: TypeScriptSource, node: ts.Expression): boolean => node.getText(source.file) === 'Object';

/** `x['constructor']`, and names that are put together so that nobody sees them. */
function isHidden(source: TypeScriptSource, node: ts.Expression): boolean {
  const text = literalText(source, node);
  if (text !== undefined) return MEMBERS.has(text);
  return (
    source.ts.isBinaryExpression(node) &&
    literalText(source, bare(source, node.left)) !== undefined &&
    literalText(source, bare(source, node.right)) !== undefined
  );
}
