import type { ts } from 'ts-morph';
import { EditRefused, textArg } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor, bare } from '../rules/syntax.js';
import { replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { theOne } from './target.js';

const READERS = new Set(['json', 'jsonBody', 'parseBody', 'formData']);

/** Reads what a client sent with a schema of the entity: `parse(courseInput, await jsonBody(c))`. */
export const addValidation = typescriptEdit({
  type: 'add_validation',
  plan(source, args, subject) {
    const schema = textArg(args, 'schema');
    const call = theOne(source, source.calls, args, 'reading or saving of input');
    const read = readBy(source, call);
    if (isParsed(source, read)) return [];
    const body = jsonOf(source, read);
    const imports = reaching(source, subject, 'parse', schema, ...(body === undefined ? [] : ['jsonBody']));
    return [...imports, replaced(source, read, `parse(${schema}, ${body ?? textOf(source, read)})`)];
  },
});

/** The expression that holds what was sent: the call itself, or where the values that it saves come from. */
function readBy(source: TypeScriptSource, call: ts.CallExpression): ts.Expression {
  if (READERS.has(source.calledName(call)) || textOf(source, call.expression) === 'JSON.parse')
    return awaited(source, call);
  const origins = new Set(call.arguments.slice(1).flatMap((argument) => originOf(source, argument) ?? []));
  const [first, second] = origins;
  if (!first || second) throw new EditRefused('where the saved values come from is not to be seen here');
  return first;
}

const awaited = (source: TypeScriptSource, call: ts.CallExpression): ts.Expression =>
  source.ts.isAwaitExpression(call.parent) ? call.parent : call;

/** Undefined for what is no body: an id, a version. */
function originOf(source: TypeScriptSource, node: ts.Expression): ts.Expression | undefined {
  const { ts } = source;
  const inner = bare(source, node);
  if (ts.isAwaitExpression(inner)) return originOf(source, inner.expression) && inner;
  if (ts.isCallExpression(inner)) return READERS.has(source.calledName(inner)) ? inner : undefined;
  if (ts.isObjectLiteralExpression(inner)) {
    const spread = inner.properties.find(ts.isSpreadAssignment);
    return spread && originOf(source, spread.expression);
  }
  if (!ts.isIdentifier(inner)) return undefined;
  const value = declarationOf(source, inner)?.initializer;
  if (value) return originOf(source, value);
  return /^(?:body|data|form|raw|json|values|input)$/.test(inner.text) ? inner : undefined;
}

/** The variable of that name in the functions around. */
function declarationOf(source: TypeScriptSource, use: ts.Identifier): ts.VariableDeclaration | undefined {
  const { ts } = source;
  const named = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .filter(({ name }) => bindsName(source, name, use.text));
  for (let scope = ancestor(use, ts.isFunctionLike); scope; scope = ancestor(scope, ts.isFunctionLike)) {
    const found = named.find((node) => ancestor(node, ts.isFunctionLike) === scope);
    if (found) return found;
  }
  return undefined;
}

const bindsName = (source: TypeScriptSource, name: ts.BindingName, wanted: string): boolean =>
  source.ts.isIdentifier(name)
    ? name.text === wanted
    : name.elements.some((element) => source.ts.isBindingElement(element) && bindsName(source, element.name, wanted));

const isParsed = (source: TypeScriptSource, { parent }: ts.Expression): boolean =>
  source.ts.isCallExpression(parent) && /^(?:safe)?parse(?:Async)?$/i.test(source.calledName(parent));

/** `await jsonBody(c)` for what reads the JSON of a request by other means, which misses its checks. */
function jsonOf(source: TypeScriptSource, read: ts.Expression): string | undefined {
  const [, context] =
    /^(?:await )?(?:JSON\.parse\(await )?(\w+)\.req\.(?:json|text)\(\)\)?$/.exec(textOf(source, read)) ?? [];
  if (context !== undefined) return `await jsonBody(${context})`;
  return source.ts.isCallExpression(read) && source.calledName(read) === 'jsonBody'
    ? `await ${textOf(source, read)}`
    : undefined;
}
