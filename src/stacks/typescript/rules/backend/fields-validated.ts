import type { EntitySpec } from '../../../../domain/entity-spec.js';
import type { EditSuggestion } from '../../../../domain/finding.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { MODEL } from '../paths.js';
import { modelFields, objectNamed, propertiesOf } from '../source/model-fields.js';
import { at } from '../syntax.js';

const BUILDERS: Readonly<Record<string, string>> = { enum: 'oneOf', belongsTo: 'reference' };

/** Each field has the check of its type, with the limits of that field; only what is not required may be null. */
export const fieldsValidated = typescriptRule({
  id: 'backend/fields-validated',
  name: 'Every field is validated as what it is',
  sweas: ['backend'],
  standard: 'B2',
  evidence: true,
  paths: [MODEL],
  message: 'a field is not validated',
  suggestion: 'give it the builder of its type: name: string(fields.name)',
  inspect(source, { spec }) {
    const fields = modelFields(source);
    const values = objectNamed(source, 'values');
    if (!fields || !values) return SILENT;
    const checks = new Map(propertiesOf(source, values).map(([name, node, value]) => [name, { node, value }]));
    return violatedAt(
      fields.flatMap((field, index): Violation[] => {
        const check = checks.get(field.name);
        const type = String(field.facts.get('type'));
        const builder = BUILDERS[type] ?? type;
        const isRequired = askedToBeRequired(spec, field.name) ?? field.facts.get('required') === true;
        const isOptional = !isRequired && type !== 'boolean';
        const behind = fields.slice(0, index).reverse();
        const edit = {
          type: 'set_property',
          args: {
            object: 'values',
            name: field.name,
            value: `${builder}(fields.${field.name})${isOptional ? '.nullable()' : ''}`,
            uses: builder,
            behind: behind.map(({ name }) => name).join(' '),
          },
        };
        if (!check?.value) return [at(source, field.node, { message: `${field.name} is not validated`, edit })];
        const text = check.value.getText(source.file).replaceAll(/\s/g, '');
        if (!text.startsWith(`${builder}(fields.${field.name})`))
          return [
            at(source, check.node, { message: `${field.name} is not validated as ${type} with its own limits`, edit }),
          ];
        const mayBeNull = /\.(?:nullable|nullish|optional)\(\)/.test(text);
        if (mayBeNull === (field.facts.get('required') === true) && type !== 'boolean')
          return [
            at(source, check.node, {
              message: `${field.name} is ${mayBeNull ? '' : 'not '}required, and its check says otherwise`,
              edit: mayBeNull === isRequired ? edit : requiredSo(field.name, isRequired),
            }),
          ];
        return [];
      }),
    );
  },
});

const askedToBeRequired = (spec: EntitySpec | undefined, name: string): boolean | undefined =>
  spec?.attributes.find((attribute) => attribute.name === name)?.required ??
  spec?.relations.find((relation) => `${relation.name}Id` === name)?.required;

/** The check is right, and the field says otherwise than was asked. */
const requiredSo = (name: string, isRequired: boolean): EditSuggestion => ({
  type: 'set_property',
  args: { object: `fields.${name}`, name: 'required', value: String(isRequired), behind: 'type label column name' },
});
