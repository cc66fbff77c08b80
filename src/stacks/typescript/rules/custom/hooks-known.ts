import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { entityNames } from '../entity-names.js';
import { objectNamed } from '../source/model-fields.js';
import { at } from '../syntax.js';
import { customRule } from './custom-rule.js';

const HOOKS = [
  'hosts',
  'transitions',
  'prepare',
  'derive',
  'validate',
  'beforeSave',
  'afterSave',
  'announce',
  'beforeDelete',
  'afterDelete',
];

/** A hook under another name is never called. */
export const hooksKnown = customRule({
  id: 'custom/hooks-known',
  name: 'Hooks have the names that are called',
  standard: 'S8',
  message: 'nobody calls this hook',
  suggestion: `use ${HOOKS.join(', ')}`,
  inspect(source, subject) {
    const names = entityNames(subject);
    const hooks = names && objectNamed(source, `${names.one}Rules`);
    if (!hooks) return SILENT;
    return violatedAt(
      hooks.properties.flatMap((property): Violation[] => {
        const name = property.name?.getText(source.file);
        return name === undefined || HOOKS.includes(name)
          ? []
          : [at(source, property, { message: `nobody calls a hook "${name}"` })];
      }),
    );
  },
});
