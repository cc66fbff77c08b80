import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';

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
    return violatedAt(/<label for="\$\{\w+\}"/.test(text) && text.includes('field.label') ? [] : [source.at(named)]);
  },
});
