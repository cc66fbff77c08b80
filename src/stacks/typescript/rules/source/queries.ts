/** Kysely queries of a file, each from the call that names its table to the end of its chain. */
import type { ts } from 'ts-morph';
import { literalText } from '../syntax.js';
import type { TypeScriptSource } from './typescript-source.js';

const STARTS = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'replaceInto'] as const;
export type QueryStart = (typeof STARTS)[number];

export interface Query {
  readonly start: QueryStart;
  readonly call: ts.CallExpression;
  /** Undefined where it is not a text that stands there. */
  readonly table: string | undefined;
  /** Names of the methods called on it, in their order, the start not among them. */
  readonly methods: readonly string[];
}

export function queriesOf(source: TypeScriptSource, ...starts: readonly QueryStart[]): readonly Query[] {
  return (starts.length > 0 ? starts : STARTS).flatMap((start) =>
    source.callsOf(start).map((call) => ({
      start,
      call,
      table: literalText(source, call.arguments[0])?.replace(/ as \w+$/, ''),
      methods: methodsAfter(source, call),
    })),
  );
}

function methodsAfter(source: TypeScriptSource, call: ts.CallExpression): readonly string[] {
  const { ts } = source;
  const methods: string[] = [];
  let node: ts.Node = call;
  while (ts.isPropertyAccessExpression(node.parent) && ts.isCallExpression(node.parent.parent)) {
    methods.push(node.parent.name.text);
    node = node.parent.parent;
  }
  return methods;
}
