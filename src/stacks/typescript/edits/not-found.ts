/** What a handler knows of the row that it was asked for. */
import type { ts } from 'ts-morph';
import { EditRefused } from '../../../patching/edit.js';
import type { Handler } from '../rules/source/routes.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { within } from '../rules/syntax.js';
import { textOf } from './changes.js';

/** `throw notFound(courseLabel, id);`, from `const id = idParam(c, courseLabel);` */
export function throwNotFound(source: TypeScriptSource, handler: Handler): string {
  const { ts } = source;
  const [call, another] = source.callsOf('idParam').filter((one) => within(one, handler));
  const [, label] = call?.arguments ?? [];
  if (!call || another || !label || !ts.isVariableDeclaration(call.parent))
    throw new EditRefused('which row was asked for is not to be seen here');
  return `throw notFound(${textOf(source, label)}, ${textOf(source, call.parent.name)});`;
}

/** The last variable that waits for something: the row, or whether there was one. */
export function lastAwaited(source: TypeScriptSource, handler: Handler): ts.VariableDeclaration {
  const { ts } = source;
  const found = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .filter((node) => within(node, handler) && node.initializer && ts.isAwaitExpression(node.initializer))
    .at(-1);
  if (!found || !ts.isIdentifier(found.name)) throw new EditRefused('which row was found is not to be seen here');
  return found;
}
