import type { ts } from 'ts-morph';
import type { TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { removed } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

const MODES = ['skip', 'only', 'todo'];

/** Lets a test run that is left out: `test.skip(…)` and `{ skip: true }`, `only` and `todo` too. */
export const runTest = typescriptEdit({
  type: 'run_test',
  plan(source, args) {
    const { ts } = source;
    const options = source
      .all(ts.isPropertyAssignment, ts.SyntaxKind.PropertyAssignment)
      .filter(({ name }) => MODES.includes(name.getText(source.file)));
    const target = theOne<ts.PropertyAssignment | ts.CallExpression>(
      source,
      [...source.callsOf(...MODES), ...options],
      args,
      'test that is left out',
    );
    if (ts.isPropertyAssignment(target)) return [withoutOption(source, target)];
    const { expression } = target;
    return ts.isPropertyAccessExpression(expression) ? [removed(expression.expression.end, expression.end)] : [];
  },
});

/** The whole object where it says nothing else, with the comma in front of it. */
function withoutOption(source: TypeScriptSource, property: ts.PropertyAssignment): TextChange {
  const { ts } = source;
  const object = property.parent;
  const call = object.parent;
  if (object.properties.length === 1 && ts.isCallExpression(call)) {
    const index = call.arguments.indexOf(object);
    const previous = call.arguments[index - 1];
    if (previous) return removed(previous.end, object.end);
  }
  const index = object.properties.indexOf(property);
  const next = object.properties[index + 1];
  if (next) return removed(property.getStart(source.file), next.getStart(source.file));
  return removed(object.properties[index - 1]?.end ?? property.getStart(source.file), property.end);
}
