import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { PAGE_PARTS } from '../paths.js';
import { hasGivenAttributes, markupOf, type Tag, tagsOf, VALUE } from '../source/markup.js';
import type { TypeScriptSource } from '../source/typescript-source.js';

const UNSEEN = /type="(?:hidden|submit|button|reset|image)"/i;

/** A control without a name cannot be used by who does not see it. */
export const controlsLabelled = typescriptRule({
  id: 'frontend/controls-labelled',
  name: 'Every control has a label',
  sweas: ['frontend'],
  standard: 'F2',
  paths: [PAGE_PARTS],
  message: 'this control has no label',
  suggestion: 'write <label for="its id">, or aria-label where there is no room',
  inspect(source) {
    const controls = tagsOf(source, 'input', 'select', 'textarea').filter(({ text }) => !UNSEEN.test(text));
    if (controls.length === 0) return SILENT;
    const markup = markupOf(source).map(({ text }) => text);
    const labels = new Set(
      markup.flatMap((text) => [...text.matchAll(/<label[^>]*\bfor="([^"]+)"/gi)].map((match) => match[1])),
    );
    const wrapped = markup.some((text) => /<label[^>]*>(?:(?!<\/label>)[\s\S])*<(?:input|select|textarea)/i.test(text));
    const nameless = controls.filter(({ text }) => {
      const id = /\bid="([^"]+)"/.exec(text)?.[1];
      return (
        !/aria-label(?:ledby)?=/.test(text) &&
        !hasGivenAttributes(text) &&
        !(id && (labels.has(id) || id.includes(VALUE)))
      );
    });
    return violatedAt(
      wrapped ? [] : nameless.map((tag) => ({ line: tag.line, column: tag.column, ...labelFor(source, tag) })),
    );
  },
});

/** What stands in an empty control says what it is for. */
function labelFor(source: TypeScriptSource, { line, column, name, text }: Tag): Pick<Violation, 'edit'> {
  const start = source.file.getPositionOfLineAndCharacter(line - 1, column - 1);
  const written = source.file.text.slice(start, start + text.length);
  const placeholder = /\splaceholder="([^"]+)"/.exec(written)?.[1];
  if (placeholder === undefined) return {};
  const attribute = `aria-label="${placeholder}"`;
  return { edit: { type: 'add_attribute', args: { line, column, element: name, attribute } } };
}
