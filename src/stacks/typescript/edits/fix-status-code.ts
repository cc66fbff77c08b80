import type { ts } from 'ts-morph';
import { EditRefused, numberArg, type TextChange } from '../../../patching/edit.js';
import { type Answer, answersOf, type Handler } from '../rules/source/routes.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { after, removed, replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Answers of these carry no body (RFC 9110, 15.3.5). */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** What an answer has that says nothing of its status. */
const OK = 200;

/** Gives one answer its status: `c.json(row, 201)`, `c.body(null, 204)`, `c.redirect(path, 303)`. */
export const fixStatusCode = typescriptEdit({
  type: 'fix_status_code',
  plan(source, args) {
    const status = numberArg(args, 'status');
    const answers = answersIn(source);
    const candidates = args.targetFunction === undefined ? answers : successesOf(answers);
    const target = theOne(
      source,
      candidates.map(({ node }) => node),
      args,
      'answer',
    );
    const answer = answers.find(({ node }) => node === target);
    if (!answer) throw new EditRefused('there is no answer');
    return answer.status === status ? [] : changesFor(source, answer, status);
  },
});

/** Of every function that could be a handler; one that stands in several functions is one. */
function answersIn(source: TypeScriptSource): readonly Answer[] {
  const { ts } = source;
  const kinds = ts.SyntaxKind;
  const functions: readonly Handler[] = [
    ...source.all(ts.isArrowFunction, kinds.ArrowFunction),
    ...source.all(ts.isFunctionExpression, kinds.FunctionExpression),
    ...source.all(ts.isFunctionDeclaration, kinds.FunctionDeclaration),
  ];
  const byCall = new Map<ts.CallExpression, Answer>();
  for (const handler of functions)
    for (const answer of answersOf(source, handler)) if (!byCall.has(answer.call)) byCall.set(answer.call, answer);
  return [...byCall.values()];
}

const successesOf = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ status }) => status !== undefined && status < 400);

function changesFor(source: TypeScriptSource, answer: Answer, status: number): readonly TextChange[] {
  const { ts } = source;
  const { call, node } = answer;
  const [content, given, headers] = call.arguments;
  const owner = ts.isPropertyAccessExpression(call.expression) ? textOf(source, call.expression.expression) : 'c';
  const method = source.calledName(call);
  if (WITHOUT_BODY.has(status) && method !== 'body') return [replaced(source, call, `${owner}.body(null, ${status})`)];
  if (!WITHOUT_BODY.has(status) && content?.kind === ts.SyntaxKind.NullKeyword)
    throw new EditRefused(`an answer with ${status} needs a body, and what it would be is not known`);
  if (!content) throw new EditRefused('the answer says nothing that a status could follow');
  if (!given) return [after(content, `, ${status}`)];
  if (status === OK && ts.isNumericLiteral(given) && !headers) return [removed(content.end, given.end)];
  if (ts.isNumericLiteral(node)) return [replaced(source, node, String(status))];
  if (ts.isObjectLiteralExpression(given)) return [statusIn(source, given, status)];
  throw new EditRefused(`the status is ${textOf(source, given)}: where that comes from is not to be seen here`);
}

/** `{ status: 200 }` */
function statusIn(source: TypeScriptSource, options: ts.ObjectLiteralExpression, status: number): TextChange {
  const { ts } = source;
  const property = options.properties.find(({ name }) => name?.getText(source.file) === 'status');
  if (property && ts.isPropertyAssignment(property)) return replaced(source, property.initializer, String(status));
  const [first] = options.properties;
  if (property || !first) throw new EditRefused('the status is not to be seen here');
  return { start: first.getStart(source.file), end: first.getStart(source.file), text: `status: ${status}, ` };
}
