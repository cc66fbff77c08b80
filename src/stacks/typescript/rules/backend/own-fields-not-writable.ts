import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { MODEL } from '../paths.js';
import { propertiesOf } from '../source/model-fields.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { ancestor, at, bare } from '../syntax.js';

const OWN = new Set(['id', 'createdAt', 'updatedAt']);
/** What a schema that reads a request is called, or is made of. */
const INPUT = /^(?:values|input|patch|\w*(?:Input|Patch|Replacement|Create|Update)(?:Schema)?)$/;

/** Who writes an id or a timestamp could take over other rows, or hide what was done when. */
export const ownFieldsNotWritable = typescriptRule({
  id: 'backend/own-fields-not-writable',
  name: 'Id and timestamps cannot be written',
  sweas: ['backend'],
  standard: 'B1',
  paths: [MODEL],
  message: 'a client could write this',
  suggestion: 'take it out: the system fills it',
  inspect(source) {
    const { ts } = source;
    const objects = source
      .all(ts.isObjectLiteralExpression, ts.SyntaxKind.ObjectLiteralExpression)
      .filter((object) => INPUT.test(nameOf(source, object)));
    return violatedAt(
      objects
        .flatMap((object) => propertiesOf(source, object))
        .filter(([name]) => OWN.has(name))
        .map(([name, node]) =>
          at(source, node, {
            message: `a client could write ${name}`,
            edit: { type: 'remove_property', args: { ...source.at(node), name } },
          }),
        ),
    );
  },
});

/** Of the variable whose value the object is, or is an argument of. */
function nameOf(source: TypeScriptSource, object: ts.ObjectLiteralExpression): string {
  const { ts } = source;
  const declaration = ancestor(object, ts.isVariableDeclaration);
  const value = declaration?.initializer && bare(source, declaration.initializer);
  const isValue = value === object || (ts.isCallExpression(object.parent) && object.parent.arguments.includes(object));
  return isValue && declaration ? declaration.name.getText(source.file) : '';
}
