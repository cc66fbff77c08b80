import type { ts } from 'ts-morph';
import { EditRefused, type EditSubject, type TextChange, textArg } from '../../../patching/edit.js';
import { routesOf } from '../rules/source/routes.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor } from '../rules/syntax.js';
import { after, before, inserted } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { functionOrRoute } from './target.js';

/** Hands a function, or the handler of a route, through another: what a decorator is for functions. */
export const wrapHandler = typescriptEdit({
  type: 'wrap_handler',
  plan(source, args, subject) {
    const { ts } = source;
    const name = textArg(args, 'targetFunction');
    const wrapper = textArg(args, 'wrapper');
    const found = functionOrRoute(source, name);
    const route = routesOf(source).find(({ call }) => call === found);
    const target = route ? route.call.arguments.at(-1) : found;
    if (!target) throw new EditRefused(`${name} has no handler`);
    if (isWrapped(source, target, wrapper)) return [];
    const imports = importsFor(source, subject, wrapper);
    if (ts.isFunctionDeclaration(target)) return [...imports, ...declarationWrapped(source, target, wrapper)];
    if (!ts.isExpression(target)) throw new EditRefused(`${name} is a method: give it a decorator (add_decorator)`);
    return [...imports, before(source, target, `${wrapper}(`), after(target, ')')];
  },
});

const isWrapped = (source: TypeScriptSource, target: ts.Node, wrapper: string): boolean =>
  [target, target.parent].some((node) => source.ts.isCallExpression(node) && source.calledName(node) === wrapper);

/** A wrapper of nobody's is the caller's business: it may be declared in this file, or imported by another edit. */
function importsFor(source: TypeScriptSource, subject: EditSubject, wrapper: string): readonly TextChange[] {
  return source.identifiers(wrapper).length > 0 ? [] : reaching(source, subject, wrapper);
}

/** `export const f = wrapper(function f(…) { … });` A function can be used above its place, a constant cannot. */
function declarationWrapped(
  source: TypeScriptSource,
  node: ts.FunctionDeclaration,
  wrapper: string,
): readonly TextChange[] {
  const { ts } = source;
  const { name } = node;
  if (!name) throw new EditRefused('the function has no name');
  const early = source
    .identifiers(name.text)
    .some((use) => use.pos < node.pos && ancestor(use, ts.isFunctionLike) === undefined && isValue(source, use));
  if (early) throw new EditRefused(`${name.text} is used above its place, which a wrapped function cannot be`);
  const modifiers = (ts.getModifiers(node) ?? []).filter(({ kind }) => kind !== ts.SyntaxKind.AsyncKeyword);
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
    throw new EditRefused(`${name.text} is the default export`);
  const asynchronous = (ts.getModifiers(node) ?? []).find(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  const exported = modifiers.at(-1);
  const start = asynchronous?.getStart(source.file) ?? keywordOf(source, node, exported);
  return [inserted(start, `const ${name.text} = ${wrapper}(`), after(node, ');')];
}

/** Where "function" stands. */
function keywordOf(source: TypeScriptSource, node: ts.FunctionDeclaration, last: ts.Node | undefined): number {
  const from = last?.end ?? node.getStart(source.file);
  return source.file.text.indexOf('function', from);
}

const isValue = (source: TypeScriptSource, { parent }: ts.Identifier): boolean =>
  !source.ts.isImportSpecifier(parent) && !source.ts.isTypeNode(parent) && !source.ts.isExportSpecifier(parent);
