import type { ts } from 'ts-morph';
import { before, replaced } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { piecesOf } from './query-text.js';
import { theOne } from './target.js';

/** Lets the html tag make markup that a plain template, or "+", puts together. */
export const tagMarkup = typescriptEdit({
  type: 'tag_markup',
  plan(source, args, subject) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const templates = source
      .all(ts.isTemplateExpression, kinds.TemplateExpression)
      .filter(({ parent }) => !ts.isTaggedTemplateExpression(parent));
    const joined = source
      .all(ts.isBinaryExpression, kinds.BinaryExpression)
      .filter(({ operatorToken, parent }) => operatorToken.kind === kinds.PlusToken && !ts.isBinaryExpression(parent));
    const markup = theOne<ts.Expression>(source, [...templates, ...joined], args, 'plain markup');
    const imports = reaching(source, subject, 'html');
    if (ts.isTemplateExpression(markup)) return [...imports, before(source, markup, 'html')];
    const text = piecesOf(source, markup).map((piece) => ('value' in piece ? `\${${piece.value}}` : piece.text));
    return [...imports, replaced(source, markup, `html\`${text.join('')}\``)];
  },
});
