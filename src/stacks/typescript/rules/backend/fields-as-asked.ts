import { code } from '../../../../generation/helpers.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { MODEL } from '../paths.js';
import { modelFields } from '../source/model-fields.js';
import { at } from '../syntax.js';

const FACTS = ['type', 'required', 'unique', 'min', 'max', 'minLength', 'maxLength', 'default', 'values'] as const;

/** The facts that stand above one, the nearest first. */
const before = (fact: (typeof FACTS)[number]): string => FACTS.slice(0, FACTS.indexOf(fact)).reverse().join(' ');

/** The model says what the person asked for: every attribute, with its type and limits. */
export const fieldsAsAsked = typescriptRule({
  id: 'backend/fields-as-asked',
  name: 'Every attribute is there, with its limits',
  kind: 'composite',
  sweas: ['backend'],
  standard: 'B2',
  evidence: true,
  paths: [MODEL],
  message: 'an attribute is not as asked',
  suggestion: 'write it as the entity describes it',
  inspect(source, { spec }) {
    const fields = modelFields(source);
    if (!spec || !fields) return SILENT;
    const known = new Map(fields.map((field) => [field.name, field]));
    return violatedAt(
      spec.attributes.flatMap((attribute): Violation[] => {
        const field = known.get(attribute.name);
        if (!field) return [{ line: 1, column: 1, message: `${attribute.name} is missing` }];
        return FACTS.flatMap((fact): Violation[] => {
          const asked = attribute[fact];
          const found = field.facts.get(fact);
          if (asked === undefined || JSON.stringify(asked) === JSON.stringify(found)) return [];
          if (asked === false && found === undefined) return [];
          return [
            at(source, field.node, {
              message: `${attribute.name}: ${fact} must be ${JSON.stringify(asked)}`,
              edit: {
                type: 'set_property',
                args: { object: `fields.${attribute.name}`, name: fact, value: code(asked), behind: before(fact) },
              },
            }),
          ];
        });
      }),
    );
  },
});
