import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at } from '../syntax.js';

const OPENERS = new Set(['Kysely', 'Database', 'SqliteDialect', 'DatabaseSync']);

/** One file opens the database and always releases it; all others borrow it for as long as a function runs. */
export const oneConnection = typescriptRule({
  id: 'database/one-connection',
  name: 'The database is reached through withDatabase and transaction only',
  standard: 'D1',
  confidence: 1,
  paths: [SOURCE],
  message: 'this opens a connection of its own, which nobody closes',
  suggestion: 'use withDatabase or transaction from src/db/database.ts',
  inspect(source, { path }) {
    if (path.startsWith('src/db/')) return violatedAt([]);
    const { ts } = source;
    const opened = source
      .all(ts.isNewExpression, ts.SyntaxKind.NewExpression)
      .filter((node) => opens(source, node.expression));
    const begun = source
      .callsOf('transaction', 'connection')
      .filter((call) => ts.isPropertyAccessExpression(call.expression) && call.arguments.length === 0);
    return violatedAt([
      ...opened.map((node) => at(source, node, { edit: { type: 'remove_declaration', args: { ...source.at(node) } } })),
      ...begun.map((node) =>
        at(source, node, {
          message: 'this begins a transaction that may already run',
          suggestion: 'use transaction from src/db/database.ts',
        }),
      ),
    ]);
  },
});

const opens = (source: TypeScriptSource, node: ts.Expression): boolean =>
  source.ts.isIdentifier(node) && OPENERS.has(node.text);
