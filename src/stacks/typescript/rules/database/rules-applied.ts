import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { REPO } from '../paths.js';
import { at, functionNamed, within } from '../syntax.js';

/** What each save has to call, where the file knows it at all. */
const STEPS: readonly (readonly [string, string])[] = [
  ['applyRules', 'the rules of the entity are not applied'],
  ['checkReferences', 'references are not checked'],
  ['saving', 'duplicates are not told from faults'],
];

/** Every way to save goes through the person's own rules. */
export const rulesApplied = typescriptRule({
  id: 'database/rules-applied',
  name: 'Every save applies the rules of the entity',
  sweas: ['database'],
  standard: 'D9',
  paths: [REPO],
  message: 'a save leaves out a check',
  suggestion: 'do what the other way to save does',
  inspect(source, subject) {
    const names = entityNames(subject);
    const saves = names ? [`create${names.type}`, `update${names.type}`] : [];
    const known = STEPS.filter(([step]) => source.identifiers(step).length > 0);
    if (known.length === 0) return SILENT;
    return violatedAt(
      saves.flatMap((name) => {
        const save = functionNamed(source, name);
        return save
          ? known
              .filter(([step]) => !source.callsOf(step).some((call) => within(call, save)))
              .map(([step, message]) =>
                at(source, save, { message, edit: { type: 'add_save_step', args: { targetFunction: name, step } } }),
              )
          : [];
      }),
    );
  },
});
