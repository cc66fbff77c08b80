import { snakeCase } from '../../../../domain/names.js';
import { code } from '../../../../generation/helpers.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { MODEL } from '../paths.js';
import { type ModelField, modelFields } from '../source/model-fields.js';
import { at } from '../syntax.js';

/** A field has one name everywhere: its key, its JSON name, its column, and a label for people. */
export const fieldsNamed = typescriptRule({
  id: 'backend/fields-named',
  name: 'Fields have one name, a column and a label',
  kind: 'composite',
  sweas: ['backend'],
  standard: 'B2',
  paths: [MODEL],
  message: 'this field is not named as it must be',
  suggestion: 'name it after the attribute, its column in snake_case, its label in words',
  inspect(source, { spec }) {
    const fields = modelFields(source);
    if (!fields) return SILENT;
    const wrong = fields.flatMap((field): Violation[] => {
      const label = labelAsked(spec, field.name);
      const message = faultOf(field, label);
      if (message === undefined) return [];
      return [at(source, field.node, { message: `${field.name}: ${message}`, ...namedSo(field, label) })];
    });
    const held = new Set(fields.map(({ name }) => name));
    const lost = (spec?.relations ?? []).filter(({ kind, name }) => kind === 'belongsTo' && !held.has(`${name}Id`));
    const { line, column } = source.position(fields[0]?.node.getStart(source.file) ?? 0);
    return violatedAt([...wrong, ...lost.map(({ name }) => ({ line, column, message: `${name}Id is missing` }))]);
  },
});

/** The first of its names that is wrong and known. */
function namedSo({ name, facts }: ModelField, label: string | undefined): Pick<Violation, 'edit'> {
  const known = [['name', name] as const, ['column', snakeCase(name)] as const, ['label', label] as const];
  const wrong = known.find(([fact, value]) => value !== undefined && facts.get(fact) !== value);
  if (!wrong) return {};
  const [fact, value] = wrong;
  const args = { object: `fields.${name}`, name: fact, value: code(value), behind: 'column name' };
  return { edit: { type: 'set_property', args } };
}

type Spec = Parameters<Parameters<typeof typescriptRule>[0]['inspect']>[1]['spec'];

const labelAsked = (spec: Spec, name: string): string | undefined =>
  spec?.attributes.find((attribute) => attribute.name === name)?.label ??
  spec?.relations.find((relation) => `${relation.name}Id` === name)?.label;

function faultOf({ name, facts }: ModelField, label: string | undefined): string | undefined {
  if (facts.get('name') !== name) return `name must be "${name}"`;
  if (facts.get('column') !== snakeCase(name)) return `column must be "${snakeCase(name)}"`;
  const found = facts.get('label');
  if (typeof found !== 'string' || found === '') return 'it has no label';
  if (label !== undefined && found !== label) return `label must be ${JSON.stringify(label)}`;
  const target = facts.get('target');
  if (facts.get('type') === 'belongsTo' && !(typeof target === 'string' && target.startsWith('/')))
    return 'target must be the path of its pages';
  return undefined;
}
