import type { ts } from 'ts-morph';
import { type Doubt, doubtful } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { API, LINKS, PAGES, REPO } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';

/** The questions that standard code asks: is it there, is it still the same version, is it linked. */
const ASKED: readonly RegExp[] = [
  /^!\w+$/,
  /^!\(await get\w+\(db, \w+\)\)$/,
  /^version !== undefined && version !== current\.version$/,
  /^numDeletedRows === 0n$/,
  /^linked\?\.\w+ !== id$/,
];

/** A condition or a loop of another kind is somebody's own logic, which belongs into the rules module. */
export const standardFlow = typescriptRule({
  id: 'shared/standard-flow',
  name: 'Conditions and loops are the standard ones',
  standard: 'S8',
  paths: [REPO, API, PAGES, LINKS],
  message: 'this is logic of its own',
  suggestion: 'put what only this entity does into its rules module',
  inspect(source) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const conditions = source
      .all(ts.isIfStatement, kinds.IfStatement)
      .filter(({ expression }) => !ASKED.some((asked) => asked.test(plainText(source, expression))));
    const others = [
      ...source.all(ts.isForOfStatement, kinds.ForOfStatement),
      ...source.all(ts.isForInStatement, kinds.ForInStatement),
      ...source.all(ts.isForStatement, kinds.ForStatement),
      ...source.all(ts.isWhileStatement, kinds.WhileStatement),
      ...source.all(ts.isDoStatement, kinds.DoStatement),
      ...source.all(ts.isSwitchStatement, kinds.SwitchStatement),
      ...source.all(ts.isTryStatement, kinds.TryStatement),
    ];
    return doubtful(
      [...conditions, ...others].map(
        (node): Doubt => ({ reason: 'this is logic of its own, which rules cannot judge', ...source.at(node) }),
      ),
    );
  },
});

const plainText = (source: TypeScriptSource, node: ts.Node): string =>
  node.getText(source.file).replaceAll(/\s+/g, ' ');
