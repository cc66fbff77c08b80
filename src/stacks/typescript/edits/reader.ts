/** The files of the stack as the patcher reads them: by the parser of the rules, so that both see the same nodes. */
import type { ts } from 'ts-morph';
import type { SourceReader } from '../../../patching/edit.js';
import { sourceParser } from '../rules/source/parser.js';
import type { Source } from '../rules/source/source.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';

export const sourceReader: SourceReader<Source> = {
  parse: ({ code, path }) => sourceParser.parse({ code, path, swea: 'backend' }),
  faultIn(source) {
    const [fault] = source.kind === 'text' ? [] : source.faults;
    return fault && `${fault.message} (line ${fault.line})`;
  },
  functionAt: (source, offset) => (source.kind === 'typescript' ? functionAround(source, offset) : undefined),
};

/** The innermost function with a name. */
function functionAround(source: TypeScriptSource, offset: number): string | undefined {
  const { ts } = source;
  const nameOf = (node: ts.Node): string | undefined => {
    if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name)
      return node.name.getText(source.file);
    const makes = ts.isVariableDeclaration(node) && node.initializer && ts.isFunctionLike(node.initializer);
    return makes ? node.name.getText(source.file) : undefined;
  };
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    if (node.getStart(source.file) > offset || offset > node.end) return;
    found = nameOf(node) ?? found;
    ts.forEachChild(node, visit);
  };
  visit(source.file);
  return found;
}
