/** The HTTP routes that a file adds to a Hono app, and what their handlers answer. */
import type { ts } from 'ts-morph';
import { bare, functionNamed } from '../syntax.js';
import type { TypeScriptSource } from './typescript-source.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];

export type Handler = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly call: ts.CallExpression;
  /** Absent when it is made elsewhere, so that this file does not tell what it does. */
  readonly handler: Handler | undefined;
}

/** One answer in a handler; the status is undefined where it is not a number that stands there. */
export interface Answer {
  readonly call: ts.CallExpression;
  /** The status where it stands, else the call. */
  readonly node: ts.Node;
  readonly status: number | undefined;
}

export function routesOf(source: TypeScriptSource, ...methods: readonly Method[]): readonly Route[] {
  const routes = source.once(routesOf, () => allRoutes(source));
  return methods.length > 0 ? methods.flatMap((wanted) => routes.filter(({ method }) => method === wanted)) : routes;
}

function allRoutes(source: TypeScriptSource): readonly Route[] {
  const { ts } = source;
  return source.callsOf(...METHODS).flatMap((call): Route[] => {
    const [first, ...rest] = call.arguments;
    if (!ts.isPropertyAccessExpression(call.expression) || !first || rest.length === 0) return [];
    const method = METHODS.find((name) => name === source.calledName(call));
    if (!method || !ts.isStringLiteralLike(first) || !/^$|^[/:*]/.test(first.text)) return [];
    return [{ method, path: first.text, call, handler: handlerOf(source, rest.at(-1)) }];
  });
}

function handlerOf(source: TypeScriptSource, node: ts.Expression | undefined): Handler | undefined {
  const { ts } = source;
  if (!node) return undefined;
  const inner = bare(source, node);
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return inner;
  return ts.isIdentifier(inner) ? functionNamed(source, inner.text) : undefined;
}

/** What the handler answers where it says so itself: `c.json(row, 201)`, `c.body(null, 204)`, `new Response(…)`. */
export function answersOf(source: TypeScriptSource, handler: Handler): readonly Answer[] {
  const { ts } = source;
  const context = handler.parameters[0]?.name.getText(source.file);
  const calls = source
    .callsIn(handler, 'json', 'body', 'text', 'html', 'newResponse')
    .filter(
      ({ expression }) =>
        ts.isPropertyAccessExpression(expression) && expression.expression.getText(source.file) === context,
    );
  const isMember = ({ expression }: ts.CallExpression): boolean => ts.isPropertyAccessExpression(expression);
  const redirects = source.callsIn(handler, 'redirect').filter(isMember);
  const set = source.callsIn(handler, 'status').find(isMember);
  return [
    ...calls.map((call) => ({
      call,
      node: call.arguments[1] ?? call,
      status: statusIn(source, call.arguments[1], set ? statusIn(source, set.arguments[0], undefined) : 200),
    })),
    ...redirects.map((call) => ({
      call,
      node: call.arguments[1] ?? call,
      status: statusIn(source, call.arguments[1], 302),
    })),
  ];
}

function statusIn(
  source: TypeScriptSource,
  node: ts.Expression | undefined,
  otherwise: number | undefined,
): number | undefined {
  const { ts } = source;
  if (!node) return otherwise;
  const inner = bare(source, node);
  if (ts.isNumericLiteral(inner)) return Number(inner.text);
  if (!ts.isObjectLiteralExpression(inner)) return undefined;
  const status = inner.properties.find((property) => property.name?.getText(source.file) === 'status');
  if (!status) return otherwise;
  return ts.isPropertyAssignment(status) ? statusIn(source, status.initializer, otherwise) : undefined;
}
