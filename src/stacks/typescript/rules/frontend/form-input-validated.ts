import type { ts } from 'ts-morph';
import type { ValidationSubject } from '../../../../domain/finding.js';
import { SILENT, uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { API, PAGES } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { ancestor, at, bare } from '../syntax.js';

const SAVER = /^(?:create|update|replace|save|insert)[A-Z]\w*$/;
const PARSERS = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'valid']);

/** What is handed to the repository has been read by the entity's schema in the same function. */
export const formInputValidated = typescriptRule({
  id: 'frontend/form-input-validated',
  name: 'Only validated input is saved',
  sweas: ['backend', 'frontend'],
  standard: 'F3',
  confidence: 1,
  paths: [PAGES, API],
  message: 'this is saved without being validated',
  suggestion: 'read it with parse(<entity>Input, body) first',
  inspect(source, subject) {
    const { ts } = source;
    const imported = importedNames(source);
    const saves = source.calls.filter(
      (call) =>
        ts.isIdentifier(call.expression) && SAVER.test(call.expression.text) && imported.has(call.expression.text),
    );
    if (saves.length === 0) return SILENT;
    const inputs = saves.map((call) => ({
      call,
      verdicts: call.arguments.slice(1).map((argument) => isValidated(source, argument)),
    }));
    const open = inputs.filter(({ verdicts }) => !verdicts.includes('yes') && verdicts.includes('no'));
    const unclear = inputs.find(({ verdicts }) => !verdicts.includes('yes') && !verdicts.includes('no'));
    return violatedAt(
      open.map(({ call }) => at(source, call, validatedBy(source, call, subject))),
      unclear && uncertain('where the saved values come from is not to be seen here', source.at(unclear.call)),
    );
  },
});

/** Pages save whole rows; which schema an API takes is said by the rule about its routes. */
function validatedBy(source: TypeScriptSource, call: ts.CallExpression, subject: ValidationSubject) {
  const names = entityNames(subject);
  if (!names || !PAGES.test(subject.path)) return {};
  const schema = `${names.one}${/^(?:create|insert)/.test(source.calledName(call)) ? 'Input' : 'Replacement'}`;
  return { edit: { type: 'add_validation', args: { ...source.at(call), schema } } };
}

function importedNames(source: TypeScriptSource): ReadonlySet<string> {
  const { ts } = source;
  return new Set(source.all(ts.isImportSpecifier, ts.SyntaxKind.ImportSpecifier).map(({ name }) => name.text));
}

/** "no" where the value is plainly what was sent: a parameter, or a body as it was read. */
function isValidated(source: TypeScriptSource, node: ts.Expression): 'yes' | 'no' | 'unknown' {
  const { ts } = source;
  let inner = bare(source, node);
  while (ts.isAwaitExpression(inner)) inner = bare(source, inner.expression);
  if (ts.isCallExpression(inner)) {
    const name = source.calledName(inner);
    if (PARSERS.has(name)) return inner.expression.getText(source.file) === 'JSON.parse' ? 'no' : 'yes';
    return /^(?:jsonBody|json|parseBody|formData|fromForm)$/.test(name) ? 'no' : 'unknown';
  }
  if (ts.isPropertyAccessExpression(inner))
    return inner.name.text === 'data' ? isValidated(source, inner.expression) : 'unknown';
  if (ts.isObjectLiteralExpression(inner)) {
    const spread = inner.properties.find(ts.isSpreadAssignment);
    return spread ? isValidated(source, spread.expression) : 'unknown';
  }
  return ts.isIdentifier(inner) ? originOf(source, inner) : 'unknown';
}

/** Of the nearest declaration of that name around: a variable by its value, a parameter of a function that gets a body. */
function originOf(source: TypeScriptSource, use: ts.Identifier): 'yes' | 'no' | 'unknown' {
  const { ts } = source;
  for (let scope = ancestor(use, ts.isFunctionLike); scope; scope = ancestor(scope, ts.isFunctionLike)) {
    const parameter = scope.parameters.find(({ name }) => ts.isIdentifier(name) && name.text === use.text);
    if (parameter) return /^(?:body|data|form|raw|json|values)$/.test(use.text) ? 'no' : 'unknown';
    const declaration = source
      .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
      .find((node) => ancestor(node, ts.isFunctionLike) === scope && declares(source, node, use.text));
    if (declaration) return declaration.initializer ? isValidated(source, declaration.initializer) : 'unknown';
  }
  return 'unknown';
}

function declares(source: TypeScriptSource, { name }: ts.VariableDeclaration, wanted: string): boolean {
  const { ts } = source;
  if (ts.isIdentifier(name)) return name.text === wanted;
  return (
    ts.isObjectBindingPattern(name) &&
    name.elements.some((element) => ts.isIdentifier(element.name) && element.name.text === wanted)
  );
}
