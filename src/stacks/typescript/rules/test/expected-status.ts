/** What a test must expect of an answer, as far as its call tells. */
import type { ts } from 'ts-morph';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { literalText } from '../syntax.js';

const OF_SUCCESS: Readonly<Record<string, number>> = { POST: 201, GET: 200, PUT: 200, PATCH: 200 };

const ASKING = /^(?:call|page|request|fetch)$/;

/** `await call(…)` */
export function askedIn(source: TypeScriptSource, node: ts.Expression): ts.CallExpression | undefined {
  const { ts } = source;
  const inner = ts.isAwaitExpression(node) ? node.expression : node;
  return ts.isCallExpression(inner) && ASKING.test(source.calledName(inner)) ? inner : undefined;
}

/** A call that says what it gets, `call<Course>('POST', …)`, is meant to succeed; refusals are read without a type. */
export function expectedStatus(source: TypeScriptSource, call: ts.CallExpression): number | undefined {
  const method = literalText(source, call.arguments[0]) ?? '';
  return source.calledName(call) === 'call' && call.typeArguments ? OF_SUCCESS[method] : undefined;
}
