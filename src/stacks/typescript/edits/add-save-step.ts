import type { ts } from 'ts-morph';
import { EditRefused, type EditSubject, type TextChange, textArg } from '../../../patching/edit.js';
import { entityNames } from '../rules/entity-names.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor, functionNamed, within } from '../rules/syntax.js';
import { after, indentAt, lineEndOf, replaced, textOf } from './changes.js';
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
      const { initializer } = variableIn(source, save, 'values');
      const context = textOf(source, variableIn(source, save, 'context').name);
      return [
        ...reaching(source, subject, `${one}Rules`),
        replaced(source, initializer, `await applyRules(${one}Rules, ${textOf(source, initializer)}, ${context})`),
      ];
    }
    case 'checkReferences': {
      const { statement } = variableIn(source, save, 'values');
      if (source.identifiers('references').length === 0) throw new EditRefused('the references are not listed here');
      const { text } = source.file;
      const indent = `${lineEndOf(text)}${indentAt(text, statement.getStart(source.file))}`;
      return [after(statement, `${indent}await checkReferences(db, references, values);`)];
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

function variableIn(source: TypeScriptSource, save: ts.Node, wanted: string) {
  const { ts } = source;
  const found = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .find((node) => within(node, save) && ts.isIdentifier(node.name) && node.name.text === wanted);
  const statement = found && ancestor(found, ts.isVariableStatement);
  if (!found?.initializer || !statement) throw new EditRefused(`there are no ${wanted} in this save`);
  return { name: found.name, initializer: found.initializer, statement };
}
