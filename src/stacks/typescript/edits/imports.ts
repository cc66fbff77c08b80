/** Adds a name to what a file imports, without touching the imports that are there. */
import type { ts } from 'ts-morph';
import { EditRefused, type EditSubject, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { specifierFor } from '../rules/where-exported.js';
import { after, inserted, lineEndOf } from './changes.js';

const ASSERT = 'node:assert/strict';
/** Packages whose functions an edit may write. */
const FROM_PACKAGES: Readonly<Record<string, string>> = {
  sql: 'kysely',
  z: 'zod',
  html: 'hono/html',
  Hono: 'hono',
  assert: ASSERT,
};

export interface WantedImport {
  readonly name: string;
  readonly from: string;
  readonly typeOnly?: boolean;
  /** `import name from`, not `import { name } from`. */
  readonly isDefault?: boolean;
}

/** What has to be added so that values of the frame, of the own entity or of a package are in reach. */
export function reaching(source: TypeScriptSource, subject: EditSubject, ...names: readonly string[]): TextChange[] {
  const byOrigin = new Map<string, string[]>();
  for (const name of names.filter((one) => !isDeclared(source, one))) {
    const from = originOf(subject, name);
    byOrigin.set(from, [...(byOrigin.get(from) ?? []), name]);
  }
  return [...byOrigin].flatMap(([from, wanted]) => withImports(source, wanted, { from, isDefault: from === ASSERT }));
}

/** Names of one module; those that are imported already are left out. */
export function withImports(
  source: TypeScriptSource,
  names: readonly string[],
  how: Omit<WantedImport, 'name'>,
): TextChange[] {
  const missing = names.filter((name) => withImport(source, { ...how, name }).length > 0);
  return missing.length === 0 ? [] : withImport(source, { ...how, name: missing.join(', ') });
}

function withImport(source: TypeScriptSource, wanted: WantedImport): TextChange[] {
  const { ts } = source;
  const { name, from, typeOnly = false, isDefault = false } = wanted;
  const imports = importsOf(source);
  const same = imports.filter(
    ({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === from,
  );
  const written = name.split(/ as /).at(-1) ?? name;
  for (const node of same) {
    const specifier = specifiersOf(source, node).find((one) => one.name.text === written);
    const isType = node.importClause?.isTypeOnly === true || specifier?.isTypeOnly === true;
    if (specifier && isType && !typeOnly) throw new EditRefused(`${written} is imported as a type`);
    if (specifier || (isDefault && node.importClause?.name?.text === name)) return [];
  }
  const bindings = same
    .filter(({ importClause }) => importClause?.isTypeOnly === typeOnly && !isDefault)
    .map(({ importClause }) => importClause?.namedBindings)
    .find((found) => found && ts.isNamedImports(found) && found.elements.length > 0);
  if (bindings && ts.isNamedImports(bindings)) return [asSpecifier(source, bindings, name)];
  return [asStatement(source, wanted)];
}

export const importsOf = (source: TypeScriptSource): readonly ts.ImportDeclaration[] =>
  source.all(source.ts.isImportDeclaration, source.ts.SyntaxKind.ImportDeclaration);

export function specifiersOf(source: TypeScriptSource, node: ts.ImportDeclaration): readonly ts.ImportSpecifier[] {
  const bindings = node.importClause?.namedBindings;
  return bindings && source.ts.isNamedImports(bindings) ? bindings.elements : [];
}

/** In front of the first name that sorts behind it, on a line of its own where names have lines of their own. */
function asSpecifier(source: TypeScriptSource, { elements }: ts.NamedImports, name: string): TextChange {
  const key = (text: string): string => text.toLowerCase();
  const next = elements.find((element) => key(element.name.text) > key(name));
  const [first, second] = elements;
  const between = first && second ? source.file.text.slice(first.end, second.getStart(source.file)) : ', ';
  if (next) return inserted(next.getStart(source.file), `${name}${between}`);
  const last = elements.at(-1);
  if (!last) throw new EditRefused('the import has no names');
  return after(last, `${between}${name}`);
}

/** Below the other imports; at the top of a file without any, under its first line where that is a `#!`. */
function asStatement(source: TypeScriptSource, { name, from, typeOnly, isDefault }: WantedImport): TextChange {
  const { text } = source.file;
  const end = lineEndOf(text);
  const imports = importsOf(source);
  const quote = imports.some(({ moduleSpecifier }) => moduleSpecifier.getText(source.file).startsWith('"')) ? '"' : "'";
  const last = imports.at(-1);
  const close = last && !last.getText(source.file).endsWith(';') ? '' : ';';
  const binding = isDefault ? name : `{ ${name} }`;
  const statement = `import ${typeOnly ? 'type ' : ''}${binding} from ${quote}${from}${quote}${close}`;
  if (last) return after(last, `${end}${statement}`);
  const top = /^#![^\n]*\n/.exec(text)?.[0].length ?? 0;
  return inserted(top, `${statement}${end}`);
}

/** A name of this file's own, or one that it imports already as a value. */
function isDeclared(source: TypeScriptSource, name: string): boolean {
  const { ts } = source;
  const imported = importsOf(source)
    .filter(({ importClause }) => importClause && !importClause.isTypeOnly)
    .some(
      (node) =>
        node.importClause?.name?.text === name ||
        specifiersOf(source, node).some((one) => one.name.text === name && !one.isTypeOnly),
    );
  return (
    imported ||
    source.file.statements.some(
      (statement) =>
        (ts.isFunctionDeclaration(statement) && statement.name?.text === name) ||
        (ts.isVariableStatement(statement) &&
          statement.declarationList.declarations.some((one) => ts.isIdentifier(one.name) && one.name.text === name)),
    )
  );
}

/** Where a name comes from, as a file at the subject's path has to write it. */
function originOf(subject: Pick<EditSubject, 'path'>, name: string): string {
  const ofPackage = FROM_PACKAGES[name];
  if (ofPackage !== undefined) return ofPackage;
  const specifier = specifierFor(subject.path, name);
  if (specifier === undefined) throw new EditRefused(`it is not known where ${name} would have to be imported from`);
  return specifier;
}
