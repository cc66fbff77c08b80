/** Finds the one node that an edit is about: by its place, by the function or route around it, or because it is alone. */
import type { ts } from 'ts-morph';
import { type EditArgs, EditRefused } from '../../../patching/edit.js';
import { routesOf } from '../rules/source/routes.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { functionNamed, within } from '../rules/syntax.js';

/**
 * A node that stands where `args` say, and has the text `holds` in it; refuses where there is none or more than one.
 * `what` is for people: "query".
 */
export function theOne<Node extends ts.Node>(
  source: TypeScriptSource,
  candidates: readonly Node[],
  args: EditArgs,
  what: string,
): Node {
  const { line, column, targetFunction, holds } = args;
  const around = typeof targetFunction === 'string' ? functionOrRoute(source, targetFunction) : undefined;
  const found = candidates.filter((node) => {
    const place = source.at(node);
    return (
      (line === undefined || place.line === line) &&
      (column === undefined || place.column === column) &&
      (around === undefined || within(node, around)) &&
      (typeof holds !== 'string' || node.getText(source.file).includes(holds))
    );
  });
  const [first, second] = found;
  if (!first) throw new EditRefused(`there is no ${what}${said(args)}`);
  if (second) throw new EditRefused(`there is more than one ${what}${said(args)}`);
  return first;
}

/** The function of that name, or the call that adds the route: "POST /", "GET /:id". */
export function functionOrRoute(source: TypeScriptSource, name: string): ts.Node {
  const [, method = '', path = ''] = /^(GET|POST|PUT|PATCH|DELETE) (\S*)$/i.exec(name) ?? [];
  const routes = routesOf(source).filter((route) => route.method === method.toLowerCase() && route.path === path);
  const found: readonly ts.Node[] = method === '' ? functionsNamed(source, name) : routes.map(({ call }) => call);
  const [first, second] = found;
  if (!first) throw new EditRefused(`there is no ${method === '' ? `function ${name}` : `route ${name}`}`);
  if (second) throw new EditRefused(`${name} is there more than once`);
  return first;
}

function functionsNamed(source: TypeScriptSource, name: string): readonly ts.Node[] {
  const { ts } = source;
  const methods = source
    .all(ts.isMethodDeclaration, ts.SyntaxKind.MethodDeclaration)
    .filter((node) => node.name.getText(source.file) === name);
  const declared = source
    .all(ts.isFunctionDeclaration, ts.SyntaxKind.FunctionDeclaration)
    .filter((node) => node.name?.text === name && node.body);
  const variable = declared.length === 0 ? (functionNamed(source, name) ?? wrappedIn(source, name)) : undefined;
  return [...methods, ...declared, ...(variable ? [variable] : [])];
}

/** `const name = wrapper((…) => …)` */
function wrappedIn(source: TypeScriptSource, name: string): ts.Node | undefined {
  const { ts } = source;
  const value = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .find((node) => ts.isIdentifier(node.name) && node.name.text === name)?.initializer;
  const inner = value && ts.isCallExpression(value) ? value.arguments.at(-1) : undefined;
  return inner && (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) ? inner : undefined;
}

function said({ line, column, targetFunction }: EditArgs): string {
  const where = line === undefined ? '' : ` at line ${line}${column === undefined ? '' : `, column ${column}`}`;
  return `${where}${targetFunction === undefined ? '' : ` in ${targetFunction}`}`;
}
