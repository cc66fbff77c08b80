import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import { at } from '../syntax.js';

const WRITERS = [
  ...[
    'writeFile',
    'appendFile',
    'unlink',
    'rm',
    'rmdir',
    'rename',
    'copyFile',
    'cp',
    'symlink',
    'link',
    'chmod',
    'chown',
    'truncate',
  ].flatMap((name) => [name, `${name}Sync`]),
  'createWriteStream',
];

/** Data is in the database; files of the system are not its own to change. */
export const noFileWrites = typescriptRule({
  id: 'shared/no-file-writes',
  name: 'No writing of files',
  standard: 'S4',
  paths: [SOURCE],
  message: 'a managed system keeps its data in the database and writes no files',
  suggestion: 'store it in a table',
  inspect(source) {
    const { ts } = source;
    const readsFiles = source
      .all(ts.isImportDeclaration, ts.SyntaxKind.ImportDeclaration)
      .some(
        (node) =>
          ts.isStringLiteral(node.moduleSpecifier) && /^(node:)?fs(\/promises)?$/.test(node.moduleSpecifier.text),
      );
    return violatedAt(readsFiles ? source.callsOf(...WRITERS).map((call) => at(source, call)) : []);
  },
});
