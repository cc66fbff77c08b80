import type { ts } from 'ts-morph';
import { EditRefused, type EditSubject, type TextChange, textArg } from '../../../patching/edit.js';
import { entityNames } from '../rules/entity-names.js';
import { propertiesOf } from '../rules/source/model-fields.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor, functionNamed, within } from '../rules/syntax.js';
import { before, indentAt, lineEndOf, replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';

const WRITE = 'executeTakeFirstOrThrow';

/** Puts back what every save does: `step` is applyRules, checkReferences or saving. */
export const addSaveStep = typescriptEdit({
  type: 'add_save_step',
  plan(source, args, subject) {
    const name = textArg(args, 'targetFunction');
    const step = textArg(args, 'step');
    const save = functionNamed(source, name);
    if (!save) throw new EditRefused(`there is no function ${name}`);
    if (source.callsOf(step).some((call) => within(call, save))) return [];
    return [...reaching(source, subject, step), ...stepIn(source, save, step, subject)];
  },
});

function stepIn(source: TypeScriptSource, save: ts.Node, step: string, subject: EditSubject): readonly TextChange[] {
  const one = entityNames({ ...subject, swea: 'database' })?.one;
  if (one === undefined) throw new EditRefused('the file belongs to no entity');
  switch (step) {
    case 'applyRules': {
      const values = variableIn(source, save, ({ name }) => textOf(source, name) === 'values');
      const change = textOf(source, changeIn(source, save).name);
      const given = textOf(source, values.initializer);
      return [
        ...reaching(source, subject, `${one}Rules`),
        replaced(source, values.initializer, `await applyRules(${one}Rules, ${given}, ${change})`),
      ];
    }
    case 'checkReferences': {
      const rules = source.callsOf('applyRules').find((call) => within(call, save));
      const given = rules?.arguments[1];
      if (!given || source.identifiers('references').length === 0)
        throw new EditRefused('which references there are is not to be seen here');
      const { statement } = changeIn(source, save);
      const { text } = source.file;
      const indent = `${lineEndOf(text)}${indentAt(text, statement.getStart(source.file))}`;
      return [before(source, statement, `await checkReferences(db, references, ${textOf(source, given)});${indent}`)];
    }
    case 'saving': {
      const [write, another] = source.callsOf(WRITE).filter((call) => within(call, save));
      if (!write || another || !source.ts.isAwaitExpression(write.parent))
        throw new EditRefused('which statement saves the row is not to be seen here');
      return [replaced(source, write, `saving(${one}Fields, () => ${textOf(source, write)})`)];
    }
    default:
      throw new EditRefused(`there is no step ${step}`);
  }
}

/** What the rules are told of the save: `{ db, current, … }`. */
function changeIn(source: TypeScriptSource, save: ts.Node) {
  const { ts } = source;
  return variableIn(
    source,
    save,
    ({ initializer }) =>
      initializer !== undefined &&
      ts.isObjectLiteralExpression(initializer) &&
      propertiesOf(source, initializer).some(([name]) => name === 'current'),
  );
}

function variableIn(source: TypeScriptSource, save: ts.Node, is: (node: ts.VariableDeclaration) => boolean) {
  const { ts } = source;
  const found = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .find((node) => within(node, save) && is(node));
  const statement = found && ancestor(found, ts.isVariableStatement);
  if (!found?.initializer || !statement) throw new EditRefused('what is saved is not to be seen here');
  return { name: found.name, initializer: found.initializer, statement };
}
