import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE, TYPESCRIPT } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at } from '../syntax.js';

const ENDS_PROCESS = new Set(['exit', 'abort', 'kill', 'reallyExit', 'binding', 'dlopen', 'chdir', 'setuid']);
const STARTS_PROCESS = /^(node:)?(child_process|cluster|worker_threads|vm|inspector|module|repl)$/;

/** The server alone may end its process; nothing may start another. */
export const noProcessControl = typescriptRule({
  id: 'shared/no-process-control',
  name: 'No control of processes',
  standard: 'S4',
  paths: [SOURCE, TYPESCRIPT],
  confidence: 1,
  message: 'this ends or changes the process that serves everybody',
  suggestion: 'throw an Error; the server decides',
  inspect(source, { path }) {
    const { ts } = source;
    const controls = source
      .all(ts.isPropertyAccessExpression, ts.SyntaxKind.PropertyAccessExpression)
      .filter((node) => ENDS_PROCESS.has(node.name.text) && isProcess(source, node.expression));
    const starts = source
      .all(ts.isImportDeclaration, ts.SyntaxKind.ImportDeclaration)
      .filter((node) => ts.isStringLiteral(node.moduleSpecifier) && STARTS_PROCESS.test(node.moduleSpecifier.text));
    return violatedAt([
      ...(path === 'src/server.ts' ? [] : controls).map((node) => at(source, node)),
      ...starts.map((node) =>
        at(source, node, {
          message: 'this can start other programs',
          suggestion: 'do it in this process',
          edit: {
            type: 'remove_import',
            args: { ...source.at(node), holds: node.moduleSpecifier.getText(source.file) },
          },
        }),
      ),
    ]);
  },
});

const isProcess = (source: TypeScriptSource, node: ts.Expression): boolean =>
  source.ts.isIdentifier(node) && node.text === 'process';
