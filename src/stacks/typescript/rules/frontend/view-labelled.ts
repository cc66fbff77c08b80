import { code } from '../../../../generation/helpers.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { PAGES } from '../paths.js';
import { objectNamed, propertiesOf } from '../source/model-fields.js';
import { at, literalText } from '../syntax.js';

/** Headings, buttons and links say the words of the person who asked for the entity. */
export const viewLabelled = typescriptRule({
  id: 'frontend/view-labelled',
  name: 'Pages use the words of the entity',
  kind: 'composite',
  sweas: ['frontend'],
  standard: 'F6',
  paths: [PAGES],
  message: 'the pages call the entity something else',
  suggestion: 'use its label',
  inspect(source, subject) {
    const { spec } = subject;
    const viewName = `${entityNames(subject)?.one}View`;
    const view = objectNamed(source, viewName);
    if (!spec || !view) return SILENT;
    const asked: Readonly<Record<string, string>> = { label: spec.label, pluralLabel: spec.pluralLabel };
    return violatedAt(
      propertiesOf(source, view).flatMap(([name, node, value]): Violation[] => {
        const wanted = asked[name];
        const found = literalText(source, value);
        if (wanted === undefined || found === undefined || found === wanted) return [];
        const edit = { type: 'set_property', args: { object: viewName, name, value: code(wanted) } };
        return [at(source, node, { message: `${name} must be ${JSON.stringify(wanted)}`, edit })];
      }),
    );
  },
});
