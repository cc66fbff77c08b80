/** The tests of a file, and what each asserts. */
import type { ts } from 'ts-morph';
import { bare, functionNamed, literalText, within } from '../syntax.js';
import type { Handler } from './routes.js';
import type { TypeScriptSource } from './typescript-source.js';

export interface TestCase {
  readonly call: ts.CallExpression;
  /** "" where it is put together. */
  readonly title: string;
  readonly body: Handler | undefined;
}

export function testsOf(source: TypeScriptSource): readonly TestCase[] {
  const { ts } = source;
  const named = source.callsOf('test', 'it', 'skip', 'only', 'todo').filter((call) => {
    const name = call.expression.getText(source.file);
    return /^(?:test|it)(?:\.(?:skip|only|todo))?$/.test(name) && call.arguments.length > 0;
  });
  return named.map((call) => {
    const last = call.arguments.at(-1);
    const inner = last && bare(source, last);
    const body = inner && (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) ? inner : undefined;
    return { call, title: literalText(source, call.arguments[0]) ?? '', body };
  });
}

/** Calls of `assert` and its methods, and of the helpers for rows, which assert what they are named for. */
export const assertionsOf = (source: TypeScriptSource): readonly ts.CallExpression[] => [...assertionsIn(source)];

export const isAssertion = (source: TypeScriptSource, call: ts.CallExpression): boolean =>
  assertionsIn(source).has(call);

const assertionsIn = (source: TypeScriptSource): ReadonlySet<ts.CallExpression> =>
  source.once(assertionsIn, () => new Set(allAssertions(source)));

function allAssertions(source: TypeScriptSource): readonly ts.CallExpression[] {
  const rows = rowsIn(source);
  return source.calls.filter((call) => {
    const called = call.expression.getText(source.file);
    return /^(?:assert|expect|t\.assert)\b/.test(called) || rows.has(called.replace(/\.\w+$/, ''));
  });
}

/** `const students = rows<Student>('/api/students')`, by name. */
function rowsIn(source: TypeScriptSource): ReadonlySet<string> {
  const { ts } = source;
  const made = source.callsOf('rows').filter((call) => ts.isIdentifier(call.expression));
  return new Set(
    made.flatMap(({ parent }) => (ts.isVariableDeclaration(parent) ? [parent.name.getText(source.file)] : [])),
  );
}

/** In the test itself, or in a function of this file that it calls. */
export function assertsIn(source: TypeScriptSource, body: ts.Node, depth = 0): boolean {
  const calls = source.callsIn(body);
  if (calls.some((call) => assertionsIn(source).has(call))) return true;
  if (depth > 3) return false;
  const called = calls.filter((call) => source.ts.isIdentifier(call.expression));
  return called.some((call) => {
    const own = functionNamed(source, source.calledName(call));
    return own !== undefined && own !== body && !within(body, own) && assertsIn(source, own, depth + 1);
  });
}
