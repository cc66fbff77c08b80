import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { PAGES } from '../paths.js';
import { propertiesOf } from '../source/model-fields.js';
import { at } from '../syntax.js';

/** A reference without its names is shown as a number. */
export const referencesNamed = typescriptRule({
  id: 'frontend/references-named',
  name: 'References are shown by name',
  kind: 'composite',
  sweas: ['frontend'],
  standard: 'F6',
  paths: [PAGES],
  message: 'a reference is shown as a number',
  suggestion: 'give its options and labels: teacherId: { options: teacherOptions, labels: teacherLabels }',
  inspect(source, { spec }) {
    const { ts } = source;
    const relations = (spec?.relations ?? []).filter(({ kind }) => kind === 'belongsTo');
    const view = source
      .all(ts.isObjectLiteralExpression, ts.SyntaxKind.ObjectLiteralExpression)
      .map((object) => propertiesOf(source, object))
      .find((properties) => properties.some(([name]) => name === 'create'));
    const [, node, references] = view?.find(([name]) => name === 'references') ?? [];
    if (relations.length === 0 || !node || !references || !ts.isObjectLiteralExpression(references)) return SILENT;
    const named = new Set(propertiesOf(source, references).map(([name]) => name));
    return violatedAt(
      relations
        .filter(({ name }) => !named.has(`${name}Id`))
        .map(({ name }) => at(source, node, { message: `${name}Id is shown as a number` })),
    );
  },
});
