/** Which status an API's handlers answer on success, for the rules about them. */
import type { ts } from 'ts-morph';
import type { ValidationSubject } from '../../../../domain/finding.js';
import { SILENT, uncertain, type Verdict, type Violation, violatedAt } from '../../../../validation/rule.js';
import { answersOf, type Method, type Route, routesOf } from '../source/routes.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at } from '../syntax.js';

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

export interface StatusQuestion {
  readonly methods: readonly Method[];
  /** Which of the routes with these methods are meant. */
  concerns(route: Route): boolean;
  readonly allowed: readonly number[];
  readonly required: boolean;
}

/** Every success answer of the routes meant has an allowed status; none to be seen is uncertain. */
export function answersWith(source: TypeScriptSource, question: StatusQuestion, _subject: ValidationSubject): Verdict {
  const routes = routesOf(source, ...question.methods).filter((route) => question.concerns(route));
  if (routes.length === 0)
    return question.required
      ? uncertain(`no ${question.methods.join(' or ').toUpperCase()} route is to be seen`)
      : SILENT;
  const violations: Violation[] = [];
  let doubt: { readonly node: ts.Node; readonly method: string } | undefined;
  for (const { handler, call, method } of routes) {
    const answers = handler ? answersOf(source, handler) : [];
    const successes = answers.filter(({ status }) => status === undefined || isSuccess(status));
    if (successes.length === 0 || successes.some(({ status }) => status === undefined))
      doubt ??= { node: call, method };
    for (const { node, status } of successes) {
      if (status === undefined || question.allowed.includes(status)) continue;
      const edit = { type: 'fix_status_code', args: { ...source.at(node), status: question.allowed[0] ?? 200 } };
      violations.push(
        at(source, node, {
          message: `${method.toUpperCase()} answers ${status} instead of ${question.allowed.join(' or ')}`,
          edit,
        }),
      );
    }
  }
  return violatedAt(
    violations,
    doubt &&
      uncertain(
        `the ${doubt.method.toUpperCase()} route answers in a way that rules do not know`,
        source.at(doubt.node),
      ),
  );
}
