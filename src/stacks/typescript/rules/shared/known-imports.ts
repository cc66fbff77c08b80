import { posix } from 'node:path';
import { type Doubt, doubtful } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { EXPECTED_OF_FRAME } from '../expected-frame.js';
import { API, CUSTOM_RULES, LINKS, MODEL, PAGES, REPO } from '../paths.js';
import { literalText } from '../syntax.js';

const KINDS = [MODEL, REPO, API, PAGES, LINKS, CUSTOM_RULES];

/** A function from a file that nobody knows may do anything: the standard part that calls it is standard no more. */
export const knownImports = typescriptRule({
  id: 'shared/known-imports',
  name: 'The file is made of what is known',
  kind: 'composite',
  standard: 'S3',
  paths: [MODEL, REPO, API, PAGES, LINKS],
  message: 'this file is not known',
  suggestion: 'put what only this entity does into its rules module',
  inspect(source, { path }) {
    const { ts } = source;
    const imports = source.all(ts.isImportDeclaration, ts.SyntaxKind.ImportDeclaration);
    return doubtful(
      imports.flatMap((node): Doubt[] => {
        const specifier = literalText(source, node.moduleSpecifier) ?? '';
        const target = posix.join(posix.dirname(path), specifier);
        const isKnown =
          !specifier.startsWith('.') || target in EXPECTED_OF_FRAME || KINDS.some((kind) => kind.test(target));
        return isKnown ? [] : [{ reason: `rules do not know what ${specifier} does`, ...source.at(node) }];
      }),
    );
  },
});
