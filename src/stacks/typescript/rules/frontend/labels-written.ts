import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { tagsOf } from '../source/markup.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at } from '../syntax.js';

export const labelsWritten = typescriptRule({
  id: 'frontend/labels-written',
  name: 'The control of a field writes its label',
  sweas: ['frontend'],
  standard: 'F2',
  paths: [/^src\/ui\/control\.ts$/],
  message: 'the label of the field is not written',
  suggestion: 'write a label element for the id of the control',
  inspect(source) {
    const text = source.file.text;
    const named = source
      .all(source.ts.isFunctionDeclaration, source.ts.SyntaxKind.FunctionDeclaration)
      .find(({ name }) => name?.text === 'control');
    if (!named) return SILENT;
    return violatedAt(
      /<label for="\$\{\w+\}"/.test(text) && text.includes('field.label') ? [] : [at(source, named, labelFor(source))],
    );
  },
});

function labelFor(source: TypeScriptSource): Pick<Violation, 'edit'> {
  const [only, another] = tagsOf(source, 'label').filter(({ text }) => !/\sfor=/.test(text));
  if (!only || another || source.identifiers('id').length === 0) return {};
  const { line, column } = only;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is written into a template
  return { edit: { type: 'add_attribute', args: { line, column, element: 'label', attribute: 'for="${id}"' } } };
}
