import type { ts } from 'ts-morph';
import { EditRefused, numberArg, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor } from '../rules/syntax.js';
import { after, indentAt, lineEndOf, replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { theOne } from './target.js';

/** Asserts the status of an answer that a test keeps, or only waits for, or in the place of an assertion that cannot fail. */
export const assertStatus = typescriptEdit({
  type: 'assert_status',
  plan(source, args, subject) {
    const { ts } = source;
    const answers = source.all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration);
    const target = theOne<ts.VariableDeclaration | ts.CallExpression>(
      source,
      [...answers, ...source.calls],
      args,
      'answer',
    );
    const status = numberArg(args, 'status');
    const changes = ts.isCallExpression(target)
      ? [assertedInstead(source, target, status, args.answer)]
      : assertedBelow(source, target, status);
    return changes.length === 0 ? [] : [...reaching(source, subject, 'assert'), ...changes];
  },
});

function assertedBelow(
  source: TypeScriptSource,
  answer: ts.VariableDeclaration,
  status: number,
): readonly TextChange[] {
  const statement = ancestor(answer, source.ts.isVariableStatement);
  if (!statement) throw new EditRefused('the answer is not kept in a statement of its own');
  const { text } = source.file;
  const indent = `${lineEndOf(text)}${indentAt(text, statement.getStart(source.file))}`;
  const assertion = `${indent}assert.equal(${statusOf(source, answer.name)}, ${status});`;
  return text.startsWith(assertion, statement.end) ? [] : [after(statement, assertion)];
}

function statusOf(source: TypeScriptSource, name: ts.BindingName): string {
  const { ts } = source;
  if (ts.isIdentifier(name)) return `${name.text}.status`;
  if (ts.isObjectBindingPattern(name) && name.elements.some((element) => textOf(source, element) === 'status'))
    return 'status';
  throw new EditRefused('the status of the answer is not kept');
}

/** `await page('/courses');`, or a dead assertion about the answer of that name. */
function assertedInstead(
  source: TypeScriptSource,
  call: ts.CallExpression,
  status: number,
  answer: string | number | undefined,
): TextChange {
  const { ts } = source;
  if (typeof answer === 'string' && !/^assert\b/.test(textOf(source, call.expression)))
    throw new EditRefused('there is no assertion to take the place of');
  if (typeof answer === 'string') return replaced(source, call, `assert.equal(${answer}.status, ${status})`);
  const { parent } = call;
  if (!ts.isAwaitExpression(parent) || !ts.isExpressionStatement(parent.parent))
    throw new EditRefused('it is not only waited for');
  return replaced(source, parent, `assert.equal((${textOf(source, parent)}).status, ${status})`);
}
