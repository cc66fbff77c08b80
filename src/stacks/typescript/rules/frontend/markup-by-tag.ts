import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare, literalText, within } from '../syntax.js';

const MARKUP =
  /<\/?(?:a|b|button|div|em|form|h[1-6]|i|img|input|label|li|main|nav|ol|option|p|section|select|small|span|strong|table|tbody|td|textarea|th|thead|tr|ul)\b[^<]*(?:>|$)/i;

/** Markup is made by the `html` tag, which escapes what is put into it; plain templates do not. */
export const markupByTag = typescriptRule({
  id: 'frontend/markup-by-tag',
  name: 'Markup is made by the html tag',
  sweas: ['backend', 'frontend'],
  standard: 'F1',
  paths: [SOURCE],
  message: 'values in this markup are not escaped',
  suggestion: 'write html before the template',
  inspect(source) {
    const { ts } = source;
    const tagged = source
      .all(ts.isTaggedTemplateExpression, ts.SyntaxKind.TaggedTemplateExpression)
      .filter(({ tag }) => tag.getText(source.file) === 'html');
    const plain = source
      .all(ts.isTemplateExpression, ts.SyntaxKind.TemplateExpression)
      .filter(
        (node) =>
          !ts.isTaggedTemplateExpression(node.parent) &&
          (partsOf(node).some((text) => MARKUP.test(text)) || tagged.some((inner) => within(inner, node))),
      );
    const joined = source
      .all(ts.isBinaryExpression, ts.SyntaxKind.BinaryExpression)
      .filter(
        ({ operatorToken, left, right }) =>
          operatorToken.kind === ts.SyntaxKind.PlusToken &&
          [left, right].some((side) => isMarkup(source, side)) &&
          ![left, right].every((side) => isMarkup(source, side)),
      );
    return violatedAt(
      [...plain, ...joined].map((node) =>
        at(source, node, { edit: { type: 'tag_markup', args: { ...source.at(node) } } }),
      ),
    );
  },
});

const partsOf = ({ head, templateSpans }: ts.TemplateExpression): readonly string[] => [
  head.text,
  ...templateSpans.map(({ literal }) => literal.text),
];

const isMarkup = (source: TypeScriptSource, node: ts.Expression): boolean =>
  MARKUP.test(literalText(source, bare(source, node)) ?? '');
