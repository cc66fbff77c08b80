import { posix } from 'node:path';
import type { ts } from 'ts-morph';
import type { EditSuggestion } from '../../../../domain/finding.js';
import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TYPESCRIPT } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, literalText } from '../syntax.js';
import { specifierFor } from '../where-exported.js';

/** What a managed system may be made of; a folder ends in a slash. */
const PACKAGES = ['hono', 'hono/', '@hono/node-server', '@hono/node-server/', 'zod', 'kysely'];
const DATABASE_PACKAGES = ['libsql'];
const NODE_MODULES = [
  'node:assert/strict',
  'node:async_hooks',
  'node:crypto',
  'node:events',
  'node:fs',
  'node:fs/promises',
  'node:http',
  'node:net',
  'node:os',
  'node:path',
  'node:perf_hooks',
  'node:stream',
  'node:test',
  'node:timers/promises',
  'node:url',
  'node:util',
];

/** Imports name known packages, or files of this folder with their ending. */
export const importsAllowed = typescriptRule({
  id: 'shared/imports-allowed',
  name: 'Only known imports',
  standard: 'S3',
  paths: [TYPESCRIPT],
  confidence: 1,
  message: 'this import is not allowed',
  suggestion: 'use hono, zod, kysely or a file of this folder',
  inspect(source, { path }) {
    const { ts } = source;
    const specifiers = [
      ...source.all(ts.isImportDeclaration, ts.SyntaxKind.ImportDeclaration).map((node) => node.moduleSpecifier),
      ...source
        .all(ts.isExportDeclaration, ts.SyntaxKind.ExportDeclaration)
        .flatMap((node) => (node.moduleSpecifier ? [node.moduleSpecifier] : [])),
    ];
    return violatedAt(
      specifiers.flatMap((node): Violation[] => {
        const message = faultOf(literalText(source, node) ?? '', path);
        return message ? [at(source, node, { message, edit: repairOf(source, node, path) })] : [];
      }),
    );
  },
});

function faultOf(specifier: string, path: string): string | undefined {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    if (!/^(src|test)\//.test(target)) return `"${specifier}" is outside of the sources`;
    return /\.(ts|json)$/.test(specifier)
      ? undefined
      : `"${specifier}" needs its ending: Node runs the files as they are`;
  }
  const allowed = path.startsWith('src/db/')
    ? [...PACKAGES, ...NODE_MODULES, ...DATABASE_PACKAGES]
    : [...PACKAGES, ...NODE_MODULES];
  if (allowed.some((name) => (name.endsWith('/') ? specifier.startsWith(name) : specifier === name))) return undefined;
  return DATABASE_PACKAGES.includes(specifier)
    ? `"${specifier}" is opened in src/db only`
    : `"${specifier}" is no package of this system`;
}

/** The module that is meant: by its ending, by its strict twin, by the names; else none, where nothing uses it. */
function repairOf(source: TypeScriptSource, node: ts.Expression, path: string): EditSuggestion {
  const specifier = literalText(source, node) ?? '';
  const names = source.ts.isImportDeclaration(node.parent) ? namesOf(source, node.parent) : [];
  const origins = new Set(names.map((name) => specifierFor(path, name)));
  const [origin] = origins;
  const meant = specifier === 'node:assert' ? 'node:assert/strict' : origins.size === 1 ? origin : undefined;
  const isOwn = specifier.startsWith('.') && faultOf(`${specifier}.ts`, path) === undefined;
  const right = meant ?? (isOwn ? `${specifier}.ts` : undefined);
  if (right !== undefined) return { type: 'fix_import', args: { ...source.at(node), specifier: right } };
  return { type: 'remove_import', args: { ...source.at(node), holds: specifier } };
}

function namesOf(source: TypeScriptSource, { importClause }: ts.ImportDeclaration): readonly string[] {
  const bindings = importClause?.namedBindings;
  return bindings && source.ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
}
