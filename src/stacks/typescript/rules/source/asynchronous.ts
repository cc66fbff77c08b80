/** Which calls of a file answer promises, as far as its syntax tells. */
import type { ts } from 'ts-morph';
import type { TypeScriptSource } from './typescript-source.js';

const QUERY_ENDS = ['execute', 'executeTakeFirst', 'executeTakeFirstOrThrow'];
const BODY_READERS = new Set(['json', 'text', 'formData', 'parseBody', 'arrayBuffer', 'blob']);
/** Of the frame. */
const HELPERS = [
  'withDatabase',
  'transaction',
  'jsonBody',
  'applyRules',
  'checkReferences',
  'checkUnused',
  'saving',
  'afterSave',
  'beforeDelete',
  'afterDelete',
  'emptyDatabase',
  'call',
  'page',
];
const REPOSITORY_VERB =
  /^(?:list|get|find|create|replace|update|delete|remove|count|link|unlink|created|sample|some)[A-Z]|(?:Options|Labels)$/;

export function promisedCalls(source: TypeScriptSource): readonly ts.CallExpression[] {
  const { ts } = source;
  const own = ownAsyncNames(source);
  const names = [...own, ...repositoryNames(source).filter((name) => REPOSITORY_VERB.test(name)), ...HELPERS];
  return [
    ...source.callsOf(...new Set(names)).filter((call) => ts.isIdentifier(call.expression)),
    ...source.callsOf(...QUERY_ENDS).filter((call) => ts.isPropertyAccessExpression(call.expression)),
    ...source.callsOf(...BODY_READERS).filter((call) => isRequestMember(source, call)),
  ];
}

/** Functions of this file that are `async` or say that they return a promise. */
function ownAsyncNames(source: TypeScriptSource): readonly string[] {
  const { ts } = source;
  const kinds = ts.SyntaxKind;
  const isAsync = (node: ts.SignatureDeclaration): boolean =>
    (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === kinds.AsyncKeyword)) ||
    (node.type !== undefined &&
      ts.isTypeReferenceNode(node.type) &&
      node.type.typeName.getText(source.file) === 'Promise');
  return [
    ...source
      .all(ts.isFunctionDeclaration, kinds.FunctionDeclaration)
      .flatMap((node) => (node.name && isAsync(node) ? [node.name.text] : [])),
    ...source
      .all(ts.isVariableDeclaration, kinds.VariableDeclaration)
      .flatMap((node) =>
        node.initializer &&
        ts.isArrowFunction(node.initializer) &&
        ts.isIdentifier(node.name) &&
        isAsync(node.initializer)
          ? [node.name.text]
          : [],
      ),
  ];
}

function repositoryNames(source: TypeScriptSource): readonly string[] {
  const { ts } = source;
  return source
    .all(ts.isImportDeclaration, ts.SyntaxKind.ImportDeclaration)
    .filter(
      (node) =>
        ts.isStringLiteral(node.moduleSpecifier) && /\.(?:repo|links|sample)\.ts$/.test(node.moduleSpecifier.text),
    )
    .flatMap((node) => {
      const bindings = node.importClause?.namedBindings;
      return bindings && ts.isNamedImports(bindings) ? bindings.elements.map((element) => element.name.text) : [];
    });
}

/** `c.req.json()`, `request.formData()`, `response.json()`. */
function isRequestMember(source: TypeScriptSource, call: ts.CallExpression): boolean {
  const { ts } = source;
  if (!ts.isPropertyAccessExpression(call.expression)) return false;
  const owner = call.expression.expression;
  if (ts.isPropertyAccessExpression(owner)) return owner.name.text === 'req';
  return ts.isIdentifier(owner) && /^(?:req|request|res|response|answer|reply)$/.test(owner.text);
}
