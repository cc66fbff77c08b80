import type { Relation } from '../../../../domain/entity-spec.js';
import type { ValidationSubject } from '../../../../domain/finding.js';
import { pascalCase, pluralOf } from '../../../../domain/names.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { identifiersOf } from '../../identifiers.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { PAGES } from '../paths.js';
import { propertiesOf } from '../source/model-fields.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
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
  inspect(source, subject) {
    const { spec } = subject;
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
        .map((relation) =>
          at(source, node, {
            message: `${relation.name}Id is shown as a number`,
            ...shownByName(source, subject, relation),
          }),
        ),
    );
  },
});

/** Where the file has what is needed: other entities are known by what it imports of them. */
function shownByName(
  source: TypeScriptSource,
  subject: ValidationSubject,
  { name, target }: Relation,
): Pick<Violation, 'edit'> {
  const view = entityNames(subject)?.one;
  const { one } = identifiersOf({ name: target, plural: pascalCase(pluralOf(target)) });
  const parts = [`${one}Options`, `${one}Labels`];
  if (view === undefined || parts.some((part) => source.identifiers(part).length === 0)) return {};
  const value = `{ options: ${parts[0]}, labels: ${parts[1]} }`;
  return {
    edit: { type: 'set_property', args: { object: `${view}View.references`, name: `${name}Id`, value } },
  };
}
