import type { ts } from 'ts-morph';
import type { ValidationSubject } from '../../../../domain/finding.js';
import { uncertain, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { API } from '../paths.js';
import { type Handler, type Route, routesOf } from '../source/routes.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, within } from '../syntax.js';

const READERS = ['json', 'parseBody', 'formData', 'jsonBody', 'valid'];
const PARSERS = ['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'zValidator', 'validator', 'validate'];

/** What a client sends is unknown until the entity's schema has read it. */
export const inputValidated = typescriptRule({
  id: 'backend/input-validated',
  name: 'Input is validated before it is used',
  sweas: ['backend'],
  standard: 'B7',
  evidence: true,
  paths: [API],
  message: 'what the client sent is used without being validated',
  suggestion: 'read it with parse(<entity>Input, await jsonBody(c))',
  inspect(source, subject) {
    const writing = routesOf(source, 'post', 'put', 'patch').filter((route) => !isLink(source, route));
    if (writing.length === 0) return uncertain('no route that takes input is to be seen');
    const violations: Violation[] = [];
    let doubt: Route | undefined;
    for (const route of writing) {
      const reads = route.handler ? readsOf(source, route.handler) : [];
      const parses = source
        .callsIn(route.call, ...PARSERS)
        .concat(route.handler && !within(route.handler, route.call) ? source.callsIn(route.handler, ...PARSERS) : []);
      if (reads.length > 0 && parses.length === 0)
        violations.push(
          ...reads.slice(0, 1).map((read) => at(source, read, validatedBy(source, read, schemaFor(route, subject)))),
        );
      else if (parses.length === 0) doubt ??= route;
      violations.push(
        ...parses
          .filter((call) => !namesSchema(source, call))
          .map((call) =>
            at(source, call, {
              message: 'this validates with no schema of the entity',
              ...validatedBy(source, call, schemaFor(route, subject)),
            }),
          ),
      );
    }
    return violatedAt(
      violations,
      doubt &&
        uncertain(
          `how ${doubt.method.toUpperCase()} ${doubt.path} validates its input is not to be seen here`,
          source.at(doubt.call),
        ),
    );
  },
});

/** A new row is made of an input, a whole one of a replacement, some values of a patch. */
function schemaFor({ method }: Route, subject: ValidationSubject): string | undefined {
  const suffix = { post: 'Input', put: 'Replacement', patch: 'Patch', get: undefined, delete: undefined }[method];
  const names = entityNames(subject);
  return names && suffix && `${names.one}${suffix}`;
}

const validatedBy = (source: TypeScriptSource, read: ts.CallExpression, schema: string | undefined) =>
  schema === undefined ? {} : { edit: { type: 'add_validation', args: { ...source.at(read), schema } } };

const readsOf = (source: TypeScriptSource, handler: Handler): readonly ts.CallExpression[] =>
  source.callsIn(handler, ...READERS).filter((call) => /\breq\b|^jsonBody/.test(call.expression.getText(source.file)));

/** A handler that takes nothing but the ids of its path: `PUT /:id/courses/:otherId`, `POST /:id/close`. */
const isLink = (source: TypeScriptSource, { path, handler }: Route): boolean =>
  /:\w+\/\w/.test(path) && handler !== undefined && readsOf(source, handler).length === 0;

/** `schema.parse(x)`, `parse(schema, x)`, `JSON.parse` is none. */
function namesSchema(source: TypeScriptSource, call: ts.CallExpression): boolean {
  return !/^(?:JSON|Date|URL|Number)\./.test(call.expression.getText(source.file));
}
